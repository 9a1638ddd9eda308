#include "support/postings.h"

#include <QFile>
#include <QTest>

using namespace klarbok;
using namespace klarbok::test;
using namespace Qt::StringLiterals;

namespace {

/// The company of scenario 1 as another bookkeeping program hands it out, in CP437.
const QByteArray kHead = "#FLAGGA 0\r\n"
                         "#PROGRAM \"Bokprogrammet\" \"12.1\"\r\n"
                         "#FORMAT PC8\r\n"
                         "#GEN 20260310 \"KL\"\r\n"
                         "#SIETYP 4\r\n"
                         "#ORGNR 559321-0478\r\n"
                         "#FNAMN \"Fj\x84llvinden Friluft AB\"\r\n"
                         "#RAR 0 20260101 20261231\r\n"
                         "#VALUTA SEK\r\n"
                         "#KONTO 1686 \"Fordran p\x86 Klarna\"\r\n"
                         "#KONTO 1930 \"Bankkonto\"\r\n"
                         "#KONTO 2611 \"Utg. moms 25\"\r\n"
                         "#KONTO 2621 \"Utg. moms 12\"\r\n"
                         "#KONTO 2631 \"Utg. moms 6\"\r\n"
                         "#KONTO 2641 \"Ing. moms\"\r\n"
                         "#KONTO 3001 \"Varor 25\"\r\n"
                         "#KONTO 3002 \"Varor 12\"\r\n"
                         "#KONTO 3003 \"Varor 6\"\r\n"
                         "#KONTO 6064 \"Avgifter\"\r\n"
                         "#IB 0 1930 0\r\n";

/// Scenario 1's two vouchers with numbers of their own, rows by hand.
QByteArray booked(Cli &cli)
{
    QByteArray sale, payout;
    for (const QString &id : cli.voucherIds()) {
        const bool isSale = cli.voucher(id)[u"date"].toString() == u"2026-03-02";
        (isSale ? sale : payout) = id.toLatin1();
    }
    return "#UB 0 1930 1707.77\r\n#UB 0 2611 -200.00\r\n#UB 0 2621 -60.00\r\n"
           "#UB 0 2631 -12.00\r\n#UB 0 2641 12.85\r\n"
           "#VER B 21 20260302 \"Klarna 2026-03-02 " +
           sale +
           "\"\r\n{\r\n"
           "#TRANS 1686 {} 1772.00\r\n#TRANS 3001 {} -800.00\r\n#TRANS 2611 {} -200.00\r\n"
           "#TRANS 3002 {} -500.00\r\n#TRANS 2621 {} -60.00\r\n#TRANS 3003 {} -200.00\r\n"
           "#TRANS 2631 {} -12.00\r\n}\r\n"
           "#VER B 22 20260309 \"Klarna utb. " +
           payout +
           "\"\r\n{\r\n"
           "#TRANS 1930 {} 1707.77\r\n#TRANS 6064 {} 51.38\r\n#TRANS 2641 {} 12.85\r\n"
           "#TRANS 1686 {} -1772.00\r\n}\r\n";
}

/// A computer with keys to Klarna only.
void disconnectBooks(Cli &cli)
{
    for (const char *key : {"CLIENT_ID", "CLIENT_SECRET", "USER_KEY"})
        cli.setVariable(u"KLARBOK_BL_"_s + QLatin1String{key}, {});
}

QString saved(Cli &cli, const QByteArray &bytes, const QString &name = u"bok.txt"_s)
{
    const QString path = cli.home() + u'/' + name;
    QFile file{path};
    if (!file.open(QIODevice::WriteOnly))
        qFatal("cannot write %s", qPrintable(path));
    file.write(bytes);
    return path;
}

Run balance(Cli &cli, const QString &date)
{
    return cli.run({u"balance"_s, u"--date"_s, date});
}

} // namespace

/// `import` of the books themselves (SIE 4E), for an owner without a Björn Lundén key.
class TestCliImportBooks : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theWholeWayWithoutAnApi();
    void refusals();
};

void TestCliImportBooks::theWholeWayWithoutAnApi()
{
    SandboxProcess sandbox{u"1"_s};
    Cli cli{sandbox};
    disconnectBooks(cli);
    QCOMPARE(cli.run({u"fetch"_s}).exit, 0);

    const Run lacking = cli.run(
        {u"import"_s, saved(cli, QByteArray{kHead}.replace("#KONTO 3003 \"Varor 6\"\r\n", ""))});
    QVERIFY2(lacking.exit == 0, qPrintable(lacking.err));
    int asked = 0;
    for (const QString &id : cli.voucherIds()) {
        const Json voucher = cli.voucher(id);
        for (const Json &question : voucher[u"questions"].items())
            asked += question[u"code"].toString() == u"account_missing" ? 1 : 0;
    }
    QCOMPARE(asked, 1);

    const Run read = cli.run({u"import"_s, saved(cli, kHead)});
    QCOMPARE(read.exit, 0);
    QCOMPARE(read.err, QString{});
    QCOMPARE(read[u"payouts"].toWhole(), 0);
    QCOMPARE(read[u"books"], Json::object({{u"year_from"_s, u"2026-01-01"_s},
                                           {u"year_to"_s, u"2026-12-31"_s},
                                           {u"written"_s, u"2026-03-10"_s},
                                           {u"up_to"_s, u"2026-03-10"_s},
                                           {u"accounts"_s, 10},
                                           {u"vouchers"_s, 0},
                                           {u"ours"_s, 0}}));
    QCOMPARE(cli.run({u"approve"_s, u"--all-reconciled"_s})[u"approved"].items().size(), 2U);
    const Run waiting = balance(cli, u"2026-03-05"_s);
    QCOMPARE(waiting[u"books"].toWhole(), 0);
    QCOMPARE(waiting[u"differences"][0][u"cause"].toString(), u"not_posted"_s);
    QCOMPARE(cli.run({u"export-sie"_s, u"--from"_s, u"2026-03-01"_s, u"--to"_s, u"2026-03-31"_s,
                      u"-o"_s, cli.home() + u"/mars.si"_s})[u"vouchers"]
                 .toWhole(),
             2);

    // Read in there, and handed out again.
    const Run back = cli.run({u"import"_s, saved(cli, kHead + booked(cli))});
    QVERIFY2(back.exit == 0, qPrintable(back.err));
    QCOMPARE(back[u"books"][u"ours"].toWhole(), 2);
    for (const QString &id : cli.voucherIds()) {
        const Json voucher = cli.voucher(id);
        const bool isSale = voucher[u"date"].toString() == u"2026-03-02";
        QCOMPARE(voucher[u"state"].toString(), u"posted_without_pdf"_s);
        QCOMPARE(voucher[u"series"].toString(), u"B"_s);
        QCOMPARE(voucher[u"number"].toWhole(), isSale ? 21 : 22);
        QCOMPARE(voucher[u"questions"].items().size(), 0U);
    }
    const Run sold = balance(cli, u"2026-03-05"_s);
    QCOMPARE(sold.exit, 0);
    QCOMPARE(sold[u"books"].toWhole(), 1'772'00);
    QCOMPARE(sold[u"books_written"].toString(), u"2026-03-10"_s);
    QCOMPARE(sold[u"differences"].items().size(), 0U);
    const QString words =
        QString::fromUtf8(cli.readable({u"balance"_s, u"--date"_s, u"2026-03-05"_s}).out);
    QVERIFY2(words.contains(u"På kontot enligt SIE-filen från 2026-03-10"), qPrintable(words));

    const Run unknown = balance(cli, u"2026-03-11"_s);
    QCOMPARE(unknown.exit, 3);
    QVERIFY(unknown[u"books"].isNull() && unknown[u"books_written"].isNull());
    const QString why =
        QString::fromUtf8(cli.readable({u"balance"_s, u"--date"_s, u"2026-03-11"_s}).out);
    QVERIFY2(why.contains(u"SIE-filen som lästes in sträcker sig till 2026-03-10."),
             qPrintable(why));
    const QString said =
        QString::fromUtf8(cli.readable({u"import"_s, cli.home() + u"/bok.txt"_s}).out);
    QVERIFY2(said.startsWith(u"Läst in bok.txt: bokföringen 2026-01-01 till 2026-12-31 som den var "
                             u"2026-03-10, med 10 konton och 2 verifikat. 2 av dem är Klarboks "
                             u"egna."),
             qPrintable(said));
}

void TestCliImportBooks::refusals()
{
    SandboxProcess sandbox{u"1"_s};
    Cli cli{sandbox};
    const auto refused = [&](const QByteArray &bytes) {
        const Run run = cli.run({u"import"_s, saved(cli, bytes, u"bok.se"_s)});
        return run.exit == 1 ? run.err : u"exit %1"_s.arg(run.exit);
    };
    const auto but = [](const char *what, const char *instead) {
        return QByteArray{kHead}.replace(what, instead);
    };
    const QString connected = refused(kHead);
    QVERIFY2(connected.contains(u"Arbetsytan är ansluten till Björn Lundén"),
             qPrintable(connected));

    disconnectBooks(cli);
    cli.run({u"fetch"_s});
    QCOMPARE(cli.run({u"import"_s, saved(cli, kHead)}).exit, 0);
    const QByteArray before = cli.lists();
    const std::pair<QByteArray, QString> files[] = {
        {but("559321-0478", "556737-0431"),
         u"Den innehåller ett annat företags bokföring (556737-0431)."_s},
        {but("#SIETYP 4", "#SIETYP 1"),
         u"Rad 5: Den är SIE typ 1, som inte har några verifikat."_s},
        {but("#VALUTA SEK", "#VALUTA EUR"), u"Rad 9: Bokföringen i den förs i EUR."_s},
        {but("#GEN 20260310", "#GEN 20260309"), u"gjord 2026-03-10, är redan inläst."_s},
        {kHead + "#UB 0 1930 24.50\r\n", u"Konto 1930: ingående balans och verifikat ger 0,00, men "
                                         u"utgående balans (#UB) är 24,50."_s},
        {kHead + "#RES 0 3001 -80.00\r\n",
         u"Konto 3001: verifikaten ger 0,00, men resultatet (#RES) är −80,00."_s},
        {kHead + "#VER A 1 20260301\r\n{\r\n#TRANS 1930\r\n", u"Rad 23: Raden följer inte "
                                                              u"SIE-formatet."_s},
        {kHead + "#VER A 1 20260301\r\n{\r\n", u"Den är avkortad: slutet saknas."_s},
        {but("#IB 0 1930 0\r\n", "#VER A \"\" 20260301\r\n{\r\n}\r\n"), u"(4I)"_s},
        {QByteArray{}, u"Den är tom."_s},
    };
    for (const auto &[bytes, words] : files) {
        const QString said = refused(bytes);
        QVERIFY2(said.startsWith(u"Filen bok.se kan inte läsas in. "), qPrintable(said));
        QVERIFY2(said.contains(words), qPrintable(said));
    }
    QCOMPARE(cli.lists(), before);
}

QTEST_GUILESS_MAIN(TestCliImportBooks)
#include "tst_cli_import_books.moc"
