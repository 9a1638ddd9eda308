#include "flow/world.h"

#include <QTest>

using namespace klarbok;
using namespace klarbok::test;
using namespace Qt::StringLiterals;

namespace {

/// A sale of 100 EUR on Monday 2 March, paid out on Thursday 5 March.
PayoutBuilder euroPayout()
{
    PayoutBuilder built{"E1", "2026-03-05T04:30:00Z", *Currency::parse(u"EUR")};
    built.sale("2001", "2026-03-02T08:00:00Z", {line(100'00, 2500)}).settled();
    return built;
}

std::unique_ptr<World> euroWorld()
{
    auto world = std::make_unique<World>();
    world->source->add(euroPayout());
    for (const char *day : {"2026-03-02", "2026-03-03", "2026-03-04", "2026-03-05", "2026-03-06"})
        world->rates->add("EUR", day, "11.20");
    return world;
}

QStringList codes(const flow::FetchReport &report)
{
    QStringList all;
    for (const flow::FetchProblem &problem : report.problems)
        all.append(problem.code);
    return all;
}

} // namespace

/// Exchange rates on their way into the store.
class TestFlowRates : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void oneCallBringsAllDaysOfACurrency()
    {
        const auto world = euroWorld();
        const auto report = world->fetch();
        QCOMPARE(codes(report), QStringList{});
        // From the sale to the payout's week, but not beyond today.
        QCOMPARE(world->rates->asked, QStringList{u"EUR 2026-03-02 2026-03-06"_s});
        QCOMPARE(get(world->store->rates()).size(), std::size_t{5});
    }

    void whatIsKnownIsNotAskedForAgain()
    {
        const auto world = euroWorld();
        world->fetch();
        world->rates->asked.clear();
        world->fetch();
        QCOMPARE(world->rates->asked, QStringList{});
    }

    void aShopThatSellsInKronorAsksNobody()
    {
        const auto world = World::fetched();
        QCOMPARE(world->rates->asked, QStringList{});
    }

    void withoutTheRiksbankTheFetchIsDoneAllTheSame()
    {
        const auto world = euroWorld();
        world->rates->failure = ErrorKind::Offline;
        const auto report = world->fetch();
        QCOMPARE(codes(report), QStringList{u"rates_missing"_s});
        QCOMPARE(report.problems.front().subject, u"EUR"_s);
        QVERIFY(!report.isStopped);
        QVERIFY(!report.needsUser());
        QCOMPARE(report.transactions, 1);
        QVERIFY(!world->vouchers().empty());

        world->rates->failure.reset();
        QCOMPARE(codes(world->fetch()), QStringList{});
        QCOMPARE(get(world->store->rates()).size(), std::size_t{5});
    }
};

QTEST_GUILESS_MAIN(TestFlowRates)
#include "tst_flow_rates.moc"
