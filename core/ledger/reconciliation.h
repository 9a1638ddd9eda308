#pragma once

#include "ledger/drift.h"
#include "ledger/payout.h"
#include "ledger/rules.h"
#include "ledger/settlement_sign.h"
#include "ledger/totals_check.h"
#include "ledger/voucher.h"
#include "ledger/voucher_state.h"

#include <QStringList>

#include <optional>
#include <vector>

namespace klarbok::ledger {

/// Why two columns differ. Names: causeName(), as in cli.md.
enum class Cause {
    RowsMissing,
    Sign,
    FeeVatRounding,
    OrderMissing,
    OrderChanged,
    DateMoved,
    RefundWithoutLines,
    UnknownType,
    RoundingLine,
    Rounding,
    Currency,
    BeforeStart,
    Debt,
    HeldBack,
    NotApproved,
    NotPosted,
    PostedDifferently,
    BookedByHand,
    Unknown,
};

QString causeName(Cause cause);

/// What cures a difference; the screen has words for each, and a button where a machine can do it.
enum class Cure {
    None,
    FetchAgain,
    RetryOrder,
    AnswerQuestion,
    Approve,
    Post,
    Recover,
    BookRounding,
    AskKlarna,
    CheckBooks,
    Correct ///< draft, or approve, the correction of the voucher
};

QString cureName(Cure cure);

struct ReconciliationLine
{
    What what;
    Money klarna;               ///< the payout's totals
    Money rows;                 ///< the settlement rows
    std::optional<Money> books; ///< the vouchers; empty where none exists yet
    Money posted;               ///< of `books` what is in the books, as it was approved
    Money gap; ///< what the books lack, or have too much of: the sum of the line's differences

    friend bool operator==(const ReconciliationLine &, const ReconciliationLine &) = default;
};

struct Difference
{
    What what;
    Money amount;
    Cause cause;
    Cure cure;
    bool explained = false;             ///< never blocks
    QStringList refs;                   ///< order numbers, vouchers or settlement rows it is about
    bool isTold = false;                ///< worth knowing, but no part of the gap
    std::vector<VoucherId> vouchers{};  ///< those that its cure is about
    std::vector<TransactionKey> rows{}; ///< the settlement rows it is about, where they are few

    friend bool operator==(const Difference &, const Difference &) = default;
};

/// A voucher's part in a payout.
struct VoucherShare
{
    VoucherId id;
    VoucherKind kind;
    VoucherState state;
    std::vector<Movement> movements;     ///< those of this payout
    std::vector<Question> questions;     ///< those about this payout's rows, and the voucher's own
    bool readBackDiffers = false;        ///< the books hold something else than was approved
    std::optional<VoucherId> corrects{}; ///< a correction's
};

struct ReconciliationInput
{
    Payout payout;
    std::vector<Transaction> transactions;
    std::vector<VoucherShare> vouchers;
    PostingRules rules;
    std::vector<Drift> drifts{}; ///< what Klarna has changed of it since it was booked
};

struct Reconciliation
{
    PayoutId reference;
    std::vector<ReconciliationLine>
        lines; ///< amounts signed by effect on the payout; a whole payout's lines sum to 0
    std::vector<Difference> differences;
    bool isStopped = false; ///< totals and rows differ by more than the rounding limit: nothing of
                            ///< it may be booked
    bool isReconciled =
        false; ///< nothing but explained, not approved, not posted and before-start differences
};

Reconciliation reconcile(const ReconciliationInput &input);

} // namespace klarbok::ledger
