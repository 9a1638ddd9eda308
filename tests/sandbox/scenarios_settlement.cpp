#include "scenarios.h"

#include "settlement.h"

namespace klarbok::sandbox {

namespace {

void march(World &world, QDate today)
{
    world.startDate = QDate{2026, 3, 1};
    world.today = today;
}

void debt(World &world, Shop &shop)
{
    march(world, QDate{2026, 3, 17});
    Order &old = shop.sale(QStringLiteral("3001"), QStringLiteral("2026-02-16T10:00:00Z"),
                           {goods(QStringLiteral("Skalbyxor Abisko"), 800'00, 2500)});
    shop.payout(QStringLiteral("KP300000"), QStringLiteral("2026-02-23T08:00:00Z"));

    const Order &first = shop.sale(QStringLiteral("3002"), QStringLiteral("2026-03-02T10:00:00Z"),
                                   {goods(QStringLiteral("Stormkök"), 500'00, 2500)});
    shop.fee(first, QStringLiteral("PURCHASE_FEE_FIXED"), 3'00, 75);
    shop.fee(first, QStringLiteral("PURCHASE_FEE_PERCENTAGE"), 12'00, 3'00);
    shop.refund(old, QStringLiteral("2026-03-03T10:00:00Z"), 800'00, old.lines);
    shop.payout(QStringLiteral("KP300001"), QStringLiteral("2026-03-09T08:00:00Z"));

    const Order &second = shop.sale(QStringLiteral("3003"), QStringLiteral("2026-03-10T10:00:00Z"),
                                    {goods(QStringLiteral("Pulka, 120 cm"), 1000'00, 2500)});
    shop.fee(second, QStringLiteral("PURCHASE_FEE_FIXED"), 3'00, 75);
    shop.fee(second, QStringLiteral("PURCHASE_FEE_PERCENTAGE"), 27'00, 6'75);
    shop.payout(QStringLiteral("KP300002"), QStringLiteral("2026-03-16T08:00:00Z"));
}

void unreadableOrder(World &world, Shop &shop)
{
    march(world, QDate{2026, 3, 10});
    for (int i = 0; i < 20; ++i) {
        const bool missing = i == 9;
        const QString at = QStringLiteral("2026-03-0%1T1%2:20:00Z").arg(2 + i / 4).arg(i % 4);
        const qint64 price = missing ? 349'00 : 100'00 + 15'00 * i;
        shop.sale(QString::number(8001 + i), at, {goods(QStringLiteral("Fältkniv"), price, 2500)})
            .readable = !missing;
    }
    shop.payout(QStringLiteral("KP800001"), QStringLiteral("2026-03-09T08:00:00Z"));
}

/// Scenario 13: `purchase` and `shipping` country, a FI rate on the line.
void finland(World &world, Shop &shop, const QString &shipping, bool refunded)
{
    world.startDate = QDate{2026, 3, 1};
    world.today = refunded ? QDate{2026, 4, 17} : QDate{2026, 3, 10};
    Order &order = shop.order(QStringLiteral("13001"), QStringLiteral("2026-03-03T10:00:00Z"),
                              {goods(QStringLiteral("Vindsäck Kaitum"), 1255'00, 2550)});
    order.country = QStringLiteral("FI");
    order.shippingCountry = shipping;
    shop.capture(order, QStringLiteral("2026-03-03T10:00:00Z"));
    shop.payout(QStringLiteral("KP1300001"), QStringLiteral("2026-03-09T08:00:00Z"));
    if (!refunded)
        return;
    shop.refund(order, QStringLiteral("2026-04-08T10:00:00Z"), 1255'00, order.lines);
    shop.sale(QStringLiteral("13002"), QStringLiteral("2026-04-09T10:00:00Z"),
              {goods(QStringLiteral("Kajakpaddel"), 2000'00, 2500)});
    shop.payout(QStringLiteral("KP1300002"), QStringLiteral("2026-04-16T08:00:00Z"));
}

/// Without VAT: out of the EU, or to a business in another country of it.
void withoutVat(World &world, Shop &shop, const QString &country)
{
    march(world, QDate{2026, 3, 10});
    Order &order = shop.order(QStringLiteral("13003"), QStringLiteral("2026-03-04T10:00:00Z"),
                              {goods(QStringLiteral("Bivacksäck Sulitelma"), 800'00, 0),
                               line(QStringLiteral("shipping_fee"), QStringLiteral("Frakt"),
                                    QStringLiteral("frakt"), 90'00, 0)});
    order.country = country;
    order.shippingCountry = country;
    shop.capture(order, QStringLiteral("2026-03-04T10:00:00Z"));
    shop.payout(QStringLiteral("KP1300003"), QStringLiteral("2026-03-09T08:00:00Z"));
}

void euro(World &world, Shop &shop, const QString &atPayout)
{
    march(world, QDate{2026, 3, 10});
    world.rates = {{{QStringLiteral("EUR"), QDate{2026, 3, 3}}, QStringLiteral("11.2")},
                   {{QStringLiteral("EUR"), QDate{2026, 3, 9}}, atPayout}};
    Order &order = shop.order(QStringLiteral("14001"), QStringLiteral("2026-03-03T10:00:00Z"),
                              {goods(QStringLiteral("Trail map set"), 100'00, 2500)});
    order.currency = QStringLiteral("EUR");
    shop.capture(order, QStringLiteral("2026-03-03T10:00:00Z"));
    shop.fee(order, QStringLiteral("PURCHASE_FEE_FIXED"), 40, 10).vatAtHome = 1'12;
    shop.fee(order, QStringLiteral("PURCHASE_FEE_PERCENTAGE"), 2'00, 50).vatAtHome = 5'60;
    shop.payout(QStringLiteral("KP1400001"), QStringLiteral("2026-03-09T08:00:00Z"));
}

void movedRows(World &world, Shop &shop)
{
    world.startDate = QDate{2026, 2, 1};
    world.today = QDate{2026, 3, 10};
    for (const qint64 price : {250'00, 390'00})
        shop.sale(QString::number(16001 + (price == 390'00)),
                  QStringLiteral("2026-02-28T20:00:00Z"),
                  {goods(QStringLiteral("Skidvallning"), price, 2500)});
    for (Transaction &row : world.klarna().pending)
        row.movedTo = moment(QStringLiteral("2026-02-28T23:10:00Z"));
    shop.payout(QStringLiteral("KP1600001"), QStringLiteral("2026-03-09T08:00:00Z"));
}

void reserveAndDispute(World &world, Shop &shop)
{
    march(world, QDate{2026, 3, 24});
    Order &canoe = shop.sale(QStringLiteral("17001"), QStringLiteral("2026-03-02T10:00:00Z"),
                             {goods(QStringLiteral("Kanot, begagnad"), 9000'00, 2500)});
    const Order &disputed =
        shop.sale(QStringLiteral("17002"), QStringLiteral("2026-03-03T10:00:00Z"),
                  {goods(QStringLiteral("GPS-klocka"), 1000'00, 2500)});
    shop.fees(canoe, {});
    shop.row(QStringLiteral("HOLDBACK"), QStringLiteral("ROLLING_RESERVE"), 5000'00,
             QStringLiteral("2026-03-04T10:00:00Z"));
    shop.payout(QStringLiteral("KP1700001"), QStringLiteral("2026-03-09T08:00:00Z"));

    shop.sale(QStringLiteral("17003"), QStringLiteral("2026-03-10T10:00:00Z"),
              {goods(QStringLiteral("Flytväst"), 2000'00, 2500)});
    Transaction &reversal = shop.row(QStringLiteral("REVERSAL"), QStringLiteral("REVERSAL"),
                                     1000'00, QStringLiteral("2026-03-11T10:00:00Z"), &disputed);
    reversal.reversalReference = QStringLiteral("krn:klarna:eu1:dispute:goods-not-received:30117");
    shop.fee(disputed, QStringLiteral("DISPUTE_FEE"), 200'00, 50'00).captureAt =
        moment(QStringLiteral("2026-03-11T10:00:00Z"));
    shop.payout(QStringLiteral("KP1700002"), QStringLiteral("2026-03-16T08:00:00Z"));

    shop.row(QStringLiteral("CREDIT"), QStringLiteral("CORRECTION_DISPUTE"), 1000'00,
             QStringLiteral("2026-03-18T10:00:00Z"), &disputed);
    Transaction &feeBack =
        shop.row(QStringLiteral("FEE_REFUND"), QStringLiteral("DISPUTE_FEE_REFUND"), 200'00,
                 QStringLiteral("2026-03-18T10:00:00Z"), &disputed);
    feeBack.vatRate = 2500;
    feeBack.vat = 50'00;
    shop.row(QStringLiteral("RELEASE"), QStringLiteral("ROLLING_RESERVE"), 5000'00,
             QStringLiteral("2026-03-18T10:00:00Z"));
    shop.payout(QStringLiteral("KP1700003"), QStringLiteral("2026-03-23T08:00:00Z"));
}

void strangeRow(World &world, Shop &shop)
{
    march(world, QDate{2026, 3, 10});
    shop.sale(QStringLiteral("17101"), QStringLiteral("2026-03-03T10:00:00Z"),
              {goods(QStringLiteral("Fiskespö"), 700'00, 2500)});
    shop.row(QStringLiteral("SHIPPING_LABEL"), QStringLiteral("LABEL_PURCHASE"), 49'00,
             QStringLiteral("2026-03-04T10:00:00Z"));
    shop.payout(QStringLiteral("KP1710001"), QStringLiteral("2026-03-09T08:00:00Z"));
}

void kustom(World &world, Shop &klarna, bool commented)
{
    march(world, QDate{2026, 3, 24});
    Order &old = klarna.sale(QStringLiteral("18001"), QStringLiteral("2026-02-10T10:00:00Z"),
                             {goods(QStringLiteral("Tältkamin"), 400'00, 2500)});
    klarna.payout(QStringLiteral("KP1800001"), QStringLiteral("2026-02-16T08:00:00Z"));
    klarna.refund(old, QStringLiteral("2026-03-03T10:00:00Z"), 400'00, old.lines);
    klarna.payout(QStringLiteral("KP1800002"), QStringLiteral("2026-03-09T08:00:00Z"));
    klarna.row(QStringLiteral("CREDIT"), QStringLiteral("LIABILITY_TRANSFER"), 400'00,
               QStringLiteral("2026-03-16T06:00:00Z"));
    klarna.payout(QStringLiteral("KP1800003"), QStringLiteral("2026-03-16T08:00:00Z"));

    Shop shop{world.addKustom(), world.random};
    shop.sale(QStringLiteral("18002"), QStringLiteral("2026-03-10T10:00:00Z"),
              {goods(QStringLiteral("Skaljacka Sylarna"), 2400'00, 2500)});
    Transaction &deduction =
        shop.row(QStringLiteral("CHARGE"), QStringLiteral("LIABILITY_TRANSFER"), 400'00,
                 QStringLiteral("2026-03-15T10:00:00Z"));
    if (commented)
        deduction.comment = QStringLiteral("Klarna debt settlement KP1800002");
    shop.payout(QStringLiteral("KU1800001"), QStringLiteral("2026-03-16T08:00:00Z"));
}

void changedInterface(World &world, Shop &shop, const QString &fault)
{
    plainScenarios().front().build(world, shop);
    world.faults = {fault};
}

} // namespace

std::vector<Scenario> settlementScenarios()
{
    return {
        {QStringLiteral("3"), debt},
        {QStringLiteral("8"), unreadableOrder},
        {QStringLiteral("13"),
         [](World &world, Shop &shop) { finland(world, shop, QStringLiteral("FI"), false); }},
        {QStringLiteral("13b"),
         [](World &world, Shop &shop) { finland(world, shop, QStringLiteral("SE"), false); }},
        {QStringLiteral("13c"),
         [](World &world, Shop &shop) { finland(world, shop, QStringLiteral("FI"), true); }},
        {QStringLiteral("13d"),
         [](World &world, Shop &shop) { withoutVat(world, shop, QStringLiteral("NO")); }},
        {QStringLiteral("13e"),
         [](World &world, Shop &shop) { withoutVat(world, shop, QStringLiteral("DE")); }},
        {QStringLiteral("14"),
         [](World &world, Shop &shop) { euro(world, shop, QStringLiteral("11.3")); }},
        {QStringLiteral("14b"),
         [](World &world, Shop &shop) { euro(world, shop, QStringLiteral("11.1")); }},
        {QStringLiteral("16"), movedRows},
        {QStringLiteral("17"), reserveAndDispute},
        {QStringLiteral("17b"), strangeRow},
        {QStringLiteral("18"), [](World &world, Shop &shop) { kustom(world, shop, true); }},
        {QStringLiteral("18b"), [](World &world, Shop &shop) { kustom(world, shop, false); }},
        {QStringLiteral("21"),
         [](World &world, Shop &shop) {
             changedInterface(world, shop, QStringLiteral("klarna-totals=5000"));
         }},
        {QStringLiteral("21b"),
         [](World &world, Shop &shop) {
             changedInterface(world, shop, QStringLiteral("klarna-wrong-type"));
         }},
    };
}

} // namespace klarbok::sandbox
