#include "secrets/secret_names.h"

#include <QTest>

using namespace klarbok;
using namespace klarbok::secrets;

class TestSecretNames : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyNameIsTheOneOfTheCommandLine_data()
    {
        QTest::addColumn<int>("name");
        QTest::addColumn<QString>("key");
        QTest::addColumn<QString>("variable");
        const auto row = [](SecretName name, const char *key, const char *variable) {
            QTest::newRow(key) << static_cast<int>(name) << QString::fromLatin1(key)
                               << QString::fromLatin1(variable);
        };
        row(SecretName::KlarnaUsername, "klarna.username", "KLARBOK_KLARNA_USERNAME");
        row(SecretName::KlarnaSecret, "klarna.secret", "KLARBOK_KLARNA_SECRET");
        row(SecretName::KustomUsername, "kustom.username", "KLARBOK_KUSTOM_USERNAME");
        row(SecretName::KustomSecret, "kustom.secret", "KLARBOK_KUSTOM_SECRET");
        row(SecretName::BlClientId, "bl.client_id", "KLARBOK_BL_CLIENT_ID");
        row(SecretName::BlClientSecret, "bl.client_secret", "KLARBOK_BL_CLIENT_SECRET");
        row(SecretName::BlUserKey, "bl.user_key", "KLARBOK_BL_USER_KEY");
    }

    void everyNameIsTheOneOfTheCommandLine()
    {
        QFETCH(int, name);
        QFETCH(QString, key);
        QFETCH(QString, variable);
        const auto secret = static_cast<SecretName>(name);
        QCOMPARE(secretKey(secret), key);
        QVERIFY(parseSecretName(key) == secret);
        QCOMPARE(environmentVariable(secret), variable);
    }

    void unknownNamesAreRefused()
    {
        QVERIFY(!parseSecretName(u"klarna.password"));
        QVERIFY(!parseSecretName(u"KLARNA.SECRET"));
        QVERIFY(!parseSecretName(u"bl.user_key "));
        QVERIFY(!parseSecretName(u""));
    }
};

QTEST_GUILESS_MAIN(TestSecretNames)
#include "tst_secret_names.moc"
