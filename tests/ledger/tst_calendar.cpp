#include "ledger/builders.h"
#include "ledger/calendar.h"

#include <QTest>

#include <algorithm>

using namespace klarbok;
using namespace klarbok::ledger;
using namespace klarbok::test;
using namespace Qt::StringLiterals;

Q_DECLARE_METATYPE(klarbok::ledger::VoucherState)
Q_DECLARE_METATYPE(klarbok::ledger::DayState)
Q_DECLARE_METATYPE(klarbok::ledger::DayReason)

namespace {

CalendarVoucher voucher(const char *date, VoucherState state = VoucherState::Draft,
                        VoucherKind kind = VoucherKind::Day)
{
    return {*VoucherId::parse(u"KB-00000001"_s), kind, day(date), {}, state, kr(100'00), {}, {}};
}

CalendarVoucher asking(const char *date, const char *code, qint64 amount, bool isWaiting = false)
{
    CalendarVoucher draft = voucher(date);
    draft.open.push_back(
        {{QString::fromLatin1(code), std::nullopt, kr(amount), u"1002"_s}, isWaiting});
    return draft;
}

/// Three orders of 2 March, paid out on the 9th: 1 772.00 − 51.38 − 12.85 = 1 707.77.
PayoutBuilder plain()
{
    PayoutBuilder built{"P1", "2026-03-09T04:30:00Z"};
    built.sale("1001", "2026-03-02T08:00:00Z", {line(1'000'00, 2500)})
        .sale("1002", "2026-03-02T09:00:00Z", {line(560'00, 1200)})
        .sale("1003", "2026-03-02T10:00:00Z", {line(212'00, 600)})
        .fee(51'38, 12'85)
        .settled();
    return built;
}

/// The month of March 2026 as it stands on 12 March, with everything on these vouchers.
CalendarInput march(const std::vector<PayoutBuilder> &payouts,
                    std::vector<CalendarVoucher> vouchers, PostingRules with = rules())
{
    CalendarInput input{.month = day("2026-03-01"),
                        .today = day("2026-03-12"),
                        .rules = std::move(with),
                        .payouts = {},
                        .transactions = {},
                        .vouchers = std::move(vouchers),
                        .booked = {}};
    for (const PayoutBuilder &built : payouts) {
        input.payouts.push_back(built.payout);
        std::ranges::copy(built.transactions, std::back_inserter(input.transactions));
        for (const Transaction &row : built.transactions) {
            const QDate ruled = bookingDay(row, built.payout, input.rules);
            for (const CalendarVoucher &one : input.vouchers) {
                if (one.movedFrom.value_or(one.date) == ruled)
                    input.booked.emplace(row.key, ruled);
            }
        }
    }
    return input;
}

CalendarDay dayIn(const Calendar &calendar, const char *date)
{
    const auto found = std::ranges::find(calendar.days, day(date), &CalendarDay::date);
    if (found == calendar.days.end())
        qFatal("no %s in the month", date);
    return *found;
}

QStringList reasons(const CalendarDay &day)
{
    QStringList names;
    for (const DayRemark &remark : day.remarks)
        names.append(dayReasonName(remark.reason));
    return names;
}

/// `SEK 1772.00 0.00 0.00`: sales, refunds, paid out.
QStringList sums(const std::vector<DaySums> &of)
{
    QStringList all;
    for (const DaySums &one : of)
        all.append(one.sales.currency().code() + u' ' + one.sales.toDecimal() + u' ' +
                   one.refunds.toDecimal() + u' ' + one.paidOut.toDecimal());
    return all;
}

} // namespace

/// One state per day, with its reasons and figures.
class TestCalendar : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void s01_aMonthDayByDay();
    void eachVoucherStateMakesADay_data();
    void eachVoucherStateMakesADay();
    void theWorstVoucherWins_data();
    void theWorstVoucherWins();
    void voidVouchersAreNothing();
    void s08_orderMissingBlocksWithItsAmount();
    void questionsOfAKindAreCountedTogether();
    void s11_lockedPeriod();
    void s11_movedToAnOpenDay();
    void s09_stoppedPayout();
    void feeInvoicesAreNoPayments();
    void stoppedPayoutLeavesBookedDaysAlone();
    void s02_refundsDoNotSayThatSalesAreSettled();
    void s10_daysAreSwedish();
    void s14_eachCurrencyByItself();
    void s15_beforeTheStartDate();
    void s20_cashMethod();
    void nothingFetched();
    void soldButOnNoVoucher();
    void vouchersKeepTheDayTheyWereBookedOn();
    void whoNeedsTheUser_data();
    void whoNeedsTheUser();
    void monthsOfEveryLength();
};

void TestCalendar::s01_aMonthDayByDay()
{
    PostingRules rules = test::rules();
    rules.startDate = day("2026-03-01");
    const Calendar month = calendar(march(
        {plain()},
        {voucher("2026-03-02"), voucher("2026-03-09", VoucherState::Draft, VoucherKind::Payout)},
        rules));
    QCOMPARE(month.days.size(), 31U);
    const CalendarDay sold = dayIn(month, "2026-03-02");
    QCOMPARE(sold.state, DayState::NeedsYou);
    QCOMPARE(reasons(sold), QStringList{u"to_approve"_s});
    QCOMPARE(sums(sold.sums), QStringList{u"SEK 1772.00 0.00 0.00"_s});
    QCOMPARE(sold.vouchers.size(), 1U);
    const CalendarDay paid = dayIn(month, "2026-03-09");
    QCOMPARE(paid.state, DayState::NeedsYou);
    QCOMPARE(reasons(paid), (QStringList{u"to_approve"_s, u"not_settled"_s}));
    QCOMPARE(sums(paid.sums), QStringList{u"SEK 0.00 0.00 1707.77"_s});
    QCOMPARE(sums(month.totals), QStringList{u"SEK 1772.00 0.00 1707.77"_s});

    const CalendarDay quiet = dayIn(month, "2026-03-01"); // a later day is paid out already
    QCOMPARE(quiet.state, DayState::Empty);
    QCOMPARE(reasons(quiet), QStringList{u"nothing_sold"_s});
    for (const char *date : {"2026-03-03", "2026-03-08", "2026-03-10", "2026-03-12"}) {
        const CalendarDay waiting = dayIn(month, date);
        QCOMPARE(waiting.state, DayState::Waiting);
        QCOMPARE(reasons(waiting), QStringList{u"not_settled"_s});
        QCOMPARE(waiting.remarks.front().day, std::optional{day("2026-03-02")});
        QVERIFY(waiting.sums.empty());
    }
    for (const char *date : {"2026-03-13", "2026-03-31"}) {
        QCOMPARE(dayIn(month, date).state, DayState::Empty);
        QCOMPARE(reasons(dayIn(month, date)), QStringList{u"future"_s});
    }
    QCOMPARE(month.count(DayState::NeedsYou), 2);
    QCOMPARE(month.count(DayState::Waiting), 9);
    QCOMPARE(month.count(DayState::Empty), 20);
}

void TestCalendar::eachVoucherStateMakesADay_data()
{
    QTest::addColumn<VoucherState>("voucherState");
    QTest::addColumn<DayState>("state");
    QTest::addColumn<DayReason>("reason");
    using S = VoucherState;
    QTest::newRow("draft") << S::Draft << DayState::NeedsYou << DayReason::ToApprove;
    QTest::newRow("approved") << S::Approved << DayState::Approved << DayReason::ToPost;
    QTest::newRow("sending") << S::Sending << DayState::NeedsYou << DayReason::Uncertain;
    QTest::newRow("uncertain") << S::Uncertain << DayState::NeedsYou << DayReason::Uncertain;
    QTest::newRow("rejected") << S::Rejected << DayState::NeedsYou << DayReason::Rejected;
    QTest::newRow("posted") << S::Posted << DayState::Posted << DayReason::Posted;
    QTest::newRow("in a file of the books")
        << S::PostedWithoutPdf << DayState::Posted << DayReason::Posted;
    QTest::newRow("elsewhere") << S::BookedElsewhere << DayState::Posted
                               << DayReason::BookedElsewhere;
}

void TestCalendar::eachVoucherStateMakesADay()
{
    QFETCH(const VoucherState, voucherState);
    QFETCH(const DayState, state);
    QFETCH(const DayReason, reason);
    const CalendarDay made =
        dayIn(calendar(march({plain()}, {voucher("2026-03-02", voucherState)})), "2026-03-02");
    QCOMPARE(made.state, state);
    QCOMPARE(made.remarks.size(), 1U);
    QCOMPARE(made.remarks.front().reason, reason);
    QCOMPARE(made.remarks.front().count, 1);
}

void TestCalendar::theWorstVoucherWins_data()
{
    QTest::addColumn<QList<VoucherState>>("vouchers");
    QTest::addColumn<bool>("asks");
    QTest::addColumn<DayState>("state");
    QTest::addColumn<QStringList>("reasons");
    using S = VoucherState;
    QTest::newRow("a question beats all")
        << QList<S>{S::Posted, S::Uncertain, S::Draft} << true << DayState::Blocked
        << QStringList{u"question"_s, u"uncertain"_s, u"to_approve"_s, u"posted"_s};
    QTest::newRow("a supplement to approve")
        << QList<S>{S::Posted, S::Approved, S::Draft} << false << DayState::NeedsYou
        << QStringList{u"to_approve"_s, u"to_post"_s, u"posted"_s};
    QTest::newRow("a supplement to post")
        << QList<S>{S::Posted, S::Approved} << false << DayState::Approved
        << QStringList{u"to_post"_s, u"posted"_s};
    QTest::newRow("all in the books, in two ways")
        << QList<S>{S::BookedElsewhere, S::Posted} << false << DayState::Posted
        << QStringList{u"posted"_s, u"booked_elsewhere"_s};
}

void TestCalendar::theWorstVoucherWins()
{
    QFETCH(const QList<VoucherState>, vouchers);
    QFETCH(const bool, asks);
    QFETCH(const DayState, state);
    std::vector<CalendarVoucher> all;
    for (const VoucherState one : vouchers)
        all.push_back(voucher("2026-03-02", one));
    if (asks)
        all.push_back(asking("2026-03-02", "vat_rate", 50'00));
    const CalendarDay made = dayIn(calendar(march({plain()}, all)), "2026-03-02");
    QCOMPARE(made.state, state);
    QTEST(reasons(made), "reasons");
    QCOMPARE(made.vouchers.size(), all.size());
}

void TestCalendar::voidVouchersAreNothing()
{
    const CalendarDay made = dayIn(
        calendar(march({plain()}, {voucher("2026-03-01", VoucherState::Void)})), "2026-03-01");
    QCOMPARE(made.state, DayState::Empty);
    QVERIFY(made.vouchers.empty());
}

void TestCalendar::s08_orderMissingBlocksWithItsAmount()
{
    const Calendar month =
        calendar(march({plain()}, {asking("2026-03-02", "order_missing", 349'00)}));
    const CalendarDay made = dayIn(month, "2026-03-02");
    QCOMPARE(made.state, DayState::Blocked);
    QCOMPARE(made.remarks,
             (std::vector<DayRemark>{
                 {DayReason::Question, 1, kr(349'00), u"order_missing"_s, u"1002"_s, {}}}));
}

void TestCalendar::questionsOfAKindAreCountedTogether()
{
    CalendarVoucher draft = asking("2026-03-02", "order_missing", 349'00);
    draft.open.push_back(draft.open.front());
    draft.open.back().question.amount = kr(51'00);
    draft.open.push_back({{u"currency"_s, {}, Money{10'00, *Currency::parse(u"EUR")}, u"EUR"_s}});
    draft.open.push_back({{u"currency"_s, {}, kr(20'00), u"SEK"_s}}); // never added to euros
    draft.open.push_back({{u"account_missing"_s, {}, kr(0), u"3001"_s}});
    const CalendarDay made = dayIn(calendar(march({plain()}, {draft})), "2026-03-02");
    QCOMPARE(made.remarks.size(), 4U);
    QCOMPARE(made.remarks.front(),
             (DayRemark{DayReason::Question, 2, kr(400'00), u"order_missing"_s, {}, {}}));
    QCOMPARE(made.remarks.back().amount, std::nullopt);
}

void TestCalendar::s11_lockedPeriod()
{
    CalendarInput input = march({plain()}, {asking("2026-03-02", "period_closed", 0)});
    QCOMPARE(dayIn(calendar(input), "2026-03-02").state, DayState::Blocked);
    QCOMPARE(reasons(dayIn(calendar(input), "2026-03-02")), QStringList{u"question"_s});
    input.vouchers.front().open.front().isWaiting = true;
    QCOMPARE(dayIn(calendar(input), "2026-03-02").state, DayState::Blocked);
    QCOMPARE(reasons(dayIn(calendar(input), "2026-03-02")), QStringList{u"waiting_for_books"_s});
}

void TestCalendar::s11_movedToAnOpenDay()
{
    PayoutBuilder built{"P1", "2026-03-12T04:30:00Z"};
    built.sale("1001", "2026-02-27T08:00:00Z", {line(500'00, 2500)})
        .sale("1002", "2026-03-03T08:00:00Z", {line(100'00, 2500)})
        .settled();
    CalendarVoucher moved = voucher("2026-03-01", VoucherState::Posted);
    moved.movedFrom = day("2026-02-27");
    CalendarInput input = march({built}, {moved, voucher("2026-03-03", VoucherState::Posted)});
    const Calendar inMarch = calendar(input);
    const CalendarDay open = dayIn(inMarch, "2026-03-01");
    QCOMPARE(open.state, DayState::Posted);
    QCOMPARE(reasons(open), (QStringList{u"posted"_s, u"moved_here"_s}));
    QCOMPARE(open.remarks.back().day, std::optional{day("2026-02-27")});
    QCOMPARE(sums(inMarch.totals), QStringList{u"SEK 100.00 0.00 600.00"_s});

    input.month = day("2026-02-01");
    const Calendar february = calendar(input);
    const CalendarDay sold = dayIn(february, "2026-02-27");
    QCOMPARE(sold.state, DayState::Posted);
    QCOMPARE(reasons(sold), (QStringList{u"posted"_s, u"moved_away"_s}));
    QCOMPARE(sold.remarks.back().day, std::optional{day("2026-03-01")});
    QCOMPARE(sums(february.totals), QStringList{u"SEK 500.00 0.00 0.00"_s});
    // Worse than posted, it is so on both days.
    input.vouchers.front().state = VoucherState::Approved;
    QCOMPARE(dayIn(calendar(input), "2026-02-27").state, DayState::Approved);
}

void TestCalendar::s09_stoppedPayout()
{
    PayoutBuilder built{"P1", "2026-03-09T04:30:00Z"};
    built.sale("1001", "2026-03-02T08:00:00Z", {line(1'000'00, 2500)})
        .sale("1002", "2026-03-02T09:00:00Z", {line(50'00, 2500)})
        .sale("1003", "2026-03-04T08:00:00Z", {line(200'00, 2500)})
        .settled(1'01); // one öre above the limit
    const Calendar month = calendar(march({built}, {}));
    const CalendarDay sold = dayIn(month, "2026-03-02");
    QCOMPARE(sold.state, DayState::Blocked);
    QCOMPARE(sold.remarks, (std::vector<DayRemark>{
                               {DayReason::PayoutStopped, 2, kr(1'050'00), {}, u"P1"_s, {}}}));
    QCOMPARE(sums(sold.sums), QStringList{u"SEK 1050.00 0.00 0.00"_s});
    QCOMPARE(dayIn(month, "2026-03-04").state, DayState::Blocked);
    QCOMPARE(dayIn(month, "2026-03-09").state, DayState::Blocked);
    QCOMPARE(dayIn(month, "2026-03-03").state, DayState::Empty);
}

void TestCalendar::feeInvoicesAreNoPayments()
{
    PayoutBuilder invoice{"P2", "2026-03-10T04:30:00Z"};
    invoice.fee(51'38, 12'85).settled();
    invoice.payout.settlementType = SettlementType::GrossFee;
    invoice.payout.totals.settlement = kr(64'23);
    const Calendar month =
        calendar(march({plain(), invoice}, {voucher("2026-03-02", VoucherState::Posted)}));
    const CalendarDay made = dayIn(month, "2026-03-10");
    QCOMPARE(made.state, DayState::Blocked);
    QCOMPARE(reasons(made), (QStringList{u"fee_invoice"_s, u"not_settled"_s}));
    QCOMPARE(made.remarks.front().subject, u"P2"_s);
    QCOMPARE(sums(month.totals), QStringList{u"SEK 1772.00 0.00 1707.77"_s});
}

void TestCalendar::stoppedPayoutLeavesBookedDaysAlone()
{
    PayoutBuilder built{"P1", "2026-03-09T04:30:00Z"};
    built.sale("1001", "2026-03-02T08:00:00Z", {line(1'000'00, 2500)})
        .sale("1002", "2026-02-27T08:00:00Z", {line(10'00, 2500)})
        .settled(5'00);
    PostingRules rules = test::rules();
    rules.startDate = day("2026-03-01");
    CalendarInput input = march({built}, {voucher("2026-03-02", VoucherState::Posted)}, rules);
    QCOMPARE(dayIn(calendar(input), "2026-03-02").state, DayState::Posted);
    QCOMPARE(dayIn(calendar(input), "2026-03-09").state, DayState::Blocked);
    input.month = day("2026-02-01");
    QCOMPARE(reasons(dayIn(calendar(input), "2026-02-27")), QStringList{u"before_start"_s});
}

void TestCalendar::s02_refundsDoNotSayThatSalesAreSettled()
{
    PayoutBuilder built{"P1", "2026-03-12T04:30:00Z"};
    built.sale("1001", "2026-03-03T08:00:00Z", {line(300'00, 2500)})
        .refund("1000", "2026-01-30T08:00:00Z", "2026-03-10T08:00:00Z", 200'00)
        .settled();
    const Calendar month = calendar(
        march({built}, {voucher("2026-03-03"), voucher("2026-03-10", VoucherState::Posted)}));
    QCOMPARE(sums(dayIn(month, "2026-03-10").sums), QStringList{u"SEK 0.00 -200.00 0.00"_s});
    QCOMPARE(dayIn(month, "2026-03-10").state, DayState::Posted);
    QCOMPARE(reasons(dayIn(month, "2026-03-10")), (QStringList{u"posted"_s, u"not_settled"_s}));
    QCOMPARE(dayIn(month, "2026-03-04").state, DayState::Waiting);
    QCOMPARE(sums(month.totals), QStringList{u"SEK 300.00 -200.00 100.00"_s});
}

void TestCalendar::s10_daysAreSwedish()
{
    PayoutBuilder built{"P1", "2026-04-07T22:30:00Z"}; // 8 April, half past midnight
    built.sale("1001", "2026-03-31T21:59:59Z", {line(100'00, 2500)})
        .sale("1002", "2026-03-31T22:00:00Z", {line(70'00, 2500)})
        .settled();
    CalendarInput input = march({built}, {});
    QCOMPARE(sums(calendar(input).totals), QStringList{u"SEK 100.00 0.00 0.00"_s});
    QCOMPARE(sums(dayIn(calendar(input), "2026-03-31").sums),
             QStringList{u"SEK 100.00 0.00 0.00"_s});
    input.month = day("2026-04-01");
    QCOMPARE(sums(dayIn(calendar(input), "2026-04-01").sums),
             QStringList{u"SEK 70.00 0.00 0.00"_s});
    QCOMPARE(sums(dayIn(calendar(input), "2026-04-08").sums),
             QStringList{u"SEK 0.00 0.00 170.00"_s});
}

void TestCalendar::s14_eachCurrencyByItself()
{
    PayoutBuilder euros{"P2", "2026-03-09T04:30:00Z", *Currency::parse(u"EUR")};
    euros.sale("2001", "2026-03-02T08:00:00Z", {line(100'00, 2500)}).settled();
    const Calendar month =
        calendar(march({plain(), euros}, {voucher("2026-03-02", VoucherState::Posted)}));
    QCOMPARE(sums(dayIn(month, "2026-03-02").sums),
             (QStringList{u"EUR 100.00 0.00 0.00"_s, u"SEK 1772.00 0.00 0.00"_s}));
    QCOMPARE(sums(month.totals),
             (QStringList{u"EUR 100.00 0.00 100.00"_s, u"SEK 1772.00 0.00 1707.77"_s}));
}

void TestCalendar::s15_beforeTheStartDate()
{
    PayoutBuilder built{"P1", "2026-03-09T04:30:00Z"};
    built.sale("1001", "2026-03-02T08:00:00Z", {line(1'200'00, 2500)})
        .sale("1002", "2026-03-05T08:00:00Z", {line(800'00, 2500)})
        .settled();
    PostingRules rules = test::rules();
    rules.startDate = day("2026-03-04");
    const Calendar month = calendar(march({built}, {voucher("2026-03-05")}, rules));
    QCOMPARE(dayIn(month, "2026-03-02").state, DayState::Empty);
    QCOMPARE(reasons(dayIn(month, "2026-03-02")), QStringList{u"before_start"_s});
    QCOMPARE(sums(dayIn(month, "2026-03-02").sums), QStringList{u"SEK 1200.00 0.00 0.00"_s});
    QCOMPARE(reasons(dayIn(month, "2026-03-04")), QStringList{u"nothing_sold"_s});
    QCOMPARE(reasons(dayIn(month, "2026-03-05")), QStringList{u"to_approve"_s});
}

void TestCalendar::s20_cashMethod()
{
    PostingRules rules = test::rules();
    rules.method = Method::Cash;
    const Calendar month = calendar(march(
        {plain()}, {voucher("2026-03-09", VoucherState::Posted, VoucherKind::Payout)}, rules));
    QCOMPARE(reasons(dayIn(month, "2026-03-02")), QStringList{u"nothing_paid_out"_s});
    QCOMPARE(reasons(dayIn(month, "2026-03-09")), QStringList{u"posted"_s});
    QCOMPARE(sums(dayIn(month, "2026-03-09").sums), QStringList{u"SEK 1772.00 0.00 1707.77"_s});
    QCOMPARE(reasons(dayIn(month, "2026-03-10")), QStringList{u"not_settled"_s});
}

void TestCalendar::nothingFetched()
{
    const Calendar month = calendar(march({}, {}));
    QVERIFY(!month.hasPayouts);
    QCOMPARE(dayIn(month, "2026-03-02").state, DayState::Waiting);
    QCOMPARE(dayIn(month, "2026-03-02").remarks.front().day, std::nullopt);
    QCOMPARE(dayIn(month, "2026-03-13").state, DayState::Empty);
    QVERIFY(month.totals.empty());
    QVERIFY(!month.needsUser());
}

void TestCalendar::soldButOnNoVoucher()
{
    const CalendarDay sold = dayIn(calendar(march({plain()}, {})), "2026-03-02");
    QCOMPARE(sold.state, DayState::NeedsYou);
    QCOMPARE(sold.remarks,
             (std::vector<DayRemark>{{DayReason::NotDrafted, 3, kr(1'772'00), {}, {}, {}}}));
}

void TestCalendar::vouchersKeepTheDayTheyWereBookedOn()
{
    CalendarInput input = march({plain()}, {});
    input.vouchers = {voucher("2026-03-03", VoucherState::Posted)}; // under other rules
    for (const Transaction &row : input.transactions)
        input.booked.emplace(row.key, day("2026-03-03"));
    const Calendar month = calendar(input);
    QCOMPARE(dayIn(month, "2026-03-03").state, DayState::Posted);
    QCOMPARE(sums(dayIn(month, "2026-03-03").sums), QStringList{u"SEK 1772.00 0.00 0.00"_s});
    QVERIFY(dayIn(month, "2026-03-02").sums.empty());
}

void TestCalendar::whoNeedsTheUser_data()
{
    QTest::addColumn<QString>("what");
    QTest::addColumn<bool>("needsUser");
    QTest::newRow("to approve") << u"draft"_s << false;
    QTest::newRow("to post") << u"approved"_s << false;
    QTest::newRow("posted") << u"posted"_s << false;
    QTest::newRow("rejected") << u"rejected"_s << true;
    QTest::newRow("uncertain") << u"uncertain"_s << true;
    QTest::newRow("question") << u"question"_s << true;
    QTest::newRow("PDF to send") << u"pdf"_s << true;
    QTest::newRow("posted differently") << u"differs"_s << true;
}

void TestCalendar::whoNeedsTheUser()
{
    QFETCH(const QString, what);
    CalendarVoucher one =
        voucher("2026-03-02", parseVoucherState(what).value_or(VoucherState::PostedWithoutPdf));
    if (what == u"question")
        one = asking("2026-03-02", "vat_rate", 1'00);
    one.lacksPdf = what == u"pdf";
    one.readBackDiffers = what == u"differs";
    const Calendar month = calendar(march({plain()}, {one}));
    QTEST(month.needsUser(), "needsUser");
    if (what == u"pdf")
        QCOMPARE(reasons(dayIn(month, "2026-03-02")), (QStringList{u"pdf_missing"_s, u"posted"_s}));
    if (what == u"differs")
        QCOMPARE(reasons(dayIn(month, "2026-03-02")), QStringList{u"posted_differently"_s});
}

void TestCalendar::monthsOfEveryLength()
{
    for (const auto &[month, days] : {std::pair{"2026-02-01", 28U}, std::pair{"2028-02-01", 29U},
                                      std::pair{"2026-04-01", 30U}, std::pair{"2025-12-01", 31U}}) {
        CalendarInput input = march({}, {});
        input.month = day(month);
        const Calendar made = calendar(input);
        QCOMPARE(made.days.size(), days);
        QCOMPARE(made.days.front().date, day(month));
        QCOMPARE(made.days.back().date.addDays(1), day(month).addMonths(1));
    }
}

QTEST_GUILESS_MAIN(TestCalendar)
#include "tst_calendar.moc"
