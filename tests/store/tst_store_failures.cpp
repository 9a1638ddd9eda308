#include "fixture.h"
#include "samples.h"

#include "store/payout_store.h"
#include "store/statement.h"

#include <QDir>
#include <QFile>
#include <QTimer>

using namespace klarbok;
using namespace klarbok::test;
using store::Database;

namespace {

std::unique_ptr<Database> openFile(const QString &file, Database::Mode mode = Database::Mode::Open)
{
    auto database = Database::open(file, mode);
    KLARBOK_EXPECTS(database.hasValue());
    return std::move(database).value();
}

std::vector<ledger::Transaction> manyRows(int count)
{
    std::vector<ledger::Transaction> rows;
    rows.reserve(static_cast<size_t>(count));
    for (int i = 0; i < count; ++i)
        rows.push_back(sampleRow(QByteArray::number(i).constData(), "P1", i));
    return rows;
}

} // namespace

class StoreFailuresTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aFullDiskLeavesTheDataAsTheyWere()
    {
        Fixture fixture;
        const auto database = openFile(fixture.file);
        QVERIFY(store::savePayouts(*database, {{samplePayout("P0"), {}}}).hasValue());
        QVERIFY(database->execute(QStringLiteral("PRAGMA max_page_count = 80")).hasValue());
        const auto saved = store::savePayouts(*database, {{samplePayout(), manyRows(5000)}});
        QVERIFY(!saved);
        QCOMPARE(saved.error().kind, ErrorKind::StoreFull);
        QCOMPARE(saved.error().subject, fixture.file);
        // The same connection goes on, with what was there before.
        QVERIFY(store::payouts(*database).value() == std::vector{samplePayout("P0")});
        QVERIFY(database->execute(QStringLiteral("PRAGMA max_page_count = 100000")).hasValue());
        QVERIFY(store::savePayouts(*database, {{samplePayout(), manyRows(5000)}}).hasValue());
    }

    void aFileThatAnotherProgramHoldsIsBusy()
    {
        Fixture fixture;
        const auto holder = openFile(fixture.file);
        QVERIFY(holder->execute(QStringLiteral("BEGIN IMMEDIATE")).hasValue());
        const auto database = openFile(fixture.file, Database::Mode::Lock); // does not wait
        const auto saved = store::savePayouts(*database, {{samplePayout(), {}}});
        QVERIFY(!saved);
        QCOMPARE(saved.error().kind, ErrorKind::StoreBusy);
        QVERIFY(store::payouts(*database).hasValue()); // reading goes on
        QVERIFY(holder->execute(QStringLiteral("ROLLBACK")).hasValue());
        QVERIFY(store::savePayouts(*database, {{samplePayout(), {}}}).hasValue());
    }

    void aShortHoldIsWaitedFor()
    {
        Fixture fixture;
        const auto store = fixture.open();
        const auto holder = openFile(fixture.file);
        QVERIFY(holder->execute(QStringLiteral("BEGIN IMMEDIATE")).hasValue());
        QTimer::singleShot(100, this,
                           [&] { QVERIFY(holder->execute(QStringLiteral("COMMIT")).hasValue()); });
        get(store->savePayout(samplePayout(), {})); // on its own thread, while this one goes on
        QCOMPARE(get(store->payouts()).size(), size_t{1});
    }

    void aFolderWhereNothingCanBeWrittenIsReadOnly()
    {
        Fixture fixture;
        // Root may write anywhere; nobody can make a file where a folder stands.
        QVERIFY(QDir{}.mkpath(fixture.file + QStringLiteral("-wal")));
        const auto store = fixture.workspaces.open(fixture.folder.section(u'/', -1));
        QVERIFY(!store);
        QCOMPARE(store.error().kind, ErrorKind::StoreReadOnly);
        QCOMPARE(store.error().subject, fixture.file);
    }

    void writingToAReadOnlyConnectionIsNamedSo()
    {
        Fixture fixture;
        const auto database = openFile(fixture.file);
        QVERIFY(database->execute(QStringLiteral("PRAGMA query_only = ON")).hasValue());
        const auto saved = store::savePayouts(*database, {{samplePayout(), {}}});
        QVERIFY(!saved);
        QCOMPARE(saved.error().kind, ErrorKind::StoreReadOnly);
    }

    void aFileDamagedInTheMiddleIsUnreadableAndNothingFallsOver()
    {
        Fixture fixture;
        get(fixture.open()->savePayout(samplePayout(), manyRows(3000)));
        QFile file{fixture.file};
        QVERIFY(file.open(QIODevice::ReadWrite));
        const qint64 half = file.size() / 2 / 4096 * 4096;
        QVERIFY(file.seek(half));
        file.write(QByteArray{static_cast<qsizetype>(file.size() - half), '\x5a'});
        file.close();
        const auto store = fixture.open();
        QCOMPARE(failure(store->transactions({payoutId()})),
                 std::optional{ErrorKind::StoreUnreadable});
    }

    void valuesThatMakeNoSenseAreNotGuessedAt()
    {
        Fixture fixture;
        const auto store = fixture.open();
        get(store->savePayout(samplePayout(), {sampleRow()}));
        QVERIFY(!fixture.sql(QStringLiteral("UPDATE payout_row SET currency = 'JPY'")));
        QCOMPARE(failure(store->transactions({payoutId()})),
                 std::optional{ErrorKind::StoreUnreadable});
        QVERIFY(!fixture.sql(QStringLiteral("UPDATE payout SET date = 'yesterday'")));
        QCOMPARE(failure(store->payouts()), std::optional{ErrorKind::StoreUnreadable});
        // The failure belongs to that call only.
        QVERIFY(get(store->settings()).isEmpty());
    }

    void aFileThatWentAwayIsMissing()
    {
        Fixture fixture;
        QVERIFY(QFile::remove(fixture.file));
        const auto store = fixture.workspaces.open(fixture.name);
        QVERIFY(!store);
        QCOMPARE(store.error().kind, ErrorKind::StoreMissing);
    }
};

QTEST_GUILESS_MAIN(StoreFailuresTest)
#include "tst_store_failures.moc"
