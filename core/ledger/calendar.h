#pragma once

#include "ledger/payout.h"
#include "ledger/rules.h"
#include "ledger/voucher.h"
#include "ledger/voucher_state.h"

#include <QDate>

#include <map>
#include <optional>
#include <vector>

namespace klarbok::ledger {

/// How far a day has come. Names: dayStateName(), as in cli.md.
enum class DayState {
    Posted,   ///< all of it is in the books
    Approved, ///< waits to be sent
    NeedsYou, ///< waits for the owner: to be approved, settled, reopened, sent again
    Waiting,  ///< no payout has reached it yet
    Blocked,  ///< cannot be approved as it is: open questions, a payout that does not add up
    Empty,    ///< nothing sold, not ours, or still to come
};

QString dayStateName(DayState state); ///< `posted approved needs_you waiting blocked empty`

/// Why a day is what it is, worst first. Names: dayReasonName().
enum class DayReason {
    PayoutStopped,     ///< rows of a payout that does not add up: on no voucher
    FeeInvoice,        ///< a payout that is Klarna's invoice of fees: never booked by rule
    Question,          ///< open, by its code
    WaitingForBooks,   ///< a question of which the owner said that it waits
    Rejected,          ///< the books refused a voucher
    Uncertain,         ///< nobody knows whether the books took it
    PostedDifferently, ///< the books hold something else than was approved
    PdfMissing,        ///< posted, its PDF is still to be attached
    NotDrafted,        ///< sold, but on no voucher yet: a fetch was interrupted
    ToApprove,         ///< drafts without questions
    ToPost,            ///< approved
    NotSettled,        ///< the payouts so far do not reach the day
    Posted,
    BookedElsewhere,
    MovedAway, ///< booked on the first open day
    MovedHere, ///< belongs to a day in a locked period
    BeforeStart,
    Future,
    NothingSold,
    NothingPaidOut, ///< where sales are dated by their payout
};

QString dayReasonName(DayReason reason);
/// What such a reason makes of a day.
DayState dayStateOf(DayReason reason);

/// A reason with its figures.
struct DayRemark
{
    DayReason reason;
    int count = 0; ///< vouchers, questions or settlement rows; zero where there is nothing to count
    std::optional<Money> amount{}; ///< what the questions or rows are about
    QString question{};            ///< its code
    QString subject{};             ///< what the only question is about; the payout
    std::optional<QDate> day{};    ///< the last day that payouts reach; where it was moved to, from

    friend bool operator==(const DayRemark &, const DayRemark &) = default;
};

/// Of one currency, that of the payouts. By the settlement rows, so that what was sold on a day is
/// there before it is booked, and stays there when its voucher is moved to an open day.
struct DaySums
{
    Money sales;
    Money refunds; ///< negative
    Money paidOut; ///< what Klarna paid to the bank on that day

    friend bool operator==(const DaySums &, const DaySums &) = default;
};

/// What the calendar needs to know of a voucher.
struct CalendarVoucher
{
    struct Open
    {
        Question question;
        bool isWaiting = false; ///< the owner has said that it waits for the books
    };

    VoucherId id;
    VoucherKind kind;
    QDate date;
    std::optional<QDate> movedFrom; ///< the day of its rows
    VoucherState state;
    Money total;
    QString series; ///< empty until posted
    std::optional<int> number;
    bool lacksPdf = false; ///< posted, and there is a voucher that the PDF can be hung on
    bool readBackDiffers = false;
    std::vector<Open> open{};
};

struct CalendarDay
{
    QDate date;
    DayState state = DayState::Empty;
    std::vector<DayRemark> remarks;        ///< worst first, the first of them makes the state
    std::vector<DaySums> sums;             ///< by currency; none where nothing moved
    std::vector<CalendarVoucher> vouchers; ///< dated on it, or moved away from it
};

/// A month day by day.
struct Calendar
{
    QDate month; ///< its first day
    QDate today;
    std::vector<CalendarDay> days;
    std::vector<DaySums> totals; ///< by currency
    bool hasPayouts = false;     ///< anything at all is fetched

    int count(DayState state) const;
    /// Questions, differences, refused or uncertain vouchers, PDFs to send: not what only waits to
    /// be approved or sent.
    bool needsUser() const;
};

struct CalendarInput
{
    QDate month; ///< its first day
    QDate today; ///< in Stockholm
    PostingRules rules;
    std::vector<Payout> payouts;
    std::vector<Transaction> transactions; ///< of those payouts, all of them
    std::vector<CalendarVoucher> vouchers; ///< of any day; those that are void are left out
    /// The day of rows on vouchers, which may be older than the rules of today.
    std::map<TransactionKey, QDate> booked;
};

/// Each day of the month. A day's vouchers make its state, the worst of them: blocked, needs you,
/// approved, posted. One moved to an open day counts on both. A day without vouchers is `Waiting`
/// when no sale that was paid out is as late as it, up to today; else nothing was sold, as far as
/// the payouts tell. A later payout can still bring more of any day.
Calendar calendar(const CalendarInput &input);

} // namespace klarbok::ledger
