#include "flow/world.h"

#include <QTest>

using namespace klarbok;
using namespace klarbok::test;
using namespace Qt::StringLiterals;

namespace {

PayoutBuilder laterPayout()
{
    PayoutBuilder built{"P2", "2026-03-06T04:30:00Z"};
    built.sale("1003", "2026-03-04T08:00:00Z", {line(250'00, 2500)}).settled();
    return built;
}

QStringList codes(const flow::FetchReport &report)
{
    QStringList all;
    for (const flow::FetchProblem &problem : report.problems)
        all.append(problem.code);
    return all;
}

std::optional<ErrorKind> fetchFailure(World &world)
{
    return failure(flow::fetch(world.session, {}, kQuiet, StopFlag{}));
}

} // namespace

/// From Klarna into the store, through every kind of break.
class TestFetch : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void bringsPayoutsRowsOrdersReportsAndDrafts()
    {
        World world;
        world.source->add(World::payout());
        const auto report = world.fetch();
        QCOMPARE(report.payouts, 1);
        QCOMPARE(report.transactions, 3);
        QCOMPARE(report.orders, 2);
        QCOMPARE(report.added, 5); // three rows and two orders
        QCOMPARE(report.changed, 0);
        QVERIFY(!report.needsUser());
        QCOMPARE(world.vouchers().size(), std::size_t{3});
        QVERIFY(get(world.store->report(*PayoutId::parse(u"P1"_s))).has_value());
        QCOMPARE(world.events(u"2026-03-01/2026-03-06"_s), QStringList{u"fetched"_s});
    }

    void aSecondFetchFindsNothingNew()
    {
        const auto world = World::fetched();
        const auto before = world->vouchers().front();
        world->source->asked.clear();
        const auto report = world->fetch();
        QCOMPARE(report.payouts, 1);
        QCOMPARE(report.transactions, 0);
        QCOMPARE(report.orders, 0);
        QCOMPARE(report.added, 0);
        QCOMPARE(report.changed, 0);
        QCOMPARE(world->source->asked, QStringList{u"payouts"_s});
        QCOMPARE(world->vouchers().front().id, before.id);
        QCOMPARE(world->events(before.id.text()), QStringList{u"created"_s});
    }

    void beginsAtTheStartDateThenFourteenDaysBack()
    {
        World world;
        world.fixture.clock.time = utc("2026-04-02T10:00:00Z");
        world.set("start_date", "2026-03-01");
        PayoutBuilder late{"P9", "2026-04-01T04:30:00Z"};
        late.sale("1009", "2026-03-31T08:00:00Z", {line(100'00, 2500)}).settled();
        world.source->add(late);
        const auto first = world.fetch();
        QCOMPARE(first.from, day("2026-03-01"));
        QCOMPARE(first.to, day("2026-04-02"));
        QCOMPARE(world.fetch().from, day("2026-03-18"));
        const auto chosen = world.fetch({day("2026-03-05"), day("2026-03-06")});
        QCOMPARE(chosen.from, day("2026-03-05"));
        QCOMPARE(chosen.payouts, 0);
    }

    void whatIsFetchedStaysWhenTheConnectionBreaks()
    {
        World world;
        world.source->add(World::payout());
        world.source->add(laterPayout());
        world.source->failures[u"rows P2"_s] = ErrorKind::ConnectionLost;
        const auto broken = world.fetch();
        QVERIFY(broken.isStopped);
        QVERIFY(broken.needsUser());
        QCOMPARE(broken.transactions, 3);
        QCOMPARE(codes(broken), QStringList{u"stopped"_s});

        world.source->failures.clear();
        world.source->asked.clear();
        const auto resumed = world.fetch();
        QCOMPARE(world.source->askedFor("rows P1"), 0); // is there already
        QCOMPARE(resumed.transactions, 1);
        QCOMPARE(resumed.orders, 3); // orders had not been reached
        QVERIFY(!resumed.needsUser());
        QCOMPARE(world.vouchers().size(), std::size_t{5});
    }

    void aBreakAmongTheOrdersIsTakenUpAgain()
    {
        World world;
        world.source->add(World::payout());
        world.source->onAsk = [&](const QString &what) {
            if (world.source->askedFor("order") == 2)
                world.source->failures[what] = ErrorKind::Timeout;
        };
        const auto broken = world.fetch();
        QVERIFY(broken.isStopped);
        QCOMPARE(broken.orders, 1);
        world.source->onAsk = nullptr;
        world.source->failures.clear();
        const auto resumed = world.fetch();
        QCOMPARE(resumed.orders, 1);
        QCOMPARE(world.source->askedFor("order"),
                 3); // the one that was read is not asked for again
    }

    void aFailureBeforeAnythingWasDoneChangesNothing_data()
    {
        QTest::addColumn<QString>("where");
        QTest::addColumn<int>("kind");
        QTest::newRow("no network") << u"payouts"_s << static_cast<int>(ErrorKind::Offline);
        QTest::newRow("wrong secret")
            << u"payouts"_s << static_cast<int>(ErrorKind::BadCredentials);
        QTest::newRow("broken list") << u"payouts"_s << static_cast<int>(ErrorKind::BadResponse);
        QTest::newRow("rows time out") << u"rows P1"_s << static_cast<int>(ErrorKind::Timeout);
        QTest::newRow("rows cut off") << u"rows P1"_s << static_cast<int>(ErrorKind::BadResponse);
    }
    void aFailureBeforeAnythingWasDoneChangesNothing()
    {
        QFETCH(QString, where);
        QFETCH(int, kind);
        World world;
        world.source->add(World::payout());
        world.source->failures[where] = static_cast<ErrorKind>(kind);
        QCOMPARE(fetchFailure(world), std::optional{static_cast<ErrorKind>(kind)});
        QVERIFY(get(world.store->payouts()).empty());
        QVERIFY(world.vouchers().empty());
    }

    void withoutKeysThereIsNoFetch()
    {
        World world;
        world.noSource = ErrorKind::SecretMissing;
        QCOMPARE(fetchFailure(world), std::optional{ErrorKind::SecretMissing});
    }

    void stoppedByTheUserKeepsWhatItHas()
    {
        World world;
        world.source->add(World::payout());
        world.source->add(laterPayout());
        const StopFlag stop;
        world.source->onAsk = [&](const QString &what) {
            if (what == u"rows P2")
                stop.stop();
        };
        const auto report = get(flow::fetch(world.session, {}, kQuiet, stop));
        QVERIFY(report.isStopped);
        QCOMPARE(get(world.store->payouts()).size(), std::size_t{1});
        world.source->onAsk = nullptr;
        QVERIFY(!world.fetch().isStopped);
        QCOMPARE(get(world.store->payouts()).size(), std::size_t{2});
    }

    void stoppedAmongTheReportsIsStopped()
    {
        World world;
        world.source->add(World::payout());
        world.source->add(laterPayout());
        const StopFlag stop;
        world.source->onAsk = [&](const QString &what) {
            if (what == u"report P1")
                stop.stop();
        };
        const auto report = get(flow::fetch(world.session, {}, kQuiet, stop));
        QVERIFY(report.isStopped);
        QCOMPARE(world.source->askedFor("report"), 1);
        QCOMPARE(world.vouchers().size(), std::size_t{5});
    }

    /// Sixty reports that each take twenty seconds to fail would hang the program.
    void aDeadConnectionIsNotAskedForEveryReport()
    {
        World world;
        world.source->add(World::payout());
        world.source->add(laterPayout());
        world.source->failures[u"report P1"_s] = ErrorKind::Timeout;
        const auto report = world.fetch();
        QCOMPARE(world.source->askedFor("report"), 1);
        QCOMPARE(codes(report), QStringList{u"report_missing"_s});
        QVERIFY(!report.needsUser());
        world.source->failures.clear();
        world.fetch();
        QVERIFY(get(world.store->report(*PayoutId::parse(u"P2"_s))).has_value());
    }

    void aReportThatIsMissingStopsNothing()
    {
        World world;
        world.source->add(World::payout());
        world.source->add(laterPayout());
        world.source->failures[u"report P1"_s] = ErrorKind::NotFound;
        const auto report = world.fetch();
        QCOMPARE(codes(report), QStringList{u"report_missing"_s});
        QVERIFY(!report.needsUser());
        QVERIFY(get(world.store->report(*PayoutId::parse(u"P2"_s))).has_value());
    }
};

QTEST_GUILESS_MAIN(TestFetch)
#include "tst_flow_fetch.moc"
