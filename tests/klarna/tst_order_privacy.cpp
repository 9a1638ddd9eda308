#include "klarna/order_privacy.h"
#include "test_data.h"

using namespace klarbok;
using namespace klarbok::klarna;
using namespace klarbok::test;

class TestOrderPrivacy : public QObject
{
    Q_OBJECT

private:
    QByteArray m_order;

private Q_SLOTS:
    void initTestCase() { m_order = fileBytes(QFINDTESTDATA("data/order.json")); }

    void nothingAboutTheBuyerStays()
    {
        QVERIFY(m_order.count("HEMLIG") > 30);
        const QByteArray kept = withoutBuyer(Json::parse(m_order).value()).toBytes();
        QVERIFY2(!kept.contains("HEMLIG"), kept.constData());
        QVERIFY(!kept.contains("1970"));
        QVERIFY(!kept.contains('@'));
    }

    void amountsLinesAndTheCountryStay()
    {
        const Json kept = withoutBuyer(Json::parse(m_order).value());
        QCOMPARE(kept[u"shipping_address"].toBytes(), QByteArray(R"({"country":"no"})"));
        QCOMPARE(kept[u"order_lines"].items().size(), std::size_t{3});
        QCOMPARE(kept[u"order_lines"][0].toBytes(),
                 QByteArray(R"({"type":"physical","name":"Lampa","reference":"SKU-1","quantity":2,)"
                            R"("quantity_unit":"st","unit_price":50000,"tax_rate":2500,)"
                            R"("total_amount":95000,"total_discount_amount":5000,)"
                            R"("total_tax_amount":19000})"));
        QCOMPARE(kept[u"refunds"][0][u"refunded_amount"].toWhole(), std::optional<qint64>{9500});
    }

    void anObjectUnderAnAllowedNameGoes()
    {
        for (const char *path : {"klarna_reference", "order_lines/0/name", "captures/0/reference",
                                 "shipping_address/country", "refunds/0/reference"}) {
            const Json buyer =
                Json::object({{QStringLiteral("email"), QStringLiteral("HEMLIG@example.com")}});
            const Json order = changed(m_order, QString::fromLatin1(path), buyer);
            QVERIFY2(!withoutBuyer(order).toBytes().contains("HEMLIG"), path);
        }
    }

    void whatIsNoOrderBecomesNothing()
    {
        for (const QByteArray body : {"[\"HEMLIG\"]", "\"HEMLIG\"", "{\"order_lines\":\"HEMLIG\"}",
                                      "{\"captures\":[\"HEMLIG\",[\"HEMLIG\"]]}"}) {
            QVERIFY(!withoutBuyer(Json::parse(body).value()).toBytes().contains("HEMLIG"));
        }
    }

    void doingItTwiceChangesNothing()
    {
        const Json once = withoutBuyer(Json::parse(m_order).value());
        QCOMPARE(withoutBuyer(once).toBytes(), once.toBytes());
    }
};

QTEST_GUILESS_MAIN(TestOrderPrivacy)
#include "tst_order_privacy.moc"
