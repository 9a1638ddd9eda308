#include "support/postings.h"

#include <QFile>
#include <QTest>

using namespace klarbok;
using namespace klarbok::test;
using namespace Qt::StringLiterals;

/// A data folder that cannot be written, is full, damaged, or belongs to a newer version.
class TestCliDiskTrouble : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void folderThatCannotBeMade_data();
    void folderThatCannotBeMade();
    void readOnlyDisk_data();
    void readOnlyDisk();
    void fullDisk_data();
    void fullDisk();
    void fileGrowsNoMore();
    void newerVersion_data();
    void newerVersion();
    void damagedFile_data();
    void damagedFile();
    void damagedWorkspaceIsListed();

private:
    std::unique_ptr<Cli> prepared();

    std::unique_ptr<SandboxProcess> m_sandbox;
};

namespace {

QByteArray contents(const QString &path)
{
    QFile file{path};
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray{};
}

void spoilDisk(Cli &cli, const QString &state, const QString &files)
{
    cli.setVariable(u"KLARBOK_TEST_DISK"_s, state);
    cli.setVariable(u"KLARBOK_TEST_FILES"_s, files);
    cli.setVariable(u"LD_PRELOAD"_s, QStringLiteral(BAD_DISK));
    // Where the program is built with the address sanitizer, that wants to be loaded first.
    cli.setVariable(u"ASAN_OPTIONS"_s,
                    qEnvironmentVariable("ASAN_OPTIONS") + u":verify_asan_link_order=0"_s);
}

/// Every kind of command that reads or writes.
void addCommands(bool readingToo)
{
    QTest::addColumn<QStringList>("command");
    QTest::newRow("fetch") << QStringList{u"fetch"_s};
    QTest::newRow("approve") << QStringList{u"approve"_s, u"--all-reconciled"_s};
    QTest::newRow("post") << QStringList{u"post"_s};
    QTest::newRow("settings") << QStringList{u"settings"_s, u"set"_s, u"account.tip=2890"_s};
    if (readingToo) {
        QTest::newRow("vouchers") << QStringList{u"vouchers"_s};
        QTest::newRow("audit") << QStringList{u"audit"_s, u"--verify"_s};
    }
}

} // namespace

void TestCliDiskTrouble::initTestCase()
{
    m_sandbox = std::make_unique<SandboxProcess>(u"2"_s);
}

/// One payout fetched, its day approved, its payout voucher still a draft.
std::unique_ptr<Cli> TestCliDiskTrouble::prepared()
{
    auto cli = std::make_unique<Cli>(*m_sandbox);
    cli->run({u"fetch"_s, u"--to"_s, u"2026-02-05"_s});
    cli->run({u"approve"_s, voucherOf(*cli, u"day"_s, u"2026-01-30"_s)});
    return cli;
}

void TestCliDiskTrouble::folderThatCannotBeMade_data()
{
    QTest::addColumn<QString>("folder");
    QTest::newRow("below a file") << u"FILE/data"_s;
    QTest::newRow("a file") << u"FILE"_s;
    QTest::newRow("in /proc") << u"/proc/klarbok"_s;
}

void TestCliDiskTrouble::folderThatCannotBeMade()
{
    QFETCH(QString, folder);
    Cli cli{*m_sandbox, Cli::Workspace::None};
    QFile file{cli.home() + u"/file"_s};
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.close();
    folder.replace(u"FILE"_s, file.fileName());
    const Run create = cli.plain({u"--data-dir"_s, folder, u"--json"_s, u"workspace"_s, u"create"_s,
                                  u"Butiken"_s, u"--org-no"_s, u"559321-0478"_s});
    QCOMPARE(create.exit, 1);
    QVERIFY2(create.err.contains(folder + u" går inte att skriva till."), qPrintable(create.err));
    QVERIFY(create.err.contains(u"Inget ändrades"));
    QVERIFY(create.err.contains(u"rätt att skriva i mappen"));
}

void TestCliDiskTrouble::readOnlyDisk_data()
{
    addCommands(false);
}

void TestCliDiskTrouble::readOnlyDisk()
{
    QFETCH(QStringList, command);
    const auto cli = prepared();
    const QByteArray before = cli->lists();
    spoilDisk(*cli, u"readonly"_s, u".sqlite"_s);
    const Run run = cli->run(command);
    cli->setVariable(u"LD_PRELOAD"_s, {});
    QCOMPARE(run.exit, 1);
    QVERIFY2(run.err.contains(u"går inte att skriva till."), qPrintable(run.err));
    QVERIFY(run.err.contains(u"rätt att skriva i mappen"));
    QCOMPARE(run[u"error"][u"kind"].toString(), u"store_read_only"_s);
    QCOMPARE(cli->lists(), before);
    QVERIFY(bookedPostings(m_sandbox->state()).isEmpty());
}

void TestCliDiskTrouble::fullDisk_data()
{
    QTest::addColumn<QStringList>("command");
    QTest::addColumn<QString>("files");
    const std::vector<std::pair<QString, QStringList>> commands{
        {u"fetch"_s, {u"fetch"_s}},
        {u"approve"_s, {u"approve"_s, u"--all-reconciled"_s}},
        {u"post"_s, {u"post"_s}},
        {u"settings"_s, {u"settings"_s, u"set"_s, u"account.tip=2890"_s}}};
    for (const auto &[name, command] : commands) {
        QTest::newRow(qPrintable(name + u", from the start"_s)) << command << u".sqlite"_s;
        QTest::newRow(qPrintable(name + u", at the first change"_s)) << command << u".sqlite-wal"_s;
    }
}

void TestCliDiskTrouble::fullDisk()
{
    QFETCH(QStringList, command);
    QFETCH(QString, files);
    const auto cli = prepared();
    const QByteArray before = cli->lists();
    spoilDisk(*cli, u"full"_s, files);
    const Run run = cli->run(command);
    cli->setVariable(u"LD_PRELOAD"_s, {});
    QCOMPARE(run.exit, 1);
    QVERIFY2(run.err.contains(u"Disken är full."), qPrintable(run.err));
    QVERIFY2(run.err.contains(u"utrymme på disken"), qPrintable(run.err));
    QCOMPARE(run[u"error"][u"kind"].toString(), u"store_full"_s);
    QCOMPARE(cli->lists(), before);
    QVERIFY(bookedPostings(m_sandbox->state()).isEmpty());
    QVERIFY(cli->run({u"audit"_s, u"--verify"_s})[u"ok"].toBool());
}

/// A quota: no file may grow beyond 40 KiB.
void TestCliDiskTrouble::fileGrowsNoMore()
{
    const auto cli = prepared();
    const QByteArray before = cli->lists();
    QProcess shell;
    shell.setProcessEnvironment(cli->environment());
    shell.start(u"bash"_s, QStringList{u"-c"_s, u"trap '' XFSZ; ulimit -f 40; exec \"$@\""_s,
                                       u"bash"_s, program(u"klarbok-cli"_s)} +
                               cli->arguments({u"fetch"_s}, true));
    const Run run = Cli::finish(shell);
    QCOMPARE(run.exit, 1);
    QVERIFY2(run.err.contains(u"går inte att skriva till.") || run.err.contains(u"Disken är full."),
             qPrintable(run.err));
    QCOMPARE(cli->lists(), before);
}

void TestCliDiskTrouble::newerVersion_data()
{
    addCommands(true);
}

void TestCliDiskTrouble::newerVersion()
{
    QFETCH(QStringList, command);
    const auto cli = prepared();
    QProcess sqlite;
    sqlite.start(u"sqlite3"_s, {cli->databaseFile(), u"PRAGMA user_version = 999"_s});
    QVERIFY(sqlite.waitForFinished());
    QCOMPARE(sqlite.exitCode(), 0);
    const QByteArray before = contents(cli->databaseFile());
    const Run run = cli->run(command);
    QCOMPARE(run.exit, 1);
    QVERIFY2(run.err.contains(u"är skriven av en nyare version av Klarbok."), qPrintable(run.err));
    QVERIFY(run.err.contains(u"Installera den senaste versionen"));
    QVERIFY(run.err.contains(cli->databaseFile()));
    QVERIFY(contents(cli->databaseFile()) == before);
}

void TestCliDiskTrouble::damagedFile_data()
{
    addCommands(true);
}

void TestCliDiskTrouble::damagedFile()
{
    QFETCH(QStringList, command);
    const auto cli = prepared();
    QFile file{cli->databaseFile()};
    QVERIFY(file.open(QIODevice::ReadWrite));
    file.write(QByteArray(4096, 'x')); // the header and the schema
    file.close();
    const QByteArray before = contents(cli->databaseFile());
    const Run run = cli->run(command);
    QCOMPARE(run.exit, 1);
    QVERIFY2(run.err.contains(u"är skadad eller är ingen fil från Klarbok."), qPrintable(run.err));
    QVERIFY(run.err.contains(u"säkerhetskopia"));
    QVERIFY(contents(cli->databaseFile()) == before);
}

void TestCliDiskTrouble::damagedWorkspaceIsListed()
{
    const auto cli = prepared();
    QFile file{cli->databaseFile()};
    QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
    file.write("not a database, but long enough to look like something at first glance");
    file.close();
    const Run list = cli->run({u"workspace"_s, u"list"_s});
    QCOMPARE(list.exit, 0);
    QCOMPARE(list[u"workspaces"][0][u"name"].toString(), u"butiken"_s); // by its folder
    QVERIFY(!list.json.isNull());
}

QTEST_GUILESS_MAIN(TestCliDiskTrouble)
#include "tst_cli_disk_trouble.moc"
