#include "support/postings.h"

#include <QDir>
#include <QFile>
#include <QTest>

using namespace klarbok;
using namespace klarbok::test;
using namespace Qt::StringLiterals;

/// How the program is called: help, wrong usage, what does not exist, settings.
class TestCliUsage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();

    void helpIsSwedishAndNamesEverything();
    void versionIsPrinted();
    void wrongUsage_data();
    void wrongUsage();
    void qtKeepsQuiet();
    void qtSpeaksWhenAsked();

    void whatDoesNotExist_data();
    void whatDoesNotExist();
    void workspacesAreMadeOnce();
    void workspaceMustBeNamedWhenThereAreTwo();
    void withoutAnyWorkspace();

    void settingsAreChecked_data();
    void settingsAreChecked();
    void settingsChangeTogetherOrNotAtAll();

private:
    std::unique_ptr<SandboxProcess> m_sandbox;
    std::unique_ptr<Cli> m_cli;
};

void TestCliUsage::initTestCase()
{
    m_sandbox = std::make_unique<SandboxProcess>(u"1"_s);
    m_cli = std::make_unique<Cli>(*m_sandbox);
}

void TestCliUsage::helpIsSwedishAndNamesEverything()
{
    for (const QString &way : {u"--help"_s, u"-h"_s, u"help"_s}) {
        const Run help = m_cli->plain({way});
        QCOMPARE(help.exit, 0);
        QVERIFY(help.err.isEmpty());
        const QString text = QString::fromUtf8(help.out);
        QVERIFY(text.contains(u"Använd: klarbok-cli [FLAGGOR] KOMMANDO"));
        QVERIFY(text.contains(u"Slutkoder: 0 klart, 1 misslyckades, 2 fel användning"));
        for (const char *command : {"workspace create",
                                    "workspace list",
                                    "settings",
                                    "credentials set",
                                    "check",
                                    "fetch",
                                    "payouts",
                                    "vouchers",
                                    "approve",
                                    "reopen",
                                    "post",
                                    "recover",
                                    "pdf",
                                    "balance",
                                    "export-sie",
                                    "audit",
                                    "--data-dir",
                                    "--workspace",
                                    "--json",
                                    "--secrets",
                                    "--now"})
            QVERIFY2(text.contains(QLatin1String{command}), command);
    }
}

void TestCliUsage::versionIsPrinted()
{
    const Run version = m_cli->plain({u"--version"_s});
    QCOMPARE(version.exit, 0);
    QCOMPARE(QString::fromUtf8(version.out), u"klarbok-cli " KLARBOK_VERSION "\n"_s);
}

void TestCliUsage::wrongUsage_data()
{
    QTest::addColumn<QStringList>("words");
    const auto row = [](const char *line) {
        QTest::newRow(line) << QString::fromUtf8(line).split(u' ', Qt::SkipEmptyParts);
    };
    row("");
    row("book");
    row("--loud fetch");
    row("--now tomorrow fetch");
    row("--now 2026-03-10T12:00:00 fetch"); // no offset: another moment on each computer
    row("--secrets file fetch");
    row("fetch --json"); // options stand before the command
    row("fetch now");
    row("fetch --from 2026-13-01");
    row("fetch --from 1/3");
    row("fetch --from 2026-03-09 --to 2026-03-01");
    row("fetch --from");
    row("workspace");
    row("workspace create");
    row("workspace create Butik");
    row("workspace delete Butik");
    row("settings");
    row("settings get");
    row("settings set");
    row("settings set series");
    row("credentials");
    row("credentials set");
    row("credentials set bank.password");
    row("credentials get klarna.secret");
    row("credentials set klarna.secret s3cret");
    row("credentials set klarna.secret"); // the environment cannot be set from here
    row("check all");
    row("payouts KP1 KP2");
    row("vouchers KB-00000000 KB-00000001");
    row("vouchers --state lost");
    row("vouchers --from someday");
    row("approve");
    row("approve --all-reconciled KB-00000000");
    row("reopen");
    row("reopen KB-00000000 KB-00000001");
    row("post --all");
    row("recover KB-00000000");
    row("pdf");
    row("pdf KB-00000000");
    row("pdf KB-00000000 -o");
    row("balance");
    row("balance --date today");
    row("balance 2026-03-09");
    row("export-sie");
    row("export-sie --from 2026-03-01 --to 2026-03-31");
    row("export-sie --from 2026-03-01 -o x.si");
    row("export-sie --to 2026-03-31 -o x.si");
    row("export-sie --from 2026-03-31 --to 2026-03-01 -o x.si");
    row("export-sie --from 2026-03-01 --to 2026-03-32 -o x.si");
    row("export-sie 2026-03-01 --to 2026-03-31 -o x.si");
    row("audit all");
    row("audit --check");
}

void TestCliUsage::wrongUsage()
{
    QFETCH(QStringList, words);
    for (const QStringList &front : {QStringList{}, QStringList{u"--json"_s}}) {
        const Run run =
            m_cli->plain(QStringList{u"--data-dir"_s, m_cli->dataDir(), u"--secrets"_s, u"env"_s} +
                         front + words);
        QCOMPARE(run.exit, 2);
        QCOMPARE(run.out, QByteArray{});
        QVERIFY2(run.err.contains(u"klarbok-cli --help visar hur det används."),
                 qPrintable(run.err));
        QVERIFY(run.err.count(u'\n') >= 2); // and before that, what was wrong
    }
}

void TestCliUsage::qtKeepsQuiet()
{
    m_cli->setVariable(u"XDG_RUNTIME_DIR"_s, {}); // Qt warns of that
    const Run run = m_cli->run({u"vouchers"_s});
    QCOMPARE(run.exit, 0);
    QCOMPARE(run.err, QString{});
}

void TestCliUsage::qtSpeaksWhenAsked()
{
    m_cli->setVariable(u"XDG_RUNTIME_DIR"_s, {});
    m_cli->setVariable(u"QT_LOGGING_RULES"_s, u"default.warning=true"_s);
    const Run run = m_cli->run({u"vouchers"_s});
    m_cli->setVariable(u"QT_LOGGING_RULES"_s, {});
    QCOMPARE(run.exit, 0);
    QVERIFY2(run.err.contains(u"XDG_RUNTIME_DIR"), qPrintable(run.err));
}

void TestCliUsage::whatDoesNotExist_data()
{
    QTest::addColumn<QStringList>("command");
    QTest::addColumn<QString>("named"); // in the message
    QTest::newRow("voucher") << QStringList{u"vouchers"_s, u"KB-00000000"_s} << u"KB-00000000"_s;
    QTest::newRow("no id") << QStringList{u"vouchers"_s, u"first"_s} << u"first"_s;
    QTest::newRow("payout") << QStringList{u"payouts"_s, u"KP404"_s} << u"KP404"_s;
    QTest::newRow("setting") << QStringList{u"settings"_s, u"get"_s, u"colour"_s} << u"colour"_s;
    QTest::newRow("setting to set")
        << QStringList{u"settings"_s, u"set"_s, u"colour=red"_s} << u"colour"_s;
    QTest::newRow("to approve") << QStringList{u"approve"_s, u"KB-00000000"_s} << u"KB-00000000"_s;
    QTest::newRow("to reopen") << QStringList{u"reopen"_s, u"KB-00000000"_s} << u"KB-00000000"_s;
    QTest::newRow("to print") << QStringList{u"pdf"_s, u"KB-00000000"_s, u"-o"_s, u"x.pdf"_s}
                              << u"KB-00000000"_s;
}

void TestCliUsage::whatDoesNotExist()
{
    QFETCH(QStringList, command);
    QFETCH(QString, named);
    const QByteArray before = m_cli->lists();
    const Run run = m_cli->run(command);
    QCOMPARE(run.exit, 1);
    QVERIFY2(run.err.contains(named + u" finns inte."), qPrintable(run.err));
    QCOMPARE(run[u"error"][u"kind"].toString(), u"unknown_item"_s);
    QCOMPARE(m_cli->lists(), before);
}

void TestCliUsage::workspacesAreMadeOnce()
{
    Cli cli{*m_sandbox, Cli::Workspace::None};
    const QStringList create{u"workspace"_s, u"create"_s, u"Sommarbutiken"_s, u"--org-no"_s,
                             u"559321-0478"_s};
    QCOMPARE(cli.run(create).exit, 0);
    const Run again = cli.run(create);
    QCOMPARE(again.exit, 1);
    QVERIFY2(again.err.contains(u"passar inte"), qPrintable(again.err));
    const Run wrongNumber =
        cli.run({u"workspace"_s, u"create"_s, u"Vinterbutiken"_s, u"--org-no"_s, u"559321-0479"_s});
    QCOMPARE(wrongNumber.exit, 1);
    const Run list = cli.run({u"workspace"_s, u"list"_s});
    QCOMPARE(list[u"workspaces"].items().size(), 1U);
    QCOMPARE(list[u"workspaces"][0][u"name"].toString(), u"Sommarbutiken"_s);
    QCOMPARE(list[u"workspaces"][0][u"org_no"].toString(), u"559321-0478"_s);
}

void TestCliUsage::workspaceMustBeNamedWhenThereAreTwo()
{
    Cli cli{*m_sandbox, Cli::Workspace::None};
    for (const QString &name : {u"Norr"_s, u"Söder"_s})
        QCOMPARE(cli.run({u"workspace"_s, u"create"_s, name, u"--org-no"_s, u"559321-0478"_s}).exit,
                 0);
    const Run ambiguous = cli.run({u"vouchers"_s});
    QCOMPARE(ambiguous.exit, 1);
    QVERIFY2(ambiguous.err.contains(u"--workspace"), qPrintable(ambiguous.err));
    for (const QString &name : {u"Norr"_s, u"söder"_s})
        QCOMPARE(cli.run({u"--workspace"_s, name, u"vouchers"_s}).exit, 0);
    const Run unknown = cli.run({u"--workspace"_s, u"Öster"_s, u"vouchers"_s});
    QCOMPARE(unknown.exit, 1);
    QVERIFY2(unknown.err.contains(u"Det finns ingen arbetsyta Öster."), qPrintable(unknown.err));
}

void TestCliUsage::withoutAnyWorkspace()
{
    Cli cli{*m_sandbox, Cli::Workspace::None};
    const Run list = cli.run({u"workspace"_s, u"list"_s});
    QCOMPARE(list.exit, 0);
    QVERIFY(list[u"workspaces"].isArray());
    QVERIFY(list[u"workspaces"].items().empty());
    const Run vouchers = cli.run({u"vouchers"_s});
    QCOMPARE(vouchers.exit, 1);
    QVERIFY2(vouchers.err.contains(u"ingen arbetsyta"), qPrintable(vouchers.err));
}

void TestCliUsage::settingsAreChecked_data()
{
    QTest::addColumn<QString>("assignment");
    QTest::addColumn<bool>("fits");
    const auto row = [](const QString &assignment, bool fits) {
        QTest::newRow(qPrintable(assignment)) << assignment << fits;
    };
    row(u"start_date=2026-01-31"_s, false); // today is 10 March
    row(u"start_date=2026-02-01"_s, true);
    row(u"start_date=2026-04-01"_s, false);
    row(u"klarna.host=http:/"_s + u"/api.klarna.com"_s, false);
    row(u"bl.api_url=http:/"_s + u"/192.168.1.4/sp"_s, false);
    row(u"bl.auth_url=http:/"_s + u"/localhost.example.com/token"_s, false);
    row(u"klarna.host=https:/"_s + u"/user:key@api.klarna.com"_s, false);
    row(u"klarna.host=ftp:/"_s + u"/api.klarna.com"_s, false);
    row(u"klarna.host=https:/"_s + u"/api.klarna.com"_s, true);
    row(u"klarna.host=http:/"_s + u"/localhost:8080"_s, true);
    row(u"bl.api_url=http:/"_s + u"/127.0.0.1:8080/sp"_s, true);
    row(u"date_rule=shipping"_s, false);
    row(u"date_rule=capture"_s, true);
    row(u"account.clearing=1686000"_s, false);
    row(u"account.clearing=abcd"_s, false);
    row(u"account.clearing="_s, false);
    row(u"account.clearing=1580"_s, true);
    row(u"account.dispute="_s, true);
    row(u"series=KL"_s, false);
    row(u"series=å"_s, false);
    row(u"series=x"_s, true);
    row(u"rounding_limit=1,00"_s, false);
    row(u"rounding_limit=-1"_s, false);
    row(u"rounding_limit=50"_s, true);
    row(u"auto.post=perhaps"_s, false);
}

void TestCliUsage::settingsAreChecked()
{
    QFETCH(QString, assignment);
    QFETCH(bool, fits);
    Cli cli{*m_sandbox};
    const QByteArray before = cli.run({u"settings"_s, u"list"_s}).out;
    const Run set = cli.run({u"settings"_s, u"set"_s, assignment});
    const QByteArray after = cli.run({u"settings"_s, u"list"_s}).out;
    if (fits) {
        QCOMPARE(set.exit, 0);
        QVERIFY(after != before);
        return;
    }
    QCOMPARE(set.exit, 1);
    QCOMPARE(after, before);
    QVERIFY2(set.err.contains(u"passar inte. Inget sparades."), qPrintable(set.err));
}

void TestCliUsage::settingsChangeTogetherOrNotAtAll()
{
    const QByteArray before = m_cli->run({u"settings"_s, u"list"_s}).out;
    const Run set = m_cli->run({u"settings"_s, u"set"_s, u"account.tip=2890"_s, u"method=maybe"_s});
    QCOMPARE(set.exit, 1);
    QCOMPARE(m_cli->run({u"settings"_s, u"list"_s}).out, before);
}

QTEST_GUILESS_MAIN(TestCliUsage)
#include "tst_cli_usage.moc"
