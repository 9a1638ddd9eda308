#include "ledger/abroad.h"
#include "ledger/oss_list.h"

#include <QTest>

using namespace klarbok;
using namespace klarbok::ledger;
using namespace klarbok::test;
using namespace Qt::StringLiterals;

namespace {

VatShare share(const char *country, int rate, qint64 gross, qint64 vat)
{
    return {rate, kr(gross), kr(vat), OssShare{QString::fromLatin1(country), kr(gross), kr(vat)}};
}

/// A sale on 3 March 2026 to `country`, posted under `then`, and a refund of it on 8 April.
DraftVoucher refundedLater(const char *country, int rate, const PostingRules &then,
                           const PostingRules &later)
{
    PayoutBuilder march{"P1", kPaid};
    march.sale("13001", kTime, {line(1'250'00, rate)}).settled();
    march.order("13001").shippingCountry = QString::fromLatin1(country);
    const auto sale = book(input({march}, then));
    PayoutBuilder april{"P2", "2026-04-16T08:00:00Z"};
    april.refund("13001", kTime, "2026-04-08T10:00:00Z", 1'250'00, {line(1'250'00, rate)})
        .settled();
    BookingInput all = input({march, april}, later);
    all.orders.begin()->second.shippingCountry = QString::fromLatin1(country);
    for (const DraftVoucher &voucher : sale) {
        all.frozen.push_back(frozen(voucher, VoucherState::Posted, 1));
        if (then.ossEnabled && voucher.kind == Day)
            all.frozen.back().ossOrders = {march.order("13001").id};
    }
    return dayOf(all, "2026-04-08");
}

} // namespace

/// Consumers in other EU countries: their own VAT through OSS, or Swedish VAT.
class SalesByOss : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void s13_finland();
    void s13_unknownRateIsAsked();
    void s13_shippedToSweden();
    void theHandbooksSaleToFinland();
    void theHandbooksSaleToFinlandInEuro();
    void aRateThatLooksSwedishMustBeInTheTable();
    void withoutOssSwedishVatIsSwedish();
    void eachPairHasItsAccountsAndRows();
    void shippingDiscountsCardsAndTips();
    void vatMustFitTheCountrysRate();
    void theRateIsFoundAmongTheCountrys();
    void nobodySaysWhereItGoes();

    void refundGoesTheSameWay();
    void refundWithoutLines();
    void refundFollowsItsSale();
    void ratesByHandAreTheCountrys();
    void orderThatCannotBeRead();
};

void SalesByOss::s13_finland()
{
    const DraftVoucher voucher = day("FI", {line(1'255'00, 2550)}, oss("FI 25.5"));
    QCOMPARE(posts(voucher), posted({{"1686", 1'255'00}, {"3106", -1'000'00}, {"2670", -255'00}}));
    QVERIFY(voucher.questions.empty());
    QCOMPARE(texts(voucher, "3106"), QStringList{u"Försäljning FI 25,5 % -1000.00"_s});
    QCOMPARE(texts(voucher, "2670"), QStringList{u"Moms OSS FI 25,5 % -255.00"_s});
    const Entry &entry = voucher.entries.front();
    QCOMPARE(entry.country, u"FI"_s);
    QCOMPARE(entry.vat, std::vector{share("FI", 2550, 1'255'00, 255'00)});
}

void SalesByOss::s13_unknownRateIsAsked()
{
    const DraftVoucher voucher = day("FI", {line(1'255'00, 2550)}, oss("FI 14; DK 25.5"));
    QCOMPARE(asked(voucher), u"oss_rate: 13001, 25,5 % FI"_s);
    QCOMPARE(voucher.questions.front().amount, kr(1'255'00));
    QVERIFY(voucher.rows.empty());
    QCOMPARE(ossPairIn(voucher.questions.front().subject), (OssPair{u"FI"_s, 2550}));
}

void SalesByOss::s13_shippedToSweden()
{
    BookingInput all = sold("SE", {line(1'250'00, 2500)}, oss("FI 25.5; FI 25"));
    all.orders.begin()->second.purchaseCountry = u"FI"_s;
    const DraftVoucher voucher = dayOf(all);
    QCOMPARE(posts(voucher), posted({{"1686", 1'250'00}, {"3001", -1'000'00}, {"2611", -250'00}}));
    QCOMPARE(noticeCodes(voucher), QStringList{u"country_conflict"_s});
    QVERIFY(!voucher.entries.front().vat.front().oss);

    // A Finnish rate on what stays in Sweden is asked about, also when the table knows it.
    all = sold("SE", {line(1'255'00, 2550)}, oss("FI 25.5"));
    all.orders.begin()->second.purchaseCountry = u"FI"_s;
    QCOMPARE(asked(dayOf(all)), u"vat_rate: 13001, 25,5 %"_s);
    QCOMPARE(noticeCodes(dayOf(all)), QStringList{u"country_conflict"_s});
}

void SalesByOss::theHandbooksSaleToFinland()
{
    // 125.50 EUR of which VAT 25.50, at 11.2345: 1 409.93 and 286.48; the net is the rest.
    OrderLine whole = line(1'409'93, 2550);
    whole.vatAmount = kr(286'48);
    QCOMPARE(posts(day("FI", {whole}, oss("FI 25,5"))),
             posted({{"1686", 1'409'93}, {"3106", -1'123'45}, {"2670", -286'48}}));
}

void SalesByOss::theHandbooksSaleToFinlandInEuro()
{
    const Currency euro = *Currency::parse(u"EUR");
    const auto cents = [euro](qint64 units) { return Money{units, euro}; };
    PayoutBuilder p{"P1", kPaid, euro};
    p.sale("13001", kTime, {line(125'50, 2550)}).settled();
    p.order("13001").shippingCountry = u"FI"_s;
    BookingInput all = input({p}, oss("FI 25,5"));
    for (const QDate date : {QDate{2026, 3, 3}, QDate{2026, 3, 9}})
        all.rates.push_back({euro, date, date, *Quote::parse(u"11.2345"_s), u"Riksbanken"_s});
    const DraftVoucher voucher = dayOf(all);
    QVERIFY(voucher.questions.empty());
    QCOMPARE(posts(voucher), posted({{"1686", 1'409'93}, {"3106", -1'123'45}, {"2670", -286'48}}));
    // What the return is made up from is kept in euro too: 100.00 and 25.50.
    const Entry &sold = voucher.entries.front();
    QCOMPARE(sold.vat, (std::vector{VatShare{2550, kr(1'409'93), kr(286'48),
                                             OssShare{u"FI"_s, cents(125'50), cents(25'50)}}}));
    const OssList list =
        ossList({{{voucher.date, voucher.id, sold}, true, voucher.date}}, Quarter{2026, 1});
    QCOMPARE(list.lines.size(), std::size_t{1});
    const OssFigures &figures = list.lines.front().figures;
    QCOMPARE(figures.base, kr(1'123'45));
    QCOMPARE(figures.vat, kr(286'48));
    QCOMPARE(figures.ownBase, cents(100'00));
    QCOMPARE(figures.ownVat, cents(25'50));
}

void SalesByOss::aRateThatLooksSwedishMustBeInTheTable()
{
    QCOMPARE(asked(day("DK", {line(1'250'00, 2500)}, oss("FI 25.5"))),
             u"oss_rate: 13001, 25 % DK"_s);
    QCOMPARE(posts(day("DK", {line(1'250'00, 2500)}, oss("DK 25"))),
             posted({{"1686", 1'250'00}, {"3106", -1'000'00}, {"2670", -250'00}}));
}

void SalesByOss::withoutOssSwedishVatIsSwedish()
{
    PostingRules with = oss("DK 25");
    with.ossEnabled = false;
    const DraftVoucher voucher = day("DK", {line(1'250'00, 2500)}, with);
    QCOMPARE(posts(voucher), posted({{"1686", 1'250'00}, {"3001", -1'000'00}, {"2611", -250'00}}));
    QCOMPARE(voucher.entries.front().vat,
             (std::vector<VatShare>{{2500, kr(1'250'00), kr(250'00)}}));
    QCOMPARE(asked(day("FI", {line(1'255'00, 2550)}, with)), u"oss_rate: 13001, 25,5 % FI"_s);
}

void SalesByOss::eachPairHasItsAccountsAndRows()
{
    PayoutBuilder p{"P1", kPaid};
    p.sale("1", kTime, {line(1'255'00, 2550), line(114'00, 1400)});
    p.sale("2", kTime, {line(125'00, 2500)});
    p.sale("3", kTime, {line(250'00, 2500)}).settled();
    p.order("1").shippingCountry = u"FI"_s;
    p.order("2").shippingCountry = u"DK"_s;
    const DraftVoucher voucher =
        dayOf(input({p}, oss("FI 25.5; FI 14 3107 2671; DK 25 3106 2672")));
    QCOMPARE(posts(voucher), posted({{"1686", 1'744'00},
                                     {"3001", -200'00},
                                     {"2611", -50'00},
                                     {"3106", -1'100'00},
                                     {"3107", -100'00},
                                     {"2670", -255'00},
                                     {"2671", -14'00},
                                     {"2672", -25'00}}));
    QCOMPARE(texts(voucher, "3106"),
             (QStringList{u"Försäljning DK 25 % -100.00"_s, u"Försäljning FI 25,5 % -1000.00"_s}));
    QCOMPARE(voucher.entries.front().vat,
             (std::vector{share("FI", 2550, 1'255'00, 255'00), share("FI", 1400, 114'00, 14'00)}));
}

void SalesByOss::shippingDiscountsCardsAndTips()
{
    PostingRules with = oss("FI 25.5");
    with.shipping = account("3520"); // for Swedish VAT only
    const DraftVoucher voucher =
        day("FI",
            {line(1'255'00, 2550), line(LineType::ShippingFee, 125'50, 2550, "Frakt"),
             line(LineType::Discount, -251'00, 2550, "Kampanj"),
             line(LineType::Surcharge, 20'00, 0, "Dricks"),
             line(LineType::GiftCard, -200'00, 0, "Presentkort")},
            with);
    QCOMPARE(posts(voucher), posted({{"1686", 949'50},
                                     {"3106", -900'00},
                                     {"2670", -229'50},
                                     {"2820", -20'00},
                                     {"2421", 200'00}}));
    QCOMPARE(voucher.entries.front().vat, std::vector{share("FI", 2550, 1'129'50, 229'50)});
    QCOMPARE(voucher.entries.front().giftCard, kr(-200'00));
}

void SalesByOss::vatMustFitTheCountrysRate()
{
    OrderLine off = line(1'255'00, 2550);
    off.vatAmount = kr(251'00); // 25 %, not 25.5 %
    QCOMPARE(asked(day("FI", {off}, oss("FI 25.5"))), u"vat_amount: 13001, Kaffe"_s);
}

void SalesByOss::theRateIsFoundAmongTheCountrys()
{
    OrderLine silent = line(1'255'00, 2550);
    silent.vatRate.reset();
    QCOMPARE(posts(day("FI", {silent}, oss("FI 25.5; FI 14"))),
             posted({{"1686", 1'255'00}, {"3106", -1'000'00}, {"2670", -255'00}}));
    QCOMPARE(asked(day("FI", {silent}, oss("FI 14"))), u"vat_rate: 13001, Kaffe"_s);
}

void SalesByOss::nobodySaysWhereItGoes()
{
    BookingInput all = sold("", {line(1'250'00, 2500)}, oss("DK 25"));
    all.orders.begin()->second.purchaseCountry.clear();
    all.transactions.front().purchaseCountry.clear();
    QCOMPARE(posts(dayOf(all)),
             posted({{"1686", 1'250'00}, {"3001", -1'000'00}, {"2611", -250'00}}));
    all.transactions.front().shippingCountry = u"DK"_s; // the settlement row knows
    QCOMPARE(posts(dayOf(all)),
             posted({{"1686", 1'250'00}, {"3106", -1'000'00}, {"2670", -250'00}}));
}

void SalesByOss::refundGoesTheSameWay()
{
    PayoutBuilder p{"P1", kPaid};
    p.sale("1", "2026-03-01T10:00:00Z", {line(1'255'00, 2550), line(114'00, 1400)});
    p.refund("1", "2026-03-01T10:00:00Z", kTime, 125'50, {line(125'50, 2550)}).settled();
    p.order("1").shippingCountry = u"FI"_s;
    const DraftVoucher voucher = dayOf(input({p}, oss("FI 25.5; FI 14 3107 2671")));
    QCOMPARE(posts(voucher), posted({{"1686", -125'50}, {"3106", 100'00}, {"2670", 25'50}}));
    QCOMPARE(texts(voucher, "3106"), QStringList{u"Återbetalning FI 25,5 % 100.00"_s});
    QCOMPARE(texts(voucher, "2670"), QStringList{u"Moms OSS FI 25,5 % återbetalning 25.50"_s});
    QCOMPARE(voucher.entries.front().vat, std::vector{share("FI", 2550, -125'50, -25'50)});
}

void SalesByOss::refundWithoutLines()
{
    PayoutBuilder p{"P1", kPaid};
    p.sale("1", "2026-03-01T10:00:00Z", {line(1'255'00, 2550)});
    p.refund("1", "2026-03-01T10:00:00Z", kTime, 125'50, {}).settled();
    p.order("1").shippingCountry = u"FI"_s;
    QCOMPARE(posts(dayOf(input({p}, oss("FI 25.5")))),
             posted({{"1686", -125'50}, {"3106", 100'00}, {"2670", 25'50}}));
}

void SalesByOss::refundFollowsItsSale()
{
    PostingRules before = oss("DK 25");
    before.ossEnabled = false;
    // Sold with Swedish VAT, refunded after OSS was taken up.
    QCOMPARE(posts(refundedLater("DK", 2500, before, oss("DK 25"))),
             posted({{"1686", -1'250'00}, {"3001", 1'000'00}, {"2611", 250'00}}));
    // Sold through OSS, refunded after it was given up.
    QCOMPARE(posts(refundedLater("DK", 2500, oss("DK 25"), before)),
             posted({{"1686", -1'250'00}, {"3106", 1'000'00}, {"2670", 250'00}}));
}

void SalesByOss::ratesByHandAreTheCountrys()
{
    PayoutBuilder p{"P1", kPaid};
    p.sale("1", "2026-03-01T10:00:00Z", {line(1'255'00, 2550), line(114'00, 1400)});
    p.refund("1", "2026-03-01T10:00:00Z", kTime, 125'50, {}).settled();
    p.order("1").shippingCountry = u"FI"_s;
    const BookingInput all = input({p}, oss("FI 25.5; FI 14; DK 25"));
    QCOMPARE(asked(dayOf(all)), u"refund_lines: 1"_s);
    QCOMPARE(posts(answered(all, "vat=25.5")),
             posted({{"1686", -125'50}, {"3106", 100'00}, {"2670", 25'50}}));
    QCOMPARE(asked(answered(all, "vat=25")), u"refund_lines: 1"_s); // Denmark's, and Sweden's
}

void SalesByOss::orderThatCannotBeRead()
{
    BookingInput all = sold("FI", {line(1'255'00, 2550)}, oss("FI 25.5"));
    all.orders.clear();
    all.transactions.front().shippingCountry = u"FI"_s;
    QCOMPARE(posts(answered(all, "vat=25.5", u"Kvitto"_s)),
             posted({{"1686", 1'255'00}, {"3106", -1'000'00}, {"2670", -255'00}}));
    QCOMPARE(asked(answered(all, "vat=25", u"Kvitto"_s)), u"order_missing: 13001"_s);
}

QTEST_GUILESS_MAIN(SalesByOss)
#include "tst_sales_by_oss.moc"
