#include "klarna/klarna_credentials.h"

#include <QtTest>

using namespace klarbok;
using namespace klarbok::klarna;

class TestKlarnaCredentials : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyFormThatKlarnaKnows_data()
    {
        QTest::addColumn<QByteArray>("username");
        QTest::addColumn<QByteArray>("secret");
        QTest::addColumn<QByteArray>("header");
        QTest::newRow("merchant id")
            << QByteArray("K1_a") << QByteArray("s") << QByteArray("Basic SzFfYTpz");
        QTest::newRow("uuid and key") << QByteArray("u-1") << QByteArray("klarna_live_api_x")
                                      << QByteArray("Basic dS0xOmtsYXJuYV9saXZlX2FwaV94");
        QTest::newRow("key alone") << QByteArray() << QByteArray("klarna_test_api_abc")
                                   << QByteArray("Basic klarna_test_api_abc");
        QTest::newRow("pasted with blanks") << QByteArray(" ") << QByteArray("klarna_live_api_x\n")
                                            << QByteArray("Basic klarna_live_api_x");
        QTest::newRow("secret with colon")
            << QByteArray("u") << QByteArray("a:b") << QByteArray("Basic dTphOmI=");
    }
    void everyFormThatKlarnaKnows()
    {
        QFETCH(QByteArray, username);
        QFETCH(QByteArray, secret);
        QFETCH(QByteArray, header);
        QCOMPARE(authorization(Secret{username}, Secret{secret}).value(), header);
    }

    void whatCannotBeSentIsRefusedWithoutShowingIt_data()
    {
        QTest::addColumn<QByteArray>("username");
        QTest::addColumn<QByteArray>("secret");
        QTest::addColumn<ErrorKind>("kind");
        QTest::newRow("none") << QByteArray("u") << QByteArray() << ErrorKind::SecretMissing;
        QTest::newRow("no user name")
            << QByteArray() << QByteArray("hemligt") << ErrorKind::InvalidInput;
        QTest::newRow("second header")
            << QByteArray("u") << QByteArray("hemligt\r\nX: y") << ErrorKind::InvalidInput;
        QTest::newRow("colon") << QByteArray("u:v") << QByteArray("hemligt")
                               << ErrorKind::InvalidInput;
        QTest::newRow("two words")
            << QByteArray() << QByteArray("klarna_live_api_ hemligt") << ErrorKind::InvalidInput;
    }
    void whatCannotBeSentIsRefusedWithoutShowingIt()
    {
        QFETCH(QByteArray, username);
        QFETCH(QByteArray, secret);
        QFETCH(ErrorKind, kind);
        const auto header = authorization(Secret{username}, Secret{secret});
        QVERIFY(!header);
        QCOMPARE(header.error().kind, kind);
        QVERIFY(!header.error().detail.contains(QStringLiteral("hemligt")));
    }
};

QTEST_GUILESS_MAIN(TestKlarnaCredentials)
#include "tst_klarna_credentials.moc"
