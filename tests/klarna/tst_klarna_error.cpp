#include "klarna/klarna_error.h"

#include <QtTest>

using namespace klarbok;
using namespace klarbok::klarna;

class TestKlarnaError : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyShapeIsUnderstood_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QString>("reason");
        QTest::newRow("messages") << QByteArray(R"({"error_code":"BAD_VALUE",
            "error_messages":["Bad value: size","Too large"],"correlation_id":"c-1"})")
                                  << QStringLiteral("Bad value: size; Too large "
                                                    "(correlation id c-1)");
        QTest::newRow("one message")
            << QByteArray(R"({"error_code":"X","error_message":"Only one","service_version":"7"})")
            << QStringLiteral("Only one");
        QTest::newRow("messages as text")
            << QByteArray(R"({"error_code":"X","error_messages":"Only one"})")
            << QStringLiteral("Only one");
        QTest::newRow("newer") << QByteArray(R"({"error_id":"e-2","error_type":"INPUT_ERROR",
            "error_code":"INVALID","error_message":"No such thing","doc_url":"x"})")
                               << QStringLiteral("No such thing (correlation id e-2)");
        QTest::newRow("code only")
            << QByteArray(R"({"error_code":"CONFLICT"})") << QStringLiteral("CONFLICT");
        QTest::newRow("id only") << QByteArray(R"({"correlation_id":"c-3"})")
                                 << QStringLiteral("(correlation id c-3)");
        QTest::newRow("html") << QByteArray("<html>Bad gateway</html>") << QString{};
        QTest::newRow("nothing") << QByteArray() << QString{};
        QTest::newRow("wrong types")
            << QByteArray(R"({"error_code":7,"error_messages":[1,{}]})") << QString{};
        QTest::newRow("a list") << QByteArray("[1]") << QString{};
    }
    void everyShapeIsUnderstood()
    {
        QFETCH(QByteArray, body);
        QFETCH(QString, reason);
        QCOMPARE(reasonOf({400, {{"content-type", "text/csv"}}, body}), reason);
    }

    void statusAndCodeGiveTheKind_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("code");
        QTest::addColumn<ErrorKind>("kind");
        QTest::newRow("401") << 401 << QByteArray() << ErrorKind::BadCredentials;
        QTest::newRow("403") << 403 << QByteArray("NOT_ALLOWED") << ErrorKind::NotActivated;
        QTest::newRow("404") << 404 << QByteArray("NO_SUCH_ORDER") << ErrorKind::NotFound;
        QTest::newRow("404 plain") << 404 << QByteArray() << ErrorKind::NotFound;
        QTest::newRow("bad id") << 400 << QByteArray("INVALID_ORDER_ID") << ErrorKind::NotFound;
        QTest::newRow("400 not found") << 400 << QByteArray("NOT_FOUND") << ErrorKind::NotFound;
        QTest::newRow("400") << 400 << QByteArray("BAD_VALUE") << ErrorKind::BadResponse;
        QTest::newRow("302") << 302 << QByteArray() << ErrorKind::BadResponse;
        QTest::newRow("204") << 204 << QByteArray() << ErrorKind::BadResponse;
        QTest::newRow("429") << 429 << QByteArray() << ErrorKind::RateLimited;
        QTest::newRow("503") << 503 << QByteArray() << ErrorKind::ServerError;
    }
    void statusAndCodeGiveTheKind()
    {
        QFETCH(int, status);
        QFETCH(QByteArray, code);
        QFETCH(ErrorKind, kind);
        const QByteArray body = code.isEmpty() ? QByteArray{} : "{\"error_code\":\"" + code + "\"}";
        const Error error = errorOf({status, {}, body}, QStringLiteral("order 7"));
        QCOMPARE(error.kind, kind);
        QCOMPARE(error.subject, QStringLiteral("order 7"));
        QVERIFY(error.detail.contains(QString::number(status)));
    }

    void secretsThatKlarnaEchoesAreHidden()
    {
        const QByteArray body =
            R"({"error_message":"Bad header Authorization: Basic SECRETvalue="})";
        QVERIFY(!reasonOf({401, {}, body}).contains(QStringLiteral("SECRETvalue")));
    }
};

QTEST_GUILESS_MAIN(TestKlarnaError)
#include "tst_klarna_error.moc"
