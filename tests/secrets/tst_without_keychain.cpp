// A computer without a keychain service: no D-Bus session can be reached.

#include "secrets/keychain_store.h"

#include "secrets/secret_names.h"
#include "support/wait.h"

#include <QDirIterator>
#include <QTemporaryDir>
#include <QTest>

using namespace klarbok;
using namespace klarbok::secrets;

class TestWithoutKeychain : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyCallSaysThatThereIsNoKeychain()
    {
        KeychainStore store;
        const QString shop = QStringLiteral("shop");
        const auto read = test::wait(store.read(shop, SecretName::KlarnaSecret));
        QVERIFY(!read);
        QCOMPARE(read.error().kind, ErrorKind::KeychainMissing);
        QCOMPARE(read.error().subject, QStringLiteral("klarna.secret"));
        const auto written = test::wait(
            store.write(shop, SecretName::KlarnaSecret, std::make_shared<Secret>("hemligt-värde")));
        QVERIFY(!written);
        QCOMPARE(written.error().kind, ErrorKind::KeychainMissing);
        QVERIFY(!written.error().detail.contains(QStringLiteral("hemligt")));
        const auto removed = test::wait(store.remove(shop, SecretName::KlarnaSecret));
        QVERIFY(!removed);
        QCOMPARE(removed.error().kind, ErrorKind::KeychainMissing);
    }

    void nothingIsWrittenToAFileInstead()
    {
        KeychainStore store;
        const auto written =
            test::wait(store.write(QStringLiteral("shop"), SecretName::KlarnaSecret,
                                   std::make_shared<Secret>("hemligt-värde")));
        QVERIFY(!written);
        QDirIterator all(qEnvironmentVariable("HOME"), QDir::Files | QDir::Hidden,
                         QDirIterator::Subdirectories);
        while (all.hasNext()) {
            QFile file(all.next());
            QVERIFY(file.open(QIODevice::ReadOnly));
            QVERIFY2(!file.readAll().contains("hemligt"), qPrintable(file.fileName()));
        }
    }
};

int main(int argc, char **argv)
{
    // Before anything asks D-Bus: the address is read once.
    const QTemporaryDir home;
    for (const char *variable :
         {"HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME", "XDG_RUNTIME_DIR"})
        qputenv(variable, home.path().toUtf8());
    qputenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=" + home.path().toUtf8() + "/no-bus-here");
    qunsetenv("DISPLAY");
    QCoreApplication app(argc, argv);
    TestWithoutKeychain test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_without_keychain.moc"
