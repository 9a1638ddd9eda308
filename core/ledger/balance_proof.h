#pragma once

#include "ledger/exchange_rate.h"
#include "ledger/payout.h"
#include "ledger/reconciliation.h"
#include "ledger/rules.h"

#include <QDate>

#include <optional>
#include <vector>

namespace klarbok::ledger {

/// A movement on the claim with the day and state of its voucher.
struct DatedMovement
{
    QDate date;
    VoucherId voucher;
    VoucherState state;
    Movement movement;
};

struct BalanceInput
{
    QDate date;
    PostingRules rules;
    std::vector<Payout> payouts;
    std::vector<Transaction> transactions;
    std::vector<DatedMovement> movements; ///< of every voucher that is not void
    std::optional<Money> books;           ///< what the clearing account holds at the end of the day
    std::vector<Question> questions = {}; ///< open on drafts: why rows are on no voucher
    RateBook rates = {};                  ///< for payouts in other currencies
};

/// What Klarna owes at the end of a day: by Klarna's own figures, by our vouchers, and by the
/// books. Klarna's: sold and not yet paid out, minus the debt after the last payout, plus what is
/// held back; in kronor, what is in another currency at what it was or would be booked at. A row
/// whose rate is not known counts nowhere. What the account holds beyond our posted vouchers is
/// someone else's entries (BookedByHand); what no rule names is Unknown.
struct BalanceProof
{
    QDate date;
    Money klarna, rows;
    std::optional<Money> books;
    std::vector<Difference>
        differences; ///< add up to klarna − books (or klarna − rows without books)
};

BalanceProof balanceProof(const BalanceInput &input);

} // namespace klarbok::ledger
