#include "ledger/abroad.h"
#include "ledger/vat_area.h"

#include <QTest>

using namespace klarbok;
using namespace klarbok::ledger;
using namespace klarbok::test;
using namespace Qt::StringLiterals;

/// What leaves the EU, what goes to a business in it, and what is neither.
class SalesWithoutVat : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void areas_data();
    void areas();
    void outOfTheEu_data();
    void outOfTheEu();
    void exportWithVat();
    void businessInTheEu();
    void businessIsAskedOnceForAllItsLines();
    void digitalSalesToBusinessesInTheEuAreServices();
    void digitalSalesOutOfTheEuAreServices();
    void servicesAreRememberedByCountry();
    void giftCardForOneRateIsAsked();
    void giftCardForOneRatePaysForNoOther();
};

void SalesWithoutVat::areas_data()
{
    QTest::addColumn<QString>("country");
    QTest::addColumn<VatArea>("area");
    QTest::newRow("Sweden") << u"SE"_s << VatArea::Sweden;
    QTest::newRow("nobody says") << QString{} << VatArea::Sweden;
    QTest::newRow("Finland") << u"fi"_s << VatArea::OtherEu;
    QTest::newRow("Greece") << u"GR"_s << VatArea::OtherEu;
    QTest::newRow("Greece in VAT numbers") << u"EL"_s << VatArea::OtherEu;
    QTest::newRow("Croatia") << u"HR"_s << VatArea::OtherEu;
    QTest::newRow("Åland") << u"AX"_s << VatArea::OutsideEu;
    QTest::newRow("Norway") << u"NO"_s << VatArea::OutsideEu;
    QTest::newRow("United Kingdom") << u"GB"_s << VatArea::OutsideEu;
    QTest::newRow("Switzerland") << u"CH"_s << VatArea::OutsideEu;
}

void SalesWithoutVat::areas()
{
    QFETCH(QString, country);
    QTEST(vatAreaOf(country), "area");
}

void SalesWithoutVat::outOfTheEu_data()
{
    QTest::addColumn<QString>("country");
    for (const char *country : {"NO", "GB", "AX", "US"})
        QTest::newRow(country) << QString::fromLatin1(country);
}

void SalesWithoutVat::outOfTheEu()
{
    QFETCH(QString, country);
    PostingRules with = rules();
    with.shipping = account("3520");
    const DraftVoucher voucher =
        day(country.toLatin1().constData(),
            {line(800'00, 0), line(LineType::ShippingFee, 90'00, 0, "Frakt"),
             line(-40'00, 0, "Rabatt")},
            with);
    QCOMPARE(posts(voucher), posted({{"1686", 850'00}, {"3105", -850'00}}));
    QCOMPARE(texts(voucher, "3105"), QStringList{u"Export -850.00"_s});
    QVERIFY(voucher.questions.empty());
    QVERIFY(!voucher.entries.front().vat.front().oss);
}

void SalesWithoutVat::exportWithVat()
{
    const BookingInput all = sold("NO", {line(1'000'00, 2500)}, oss("DK 25"));
    QCOMPARE(asked(dayOf(all)), u"export_vat: 13001, 25 % NO"_s);
    QCOMPARE(posts(answered(all, "vat=25")),
             posted({{"1686", 1'000'00}, {"3001", -800'00}, {"2611", -200'00}}));
    QCOMPARE(posts(answered(all, "vat=0")), posted({{"1686", 1'000'00}, {"3105", -1'000'00}}));
    // Remembered for the country and the rate.
    PayoutBuilder p{"P1", kPaid};
    p.sale("1", kTime, {line(1'000'00, 2500)}).sale("2", kTime, {line(500'00, 2500, "Te")});
    p.settled();
    p.order("1").shippingCountry = p.order("2").shippingCountry = u"NO"_s;
    BookingInput two = input({p});
    Answer answer = answerTo(dayOf(two).questions.at(0), "vat=25");
    answer.remembered = true;
    two.answers = {answer};
    QCOMPARE(posts(dayOf(two)),
             posted({{"1686", 1'500'00}, {"3001", -1'200'00}, {"2611", -300'00}}));
}

void SalesWithoutVat::businessInTheEu()
{
    for (const PostingRules &with : {rules(), oss("DE 19")}) {
        const BookingInput all = sold("DE", {line(800'00, 0)}, with);
        QCOMPARE(asked(dayOf(all)), u"eu_without_vat: 13001, 0 % DE"_s);
        QCOMPARE(answerValueText(dayOf(all).questions.front().proposal), u"account=3108"_s);
        const DraftVoucher voucher = answered(all, "account=3108", u"VAT DE999999999"_s);
        QCOMPARE(posts(voucher), posted({{"1686", 800'00}, {"3108", -800'00}}));
        QCOMPARE(voucher.entries.front().note, u"VAT DE999999999"_s);
        QVERIFY(!voucher.entries.front().vat.front().oss);
    }
    QVERIFY(answerForm(u"eu_without_vat"_s).needsNote);
    QCOMPARE(objectionTo(u"eu_without_vat"_s, *parseAnswerValue(u"account=3106"_s), oss("DE 19")),
             u"answer_account"_s);
}

void SalesWithoutVat::businessIsAskedOnceForAllItsLines()
{
    const BookingInput all = sold("DE",
                                  {line(800'00, 0), line(100'00, 0, "Te"),
                                   line(LineType::ShippingFee, 50'00, 0, "Frakt"),
                                   line(LineType::Discount, -150'00, 0, "Rabatt")},
                                  rules());
    QCOMPARE(dayOf(all).questions.size(), 1U);
    QCOMPARE(posts(answered(all, "account=3108", u"VAT DE999999999"_s)),
             posted({{"1686", 800'00}, {"3108", -800'00}}));
}

void SalesWithoutVat::digitalSalesToBusinessesInTheEuAreServices()
{
    BookingInput all =
        sold("DE", {line(800'00, 0), line(LineType::Digital, 400'00, 0, "Kurs")}, rules());
    all.answers = {answerTo(dayOf(all).questions.front(), "account=3108")};
    QCOMPARE(asked(dayOf(all)), u"eu_without_vat: 13001, 0 % DE, Kurs"_s);
    QCOMPARE(answerValueText(dayOf(all).questions.front().proposal), u"account=3308"_s);
    all.answers.push_back(answerTo(dayOf(all).questions.front(), "account=3308"));
    QCOMPARE(posts(dayOf(all)), posted({{"1686", 1'200'00}, {"3108", -800'00}, {"3308", -400'00}}));
}

void SalesWithoutVat::digitalSalesOutOfTheEuAreServices()
{
    const OrderLine course = line(LineType::Digital, 400'00, 0, "Kurs");
    for (const char *country : {"NO", "GB", "AX"}) {
        const BookingInput all = sold(
            country,
            {line(800'00, 0), course, course, line(LineType::Digital, 100'00, 0, "Presentkort")},
            rules());
        QCOMPARE(asked(dayOf(all)), u"export_service: 13001, "_s + QLatin1StringView{country});
        QVERIFY(dayOf(all).rows.empty());
        QCOMPARE(answerValueText(dayOf(all).questions.front().proposal), u"account=3305"_s);
        // One word for all that is digital in the order; goods and gift cards are what they were.
        QCOMPARE(
            posts(answered(all, "account=3305")),
            posted({{"1686", 1'700'00}, {"3105", -800'00}, {"3305", -800'00}, {"2421", -100'00}}));
    }
    QCOMPARE(posts(day("SE", {course}, rules())), posted({{"1686", 400'00}, {"3004", -400'00}}));
    QCOMPARE(asked(day("NO", {line(LineType::Digital, 400'00, 2500, "Kurs")}, rules())),
             u"export_vat: 13001, 25 % NO"_s);
}

void SalesWithoutVat::servicesAreRememberedByCountry()
{
    PayoutBuilder p{"P1", kPaid};
    p.sale("1", kTime, {line(LineType::Digital, 400'00, 0, "Kurs")});
    p.sale("2", kTime, {line(LineType::Digital, 90'00, 0, "Bok")});
    p.sale("3", kTime, {line(LineType::Digital, 50'00, 0, "Kurs")}).settled();
    p.order("1").shippingCountry = p.order("2").shippingCountry = u"NO"_s;
    p.order("3").shippingCountry = u"GB"_s;
    BookingInput all = input({p});
    Answer answer = answerTo(dayOf(all).questions.at(0), "account=3305");
    answer.remembered = true;
    all.answers = {answer};
    QCOMPARE(posts(dayOf(all)), posted({{"1686", 490'00}, {"3305", -490'00}}));
    QCOMPARE(asked(dayOf(all)), u"export_service: 3, GB"_s);
}

void SalesWithoutVat::giftCardForOneRatePaysForNoOther()
{
    PostingRules with = rules();
    with.giftCardKind = GiftCardKind::Single;
    const OrderLine card = line(LineType::GiftCard, -500'00, 0, "Gift card X");
    const BookingInput food = sold("SE", {line(560'00, 1200), card}, with);
    QCOMPARE(asked(dayOf(food)), u"gift_card_vat: 13001, Gift card X"_s);
    QVERIFY(dayOf(food).rows.empty());
    // A card for several rates after all: its VAT is due now.
    QCOMPARE(posts(answered(food, "account=2421")),
             posted({{"1686", 60'00}, {"2421", 500'00}, {"3002", -500'00}, {"2621", -60'00}}));
    // Goods at its own rate are worth the card; the others were paid with money.
    QCOMPARE(posts(day("SE", {line(500'00, 2500), line(112'00, 1200), card}, with)),
             posted({{"1686", 112'00},
                     {"2421", 400'00},
                     {"3001", -400'00},
                     {"2611", 0},
                     {"3002", -100'00},
                     {"2621", -12'00}}));
    QCOMPARE(asked(day("SE", {line(499'99, 2500), line(112'00, 1200), card}, with)),
             u"gift_card_vat: 13001, Gift card X"_s);
    // Two cards together, after a discount.
    const OrderLine other = line(LineType::StoreCredit, -300'00, 0, "Tillgodo");
    const OrderLine food3 = line(336'00, 1200, "Mat");
    QVERIFY(day("SE", {line(800'00, 2500), food3, card, other}, with).questions.empty());
    QCOMPARE(asked(day("SE",
                       {line(800'00, 2500), line(LineType::Discount, -1'00, 2500, "Rabatt"), food3,
                        card, other},
                       with)),
             u"gift_card_vat: 13001, Gift card X"_s);
}

void SalesWithoutVat::giftCardForOneRateIsAsked()
{
    const std::vector card{line(LineType::GiftCard, 500'00, 0, "Presentkort")};
    PostingRules with = oss("FI 25.5");
    QCOMPARE(posts(day("FI", card, with)), posted({{"1686", 500'00}, {"2421", -500'00}}));
    with.giftCardKind = GiftCardKind::Single;
    QCOMPARE(asked(day("FI", card, with)), u"gift_card_vat: 13001, Presentkort"_s);
    QCOMPARE(asked(day("NO", card, with)), u"gift_card_vat: 13001, Presentkort"_s);
    QVERIFY(day("SE", card, with).questions.empty());
    with.ossEnabled = false;
    QVERIFY(day("FI", card, with).questions.empty());
}

QTEST_GUILESS_MAIN(SalesWithoutVat)
#include "tst_sales_without_vat.moc"
