#include "ledger/calendar.h"

#include "base/check.h"
#include "base/day.h"
#include "ledger/booking.h"
#include "ledger/settlement_sign.h"
#include "ledger/totals_check.h"

#include <algorithm>
#include <tuple>

namespace klarbok::ledger {

namespace {

/// Worst first.
int rankOf(DayState state)
{
    switch (state) {
    case DayState::Blocked: return 0;
    case DayState::NeedsYou: return 1;
    case DayState::Approved: return 2;
    case DayState::Posted: return 3; // a day that has vouchers is told by them
    case DayState::Waiting: return 4;
    case DayState::Empty: return 5;
    }
    KLARBOK_EXPECTS(false);
    return 0;
}

void addTo(std::vector<DaySums> &sums, Money DaySums::*which, Money amount)
{
    if (amount.isZero())
        return;
    const Money none = Money::zero(amount.currency());
    auto found = std::ranges::find_if(
        sums, [&](const DaySums &of) { return of.sales.currency() == amount.currency(); });
    if (found == sums.end()) {
        const QString code = amount.currency().code();
        found = std::ranges::find_if(
            sums, [&](const DaySums &of) { return code < of.sales.currency().code(); });
        found = sums.insert(found, {none, none, none});
    }
    (*found).*which += amount;
}

class Builder
{
public:
    explicit Builder(const CalendarInput &input) : m_input{input}
    {
        m_result.month = input.month;
        m_result.today = input.today;
        m_result.hasPayouts = !input.payouts.empty();
        for (int i = 0; i < input.month.daysInMonth(); ++i)
            m_result.days.push_back({input.month.addDays(i), DayState::Empty, {}, {}, {}});
    }

    Calendar build()
    {
        std::map<PayoutId, std::vector<const Transaction *>> rows;
        for (const Transaction &row : m_input.transactions)
            rows[row.payout].push_back(&row);
        for (const Payout &payout : m_input.payouts)
            addPayout(payout, rows[payout.reference]);
        for (const CalendarVoucher &voucher : m_input.vouchers)
            addVoucher(voucher);
        for (CalendarDay &day : m_result.days)
            finish(day);
        return std::move(m_result);
    }

private:
    CalendarDay *at(QDate date)
    {
        const qint64 place = m_input.month.daysTo(date);
        return place >= 0 && place < std::ssize(m_result.days)
                   ? &m_result.days[static_cast<std::size_t>(place)]
                   : nullptr;
    }

    void sum(QDate date, Money DaySums::*which, Money amount)
    {
        if (CalendarDay *day = at(date)) {
            addTo(day->sums, which, amount);
            addTo(m_result.totals, which, amount);
        }
    }

    void addPayout(const Payout &payout, const std::vector<const Transaction *> &rows)
    {
        const auto rowEffects = effects(payout, rows);
        const bool isStopped =
            checkTotals(payout, rows, rowEffects, m_input.rules.roundingLimit).isStopped;
        const QDate payoutDay = stockholmDay(payout.date);
        const bool isInvoice = payout.settlementType == SettlementType::GrossFee;
        const DayRemark stopped{isInvoice ? DayReason::FeeInvoice : DayReason::PayoutStopped,
                                0,
                                std::nullopt,
                                {},
                                payout.reference.text(),
                                {}};
        if (!isInvoice) // which way it moves money is not documented
            sum(payoutDay, &DaySums::paidOut, signedTotals(payout).effect.settlement);
        if (isStopped && payoutDay >= m_input.rules.startDate)
            remark(payoutDay, stopped);
        for (std::size_t i = 0; i < rows.size(); ++i) {
            const Transaction &row = *rows[i];
            const bool isSale = row.type == TransactionType::Sale;
            if (!isSale && row.type != TransactionType::Return)
                continue;
            const auto booked = m_input.booked.find(row.key);
            const bool isBooked = booked != m_input.booked.end();
            const QDate ruled = bookingDay(row, payout, m_input.rules);
            const QDate day = isBooked ? booked->second : ruled;
            const Money amount = rowEffects[i].total();
            sum(day, isSale ? &DaySums::sales : &DaySums::refunds, amount);
            // A refund is settled sooner than the sales of its day.
            if (isSale && (!m_reach || *m_reach < ruled))
                m_reach = ruled;
            if (isBooked || day < m_input.rules.startDate || amount.isZero())
                continue;
            DayRemark left =
                isStopped ? stopped : DayRemark{DayReason::NotDrafted, 0, {}, {}, {}, {}};
            left.count = 1;
            left.amount = amount;
            remark(day, std::move(left));
        }
    }

    void addVoucher(const CalendarVoucher &voucher)
    {
        if (voucher.state == VoucherState::Void)
            return;
        addVoucherTo(voucher.date, voucher);
        if (voucher.movedFrom)
            addVoucherTo(*voucher.movedFrom, voucher);
    }

    void addVoucherTo(QDate date, const CalendarVoucher &voucher)
    {
        CalendarDay *day = at(date);
        if (!day)
            return;
        day->vouchers.push_back(voucher);
        const auto one = [&](DayReason reason) {
            remark(date, {reason, 1, std::nullopt, {}, {}, {}});
        };
        switch (voucher.state) {
        case VoucherState::Draft:
            for (const CalendarVoucher::Open &open : voucher.open)
                ask(date, open);
            if (voucher.open.empty())
                one(DayReason::ToApprove);
            break;
        case VoucherState::Approved: one(DayReason::ToPost); break;
        case VoucherState::Sending:
        case VoucherState::Uncertain: one(DayReason::Uncertain); break;
        case VoucherState::Rejected: one(DayReason::Rejected); break;
        case VoucherState::Posted:
        case VoucherState::PostedWithoutPdf:
            one(voucher.readBackDiffers ? DayReason::PostedDifferently : DayReason::Posted);
            if (voucher.lacksPdf)
                one(DayReason::PdfMissing);
            break;
        case VoucherState::BookedElsewhere: one(DayReason::BookedElsewhere); break;
        case VoucherState::Void: break;
        }
        if (voucher.movedFrom) {
            const bool isAway = date == *voucher.movedFrom;
            remark(date, {isAway ? DayReason::MovedAway : DayReason::MovedHere,
                          1,
                          std::nullopt,
                          {},
                          {},
                          isAway ? voucher.date : *voucher.movedFrom});
        }
    }

    void ask(QDate date, const CalendarVoucher::Open &open)
    {
        const Question &question = open.question;
        const std::optional<Money> amount =
            question.amount.isZero() ? std::nullopt : std::optional{question.amount};
        remark(date, {open.isWaiting ? DayReason::WaitingForBooks : DayReason::Question,
                      1,
                      amount,
                      question.code,
                      question.subject,
                      {}});
    }

    /// Joined with what says the same of the day.
    void remark(QDate date, DayRemark more)
    {
        CalendarDay *day = at(date);
        if (!day)
            return;
        const bool isQuestion = !more.question.isEmpty();
        const auto isSame = [&](const DayRemark &other) {
            return other.reason == more.reason && other.question == more.question &&
                   other.day == more.day && (isQuestion || other.subject == more.subject) &&
                   (!other.amount || !more.amount ||
                    other.amount->currency() == more.amount->currency());
        };
        const auto found = std::ranges::find_if(day->remarks, isSame);
        if (found == day->remarks.end()) {
            day->remarks.push_back(std::move(more));
            return;
        }
        found->count += more.count;
        if (more.amount)
            found->amount = found->amount ? *found->amount + *more.amount : *more.amount;
        if (isQuestion)
            found->subject.clear();
    }

    /// What is said of a day that no voucher tells about.
    void finish(CalendarDay &day)
    {
        const PostingRules &rules = m_input.rules;
        const auto say = [&](DayReason reason) {
            day.remarks.push_back({reason, 0, std::nullopt, {}, {}, {}});
        };
        if (!day.vouchers.empty()) // its rows may stand behind a question
            std::erase_if(day.remarks, [](const DayRemark &remark) {
                return remark.reason == DayReason::NotDrafted;
            });
        const bool isTold = !day.remarks.empty();
        const bool isPast = day.date <= m_input.today;
        if (day.date >= rules.startDate && isPast && (!m_reach || *m_reach < day.date)) {
            say(DayReason::NotSettled);
            day.remarks.back().day = m_reach;
        } else if (!isTold && day.date < rules.startDate) {
            say(DayReason::BeforeStart);
        } else if (!isTold && !isPast) {
            say(DayReason::Future);
        } else if (!isTold) {
            const bool isByPayout =
                rules.method == Method::Cash || rules.dateRule == DateRule::Payout;
            say(isByPayout ? DayReason::NothingPaidOut : DayReason::NothingSold);
        }
        std::ranges::stable_sort(day.remarks, {}, [](const DayRemark &remark) {
            return std::tuple{rankOf(dayStateOf(remark.reason)), remark.reason};
        });
        day.state = dayStateOf(day.remarks.front().reason);
    }

    const CalendarInput &m_input;
    Calendar m_result;
    std::optional<QDate> m_reach; ///< the latest day of a sale that was paid out
};

} // namespace

QString dayStateName(DayState state)
{
    switch (state) {
    case DayState::Posted: return QStringLiteral("posted");
    case DayState::Approved: return QStringLiteral("approved");
    case DayState::NeedsYou: return QStringLiteral("needs_you");
    case DayState::Waiting: return QStringLiteral("waiting");
    case DayState::Blocked: return QStringLiteral("blocked");
    case DayState::Empty: return QStringLiteral("empty");
    }
    KLARBOK_EXPECTS(false);
    return {};
}

QString dayReasonName(DayReason reason)
{
    switch (reason) {
    case DayReason::PayoutStopped: return QStringLiteral("payout_stopped");
    case DayReason::FeeInvoice: return QStringLiteral("fee_invoice");
    case DayReason::Question: return QStringLiteral("question");
    case DayReason::WaitingForBooks: return QStringLiteral("waiting_for_books");
    case DayReason::Rejected: return QStringLiteral("rejected");
    case DayReason::Uncertain: return QStringLiteral("uncertain");
    case DayReason::PostedDifferently: return QStringLiteral("posted_differently");
    case DayReason::PdfMissing: return QStringLiteral("pdf_missing");
    case DayReason::NotDrafted: return QStringLiteral("not_drafted");
    case DayReason::ToApprove: return QStringLiteral("to_approve");
    case DayReason::ToPost: return QStringLiteral("to_post");
    case DayReason::NotSettled: return QStringLiteral("not_settled");
    case DayReason::Posted: return QStringLiteral("posted");
    case DayReason::BookedElsewhere: return QStringLiteral("booked_elsewhere");
    case DayReason::MovedAway: return QStringLiteral("moved_away");
    case DayReason::MovedHere: return QStringLiteral("moved_here");
    case DayReason::BeforeStart: return QStringLiteral("before_start");
    case DayReason::Future: return QStringLiteral("future");
    case DayReason::NothingSold: return QStringLiteral("nothing_sold");
    case DayReason::NothingPaidOut: return QStringLiteral("nothing_paid_out");
    }
    KLARBOK_EXPECTS(false);
    return {};
}

DayState dayStateOf(DayReason reason)
{
    switch (reason) {
    case DayReason::PayoutStopped:
    case DayReason::FeeInvoice:
    case DayReason::Question:
    case DayReason::WaitingForBooks: return DayState::Blocked;
    case DayReason::Rejected:
    case DayReason::Uncertain:
    case DayReason::PostedDifferently:
    case DayReason::PdfMissing:
    case DayReason::NotDrafted:
    case DayReason::ToApprove: return DayState::NeedsYou;
    case DayReason::ToPost: return DayState::Approved;
    case DayReason::NotSettled: return DayState::Waiting;
    case DayReason::Posted:
    case DayReason::BookedElsewhere:
    case DayReason::MovedAway:
    case DayReason::MovedHere: return DayState::Posted; // never alone: with the voucher's state
    case DayReason::BeforeStart:
    case DayReason::Future:
    case DayReason::NothingSold:
    case DayReason::NothingPaidOut: return DayState::Empty;
    }
    KLARBOK_EXPECTS(false);
    return DayState::Empty;
}

Calendar calendar(const CalendarInput &input)
{
    return Builder{input}.build();
}

int Calendar::count(DayState state) const
{
    return static_cast<int>(std::ranges::count(days, state, &CalendarDay::state));
}

bool Calendar::needsUser() const
{
    return std::ranges::any_of(days, [](const CalendarDay &day) {
        return std::ranges::any_of(day.remarks, [](const DayRemark &remark) {
            const DayState state = dayStateOf(remark.reason);
            return state == DayState::Blocked ||
                   (state == DayState::NeedsYou && remark.reason != DayReason::ToApprove);
        });
    });
}

} // namespace klarbok::ledger
