#include "flow/checkup.h"
#include "flow/corrections.h"
#include "flow/sie_export.h"
#include "flow/workspace_settings.h"
#include "flow/world.h"
#include "ledger/builders.h"
#include "sie/sie_reader.h"

#include <QTest>

using namespace klarbok;
using namespace klarbok::test;
using namespace Qt::StringLiterals;
using ledger::VoucherState;

namespace {

/// The books have an open cost centre KS and an open project P1.
std::unique_ptr<World> divided()
{
    auto world = World::fetched();
    world->books->costCentreList = {{u"KS"_s, u"Butiken"_s, false}};
    world->books->projectList = {{u"P1"_s, u"Vår"_s, false}};
    world->set("cost_centre", "KS");
    world->set("project", "P1");
    return world;
}

void approve(World &world, const VoucherId &id)
{
    const std::vector<VoucherId> one{id};
    KLARBOK_EXPECTS(get(flow::approve(world.session, one, kQuiet, StopFlag{})).refused.empty());
}

void approveAll(World &world)
{
    for (const VoucherListItem &item : world.vouchers())
        approve(world, item.id);
}

QString carried(const StoredVoucher &voucher, const char *number)
{
    for (const ledger::Row &row : voucher.content.rows) {
        if (row.account == account(number))
            return row.dimensions.costCentre + u'/' + row.dimensions.project;
    }
    return u"no such row"_s;
}

QStringList problems(World &world)
{
    QStringList lines;
    for (const flow::Problem &problem : get(flow::checkup(world.session)).problems)
        lines.append(problem.code + u' ' + problem.subject);
    return lines;
}

} // namespace

/// Cost centre and project from the settings into the books.
class TestFlowDimensions : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theSettingRebuildsDraftsAndLeavesTheApproved()
    {
        const auto world = divided();
        QCOMPARE(carried(world->stored(world->dayVoucher()), "3002"), u"KS/P1"_s);
        QCOMPARE(carried(world->stored(world->dayVoucher()), "2621"), u"/"_s);
        const VoucherId frozen = world->dayVoucher();
        const VoucherId draft = world->dayVoucher("2026-03-03");
        approve(*world, frozen);
        const QString hash = world->stored(frozen).contentHash;
        world->set("cost_centre", "");
        QCOMPARE(carried(world->stored(frozen), "3002"), u"KS/P1"_s);
        QCOMPARE(world->stored(frozen).contentHash, hash);
        QCOMPARE(carried(world->stored(draft), "3001"), u"/P1"_s);
    }

    void theRowsArriveWithThem()
    {
        const auto world = divided();
        approveAll(*world);
        const auto report = world->post();
        QCOMPARE(report.posted.size(), 3U);
        for (const BookedVoucher &booked : world->books->journal) {
            for (const BookedRow &row : booked.rows) {
                const bool isResult = row.account == account("3001") ||
                                      row.account == account("3002") ||
                                      row.account == account("6064");
                QCOMPARE(row.dimensions,
                         isResult ? (ledger::Dimensions{u"KS"_s, u"P1"_s}) : ledger::Dimensions{});
            }
        }
        for (const VoucherListItem &item : world->vouchers())
            QVERIFY(!world->stored(item.id).readBackDiffers);
    }

    void whatTheBooksPutElsewhereIsSeen_data()
    {
        QTest::addColumn<QString>("project"); // with cost centre KS
        QTest::addColumn<QString>("costCentreThere");
        QTest::addColumn<QString>("projectThere");
        QTest::addColumn<bool>("differs");
        QTest::newRow("as sent") << u"P1"_s << u"KS"_s << u"P1"_s << false;
        QTest::newRow("lost") << u"P1"_s << u""_s << u""_s << true;
        QTest::newRow("half of it lost") << u"P1"_s << u"KS"_s << u""_s << true;
        QTest::newRow("another project") << u"P1"_s << u"KS"_s << u"P2"_s << true;
        QTest::newRow("more than was sent") << u""_s << u"KS"_s << u"P1"_s << false;
    }

    void whatTheBooksPutElsewhereIsSeen()
    {
        QFETCH(const QString, project);
        QFETCH(const QString, costCentreThere);
        QFETCH(const QString, projectThere);
        QFETCH(const bool, differs);
        const ledger::Dimensions instead{costCentreThere, projectThere};
        const auto world = divided();
        world->set("project", project.toLatin1().constData());
        approve(*world, world->dayVoucher());
        world->books->onPost = [&](const VoucherToPost &message) {
            VoucherToPost changed = message;
            for (BookedRow &row : changed.rows) {
                if (!row.dimensions.isEmpty())
                    row.dimensions = instead;
            }
            return accepted(world->books->book(changed));
        };
        QCOMPARE(world->post().posted.size(), 1U);
        QCOMPARE(world->stored(world->dayVoucher()).readBackDiffers, differs);
    }

    /// Two computers with different settings: the voucher is ours, and what differs is said.
    void anotherComputersCostCentreIsTakenOverAndSaid()
    {
        const auto world = divided();
        const VoucherId id = world->dayVoucher();
        approve(*world, id);
        world->books->add("2026-03-02", u"Klarna 2026-03-02 "_s + id.text(),
                          {{account("1686"), kr(349'00), {}},
                           {account("3002"), kr(-311'61), {}, {u"X"_s, {}}},
                           {account("2621"), kr(-37'39), {}}});
        QCOMPARE(world->post().posted.size(), 1U);
        QVERIFY(world->books->sent.empty());
        QVERIFY(world->stored(id).readBackDiffers);
    }

    void theRegistersAreReadOnlyForTheSettings()
    {
        const auto world = World::fetched();
        world->fetch();
        QCOMPARE(world->books->registerReads, 0);
        world->set("project", "P1");
        world->books->projectList = {{u"P1"_s, u"Vår"_s, false}};
        world->fetch();
        QCOMPARE(world->books->registerReads, 1);
        const auto picture = get(world->store->books());
        QVERIFY(!picture->costCentres);
        QCOMPARE(picture->projects->front().name, u"Vår"_s);
    }

    void whatIsNotThereIsAskedAndNamed()
    {
        const auto world = divided();
        world->books->costCentreList.front().isClosed = true;
        world->books->projectList.clear();
        world->fetch();
        const VoucherId id = world->dayVoucher();
        const auto questions = world->stored(id).content.questions;
        QCOMPARE(questions.size(), 2U);
        QCOMPARE(questions[0].code, u"cost_centre_closed"_s);
        QCOMPARE(questions[1].code, u"project_missing"_s);
        QCOMPARE(questions[1].subject, u"P1"_s);
        QCOMPARE(problems(*world),
                 (QStringList{u"cost_centre_closed KS"_s, u"project_missing P1"_s}));
        // Mended in the books, or by another setting.
        world->books->costCentreList.front().isClosed = false;
        world->set("project", "");
        world->fetch();
        QVERIFY(world->stored(id).content.questions.empty());
        QVERIFY(problems(*world).isEmpty());
    }

    void whatIsClosedAfterApprovalStopsThePosting()
    {
        const auto world = divided();
        approve(*world, world->dayVoucher());
        world->books->costCentreList.front().isClosed = true;
        const auto report = world->post();
        QCOMPARE(report.rejected.size(), 1U);
        QCOMPARE(report.rejected.front().why, u"cost_centre_closed KS"_s);
        QVERIFY(world->books->sent.empty());
    }

    void aCorrectionTakesBackWhatWasPosted()
    {
        const auto world = divided();
        approveAll(*world);
        world->post();
        world->set("cost_centre", "K2");
        const auto correction = get(flow::correct(world->session, world->dayVoucher()));
        QStringList sales;
        for (const ledger::Row &row : correction.content.rows) {
            if (row.account == account("3002"))
                sales.append(row.amount.toDecimal() + u' ' + row.dimensions.costCentre);
        }
        QCOMPARE(sales, (QStringList{u"311.61 KS"_s, u"-311.61 K2"_s}));
        QVERIFY(correction.content.notices.empty());
    }

    void theSieFileHasThemWithTheirNames()
    {
        const auto world = divided();
        world->fetch(); // the books' names
        approveAll(*world);
        const flow::SieExport exported =
            get(flow::exportSie(world->session, QDate{2026, 3, 1}, QDate{2026, 3, 31}));
        const auto read = sie::readSie(exported.bytes);
        QVERIFY(read.hasValue());
        QVERIFY(read->notes.empty());
        QCOMPARE(read->vouchers.size(), 3U);
        const QString file = QString::fromLatin1(exported.bytes);
        QVERIFY(file.contains(u"#OBJEKT 1 \"KS\" \"Butiken\"\r\n"_s));
        QVERIFY(file.contains(u"#TRANS 3002 {1 \"KS\" 6 \"P1\"} -311.61 "_s));
        QVERIFY(file.contains(u"#TRANS 1686 {} 349.00 "_s));
        QVERIFY(file.contains(u"#TRANS 6064 {1 \"KS\" 6 \"P1\"} 20.00 "_s));
    }
};

QTEST_GUILESS_MAIN(TestFlowDimensions)
#include "tst_flow_dimensions.moc"
