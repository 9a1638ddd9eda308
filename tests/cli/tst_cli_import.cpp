#include "klarna/payout_parser.h"
#include "klarna/settlement_file.h"
#include "klarna/transaction_parser.h"
#include "support/cli.h"

#include <QFile>
#include <QTest>

using namespace klarbok;
using namespace klarbok::test;
using namespace Qt::StringLiterals;

namespace {

QByteArray csvOf(SandboxProcess &sandbox, const QString &payout)
{
    return sandbox
        .klarna(u"/settlements/v1/reports/payout-with-transactions?payment_reference="_s + payout)
        .body;
}

/// The settlement files of all payouts since the start date, as the merchant would save them.
QStringList savedFiles(SandboxProcess &sandbox, Cli &cli)
{
    const QString start = sandbox.ready()[u"start_date"].toString();
    QStringList paths;
    const std::vector<Json> payouts = sandbox.payouts();
    for (const Json &payout : payouts) {
        if (payout[u"payout_date"].toString().left(10) < start)
            continue;
        const QString reference = payout[u"payment_reference"].toString();
        const QString path = cli.home() + u"/settlement.%1.csv"_s.arg(reference);
        QFile file{path};
        if (!file.open(QIODevice::WriteOnly))
            qFatal("cannot write %s", qPrintable(path));
        file.write(csvOf(sandbox, reference));
        paths.append(path);
    }
    return paths;
}

/// Everything there is about payouts and vouchers but when it happened.
QStringList books(Cli &cli)
{
    QStringList all;
    const Run payouts = cli.run({u"payouts"_s});
    for (const Json &payout : payouts[u"payouts"].items())
        all.append(QString::fromUtf8(
            cli.run({u"payouts"_s, payout[u"reference"].toString()}).json.toBytes()));
    for (const QString &id : cli.voucherIds()) {
        Json voucher = cli.voucher(id);
        voucher.remove(u"history");
        all.append(QString::fromUtf8(voucher.toBytes()));
    }
    return all;
}

} // namespace

/// `import`: Klarna's settlement files as another way in.
class TestCliImport : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aFileIsThePayoutThatTheApiTells_data();
    void aFileIsThePayoutThatTheApiTells();
    void filesThenFetchIsLikeFetching_data() { aFileIsThePayoutThatTheApiTells_data(); }
    void filesThenFetchIsLikeFetching();
    void fetchThenFilesBringsNothing();
    void theAnswerIsThatOfFetch();
    void whatIsPostedFromAFileIsNotPostedAgain();
    void aBrokenFileChangesNothing();
    void wrongUsageIsTwo();
};

void TestCliImport::aFileIsThePayoutThatTheApiTells_data()
{
    QTest::addColumn<int>("unused");
    // three rates; refunds; debt; gift cards; fees askew; part captures; an order that is missing;
    // euro; reserve and dispute; a row that nobody knows; a shop's month
    for (const char *scenario :
         {"1", "2", "3", "5", "4c", "7", "8", "10", "14", "17", "17b", "shop"})
        QTest::newRow(scenario) << 0;
}

void TestCliImport::aFileIsThePayoutThatTheApiTells()
{
    SandboxProcess sandbox{QString::fromLatin1(QTest::currentDataTag())};
    const auto page = klarna::parsePayouts(
        sandbox.klarna(u"/settlements/v1/payouts?size=500"_s).body, u"klarna"_s);
    QVERIFY(page && !page->payouts.empty());
    for (const ledger::Payout &payout : page->payouts) {
        const auto found =
            klarna::SettlementFile{}.read(csvOf(sandbox, payout.reference.text()), u"klarna"_s);
        QVERIFY2(found, qPrintable(found ? QString{} : found.error().detail));
        QCOMPARE(found->size(), std::size_t{1});
        QVERIFY(found->front().payout == payout);

        klarna::RowNumbering numbering{payout.reference};
        auto rows = klarna::parseTransactions(
            sandbox
                .klarna(u"/settlements/v1/transactions?size=500&payment_reference="_s +
                        payout.reference.text())
                .body,
            numbering);
        QVERIFY(rows);
        for (ledger::Transaction &row : rows->transactions) {
            row.comment.clear(); // files have no columns for these two
            row.vatInHomeCurrency.reset();
        }
        QCOMPARE(found->front().rows.size(), rows->transactions.size());
        QVERIFY(found->front().rows == rows->transactions);
    }
}

void TestCliImport::filesThenFetchIsLikeFetching()
{
    SandboxProcess sandbox{QString::fromLatin1(QTest::currentDataTag())};
    Cli fetching{sandbox};
    const int fetched = fetching.run({u"fetch"_s}).exit;
    Cli importing{sandbox};
    qint64 rows = 0;
    const QStringList files = savedFiles(sandbox, importing);
    for (const QString &file : files) {
        const Run run = importing.run({u"import"_s, file});
        QVERIFY2(run.exit == 0 || run.exit == 3, qPrintable(run.err));
        QCOMPARE(run[u"new"].toWhole(), run[u"transactions"].toWhole());
        rows += run[u"new"].toWhole().value_or(0);
    }
    QVERIFY(rows > 0);
    const Run fetch = importing.run({u"fetch"_s});
    QCOMPARE(fetch.exit, fetched);
    QCOMPARE(fetch[u"transactions"].toWhole(), 0);
    QCOMPARE(fetch[u"new"].toWhole(), fetch[u"orders"].toWhole());
    QCOMPARE(fetch[u"changed"].toWhole(), 0);
    QCOMPARE(books(importing), books(fetching));
}

void TestCliImport::fetchThenFilesBringsNothing()
{
    SandboxProcess sandbox{u"shop"_s};
    Cli cli{sandbox};
    cli.run({u"fetch"_s});
    const QStringList before = books(cli);
    const QStringList files = savedFiles(sandbox, cli);
    QVERIFY(!files.isEmpty());
    for (const QString &file : files) {
        const Run run = cli.run({u"import"_s, file});
        QCOMPARE(run[u"new"].toWhole(), 0);
        QCOMPARE(run[u"changed"].toWhole(), 0);
    }
    QCOMPARE(books(cli), before);
}

void TestCliImport::theAnswerIsThatOfFetch()
{
    SandboxProcess sandbox{u"1"_s};
    Cli cli{sandbox};
    const QString file = savedFiles(sandbox, cli).front();
    const Run first = cli.run({u"import"_s, file});
    QCOMPARE(first.exit, 3); // three orders are not read yet
    QCOMPARE(first.err, QString{});
    QCOMPARE(first[u"payouts"].toWhole(), 1);
    QCOMPARE(first[u"transactions"].toWhole(), 9);
    QCOMPARE(first[u"orders"].toWhole(), 0);
    QCOMPARE(first[u"new"].toWhole(), 9);
    QCOMPARE(first[u"changed"].toWhole(), 0);
    QVERIFY(first[u"seconds"].toWhole());
    QCOMPARE(first[u"problems"][0][u"code"].toString(), u"orders_unread"_s);
    QVERIFY(first[u"problems"][0][u"text"].toString().startsWith(u"3 "));

    const Run again = cli.run({u"import"_s, file});
    QCOMPARE(again[u"new"].toWhole(), 0);
    QCOMPARE(again[u"changed"].toWhole(), 0);
    QCOMPARE(cli.run({u"fetch"_s}).exit, 0);
    QCOMPARE(cli.run({u"import"_s, file}).exit, 0);
    const Run words = cli.readable({u"import"_s, file});
    QVERIFY2(words.out.startsWith("Läst in settlement.KP100001.csv: 1 utbetalning"),
             words.out.constData());
}

void TestCliImport::whatIsPostedFromAFileIsNotPostedAgain()
{
    SandboxProcess sandbox{u"1"_s};
    Cli cli{sandbox};
    const QString file = savedFiles(sandbox, cli).front();
    cli.run({u"import"_s, file});
    cli.run({u"fetch"_s});
    QCOMPARE(cli.run({u"approve"_s, u"--all-reconciled"_s})[u"approved"].items().size(), 2U);
    QCOMPARE(cli.run({u"post"_s})[u"posted"].items().size(), 2U);
    const QByteArray before = cli.lists();
    QCOMPARE(cli.run({u"import"_s, file}).exit, 0);
    QCOMPARE(cli.run({u"fetch"_s})[u"transactions"].toWhole(), 0);
    QCOMPARE(cli.lists(), before);
}

void TestCliImport::aBrokenFileChangesNothing()
{
    SandboxProcess sandbox{u"1"_s};
    Cli cli{sandbox};
    const QString path = savedFiles(sandbox, cli).front();
    QVERIFY(cli.run({u"import"_s, path}).exit == 3);
    const QByteArray before = cli.lists();
    const auto refused = [&](const QByteArray &bytes) {
        const QString broken = cli.home() + u"/trasig.csv"_s;
        QFile file{broken};
        if (!file.open(QIODevice::WriteOnly))
            qFatal("cannot write");
        file.write(bytes);
        file.close();
        const Run run = cli.run({u"import"_s, broken});
        return run.exit == 1 ? run.err : u"exit %1"_s.arg(run.exit);
    };
    const QByteArray good = csvOf(sandbox, u"KP100001"_s);
    const QString cut = refused(good.chopped(40));
    QVERIFY2(cut.contains(u"Filen trasig.csv kan inte tolkas. Rad 12: "), qPrintable(cut));
    const QString column = refused(QByteArray{good}.replace(";amount;", ";belopp;"));
    QVERIFY2(column.contains(u"Rad 3, kolumn amount: Kolumnen saknas."), qPrintable(column));
    const QString other = refused("namn;alder\nAnna;40\n");
    QVERIFY2(other.contains(u"inte en utbetalningsrapport"), qPrintable(other));
    const QString missing = refused(QByteArray{good}.replace(";capture_date;", ";dag;"));
    QVERIFY2(missing.contains(u"Rad 3, kolumn capture_date: Kolumnen saknas."),
             qPrintable(missing));
    const QString fine = refused(QByteArray{good}.replace(";1000.00;", ";1000.005;"));
    QVERIFY2(fine.contains(u"Rad 4, kolumn amount: ”1000.005” är inte hela ören."),
             qPrintable(fine));
    const Run absent = cli.run({u"import"_s, u"/finns/inte.csv"_s});
    QCOMPARE(absent.exit, 1);
    QVERIFY2(absent.err.contains(u"Filen /finns/inte.csv kan inte öppnas."),
             qPrintable(absent.err));
    QCOMPARE(cli.lists(), before);
}

void TestCliImport::wrongUsageIsTwo()
{
    SandboxProcess sandbox{u"1"_s};
    Cli cli{sandbox};
    QCOMPARE(cli.run({u"import"_s}).exit, 2);
    QCOMPARE(cli.run({u"import"_s, u"a.csv"_s, u"b.csv"_s}).exit, 2);
    QVERIFY(cli.plain({u"--help"_s}).out.contains("import FILE.csv"));
}

QTEST_GUILESS_MAIN(TestCliImport)
#include "tst_cli_import.moc"
