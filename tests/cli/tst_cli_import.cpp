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

/// The sandbox does not mind, and nothing here is about waiting.
const QString kFast = u"klarna.requests_per_second=200"_s;

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
    void vatInTheFileIsBookedAndWhatIsMissingIsAsked();
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
    for (ledger::Payout payout : page->payouts) {
        const auto found = klarna::SettlementFile{}.read(csvOf(sandbox, payout.reference.text()));
        QVERIFY2(found, qPrintable(found ? QString{} : found.error().detail));
        QCOMPARE(found->size(), std::size_t{1});
        payout.source.clear(); // a file does not say whose it is
        payout.isFromFile = true;
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
    fetching.set({kFast});
    const int fetched = fetching.run({u"fetch"_s}).exit;
    Cli importing{sandbox};
    importing.set({kFast});
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
    QCOMPARE(fetch[u"transactions"].toWhole(), rows); // the service may know more
    QCOMPARE(fetch[u"new"].toWhole(), fetch[u"orders"].toWhole());
    QCOMPARE(books(importing), books(fetching));
}

void TestCliImport::fetchThenFilesBringsNothing()
{
    SandboxProcess sandbox{u"shop"_s};
    Cli cli{sandbox};
    cli.set({kFast});
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
    const Run again = cli.run({u"fetch"_s});
    QCOMPARE(again[u"transactions"].toWhole(), 9); // what is posted is read again
    QCOMPARE(again[u"new"].toWhole(), 0);
    QCOMPARE(again[u"changed"].toWhole(), 0);
    QCOMPARE(cli.lists(), before);
}

/// Without Klarna's API: a sale of 1 250.00 with its VAT, and a refund of 250.00 without.
void TestCliImport::vatInTheFileIsBookedAndWhatIsMissingIsAsked()
{
    SandboxProcess sandbox{u"1"_s};
    Cli cli{sandbox};
    cli.set({u"klarna.host=http://127.0.0.1:1"_s, u"start_date=2026-03-01"_s});
    const QString path = cli.home() + u"/mars.csv"_s;
    QFile file{path};
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("total_sale_amount,total_return_amount,total_fee_amount,total_tax_amount,"
               "total_settlement_amount,payment_reference,settlement_currency,payout_date,"
               "merchant_id,merchant_settlement_type\r\n"
               "\"1.250,00\",\"250,00\",\"31,25\",\"7,81\",\"960,94\",74839201,SEK,"
               "2026-03-11 08:00:00,K1,NET\r\n\r\n"
               "type,capture_date,sale_date,order_id,capture_id,merchant_reference1,amount,"
               "posting_currency,tax_rate,tax_amount,tax_rate_1,tax_amount_1,tax_rate_2,"
               "tax_amount_2,detailed_type\r\n"
               "SALE,2026-03-02 09:15:00,2026-03-02 09:15:00,o-1,c-1,R\xe4v-1,\"1.250,00\",SEK,,,"
               "25,\"200,00\",12,\"26,79\",PURCHASE\r\n"
               "FEE,2026-03-02 09:15:00,2026-03-02 09:15:00,o-1,c-1,R\xe4v-1,\"31,25\",SEK,25,"
               "\"7,81\",,,,,PURCHASE_FEE_PERCENTAGE\r\n"
               "RETURN,2026-03-04 12:01:00,2026-03-02 10:00:00,o-2,,R\xe4v-2,\"250,00\",SEK,,,,,,,"
               "PURCHASE_RETURN\r\n");
    file.close();
    const Run run = cli.run({u"import"_s, path});
    QVERIFY2(run.exit == 3, qPrintable(run.err));
    QCOMPARE(run[u"new"].toWhole(), 3);
    QCOMPARE(run[u"problems"].items().size(), 1U);
    QVERIFY(run[u"problems"][0][u"text"].toString().startsWith(u"1 "));

    QString refund;
    QStringList sale;
    for (const QString &id : cli.voucherIds()) {
        const Json voucher = cli.voucher(id);
        if (voucher[u"date"].toString() == u"2026-03-04") {
            refund = id;
            QCOMPARE(voucher[u"questions"].items().size(), 1U);
            QCOMPARE(voucher[u"questions"][0][u"code"].toString(), u"order_missing"_s);
        }
        if (voucher[u"date"].toString() != u"2026-03-02")
            continue;
        QCOMPARE(voucher[u"questions"].items().size(), 0U);
        for (const Json &row : voucher[u"rows"].items())
            sale.append(u"%1 %2"_s.arg(row[u"account"].toString())
                            .arg(row[u"debit"].toWhole().value_or(0) -
                                 row[u"credit"].toWhole().value_or(0)));
    }
    sale.sort();
    QCOMPARE(sale, (QStringList{u"1686 125000"_s, u"2611 -20000"_s, u"2621 -2679"_s,
                                u"3001 -80000"_s, u"3002 -22321"_s}));
    const Run answered = cli.run(
        {u"answer"_s, refund, u"order_missing"_s, u"vat=2500"_s, u"--note"_s, u"kvitto R-2"_s});
    QVERIFY2(answered.exit == 0, qPrintable(answered.err));
    QCOMPARE(answered[u"questions"].items().size(), 0U);
    const Run again = cli.run({u"import"_s, path});
    QCOMPARE(again[u"new"].toWhole(), 0);
    QCOMPARE(again[u"changed"].toWhole(), 0);
    QCOMPARE(cli.voucher(refund)[u"questions"].items().size(), 0U);
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
    QVERIFY2(cut.contains(u"Filen trasig.csv kan inte läsas in. Rad 12: "), qPrintable(cut));
    const QString column = refused(QByteArray{good}.replace(";amount;", ";belopp;"));
    QVERIFY2(column.contains(u"Rad 3, kolumn amount: Kolumnen saknas."), qPrintable(column));
    const QString other = refused("namn;alder\nAnna;40\n");
    QVERIFY2(other.contains(u"varken en utbetalningsrapport"), qPrintable(other));
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
    QVERIFY(cli.plain({u"--help"_s}).out.contains("import FILE"));
}

QTEST_GUILESS_MAIN(TestCliImport)
#include "tst_cli_import.moc"
