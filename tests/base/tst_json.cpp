#include "base/json.h"

#include <QTest>

using namespace klarbok;
using namespace Qt::StringLiterals;

namespace {

Json parsed(const QByteArray &bytes)
{
    const auto json = Json::parse(bytes);
    return json ? *json : Json{};
}

std::optional<qint64> ore(const QByteArray &number)
{
    const auto money = parsed(number).toMoney(Currency::sek());
    return money ? std::optional{money->units()} : std::nullopt;
}

QByteArray nested(int depth)
{
    return QByteArray(depth, '[') + QByteArray(depth, ']');
}

} // namespace

class TestJson : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void numbersKeepTheTextTheyCameWith()
    {
        for (const QByteArray number :
             {"1719.0000", "0.1", "-1.50", "1e3", "123456789012345678901234567890", "2.0"}) {
            QCOMPARE(parsed(number).numberText(), number);
            QCOMPARE(parsed("{\"a\":" + number + "}").toBytes(), "{\"a\":" + number + "}");
        }
    }

    void wholeNumbersOnly()
    {
        QCOMPARE(parsed("177200").toWhole(), std::optional<qint64>{177200});
        QCOMPARE(parsed("12.0").toWhole(), std::optional<qint64>{12});
        QCOMPARE(parsed("-9223372036854775808").toWhole(),
                 std::optional{std::numeric_limits<qint64>::min()});
        for (const QByteArray other : {"12.5", "\"12\"", "1e3", "true", "null", "[]",
                                       "9223372036854775808", "12345678901234567890123"})
            QVERIFY2(!parsed(other).toWhole(), other.constData());
    }

    void amountsInKronorHaveAtMostTwoDecimals()
    {
        QCOMPARE(ore("1719.0000"), std::optional<qint64>{1'719'00});
        QCOMPARE(ore("0.29"), std::optional<qint64>{29});
        QCOMPARE(ore("-0.5"), std::optional<qint64>{-50});
        for (const QByteArray other : {"1.005", "1e2", "\"1.00\"", "null"})
            QCOMPARE(ore(other), std::nullopt);
    }

    void refusesWhatIsNotOneDocument_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("nothing") << QByteArray{};
        QTest::newRow("cut in an object") << QByteArray{"{\"payouts\":[{\"amount\":100"};
        QTest::newRow("cut in a text") << QByteArray{"{\"a\":\"b"};
        QTest::newRow("two documents") << QByteArray{"{}{}"};
        QTest::newRow("something behind it") << QByteArray{"[1] x"};
        QTest::newRow("a page") << QByteArray{"<html></html>"};
        QTest::newRow("a comma too many") << QByteArray{"[1,]"};
        QTest::newRow("single quotes") << QByteArray{"{'a':1}"};
        QTest::newRow("no number") << QByteArray{"NaN"};
        QTest::newRow("a leading zero") << QByteArray{"01"};
        QTest::newRow("a bare control character") << QByteArray{"\"a\nb\""};
        QTest::newRow("broken UTF-8") << QByteArray{"\"\xff\""};
        QTest::newRow("cut UTF-8") << QByteArray{"\"\xc3\""};
        QTest::newRow("overlong UTF-8") << QByteArray{"\"\xc0\xaf\""};
        QTest::newRow("half a pair") << QByteArray{"\"\\ud83d\""};
        QTest::newRow("65 deep") << nested(65);
        QTest::newRow("a million deep") << QByteArray(1'000'000, '[');
    }
    void refusesWhatIsNotOneDocument()
    {
        QFETCH(QByteArray, bytes);
        const auto json = Json::parse(bytes);
        QVERIFY(!json);
        QCOMPARE(json.error().kind, ErrorKind::BadResponse);
    }

    void takes64Levels() { QVERIFY(Json::parse(nested(64))); }

    /// What a service sent may hold a buyer's name: the log must not.
    void theErrorSaysWhereNotWhat()
    {
        const auto json = Json::parse(R"({"name":"Anna Andersson",})");
        QVERIFY(!json);
        QVERIFY(!json.error().detail.contains(u"Anna"));
        QVERIFY2(json.error().detail.contains(u"byte 2"), qPrintable(json.error().detail));
    }

    void ofADoubledMemberTheFirstCounts()
    {
        const Json json = parsed(R"({"amount":100,"amount":999})");
        QCOMPARE(json[u"amount"].toWhole(), std::optional<qint64>{100});
        QCOMPARE(json.members().size(), std::size_t{2});
    }

    void readingWhatIsNotThereGivesNull()
    {
        const Json json = parsed(R"({"a":[{"b":"c"}]})");
        QCOMPARE(json[u"a"][0][u"b"].toString(), u"c"_s);
        QVERIFY(json[u"a"][1][u"b"].isNull());
        QVERIFY(json[u"a"][-1].isNull());
        QVERIFY(json[u"x"][u"y"][0].isNull());
        QVERIFY(json[u"a"].toString().isEmpty());
        QVERIFY(json[u"a"].members().empty());
        QVERIFY(!json.has(u"x"));
    }

    void textsAreWrittenAsTheyWereRead()
    {
        // No raw string: moc 6.4 loses the class behind its quotes.
        const QByteArray bytes = "{\"z\":\"å \\\"x\\\" \\\\ \\n\\t\","
                                 "\"a\":[true,false,null,{}],\"e\":\"\\u0001\"}";
        QCOMPARE(parsed(bytes).toBytes(), bytes);
        QCOMPARE(parsed("\"\\u00e5\\ud83d\\ude00\"").toString(), u"å😀"_s);
    }

    void membersCanBeSetAndTakenOut()
    {
        Json json = parsed(R"({"b":1,"a":2,"b":3})");
        json.set(u"b"_s, u"x"_s);
        QCOMPARE(json[u"b"].toString(), u"x"_s);
        json.remove(u"b");
        QCOMPARE(json.toBytes(), QByteArray{R"({"a":2})"}); // both
        Json list;
        list.append(1);
        list.append(Json::decimal(Money::sek(-12'05)));
        QCOMPARE(list.toBytes(), QByteArray{"[1,-12.05]"});
    }
};

QTEST_GUILESS_MAIN(TestJson)
#include "tst_json.moc"
