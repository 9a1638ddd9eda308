#include "flow/oss.h"
#include "flow/settings.h"
#include "flow/world.h"

#include <QTest>

using namespace klarbok;
using namespace klarbok::test;
using namespace Qt::StringLiterals;
using ledger::Quarter;

namespace {

constexpr Quarter kFirst{2026, 1};
constexpr Quarter kSecond{2026, 2};

/// A world whose books have the accounts for sales abroad.
class Abroad : public World
{
public:
    Abroad()
    {
        for (const char *number : {"2670", "2671", "3106", "3107"})
            books->chart.push_back({account(number), u"Annat EU-land"_s, false});
    }
};

/// A sale to Denmark on 3 March: 1 250.00 of which VAT 250.00.
PayoutBuilder sold()
{
    PayoutBuilder built{"P1", "2026-03-05T04:30:00Z"};
    built.sale("1001", "2026-03-03T08:00:00Z", {line(1'250'00, 2500)}).settled();
    built.order("1001").shippingCountry = u"DK"_s;
    return built;
}

void approveAndPost(World &world)
{
    get(flow::approveReconciled(world.session, kQuiet, StopFlag{}));
    world.post();
}

/// That sale refunded on 8 April, with another of 500.00 kept.
void refundInApril(World &world)
{
    world.fixture.clock.time = utc("2026-04-17T10:00:00Z");
    PayoutBuilder built = sold();
    PayoutBuilder april{"P2", "2026-04-16T04:30:00Z"};
    april.sale("1002", "2026-04-09T08:00:00Z", {line(2'000'00, 2500)})
        .refund("1001", "2026-03-03T08:00:00Z", "2026-04-08T08:00:00Z", 1'250'00,
                {line(1'250'00, 2500)})
        .settled();
    ledger::Order &order = april.order("1001");
    const auto refunds = order.refunds;
    order = built.order("1001");
    order.refunds = refunds;
    world.source->add(april);
    world.fetch();
}

QStringList figures(const flow::OssReport &report)
{
    QStringList all;
    for (const ledger::OssLine &line : report.list.lines)
        all.append(line.country + u' ' + line.figures.base.toDecimal() + u' ' +
                   line.figures.vat.toDecimal());
    for (const ledger::OssCorrection &line : report.list.corrections)
        all.append(line.country + u' ' + ledger::quarterName(line.quarter) + u' ' +
                   line.figures.base.toDecimal() + u' ' + line.figures.vat.toDecimal());
    return all;
}

} // namespace

/// What is reported through OSS, from fetching to the list.
class TestOss : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void draftsAreListedAndSaidToBeUnposted()
    {
        Abroad world;
        world.set("oss.enabled", "yes");
        world.set("oss.map", "DK 25 3107 2671");
        world.source->add(sold());
        world.fetch();
        QCOMPARE(posts(world.stored(world.dayVoucher("2026-03-03")).content),
                 posted({{"1686", 1'250'00}, {"2671", -250'00}, {"3107", -1'000'00}}));
        const flow::OssReport draft = get(flow::ossReport(world.session, kFirst));
        QCOMPARE(figures(draft), QStringList{u"DK 1000.00 250.00"_s});
        QCOMPARE(draft.list.lines.front().figures.unposted, kr(250'00));
        approveAndPost(world);
        const flow::OssReport booked = get(flow::ossReport(world.session, kFirst));
        QCOMPARE(figures(booked), QStringList{u"DK 1000.00 250.00"_s});
        QCOMPARE(booked.list.lines.front().figures.unposted, kr(0));
        QCOMPARE(booked.questions, 0);
        QVERIFY(figures(get(flow::ossReport(world.session, kSecond))).isEmpty());
    }

    void whatIsAskedAboutIsCounted()
    {
        Abroad world;
        world.set("oss.enabled", "yes");
        world.source->add(sold());
        world.fetch();
        const flow::OssReport report = get(flow::ossReport(world.session, kFirst));
        QVERIFY(figures(report).isEmpty());
        QCOMPARE(report.questions, 1);
        QCOMPARE(questionCodes(world.stored(world.dayVoucher("2026-03-03")).content),
                 QStringList{u"oss_rate"_s});
    }

    void refundOfAnEarlierQuarterCorrectsIt()
    {
        Abroad world;
        world.set("oss.enabled", "yes");
        world.set("oss.map", "DK 25");
        world.source->add(sold());
        world.fetch();
        approveAndPost(world);
        refundInApril(world);
        QCOMPARE(figures(get(flow::ossReport(world.session, kFirst))),
                 QStringList{u"DK 1000.00 250.00"_s});
        QCOMPARE(figures(get(flow::ossReport(world.session, kSecond))),
                 QStringList{u"DK 2026-Q1 -1000.00 -250.00"_s});
    }

    void refundFollowsWhatItsSaleWasBookedAs()
    {
        Abroad world; // sold before OSS was taken up
        world.source->add(sold());
        world.fetch();
        approveAndPost(world);
        world.set("oss.enabled", "yes");
        world.set("oss.map", "DK 25");
        refundInApril(world);
        QCOMPARE(posts(world.stored(world.dayVoucher("2026-04-08")).content),
                 posted({{"1686", -1'250'00}, {"2611", 250'00}, {"3001", 1'000'00}}));

        Abroad other; // and sold through it, refunded after it was given up
        other.set("oss.enabled", "yes");
        other.set("oss.map", "DK 25");
        other.source->add(sold());
        other.fetch();
        approveAndPost(other);
        other.set("oss.enabled", "no");
        refundInApril(other);
        QCOMPARE(posts(other.stored(other.dayVoucher("2026-04-08")).content),
                 posted({{"1686", -1'250'00}, {"2670", 250'00}, {"3106", 1'000'00}}));
    }

    void quartersThatHaveAList()
    {
        Abroad world;
        QVERIFY(get(flow::ossQuarters(world.session)).empty());
        world.set("oss.enabled", "yes");
        QCOMPARE(get(flow::ossQuarters(world.session)), (std::vector{kFirst, Quarter{2025, 4}}));
        world.set("oss.map", "DK 25");
        world.source->add(sold());
        world.fetch();
        approveAndPost(world);
        world.set("oss.enabled", "no"); // what was sold is still to be reported
        QCOMPARE(get(flow::ossQuarters(world.session)), std::vector{kFirst});
    }
};

QTEST_GUILESS_MAIN(TestOss)
#include "tst_flow_oss.moc"
