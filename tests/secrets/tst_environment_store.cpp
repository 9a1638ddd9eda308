#include "secrets/environment_store.h"

#include "secrets/secret_names.h"
#include "support/wait.h"

#include <QTest>

using namespace klarbok;
using namespace klarbok::secrets;

class TestEnvironmentStore : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cleanup()
    {
        for (const SecretName name : kSecretNames)
            qunsetenv(qPrintable(environmentVariable(name)));
    }

    void readsItsOwnVariableForEveryWorkspace()
    {
        qputenv("KLARBOK_KLARNA_SECRET", "klarna-hemlis");
        qputenv("KLARBOK_BL_USER_KEY", "nyckel-åäö");
        EnvironmentStore store;
        const auto klarna = test::wait(store.read(QStringLiteral("w1"), SecretName::KlarnaSecret));
        const auto key = test::wait(store.read(QStringLiteral("w2"), SecretName::BlUserKey));
        QCOMPARE(klarna.value()->reveal(), QByteArray("klarna-hemlis"));
        QCOMPARE(key.value()->reveal(), QByteArray("nyckel-åäö"));
    }

    void unsetAndEmptyVariablesAreMissingSecrets()
    {
        qputenv("KLARBOK_BL_CLIENT_ID", "");
        EnvironmentStore store;
        for (const SecretName name : {SecretName::BlClientId, SecretName::BlClientSecret}) {
            const auto answer = test::wait(store.read(QStringLiteral("w"), name));
            QVERIFY(!answer);
            QCOMPARE(answer.error().kind, ErrorKind::SecretMissing);
            QCOMPARE(answer.error().subject, environmentVariable(name));
        }
    }

    void tooLongSecretsAreRefusedWithoutBeingQuoted()
    {
        qputenv("KLARBOK_BL_CLIENT_SECRET", QByteArray(2501, 'x'));
        EnvironmentStore store;
        const auto answer = test::wait(store.read(QStringLiteral("w"), SecretName::BlClientSecret));
        QVERIFY(!answer);
        QCOMPARE(answer.error().kind, ErrorKind::InvalidInput);
        QVERIFY(!answer.error().detail.contains(u"xx"));
    }

    void nothingCanBeWrittenOrRemoved()
    {
        qputenv("KLARBOK_KLARNA_USERNAME", "K123");
        EnvironmentStore store;
        const auto secret = std::make_shared<Secret>("ny");
        const auto written =
            test::wait(store.write(QStringLiteral("w"), SecretName::KlarnaUsername, secret));
        const auto removed =
            test::wait(store.remove(QStringLiteral("w"), SecretName::KlarnaUsername));
        QCOMPARE(written.error().kind, ErrorKind::NotAllowed);
        QCOMPARE(removed.error().kind, ErrorKind::NotAllowed);
        QCOMPARE(qgetenv("KLARBOK_KLARNA_USERNAME"), QByteArray("K123"));
    }
};

QTEST_GUILESS_MAIN(TestEnvironmentStore)
#include "tst_environment_store.moc"
