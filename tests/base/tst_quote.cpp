#include "base/quote.h"

#include <QtTest>

using namespace klarbok;

namespace {

Quote quote(const char *text)
{
    return *Quote::parse(QString::fromLatin1(text));
}

} // namespace

class QuoteTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void amountsAreConvertedToTheOre_data()
    {
        QTest::addColumn<QString>("rate");
        QTest::addColumn<qint64>("cents");
        QTest::addColumn<qint64>("ore");
        QTest::newRow("100 EUR") << QStringLiteral("11.20") << qint64{100'00} << qint64{1120'00};
        QTest::newRow("VAT of a Finnish sale: 286.47975")
            << QStringLiteral("11.2345") << qint64{25'50} << qint64{286'48};
        QTest::newRow("the sale: 1409.92975")
            << QStringLiteral("11.2345") << qint64{125'50} << qint64{1409'93};
        QTest::newRow("fee VAT: 70.625, half up")
            << QStringLiteral("11.30") << qint64{6'25} << qint64{70'63};
        QTest::newRow("money out, half away from zero")
            << QStringLiteral("11.30") << qint64{-6'25} << qint64{-70'63};
        QTest::newRow("below half") << QStringLiteral("0.00499999") << qint64{1'00} << qint64{0};
        QTest::newRow("half") << QStringLiteral("0.005") << qint64{1'00} << qint64{1};
        QTest::newRow("nothing") << QStringLiteral("11.2") << qint64{0} << qint64{0};
        QTest::newRow("a billion euro and a cent")
            << QStringLiteral("11.23456789") << qint64{100'000'000'001}
            << qint64{1'123'456'789'011};
    }
    void amountsAreConvertedToTheOre()
    {
        QFETCH(const QString, rate);
        QFETCH(const qint64, cents);
        QFETCH(const qint64, ore);
        QCOMPARE(Quote::parse(rate)->toSek(Money{cents, *Currency::parse(u"EUR")}),
                 Money::sek(ore));
    }

    void aRateIsShownWithAtLeastTwoDecimals()
    {
        QCOMPARE(quote("11.2").toDecimal(), QStringLiteral("11.20"));
        QCOMPARE(quote("11").toDecimal(), QStringLiteral("11.00"));
        QCOMPARE(quote("11.2345").toDecimal(), QStringLiteral("11.2345"));
        QCOMPARE(quote("0.02880000").toDecimal(), QStringLiteral("0.0288"));
        QCOMPARE(quote("011.30000000000").toDecimal(), QStringLiteral("11.30"));
    }

    void aPriceOfAHundredIsExactOrNotAtAll()
    {
        QCOMPARE(Quote::parsePerHundred(u"97.85"), std::optional{quote("0.9785")});
        QCOMPARE(Quote::parsePerHundred(u"150"), std::optional{quote("1.5")});
        QCOMPARE(Quote::parsePerHundred(u"0.0000001"), std::nullopt);
        QCOMPARE(Quote::parsePerHundred(u"10000"), std::nullopt);
    }

    void whatIsNoRateIsRefused_data()
    {
        QTest::addColumn<QString>("text");
        for (const char *text :
             {"", "0", "0.0", "-11.2", "+11.2", "11,2", "11.", ".5", "1e1", "11.2.3", "100", "1120",
              "99999999999999999999", "0.000000001", " 11.2", "11.2 ", "elva"})
            QTest::newRow(text) << QString::fromLatin1(text);
    }
    void whatIsNoRateIsRefused()
    {
        QFETCH(const QString, text);
        QVERIFY(!Quote::parse(text));
    }
};

QTEST_GUILESS_MAIN(QuoteTest)
#include "tst_quote.moc"
