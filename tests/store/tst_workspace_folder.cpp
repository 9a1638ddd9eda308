#include "fixture.h"

#include <QFile>

using namespace klarbok;
using namespace klarbok::test;

namespace {
const auto kOrgNo = QStringLiteral("5567370431");
}

class WorkspaceFolderTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aMissingDataFolderHoldsNoWorkspaces()
    {
        QTemporaryDir dir;
        FixedClock clock;
        WorkspaceFolder workspaces{dir.filePath(QStringLiteral("none")), clock, {}};
        QVERIFY(workspaces.list().value().empty());
        QVERIFY(!QFileInfo::exists(dir.filePath(QStringLiteral("none"))));
    }

    void createdWorkspacesAreListedByNameAndOpened()
    {
        QTemporaryDir dir;
        FixedClock clock;
        WorkspaceFolder workspaces{dir.filePath(QStringLiteral("a/b")), clock, {}};
        const auto second = workspaces.create(QStringLiteral(" Öl & Ost AB "), kOrgNo);
        const auto first = workspaces.create(QStringLiteral("Brödboden"), kOrgNo);
        QVERIFY(second.hasValue() && first.hasValue());
        QCOMPARE(second->name, QStringLiteral("Öl & Ost AB"));
        QCOMPARE(second->orgNo, QStringLiteral("556737-0431"));
        QCOMPARE(second->company, QStringLiteral("Öl & Ost AB"));
        QVERIFY(second->id != first->id);

        const auto listed = workspaces.list();
        QCOMPARE(listed->size(), size_t{2});
        QCOMPARE(listed->at(0).name, QStringLiteral("Brödboden"));
        QCOMPARE(listed->at(1).id, second->id);
        QCOMPARE(listed->at(1).folder, second->folder);

        const auto store = workspaces.open(QStringLiteral("öl & ost ab"));
        QVERIFY(store.hasValue());
        QCOMPARE(get(store.value()->info()).id, second->id);
        QCOMPARE(get(store.value()->info()).folder, second->folder);
    }

    void badNamesAndNumbersAreRefused_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("orgNo");
        QTest::addColumn<QString>("subject");
        const auto name = QStringLiteral("name");
        QTest::newRow("empty") << QStringLiteral("  ") << kOrgNo << name;
        QTest::newRow("too long") << QString{81, u'x'} << kOrgNo << name;
        QTest::newRow("line break") << QStringLiteral("a\nb") << kOrgNo << name;
        QTest::newRow("taken in another case") << QStringLiteral("TESTBUTIKEN") << kOrgNo << name;
        QTest::newRow("check digit")
            << QStringLiteral("Ny") << QStringLiteral("556737-0432") << QStringLiteral("org_no");
    }

    void badNamesAndNumbersAreRefused()
    {
        QFETCH(const QString, name);
        QFETCH(const QString, orgNo);
        Fixture fixture;
        const auto created = fixture.workspaces.create(name, orgNo);
        QVERIFY(!created);
        QCOMPARE(created.error().kind, ErrorKind::InvalidInput);
        QTEST(created.error().subject, "subject");
        QCOMPARE(fixture.workspaces.list()->size(), size_t{1});
    }

    void eightyCharactersAreAName()
    {
        Fixture fixture;
        QVERIFY(fixture.workspaces.create(QString{80, u'å'}, kOrgNo).hasValue());
    }

    void namesThatBecomeTheSameFolderGetFoldersOfTheirOwn()
    {
        Fixture fixture;
        const auto one = fixture.workspaces.create(QStringLiteral("A B"), kOrgNo);
        const auto two = fixture.workspaces.create(QStringLiteral("A-B"), kOrgNo);
        QVERIFY(one.hasValue() && two.hasValue());
        QVERIFY(one->folder != two->folder);
        QVERIFY(fixture.workspaces.open(QStringLiteral("A-B")).hasValue());
    }

    void folderNamesWorkOnEverySystem_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("folder");
        QTest::newRow("swedish") << QStringLiteral("Åsas Café & Kök AB")
                                 << QStringLiteral("asas-cafe-kok-ab");
        QTest::newRow("way out") << QStringLiteral("../../etc") << QStringLiteral("etc");
        QTest::newRow("device") << QStringLiteral("CON") << QStringLiteral("workspace-con");
        QTest::newRow("nothing left") << QStringLiteral("株式会社") << QStringLiteral("workspace");
        QTest::newRow("long") << QString{60, u'x'} << QString{40, u'x'};
    }

    void folderNamesWorkOnEverySystem()
    {
        QFETCH(const QString, name);
        QTEST(folderName(name), "folder");
    }

    void anUnknownNameIsMissing()
    {
        Fixture fixture;
        const auto store = fixture.workspaces.open(QStringLiteral("Annan"));
        QVERIFY(!store);
        QCOMPARE(store.error().kind, ErrorKind::StoreMissing);
        QCOMPARE(store.error().subject, QStringLiteral("Annan"));
    }

    void aHalfMadeWorkspaceIsNotListed()
    {
        Fixture fixture;
        const QString making = fixture.dir.filePath(QStringLiteral("data/.creating-x"));
        QVERIFY(QDir{}.mkpath(making));
        QVERIFY(QFile::copy(fixture.file, making + QStringLiteral("/klarbok.sqlite")));
        QCOMPARE(fixture.workspaces.list()->size(), size_t{1});
    }

    void aBrokenWorkspaceIsListedAndSaysWhyItDoesNotOpen()
    {
        Fixture fixture;
        QFile file{fixture.file};
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(QByteArray{8192, 'x'});
        file.close();
        const auto listed = fixture.workspaces.list();
        QCOMPARE(listed->size(), size_t{1});
        QVERIFY(listed->front().id.isEmpty());
        const auto store = fixture.workspaces.open(listed->front().name);
        QVERIFY(!store);
        QCOMPARE(store.error().kind, ErrorKind::StoreUnreadable);
        QCOMPARE(store.error().subject, fixture.file);
    }

    void afolderThatCannotBeWrittenIsNamed()
    {
        QTemporaryDir dir;
        QFile file{dir.filePath(QStringLiteral("file"))};
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.close();
        FixedClock clock;
        const QString below = dir.filePath(QStringLiteral("file/data"));
        WorkspaceFolder workspaces{below, clock, {}};
        const auto created = workspaces.create(QStringLiteral("Butik"), kOrgNo);
        QVERIFY(!created);
        QCOMPARE(created.error().kind, ErrorKind::StoreReadOnly);
        QCOMPARE(created.error().subject, below);
        QVERIFY(workspaces.list()->empty());
    }
};

QTEST_GUILESS_MAIN(WorkspaceFolderTest)
#include "tst_workspace_folder.moc"
