#include "ledger/builders.h"

#include <QTest>

using namespace klarbok;
using namespace klarbok::ledger;
using namespace klarbok::test;

constexpr auto Day = VoucherKind::Day;
constexpr auto kTime = "2026-03-02T09:00:00Z";

namespace {

/// The day voucher of one order with these lines.
DraftVoucher sold(std::vector<OrderLine> lines, PostingRules with = rules())
{
    PayoutBuilder p{"P1", "2026-03-09T08:00:00Z"};
    p.sale("1001", kTime, std::move(lines)).settled();
    return only(book(input({p}, std::move(with))), Day, "2026-03-02");
}

/// The day voucher of a refund of an order with `bought`.
DraftVoucher refunded(std::vector<OrderLine> bought, qint64 amount, std::vector<OrderLine> lines)
{
    PayoutBuilder p{"P1", "2026-03-09T08:00:00Z"};
    p.sale("1001", "2026-03-01T09:00:00Z", std::move(bought));
    p.refund("1001", "2026-03-01T09:00:00Z", kTime, amount, std::move(lines)).settled();
    return only(book(input({p})), Day, "2026-03-02");
}

OrderLine named(OrderLine from, const char *reference)
{
    from.reference = QString::fromLatin1(reference);
    return from;
}

QString rowText(const DraftVoucher &voucher, const char *number)
{
    for (const Row &row : voucher.rows) {
        if (row.account.number() == QLatin1StringView{number})
            return row.text;
    }
    return {};
}

} // namespace

/// What order lines become, and when they become a question instead.
class BookingOrders : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyRateHasItsAccounts();
    void shippingGoesWithTheGoodsOrItsOwnWay();
    void discountsReduceTheirRate();
    void discountWithoutVatAmongTaxedGoodsIsAsked();
    void roundingLineWithinTheLimit();
    void roundingLinesTogetherAboveTheLimitAreAsked();
    void storeCreditIsTreatedAsAGiftCard();
    void giftCardWithVatIsAsked();
    void giftCardNamesCountOnlyWithoutVat();
    void tipIsAWholeWord();
    void lineVatIsBookedAsKlarnaStatesIt();
    void vatTooFarFromItsRateIsAsked();
    void unknownRates_data();
    void unknownRates();
    void missingVatIsComputedOrFound();
    void freeLinesNeedNoRate();
    void unknownDetailIsBookedWithANotice();
    void saleWithoutOrderIsAsked();
    void textsFitTheBooks();
};

void BookingOrders::everyRateHasItsAccounts()
{
    const DraftVoucher voucher = sold({line(125'00, 2500), line(112'00, 1200), line(106'00, 600),
                                       line(50'00, 0, "Bok på nätet")});
    QCOMPARE(posts(voucher), posted({{"1686", 393'00},
                                     {"3001", -100'00},
                                     {"2611", -25'00},
                                     {"3002", -100'00},
                                     {"2621", -12'00},
                                     {"3003", -100'00},
                                     {"2631", -6'00},
                                     {"3004", -50'00}}));
    QCOMPARE(rowText(voucher, "3001"), QStringLiteral("Försäljning 25 %"));
    QCOMPARE(rowText(voucher, "2621"), QStringLiteral("Utgående moms 12 %"));
    const Entry &entry = voucher.entries.front();
    QCOMPARE(entry.gross, kr(393'00));
    QCOMPARE(entry.vat, (std::vector<VatShare>{{2500, kr(125'00), kr(25'00)},
                                               {1200, kr(112'00), kr(12'00)},
                                               {600, kr(106'00), kr(6'00)},
                                               {0, kr(50'00), kr(0)}}));
}

void BookingOrders::shippingGoesWithTheGoodsOrItsOwnWay()
{
    const std::vector lines{line(100'00, 2500), line(LineType::ShippingFee, 50'00, 2500, "Frakt")};
    QCOMPARE(posts(sold(lines)), posted({{"1686", 150'00}, {"3001", -120'00}, {"2611", -30'00}}));
    PostingRules apart = rules();
    apart.shipping = account("3520");
    QCOMPARE(posts(sold(lines, apart)),
             posted({{"1686", 150'00}, {"3001", -80'00}, {"3520", -40'00}, {"2611", -30'00}}));
}

void BookingOrders::discountsReduceTheirRate()
{
    const std::vector lines{line(500'00, 2500), line(212'00, 600),
                            line(LineType::Discount, -100'00, 2500, "Kampanj")};
    QCOMPARE(posts(sold(lines)), posted({{"1686", 612'00},
                                         {"3001", -320'00},
                                         {"2611", -80'00},
                                         {"3003", -200'00},
                                         {"2631", -12'00}}));
}

void BookingOrders::discountWithoutVatAmongTaxedGoodsIsAsked()
{
    const DraftVoucher asked =
        sold({line(500'00, 2500), line(LineType::Discount, -100'00, 0, "Kupong")});
    QCOMPARE(questionCodes(asked), QStringList{QStringLiteral("discount_kind")});
    QCOMPARE(asked.questions.front().subject, QStringLiteral("1001, Kupong"));
    QCOMPARE(asked.questions.front().amount, kr(400'00));
    QVERIFY(asked.rows.empty());
    const DraftVoucher exempt =
        sold({line(500'00, 0), line(LineType::Discount, -100'00, 0, "Kupong")});
    QCOMPARE(posts(exempt), posted({{"1686", 400'00}, {"3004", -400'00}}));
}

void BookingOrders::roundingLineWithinTheLimit()
{
    const OrderLine up = named(line(LineType::Surcharge, 1, 0, "Surcharge"), "added-surcharge");
    QCOMPARE(posts(sold({line(99'99, 2500), up})),
             posted({{"1686", 100'00}, {"3001", -79'99}, {"2611", -20'00}, {"3740", -1}}));
    const OrderLine down =
        named(line(LineType::Surcharge, -100, 0, "Surcharge"), "added-surcharge");
    const DraftVoucher lower = sold({line(101'00, 2500), down});
    QCOMPARE(posts(lower).value(QStringLiteral("3740")), 100);
    QCOMPARE(lower.entries.front().rounding, kr(-100));
}

void BookingOrders::roundingLinesTogetherAboveTheLimitAreAsked()
{
    PayoutBuilder p{"P1", "2026-03-09T08:00:00Z"};
    const OrderLine rounding =
        named(line(LineType::Surcharge, 60, 0, "Surcharge"), "added-surcharge");
    p.sale("1001", kTime, {line(100'00, 2500), rounding});
    p.sale("1002", kTime, {line(100'00, 2500), rounding});
    p.sale("1003", kTime, {line(100'00, 2500)}).settled();
    const DraftVoucher voucher = only(book(input({p})), Day, "2026-03-02");
    QCOMPARE(questionCodes(voucher),
             (QStringList{QStringLiteral("rounding_over"), QStringLiteral("rounding_over")}));
    QCOMPARE(posts(voucher), posted({{"1686", 100'00}, {"3001", -80'00}, {"2611", -20'00}}));
}

void BookingOrders::storeCreditIsTreatedAsAGiftCard()
{
    PostingRules apart = rules();
    apart.storeCredit = account("2429");
    const DraftVoucher voucher =
        sold({line(500'00, 2500), line(LineType::StoreCredit, -125'00, 0, "Tillgodo")}, apart);
    QCOMPARE(posts(voucher),
             posted({{"1686", 375'00}, {"2429", 125'00}, {"3001", -400'00}, {"2611", -100'00}}));
    QCOMPARE(voucher.entries.front().giftCard, kr(-125'00));
}

void BookingOrders::giftCardWithVatIsAsked()
{
    const DraftVoucher asked =
        sold({line(500'00, 2500), line(LineType::GiftCard, -110'00, 1000, "Gift card")});
    QCOMPARE(questionCodes(asked), QStringList{QStringLiteral("gift_card_vat")});

    PostingRules single = rules();
    single.giftCardKind = GiftCardKind::Single;
    const OrderLine card = line(LineType::GiftCard, 500'00, 2500, "Presentkort");
    QCOMPARE(questionCodes(sold({card})), QStringList{QStringLiteral("gift_card_vat")});
    QCOMPARE(posts(sold({card}, single)),
             posted({{"1686", 500'00}, {"2421", -400'00}, {"2611", -100'00}}));
}

void BookingOrders::giftCardNamesCountOnlyWithoutVat()
{
    QCOMPARE(posts(sold({line(300'00, 0, "PRESENTKORT digitalt")})),
             posted({{"1686", 300'00}, {"2421", -300'00}}));
    QCOMPARE(posts(sold({line(50'00, 2500, "Presentkortsask")})),
             posted({{"1686", 50'00}, {"3001", -40'00}, {"2611", -10'00}}));
    QCOMPARE(posts(sold({named(line(300'00, 0, "Kort"), "GIFTCARD-300")})),
             posted({{"1686", 300'00}, {"2421", -300'00}}));
    QCOMPARE(posts(sold({line(500'00, 2500), line(-300'00, 0, "Värdecheck 17")})),
             posted({{"1686", 200'00}, {"2421", 300'00}, {"3001", -400'00}, {"2611", -100'00}}));
}

void BookingOrders::tipIsAWholeWord()
{
    QCOMPARE(posts(sold({line(10'00, 0, "Tip")})), posted({{"1686", 10'00}, {"2820", -10'00}}));
    QCOMPARE(posts(sold({line(10'00, 0, "Köp en tip!")})).value(QStringLiteral("2820")), -10'00);
    QCOMPARE(posts(sold({line(10'00, 0, "Stipendium")})),
             posted({{"1686", 10'00}, {"3004", -10'00}}));
    QCOMPARE(posts(sold({line(10'00, 2500, "Dricks")})),
             posted({{"1686", 10'00}, {"3001", -8'00}, {"2611", -2'00}}));
}

void BookingOrders::lineVatIsBookedAsKlarnaStatesIt()
{
    OrderLine stated = line(100'00, 2500);
    stated.vatAmount = kr(20'01);
    QCOMPARE(posts(sold({stated})), posted({{"1686", 100'00}, {"3001", -79'99}, {"2611", -20'01}}));
}

void BookingOrders::vatTooFarFromItsRateIsAsked()
{
    OrderLine stated = line(100'00, 2500);
    stated.vatAmount = kr(20'02);
    QCOMPARE(questionCodes(sold({stated})), QStringList{QStringLiteral("vat_amount")});
    stated.quantity = 2;
    QVERIFY(sold({stated}).questions.empty());
    OrderLine untaxed = line(100'00, 0);
    untaxed.vatAmount = kr(1);
    QCOMPARE(questionCodes(sold({untaxed})), QStringList{QStringLiteral("vat_amount")});
}

void BookingOrders::unknownRates_data()
{
    QTest::addColumn<int>("rate");
    QTest::addColumn<QString>("country");
    QTest::addColumn<QString>("code");
    QTest::addColumn<QString>("subject");
    QTest::newRow("no Swedish rate") << 1800 << QStringLiteral("SE") << QStringLiteral("vat_rate")
                                     << QStringLiteral("1001, 18 %");
    QTest::newRow("Finland") << 2550 << QStringLiteral("FI") << QStringLiteral("oss_rate")
                             << QStringLiteral("1001, 25,5 % FI");
    QTest::newRow("nonsense") << -100 << QStringLiteral("SE") << QStringLiteral("vat_rate")
                              << QStringLiteral("1001, -1 %");
}

void BookingOrders::unknownRates()
{
    QFETCH(int, rate);
    QFETCH(QString, country);
    PayoutBuilder p{"P1", "2026-03-09T08:00:00Z"};
    p.sale("1001", kTime, {line(100'00, 2500)}).settled();
    Order &order = p.order("1001");
    order.shippingCountry = country;
    order.captures.front().lines.front().vatRate = rate;
    const DraftVoucher asked = only(book(input({p})), Day, "2026-03-02");
    QTEST(questionCodes(asked).join(u' '), "code");
    QTEST(asked.questions.front().subject, "subject");
    QCOMPARE(asked.questions.front().amount, kr(100'00));

    // A Swedish rate stays a Swedish sale wherever the goods go.
    order.captures.front().lines.front().vatRate = 2500;
    QCOMPARE(posts(only(book(input({p})), Day, "2026-03-02")),
             posted({{"1686", 100'00}, {"3001", -80'00}, {"2611", -20'00}}));
}

void BookingOrders::missingVatIsComputedOrFound()
{
    OrderLine onlyRate = line(100'00, 2500);
    onlyRate.vatAmount.reset();
    QCOMPARE(posts(sold({onlyRate})),
             posted({{"1686", 100'00}, {"3001", -80'00}, {"2611", -20'00}}));
    OrderLine onlyVat = line(100'00, 2500);
    onlyVat.vatRate.reset();
    QCOMPARE(posts(sold({onlyVat})),
             posted({{"1686", 100'00}, {"3001", -80'00}, {"2611", -20'00}}));
    QCOMPARE(questionCodes(sold({lineWithoutVat(100'00, "Kaffe")})),
             QStringList{QStringLiteral("vat_rate")});

    const std::vector bought{named(line(112'00, 1200, "Te"), "T1"),
                             named(line(125'00, 2500, "Mugg"), "M1")};
    QCOMPARE(posts(refunded(bought, 56'00, {named(lineWithoutVat(56'00, "Te, halv"), "T1")})),
             posted({{"1686", -56'00}, {"3002", 50'00}, {"2621", 6'00}}));
    QCOMPARE(posts(refunded(bought, 125'00, {lineWithoutVat(125'00, "Mugg")})),
             posted({{"1686", -125'00}, {"3001", 100'00}, {"2611", 25'00}}));
    QCOMPARE(questionCodes(refunded(bought, 10'00, {lineWithoutVat(10'00, "Annat")})),
             QStringList{QStringLiteral("vat_rate")});
}

void BookingOrders::freeLinesNeedNoRate()
{
    QCOMPARE(posts(sold({line(100'00, 2500), lineWithoutVat(0, "Klistermärke")})),
             posted({{"1686", 100'00}, {"3001", -80'00}, {"2611", -20'00}}));
}

void BookingOrders::unknownDetailIsBookedWithANotice()
{
    PayoutBuilder p{"P1", "2026-03-09T08:00:00Z"};
    p.sale("1001", kTime, {line(125'00, 2500)});
    p.last().detail = QStringLiteral("PURCHASE_ON_MARS");
    p.settled();
    const DraftVoucher voucher = only(book(input({p})), Day, "2026-03-02");
    QCOMPARE(posts(voucher).value(QStringLiteral("1686")), 125'00);
    QCOMPARE(voucher.notices, (std::vector<Notice>{{QStringLiteral("unknown_detail"), p.last().key,
                                                    QStringLiteral("PURCHASE_ON_MARS")}}));
}

void BookingOrders::saleWithoutOrderIsAsked()
{
    PayoutBuilder p{"P1", "2026-03-09T08:00:00Z"};
    p.sale("1001", kTime, {line(125'00, 2500)});
    p.last().order.reset();
    p.last().merchantReference1.clear();
    p.last().shortOrderId = QStringLiteral("7Q2M4KX");
    p.settled();
    const DraftVoucher voucher = only(book(input({p})), Day, "2026-03-02");
    QCOMPARE(questionCodes(voucher), QStringList{QStringLiteral("order_missing")});
    QCOMPARE(voucher.questions.front().subject, QStringLiteral("7Q2M4KX"));
}

void BookingOrders::textsFitTheBooks()
{
    PayoutBuilder p{"A-very-long-payment-reference-of-more-than-forty", "2026-03-09T08:00:00Z"};
    p.sale("1001", kTime, {line(125'00, 2500), line(LineType::GiftCard, 10'00, 0, "Kort")});
    p.fee(1'00, 25).feeRefund(1'00, 25).settled();
    for (const char *source : {"klarna", "kustom"}) {
        p.payout.source = QString::fromLatin1(source);
        for (const DraftVoucher &voucher : book(input({p}))) {
            QVERIFY(voucher.text.size() <= 40);
            QVERIFY(voucher.text.endsWith(voucher.id.text()));
            QVERIFY(voucher.text.startsWith(QLatin1StringView{source}, Qt::CaseInsensitive));
            for (const Row &row : voucher.rows)
                QVERIFY(!row.text.isEmpty() && row.text.size() <= 40);
        }
    }
}

QTEST_GUILESS_MAIN(BookingOrders)
#include "tst_booking_orders.moc"
