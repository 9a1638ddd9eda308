#include "flow/payouts.h"
#include "flow/world.h"

#include <QTest>

#include <algorithm>

using namespace klarbok;
using namespace klarbok::test;
using namespace Qt::StringLiterals;

namespace {

PayoutId reference(const char *text)
{
    return *PayoutId::parse(QString::fromLatin1(text));
}

bool hasProblem(const flow::FetchReport &report, const QString &code)
{
    return std::ranges::any_of(
        report.problems, [&](const flow::FetchProblem &problem) { return problem.code == code; });
}

} // namespace

/// What Klarna says that is wrong, missing, new or different.
class TestFetchContent : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aMissingOrderIsAQuestionForItsDayOnly()
    {
        World world;
        world.source->add(World::payout());
        world.source->failures[u"order 1001"_s] = ErrorKind::NotFound;
        const auto report = world.fetch();
        QVERIFY(report.needsUser());
        QVERIFY(hasProblem(report, u"order_missing"_s));
        QVERIFY(!report.isStopped);
        const StoredVoucher asks = world.stored(world.dayVoucher("2026-03-02"));
        QCOMPARE(questionCodes(asks.content), QStringList{u"order_missing"_s});
        QCOMPARE(asks.content.questions.front().amount, kr(349'00));
        // The other day, and the payout itself, can be approved.
        const std::vector<VoucherId> others{world.dayVoucher("2026-03-03"), world.payoutVoucher()};
        QCOMPARE(get(flow::approve(world.session, others, kQuiet, StopFlag{})).approved.size(),
                 std::size_t{2});

        world.source->failures.clear();
        const auto again = world.fetch();
        QCOMPARE(again.orders, 1);
        QVERIFY(!again.needsUser());
        QVERIFY(world.stored(world.dayVoucher("2026-03-02")).content.questions.empty());
    }

    void anOrderThatCannotBeUnderstoodIsNoGuess()
    {
        World world;
        world.source->add(World::payout());
        world.source->failures[u"order 1001"_s] = ErrorKind::BadResponse;
        QVERIFY(hasProblem(world.fetch(), u"order_unreadable"_s));
        QCOMPARE(questionCodes(world.stored(world.dayVoucher()).content),
                 QStringList{u"order_missing"_s});
    }

    void totalsThatDoNotAddUpProposeNothing()
    {
        World world;
        PayoutBuilder wrong = World::payout();
        wrong.settled(1'01); // one öre above the rounding limit
        world.source->add(wrong);
        const auto report = world.fetch();
        QVERIFY(hasProblem(report, u"totals"_s));
        QVERIFY(report.needsUser());
        for (const VoucherListItem &item : world.vouchers())
            QVERIFY2(false, qPrintable(item.text));
        const auto list = get(flow::payouts(world.session));
        QCOMPARE(list.size(), std::size_t{1});
        QCOMPARE(list.front().status, flow::PayoutStatus::Stopped);

        // Klarna mends it; the next fetch reads it again.
        world.source->payout("P1") = World::payout().payout;
        QVERIFY(!world.fetch().needsUser());
        QCOMPARE(world.vouchers().size(), std::size_t{3});
    }

    void missingRowsAreReadAgain()
    {
        World world;
        world.source->add(World::payout());
        auto &rows = world.source->rows("P1");
        const auto last = rows.back();
        rows.pop_back();
        QVERIFY(hasProblem(world.fetch(), u"totals"_s));
        QVERIFY(world.vouchers().empty());
        rows.push_back(last);
        const auto again = world.fetch();
        QVERIFY(!again.needsUser());
        QCOMPARE(again.added, 1);
        QCOMPARE(world.vouchers().size(), std::size_t{3});
    }

    void anUnreadablePayoutDoesNotStopTheOthers()
    {
        World world;
        world.source->add(World::payout());
        PayoutBuilder other{"P2", "2026-03-06T04:30:00Z"};
        other.sale("1003", "2026-03-04T08:00:00Z", {line(250'00, 2500)}).settled();
        world.source->add(other);
        world.source->failures[u"rows P1"_s] = ErrorKind::BadResponse;
        const auto report = world.fetch();
        QVERIFY(hasProblem(report, u"payout_unreadable"_s));
        QVERIFY(report.needsUser());
        QCOMPARE(world.vouchers().size(), std::size_t{2});
    }

    /// It is not forgotten when newer payouts have come and the window of fourteen days has moved
    /// on.
    void anUnreadablePayoutStaysInSightUntilItIsRead()
    {
        World world;
        world.source->add(World::payout());
        PayoutBuilder other{"P2", "2026-03-30T04:30:00Z"};
        other.sale("1003", "2026-03-29T08:00:00Z", {line(250'00, 2500)}).settled();
        world.source->add(other);
        world.source->failures[u"rows P1"_s] = ErrorKind::BadResponse;
        world.fixture.clock.time = utc("2026-03-30T10:00:00Z");
        world.fetch();
        const auto list = get(flow::payouts(world.session));
        QCOMPARE(list.size(), std::size_t{2});
        QCOMPARE(list.back().payout.reference, reference("P1"));
        QCOMPARE(list.back().status, flow::PayoutStatus::Stopped);

        // Still told, as there is nothing else to tell.
        QCOMPARE(failure(flow::fetch(world.session, {}, kQuiet, StopFlag{})),
                 std::optional{ErrorKind::BadResponse});
        world.source->failures.clear();
        QVERIFY(!world.fetch().needsUser());
        QCOMPARE(world.vouchers().size(), std::size_t{5});
    }

    void aPayoutThatKlarnaChangedIsCounted()
    {
        const auto world = World::fetched();
        PayoutBuilder more = World::payout();
        more.sale("1003", "2026-03-03T09:00:00Z", {line(100'00, 2500)}).settled();
        world->source->payout("P1") = more.payout;
        world->source->rows("P1") = more.transactions;
        world->source->add([&] { // its order
            PayoutBuilder order{"PX", "2027-01-01T00:00:00Z"};
            order.orders = more.orders;
            return order;
        }());
        const auto report = world->fetch();
        QCOMPARE(report.added, 2); // row and order
        QCOMPARE(report.changed, 1);
        QCOMPARE(posts(world->stored(world->dayVoucher("2026-03-03")).content),
                 posted({{"1686", 600'00}, {"2611", -120'00}, {"3001", -480'00}}));
    }

    /// An order that was read when it was sold does not know of its refund.
    void aRefundInALaterPayoutReadsItsOrderAgain()
    {
        World world;
        PayoutBuilder first{"P1", "2026-03-03T04:30:00Z"};
        first.sale("1001", "2026-03-02T08:00:00Z", {line(200'00, 2500), line(112'00, 1200, "Te")})
            .settled();
        world.source->add(first);
        world.fixture.clock.time = utc("2026-03-03T10:00:00Z");
        world.fetch();
        world.fixture.clock.time = utc("2026-03-06T10:00:00Z");
        PayoutBuilder second{"P2", "2026-03-06T04:30:00Z"};
        second.sale("1002", "2026-03-05T08:00:00Z", {line(500'00, 2500)})
            .refund("1001", "2026-03-02T08:00:00Z", "2026-03-05T09:00:00Z", 112'00,
                    {line(112'00, 1200, "Te")})
            .settled();
        world.source->add(second);
        const auto report = world.fetch();
        QCOMPARE(report.orders, 2); // the new one, and the refunded one once more
        QCOMPARE(report.changed, 1);
        const StoredVoucher voucher = world.stored(world.dayVoucher("2026-03-05"));
        QVERIFY2(voucher.content.questions.empty(),
                 qPrintable(questionCodes(voucher.content).join(u' ')));
        QCOMPARE(posts(voucher.content), posted({{"1686", 388'00},
                                                 {"2611", -100'00},
                                                 {"2621", 12'00},
                                                 {"3001", -400'00},
                                                 {"3002", 100'00}}));
        world.source->asked.clear();
        world.fetch();
        QCOMPARE(world.source->asked, QStringList{u"payouts"_s});
    }

    void aSecondPartOfAnOrderReadsItAgain()
    {
        World world;
        PayoutBuilder first{"P1", "2026-03-03T04:30:00Z"};
        first.part("1001", "2026-03-02T08:00:00Z", "2026-03-02T09:00:00Z", {line(200'00, 2500)})
            .settled();
        world.source->add(first);
        world.fixture.clock.time = utc("2026-03-03T10:00:00Z");
        world.fetch();
        world.fixture.clock.time = utc("2026-03-06T10:00:00Z");
        PayoutBuilder second{"P2", "2026-03-06T04:30:00Z"};
        second
            .part("1001", "2026-03-02T08:00:00Z", "2026-03-05T09:00:00Z",
                  {line(112'00, 1200, "Te")})
            .settled();
        second.orders.begin()->second.captures.front().id = *CaptureId::parse(u"second-part"_s);
        second.transactions.front().capture = *CaptureId::parse(u"second-part"_s);
        world.source->add(second);
        QCOMPARE(world.fetch().changed, 1);
        const StoredVoucher voucher = world.stored(world.dayVoucher("2026-03-02"));
        QVERIFY2(voucher.content.questions.empty(),
                 qPrintable(questionCodes(voucher.content).join(u' ')));
        QCOMPARE(posts(voucher.content), posted({{"1686", 312'00},
                                                 {"2611", -40'00},
                                                 {"2621", -12'00},
                                                 {"3001", -160'00},
                                                 {"3002", -100'00}}));
    }

    void theReportOfAnUnreadablePayoutDoesNoHarm()
    {
        World world;
        world.source->add(World::payout());
        world.source->failures[u"rows P1"_s] = ErrorKind::BadResponse;
        PayoutBuilder other{"P2", "2026-03-06T04:30:00Z"};
        other.sale("1003", "2026-03-04T08:00:00Z", {line(250'00, 2500)}).settled();
        world.source->add(other);
        QVERIFY(!world.fetch().isStopped);
        QVERIFY(get(world.store->report(reference("P2"))).has_value());
    }
};

QTEST_GUILESS_MAIN(TestFetchContent)
#include "tst_flow_fetch_content.moc"
