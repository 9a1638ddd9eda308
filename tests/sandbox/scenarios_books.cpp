#include "scenarios.h"

namespace klarbok::sandbox {

namespace {

/// The sales and the payout of scenario 1, as a background for what goes wrong in the books.
void threeRates(World &world, Shop &shop)
{
    plainScenarios().front().build(world, shop);
}

void february(World &world, Shop &shop)
{
    world.startDate = QDate{2026, 2, 1};
    world.today = QDate{2026, 3, 13};
    shop.sale(QStringLiteral("11001"), QStringLiteral("2026-02-27T10:00:00Z"),
              {goods(QStringLiteral("Sovsäck 3-säsong"), 1500'00, 2500)});
    shop.sale(QStringLiteral("11002"), QStringLiteral("2026-03-03T10:00:00Z"),
              {goods(QStringLiteral("Kåsa i björk"), 250'00, 2500)});
    shop.payout(QStringLiteral("KP1100001"), QStringLiteral("2026-03-12T08:00:00Z"));
}

void lockedFebruary(World &world, Shop &shop)
{
    february(world, shop);
    world.company().closeBefore(QStringLiteral("202603"));
}

void missingYear(World &world, Shop &shop)
{
    february(world, shop);
    world.company().years = {calendarYear(2025)};
}

void bookedByHand(World &world, Shop &shop)
{
    threeRates(world, shop);
    world.company().postByHand(
        QStringLiteral("A"), QDate{2026, 3, 2}, QStringLiteral("Klarna försäljning 2/3"),
        {voucherRow(QStringLiteral("1686"), 1772'00), voucherRow(QStringLiteral("3001"), -800'00),
         voucherRow(QStringLiteral("2611"), -200'00), voucherRow(QStringLiteral("3002"), -500'00),
         voucherRow(QStringLiteral("2621"), -60'00), voucherRow(QStringLiteral("3003"), -200'00),
         voucherRow(QStringLiteral("2631"), -12'00)});
}

void startDate(World &world, Shop &shop)
{
    world.startDate = QDate{2026, 2, 1};
    world.today = QDate{2026, 3, 15};
    shop.sale(QStringLiteral("15001"), QStringLiteral("2026-01-30T14:00:00Z"),
              {goods(QStringLiteral("Fjällkängor, vaxade"), 1200'00, 2500)});
    shop.sale(QStringLiteral("15002"), QStringLiteral("2026-02-02T14:00:00Z"),
              {goods(QStringLiteral("Regnbyxor"), 800'00, 2500)});
    shop.payout(QStringLiteral("KP1500001"), QStringLiteral("2026-02-05T08:00:00Z"));
    world.company().postByHand(
        QStringLiteral("A"), QDate{2026, 1, 30}, QStringLiteral("Klarna försäljning januari"),
        {voucherRow(QStringLiteral("1686"), 1200'00), voucherRow(QStringLiteral("3001"), -960'00),
         voucherRow(QStringLiteral("2611"), -240'00)});
}

void attachmentFails(World &world, Shop &shop)
{
    threeRates(world, shop);
    world.faults = {QStringLiteral("attach-500=once")};
}

void cashMethod(World &world, Shop &shop)
{
    world.startDate = QDate{2025, 12, 1};
    world.today = QDate{2026, 1, 9};
    world.company().cashMethod = true;
    shop.sale(QStringLiteral("20001"), QStringLiteral("2025-12-29T14:00:00Z"),
              {goods(QStringLiteral("Isdubbar"), 300'00, 2500)});
    shop.sale(QStringLiteral("20002"), QStringLiteral("2026-01-02T14:00:00Z"),
              {goods(QStringLiteral("Bok: Vintercamping"), 212'00, 600)});
    shop.payout(QStringLiteral("KP2000001"), QStringLiteral("2026-01-08T08:00:00Z"));
}

} // namespace

std::vector<Scenario> booksScenarios()
{
    return {
        {QStringLiteral("11"), lockedFebruary}, {QStringLiteral("11b"), missingYear},
        {QStringLiteral("12"), threeRates},     {QStringLiteral("12b"), bookedByHand},
        {QStringLiteral("15"), startDate},      {QStringLiteral("19"), attachmentFails},
        {QStringLiteral("20"), cashMethod},
    };
}

} // namespace klarbok::sandbox
