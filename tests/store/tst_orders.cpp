#include "fixture.h"
#include "samples.h"

using namespace klarbok;
using namespace klarbok::test;
using ledger::Order;

namespace {

MissingOrder missing(const char *order, const QString &reason)
{
    return {id<OrderId>(order), reason};
}

void expectMissing(const std::vector<MissingOrder> &found, const QStringList &expected)
{
    QStringList texts;
    for (const MissingOrder &order : found)
        texts.append(order.order.text() + u' ' + order.reason);
    QCOMPARE(texts, expected);
}

} // namespace

class OrdersTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anOrderComesBackAsItWasSaved()
    {
        Fixture fixture;
        const std::vector orders{sampleOrder("O1"), sampleOrder("O2")};
        QCOMPARE(get(fixture.open()->saveOrders(orders)).added, 2);
        const auto store = fixture.open();
        QVERIFY(get(store->orders({id<OrderId>("O2"), id<OrderId>("O3"), id<OrderId>("O1")})) ==
                orders);
        QVERIFY(get(store->orders({})).empty());
    }

    void onlyWhatDiffersIsAChange()
    {
        Fixture fixture;
        const auto store = fixture.open();
        get(store->saveOrders({sampleOrder("O1"), sampleOrder("O2")}));
        Order changed = sampleOrder("O2");
        changed.captures.pop_back();
        changed.refunds[1].lines[0].vatAmount.reset();
        const SaveCount count = get(store->saveOrders({sampleOrder("O1"), changed}));
        QCOMPARE(count.added, 0);
        QCOMPARE(count.changed, 1);
        QVERIFY(get(store->orders({changed.id})) == std::vector{changed});
    }

    void aLineInAnotherCurrencyIsRefused()
    {
        Fixture fixture;
        const auto store = fixture.open();
        Order order = sampleOrder();
        order.refunds[1].lines[0].total = Money{1, *Currency::parse(u"NOK")};
        QCOMPARE(failure(store->saveOrders({order})), std::optional{ErrorKind::InvalidInput});
    }

    void ordersOfRowsAreWantedUntilTheyAreThereOrMissing()
    {
        Fixture fixture;
        const auto store = fixture.open();
        auto second = sampleRow("T2");
        second.order = id<OrderId>("O2");
        auto again = sampleRow("T3");
        again.order = second.order;
        auto third = sampleRow("T4");
        third.order = id<OrderId>("O3");
        get(store->savePayout(samplePayout(), {sampleRow("T1"), second, again, third}));
        QVERIFY(get(store->wantedOrders()) ==
                (std::vector{id<OrderId>("O1"), id<OrderId>("O2"), id<OrderId>("O3")}));
        get(store->saveOrders({sampleOrder("O1")}));
        get(store->saveMissingOrders({missing("O3", QStringLiteral("not_found"))}));
        QVERIFY(get(store->wantedOrders()) == std::vector{id<OrderId>("O2")});
    }

    void aMissingOrderThatIsFoundIsNotMissingAnyMore()
    {
        Fixture fixture;
        const auto store = fixture.open();
        get(store->saveMissingOrders({missing("O2", QStringLiteral("timeout")),
                                      missing("O1", QStringLiteral("not_found"))}));
        get(store->saveMissingOrders({missing("O2", QStringLiteral("server_error"))}));
        expectMissing(get(store->missingOrders()),
                      {QStringLiteral("O1 not_found"), QStringLiteral("O2 server_error")});
        get(store->saveOrders({sampleOrder("O2")}));
        expectMissing(get(store->missingOrders()), {QStringLiteral("O1 not_found")});
    }

    void anOrderThatWasReadOnceDoesNotBecomeMissing()
    {
        Fixture fixture;
        const auto store = fixture.open();
        get(store->saveOrders({sampleOrder("O1")}));
        get(store->saveMissingOrders({missing("O1", QStringLiteral("timeout"))}));
        expectMissing(get(store->missingOrders()), {});
        QCOMPARE(get(store->orders({id<OrderId>("O1")})).size(), size_t{1});
    }
};

QTEST_GUILESS_MAIN(OrdersTest)
#include "tst_orders.moc"
