#include "fixture.h"
#include "samples.h"

#include "store/migrations.h"
#include "store/statement.h"

#include <QDir>
#include <QFile>

using namespace klarbok;
using namespace klarbok::test;
using store::Database;
using store::Statement;

namespace {

std::unique_ptr<Database> openFile(const QString &file, Database::Mode mode)
{
    auto database = Database::open(file, mode);
    KLARBOK_EXPECTS(database.hasValue());
    return std::move(database).value();
}

/// Makes a file from a dump, in the place of what the fixture made.
void restore(const Fixture &fixture, const QString &dump)
{
    QFile file{dump};
    KLARBOK_EXPECTS(file.open(QIODevice::ReadOnly));
    KLARBOK_EXPECTS(QFile::remove(fixture.file));
    const auto database = openFile(fixture.file, Database::Mode::Create);
    for (const QString &statement : store::statementsOf(QString::fromUtf8(file.readAll()))) {
        const auto done = database->execute(statement);
        if (!done)
            qWarning("%s", qUtf8Printable(done.error().detail));
        KLARBOK_EXPECTS(done.hasValue());
    }
}

/// Everything that the schema says, in words.
QStringList schemaOf(const QString &file)
{
    QStringList schema;
    const auto database = openFile(file, Database::Mode::Open);
    Statement query{*database, QStringLiteral("SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL "
                                              "ORDER BY type, name")};
    query.run();
    while (query.next())
        schema.append(query.text().simplified());
    return schema;
}

QStringList copiesIn(const Fixture &fixture)
{
    return QDir{fixture.folder}.entryList({QStringLiteral("klarbok-v*.sqlite")});
}

QByteArray bytesOf(const QString &path)
{
    QFile file{path};
    KLARBOK_EXPECTS(file.open(QIODevice::ReadOnly));
    return file.readAll();
}

} // namespace

class MigrationsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    /// A dump of every schema that ever left the house stays here for good.
    void everyEarlierFileIsCopiedAndBroughtUpWithItsData_data()
    {
        QTest::addColumn<QString>("dump");
        QTest::addColumn<int>("copies");
        QTest::newRow("2") << QFINDTESTDATA("data/schema_2.sql") << 1;
        QTest::newRow("4") << QFINDTESTDATA("data/schema_4.sql") << 1;
        QTest::newRow("15, the present one") << QFINDTESTDATA("data/schema_15.sql") << 0;
    }

    void everyEarlierFileIsCopiedAndBroughtUpWithItsData()
    {
        QFETCH(const QString, dump);
        Fixture fresh;
        Fixture fixture;
        restore(fixture, dump);
        const auto store = fixture.open();
        QCOMPARE(get(store->info()).company, QStringLiteral("Testbutiken AB"));
        QCOMPARE(get(store->settings()).value(QStringLiteral("account.bank")),
                 QStringLiteral("1930"));
        QVERIFY(get(store->payouts()) == std::vector{samplePayout()});
        QVERIFY(get(store->transactions({payoutId()})) == std::vector{sampleRow()});
        get(store->replaceDrafts({sampleDraft()}));
        QCOMPARE(schemaOf(fixture.file), schemaOf(fresh.file));
        QTEST(static_cast<int>(copiesIn(fixture).size()), "copies");
    }

    void theCopyHoldsWhatTheFileHeldBefore()
    {
        Fixture fixture;
        restore(fixture, QFINDTESTDATA("data/schema_2.sql"));
        const QStringList before = schemaOf(fixture.file);
        fixture.open().reset();
        const QString copy = QStringLiteral("klarbok-v2-20260302T091500250Z.sqlite");
        QCOMPARE(copiesIn(fixture), QStringList{copy});
        QCOMPARE(schemaOf(QDir{fixture.folder}.filePath(copy)), before);
    }

    void aNewerFileIsLeftUntouched()
    {
        Fixture fixture;
        QVERIFY(!fixture.sql(QStringLiteral("PRAGMA user_version = 9999")));
        const QByteArray before = bytesOf(fixture.file);
        const auto store = fixture.workspaces.open(fixture.name);
        QVERIFY(!store);
        QCOMPARE(store.error().kind, ErrorKind::StoreNewer);
        QCOMPARE(store.error().subject, fixture.file);
        QCOMPARE(bytesOf(fixture.file), before);
        QVERIFY(copiesIn(fixture).isEmpty());
        QCOMPARE(fixture.workspaces.list()->front().name, fixture.name);
    }

    void aStepThatFailsLeavesTheFileAsItWas()
    {
        Fixture fixture;
        restore(fixture, QFINDTESTDATA("data/schema_2.sql"));
        // In the way of the fourth step: the third is done, the fourth not at all.
        QVERIFY(!fixture.sql(QStringLiteral("CREATE TABLE notice (x)")));
        QVERIFY(!fixture.workspaces.open(fixture.name));
        const QStringList schema = schemaOf(fixture.file);
        QVERIFY(schema.join(u' ').contains(QStringLiteral("CREATE TABLE customer_order")));
        QVERIFY(!schema.join(u' ').contains(QStringLiteral("CREATE TABLE voucher ")));
        QVERIFY(!fixture.sql(QStringLiteral("DROP TABLE notice")));
        QVERIFY(fixture.workspaces.open(fixture.name).hasValue());
    }

    void anotherProgramsFileIsNotOurs()
    {
        Fixture fixture;
        QVERIFY(!fixture.sql(QStringLiteral("PRAGMA application_id = 1")));
        const auto store = fixture.workspaces.open(fixture.name);
        QVERIFY(!store);
        QCOMPARE(store.error().kind, ErrorKind::StoreUnreadable);
    }

    void aTriggerIsOneStatement()
    {
        const auto sql = QStringLiteral("-- a; comment;\nCREATE TABLE a (\n    b TEXT\n);\n\n"
                                        "CREATE TRIGGER c BEFORE DELETE ON a BEGIN\n"
                                        "    SELECT 1;\nEND;\n");
        const QStringList statements = store::statementsOf(sql);
        QCOMPARE(statements.size(), 2);
        QCOMPARE(statements[0], QStringLiteral("CREATE TABLE a (\n    b TEXT\n);"));
        QVERIFY(statements[1].startsWith(QStringLiteral("CREATE TRIGGER c")));
        QVERIFY(statements[1].endsWith(QStringLiteral("END;")));
    }
};

QTEST_GUILESS_MAIN(MigrationsTest)
#include "tst_migrations.moc"
