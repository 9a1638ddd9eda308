#include "flow/workspace_settings.h"
#include "flow/world.h"

#include <QTest>

using namespace klarbok;
using namespace klarbok::test;
using namespace Qt::StringLiterals;
using flow::Settings;

namespace {

bool isTaken(const char *start, const char *today, const char *allowOlder = nullptr)
{
    QMap<QString, QString> changes;
    changes.insert(u"start_date"_s, QString::fromLatin1(start));
    if (allowOlder)
        changes.insert(u"start_date.allow_older"_s, QString::fromLatin1(allowOlder));
    return Settings{{}}.checked(changes, day(today)).hasValue();
}

} // namespace

/// Scenario 15: the start date lies in the current or the previous month, and what was sold before
/// it is somebody else's.
class TestStartDate : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void currentAndPreviousMonth()
    {
        QVERIFY(!isTaken("2026-01-31", "2026-03-15"));
        QVERIFY(isTaken("2026-02-01", "2026-03-15"));
        QVERIFY(isTaken("2026-03-31", "2026-03-15"));
        QVERIFY(!isTaken("2026-04-01", "2026-03-15"));
        QVERIFY(!isTaken("2026-02-28", "2026-04-01"));
        QVERIFY(isTaken("2026-03-01", "2026-04-01"));
        QVERIFY(isTaken("2025-12-01", "2026-01-31")); // over new year
        QVERIFY(!isTaken("2025-11-30", "2026-01-31"));
        QCOMPARE(flow::earliestStartDate(day("2026-04-01")), day("2026-03-01"));
        QCOMPARE(flow::earliestStartDate(day("2026-03-31")), day("2026-02-01"));
    }

    void olderOnlyWhenTheWarningWasAnswered()
    {
        QVERIFY(isTaken("2025-01-01", "2026-03-15", "yes"));
        QVERIFY(!isTaken("2025-01-01", "2026-03-15", "no"));
        QVERIFY(!isTaken("2026-04-01", "2026-03-15", "yes")); // the future is never meant
    }

    void theRefusalNamesTheEarliestDay()
    {
        World world;
        QMap<QString, QString> changes;
        changes.insert(u"start_date"_s, u"2026-01-31"_s);
        const auto refused = wait(flow::changeSettings(world.session, changes));
        QCOMPARE(refused.error().kind, ErrorKind::InvalidInput);
        QCOMPARE(refused.error().reason, u"2026-02-01"_s);
    }

    /// 31 March 22:30 UTC is 1 April in Stockholm.
    void todayIsStockholms()
    {
        World world;
        world.fixture.clock.time = utc("2026-03-31T22:30:00Z");
        QMap<QString, QString> changes;
        changes.insert(u"start_date"_s, u"2026-02-28"_s);
        QCOMPARE(failure(flow::changeSettings(world.session, changes)),
                 std::optional{ErrorKind::InvalidInput});
    }

    void aNewWorkspaceBeginsWithItsMonth()
    {
        World world;
        get(flow::ensureStartDate(world.session));
        QCOMPARE(get(world.store->settings()).value(u"start_date"_s), u"2026-03-01"_s);
        world.set("start_date", "2026-02-01");
        get(flow::ensureStartDate(world.session)); // keeps what the owner said
        QCOMPARE(get(world.store->settings()).value(u"start_date"_s), u"2026-02-01"_s);
    }

    void whatWasSoldBeforeIsNotBooked()
    {
        World world;
        PayoutBuilder over{"P1", "2026-03-03T04:30:00Z"};
        // 28 February 23:30 in Stockholm, and 1 March 00:30.
        over.sale("1001", "2026-02-28T22:30:00Z", {line(100'00, 2500)})
            .sale("1002", "2026-02-28T23:30:00Z", {line(200'00, 2500)})
            .settled();
        world.source->add(over);
        world.fetch();
        const auto vouchers = world.vouchers();
        QCOMPARE(vouchers.size(), std::size_t{2});
        QCOMPARE(posts(world.stored(world.dayVoucher("2026-03-01")).content),
                 posted({{"1686", 200'00}, {"2611", -40'00}, {"3001", -160'00}}));
        // Klarna paid for both.
        QCOMPARE(posts(world.stored(world.payoutVoucher("2026-03-03")).content),
                 posted({{"1686", -300'00}, {"1930", 300'00}}));
        QVERIFY(get(flow::approvable(world.session)).left == 0);
    }

    void movedBackTheDraftsFollow()
    {
        World world;
        PayoutBuilder over{"P1", "2026-03-03T04:30:00Z"};
        over.sale("1001", "2026-02-28T08:00:00Z", {line(100'00, 2500)}).settled();
        world.source->add(over);
        world.fetch();
        QCOMPARE(world.vouchers().size(), std::size_t{1});
        world.set("start_date", "2026-02-01");
        QCOMPARE(world.vouchers().size(), std::size_t{2});
        world.set("start_date", "2026-03-01");
        QCOMPARE(world.vouchers().size(), std::size_t{1});
    }

    void aPayoutBeforeTheStartDateIsNotBooked()
    {
        World world;
        PayoutBuilder before{"P0", "2026-02-27T04:30:00Z"};
        before.sale("1000", "2026-02-25T08:00:00Z", {line(100'00, 2500)}).settled();
        world.source->add(before);
        world.fetch({day("2026-02-01"), day("2026-03-06")});
        QVERIFY(world.vouchers().empty());
    }
};

QTEST_GUILESS_MAIN(TestStartDate)
#include "tst_flow_start_date.moc"
