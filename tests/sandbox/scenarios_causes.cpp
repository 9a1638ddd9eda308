#include "scenarios.h"

namespace klarbok::sandbox {

namespace {

constexpr auto kPaid = "2026-03-09T08:00:00Z";
constexpr auto kSold = "2026-03-03T10:00:00Z";

QString text(const char *words)
{
    return QString::fromLatin1(words);
}

void march(World &world)
{
    world.startDate = QDate{2026, 3, 1};
    world.today = QDate{2026, 3, 10};
}

/// 1 000.00 at 25 %, with a fee of 10.00 and 2.50.
Order &sale(World &world, Shop &shop)
{
    march(world);
    Order &order =
        shop.sale(text("22001"), text(kSold), {goods(text("Stormlykta"), 1000'00, 2500)});
    shop.fee(order, text("PURCHASE_FEE_FIXED"), 10'00, 2'50);
    return order;
}

/// Two rates, and a refund of 60.00 that says nothing of its lines.
void refundWithoutLines(Shop &shop)
{
    Order &order = shop.sale(
        text("22002"), text(kSold),
        {goods(text("Spritkök"), 125'00, 2500), goods(text("Frystorkad gryta"), 112'00, 1200)});
    shop.refund(order, text("2026-03-04T10:00:00Z"), 60'00, {});
}

/// The last row is told of in the totals only: a sale of 349.00.
void rowsMissing(World &world, Shop &shop)
{
    sale(world, shop);
    shop.sale(text("22003"), text("2026-03-04T10:00:00Z"),
              {goods(text("Fältspade"), 349'00, 2500)});
    shop.payout(text("KP2200001"), text(kPaid));
    world.faults = {text("klarna-rows-short")};
}

/// 40.00 that the totals give and the row takes.
void oppositeSign(World &world, Shop &shop)
{
    sale(world, shop);
    shop.row(text("CORRECTION"), text("MANUAL_ENTRY"), 40'00, text("2026-03-05T10:00:00Z"));
    Payout &payout = shop.payout(text("KP2200001"), text(kPaid));
    payout.rows.back().amount = -40'00;
    payout.totals.credit = 0;
    payout.totals.feeCorrection = 40'00;
}

/// The totals take an öre more VAT on the fees than the rows.
void roundFeeVat(Payout &payout)
{
    payout.totals.tax += 1;
    payout.totals.settlement -= 1;
}

void feeVatRounding(World &world, Shop &shop)
{
    sale(world, shop);
    roundFeeVat(shop.payout(text("KP2200001"), text(kPaid)));
}

void refundWithoutItsLines(World &world, Shop &shop)
{
    sale(world, shop);
    refundWithoutLines(shop);
    shop.payout(text("KP2200001"), text(kPaid));
}

/// What WooCommerce sends where cart and lines differ, by more than the limit of 1.00.
void roundingLine(World &world, Shop &shop)
{
    sale(world, shop);
    shop.sale(text("22004"), text(kSold),
              {goods(text("Kompass"), 400'00, 2500),
               line(text("surcharge"), text("Avrundning"), text("added-surcharge"), 1'50, 0)});
    shop.payout(text("KP2200001"), text(kPaid));
}

void orderMissingAndFeeVat(World &world, Shop &shop)
{
    sale(world, shop);
    shop.sale(text("22005"), text("2026-03-04T10:00:00Z"), {goods(text("Fällkniv"), 349'00, 2500)})
        .readable = false;
    roundFeeVat(shop.payout(text("KP2200001"), text(kPaid)));
}

void beforeStartAndRefund(World &world, Shop &shop)
{
    shop.sale(text("22006"), text("2026-02-26T10:00:00Z"), {goods(text("Snöskor"), 1200'00, 2500)});
    sale(world, shop);
    refundWithoutLines(shop);
    shop.payout(text("KP2200001"), text(kPaid));
}

/// What an earlier payout lacked is taken from this one, which keeps a reserve besides.
void debtAndReserve(World &world, Shop &shop)
{
    march(world);
    Order &old = shop.sale(text("22007"), text("2026-02-16T10:00:00Z"),
                           {goods(text("Packraft"), 300'00, 2500)});
    shop.payout(text("KP2200000"), text("2026-02-23T08:00:00Z"));
    shop.refund(old, text("2026-03-02T08:00:00Z"), 300'00, old.lines);
    shop.payout(text("KP2200002"), text("2026-03-05T08:00:00Z"));
    sale(world, shop);
    shop.row(text("HOLDBACK"), text("ROLLING_RESERVE"), 200'00, text("2026-03-06T10:00:00Z"));
    shop.payout(text("KP2200001"), text(kPaid));
}

} // namespace

std::vector<Scenario> causeScenarios()
{
    return {
        {text("rows-missing"), rowsMissing},
        {text("opposite-sign"), oppositeSign},
        {text("fee-vat-rounding"), feeVatRounding},
        {text("refund-lines"), refundWithoutItsLines},
        {text("rounding-line"), roundingLine},
        {text("order-and-fee-vat"), orderMissingAndFeeVat},
        {text("start-and-refund"), beforeStartAndRefund},
        {text("debt-and-reserve"), debtAndReserve},
    };
}

} // namespace klarbok::sandbox
