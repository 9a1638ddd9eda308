#include "klarna/order_parser.h"
#include "klarna/order_privacy.h"
#include "test_data.h"

using namespace klarbok;
using namespace klarbok::klarna;
using namespace klarbok::test;
using ledger::LineType;
using ledger::Order;

class TestOrderParser : public QObject
{
    Q_OBJECT

private:
    QByteArray m_good;
    const OrderId m_asked = *OrderId::parse(QStringLiteral("0b0c7a34-5d1e-4f59-8a53-2f7c1f0e9a11"));

    Result<Order> parse(const Json &json) { return parseOrder(json, m_asked); }

private Q_SLOTS:
    void initTestCase() { m_good = fileBytes(QFINDTESTDATA("data/order.json")); }

    void everythingThatBookkeepingNeedsIsThere()
    {
        const auto order = parse(Json::parse(m_good).value());
        QVERIFY2(order, qPrintable(order ? QString{} : order.error().detail));
        QCOMPARE(order->id, m_asked);
        QCOMPARE(order->status, QStringLiteral("PART_CAPTURED"));
        QCOMPARE(order->amount, Money::sek(125000));
        QCOMPARE(order->purchaseCountry, QStringLiteral("SE"));
        QCOMPARE(order->shippingCountry, QStringLiteral("NO"));
        QCOMPARE(order->created, (QDateTime{QDate{2026, 3, 1}, QTime{22, 40, 0, 123}, Qt::UTC}));
        QCOMPARE(order->merchantReference1, QStringLiteral("#20411"));
        QCOMPARE(order->klarnaReference, QStringLiteral("7Q2M4KX"));
        QCOMPARE(order->lines.size(), std::size_t{3});
        QCOMPARE(order->lines[0].type, LineType::Physical);
        QCOMPARE(order->lines[0].name, QStringLiteral("Lampa"));
        QCOMPARE(order->lines[0].reference, QStringLiteral("SKU-1"));
        QCOMPARE(order->lines[0].quantity, qint64{2});
        QCOMPARE(order->lines[0].total, Money::sek(95000));
        QCOMPARE(order->lines[0].vatRate, std::optional{2500});
        QCOMPARE(order->lines[0].vatAmount, std::optional{Money::sek(19000)});
        QCOMPARE(order->lines[1].type, LineType::ShippingFee);
        QCOMPARE(order->lines[2].type, LineType::GiftCard);
        QCOMPARE(order->lines[2].total, Money::sek(-10000));
        QCOMPARE(order->captures.size(), std::size_t{1});
        QCOMPARE(order->captures[0].amount, Money::sek(100000));
        QCOMPARE(order->captures[0].reference, QStringLiteral("faktura 17"));
        QVERIFY(order->captures[0].lines.empty());
        QCOMPARE(order->refunds.size(), std::size_t{2});
        QCOMPARE(order->refunds[0].amount, Money::sek(9500));
        QCOMPARE(order->refunds[0].lines[1].type, LineType::ReturnFee);
        QCOMPARE(order->refunds[0].lines[1].total, Money::sek(-500));
        QVERIFY(!order->refunds[0].lines[0].vatRate);
        QVERIFY(!order->refunds[0].lines[0].vatAmount);
        QVERIFY(!order->refunds[1].id);
        QVERIFY(!order->refunds[1].time.isValid());
    }

    void takingTheBuyerOutChangesNothingForTheBooks()
    {
        const Json json = Json::parse(m_good).value();
        QCOMPARE(parse(withoutBuyer(json)).value(), parse(json).value());
    }

    void theLeastThatCanBeBooked()
    {
        const Json json =
            Json::object({{QStringLiteral("order_id"), m_asked.text()},
                          {QStringLiteral("purchase_currency"), QStringLiteral("EUR")},
                          {QStringLiteral("order_amount"), 5}});
        const auto order = parse(json);
        QVERIFY(order);
        QCOMPARE(order->currency.code(), QStringLiteral("EUR"));
        QVERIFY(order->lines.empty());
    }

    void aLineWithoutTypeIsGoodsAndAnUnheardOfOneIsUnknown()
    {
        const auto typed = [&](const Json &type) {
            return parse(changed(m_good, QStringLiteral("order_lines/0/type"), type))
                ->lines[0]
                .type;
        };
        QCOMPARE(typed(nullptr), LineType::Physical);
        QCOMPARE(typed(QStringLiteral("hologram")), LineType::Unknown);
    }

    void whatIsWrongIsNamed_data()
    {
        QTest::addColumn<QString>("path");
        QTest::addColumn<QByteArray>("value");
        QTest::addColumn<QString>("detail");
        const auto row = [](const char *name, const char *path, const char *value,
                            const char *detail) {
            QTest::newRow(name) << QString::fromLatin1(path) << QByteArray(value)
                                << QStringLiteral("order 0b0c7a34-5d1e-4f59-8a53-2f7c1f0e9a11") +
                                       QString::fromLatin1(detail);
        };
        row("no id", "order_id", "null", ": order_id is missing");
        row("other order", "order_id", "\"5f2e6b3c\"", ": order_id is another order's");
        row("no currency", "purchase_currency", "null", ": purchase_currency is missing");
        row("no amount", "order_amount", "null", ": order_amount is missing");
        row("fraction", "order_amount", "1250.5", ": order_amount is not a whole number");
        row("line total", "order_lines/1/total_amount", "null",
            ", line 2: total_amount is missing");
        row("line vat", "order_lines/1/total_tax_amount", "\"8000\"",
            ", line 2: total_tax_amount is not a whole number");
        row("line rate", "order_lines/1/tax_rate", "25.5",
            ", line 2: tax_rate is not a whole number");
        row("quantity", "order_lines/1/quantity", "-1", ", line 2: quantity is negative");
        row("half a lamp", "order_lines/0/quantity", "0.5",
            ", line 1: quantity is not a whole number");
        row("capture id", "captures/0/capture_id", "null", ", capture 1: capture_id is missing");
        row("capture amount", "captures/0/captured_amount", "1.1",
            ", capture 1: captured_amount is not a whole number");
        row("refund amount", "refunds/1/refunded_amount", "null",
            ", refund 2: refunded_amount is missing");
        row("refund line", "refunds/0/order_lines/1/total_amount", "\"-500\"",
            ", refund 1, line 2: total_amount is not a whole number");
        row("captures", "captures", "{}", ": captures is not a list");
        row("time", "created_at", "\"today\"", ": created_at is not a time: today");
    }
    void whatIsWrongIsNamed()
    {
        QFETCH(QString, path);
        QFETCH(QByteArray, value);
        QFETCH(QString, detail);
        const auto order = parse(changed(m_good, path, Json::parse(value).value()));
        QVERIFY(!order);
        QCOMPARE(order.error().kind, ErrorKind::BadResponse);
        QCOMPARE(order.error().detail, detail);
    }
};

QTEST_GUILESS_MAIN(TestOrderParser)
#include "tst_order_parser.moc"
