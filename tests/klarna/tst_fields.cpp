#include "klarna/fields.h"

#include <QtTest>

using namespace klarbok;
using namespace klarbok::klarna;

class TestFields : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void allOfKlarnasTimesMeanOneMoment_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("Z") << QStringLiteral("2026-03-11T08:00:00Z");
        QTest::newRow("milliseconds") << QStringLiteral("2026-03-11T08:00:00.000Z");
        QTest::newRow("nanoseconds") << QStringLiteral("2026-03-11T08:00:00.000000000Z");
        QTest::newRow("+00:00") << QStringLiteral("2026-03-11T08:00:00+00:00");
        QTest::newRow("+0000") << QStringLiteral("2026-03-11T08:00:00+0000");
        QTest::newRow("+00") << QStringLiteral("2026-03-11T08:00:00+00");
        QTest::newRow("no zone") << QStringLiteral("2026-03-11T08:00:00");
        QTest::newRow("Stockholm") << QStringLiteral("2026-03-11T09:00:00+01:00");
        QTest::newRow("west") << QStringLiteral("2026-03-11T02:30:00.0-05:30");
    }
    void allOfKlarnasTimesMeanOneMoment()
    {
        QFETCH(QString, text);
        const auto time = parseTime(text);
        QVERIFY(time);
        const QDateTime expected{QDate{2026, 3, 11}, QTime{8, 0}, Qt::UTC};
        QCOMPARE(*time, expected);
        QCOMPARE(time->timeSpec(), Qt::UTC);
    }

    void millisecondsAreKept()
    {
        QCOMPARE(parseTime(u"2026-03-11T08:00:00.25Z")->time().msec(), 250);
        QCOMPARE(parseTime(u"2026-03-11T08:00:00.123999Z")->time().msec(), 123);
    }

    void aDayOfSummerTimeIsNotMistakenForTheOther()
    {
        QCOMPARE(*parseTime(u"2026-03-29T02:30:00+02:00"),
                 (QDateTime{QDate{2026, 3, 29}, QTime{0, 30}, Qt::UTC}));
        QVERIFY(parseTime(u"2026-03-29T02:30:00Z")); // exists in UTC, not on Stockholm's clocks
    }

    void whatIsNoTimeIsRefused_data()
    {
        QTest::addColumn<QString>("text");
        for (const char *text :
             {"", "2026-03-11", "2026-02-30T08:00:00Z", "2026-03-11T25:00:00Z",
              "2026-03-11 08:00:00", "2026-03-11T08:00:00Zx", "11/03/2026T08:00:00Z",
              "2026-03-11T08:00Z", "2026-03-11T08:00:00+99:00", "1773216000"})
            QTest::newRow(text) << QString::fromLatin1(text);
    }
    void whatIsNoTimeIsRefused()
    {
        QFETCH(QString, text);
        QVERIFY(!parseTime(text));
    }

    void amountsAreWholeNumbersOrErrors_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<qint64>("units"); // -1: an error
        QTest::newRow("whole") << QByteArray("100") << qint64{100};
        QTest::newRow("negative") << QByteArray("-150") << qint64{-150};
        QTest::newRow("zero") << QByteArray("0") << qint64{0};
        QTest::newRow("fraction") << QByteArray("100.5") << qint64{-1};
        QTest::newRow("text") << QByteArray("\"100\"") << qint64{-1};
        QTest::newRow("exponent") << QByteArray("1e3") << qint64{-1};
        QTest::newRow("flag") << QByteArray("true") << qint64{-1};
        QTest::newRow("list") << QByteArray("[100]") << qint64{-1};
        QTest::newRow("null") << QByteArray("null") << qint64{-1};
        QTest::newRow("too large") << QByteArray("10000000000001") << qint64{-1};
        QTest::newRow("over 64 bits") << QByteArray("92233720368547758080") << qint64{-1};
        QTest::newRow("smallest of 64 bits") << QByteArray("-9223372036854775808") << qint64{-1};
    }
    void amountsAreWholeNumbersOrErrors()
    {
        QFETCH(QByteArray, json);
        QFETCH(qint64, units);
        const Json object = Json::parse("{\"amount\": " + json + "}").value();
        Fields fields{object, QStringLiteral("payout 7")};
        const auto amount = fields.amount(u"amount", Currency::sek(), Need::Required);
        if (units == -1) {
            QVERIFY(fields.error());
            QCOMPARE(fields.error()->kind, ErrorKind::BadResponse);
            QVERIFY(fields.error()->detail.startsWith(QStringLiteral("payout 7: amount ")));
        } else {
            QVERIFY(!fields.error());
            QCOMPARE(amount->units(), units);
        }
    }

    void theFirstFaultIsTheOneThatIsTold()
    {
        const Json object = Json::parse("{\"b\": 1}").value();
        Fields fields{object, QStringLiteral("row 3")};
        (void)fields.text(u"a", Need::Required);
        (void)fields.text(u"b", Need::Required);
        QCOMPARE(fields.error()->detail, QStringLiteral("row 3: a is missing"));
    }

    void idsThatWouldClimbInAPathAreRefused()
    {
        for (const QByteArray text : {"..", ".", "a/b", "a b", "å"}) {
            const Json object = Json::parse("{\"id\": \"" + text + "\"}").value();
            Fields fields{object, QStringLiteral("row")};
            (void)fields.id<OrderId>(u"id", Need::Optional);
            QVERIFY2(fields.error(), text.constData());
        }
    }
};

QTEST_GUILESS_MAIN(TestFields)
#include "tst_fields.moc"
