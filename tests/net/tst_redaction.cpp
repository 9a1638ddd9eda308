#include "net/redaction.h"

#include <QtTest>

using namespace klarbok::net;
using namespace Qt::StringLiterals;

class TestRedaction : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anAddressKeepsWhatSupportNeeds()
    {
        const QUrl url{
            u"https:"_s +
            u"//api.klarna.com/settlements/v1/payouts?start_date=2026-03-01T00:00:00Z&size=500"_s};
        QCOMPARE(
            redactedAddress(url),
            u"https:"_s +
                u"//api.klarna.com/settlements/v1/payouts?start_date=2026-03-01T00:00:00Z&size=500"_s);
    }

    void anAddressLosesUserPasswordAndUnknownValues()
    {
        QUrl url{u"https:"_s +
                 u"//anna:hemligt@example.com/token?client_secret=s3cr3t&key=abc&size=1#frag"_s};
        const QString text = redactedAddress(url);
        QVERIFY(!text.contains(u"hemligt"));
        QVERIFY(!text.contains(u"anna"));
        QVERIFY(!text.contains(u"s3cr3t"));
        QVERIFY(!text.contains(u"abc"));
        QVERIFY(text.contains(u"size=1"));
        QVERIFY(text.contains(u"client_secret="));
    }

    void aRequestShowsHeaderNamesButNoSecretValues()
    {
        const HttpRequest request{
            "POST",
            QUrl{u"https:"_s + u"//apigateway.blinfo.se/bla-api/v1/sp/journal"_s},
            {{"Authorization", "Bearer eyJhbGciOi"},
             {"User-Key", "0f7c-company"},
             {"Content-Type", "application/json"}},
            "{\"password\":\"x\"}"};
        const QString text = redactedRequest(request);
        QVERIFY(text.startsWith(u"POST https:"));
        QVERIFY(text.contains(u"Authorization"));
        QVERIFY(text.contains(u"application/json"));
        QVERIFY(!text.contains(u"eyJ"));
        QVERIFY(!text.contains(u"0f7c"));
        QVERIFY(!text.contains(u"password"));
    }

    void textOfUnknownOriginLosesCredentials_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("basic") << u"Authorization: Basic SECRETvalue=="_s;
        QTest::newRow("bearer") << u"sent bearer SECRETvalue.abc.def"_s;
        QTest::newRow("json") << u"{\"client_secret\": \"SECRETvalue\"}"_s;
        QTest::newRow("form") << u"grant_type=x&client_secret=SECRETvalue&scope=y"_s;
        QTest::newRow("header") << u"User-Key: SECRETvalue"_s;
        QTest::newRow("url") << u"https:"_s + u"//user:SECRETvalue@host/path"_s;
        QTest::newRow("klarna key") << u"key klarna_live_api_SECRETvalue was refused"_s;
    }
    void textOfUnknownOriginLosesCredentials()
    {
        QFETCH(QString, text);
        const QString open = redactedText(text);
        QVERIFY2(!open.contains(u"SECRETvalue"), qPrintable(open));
        QVERIFY(open.contains(u"•••"));
    }

    void plainWordsStay()
    {
        const QString text = u"Connection refused by api.klarna.com port 443, order 20411"_s;
        QCOMPARE(redactedText(text), text);
    }
};

QTEST_GUILESS_MAIN(TestRedaction)
#include "tst_redaction.moc"
