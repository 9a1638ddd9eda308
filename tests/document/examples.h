#pragma once

#include "ports/voucher_printer.h"

namespace klarbok::test {

inline QDateTime utc(const char *iso)
{
    return QDateTime::fromString(QString::fromLatin1(iso), Qt::ISODate).toUTC();
}

inline ledger::Account account(const char *number)
{
    return ledger::Account::parse(QString::fromLatin1(number)).value();
}

/// A sale of one rate: net and VAT in öre.
inline ledger::Entry sale(int number, int rate, qint64 net, qint64 vat)
{
    const QString id = QStringLiteral("%1").arg(number, 12, 10, QChar{u'0'});
    const Money none = Money::sek(0);
    ledger::Entry entry{.transaction =
                            TransactionKey::parse(QStringLiteral("t%1").arg(number)).value(),
                        .what = ledger::What::Sale,
                        .detail = {},
                        .payout = PayoutId::parse(QStringLiteral("XISA93DJ")).value(),
                        .time = utc("2026-03-02T09:05:00Z").addSecs(number % 3600),
                        .orderNumber = QString::number(10000 + number),
                        .order = OrderId::parse(u"8f14e45f-ceea-467f-a9d4-" + id),
                        .country = QStringLiteral("SE"),
                        .gross = Money::sek(net + vat),
                        .vat = {{rate, Money::sek(net + vat), Money::sek(vat)}},
                        .giftCard = none,
                        .tip = none,
                        .rounding = none,
                        .original = {},
                        .note = {}};
    return entry;
}

inline ledger::Entry refund(int number, int rate, qint64 net, qint64 vat)
{
    ledger::Entry entry = sale(number, rate, -net, -vat);
    entry.what = ledger::What::Return;
    return entry;
}

/// Scenario 1 as a draft: three orders with three rates.
inline VoucherDocument dayDocument()
{
    ledger::DraftVoucher voucher{.id = VoucherId::parse(QStringLiteral("KB-1a2b3c4d")).value(),
                                 .kind = ledger::VoucherKind::Day,
                                 .source = QStringLiteral("klarna"),
                                 .revision = 1,
                                 .date = QDate{2026, 3, 2},
                                 .text = QStringLiteral("Klarna 2026-03-02 KB-1a2b3c4d"),
                                 .currency = Currency::sek(),
                                 .rows = {},
                                 .movements = {},
                                 .questions = {},
                                 .notices = {},
                                 .entries = {},
                                 .payouts = {PayoutId::parse(QStringLiteral("XISA93DJ")).value()},
                                 .transactions = {}};
    const auto row = [&](const char *number, qint64 units, const char16_t *text) {
        voucher.rows.push_back({account(number), Money::sek(units), QString::fromUtf16(text), {}});
    };
    row("1686", 1772'00, u"Fordran på Klarna");
    row("3001", -800'00, u"Försäljning 25 %");
    row("2611", -200'00, u"Utgående moms 25 %");
    row("3002", -500'00, u"Försäljning 12 %");
    row("2621", -60'00, u"Utgående moms 12 %");
    row("3003", -200'00, u"Försäljning 6 %");
    row("2631", -12'00, u"Utgående moms 6 %");
    voucher.entries = {sale(1, 2500, 800'00, 200'00), sale(2, 1200, 500'00, 60'00),
                       sale(3, 600, 200'00, 12'00)};

    VoucherDocument document{QStringLiteral("Åsas Örtagård & Söner AB"),
                             QStringLiteral("556737-0431"),
                             std::move(voucher),
                             {},
                             utc("2026-03-09T08:15:00Z"),
                             {},
                             {},
                             QStringLiteral("0.1.0")};
    const auto name = [&](const char *number, const char16_t *text) {
        document.accountNames.emplace_back(account(number), QString::fromUtf16(text));
    };
    name("1686", u"Fordringar för kontokort och kuponger");
    name("3001", u"Försäljning inom Sverige, 25 % moms");
    name("2611", u"Utgående moms på försäljning inom Sverige, 25 %");
    name("3002", u"Försäljning inom Sverige, 12 % moms");
    name("2621", u"Utgående moms på försäljning inom Sverige, 12 %");
    name("3003", u"Försäljning inom Sverige, 6 % moms");
    name("2631", u"Utgående moms på försäljning inom Sverige, 6 %");
    name("1930", u"Företagskonto");
    name("6064", u"Factoringavgifter");
    name("2641", u"Debiterad ingående moms");
    return document;
}

inline VoucherDocument approved(VoucherDocument document)
{
    document.approved = utc("2026-03-09T08:20:00Z");
    document.approvedBy = QStringLiteral("åsa");
    return document;
}

/// The same day with `count` orders of 125 kronor.
inline VoucherDocument manyOrders(int count)
{
    VoucherDocument document = approved(dayDocument());
    document.voucher.rows = {
        {account("1686"), Money::sek(qint64{count} * 125'00), QStringLiteral("Fordran"), {}},
        {account("3001"), Money::sek(qint64{count} * -100'00), QStringLiteral("Försäljning"), {}},
        {account("2611"), Money::sek(qint64{count} * -25'00), QStringLiteral("Moms"), {}}};
    document.voucher.entries.clear();
    for (int i = 1; i <= count; ++i)
        document.voucher.entries.push_back(sale(i, 2500, 100'00, 25'00));
    return document;
}

/// Everything at once: refunds with and without their sale, part capture, tip, gift cards, note.
inline VoucherDocument fullDocument()
{
    VoucherDocument document = dayDocument();
    ledger::DraftVoucher &voucher = document.voucher;
    ledger::Entry part = sale(4, 2500, 480'00, 120'00);
    part.part = 1;
    part.parts = 2;
    ledger::Entry tipped = sale(5, 1200, 200'00, 24'00);
    tipped.tip = Money::sek(26'00);
    tipped.gross += tipped.tip;
    ledger::Entry cardSold = sale(6, 0, 0, 0);
    cardSold.vat.clear();
    cardSold.gross = cardSold.giftCard = Money::sek(500'00);
    ledger::Entry cardUsed = sale(7, 2500, 640'00, 160'00);
    cardUsed.giftCard = Money::sek(-500'00);
    cardUsed.gross += cardUsed.giftCard;
    ledger::Entry mixed = sale(8, 2500, 1000'00, 250'00);
    mixed.vat.push_back({600, Money::sek(1060'00), Money::sek(60'00)});
    mixed.gross += Money::sek(1060'00);
    mixed.note = QStringLiteral("Momssats angiven för hand: ordern gick inte att läsa hos Klarna. "
                                "Kvitto finns i butikens ordersystem under samma nummer.");
    voucher.entries.insert(voucher.entries.end(), {part, tipped, cardSold, cardUsed, mixed});
    ledger::Entry known = refund(9, 2500, 160'00, 40'00);
    known.original = ledger::EarlierBooking{VoucherId::parse(QStringLiteral("KB-00c0ffee")),
                                            QStringLiteral("K"), 17, QDate{2026, 1, 30}};
    ledger::Entry old = refund(10, 600, 100'00, 6'00);
    old.original = ledger::EarlierBooking{{}, {}, {}, QDate{2025, 12, 14}};
    voucher.entries.insert(voucher.entries.end(), {known, old});
    return document;
}

/// Scenario 1's payout, with the fees of its orders.
inline VoucherDocument payoutDocument()
{
    VoucherDocument document = dayDocument();
    ledger::DraftVoucher &voucher = document.voucher;
    voucher.kind = ledger::VoucherKind::Payout;
    voucher.date = QDate{2026, 3, 9};
    voucher.text = QStringLiteral("Klarna utbetalning XISA93DJ KB-1a2b3c4d");
    voucher.rows = {
        {account("1930"), Money::sek(1707'77), QStringLiteral("Utbetalning XISA93DJ"), {}},
        {account("6064"), Money::sek(51'38), QStringLiteral("Klarnas avgifter"), {}},
        {account("2641"), Money::sek(12'85), QStringLiteral("Moms på avgifter"), {}},
        {account("1686"), Money::sek(-1772'00), QStringLiteral("Fordran på Klarna"), {}}};
    const PayoutId payout = voucher.payouts.front();
    voucher.movements = {{ledger::What::Fee, {}, payout, Money::sek(-51'38)},
                         {ledger::What::FeeVat, {}, payout, Money::sek(-12'85)},
                         {ledger::What::PaidOut, {}, payout, Money::sek(-1707'77)}};
    voucher.entries.clear();
    const auto fee = [&](int number, const char *detail, qint64 net, qint64 vat) {
        ledger::Entry entry = sale(number, 2500, -net, -vat);
        entry.what = ledger::What::Fee;
        entry.detail = QString::fromLatin1(detail);
        voucher.entries.push_back(std::move(entry));
    };
    fee(1, "PURCHASE_FEE_PERCENTAGE", 29'90, 7'48);
    fee(1, "PURCHASE_FEE_FIXED", 3'00, 75);
    fee(2, "PURCHASE_FEE_PERCENTAGE", 15'48, 3'87);
    fee(3, "PURCHASE_FEE_FIXED", 3'00, 75);
    return document;
}

} // namespace klarbok::test
