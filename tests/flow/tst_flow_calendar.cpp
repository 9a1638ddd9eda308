#include "flow/answers.h"
#include "flow/calendar.h"
#include "flow/corrections.h"
#include "flow/world.h"

#include <QTest>

#include <algorithm>

using namespace klarbok;
using namespace klarbok::test;
using namespace Qt::StringLiterals;
using ledger::DayState;

namespace {

ledger::Calendar month(World &world, const char *any)
{
    return get(flow::calendar(world.session, day(any)));
}

ledger::CalendarDay dayIn(const ledger::Calendar &calendar, const char *date)
{
    return *std::ranges::find(calendar.days, day(date), &ledger::CalendarDay::date);
}

QString said(const ledger::CalendarDay &day)
{
    QStringList reasons;
    for (const ledger::DayRemark &remark : day.remarks)
        reasons.append(ledger::dayReasonName(remark.reason));
    return ledger::dayStateName(day.state) + u": "_s + reasons.join(u' ');
}

QString said(World &world, const char *date)
{
    return said(dayIn(month(world, date), date));
}

} // namespace

/// The month as it stands in a workspace: fetched, approved, posted, moved, corrected.
class TestFlowCalendar : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aPayoutOnItsWayIntoTheBooks()
    {
        const auto world = World::fetched();                         // it is 6 March
        const ledger::Calendar drafts = month(*world, "2026-03-17"); // any day of the month
        QCOMPARE(drafts.month, day("2026-03-01"));
        QCOMPARE(said(dayIn(drafts, "2026-03-02")), u"needs_you: to_approve"_s);
        QCOMPARE(said(dayIn(drafts, "2026-03-04")), u"waiting: not_settled"_s);
        QCOMPARE(said(dayIn(drafts, "2026-03-05")), u"needs_you: to_approve not_settled"_s);
        QCOMPARE(said(dayIn(drafts, "2026-03-07")), u"empty: future"_s);
        QCOMPARE(drafts.totals, (std::vector<ledger::DaySums>{{kr(849'00), kr(0), kr(824'00)}}));
        QVERIFY(!drafts.needsUser());
        get(flow::approveReconciled(world->session, kQuiet, StopFlag{}));
        QCOMPARE(said(*world, "2026-03-02"), u"approved: to_post"_s);
        world->post();
        QCOMPARE(said(*world, "2026-03-02"), u"posted: posted"_s);
        QCOMPARE(said(*world, "2026-03-05"), u"posted: posted not_settled"_s);
        const auto vouchers = dayIn(month(*world, "2026-03-01"), "2026-03-02").vouchers;
        QCOMPARE(vouchers.size(), 1U);
        QCOMPARE(vouchers.front().id, world->dayVoucher());
        QCOMPARE(vouchers.front().total, kr(349'00));
        QVERIFY(vouchers.front().number.has_value());
    }

    void laterMonthsKnowHowFarThePayoutsReach()
    {
        const auto world = World::fetched();
        world->fixture.clock.time = utc("2026-05-10T10:00:00Z");
        const ledger::Calendar may = month(*world, "2026-05-01");
        const ledger::DayRemark remark = dayIn(may, "2026-05-04").remarks.front();
        QCOMPARE(remark.reason, ledger::DayReason::NotSettled);
        QCOMPARE(remark.day, std::optional{day("2026-03-03")});
        QVERIFY(may.totals.empty());
        QVERIFY(may.hasPayouts);
    }

    void theReachIsNotTheNewestPayoutsAlone()
    {
        World world;
        world.fixture.clock.time = utc("2026-03-25T10:00:00Z");
        PayoutBuilder late{"P1", "2026-03-20T04:30:00Z"};
        late.sale("1001", "2026-03-19T08:00:00Z", {line(100'00, 2500)}).settled();
        PayoutBuilder older{"P2", "2026-03-21T04:30:00Z"}; // newer, but its sale is not
        older.sale("1002", "2026-03-03T08:00:00Z", {line(50'00, 2500)}).settled();
        world.source->add(late);
        world.source->add(older);
        world.fetch();
        QCOMPARE(get(world.store->payouts()).size(), 2U);
        world.fixture.clock.time = utc("2026-04-10T10:00:00Z");
        const auto remark = dayIn(month(world, "2026-04-01"), "2026-04-02").remarks.front();
        QCOMPARE(remark.day, std::optional{day("2026-03-19")});
    }

    void s11_lockedWaitedForAndMoved()
    {
        World world;
        world.books->yearList.front().firstOpenPeriod = u"202604"_s;
        world.source->add(World::payout());
        world.fetch();
        const VoucherId id = world.dayVoucher();
        const auto say = [&](const char *value) {
            get(flow::answer(world.session, {id, u"period_closed"_s, QString::fromLatin1(value),
                                             u"Enligt samtal"_s}));
        };
        QCOMPARE(said(world, "2026-03-02"), u"blocked: question"_s);
        QVERIFY(month(world, "2026-03-01").needsUser());
        say("wait");
        QCOMPARE(said(world, "2026-03-02"), u"blocked: waiting_for_books"_s);
        say("first_open");
        QCOMPARE(said(world, "2026-03-02"), u"needs_you: to_approve moved_away"_s);
        QCOMPARE(said(world, "2026-04-01"), u"needs_you: to_approve moved_here"_s);
        QVERIFY(month(world, "2026-04-01").totals.empty()); // sold in March
    }

    void aCorrectionStandsOnItsOwnDay()
    {
        const auto world = World::approved();
        world->post();
        const StoredVoucher draft = get(flow::correct(world->session, world->dayVoucher()));
        QCOMPARE(draft.content.date, day("2026-03-06"));
        QCOMPARE(said(*world, "2026-03-06"), u"needs_you: to_approve not_settled"_s);
        QCOMPARE(said(*world, "2026-03-02"), u"posted: posted"_s);
        // The rows stay where they were sold.
        QCOMPARE(dayIn(month(*world, "2026-03-01"), "2026-03-02").sums.front().sales, kr(349'00));
        QVERIFY(dayIn(month(*world, "2026-03-01"), "2026-03-06").sums.empty());
    }

    void s08_orderThatCannotBeRead()
    {
        World world;
        world.source->add(World::payout());
        world.source->failures.emplace(u"order 1001"_s, ErrorKind::NotFound);
        world.fetch();
        const auto blocked = dayIn(month(world, "2026-03-01"), "2026-03-02");
        QCOMPARE(said(blocked), u"blocked: question"_s);
        QCOMPARE(blocked.remarks.front().question, u"order_missing"_s);
        QCOMPARE(blocked.remarks.front().amount, std::optional{kr(349'00)});
        QCOMPARE(said(world, "2026-03-03"), u"needs_you: to_approve"_s);
    }
};

QTEST_GUILESS_MAIN(TestFlowCalendar)
#include "tst_flow_calendar.moc"
