#include "ledger/oss_map.h"

#include <QTest>

using namespace klarbok;
using namespace klarbok::ledger;
using namespace Qt::StringLiterals;

/// The setting that tells where each country's VAT is booked.
class TestOssMap : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isWrittenOneWay_data();
    void isWrittenOneWay();
    void aWrongRowIsNamed_data();
    void aWrongRowIsNamed();
    void questionsNameTheirPair_data();
    void questionsNameTheirPair();
};

void TestOssMap::isWrittenOneWay_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("stored");
    QTest::newRow("nothing") << QString{} << QString{};
    QTest::newRow("as it is stored") << u"FI 25.5 3106 2670"_s << u"FI 25.5 3106 2670"_s;
    QTest::newRow("usual accounts") << u"FI 25.5"_s << u"FI 25.5"_s;
    QTest::newRow("decimal comma") << u"fi 25,5 %"_s << u"FI 25.5"_s;
    QTest::newRow("hundredths") << u"FI 2550 3106"_s << u"FI 25.5 3106"_s;
    QTest::newRow("colon and equals") << u"FI:25,5%=3106:2670"_s << u"FI 25.5 3106 2670"_s;
    QTest::newRow("commas between") << u"FI,25,5,3106,2670"_s << u"FI 25.5 3106 2670"_s;
    QTest::newRow("commas, whole rate") << u"DK,25,3106"_s << u"DK 25 3106"_s;
    QTest::newRow("strokes") << u"FI/25.5=3106/2670"_s << u"FI 25.5 3106 2670"_s;
    QTest::newRow("a comma ends a row") << u"FI 25.5 3106, DK 25"_s << u"DK 25; FI 25.5 3106"_s;
    QTest::newRow("only the VAT account") << u"FI 25.5 - 2671"_s << u"FI 25.5 - 2671"_s;
    QTest::newRow("two dashes") << u"FI 25.5 - -"_s << u"FI 25.5"_s;
    QTest::newRow("rows in order") << u"FI 14; DK 25\nFI 10;;\r\n"_s << u"DK 25; FI 10; FI 14"_s;
    QTest::newRow("Greece") << u"EL 24"_s << u"GR 24"_s;
}

void TestOssMap::isWrittenOneWay()
{
    QFETCH(QString, typed);
    auto rows = parseOssMap(typed);
    QVERIFY(rows);
    const QString stored = ossMapText(*rows);
    QTEST(stored, "stored");
    const auto again = parseOssMap(stored);
    QVERIFY(again);
    QCOMPARE(ossMapText(*again), stored);
}

void TestOssMap::aWrongRowIsNamed_data()
{
    QTest::addColumn<QString>("row");
    QTest::addColumn<QString>("why");
    QTest::newRow("no rate") << u"FI"_s << u"oss_unreadable"_s;
    QTest::newRow("words") << u"Finland 25.5"_s << u"oss_unreadable"_s;
    QTest::newRow("account of letters") << u"FI 25.5 31O6"_s << u"oss_unreadable"_s;
    QTest::newRow("three accounts") << u"FI 25.5 3106 2670 1"_s << u"oss_unreadable"_s;
    QTest::newRow("three decimals") << u"FI 25.555"_s << u"oss_unreadable"_s;
    QTest::newRow("Sweden") << u"SE 25"_s << u"oss_country"_s;
    QTest::newRow("Norway") << u"NO 25"_s << u"oss_country"_s;
    QTest::newRow("Åland") << u"AX 25.5"_s << u"oss_country"_s;
    QTest::newRow("nothing") << u"FI 0"_s << u"oss_rate"_s;
    QTest::newRow("more than all") << u"FI 101.5"_s << u"oss_rate"_s;
    QTest::newRow("twice") << u"DK 25 3107"_s << u"oss_twice"_s;
    QTest::newRow("one account for both") << u"FI 25.5 3106 3106"_s << u"oss_account"_s;
}

void TestOssMap::aWrongRowIsNamed()
{
    QFETCH(QString, row);
    const auto read = parseOssMap(u"DK 25; "_s + row + u"; EE 24"_s);
    QVERIFY(!read);
    QCOMPARE(read.error().kind, ErrorKind::InvalidInput);
    QCOMPARE(read.error().subject, row);
    QTEST(read.error().reason, "why");
}

void TestOssMap::questionsNameTheirPair_data()
{
    QTest::addColumn<QString>("subject");
    QTest::addColumn<QString>("pair");
    QTest::newRow("with its order") << u"13001, 25,5 % FI"_s << u"FI 2550"_s;
    QTest::newRow("alone") << u"25 % DK"_s << u"DK 2500"_s;
    QTest::newRow("strange order number") << u"A, 7 % B, 9 % EE"_s << u"EE 900"_s;
    QTest::newRow("no country") << u"13001, 25 %"_s << QString{};
}

void TestOssMap::questionsNameTheirPair()
{
    QFETCH(QString, subject);
    const auto pair = ossPairIn(subject);
    QTEST(pair ? pair->country + u' ' + QString::number(pair->rate) : QString{}, "pair");
}

QTEST_GUILESS_MAIN(TestOssMap)
#include "tst_oss_map.moc"
