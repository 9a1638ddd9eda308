#include "base/money.h"

#include <QTest>

#include <limits>

using namespace klarbok;
using namespace Qt::StringLiterals;

namespace {
constexpr qint64 kMax = std::numeric_limits<qint64>::max();

std::optional<qint64> ore(QStringView text)
{
    const auto money = Money::parseDecimal(text, Currency::sek());
    return money ? std::optional{money->units()} : std::nullopt;
}
} // namespace

class TestMoney : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void addsAndSubtractsOre()
    {
        QCOMPARE(Money::sek(1'772'00) + Money::sek(27'91), Money::sek(1'799'91));
        QCOMPARE(Money::sek(10) - Money::sek(30), Money::sek(-20));
        QCOMPARE(-Money::sek(5), Money::sek(-5));
        QCOMPARE(Money::sek(-5).abs(), Money::sek(5));
        QVERIFY(Money::sek(-6) < Money::sek(-5));
        QVERIFY(Money::zero(Currency::sek()).isZero());
        QVERIFY(!Money::sek(0).isNegative());
    }

    void reachesTheLargestAmountExactly()
    {
        QCOMPARE(Money::sek(kMax - 1) + Money::sek(1), Money::sek(kMax));
        QCOMPARE(Money::sek(-kMax) - Money::sek(1), Money::sek(-kMax - 1));
    }

    void sameFiguresInAnotherCurrencyAreNotEqual()
    {
        QVERIFY(!(Money(100, Currency::sek()) == Money(100, *Currency::parse(u"EUR"))));
    }

    void readsDecimals_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<qint64>("units");
        QTest::newRow("kronor and öre") << u"1234.50"_s << qint64{1'234'50};
        QTest::newRow("kronor only") << u"1234"_s << qint64{1'234'00};
        QTest::newRow("one decimal, negative") << u"-0.5"_s << qint64{-50};
        QTest::newRow("zeros beyond the öre") << u"1719.0000"_s << qint64{1'719'00};
        // 0.29 · 100 is 28.999999999999996 in floating point.
        QTest::newRow("no floating point") << u"0.29"_s << qint64{29};
        QTest::newRow("sixteen digits") << u"90071992547409.93"_s << qint64{9'007'199'254'740'993};
        QTest::newRow("the largest") << u"92233720368547758.07"_s << kMax;
    }
    void readsDecimals()
    {
        QFETCH(QString, text);
        QFETCH(qint64, units);
        QCOMPARE(ore(text), std::optional{units});
    }

    void refusesWhatIsNoAmount_data()
    {
        QTest::addColumn<QString>("text");
        for (const auto &text : {u""_s,
                                 u"-"_s,
                                 u"."_s,
                                 u".5"_s,
                                 u"5."_s,
                                 u"1.2.3"_s,
                                 u"1.005"_s,
                                 u"1,50"_s,
                                 u"1 000"_s,
                                 u"+1"_s,
                                 u"1e3"_s,
                                 u"0x10"_s,
                                 u"NaN"_s,
                                 u"--1"_s,
                                 u"1-"_s,
                                 u" 1"_s,
                                 u"\u22121"_s,
                                 u"\u0661"_s,
                                 u"92233720368547758.08"_s,
                                 u"99999999999999999999"_s})
            QTest::newRow(qPrintable(u'<' + text + u'>')) << text;
    }
    void refusesWhatIsNoAmount()
    {
        QFETCH(QString, text);
        QCOMPARE(ore(text), std::nullopt);
    }

    void writesDecimalsForMachines()
    {
        QCOMPARE(Money::sek(1'234'50).toDecimal(), u"1234.50"_s);
        QCOMPARE(Money::sek(-5).toDecimal(), u"-0.05"_s);
        QCOMPARE(Money::sek(0).toDecimal(), u"0.00"_s);
        QCOMPARE(Money::sek(-kMax - 1).toDecimal(), u"-92233720368547758.08"_s);
    }

    void vatInAGrossAmountIsRoundedToTheOre()
    {
        QCOMPARE(vatInGross(Money::sek(100'00), 2500), Money::sek(20'00));
        QCOMPARE(vatInGross(Money::sek(112'00), 1200), Money::sek(12'00));
        QCOMPARE(vatInGross(Money::sek(106'00), 600), Money::sek(6'00));
        QCOMPARE(vatInGross(Money::sek(349'00), 1200), Money::sek(37'39)); // 37.3928…
        QCOMPARE(vatInGross(Money::sek(349'00), 0), Money::sek(0));
        QCOMPARE(vatInGross(Money::sek(-99'00), 2500), Money::sek(-19'80));
    }

    void halfAnOreGoesAwayFromZero()
    {
        QCOMPARE(vatOnNet(Money::sek(10), 2500), Money::sek(3));    // 2.5
        QCOMPARE(vatOnNet(Money::sek(-10), 2500), Money::sek(-3));  // −2.5
        QCOMPARE(vatOnNet(Money::sek(9), 2500), Money::sek(2));     // 2.25
        QCOMPARE(vatInGross(Money::sek(3), 10'000), Money::sek(2)); // 1.5
    }

    void currenciesWithTwoDecimalsOnly()
    {
        for (const auto &code : {u"SEK"_s, u"sek"_s, u"EUR"_s, u"NOK"_s, u"DKK"_s, u"GBP"_s})
            QCOMPARE(Currency::parse(code)->code(), code.toUpper());
        for (const auto &code :
             {u""_s, u"SE"_s, u"SEKK"_s, u"S3K"_s, u"SÉK"_s, u"JPY"_s, u"isk"_s, u"BHD"_s})
            QVERIFY2(!Currency::parse(code), qPrintable(code));
    }
};

QTEST_GUILESS_MAIN(TestMoney)
#include "tst_money.moc"
