#include "ledger/builders.h"

#include <QTest>

using namespace klarbok;
using namespace klarbok::ledger;
using namespace klarbok::test;
using namespace Qt::StringLiterals;

namespace {

constexpr auto kBefore = "2026-03-20T09:00:00Z"; // food has 12 %
constexpr auto kAfter = "2026-04-03T09:00:00Z";  // food has 6 %

/// An order of 20 March and its refund of 3 April.
PayoutBuilder returned(std::vector<OrderLine> bought, qint64 amount, std::vector<OrderLine> lines)
{
    PayoutBuilder p{"P1", "2026-04-08T08:00:00Z"};
    p.sale("1001", kBefore, std::move(bought));
    return p.refund("1001", kBefore, kAfter, amount, std::move(lines)).settled();
}

DraftVoucher refundOf(const PayoutBuilder &p)
{
    return only(book(input({p})), VoucherKind::Day, "2026-04-03");
}

DraftVoucher refunded(std::vector<OrderLine> bought, qint64 amount, std::vector<OrderLine> lines)
{
    return refundOf(returned(std::move(bought), amount, std::move(lines)));
}

OrderLine item(const char *reference, qint64 total, int rate, const char *name = "Vara")
{
    OrderLine result = line(total, rate, name);
    result.reference = QString::fromLatin1(reference);
    return result;
}

const QStringList kNoticed{u"refund_rate"_s};

} // namespace

/// VAT is given back at the rate of the sale, also across 1 April 2026, when food went from 12 to
/// 6 %, and whatever rate the shop puts on the refund.
class RefundRates : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aLineAtTodaysRateGoesBackAtTheSales();
    void theOtherWayRound();
    void theSalesOwnRateIsNothingToTellOf();
    void severalLines();
    void theNameTellsWhereThereIsNoReference();
    void theCapturesTellWhatWasSold();
    void onlyTheVatIsStated();
    void theWholeLineTakesItsOwnVat();
    void theSameThingAtTwoRates();
    void whatIsKeptForTheReturnHasItsOwnRate();
    void aRateThatNothingWasSoldAt();
    void withoutLines();
    void largerThanItsLines();
    void aSaleThatNobodyKnows();
};

void RefundRates::aLineAtTodaysRateGoesBackAtTheSales()
{
    const DraftVoucher voucher =
        refunded({item("M1", 112'00, 1200)}, 112'00, {item("M1", 112'00, 600)});
    QCOMPARE(posts(voucher), posted({{"1686", -112'00}, {"3002", 100'00}, {"2621", 12'00}}));
    QVERIFY(voucher.questions.empty());
    QCOMPARE(noticeCodes(voucher), kNoticed);
    QCOMPARE(voucher.notices.front().subject, u"1001"_s);
    QCOMPARE(voucher.entries.front().vat, (std::vector<VatShare>{{1200, kr(-112'00), kr(-12'00)}}));
}

void RefundRates::theOtherWayRound()
{
    const DraftVoucher voucher =
        refunded({item("M1", 106'00, 600)}, 53'00, {item("M1", 53'00, 1200)});
    QCOMPARE(posts(voucher), posted({{"1686", -53'00}, {"3003", 50'00}, {"2631", 3'00}}));
    QCOMPARE(noticeCodes(voucher), kNoticed);
}

void RefundRates::theSalesOwnRateIsNothingToTellOf()
{
    const DraftVoucher voucher =
        refunded({item("M1", 112'00, 1200)}, 56'00, {item("M1", 56'00, 1200)});
    QCOMPARE(posts(voucher), posted({{"1686", -56'00}, {"3002", 50'00}, {"2621", 6'00}}));
    QVERIFY(voucher.questions.empty());
    QVERIFY(voucher.notices.empty());
    // What cost nothing has no VAT to give back.
    QVERIFY(refunded({item("M1", 112'00, 1200), item("G1", 0, 1200)}, 112'00,
                     {item("M1", 112'00, 1200), item("G1", 0, 600)})
                .notices.empty());
}

void RefundRates::severalLines()
{
    const DraftVoucher voucher = refunded(
        {item("M1", 112'00, 1200), item("K1", 125'00, 2500), item("B1", 56'00, 1200)}, 209'00,
        {item("M1", 56'00, 600), item("K1", 125'00, 2500), item("B1", 28'00, 1200)});
    QCOMPARE(posts(voucher), posted({{"1686", -209'00},
                                     {"3001", 100'00},
                                     {"2611", 25'00},
                                     {"3002", 75'00},
                                     {"2621", 9'00}}));
    QCOMPARE(noticeCodes(voucher), kNoticed);
}

void RefundRates::theNameTellsWhereThereIsNoReference()
{
    QCOMPARE(posts(refunded({line(112'00, 1200, "Mjöl")}, 112'00, {line(112'00, 600, "Mjöl")})),
             posted({{"1686", -112'00}, {"3002", 100'00}, {"2621", 12'00}}));
}

void RefundRates::theCapturesTellWhatWasSold()
{
    PayoutBuilder p = returned({item("M1", 112'00, 1200)}, 112'00, {item("M1", 112'00, 600)});
    p.order("1001").lines = {item("M1", 112'00, 600)}; // the shop has changed the order since
    QCOMPARE(posts(refundOf(p)), posted({{"1686", -112'00}, {"3002", 100'00}, {"2621", 12'00}}));
    // Where the capture shows nothing, the order does.
    p.order("1001").lines = {item("M1", 112'00, 1200)};
    p.order("1001").captures.front().lines.clear();
    QCOMPARE(posts(refundOf(p)), posted({{"1686", -112'00}, {"3002", 100'00}, {"2621", 12'00}}));
}

void RefundRates::onlyTheVatIsStated()
{
    OrderLine vatOnly = item("M1", 112'00, 600);
    vatOnly.vatRate.reset();
    const DraftVoucher voucher = refunded({item("M1", 112'00, 1200)}, 112'00, {vatOnly});
    QCOMPARE(posts(voucher), posted({{"1686", -112'00}, {"3002", 100'00}, {"2621", 12'00}}));
    QCOMPARE(noticeCodes(voucher), kNoticed);
    vatOnly.vatAmount = kr(12'00);
    QVERIFY(refunded({item("M1", 112'00, 1200)}, 112'00, {vatOnly}).notices.empty());
}

void RefundRates::theWholeLineTakesItsOwnVat()
{
    OrderLine six = item("M1", 300'00, 1200); // 32.14 of the whole, 32.16 of six pieces
    six.quantity = 6;
    six.vatAmount = kr(32'16);
    OrderLine back = six;
    back.vatRate = 600;
    back.vatAmount = kr(16'98);
    QCOMPARE(posts(refunded({six}, 300'00, {back})),
             posted({{"1686", -300'00}, {"3002", 267'84}, {"2621", 32'16}}));
}

void RefundRates::theSameThingAtTwoRates()
{
    const std::vector bought{item("K1", 112'00, 1200), item("K1", 125'00, 2500)};
    const DraftVoucher asking = refunded(bought, 106'00, {item("K1", 106'00, 600)});
    QCOMPARE(questionCodes(asking), QStringList{u"refund_lines"_s});
    QVERIFY(asking.rows.empty());
    const DraftVoucher clear = refunded(bought, 56'00, {item("K1", 56'00, 1200)});
    QCOMPARE(posts(clear), posted({{"1686", -56'00}, {"3002", 50'00}, {"2621", 6'00}}));
    QVERIFY(clear.notices.empty());
}

void RefundRates::whatIsKeptForTheReturnHasItsOwnRate()
{
    OrderLine kept = item("M1", -25'00, 2500);
    kept.type = LineType::ReturnFee;
    QCOMPARE(posts(refunded({item("M1", 112'00, 1200)}, 87'00, {item("M1", 112'00, 600), kept})),
             posted({{"1686", -87'00},
                     {"3002", 100'00},
                     {"2621", 12'00},
                     {"3001", -20'00},
                     {"2611", -5'00}}));
}

void RefundRates::aRateThatNothingWasSoldAt()
{
    for (const auto &bought : {std::vector{item("M1", 112'00, 1200)},
                               std::vector{item("M1", 112'00, 1200), item("M2", 125'00, 2500)}}) {
        const DraftVoucher asked = refunded(bought, 53'00, {item("X", 53'00, 600, "Godsaker")});
        QCOMPARE(questionCodes(asked), QStringList{u"refund_lines"_s});
        QVERIFY(asked.rows.empty());
    }
    // A service of the shop's own that is kept from the money has a rate of its own.
    const DraftVoucher kept =
        refunded({item("M1", 112'00, 1200)}, 62'00,
                 {item("M1", 112'00, 1200), item("R", -50'00, 2500, "Returfrakt")});
    QCOMPARE(posts(kept), posted({{"1686", -62'00},
                                  {"3002", 100'00},
                                  {"2621", 12'00},
                                  {"3001", -40'00},
                                  {"2611", -10'00}}));
}

void RefundRates::withoutLines()
{
    const DraftVoucher part = refunded({item("M1", 112'00, 1200)}, 56'00, {});
    QCOMPARE(posts(part), posted({{"1686", -56'00}, {"3002", 50'00}, {"2621", 6'00}}));
    QVERIFY(part.notices.empty());
    const std::vector mixed{item("M1", 112'00, 1200), item("K1", 125'00, 2500)};
    QCOMPARE(posts(refunded(mixed, 237'00, {})), posted({{"1686", -237'00},
                                                         {"3001", 100'00},
                                                         {"2611", 25'00},
                                                         {"3002", 100'00},
                                                         {"2621", 12'00}}));
    QCOMPARE(questionCodes(refunded(mixed, 56'00, {})), QStringList{u"refund_lines"_s});
}

void RefundRates::largerThanItsLines()
{
    const DraftVoucher voucher =
        refunded({item("M1", 112'00, 1200)}, 84'00, {item("M1", 56'00, 600)});
    QCOMPARE(posts(voucher), posted({{"1686", -84'00}, {"3002", 75'00}, {"2621", 9'00}}));
    QCOMPARE(noticeCodes(voucher), kNoticed);
    QCOMPARE(questionCodes(refunded({item("M1", 112'00, 1200), item("K1", 125'00, 2500)}, 84'00,
                                    {item("M1", 56'00, 600)})),
             QStringList{u"refund_lines"_s});
}

void RefundRates::aSaleThatNobodyKnows()
{
    PayoutBuilder p{"P1", "2026-04-08T08:00:00Z"};
    p.refund("1001", kBefore, kAfter, 106'00, {item("M1", 106'00, 600)}).settled();
    const DraftVoucher voucher = refundOf(p);
    QCOMPARE(posts(voucher), posted({{"1686", -106'00}, {"3003", 100'00}, {"2631", 6'00}}));
    QVERIFY(voucher.notices.empty());
}

QTEST_GUILESS_MAIN(RefundRates)
#include "tst_refund_rates.moc"
