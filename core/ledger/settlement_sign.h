#pragma once

#include "ledger/payout.h"
#include "ledger/voucher.h"

#include <vector>

namespace klarbok::ledger {

/// What one row does to the payout: + adds, − takes.
struct RowEffect
{
    Money amount; ///< without VAT for fees
    Money vat;    ///< of fees and fee refunds, same sign as amount

    Money total() const { return amount + vat; }
    friend bool operator==(const RowEffect &, const RowEffect &) = default;
};

/// What each row does to the payout, in the order of `transactions`. Klarna sends magnitudes, and
/// only CORRECTION has a sign of its own; if magnitudes do not add up to the totals and the signs
/// as received do, the signs are taken. Fees that are not deducted (GROSS) have no effect. A row in
/// another currency than its payout has none either: checkTotals() stops such a payout.
std::vector<RowEffect> effects(const Payout &payout, const std::vector<Transaction> &transactions);
std::vector<RowEffect> effects(const Payout &payout,
                               const std::vector<const Transaction *> &transactions);

/// The totals as effects on the payout, and whether fees are part of them.
struct SignedTotals
{
    PayoutTotals effect;
    bool feesDeducted = true;

    /// Everything but debt and the payment itself; fees only when they are deducted.
    Money net() const;
    /// Settlement − (net − repaid + deposited): zero when Klarna's own totals add up.
    Money gap() const;
};
SignedTotals signedTotals(const Payout &payout);

/// A row's part in a line of the reconciliation.
struct LineShare
{
    What what;
    Money amount;
};

/// The lines that a row belongs to: a fee and its VAT are two. Zero parts are left out. A row of
/// unknown type counts as credit or charge, by its effect.
std::vector<LineShare> lineShares(const Transaction &transaction, const Payout &payout,
                                  const RowEffect &effect);

/// A commission that Klarna takes back, whatever `type` it comes as.
bool isCommissionReturn(const Transaction &transaction);

} // namespace klarbok::ledger
