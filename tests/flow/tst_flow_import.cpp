#include "base/hash.h"
#include "flow/import_file.h"
#include "flow/world.h"

#include <QFile>
#include <QTest>

using namespace klarbok;
using namespace klarbok::test;
using namespace Qt::StringLiterals;

namespace {

const QByteArray kBytes = "what the file holds, byte for byte\r\n";

QString saved(World &world, const QByteArray &bytes = kBytes)
{
    const QString path = world.fixture.dir.filePath(u"settlement.P1.csv"_s);
    QFile file{path};
    KLARBOK_EXPECTS(file.open(QIODevice::WriteOnly));
    file.write(bytes);
    return path;
}

flow::FetchReport read(World &world)
{
    return get(flow::importFile(world.session, saved(world), kQuiet, StopFlag{}));
}

/// A file that leaves out ids, details and references, so that the keys made from its rows are
/// others than the service's.
PayoutInFile poor(const PayoutBuilder &built)
{
    PayoutInFile found = FakeFiles::whole(built);
    int number = 0;
    for (ledger::Transaction &row : found.rows) {
        row.key = *TransactionKey::parse(u"poor:"_s + QString::number(number++));
        row.capture.reset();
        row.refund.reset();
        row.detail.clear();
        row.merchantReference1.clear();
        row.purchaseCountry.clear();
    }
    found.payout.merchantId.clear();
    found.untold = {&ledger::PayoutTotals::taxRefund, &ledger::PayoutTotals::repay};
    return found;
}

QStringList problems(const flow::FetchReport &report)
{
    QStringList all;
    for (const flow::FetchProblem &problem : report.problems)
        all.append(problem.code + u' ' + problem.subject);
    return all;
}

std::vector<ledger::Transaction> rows(World &world)
{
    const std::vector<PayoutId> one(1, *PayoutId::parse(u"P1"_s));
    return get(world.store->transactions(one));
}

/// Ids and contents of all vouchers.
QStringList contents(World &world)
{
    QStringList all;
    for (const VoucherListItem &item : world.vouchers())
        all.append(item.id.text() + u' ' + item.contentHash);
    return all;
}

/// Whether a condition in SQL is true of the workspace's file.
bool holds(World &world, const QString &condition)
{
    world.fixture.sql(u"CREATE TABLE IF NOT EXISTS proof (x INTEGER NOT NULL CHECK (x)) STRICT"_s);
    return !world.fixture.sql(u"INSERT INTO proof SELECT "_s + condition);
}

} // namespace

/// From a settlement file into the store, and how that goes together with fetching.
class TestImport : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aFileBringsPayoutRowsAndDrafts()
    {
        World world;
        world.files->payouts = {FakeFiles::whole(World::payout())};
        const auto report = read(world);
        QCOMPARE(report.payouts, 1);
        QCOMPARE(report.transactions, 3);
        QCOMPARE(report.orders, 0);
        QCOMPARE(report.added, 3);
        QCOMPARE(report.changed, 0);
        QCOMPARE(report.from, day("2026-03-05"));
        QCOMPARE(report.to, day("2026-03-05"));
        QCOMPARE(problems(report), QStringList{u"orders_unread 2"_s});
        QVERIFY(report.needsUser());
        QVERIFY(world.source->asked.isEmpty()); // nothing is sent anywhere
        QCOMPARE(get(world.store->payouts()).front().source, u"klarna"_s);
        QVERIFY(world.files->thread && world.files->thread != QThread::currentThread());
        QCOMPARE(questionCodes(world.stored(world.dayVoucher()).content),
                 QStringList{u"order_missing"_s});
        QCOMPARE(world.vouchers().size(), std::size_t{3});
        QCOMPARE(world.events(u"settlement.P1.csv"_s), QStringList{u"imported"_s});
    }

    void theBytesAreKeptAsTheyCame()
    {
        World world;
        world.files->payouts = {FakeFiles::whole(World::payout())};
        read(world);
        const QString body = QString::fromLatin1(kBytes.toHex().toUpper());
        QVERIFY(holds(world, u"(SELECT hex(body) FROM raw_body) = '%1'"_s.arg(body)));
        QVERIFY(holds(world, u"(SELECT sha256 || kind || address FROM raw_answer) = '%1'"_s.arg(
                                 QString{sha256Hex(kBytes) + u"filesettlement.P1.csv"_s})));
        QVERIFY(!holds(world, u"(SELECT count(*) FROM raw_answer) = 2"_s)); // the check can fail
    }

    void theSameFileTwiceBringsNothing()
    {
        World world;
        world.files->payouts = {FakeFiles::whole(World::payout())};
        read(world);
        const QStringList before = contents(world);
        const auto report = read(world);
        QCOMPARE(report.added, 0);
        QCOMPARE(report.changed, 0);
        QCOMPARE(contents(world), before);
    }

    void afterAFetchAFileBringsNothing()
    {
        const auto world = World::fetched();
        const QStringList before = contents(*world);
        const auto rowsBefore = rows(*world);
        for (const PayoutInFile &file :
             {FakeFiles::whole(World::payout()), poor(World::payout())}) {
            world->files->payouts = {file};
            const auto report = read(*world);
            QCOMPARE(report.added, 0);
            QCOMPARE(report.changed, 0);
            QCOMPARE(problems(report), QStringList{});
            QVERIFY(!report.needsUser());
            QVERIFY(rows(*world) == rowsBefore);
            QCOMPARE(contents(*world), before);
        }
    }

    void afterAFileAFetchBringsOnlyTheOrders()
    {
        World world;
        world.source->add(World::payout());
        world.files->payouts = {FakeFiles::whole(World::payout())};
        read(world);
        const auto report = world.fetch();
        QCOMPARE(report.transactions, 3); // the service may know more than the file
        QCOMPARE(report.orders, 2);
        QCOMPARE(report.added, 2);
        QCOMPARE(report.changed, 1); // the payout, which has been read now
        QCOMPARE(contents(world), contents(*World::fetched()));
        world.source->asked.clear();
        QCOMPARE(world.fetch().changed, 0);
        QCOMPARE(world.source->askedFor("rows"), 0);
    }

    /// How far the service has been read does not depend on files.
    void aFileDoesNotShortenTheNextFetch()
    {
        World world;
        world.set("start_date", "2026-02-01");
        PayoutBuilder early{"P0", "2026-02-02T04:30:00Z"};
        early.sale("900", "2026-02-01T08:00:00Z", {line(100'00, 2500)}).settled();
        world.source->add(early);
        world.source->add(World::payout());
        world.files->payouts = {FakeFiles::whole(World::payout())};
        read(world);
        const auto report = world.fetch();
        QCOMPARE(report.from, day("2026-02-01"));
        QCOMPARE(report.payouts, 2);
    }

    /// The service tells what the file left out; the rows stay the same rows.
    void afterAPoorFileAFetchFillsInAndDoublesNothing()
    {
        World world;
        world.source->add(World::payout());
        world.files->payouts = {poor(World::payout())};
        read(world);
        const auto report = world.fetch();
        QCOMPARE(report.transactions, 3);
        QCOMPARE(report.added, 2);   // orders
        QCOMPARE(report.changed, 4); // three rows and their payout
        QVERIFY(!report.needsUser());
        const auto now = rows(world);
        QCOMPARE(now.size(), std::size_t{3});
        QCOMPARE(now[0].key.text(), u"poor:0"_s);
        QVERIFY(now[0].capture.has_value());
        QCOMPARE(world.fetch().changed, 0);
        QCOMPARE(world.vouchers().size(), std::size_t{3});
    }

    void whatIsBookedFromAFileIsNotBookedAgainByAFetch_data()
    {
        QTest::addColumn<int>("hours");
        QTest::addColumn<bool>("posts");
        QTest::newRow("approved") << 0 << false;
        QTest::newRow("posted") << 0 << true;
        QTest::newRow("posted, and the file had local times") << 1 << true;
    }
    void whatIsBookedFromAFileIsNotBookedAgainByAFetch()
    {
        QFETCH(const int, hours);
        QFETCH(const bool, posts);
        World world;
        world.source->add(World::payout());
        PayoutInFile file = poor(World::payout());
        for (ledger::Transaction &row : file.rows) {
            row.captureTime = row.captureTime.addSecs(hours * 3600);
            row.saleTime = row.saleTime.addSecs(hours * 3600);
        }
        file.rows[0].goodsVat = {{1200, kr(37'39)}};
        file.rows[1].goodsVat = {{2500, kr(100'00)}};
        world.files->payouts = {file};
        QCOMPARE(problems(read(world)), QStringList{}); // the file tells the VAT
        const auto approved = get(flow::approveReconciled(world.session, kQuiet, StopFlag{}));
        QCOMPARE(approved.approved.size(), std::size_t{3});
        if (posts)
            QCOMPARE(world.post().posted.size(), std::size_t{3});
        const QStringList before = contents(world);
        const auto report = world.fetch();
        QCOMPARE(problems(report), QStringList{});
        QCOMPARE(contents(world), before);
        QCOMPARE(rows(world).size(), std::size_t{3});
        QCOMPARE(problems(read(world)),
                 hours == 0 ? QStringList{} : QStringList{u"file_differs P1"_s});
        QCOMPARE(contents(world), before);
    }

    void whatIsPostedFromAFetchIsNotBookedAgainByAFile()
    {
        const auto world = World::approved();
        QCOMPARE(world->post().posted.size(), std::size_t{3});
        const QStringList before = contents(*world);
        world->files->payouts = {poor(World::payout())};
        QCOMPARE(problems(read(*world)), QStringList{});
        QCOMPARE(contents(*world), before);
        QCOMPARE(rows(*world).size(), std::size_t{3});
    }

    /// Orders can be read for three years; after that a file is all there is.
    void aFileTellsTheVatOfAnOrderThatCannotBeRead()
    {
        World world;
        world.source->add(World::payout());
        world.source->failures[u"order 1001"_s] = ErrorKind::NotFound;
        world.fetch();
        QCOMPARE(questionCodes(world.stored(world.dayVoucher()).content),
                 QStringList{u"order_missing"_s});
        PayoutInFile file = poor(World::payout());
        file.rows[0].goodsVat = {{1200, kr(37'39)}};
        world.files->payouts = {file};
        const auto report = read(world);
        QCOMPARE(report.changed, 1);
        QCOMPARE(problems(report), QStringList{});
        QVERIFY(world.stored(world.dayVoucher()).content.questions.empty());
        world.fetch();
        QVERIFY(world.stored(world.dayVoucher()).content.questions.empty());
    }

    /// 349.00 at 12 % is 37.39 VAT, 500.00 at 25 % is 100.00: the file says so.
    void goodsVatInTheFileBooksTheSaleWithoutItsOrder()
    {
        World world;
        PayoutInFile file = FakeFiles::whole(World::payout());
        file.rows[0].goodsVat = {{1200, kr(37'39)}};
        world.files->payouts = {file};
        read(world);
        const auto told = world.stored(world.dayVoucher("2026-03-02")).content;
        QVERIFY(told.questions.empty());
        QCOMPARE(noticeCodes(told), QStringList{u"vat_from_file"_s});
        QCOMPARE(posts(told), posted({{"1686", 349'00}, {"2621", -37'39}, {"3002", -311'61}}));
        QCOMPARE(questionCodes(world.stored(world.dayVoucher("2026-03-03")).content),
                 QStringList{u"order_missing"_s});
        // A later file that does not tell the VAT takes nothing away.
        world.files->payouts = {poor(World::payout())};
        QCOMPARE(read(world).changed, 0);
        QVERIFY(world.stored(world.dayVoucher("2026-03-02")).content.questions.empty());
    }

    void aFileThatContradictsWhatIsKnownChangesNothing()
    {
        const auto world = World::fetched();
        const auto before = rows(*world);
        PayoutBuilder other{"P1", "2026-03-05T04:30:00Z"};
        other.sale("1001", "2026-03-02T08:00:00Z", {line(350'00, 1200)}).settled();
        world->files->payouts = {FakeFiles::whole(other)};
        const auto report = read(*world);
        QCOMPARE(problems(report), QStringList{u"file_differs P1"_s});
        QVERIFY(report.needsUser());
        QCOMPARE(report.added + report.changed, 0);
        QVERIFY(rows(*world) == before);
    }

    void anotherMerchantsFileIsRefused()
    {
        const auto world = World::fetched();
        const QStringList before = contents(*world);
        PayoutBuilder built{"P2", "2026-03-06T04:30:00Z"};
        built.sale("1003", "2026-03-04T08:00:00Z", {line(350'00, 1200)}).settled();
        PayoutInFile file = FakeFiles::whole(built);
        file.payout.merchantId = u"K999"_s;
        world->files->payouts = {file};
        const auto result =
            wait(flow::importFile(world->session, saved(*world), kQuiet, StopFlag{}));
        QVERIFY(!result);
        QCOMPARE(result.error().kind, ErrorKind::FileMisread);
        QCOMPARE(result.error().reason, u"merchant_other|0||K999"_s);
        QCOMPARE(contents(*world), before);
        QCOMPARE(get(world->store->payouts()).size(), std::size_t{1});
        QVERIFY(holds(*world, u"NOT EXISTS (SELECT 1 FROM raw_answer WHERE kind = 'file')"_s));
    }

    void aFileOfTwoMerchantsIsRefused()
    {
        World world;
        PayoutInFile other = FakeFiles::whole(PayoutBuilder{"P2", "2026-03-06T04:30:00Z"});
        other.payout.merchantId = u"K999"_s;
        world.files->payouts = {FakeFiles::whole(World::payout()), other};
        const auto result = wait(flow::importFile(world.session, saved(world), kQuiet, StopFlag{}));
        QVERIFY(!result);
        QCOMPARE(result.error().reason, u"merchant_mixed|0||K999"_s);
        QVERIFY(get(world.store->payouts()).empty());
    }

    /// Euro and kronor never meet, also when the reference is the same.
    void theSamePayoutInAnotherCurrencyChangesNothing()
    {
        const auto world = World::fetched();
        const auto before = rows(*world);
        PayoutBuilder euro{"P1", "2026-03-05T04:30:00Z", *Currency::parse(u"EUR"_s)};
        euro.sale("1001", "2026-03-02T08:00:00Z", {line(349'00, 1200)}).settled();
        world->files->payouts = {FakeFiles::whole(euro)};
        QCOMPARE(problems(read(*world)), QStringList{u"file_differs P1"_s});
        QVERIFY(rows(*world) == before);
    }

    void totalsThatDoNotAddUpAreNotBookedUntilAWholeFileComes()
    {
        World world;
        PayoutInFile cut = FakeFiles::whole(World::payout());
        cut.rows.pop_back(); // the fee
        world.files->payouts = {cut};
        const auto broken = read(world);
        QCOMPARE(problems(broken).front(), u"totals P1"_s);
        QVERIFY(world.vouchers().empty());
        world.files->payouts = {FakeFiles::whole(World::payout())};
        const auto report = read(world);
        QCOMPARE(problems(report), QStringList{u"orders_unread 2"_s});
        QCOMPARE(report.added, 1);
        QCOMPARE(world.vouchers().size(), std::size_t{3});
    }

    void aFileThatCannotBeReadChangesNothing()
    {
        const auto world = World::fetched();
        const QStringList before = contents(*world);
        world->files->error =
            Error{ErrorKind::FileMisread, u"bad"_s, {}, u"not_amount|5|amount|x"_s};
        const auto result =
            wait(flow::importFile(world->session, saved(*world), kQuiet, StopFlag{}));
        QVERIFY(!result);
        QCOMPARE(result.error().kind, ErrorKind::FileMisread);
        QCOMPARE(result.error().subject, u"settlement.P1.csv"_s);
        QCOMPARE(result.error().reason, u"not_amount|5|amount|x"_s);
        QCOMPARE(contents(*world), before);
        QVERIFY(holds(*world, u"NOT EXISTS (SELECT 1 FROM raw_answer WHERE kind = 'file')"_s));
        QCOMPARE(
            failure(flow::importFile(world->session, u"/no/such/file.csv"_s, kQuiet, StopFlag{})),
            std::optional{ErrorKind::FileUnreadable});
    }

    void stoppedBeforeTheFirstPayoutNothingIsSaved()
    {
        World world;
        world.files->payouts = {FakeFiles::whole(World::payout())};
        const StopFlag stop;
        stop.stop();
        QCOMPARE(failure(flow::importFile(world.session, saved(world), kQuiet, stop)),
                 std::optional{ErrorKind::Cancelled});
        QVERIFY(get(world.store->payouts()).empty());
    }
};

QTEST_GUILESS_MAIN(TestImport)
#include "tst_flow_import.moc"
