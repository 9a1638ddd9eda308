#include "ledger/builders.h"
#include "ledger/stated_vat.h"

#include <QTest>

using namespace klarbok;
using namespace klarbok::ledger;
using namespace klarbok::test;

namespace {

/// A sale of 2 March whose order nobody has read, with the VAT that a file states.
BookingInput shop(qint64 amount, std::vector<GoodsVat> vat)
{
    PayoutBuilder built{"P1", "2026-03-05T04:30:00Z"};
    built.sale("1001", "2026-03-02T08:00:00Z", {line(amount, 2500)}).settled();
    built.last().goodsVat = std::move(vat);
    built.orders.clear();
    return input({built});
}

DraftVoucher sale(qint64 amount, std::vector<GoodsVat> vat)
{
    return only(book(shop(amount, std::move(vat))), VoucherKind::Day, "2026-03-02");
}

Answer answerTo(const Question &question, const QString &value)
{
    return {.code = question.code,
            .transaction = question.transaction,
            .amount = question.amount,
            .subject = question.subject,
            .rule = question.rule,
            .remembered = false,
            .value = *parseAnswerValue(value),
            .note = {},
            .by = QStringLiteral("anna"),
            .time = utc("2026-03-10T09:00:00Z")};
}

} // namespace

/// A sale without its order is booked by the VAT that a settlement file states, and only when that
/// explains the whole amount.
class TestStatedVat : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void oneRate()
    {
        const DraftVoucher voucher = sale(1000'00, {{2500, kr(200'00)}});
        QCOMPARE(posts(voucher), posted({{"1686", 1000'00}, {"2611", -200'00}, {"3001", -800'00}}));
        QVERIFY(voucher.questions.empty());
        QCOMPARE(noticeCodes(voucher), QStringList{QStringLiteral("vat_from_file")});
    }

    void klarnasVatIsBookedToTheOre()
    {
        // 349.00 at 12 % is 37.392…; Klarna may say 37.40.
        QCOMPARE(posts(sale(349'00, {{1200, kr(37'40)}})),
                 posted({{"1686", 349'00}, {"2621", -37'40}, {"3002", -311'60}}));
    }

    /// 500.00 at 25 % and 300.00 at 12 %: 32.14 worked backwards is 299.97; the rest is rounding.
    void severalRates()
    {
        const DraftVoucher voucher = sale(800'00, {{2500, kr(100'00)}, {1200, kr(32'14)}});
        QVERIFY(voucher.questions.empty());
        QCOMPARE(posts(voucher), posted({{"1686", 800'00},
                                         {"2611", -100'00},
                                         {"2621", -32'14},
                                         {"3001", -400'00},
                                         {"3002", -267'86}}));
    }

    /// 1 000.00 with 200.00 VAT at 25 %, and 180.00 that the file says has none: a book for an
    /// export, a gift card or a tip. The file's own word is the proposal.
    void whatIsLeftWithoutVatIsAskedAbout()
    {
        const std::vector<GoodsVat> vat{{2500, kr(200'00)}, {0, kr(0)}};
        const DraftVoucher voucher = sale(1180'00, vat);
        QVERIFY(posts(voucher).isEmpty());
        QCOMPARE(questionCodes(voucher), QStringList{QStringLiteral("vat_rate")});
        const Question question = voucher.questions.front();
        QCOMPARE(question.amount, kr(1180'00));
        QVERIFY(question.proposal == (AnswerValue{0, {}}));
        QVERIFY(!question.rule.isEmpty()); // a shop that sells such goods answers once
    }

    void whatIsLeftWithoutVatIsBookedAsAnswered_data()
    {
        QTest::addColumn<QString>("answer");
        QTest::addColumn<QString>("account");
        QTest::newRow("goods") << QStringLiteral("vat=0") << QStringLiteral("3004");
        QTest::newRow("a gift card") << QStringLiteral("account=2421") << QStringLiteral("2421");
    }
    void whatIsLeftWithoutVatIsBookedAsAnswered()
    {
        QFETCH(QString, answer);
        QFETCH(QString, account);
        const std::vector<GoodsVat> vat{{2500, kr(200'00)}, {0, kr(0)}};
        BookingInput books = shop(1180'00, vat);
        const Question question =
            only(book(books), VoucherKind::Day, "2026-03-02").questions.front();
        books.answers.push_back(answerTo(question, answer));
        const DraftVoucher voucher = only(book(books), VoucherKind::Day, "2026-03-02");
        QVERIFY(voucher.questions.empty());
        QCOMPARE(posts(voucher), posted({{"1686", 1180'00},
                                         {"2611", -200'00},
                                         {"3001", -800'00},
                                         {account.toUtf8().constData(), -180'00}}));
    }

    /// With OSS, goods to nobody knows where may have any country's VAT: 25 % is Denmark's, too.
    void withoutACountryOssAsksForTheOrder()
    {
        BookingInput books = shop(1000'00, {{2500, kr(200'00)}});
        books.rules.ossEnabled = true;
        for (Transaction &row : books.transactions) {
            row.purchaseCountry.clear();
            row.shippingCountry.clear();
        }
        const DraftVoucher voucher = only(book(books), VoucherKind::Day, "2026-03-02");
        QCOMPARE(questionCodes(voucher), QStringList{QStringLiteral("order_missing")});
        books.rules.ossEnabled = false;
        QVERIFY(only(book(books), VoucherKind::Day, "2026-03-02").questions.empty());
    }

    /// Unused columns may hold zeros; they do not say that something is without VAT.
    void zerosInUnusedColumnsSayNothing()
    {
        const std::vector<GoodsVat> vat{{2500, kr(200'00)}, {0, kr(0)}, {0, kr(0)}, {0, kr(0)}};
        QCOMPARE(posts(sale(1000'00, vat)),
                 posted({{"1686", 1000'00}, {"2611", -200'00}, {"3001", -800'00}}));
        QCOMPARE(questionCodes(sale(1180'00, vat)), QStringList{QStringLiteral("order_missing")});
    }

    void aRefundGoesBack()
    {
        PayoutBuilder built{"P1", "2026-03-05T04:30:00Z"};
        built.sale("1001", "2026-03-02T08:00:00Z", {line(500'00, 2500)})
            .refund("1002", "2026-02-20T08:00:00Z", "2026-03-04T08:00:00Z", 112'00)
            .settled();
        built.last().goodsVat = {{1200, kr(12'00)}};
        built.orders.clear();
        const auto voucher = only(book(input({built})), VoucherKind::Day, "2026-03-04");
        QVERIFY(voucher.questions.empty());
        QCOMPARE(posts(voucher), posted({{"1686", -112'00}, {"2621", 12'00}, {"3002", 100'00}}));
    }

    void whatTheVatDoesNotExplainIsAQuestion_data()
    {
        QTest::addColumn<int>("rate");
        QTest::addColumn<int>("vat");
        QTest::newRow("a gift card took part of it") << 2500 << 260'00;
        QTest::newRow("something without VAT is in it") << 2500 << 180'00;
        QTest::newRow("a few öre off") << 2500 << 200'02;
        QTest::newRow("no VAT at all") << 0 << 0;
    }
    void whatTheVatDoesNotExplainIsAQuestion()
    {
        QFETCH(int, rate);
        QFETCH(int, vat);
        const DraftVoucher voucher = sale(1000'00, {{rate, kr(vat)}});
        QCOMPARE(questionCodes(voucher), QStringList{QStringLiteral("order_missing")});
        QVERIFY(posts(voucher).isEmpty());
    }

    /// 25.5 % is Finland's: the same question as for an order's line with that rate.
    void aForeignRateIsAQuestionOfItsOwn()
    {
        QCOMPARE(questionCodes(sale(1000'00, {{2550, kr(203'19)}})),
                 QStringList{QStringLiteral("vat_rate")});
    }

    void theOrderItselfGoesBeforeTheFile()
    {
        PayoutBuilder built{"P1", "2026-03-05T04:30:00Z"};
        built.sale("1001", "2026-03-02T08:00:00Z", {line(1000'00, 2500)}).settled();
        built.last().goodsVat = {{1200, kr(107'14)}};
        const auto voucher = only(book(input({built})), VoucherKind::Day, "2026-03-02");
        QCOMPARE(posts(voucher), posted({{"1686", 1000'00}, {"2611", -200'00}, {"3001", -800'00}}));
        QVERIFY(noticeCodes(voucher).isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestStatedVat)
#include "tst_stated_vat.moc"
