// Runs against a real gnome-keyring: tests/with-keyring.

#include "secrets/keychain_store.h"

#include "secrets/secret_names.h"
#include "support/wait.h"

#include <QDirIterator>
#include <QTest>

using namespace klarbok;
using namespace klarbok::secrets;

namespace {

const QString kShop = QStringLiteral("3f6c1a52-shop");
const QString kOther = QStringLiteral("90d1e7aa-other");

std::shared_ptr<Secret> secret(const QByteArray &text)
{
    return std::make_shared<Secret>(QByteArray(text.constData(), text.size()));
}

} // namespace

class TestKeychainStore : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cleanup()
    {
        KeychainStore store;
        for (const QString &workspace : {kShop, kOther}) {
            for (const SecretName name : kSecretNames)
                QVERIFY(test::wait(store.remove(workspace, name)));
        }
    }

    void whatWasNeverStoredIsMissing()
    {
        KeychainStore store;
        const auto answer = test::wait(store.read(kShop, SecretName::KlarnaSecret));
        QVERIFY(!answer);
        QCOMPARE(answer.error().kind, ErrorKind::SecretMissing);
        QCOMPARE(answer.error().subject, QStringLiteral("klarna.secret"));
    }

    void aStoredSecretComesBackByteForByte_data()
    {
        QTest::addColumn<QByteArray>("value");
        QTest::newRow("one letter") << QByteArray("a");
        QTest::newRow("klarna") << QByteArray("klarna_live_api_Ab+/=9==");
        QTest::newRow("swedish and beyond") << QByteArray("räksmörgås – 鍵 🔑");
        QTest::newRow("spaces") << QByteArray("  with \t spaces  ");
        QTest::newRow("not UTF-8") << QByteArray("\xff\x00\x80z", 4);
        QTest::newRow("longest") << QByteArray(2500, 'z');
    }

    void aStoredSecretComesBackByteForByte()
    {
        QFETCH(QByteArray, value);
        KeychainStore store;
        QVERIFY(test::wait(store.write(kShop, SecretName::BlClientSecret, secret(value))));
        KeychainStore later;
        const auto read = test::wait(later.read(kShop, SecretName::BlClientSecret));
        QVERIFY(read);
        QCOMPARE(read.value()->reveal(), value);
    }

    void theSecretThatWasHandedInStaysWhole()
    {
        KeychainStore store;
        const auto mine = secret("hemlighet");
        QVERIFY(test::wait(store.write(kShop, SecretName::BlUserKey, mine)));
        QCOMPARE(mine->reveal(), QByteArray("hemlighet"));
    }

    void writingAgainReplaces()
    {
        KeychainStore store;
        QVERIFY(test::wait(store.write(kShop, SecretName::KlarnaUsername, secret("K1_first"))));
        QVERIFY(test::wait(store.write(kShop, SecretName::KlarnaUsername, secret("K2"))));
        const auto read = test::wait(store.read(kShop, SecretName::KlarnaUsername));
        QCOMPARE(read.value()->reveal(), QByteArray("K2"));
    }

    void removedIsGoneAndRemovingTwiceIsFine()
    {
        KeychainStore store;
        QVERIFY(test::wait(store.write(kShop, SecretName::KustomSecret, secret("x"))));
        QVERIFY(test::wait(store.remove(kShop, SecretName::KustomSecret)));
        const auto read = test::wait(store.read(kShop, SecretName::KustomSecret));
        QCOMPARE(read.error().kind, ErrorKind::SecretMissing);
        QVERIFY(test::wait(store.remove(kShop, SecretName::KustomSecret)));
    }

    void workspacesAndNamesDoNotMix()
    {
        KeychainStore store;
        for (const SecretName name : kSecretNames) {
            const QByteArray key = secretKey(name).toUtf8();
            QVERIFY(test::wait(store.write(kShop, name, secret("shop " + key))));
            QVERIFY(test::wait(store.write(kOther, name, secret("other " + key))));
        }
        QVERIFY(test::wait(store.remove(kShop, SecretName::BlClientId)));
        for (const SecretName name : kSecretNames) {
            const QByteArray key = secretKey(name).toUtf8();
            const auto other = test::wait(store.read(kOther, name));
            QCOMPARE(other.value()->reveal(), "other " + key);
            const auto shop = test::wait(store.read(kShop, name));
            QCOMPARE(shop.hasValue(), name != SecretName::BlClientId);
            if (shop)
                QCOMPARE(shop.value()->reveal(), "shop " + key);
        }
    }

    void emptyAndTooLongSecretsAreRefusedAndLeaveWhatWasThere()
    {
        KeychainStore store;
        QVERIFY(test::wait(store.write(kShop, SecretName::BlClientId, secret("stays"))));
        for (const auto &wrong :
             {secret(""), secret(QByteArray(2501, 'x')), std::shared_ptr<Secret>{}}) {
            const auto written = test::wait(store.write(kShop, SecretName::BlClientId, wrong));
            QVERIFY(!written);
            QCOMPARE(written.error().kind, ErrorKind::InvalidInput);
        }
        const auto read = test::wait(store.read(kShop, SecretName::BlClientId));
        QCOMPARE(read.value()->reveal(), QByteArray("stays"));
    }

    void noFileHoldsTheSecretInClear()
    {
        KeychainStore store;
        const QByteArray value = "klartext-som-inte-far-synas";
        QVERIFY(test::wait(store.write(kShop, SecretName::KlarnaSecret, secret(value))));
        const QString base64 = QString::fromLatin1(value.toBase64());
        int files = 0;
        for (const char *variable :
             {"HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME"}) {
            QDirIterator all(qEnvironmentVariable(variable), QDir::Files | QDir::Hidden,
                             QDirIterator::Subdirectories);
            while (all.hasNext()) {
                QFile file(all.next());
                QVERIFY(file.open(QIODevice::ReadOnly));
                const QByteArray bytes = file.readAll();
                QVERIFY2(!bytes.contains(value), qPrintable(file.fileName()));
                QVERIFY2(!bytes.contains(base64.toLatin1()), qPrintable(file.fileName()));
                ++files;
            }
        }
        QVERIFY(files > 0); // the keyring itself at least
    }
};

QTEST_GUILESS_MAIN(TestKeychainStore)
#include "tst_keychain_store.moc"
