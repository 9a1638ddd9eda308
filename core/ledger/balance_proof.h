#pragma once

#include "ledger/drift.h"
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
    std::optional<VoucherId> corrects{}; ///< a correction's
    std::optional<QDate> movedFrom{};    ///< the day of its rows, when the books were locked then
};

/// What a voucher in the books does to the claim's account.
struct ClaimEntry
{
    QString series;
    int number = 0;
    QDate date;
    QString text; ///< empty where a file of the books told of it
    std::optional<VoucherId> marker;
    Money amount; ///< debit +, credit −

    friend bool operator==(const ClaimEntry &, const ClaimEntry &) = default;
};

/// What stands on the claim's account: what it held before `from`, and the vouchers since.
struct ClaimEntries
{
    QDate from;
    Money before;
    std::vector<ClaimEntry> entries;

    friend bool operator==(const ClaimEntries &, const ClaimEntries &) = default;
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
    std::vector<Drift> drifts = {};       ///< what Klarna has changed of what is posted
    /// What makes up `books`, from a day to the date, where it was read; `before` counts for
    /// nothing here: it is the rest.
    std::optional<ClaimEntries> entries = {};
};

/// What Klarna owes at the end of a day: by Klarna's own figures, by our vouchers, and by the
/// books. Klarna's: sold and not yet paid out, minus the debt after the last payout, plus what is
/// held back; in kronor, what is in another currency at what it was or would be booked at. A row
/// whose rate is not known counts nowhere. What the account holds beyond our posted vouchers is
/// someone else's entries (BookedByHand); what no rule names is Unknown. What Klarna has changed
/// since it was posted counts at Klarna as it is now, also by day (DateMoved, OrderChanged).
struct BalanceProof
{
    QDate date;
    Money klarna, rows;
    std::optional<Money> books;
    std::vector<Difference>
        differences; ///< add up to klarna − books (or klarna − rows without books)
    /// What stands on the account and is not ours; empty where the entries were not read.
    std::optional<ClaimEntries> others{};
};

BalanceProof balanceProof(const BalanceInput &input);

} // namespace klarbok::ledger
