#include "scenarios.h"

#include "settlement.h"

namespace klarbok::sandbox {

namespace {

void dates(World &world, QDate start, QDate today)
{
    world.startDate = start;
    world.today = today;
}

void fee(Shop &shop, const Order &order, qint64 fixed, qint64 fixedVat, qint64 share,
         qint64 shareVat)
{
    shop.fee(order, QStringLiteral("PURCHASE_FEE_FIXED"), fixed, fixedVat);
    shop.fee(order, QStringLiteral("PURCHASE_FEE_PERCENTAGE"), share, shareVat);
}

void threeRates(World &world, Shop &shop)
{
    dates(world, QDate{2026, 3, 1}, QDate{2026, 3, 10});
    const Order &jacket =
        shop.sale(QStringLiteral("1001"), QStringLiteral("2026-03-02T08:15:20Z"),
                  {goods(QStringLiteral("Vindjacka Ripan, herr"), 1000'00, 2500)});
    fee(shop, jacket, 3'00, 75, 23'92, 5'98);
    const Order &food =
        shop.sale(QStringLiteral("1002"), QStringLiteral("2026-03-02T11:40:03Z"),
                  {goods(QStringLiteral("Frystorkad måltid, viltgryta"), 112'00, 1200, 5)});
    fee(shop, food, 3'00, 75, 13'39, 3'35);
    const Order &books =
        shop.sale(QStringLiteral("1003"), QStringLiteral("2026-03-02T19:05:47Z"),
                  {goods(QStringLiteral("Bok: Vandra i Jämtlandsfjällen"), 212'00, 600)});
    fee(shop, books, 3'00, 75, 5'07, 1'27);
    shop.payout(QStringLiteral("KP100001"), QStringLiteral("2026-03-09T08:00:00Z"));
}

void laterRefund(World &world, Shop &shop)
{
    dates(world, QDate{2026, 1, 1}, QDate{2026, 2, 13});
    Order &shell = shop.sale(QStringLiteral("2001"), QStringLiteral("2026-01-30T12:10:00Z"),
                             {goods(QStringLiteral("Fleecetröja Kebne"), 200'00, 2500),
                              goods(QStringLiteral("Underställ merino"), 300'00, 2500)});
    shop.payout(QStringLiteral("KP200001"), QStringLiteral("2026-02-05T08:00:00Z"));
    shop.refund(shell, QStringLiteral("2026-02-04T09:30:00Z"), 200'00,
                {goods(QStringLiteral("Fleecetröja Kebne"), 200'00, 2500)});
    const Order &stove = shop.sale(QStringLiteral("2002"), QStringLiteral("2026-02-05T15:22:10Z"),
                                   {goods(QStringLiteral("Gasolkök Lätt"), 300'00, 2500)});
    fee(shop, stove, 3'00, 75, 7'00, 1'75);
    shop.payout(QStringLiteral("KP200002"), QStringLiteral("2026-02-12T08:00:00Z"));
}

void refundOfOldOrder(World &world, Shop &shop)
{
    dates(world, QDate{2026, 2, 1}, QDate{2026, 2, 13});
    Order &tent = shop.sale(QStringLiteral("2101"), QStringLiteral("2025-12-10T12:10:00Z"),
                            {goods(QStringLiteral("Fleecetröja Kebne"), 200'00, 2500),
                             goods(QStringLiteral("Underställ merino"), 300'00, 2500)});
    shop.payout(QStringLiteral("KP210001"), QStringLiteral("2025-12-18T08:00:00Z"));
    shop.refund(tent, QStringLiteral("2026-02-04T09:30:00Z"), 200'00,
                {goods(QStringLiteral("Fleecetröja Kebne"), 200'00, 2500)});
    shop.sale(QStringLiteral("2102"), QStringLiteral("2026-02-05T15:22:10Z"),
              {goods(QStringLiteral("Gasolkök Lätt"), 300'00, 2500)});
    shop.payout(QStringLiteral("KP210002"), QStringLiteral("2026-02-12T08:00:00Z"));
}

Order &feeOrder(World &world, Shop &shop)
{
    dates(world, QDate{2026, 3, 1}, QDate{2026, 3, 10});
    return shop.sale(QStringLiteral("4001"), QStringLiteral("2026-03-03T10:00:00Z"),
                     {goods(QStringLiteral("Ryggsäck 45 liter"), 500'00, 2500)});
}

void feePayout(Shop &shop)
{
    shop.payout(QStringLiteral("KP400001"), QStringLiteral("2026-03-09T08:00:00Z"));
}

void feeVat(World &world, Shop &shop)
{
    fee(shop, feeOrder(world, shop), 3'00, 75, 13'95, 3'49);
    feePayout(shop);
}

void feeWithoutVat(World &world, Shop &shop)
{
    const Order &order = feeOrder(world, shop);
    shop.fee(order, QStringLiteral("PURCHASE_FEE_FIXED"), 3'00, 0).vatRate = 0;
    shop.fee(order, QStringLiteral("PURCHASE_FEE_PERCENTAGE"), 13'95, 0).vatRate = 0;
    feePayout(shop);
}

void feeVatAskew(World &world, Shop &shop)
{
    fee(shop, feeOrder(world, shop), 3'00, 75, 13'95, 3'79);
    feePayout(shop);
}

void feeForeignVat(World &world, Shop &shop)
{
    const Order &order = feeOrder(world, shop);
    shop.fee(order, QStringLiteral("PURCHASE_FEE_FIXED"), 3'00, 60).vatRate = 2000;
    shop.fee(order, QStringLiteral("PURCHASE_FEE_PERCENTAGE"), 13'95, 2'79).vatRate = 2000;
    feePayout(shop);
}

void giftCard(World &world, Shop &shop)
{
    dates(world, QDate{2026, 3, 1}, QDate{2026, 3, 17});
    shop.sale(QStringLiteral("5001"), QStringLiteral("2026-03-03T09:12:00Z"),
              {line(QStringLiteral("digital"), QStringLiteral("Presentkort 500 kr"),
                    QStringLiteral("PRESENTKORT-500"), 500'00, 0)});
    shop.payout(QStringLiteral("KP500001"), QStringLiteral("2026-03-09T08:00:00Z"));
    shop.sale(QStringLiteral("5002"), QStringLiteral("2026-03-10T16:45:00Z"),
              {goods(QStringLiteral("Kängor Lapporten"), 800'00, 2500),
               line(QStringLiteral("gift_card"), QStringLiteral("Gift card FV7K2Q"),
                    QStringLiteral("gift_card"), -500'00, 0)});
    shop.payout(QStringLiteral("KP500002"), QStringLiteral("2026-03-16T08:00:00Z"));
}

void tip(World &world, Shop &shop)
{
    dates(world, QDate{2026, 3, 1}, QDate{2026, 3, 10});
    shop.sale(QStringLiteral("6001"), QStringLiteral("2026-03-04T17:30:00Z"),
              {goods(QStringLiteral("Fjällbuffé för två"), 224'00, 1200),
               line(QStringLiteral("surcharge"), QStringLiteral("Dricks"), QStringLiteral("dricks"),
                    26'00, 0)});
    shop.payout(QStringLiteral("KP600001"), QStringLiteral("2026-03-09T08:00:00Z"));
}

void twoCaptures(World &world, Shop &shop)
{
    dates(world, QDate{2026, 3, 1}, QDate{2026, 3, 13});
    const Line tent = goods(QStringLiteral("Tält Sarek 2"), 600'00, 2500);
    const Line mat = goods(QStringLiteral("Liggunderlag, uppblåsbart"), 400'00, 2500);
    Order &order =
        shop.order(QStringLiteral("7001"), QStringLiteral("2026-03-01T18:00:00Z"), {tent, mat});
    shop.capture(order, QStringLiteral("2026-03-02T09:00:00Z"), {tent});
    shop.capture(order, QStringLiteral("2026-03-06T09:00:00Z"), {mat});
    shop.payout(QStringLiteral("KP700001"), QStringLiteral("2026-03-12T08:00:00Z"));
}

void roundingPayouts(World &world, Shop &shop, qint64 difference)
{
    dates(world, QDate{2026, 3, 1}, QDate{2026, 3, 17});
    Line maps = goods(QStringLiteral("Fjällkarta"), 49'00, 600, 6);
    maps.tax = 16'62;
    shop.sale(QStringLiteral("9001"), QStringLiteral("2026-03-03T13:00:00Z"), {maps});
    shop.payout(QStringLiteral("KP900001"), QStringLiteral("2026-03-09T08:00:00Z"));
    shop.sale(QStringLiteral("9002"), QStringLiteral("2026-03-10T13:00:00Z"),
              {goods(QStringLiteral("Pannlampa"), 400'00, 2500)});
    Payout &payout =
        shop.payout(QStringLiteral("KP900002"), QStringLiteral("2026-03-16T08:00:00Z"));
    payout.totals.sale -= difference;
    payout.totals.settlement -= difference;
}

void yearEnd(World &world, Shop &shop)
{
    dates(world, QDate{2025, 12, 1}, QDate{2026, 1, 9});
    shop.sale(QStringLiteral("10001"), QStringLiteral("2025-12-31T22:59:59Z"),
              {goods(QStringLiteral("Snöskor Vidda"), 400'00, 2500)});
    shop.sale(QStringLiteral("10002"), QStringLiteral("2025-12-31T23:00:00Z"),
              {goods(QStringLiteral("Termos 1 liter"), 250'00, 2500)});
    shop.payout(QStringLiteral("KP1000001"), QStringLiteral("2026-01-08T08:00:00Z"));
}

void clockChange(Shop &shop, const QStringList &moments)
{
    int number = 10100;
    for (const QString &moment : moments) {
        const qint64 price = 100'00 + number++; // each its own, so that none can be mistaken
        shop.sale(QString::number(number), moment,
                  {goods(QStringLiteral("Strumpor, ull"), price, 2500)});
    }
}

void springForward(World &world, Shop &shop)
{
    dates(world, QDate{2026, 3, 1}, QDate{2026, 4, 10});
    // 29 March 2026: 23 hours, from 23:00Z to 22:00Z.
    clockChange(shop,
                {QStringLiteral("2026-03-28T22:59:59Z"), QStringLiteral("2026-03-28T23:00:00Z"),
                 QStringLiteral("2026-03-29T00:59:59Z"), QStringLiteral("2026-03-29T01:00:00Z"),
                 QStringLiteral("2026-03-29T21:59:59Z"), QStringLiteral("2026-03-29T22:00:00Z")});
    shop.payout(QStringLiteral("KP1010001"), QStringLiteral("2026-04-08T08:00:00Z"));
}

void fallBack(World &world, Shop &shop)
{
    dates(world, QDate{2026, 10, 1}, QDate{2026, 11, 5});
    // 25 October 2026: 25 hours, from 22:00Z to 23:00Z.
    clockChange(shop,
                {QStringLiteral("2026-10-24T21:59:59Z"), QStringLiteral("2026-10-24T22:00:00Z"),
                 QStringLiteral("2026-10-25T00:59:59Z"), QStringLiteral("2026-10-25T01:00:00Z"),
                 QStringLiteral("2026-10-25T22:59:59Z"), QStringLiteral("2026-10-25T23:00:00Z")});
    shop.payout(QStringLiteral("KP1020001"), QStringLiteral("2026-11-03T08:00:00Z"));
}

} // namespace

std::vector<Scenario> plainScenarios()
{
    return {
        {QStringLiteral("1"), threeRates},
        {QStringLiteral("2"), laterRefund},
        {QStringLiteral("2b"), refundOfOldOrder},
        {QStringLiteral("4"), feeVat},
        {QStringLiteral("4b"), feeWithoutVat},
        {QStringLiteral("4c"), feeVatAskew},
        {QStringLiteral("4d"), feeForeignVat},
        {QStringLiteral("5"), giftCard},
        {QStringLiteral("6"), tip},
        {QStringLiteral("7"), twoCaptures},
        {QStringLiteral("9"), [](World &world, Shop &shop) { roundingPayouts(world, shop, 1); }},
        {QStringLiteral("9b"),
         [](World &world, Shop &shop) { roundingPayouts(world, shop, 1'50); }},
        {QStringLiteral("10"), yearEnd},
        {QStringLiteral("10b"), springForward},
        {QStringLiteral("10c"), fallBack},
    };
}

} // namespace klarbok::sandbox
