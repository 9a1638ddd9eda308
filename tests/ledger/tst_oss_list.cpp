#include "ledger/builders.h"
#include "ledger/oss_list.h"

#include <QTest>

using namespace klarbok;
using namespace klarbok::ledger;
using namespace klarbok::test;
using namespace Qt::StringLiterals;

namespace {

constexpr Quarter kFirst{2026, 1};
constexpr Quarter kSecond{2026, 2};

VatShare share(const char *country, int rate, qint64 gross, qint64 vat)
{
    return {rate, kr(gross), kr(vat), OssShare{QString::fromLatin1(country), kr(gross), kr(vat)}};
}

OssEntry entry(const char *date, What what, std::vector<VatShare> vat, bool isPosted = true)
{
    const Money none = kr(0);
    return {{day(date),
             *VoucherId::parse(u"KB-00000001"_s),
             {.transaction = *TransactionKey::parse(u"P1:0"_s),
              .what = what,
              .detail = {},
              .payout = *PayoutId::parse(u"P1"_s),
              .time = {},
              .orderNumber = u"13001"_s,
              .order = {},
              .country = u"FI"_s,
              .gross = none,
              .vat = std::move(vat),
              .giftCard = none,
              .tip = none,
              .rounding = none,
              .original = {},
              .note = {}}},
            isPosted,
            day(date)};
}

OssEntry sale(const char *date, std::vector<VatShare> vat, bool isPosted = true)
{
    return entry(date, What::Sale, std::move(vat), isPosted);
}

OssEntry refund(const char *date, const char *sold, std::vector<VatShare> vat)
{
    OssEntry one = entry(date, What::Return, std::move(vat));
    one.dated.entry.original = EarlierBooking{std::nullopt, {}, std::nullopt, day(sold)};
    return one;
}

QString figures(const OssFigures &of)
{
    return of.base.toDecimal() + u' ' + of.vat.toDecimal();
}

QStringList lines(const OssList &list)
{
    QStringList all;
    for (const OssLine &line : list.lines)
        all.append(u"%1 %2 "_s.arg(line.country).arg(line.rate) + figures(line.figures));
    return all;
}

QStringList corrections(const OssList &list)
{
    QStringList all;
    for (const OssCorrection &line : list.corrections)
        all.append(u"%1 %2 %3 "_s.arg(line.country, quarterName(line.quarter)).arg(line.rate) +
                   figures(line.figures));
    return all;
}

} // namespace

/// What the quarterly OSS return is made up from.
class TestOssList : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void quarters();
    void s13_theQuarterOfTheSale();
    void s13_refundInTheNextQuarterIsACorrection();
    void correctionVouchersCorrectTheQuarterOfTheSale();
    void refundWithinTheQuarterReducesIt();
    void countriesAndRatesApart();
    void whatIsNotPostedIsSaid();
    void eachCurrencyByItself();
    void swedishVatIsLeftOut();
};

void TestOssList::quarters()
{
    QCOMPARE(Quarter::of(day("2026-03-31")), kFirst);
    QCOMPARE(Quarter::of(day("2026-04-01")), kSecond);
    QCOMPARE(Quarter::of(day("2025-12-31")), (Quarter{2025, 4}));
    QCOMPARE((Quarter{2025, 4}).first(), day("2025-10-01"));
    QCOMPARE((Quarter{2025, 4}).last(), day("2025-12-31"));
    QCOMPARE(quarterName(kFirst), u"2026-Q1"_s);
    QCOMPARE(parseQuarter(u"2026-Q1"_s), kFirst);
    QCOMPARE(parseQuarter(u"2026-k2"_s), kSecond);
    QCOMPARE(parseQuarter(u"2026-1"_s), kFirst);
    for (const QString &wrong : {u"2026"_s, u"2026-Q5"_s, u"2026-03"_s, u"Q1"_s})
        QVERIFY(!parseQuarter(wrong));
}

void TestOssList::s13_theQuarterOfTheSale()
{
    const std::vector entries{sale("2026-03-03", {share("FI", 2550, 1'255'00, 255'00)})};
    QCOMPARE(lines(ossList(entries, kFirst)), QStringList{u"FI 2550 1000.00 255.00"_s});
    QVERIFY(ossList(entries, kFirst).corrections.empty());
    QVERIFY(ossList(entries, kSecond).lines.empty());
}

void TestOssList::s13_refundInTheNextQuarterIsACorrection()
{
    const std::vector entries{
        sale("2026-03-03", {share("FI", 2550, 1'255'00, 255'00)}),
        sale("2026-04-02", {share("FI", 2550, 251'00, 51'00)}),
        refund("2026-04-08", "2026-03-03", {share("FI", 2550, -1'255'00, -255'00)})};
    OssList second = ossList(entries, kSecond);
    QCOMPARE(lines(second), QStringList{u"FI 2550 200.00 51.00"_s});
    QCOMPARE(corrections(second), QStringList{u"FI 2026-Q1 2550 -1000.00 -255.00"_s});
    QCOMPARE(lines(ossList(entries, kFirst)), QStringList{u"FI 2550 1000.00 255.00"_s});

    // A dispute that was lost and refunded is no different.
    std::vector disputed = entries;
    disputed.back().dated.entry.what = What::Reversal;
    second = ossList(disputed, kSecond);
    QCOMPARE(corrections(second), QStringList{u"FI 2026-Q1 2550 -1000.00 -255.00"_s});
}

void TestOssList::correctionVouchersCorrectTheQuarterOfTheSale()
{
    // Sold in March as 25.5 %; in April a voucher takes that back and books 14 %.
    std::vector entries{sale("2026-03-03", {share("FI", 2550, 1'255'00, 255'00)}),
                        sale("2026-04-20", {share("FI", 2550, -1'255'00, -255'00)}),
                        sale("2026-04-20", {share("FI", 1400, 1'255'00, 154'12)}),
                        sale("2026-04-21", {share("FI", 2550, 251'00, 51'00)})};
    entries[1].booked = entries[2].booked = day("2026-03-03");
    const OssList list = ossList(entries, kSecond);
    QCOMPARE(lines(list), QStringList{u"FI 2550 200.00 51.00"_s});
    QCOMPARE(corrections(list), (QStringList{u"FI 2026-Q1 1400 1100.88 154.12"_s,
                                             u"FI 2026-Q1 2550 -1000.00 -255.00"_s}));
}

void TestOssList::refundWithinTheQuarterReducesIt()
{
    const std::vector entries{
        sale("2026-01-03", {share("FI", 2550, 1'255'00, 255'00)}),
        refund("2026-03-30", "2026-01-03", {share("FI", 2550, -251'00, -51'00)})};
    const OssList list = ossList(entries, kFirst);
    QCOMPARE(lines(list), QStringList{u"FI 2550 800.00 204.00"_s});
    QVERIFY(list.corrections.empty());
}

void TestOssList::countriesAndRatesApart()
{
    const std::vector entries{
        sale("2026-02-01", {share("FI", 2550, 125'50, 25'50), share("FI", 1400, 114'00, 14'00)}),
        sale("2026-02-02", {share("DK", 2500, 125'00, 25'00)}),
        refund("2026-02-03", "2025-11-03", {share("FI", 1400, -57'00, -7'00)}),
        refund("2026-02-04", "2025-08-03", {share("FI", 1400, -11'40, -1'40)})};
    const OssList list = ossList(entries, kFirst);
    QCOMPARE(lines(list), (QStringList{u"DK 2500 100.00 25.00"_s, u"FI 1400 100.00 14.00"_s,
                                       u"FI 2550 100.00 25.50"_s}));
    QCOMPARE(corrections(list),
             (QStringList{u"FI 2025-Q3 1400 -10.00 -1.40"_s, u"FI 2025-Q4 1400 -50.00 -7.00"_s}));
}

void TestOssList::whatIsNotPostedIsSaid()
{
    const std::vector entries{sale("2026-02-01", {share("FI", 2550, 125'50, 25'50)}),
                              sale("2026-02-02", {share("FI", 2550, 251'00, 51'00)}, false)};
    const OssList list = ossList(entries, kFirst);
    QCOMPARE(lines(list), QStringList{u"FI 2550 300.00 76.50"_s});
    QCOMPARE(list.lines.front().figures.unposted, kr(51'00));
}

void TestOssList::eachCurrencyByItself()
{
    // 125.50 EUR at 11.2345, and an order in kronor: the return wants the euros as they were.
    const Currency euro = *Currency::parse(u"EUR");
    const VatShare inEuro{2550, kr(1'409'93), kr(286'48),
                          OssShare{u"FI"_s, {125'50, euro}, {25'50, euro}}};
    const OssList list = ossList(
        {sale("2026-02-01", {inEuro}), sale("2026-02-02", {share("FI", 2550, 125'50, 25'50)})},
        kFirst);
    QCOMPARE(lines(list), (QStringList{u"FI 2550 1123.45 286.48"_s, u"FI 2550 100.00 25.50"_s}));
    QCOMPARE(list.lines.front().figures.ownBase, (Money{100'00, euro}));
    QCOMPARE(list.lines.front().figures.ownVat, (Money{25'50, euro}));
    QCOMPARE(list.lines.back().figures.ownVat, kr(25'50));
}

void TestOssList::swedishVatIsLeftOut()
{
    const VatShare swedish{2500, kr(125'00), kr(25'00)};
    const OssList list =
        ossList({sale("2026-02-01", {swedish, share("DK", 2500, 250'00, 50'00)})}, kFirst);
    QCOMPARE(lines(list), QStringList{u"DK 2500 200.00 50.00"_s});
}

QTEST_GUILESS_MAIN(TestOssList)
#include "tst_oss_list.moc"
