#pragma once

#include "ledger/balance_proof.h"
#include "ledger/settlement_sign.h"

#include <map>
#include <vector>

namespace klarbok::ledger {

/// A row with the day on which it changes the claim, and by how much.
struct ClaimRow
{
    const Transaction *row;
    const Payout *payout;
    QDate day;
    QDate payoutDay;
    RowEffect effect; ///< in kronor
    bool isStopped;   ///< its payout does not add up: nothing of it is on a voucher
};

/// What leaves the claim when a payout is paid.
struct ClaimPayment
{
    const Payout *payout;
    QDate day;
    Money relieved; ///< in kronor
    bool isStopped; ///< its totals and rows do not add up
};

/// What Klarna tells of the claim, by its own figures.
struct Claims
{
    std::vector<ClaimRow> rows;
    std::vector<ClaimPayment> payments;
    /// Payouts in another currency: a rate is missing, so the payment is on no voucher.
    std::vector<const Payout *> unpaid;
    /// Of the merchant in another currency, after the payout; in kronor.
    std::map<PayoutId, Money> foreignDebt;
};

/// Points into `input`. A row counts from the day of the voucher that it first came onto, unless
/// Klarna has moved it since.
Claims claimRows(const BalanceInput &input);

/// What Klarna owes at the end of the day: sold and refunded but not yet settled, less the debt
/// after the last payout, plus what is held back.
Money owedByKlarna(const BalanceInput &input, const Claims &claims);

} // namespace klarbok::ledger
