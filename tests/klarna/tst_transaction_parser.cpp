#include "klarna/transaction_parser.h"
#include "test_data.h"

#include <QCryptographicHash>

#include <set>

using namespace klarbok;
using namespace klarbok::klarna;
using namespace klarbok::test;
using ledger::Transaction;
using ledger::TransactionType;

class TestTransactionParser : public QObject
{
    Q_OBJECT

private:
    QByteArray m_good;
    const PayoutId m_payout = *PayoutId::parse(QStringLiteral("74839201"));

    Result<TransactionPage> parse(const QByteArray &body)
    {
        RowNumbering numbering{m_payout};
        return parseTransactions(body, numbering);
    }

private Q_SLOTS:
    void initTestCase() { m_good = fileBytes(QFINDTESTDATA("data/transactions.json")); }

    void aSaleIsReadAsItCame()
    {
        const auto page = parse(m_good);
        QVERIFY2(page, qPrintable(page ? QString{} : page.error().detail));
        QCOMPARE(page->transactions.size(), std::size_t{8});
        const Transaction &sale = page->transactions[0];
        QCOMPARE(sale.payout, m_payout);
        QCOMPARE(sale.ordinal, 0);
        QCOMPARE(sale.type, TransactionType::Sale);
        QCOMPARE(sale.typeText, QStringLiteral("SALE"));
        QCOMPARE(sale.detail, QStringLiteral("PURCHASE"));
        QCOMPARE(sale.amount, Money::sek(125000));
        QCOMPARE(sale.order->text(), QStringLiteral("0b0c7a34-5d1e-4f59-8a53-2f7c1f0e9a11"));
        QCOMPARE(sale.capture->text(), QStringLiteral("9a1d1c52-6d0f-4f0e-9f6e-4f5f4d0a2b10"));
        QVERIFY(!sale.refund);
        QCOMPARE(sale.saleTime, (QDateTime{QDate{2026, 3, 1}, QTime{22, 40}, Qt::UTC}));
        QCOMPARE(sale.captureTime, (QDateTime{QDate{2026, 3, 2}, QTime{9, 15}, Qt::UTC}));
        QCOMPARE(sale.shortOrderId, QStringLiteral("7Q2M4KX"));
        QCOMPARE(sale.merchantReference1, QStringLiteral("20411"));
        QCOMPARE(sale.merchantReference2, QString{});
        QCOMPARE(sale.merchantCaptureReference, QStringLiteral("faktura 17"));
        QCOMPARE(sale.purchaseCountry, QStringLiteral("SE"));
        QCOMPARE(sale.shippingCountry, QStringLiteral("NO"));
        QCOMPARE(sale.paymentMethod, QStringLiteral("direct_debit"));
        QVERIFY(!sale.vatAmount);
        QVERIFY(!sale.vatRate);
    }

    void aFeeKeepsItsVatAndTheShippingCountrysOtherName()
    {
        const auto page = parse(m_good);
        const Transaction &fee = page->transactions[1];
        QCOMPARE(fee.type, TransactionType::Fee);
        QCOMPARE(fee.amount, Money::sek(3125));
        QCOMPARE(fee.vatRate, std::optional{2500});
        QCOMPARE(fee.vatAmount, std::optional{Money::sek(781)});
        QCOMPARE(fee.vatInHomeCurrency, std::optional{Money::sek(780)});
        QCOMPARE(fee.shippingCountry, QStringLiteral("SE"));
    }

    void emptyTextsAreAbsent()
    {
        const auto page = parse(m_good);
        QVERIFY(!page->transactions[4].capture);
        QCOMPARE(page->transactions[4].refund->text(),
                 QStringLiteral("c2b1d7a0-1d53-4b8e-8a64-6b1f2f7f9c33"));
        QVERIFY(!page->transactions[5].order);
        QCOMPARE(page->transactions[5].saleTime, page->transactions[5].captureTime);
    }

    void aCorrectionKeepsItsSign()
    {
        QCOMPARE(parse(m_good)->transactions[6].amount, Money::sek(-150));
    }

    void anUnheardOfTypeIsKeptWithItsName()
    {
        const auto page = parse(m_good);
        QCOMPARE(page->transactions[7].type, TransactionType::Unknown);
        QCOMPARE(page->transactions[7].typeText, QStringLiteral("MOONBEAM"));
        QCOMPARE(page->transactions[7].detail, QStringLiteral("LUNAR"));
    }

    void rowsThatAreAlikeHaveKeysOfTheirOwn()
    {
        const auto page = parse(m_good);
        QVERIFY(page->transactions[2].key != page->transactions[3].key);
        std::set<TransactionKey> keys;
        for (const Transaction &row : page->transactions)
            keys.insert(row.key);
        QCOMPARE(keys.size(), std::size_t{8});
    }

    void theKeyIsWhatItIsSaidToBe()
    {
        const QByteArray text = "74839201\x1f"
                                "0b0c7a34-5d1e-4f59-8a53-2f7c1f0e9a11\x1fSALE\x1fPURCHASE\x1f"
                                "9a1d1c52-6d0f-4f0e-9f6e-4f5f4d0a2b10\x1f\x1f"
                                "2026-03-02T09:15:00.000Z\x1f"
                                "125000\x1f"
                                "0";
        const QByteArray expected =
            QCryptographicHash::hash(text, QCryptographicHash::Sha256).toHex().left(32);
        QCOMPARE(parse(m_good)->transactions[0].key.text().toLatin1(), expected);
    }

    void theKeyDoesNotDependOnHowTheTimeIsWrittenOrOnOtherFields()
    {
        const TransactionKey key = parse(m_good)->transactions[0].key;
        const auto same = [&](const char *field, const QString &value) {
            const Json json = changed(
                m_good, QStringLiteral("transactions/0/") + QLatin1StringView{field}, value);
            return parse(json.toBytes())->transactions[0].key == key;
        };
        QVERIFY(same("capture_date", QStringLiteral("2026-03-02T10:15:00+01:00")));
        QVERIFY(same("merchant_reference1", QStringLiteral("changed later")));
        QVERIFY(!same("detailed_type", QStringLiteral("OTHER")));
        QVERIFY(!same("capture_id", QStringLiteral("other")));
    }

    void keysAndOrdinalsGoOnOverPages()
    {
        RowNumbering numbering{m_payout};
        const auto first = parseTransactions(m_good, numbering);
        const auto second = parseTransactions(m_good, numbering);
        QVERIFY(first && second);
        QCOMPARE(second->transactions[0].ordinal, 8);
        QVERIFY(first->transactions[0].key != second->transactions[0].key);
        QCOMPARE(parse(m_good)->transactions[3].key, first->transactions[3].key);
    }

    void whatIsWrongIsNamed_data()
    {
        QTest::addColumn<QString>("field");
        QTest::addColumn<QByteArray>("value");
        QTest::addColumn<QString>("detail");
        const auto row =
            [](const char *name, const char *field, const char *value, const char *detail) {
                QTest::newRow(name)
                    << QString::fromLatin1(field) << QByteArray(value)
                    << QStringLiteral("payout 74839201, row 2: ") + QString::fromLatin1(detail);
            };
        row("no type", "type", "null", "type is missing");
        row("empty type", "type", "\"\"", "type is missing");
        row("type is number", "type", "7", "type is not text");
        row("no amount", "amount", "null", "amount is missing");
        row("fraction", "amount", "31.25", "amount is not a whole number");
        row("text", "amount", "\"3125\"", "amount is not a whole number");
        row("huge", "amount", "99999999999999999999", "amount is not a whole number");
        row("vat fraction", "vat_amount", "781.25", "vat_amount is not a whole number");
        row("vat text", "vat_amount", "\"781\"", "vat_amount is not a whole number");
        row("rate", "vat_rate", "25.5", "vat_rate is not a whole number");
        row("negative rate", "vat_rate", "-1", "vat_rate is not a rate");
        row("currency", "currency_code", "\"JPY\"",
            "currency_code is not a currency with two decimals: JPY");
        row("no currency", "currency_code", "null", "currency_code is missing");
        row("sale date", "sale_date", "null", "sale_date is missing");
        row("capture date", "capture_date", "\"yesterday\"",
            "capture_date is not a time: yesterday");
        row("order", "order_id", "\"a/../b\"", "order_id is not an id");
        row("order number", "order_id", "7", "order_id is not text");
        row("other payout", "payment_reference", "\"74839202\"",
            "payment_reference is another payout's");
    }
    void whatIsWrongIsNamed()
    {
        QFETCH(QString, field);
        QFETCH(QByteArray, value);
        QFETCH(QString, detail);
        const Json json =
            changed(m_good, QStringLiteral("transactions/1/") + field, Json::parse(value).value());
        const auto page = parse(json.toBytes());
        QVERIFY(!page);
        QCOMPARE(page.error().kind, ErrorKind::BadResponse);
        QCOMPARE(page.error().detail, detail);
    }

    void noBeginningOfAnAnswerIsTakenForAll()
    {
        const QByteArray whole = m_good.trimmed();
        for (qsizetype length = 0; length < whole.size(); length += 11)
            QVERIFY(!parse(whole.left(length)));
    }
};

QTEST_GUILESS_MAIN(TestTransactionParser)
#include "tst_transaction_parser.moc"
