#include "fixture.h"
#include "samples.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QProcess>

#include <cstdio>

using namespace klarbok;
using namespace klarbok::test;

// This program is its own victim: with arguments it does the work in which it is killed.

namespace {

constexpr int kDrafts = 4000;

std::vector<ledger::DraftVoucher> manyDrafts()
{
    std::vector<ledger::DraftVoucher> drafts;
    for (int i = 0; i < kDrafts; ++i) {
        const QByteArray number = QByteArray::number(i, 16).rightJustified(8, '0');
        const QByteArray voucher = "KB-" + number;
        const QByteArray key = "N" + number;
        drafts.push_back(sampleDraft(voucher.constData(), key.constData()));
    }
    return drafts;
}

void say(const char *word)
{
    std::puts(word);
    std::fflush(stdout);
}

int victim(const QStringList &arguments)
{
    FixedClock clock;
    WorkspaceFolder workspaces{arguments.at(2), clock, {}};
    const auto store = workspaces.open(QStringLiteral("Testbutiken")).value();
    if (arguments.at(1) == QLatin1String("--claim")) {
        if (get(store->claimPosting()))
            say("claimed");
    } else {
        get(store->replaceDrafts(manyDrafts()));
        say("done");
    }
    return std::getchar(); // waits to be killed
}

void startVictim(QProcess &process, const Fixture &fixture, const QString &what)
{
    process.start(QCoreApplication::applicationFilePath(),
                  {what, fixture.dir.filePath(QStringLiteral("data"))});
    QVERIFY(process.waitForStarted());
}

void kill(QProcess &process)
{
    process.kill();
    QVERIFY(process.waitForFinished());
    QCOMPARE(process.exitStatus(), QProcess::CrashExit);
}

} // namespace

class StoreCrashTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void killedWhileReplacingDraftsTheOldOnesStand()
    {
        Fixture fixture;
        const auto before = sampleDraft();
        get(fixture.open()->replaceDrafts({before}));

        QProcess process;
        startVictim(process, fixture, QStringLiteral("--replace"));
        // Megabytes in the write-ahead log: in the middle of the transaction.
        const QString log = fixture.file + QStringLiteral("-wal");
        QTRY_VERIFY_WITH_TIMEOUT(QFileInfo{log}.size() > 2'000'000, 60'000);
        kill(process);
        QCOMPARE(process.readAllStandardOutput(), QByteArray{}); // it had not come to its end

        const auto store = fixture.open();
        QCOMPARE(get(store->vouchers({})).size(), size_t{1});
        QVERIFY(get(store->voucher(before.id)).content == before);
        QVERIFY(get(store->verifyAudit()).isIntact);
        get(store->replaceDrafts({}));
    }

    void theRightToPostDiesWithItsHolder()
    {
        Fixture fixture;
        const auto store = fixture.open();
        QProcess process;
        startVictim(process, fixture, QStringLiteral("--claim"));
        QVERIFY(process.waitForReadyRead());
        QCOMPARE(process.readAllStandardOutput().trimmed(), QByteArray{"claimed"});
        QVERIFY(!get(store->claimPosting()));
        kill(process);
        QVERIFY(get(store->claimPosting()));
    }
};

int main(int argc, char **argv)
{
    QCoreApplication app{argc, argv};
    if (app.arguments().size() == 3 && app.arguments().at(1).startsWith(QLatin1String("--")))
        return victim(app.arguments());
    StoreCrashTest test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_store_crash.moc"
