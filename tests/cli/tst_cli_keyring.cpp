#include "support/postings.h"

#include <QTest>

using namespace klarbok;
using namespace klarbok::test;
using namespace Qt::StringLiterals;

/// `credentials set` and everything after it with the real keychain of the system.
class TestCliKeyring : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void keysFromStandardInputServe();
    void keysBelongToOneWorkspace();
    void emptyAndTooLongAreRefused();

private:
    Run keychain(Cli &cli, const QStringList &command, const QByteArray &input = {});
    void enterAll(Cli &cli, const QString &workspace);

    std::unique_ptr<SandboxProcess> m_sandbox;
};

void TestCliKeyring::initTestCase()
{
    m_sandbox = std::make_unique<SandboxProcess>(u"1"_s);
}

Run TestCliKeyring::keychain(Cli &cli, const QStringList &command, const QByteArray &input)
{
    for (const QString &name : {u"USERNAME"_s, u"SECRET"_s})
        cli.setVariable(u"KLARBOK_KLARNA_"_s + name, {});
    for (const QString &name : {u"CLIENT_ID"_s, u"CLIENT_SECRET"_s, u"USER_KEY"_s})
        cli.setVariable(u"KLARBOK_BL_"_s + name, {});
    return cli.plain(QStringList{u"--data-dir"_s, cli.dataDir(), u"--json"_s, u"--now"_s,
                                 cli.now().toString(Qt::ISODate)} +
                         command,
                     input);
}

void TestCliKeyring::enterAll(Cli &cli, const QString &workspace)
{
    const Json &klarna = m_sandbox->ready()[u"klarna"];
    const Json &books = m_sandbox->ready()[u"bjornlunden"];
    const std::vector<std::pair<QString, QString>> keys{
        {u"klarna.username"_s, klarna[u"username"].toString()},
        {u"klarna.secret"_s, klarna[u"secret"].toString()},
        {u"bl.client_id"_s, books[u"client_id"].toString()},
        {u"bl.client_secret"_s, books[u"client_secret"].toString()},
        {u"bl.user_key"_s, books[u"user_key"].toString()}};
    for (const auto &[name, value] : keys) {
        const Run set =
            keychain(cli, {u"--workspace"_s, workspace, u"credentials"_s, u"set"_s, name},
                     value.toUtf8() + '\n');
        QCOMPARE(set.exit, 0);
        QVERIFY2(set[u"stored"].toBool(), set.out);
        QVERIFY(!set.out.contains(value.toUtf8()) && !set.err.contains(value));
    }
}

void TestCliKeyring::keysFromStandardInputServe()
{
    Cli cli{*m_sandbox};
    const Run before = keychain(cli, {u"fetch"_s});
    QCOMPARE(before.exit, 1);
    QCOMPARE(before[u"error"][u"kind"].toString(), u"secret_missing"_s);
    enterAll(cli, u"Butiken"_s);
    QCOMPARE(keychain(cli, {u"check"_s}).exit, 0);
    QCOMPARE(keychain(cli, {u"fetch"_s}).exit, 0);
    QCOMPARE(keychain(cli, {u"approve"_s, u"--all-reconciled"_s}).exit, 0);
    const Run post = keychain(cli, {u"post"_s});
    QCOMPARE(post.exit, 0);
    QCOMPARE(post[u"posted"].items().size(), 2U);
    const Run audit = keychain(cli, {u"audit"_s});
    QVERIFY(audit.out.contains("klarna.secret")); // that it was entered, not what
    QVERIFY(!audit.out.contains(m_sandbox->ready()[u"klarna"][u"secret"].toString().toUtf8()));
}

void TestCliKeyring::keysBelongToOneWorkspace()
{
    Cli cli{*m_sandbox};
    enterAll(cli, u"Butiken"_s);
    QCOMPARE(
        keychain(cli, {u"workspace"_s, u"create"_s, u"Andra"_s, u"--org-no"_s, u"559321-0478"_s})
            .exit,
        0);
    const Run other = keychain(cli, {u"--workspace"_s, u"Andra"_s, u"fetch"_s});
    QCOMPARE(other.exit, 1);
    QCOMPARE(other[u"error"][u"kind"].toString(), u"secret_missing"_s);
}

void TestCliKeyring::emptyAndTooLongAreRefused()
{
    Cli cli{*m_sandbox};
    const QStringList set{u"credentials"_s, u"set"_s, u"klarna.secret"_s};
    for (const QByteArray &input : {QByteArray{}, QByteArray{"\n"}, QByteArray(4000, 'x')}) {
        const Run run = keychain(cli, set, input);
        QCOMPARE(run.exit, 1);
        QVERIFY2(run.err.contains(u"passar inte"), qPrintable(run.err));
    }
}

QTEST_GUILESS_MAIN(TestCliKeyring)
#include "tst_cli_keyring.moc"
