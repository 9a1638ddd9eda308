#include "bjornlunden/bl_values.h"

#include <QTest>

using namespace klarbok;
using namespace klarbok::bjornlunden;

namespace {

Json number(const char *text)
{
    return Json::parse(text).value();
}

} // namespace

class TestBlValues : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void amountsAreExactToTheOre_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<qint64>("units");
        const auto add = [](const char *json, qint64 units) {
            QTest::newRow(json) << QByteArray(json) << units;
        };
        add("1250.00", 1250'00);
        add("1719.0000", 1719'00);
        add("-0.05", -5);
        add("0", 0);
        add("-0.0", 0);
        add("1.2345678E7", 12'345'678'00);
        add("1.234567891E7", 12'345'678'91);
        add("-1.0E7", -10'000'000'00);
        add("5e-2", 5);
        add("12E0", 12'00);
        add("\"0.0\"", 0);
        add("\"-1234.5\"", -1234'50);
    }

    void amountsAreExactToTheOre()
    {
        QFETCH(QByteArray, json);
        QFETCH(qint64, units);
        QVERIFY(amountOf(number(json)).has_value());
        QCOMPARE(amountOf(number(json))->units(), units);
        QCOMPARE(balanceOf(number(json))->units(), units);
    }

    void halfOreAndNonsenseAreNoAmounts()
    {
        for (const char *json : {"0.005", "1.2345", "\"\"", "\"tolv\"", "null", "true", "1E99",
                                 "99999999999999999999", "\"1,50\"", "\"1E\"", "5e-3"})
            QVERIFY2(!amountOf(number(json)), json);
    }

    void theNoiseOfFloatingPointInABalanceIsNotOre_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<qint64>("units");
        QTest::newRow("above") << QByteArray("\"0.30000000000000004\"") << qint64{30};
        QTest::newRow("below") << QByteArray("\"1234.5599999999999\"") << qint64{1234'56};
        QTest::newRow("negative below") << QByteArray("\"-17.009999999999998\"") << qint64{-17'01};
        QTest::newRow("negative above") << QByteArray("\"-8.100000000000001\"") << qint64{-8'10};
        QTest::newRow("across a krona") << QByteArray("\"99.9999999999999\"") << qint64{100'00};
        QTest::newRow("noise around zero") << QByteArray("\"1.4210854715202004E-14\"") << qint64{0};
        QTest::newRow("minus noise") << QByteArray("\"-2.842170943040401E-14\"") << qint64{0};
    }

    void theNoiseOfFloatingPointInABalanceIsNotOre()
    {
        QFETCH(QByteArray, json);
        QFETCH(qint64, units);
        QVERIFY(balanceOf(number(json)).has_value());
        QCOMPARE(balanceOf(number(json))->units(), units);
        QVERIFY(!amountOf(number(json))); // rows of vouchers get no such mercy
    }

    void aBalanceWithPartsOfAnOreIsRefused()
    {
        for (const char *json :
             {"\"0.005\"", "\"12.34500000001\"", "\"12.349\"", "\"x\"", "\"1.0000000x\"", "null"})
            QVERIFY2(!balanceOf(number(json)), json);
    }

    void daysThatMeanNothingAreNoDays()
    {
        QCOMPARE(dayOf(number("\"2026-03-14\"")), QDate(2026, 3, 14));
        QCOMPARE(dayOf(number("\"2026-03-14T23:30:00\"")), QDate(2026, 3, 14));
        for (const char *json : {"null", "\"1899-12-30\"", "\"1900-01-01\"",
                                 "\"1899-12-30T00:00:00\"", "\"\"", "\"i morgon\"", "20260314"})
            QVERIFY2(!dayOf(number(json)).isValid(), json);
    }
};

QTEST_GUILESS_MAIN(TestBlValues)
#include "tst_bl_values.moc"
