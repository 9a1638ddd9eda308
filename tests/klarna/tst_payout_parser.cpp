#include "klarna/payout_parser.h"
#include "test_data.h"

using namespace klarbok;
using namespace klarbok::klarna;
using namespace klarbok::test;
using ledger::SettlementType;

class TestPayoutParser : public QObject
{
    Q_OBJECT

private:
    QByteArray m_good;

    Result<PayoutPage> parse(const QByteArray &body)
    {
        return parsePayouts(body, QStringLiteral("klarna"));
    }

private Q_SLOTS:
    void initTestCase() { m_good = fileBytes(QFINDTESTDATA("data/payouts.json")); }

    void everyFieldLandsWhereItBelongs()
    {
        const auto page = parse(m_good);
        QVERIFY2(page, qPrintable(page ? QString{} : page.error().detail));
        QCOMPARE(page->payouts.size(), std::size_t{2});
        const ledger::Payout &payout = page->payouts[0];
        QCOMPARE(payout.reference.text(), QStringLiteral("74839202"));
        QCOMPARE(payout.source, QStringLiteral("klarna"));
        QCOMPARE(payout.date, (QDateTime{QDate{2026, 3, 11}, QTime{23, 30, 0, 250}, Qt::UTC}));
        QCOMPARE(payout.currency.code(), QStringLiteral("SEK"));
        QCOMPARE(payout.settlementType, SettlementType::Net);
        QCOMPARE(payout.merchantId, QStringLiteral("K000000"));
        const ledger::PayoutTotals &totals = payout.totals;
        QCOMPARE(totals.sale, Money::sek(125000));
        QCOMPARE(totals.returned, Money::sek(25000));
        QCOMPARE(totals.reversal, Money::sek(0));
        QCOMPARE(totals.fee, Money::sek(3125));
        QCOMPARE(totals.tax, Money::sek(781));
        QCOMPARE(totals.feeCorrection, Money::sek(11));
        QCOMPARE(totals.feeRefund, Money::sek(12));
        QCOMPARE(totals.taxRefund, Money::sek(3));
        QCOMPARE(totals.commission, Money::sek(14));
        QCOMPARE(totals.commissionReversal, Money::sek(15));
        QCOMPARE(totals.charge, Money::sek(16));
        QCOMPARE(totals.credit, Money::sek(17));
        QCOMPARE(totals.holdback, Money::sek(18));
        QCOMPARE(totals.release, Money::sek(19));
        QCOMPARE(totals.repay, Money::sek(20));
        QCOMPARE(totals.deposit, Money::sek(21));
        QCOMPARE(totals.openingDebt, Money::sek(22));
        QCOMPARE(totals.closingDebt, Money::sek(23));
        QCOMPARE(totals.settlement, Money::sek(96094));
        QCOMPARE(page->pagination.total, std::optional<qint64>{2});
    }

    void totalsThatOlderAnswersLeaveOutAreZero()
    {
        const auto page = parse(m_good);
        const ledger::Payout &payout = page->payouts[1];
        QCOMPARE(payout.settlementType, SettlementType::Gross);
        QCOMPARE(payout.totals.charge, Money::sek(0));
        QCOMPARE(payout.totals.closingDebt, Money::sek(0));
        QCOMPARE(payout.totals.settlement, Money::sek(170777));
    }

    void whatIsWrongIsNamed_data()
    {
        QTest::addColumn<QString>("path");
        QTest::addColumn<QByteArray>("value");
        QTest::addColumn<QString>("detail");
        const auto row = [](const char *name, const char *path, const char *value,
                            const char *detail) {
            QTest::newRow(name) << QString::fromLatin1(path) << QByteArray(value)
                                << QString::fromLatin1(detail);
        };
        row("no reference", "payouts/1/payment_reference", "null",
            "payout number 2: payment_reference is missing");
        row("reference", "payouts/1/payment_reference", "\"a b\"",
            "payout number 2: payment_reference is not an id");
        row("no date", "payouts/0/payout_date", "\"\"", "payout 74839202: payout_date is missing");
        row("bare date", "payouts/0/payout_date", "\"2026-03-09\"",
            "payout 74839202: payout_date is not a time: 2026-03-09");
        row("no currency", "payouts/0/currency_code", "null",
            "payout 74839202: currency_code is missing");
        row("yen", "payouts/0/currency_code", "\"JPY\"",
            "payout 74839202: currency_code is not a currency with two decimals: JPY");
        row("no currency at all", "payouts/0/currency_code", "\"KRONOR\"",
            "payout 74839202: currency_code is not a currency with two decimals: KRONOR");
        row("type", "payouts/0/merchant_settlement_type", "\"NETTO\"",
            "payout 74839202: merchant_settlement_type is unknown: NETTO");
        row("merchant", "payouts/0/merchant_id", "null", "payout 74839202: merchant_id is missing");
        row("no totals", "payouts/0/totals", "null", "payout 74839202, totals is not an object");
        row("fraction", "payouts/0/totals/sale_amount", "125000.5",
            "payout 74839202, totals: sale_amount is not a whole number");
        row("text", "payouts/0/totals/fee_amount", "\"100\"",
            "payout 74839202, totals: fee_amount is not a whole number");
        row("optional text", "payouts/0/totals/tax_amount", "\"100\"",
            "payout 74839202, totals: tax_amount is not a whole number");
        row("nothing paid out", "payouts/0/totals/settlement_amount", "null",
            "payout 74839202, totals: settlement_amount is missing");
        row("huge", "payouts/0/totals/sale_amount", "99999999999999999999999",
            "payout 74839202, totals: sale_amount is not a whole number");
        row("too large", "payouts/0/totals/sale_amount", "9000000000000000000",
            "payout 74839202, totals: sale_amount is too large to be an amount");
        row("a payout is text", "payouts/1", "\"x\"", "payout number 2 is not an object");
        row("no list", "payouts", "null", "payout list: payouts is missing");
        row("list is object", "payouts", "{}", "payout list: payouts is not a list");
        row("no paging", "pagination", "null", "pagination is not an object");
    }
    void whatIsWrongIsNamed()
    {
        QFETCH(QString, path);
        QFETCH(QByteArray, value);
        QFETCH(QString, detail);
        const Json json = changed(m_good, path, Json::parse(value).value());
        const auto page = parse(json.toBytes());
        QVERIFY(!page);
        QCOMPARE(page.error().kind, ErrorKind::BadResponse);
        QCOMPARE(page.error().detail, detail);
    }

    void noBeginningOfAnAnswerIsTakenForAll()
    {
        const QByteArray whole = m_good.trimmed();
        for (qsizetype length = 0; length < whole.size(); length += 7) {
            const auto page = parse(whole.left(length));
            QVERIFY(!page);
            QCOMPARE(page.error().kind, ErrorKind::BadResponse);
        }
    }
};

QTEST_GUILESS_MAIN(TestPayoutParser)
#include "tst_payout_parser.moc"
