#include "riksbank/observations.h"

#include <QtTest>

using namespace klarbok;
using namespace klarbok::riksbank;

namespace {

Currency currency(const char *code)
{
    return *Currency::parse(QString::fromLatin1(code));
}

/// 2 to 6 March and 9 March 2026: a week, its weekend, and the Monday after it.
const QByteArray kWeek = R"([
    {"date":"2026-03-02","value":11.2345}, {"date":"2026-03-03","value":11.2},
    {"date":"2026-03-04","value":11.21},   {"date":"2026-03-05","value":11.22},
    {"date":"2026-03-06","value":11.23},   {"date":"2026-03-09","value":11.3}])";

/// `2026-03-02 11.23 of 2026-03-02`, one per line.
QStringList told(const std::vector<ledger::ExchangeRate> &rates)
{
    QStringList lines;
    for (const ledger::ExchangeRate &rate : rates)
        lines << rate.day.toString(Qt::ISODate) + u' ' + rate.quote.toDecimal() +
                     QStringLiteral(" of ") + rate.quoted.toString(Qt::ISODate);
    return lines;
}

QStringList told(const QByteArray &body, QDate from, QDate to)
{
    const auto observations = parseObservations(body, currency("EUR"));
    return observations ? told(ratesOf(*observations, currency("EUR"), from, to)) : QStringList{};
}

} // namespace

class ObservationsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theAddressNamesSeriesAndDays()
    {
        QCOMPARE(observationsAddress(QUrl{QStringLiteral("https://api.riksbank.se/swea/v1/")},
                                     currency("EUR"), QDate{2026, 3, 2}, QDate{2026, 3, 9})
                     .toString(),
                 QStringLiteral("https://api.riksbank.se/swea/v1/Observations/SEKEURPMI/"
                                "2026-03-02/2026-03-09"));
    }

    void aRateKeepsEveryDecimalItCameWith()
    {
        const auto week = parseObservations(kWeek, currency("EUR"));
        QVERIFY(week);
        QCOMPARE(week->size(), std::size_t{6});
        QCOMPARE(week->at(QDate(2026, 3, 2)).toDecimal(), QStringLiteral("11.2345"));
        QCOMPARE(week->at(QDate(2026, 3, 9)).toDecimal(), QStringLiteral("11.30"));
    }

    void aRatePerHundredUnitsIsTakenPerUnit_data()
    {
        QTest::addColumn<QByteArray>("code");
        QTest::addColumn<QByteArray>("value");
        QTest::addColumn<QString>("perUnit");
        QTest::newRow("NOK per 100")
            << QByteArray{"NOK"} << QByteArray{"97.85"} << QStringLiteral("0.9785");
        QTest::newRow("NOK per 1")
            << QByteArray{"NOK"} << QByteArray{"0.9785"} << QStringLiteral("0.9785");
        QTest::newRow("DKK per 100")
            << QByteArray{"DKK"} << QByteArray{"150.61"} << QStringLiteral("1.5061");
        QTest::newRow("HUF per 100")
            << QByteArray{"HUF"} << QByteArray{"2.8812"} << QStringLiteral("0.028812");
    }
    void aRatePerHundredUnitsIsTakenPerUnit()
    {
        QFETCH(const QByteArray, code);
        QFETCH(const QByteArray, value);
        const auto read = parseObservations(R"([{"date":"2026-03-02","value":)" + value + "}]",
                                            currency(code.constData()));
        QVERIFY(read);
        QTEST(read->at(QDate(2026, 3, 2)).toDecimal(), "perUnit");
    }

    void whatCannotBeARateIsNone_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::newRow("neither per 1 nor per 100")
            << QByteArray{R"([{"date":"2026-03-02","value":2.3}])"};
        QTest::newRow("zero") << QByteArray{R"([{"date":"2026-03-02","value":0}])"};
        QTest::newRow("negative") << QByteArray{R"([{"date":"2026-03-02","value":-11.2}])"};
        QTest::newRow("exponent") << QByteArray{R"([{"date":"2026-03-02","value":1.12e1}])"};
        QTest::newRow("text") << QByteArray{R"([{"date":"2026-03-02","value":"11.2"}])"};
        QTest::newRow("no value") << QByteArray{R"([{"date":"2026-03-02"}])"};
        QTest::newRow("no date") << QByteArray{R"([{"value":11.2}])"};
        QTest::newRow("a day that is none")
            << QByteArray{R"([{"date":"2026-02-30","value":11.2}])"};
        QTest::newRow("two for a day") << QByteArray{
            R"([{"date":"2026-03-02","value":11.2},{"date":"2026-03-02","value":11.3}])"};
        QTest::newRow("an object") << QByteArray{R"({"date":"2026-03-02","value":11.2})"};
        QTest::newRow("half a list") << kWeek.left(60);
        QTest::newRow("a web page") << QByteArray{"<html>"};
    }
    void whatCannotBeARateIsNone()
    {
        QFETCH(const QByteArray, body);
        const auto read = parseObservations(body, currency("EUR"));
        QVERIFY(!read);
        QCOMPARE(read.error().kind, ErrorKind::BadResponse);
    }

    void theWeekendHasFridaysRate()
    {
        QCOMPARE(told(kWeek, {2026, 3, 6}, {2026, 3, 9}),
                 (QStringList{QStringLiteral("2026-03-06 11.23 of 2026-03-06"),
                              QStringLiteral("2026-03-07 11.23 of 2026-03-06"),
                              QStringLiteral("2026-03-08 11.23 of 2026-03-06"),
                              QStringLiteral("2026-03-09 11.30 of 2026-03-09")}));
    }

    void aDayThatMayStillGetItsRateHasNone()
    {
        // Tuesday morning: today's rate is not out yet, and Monday's is not today's.
        QCOMPARE(told(kWeek, {2026, 3, 9}, {2026, 3, 10}),
                 QStringList{QStringLiteral("2026-03-09 11.30 of 2026-03-09")});
    }

    void aHolidayHasTheRateBeforeItOnceALaterOneIsKnown()
    {
        const QByteArray before = R"([{"date":"2025-12-23","value":10.8}])";
        const QByteArray after =
            R"([{"date":"2025-12-23","value":10.8},{"date":"2025-12-29","value":10.9}])";
        QCOMPARE(told(before, {2025, 12, 24}, {2025, 12, 28}), QStringList{});
        QCOMPARE(told(after, {2025, 12, 25}, {2025, 12, 26}),
                 (QStringList{QStringLiteral("2025-12-25 10.80 of 2025-12-23"),
                              QStringLiteral("2025-12-26 10.80 of 2025-12-23")}));
    }

    void aRateIsNotCarriedForLongerThanAWeek()
    {
        const QByteArray gap =
            R"([{"date":"2026-03-02","value":11.2},{"date":"2026-03-12","value":11.3}])";
        QCOMPARE(told(gap, {2026, 3, 9}, {2026, 3, 11}),
                 QStringList{QStringLiteral("2026-03-09 11.20 of 2026-03-02")});
    }
};

QTEST_GUILESS_MAIN(ObservationsTest)
#include "tst_observations.moc"
