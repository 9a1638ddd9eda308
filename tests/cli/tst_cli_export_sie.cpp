#include "base/hash.h"
#include "sie/sie_reader.h"
#include "support/postings.h"

#include <QDir>
#include <QFile>
#include <QTest>

using namespace klarbok;
using namespace klarbok::test;
using namespace Qt::StringLiterals;

/// export-sie: the file, the answer, and what stands on standard error.
class TestCliExportSie : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void threeRatesAndTheirPayout();
    void costCentreAndProjectGoAlong();
    void readableAnswerIsSwedish();
    void nothingApprovedIsNoFile();
    void yearsAreExportedByThemselves();
    void fileThatCannotBeWritten();
    void uncertainPostingNeedsTheUser();
};

namespace {

const QStringList kMarch{u"export-sie"_s, u"--from"_s, u"2026-03-01"_s, u"--to"_s, u"2026-03-31"_s};

QStringList to(const QString &path, QStringList command = kMarch)
{
    return command << u"-o"_s << path;
}

QByteArray bytesOf(const QString &path)
{
    QFile file{path};
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray{};
}

/// `K 2026-03-02 1686 1772.00`, one line per row.
QStringList rows(const sie::SieFile &file)
{
    QStringList lines;
    for (const sie::SieVoucher &voucher : file.vouchers) {
        for (const sie::SieRow &row : voucher.rows)
            lines.append(u"%1 %2 %3 %4"_s.arg(voucher.series, voucher.date.toString(Qt::ISODate),
                                              row.account.number(), row.amount.toDecimal()));
    }
    return lines;
}

void fetchAndApprove(Cli &cli)
{
    cli.run({u"check"_s}); // takes over the company's name and the accounts'
    cli.run({u"fetch"_s});
    const Run approve = cli.run({u"approve"_s, u"--all-reconciled"_s});
    KLARBOK_EXPECTS(approve.exit == 0);
}

/// What a reader written apart from ours has to say against the file; empty when it is good.
QString secondOpinion(const QString &path)
{
    QProcess python;
    python.start(QStringLiteral(PYTHON), {QStringLiteral(CHECK_SIE), path});
    if (!python.waitForFinished() || python.exitCode() != 0)
        return QString::fromUtf8(python.readAllStandardOutput() + python.readAllStandardError());
    return {};
}

} // namespace

/// Scenario 1, rows by hand: the day's sales at three rates, and the payout less its fees.
void TestCliExportSie::threeRatesAndTheirPayout()
{
    SandboxProcess sandbox{u"1"_s};
    Cli cli{sandbox};
    fetchAndApprove(cli);
    const QByteArray before = cli.lists();
    const QString path = cli.home() + u"/mars.si"_s;
    const Run run = cli.run(to(path));
    QCOMPARE(run.exit, 0);
    QCOMPARE(run.err, QString{});
    const QByteArray bytes = bytesOf(path);
    QCOMPARE(run.json, Json::object({{u"vouchers"_s, 2}, {u"bytes"_s, bytes.size()}}));

    const auto file = sie::readSie(bytes);
    QVERIFY(file);
    QVERIFY(file->notes.empty());
    QVERIFY(!file->isFromBooks);
    QCOMPARE(file->orgNo, u"559321-0478"_s);
    QCOMPARE(file->company, u"Fjällvinden Friluft AB"_s);
    QVERIFY(bytes.contains("#FNAMN \"Fj\x84llvinden Friluft AB\"\r\n"));
    QStringList sorted = rows(*file);
    sorted.sort();
    QStringList expected{
        u"K 2026-03-02 1686 1772.00"_s,  u"K 2026-03-02 3001 -800.00"_s,
        u"K 2026-03-02 2611 -200.00"_s,  u"K 2026-03-02 3002 -500.00"_s,
        u"K 2026-03-02 2621 -60.00"_s,   u"K 2026-03-02 3003 -200.00"_s,
        u"K 2026-03-02 2631 -12.00"_s,   u"K 2026-03-09 1930 1707.77"_s,
        u"K 2026-03-09 6064 51.38"_s,    u"K 2026-03-09 2641 12.85"_s,
        u"K 2026-03-09 1686 -1772.00"_s,
    };
    expected.sort();
    QCOMPARE(sorted, expected);
    for (const QString &id : cli.voucherIds())
        QVERIFY(bytes.contains(id.toLatin1())); // the marker
    QCOMPARE(secondOpinion(path), QString{});
    QCOMPARE(cli.lists(), before);

    // Posted, they are still in it, and the same bytes; but twice is told of.
    QCOMPARE(cli.run({u"post"_s}).exit, 0);
    const Run again = cli.run(to(path));
    QCOMPARE(again.exit, 0);
    QCOMPARE(again[u"vouchers"].toWhole(), 2);
    QCOMPARE(bytesOf(path), bytes);
    QCOMPARE(again.err, u"2 verifikat finns redan i Björn Lundén. Läs inte in filen där.\n"
                        u"2 verifikat har exporterats förut. Läs inte in dem två gånger.\n"_s);

    const Run trail = cli.run({u"audit"_s});
    int exports = 0;
    for (const Json &entry : trail[u"entries"].items())
        exports += entry[u"event"].toString() == u"exported" ? 1 : 0;
    QCOMPARE(exports, 2);
    QVERIFY(trail.out.contains(sha256Hex(bytes).toLatin1()));
    QCOMPARE(cli.run({u"audit"_s, u"--verify"_s}).exit, 0);
}

void TestCliExportSie::costCentreAndProjectGoAlong()
{
    SandboxProcess sandbox{u"1"_s};
    Cli cli{sandbox};
    cli.set({u"cost_centre=20"_s, u"project=V26"_s});
    fetchAndApprove(cli);
    const QString path = cli.home() + u"/mars.si"_s;
    QCOMPARE(cli.run(to(path)).exit, 0);
    const QByteArray bytes = bytesOf(path);
    QVERIFY(bytes.contains("#DIM 1 \"Kostnadsst\x84lle\"\r\n#OBJEKT 1 \"20\" \"Webben\"\r\n"
                           "#DIM 6 \"Projekt\"\r\n#OBJEKT 6 \"V26\" \"V\x86rkampanj 2026\"\r\n"));
    QVERIFY(bytes.contains("#TRANS 3001 {1 \"20\" 6 \"V26\"} -800.00"));
    QVERIFY(bytes.contains("#TRANS 2611 {} -200.00"));
    QCOMPARE(secondOpinion(path), QString{});
    const auto file = sie::readSie(bytes);
    QVERIFY(file);
    QVERIFY(file->notes.empty());
}

void TestCliExportSie::readableAnswerIsSwedish()
{
    SandboxProcess sandbox{u"1"_s};
    Cli cli{sandbox};
    fetchAndApprove(cli);
    const QString path = cli.home() + u"/mars.si"_s;
    const Run run = cli.readable(to(path));
    QCOMPARE(run.exit, 0);
    const QString text = QString::fromUtf8(run.out);
    QVERIFY2(text.startsWith(u"Skrev %1: 2 verifikat, "_s.arg(path)), run.out.constData());
    QVERIFY2(text.endsWith(u"räkenskapsåret 2026-01-01 till 2026-12-31. PDF-filerna ryms inte i "
                           u"en SIE-fil.\n"),
             run.out.constData());
    const QString trail = QString::fromUtf8(cli.readable({u"audit"_s}).out);
    QVERIFY2(trail.contains(u"SIE, 2026-03-01 till 2026-03-31, 2 verifikat"), qPrintable(trail));
}

void TestCliExportSie::nothingApprovedIsNoFile()
{
    SandboxProcess sandbox{u"1"_s};
    Cli cli{sandbox};
    cli.run({u"fetch"_s});
    const QString path = cli.home() + u"/mars.si"_s;
    const Run run = cli.run(to(path));
    QCOMPARE(run.exit, 0);
    QCOMPARE(run.json, Json::object({{u"vouchers"_s, 0}, {u"bytes"_s, 0}}));
    QCOMPARE(run.err, u"Inget är godkänt eller bokfört i perioden. Ingen fil skrevs.\n"
                      u"Inte med i filen: 2 verifikat som är utkast eller avvisade.\n"_s);
    QVERIFY(!QFile::exists(path));
}

void TestCliExportSie::yearsAreExportedByThemselves()
{
    SandboxProcess sandbox{u"1"_s};
    Cli cli{sandbox};
    fetchAndApprove(cli);
    const QString path = cli.home() + u"/allt.si"_s;
    const Run run = cli.run(
        to(path, {u"export-sie"_s, u"--from"_s, u"2025-12-31"_s, u"--to"_s, u"2026-03-31"_s}));
    QCOMPARE(run.exit, 1);
    QCOMPARE(run[u"error"][u"kind"].toString(), u"invalid_input"_s);
    QCOMPARE(run.err, u"Dagarna ligger i två räkenskapsår. En SIE-fil rymmer ett år. Ingen fil "
                      u"skrevs. Exportera varje år för sig.\n"_s);
    QVERIFY(!QFile::exists(path));
    const Run year = cli.run(
        to(path, {u"export-sie"_s, u"--from"_s, u"2026-01-01"_s, u"--to"_s, u"2026-12-31"_s}));
    QCOMPARE(year.exit, 0);
    QCOMPARE(year[u"vouchers"].toWhole(), 2);
}

void TestCliExportSie::fileThatCannotBeWritten()
{
    SandboxProcess sandbox{u"1"_s};
    Cli cli{sandbox};
    fetchAndApprove(cli);
    const QByteArray before = cli.lists();
    for (const QString &path : QStringList{cli.home() + u"/saknas/mars.si"_s, cli.home()}) {
        const Run run = cli.run(to(path));
        QCOMPARE(run.exit, 1);
        QCOMPARE(run[u"error"][u"kind"].toString(), u"file_unwritable"_s);
        QCOMPARE(run[u"error"][u"subject"].toString(), path);
    }
    QCOMPARE(cli.lists(), before);
    QVERIFY(!cli.run({u"audit"_s}).out.contains("exported")); // there is no file
}

/// The books took the voucher and the answer was lost: nobody knows yet, so it stays out.
void TestCliExportSie::uncertainPostingNeedsTheUser()
{
    SandboxProcess sandbox{u"1"_s};
    sandbox.fault(u"post-drop"_s);
    Cli cli{sandbox};
    fetchAndApprove(cli);
    QCOMPARE(cli.run({u"post"_s}).exit, 3);
    const QString path = cli.home() + u"/mars.si"_s;
    const Run run = cli.run(to(path));
    QCOMPARE(run.exit, 3);
    QVERIFY2(run.err.contains(
                 u"verifikat med osäker bokföring. Red ut det (recover) och exportera igen."),
             qPrintable(run.err));
    QVERIFY(run[u"vouchers"].toWhole().value_or(9) < 2);
}

QTEST_GUILESS_MAIN(TestCliExportSie)
#include "tst_cli_export_sie.moc"
