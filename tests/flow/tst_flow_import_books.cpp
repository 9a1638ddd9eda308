#include "flow/answers.h"
#include "flow/balance.h"
#include "flow/books_reading.h"
#include "flow/import_file.h"
#include "flow/world.h"

#include <QFile>
#include <QTest>

#include <algorithm>

using namespace klarbok;
using namespace klarbok::test;
using namespace Qt::StringLiterals;
using State = ledger::VoucherState;

namespace {

/// The beginning of every file here: no opening balances, nothing booked.
const QByteArray kHead = "#FLAGGA 0\n"
                         "#PROGRAM \"Bokprogrammet\" \"12.1\"\n"
                         "#FORMAT PC8\n"
                         "#GEN 20260305\n"
                         "#SIETYP 4\n"
                         "#ORGNR 5567370431\n"
                         "#FNAMN \"Kaffeb\x94nan AB\"\n"
                         "#RAR 0 20260101 20261231\n"
                         "#RAR -1 20250101 20251231\n"
                         "#KONTO 1686 \"Fordran p\x86 Klarna\"\n"
                         "#KONTO 1930 \"Bankkonto\"\n"
                         "#KONTO 2611 \"Utg. moms 25\"\n"
                         "#KONTO 2621 \"Utg. moms 12\"\n"
                         "#KONTO 2641 \"Ing. moms\"\n"
                         "#KONTO 3001 \"Varor 25\"\n"
                         "#KONTO 3002 \"Varor 12\"\n"
                         "#KONTO 6064 \"Avgifter\"\n"
                         "#IB 0 1930 0.00\n";

/// The sale of 2 March as somebody books it by hand: 349.00, of which 37.39 VAT.
const QByteArray kByHand = "#UB 0 1686 349.00\n"
                           "#UB 0 2621 -37.39\n"
                           "#VER A 7 20260302 \"Klarna f\x94r hand\"\n"
                           "{\n"
                           "#TRANS 1686 {} 349.00\n"
                           "#TRANS 2621 {} -37.39\n"
                           "#TRANS 3002 {} -311.61\n"
                           "}\n";

/// The world's three vouchers as another program took them in, figures as in world.h.
QByteArray ours(World &world)
{
    return "#UB 0 1930 824.00\n"
           "#UB 0 2611 -100.00\n"
           "#UB 0 2621 -37.39\n"
           "#UB 0 2641 5.00\n"
           "#VER K 11 20260302 \"Klarna 2026-03-02 " +
           world.dayVoucher("2026-03-02").text().toLatin1() +
           "\"\n"
           "{\n"
           "#TRANS 1686 {} 349.00\n"
           "#TRANS 2621 {} -37.39\n"
           "#TRANS 3002 {} -311.61\n"
           "}\n"
           "#VER K 12 20260303 \"Klarna 2026-03-03 " +
           world.dayVoucher("2026-03-03").text().toLatin1() +
           "\"\n"
           "{\n"
           "#TRANS 1686 {} 500.00\n"
           "#TRANS 2611 {} -100.00\n"
           "#TRANS 3001 {} -400.00\n"
           "}\n"
           "#VER K 13 20260305 \"Klarna utb. " +
           world.payoutVoucher().text().toLatin1() +
           "\"\n"
           "{\n"
           "#TRANS 1930 {} 824.00\n"
           "#TRANS 6064 {} 20.00\n"
           "#TRANS 2641 {} 5.00\n"
           "#TRANS 1686 {} -849.00\n"
           "}\n";
}

Task<flow::FetchReport> importing(World &world, const QByteArray &bytes)
{
    const QString path = world.fixture.dir.filePath(u"bok.se"_s);
    QFile file{path};
    KLARBOK_EXPECTS(file.open(QIODevice::WriteOnly));
    file.write(bytes);
    file.close();
    return flow::importFile(world.session, path, kQuiet, StopFlag{});
}

flow::FetchReport read(World &world, const QByteArray &bytes)
{
    return get(importing(world, bytes));
}

QString refusal(World &world, const QByteArray &bytes)
{
    const auto report = wait(importing(world, bytes));
    if (report)
        return u"taken"_s;
    KLARBOK_EXPECTS(report.error().kind == ErrorKind::FileMisread);
    KLARBOK_EXPECTS(report.error().subject == u"bok.se");
    return report.error().reason;
}

QByteArray without(const char *line)
{
    KLARBOK_EXPECTS(kHead.contains(line));
    return QByteArray{kHead}.replace(line, "");
}

/// A workspace that has fetched from Klarna and has no books to ask.
std::unique_ptr<World> unconnected()
{
    auto world = std::make_unique<World>();
    world->noBooks = ErrorKind::SecretMissing;
    world->source->add(World::payout());
    world->fetch();
    return world;
}

std::unique_ptr<World> approved()
{
    auto world = unconnected();
    const auto report = get(flow::approveReconciled(world->session, kQuiet, StopFlag{}));
    KLARBOK_EXPECTS(report.approved.size() == 3);
    return world;
}

/// `2026-03-02 account_missing 3002 …` of every open question.
QStringList questions(World &world)
{
    QStringList all;
    for (const VoucherListItem &item : world.vouchers()) {
        for (const ledger::Question &question : world.stored(item.id).content.questions)
            all.append(item.date.toString(Qt::ISODate) + u' ' + question.code + u' ' +
                       question.subject.section(u' ', 0, 2));
    }
    return all;
}

} // namespace

/// The books from a file that a bookkeeping program wrote, where no service can be asked.
class TestImportBooks : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aFileOfTheBooksIsReportedAndNamesTheAccounts()
    {
        const auto world = unconnected();
        const auto report = read(*world, kHead + kByHand);
        QVERIFY(report.books.has_value());
        QCOMPARE(report.books->accounts, 8);
        QCOMPARE(report.books->vouchers, 1);
        QCOMPARE(report.books->ours, 0);
        QCOMPARE(report.books->year.written, day("2026-03-05"));
        QCOMPARE(report.payouts, 0);
        QCOMPARE(report.from, day("2026-01-01"));
        QCOMPARE(report.to, day("2026-03-05"));
        QVERIFY(!report.needsUser());
        const auto names = get(world->store->accountNames());
        QCOMPARE(names.front().second, u"Fordran på Klarna"_s);
        QCOMPARE(get(world->store->info()).company, u"Kaffebönan AB"_s);
        QCOMPARE(world->events(u"bok.se"_s), QStringList{u"imported"_s});
    }

    void draftsAreHeldAgainstTheChart()
    {
        const auto world = unconnected();
        QCOMPARE(questions(*world), QStringList{});
        read(*world, without("#KONTO 3002 \"Varor 12\"\n"));
        const QStringList asked = questions(*world);
        QCOMPARE(asked.size(), 1);
        QVERIFY2(asked.front().startsWith(u"2026-03-02 account_missing 3002"),
                 qPrintable(asked.front()));
        read(*world, kHead); // the owner has put the account there
        QCOMPARE(questions(*world), QStringList{});
    }

    /// The claim's account of older charts stands in; nothing is made up for others.
    void onlyWhatIsKnownToMeanTheSameIsProposed()
    {
        const auto world = unconnected();
        QByteArray older = kHead;
        older.replace("#KONTO 1686 \"Fordran p\x86 Klarna\"", "#KONTO 1580 \"Kortfordringar\"");
        older.replace("#KONTO 6064", "#KONTO 6065");
        read(*world, older);
        const auto payout = world->stored(world->payoutVoucher()).content.questions;
        QCOMPARE(payout.size(), std::size_t{2});
        for (const ledger::Question &question : payout) {
            const bool isClaim = question.subject.startsWith(u"1686");
            QCOMPARE(question.proposal.account.has_value(), isClaim);
            if (isClaim)
                QCOMPARE(question.proposal.account->number(), u"1580"_s);
        }
    }

    void aYearThatTheBooksLackIsAsked()
    {
        const auto world = unconnected();
        QByteArray lastYear = without("#RAR 0 20260101 20261231\n");
        lastYear.replace("#RAR -1 20250101", "#RAR 0 20250101");
        read(*world, lastYear);
        QCOMPARE(questions(*world), QStringList({u"2026-03-02 year_missing 2026-03-02"_s,
                                                 u"2026-03-03 year_missing 2026-03-03"_s,
                                                 u"2026-03-05 year_missing 2026-03-05"_s}));
    }

    void whatWasBookedByHandIsAsked()
    {
        const auto world = unconnected();
        read(*world, kHead + kByHand);
        QCOMPARE(questions(*world), QStringList{u"2026-03-02 already_booked A 7 2026-03-02"_s});
        const auto retried = wait(flow::answer(
            world->session, {world->dayVoucher(), u"already_booked"_s, u"retry"_s, {}}));
        QVERIFY(!retried); // a file cannot be asked again
        QCOMPARE(retried.error().reason, u"books_from_file"_s);
    }

    /// Also vouchers that are fetched after the file was read.
    void whatComesLaterIsHeldAgainstTheFileToo()
    {
        World world;
        world.noBooks = ErrorKind::SecretMissing;
        read(world, kHead + kByHand);
        world.source->add(World::payout());
        world.fetch();
        QCOMPARE(questions(world), QStringList{u"2026-03-02 already_booked A 7 2026-03-02"_s});
    }

    /// Exported, read in elsewhere, and found again in that program's file.
    void ourOwnVouchersAreKnownToStandThere()
    {
        const auto world = approved();
        const auto report = read(*world, kHead + ours(*world));
        QCOMPARE(report.books->ours, 3);
        QVERIFY(report.problems.empty());
        const StoredVoucher sale = world->stored(world->dayVoucher());
        QCOMPARE(sale.state, State::PostedWithoutPdf);
        QCOMPARE(sale.series, u"K"_s);
        QCOMPARE(sale.number, std::optional{11});
        QCOMPARE(sale.bookedDate, std::optional{day("2026-03-02")});
        QCOMPARE(world->stored(world->payoutVoucher()).number, std::optional{13});
        QCOMPARE(failure(flow::reopen(world->session, sale.content.id)),
                 std::optional{ErrorKind::NotAllowed});
        QCOMPARE(questions(*world), QStringList{});
        QVERIFY(read(*world, kHead + ours(*world)).problems.empty()); // again is nothing new
        QVERIFY(get(world->store->verifyAudit()).isIntact);
    }

    void ourDraftIsNotTakenForSomebodyElses()
    {
        const auto world = unconnected();
        read(*world, kHead + ours(*world));
        QCOMPARE(questions(*world), QStringList{});
        QCOMPARE(world->state(world->dayVoucher()), State::Draft);
    }

    void aVoucherThatStandsThereOtherwiseIsNamed()
    {
        const auto world = approved();
        QByteArray changed = kHead + ours(*world);
        changed.replace("#TRANS 1686 {} 349.00", "#TRANS 1930 {} 349.00");
        changed.replace("#UB 0 1930 824.00", "#UB 0 1686 -349.00\n#UB 0 1930 1173.00");
        const auto report = read(*world, changed);
        QCOMPARE(report.problems.size(), std::size_t{1});
        QCOMPARE(report.problems.front().code, u"voucher_differs"_s);
        QCOMPARE(report.problems.front().subject, world->dayVoucher().text());
        QVERIFY(report.needsUser());
        QCOMPARE(world->state(world->dayVoucher()), State::Approved);
        QCOMPARE(world->state(world->payoutVoucher()), State::PostedWithoutPdf);
    }

    void aFileWithoutTheCompanysNumberIsTold()
    {
        const auto world = unconnected();
        const auto report = read(*world, QByteArray{kHead}.replace("#ORGNR 5567370431\n", ""));
        QCOMPARE(report.problems.size(), std::size_t{1});
        QCOMPARE(report.problems.front().code, u"company_untold"_s);
        QCOMPARE(report.problems.front().subject, u"Kaffebönan AB"_s);
        QVERIFY(report.needsUser());
    }

    /// Opening 100.00 of last year; 349.00, 500.00 and −849.00 of ours.
    void theBalanceComesFromTheFile()
    {
        const auto world = approved();
        read(*world, kHead + "#IB 0 1686 100.00\n#IB 0 2611 -100.00\n#UB 0 1686 100.00\n" +
                         ours(*world).replace("#UB 0 2611 -100.00", "#UB 0 2611 -200.00"));
        const std::initializer_list<std::pair<const char *, qint64>> days{{"2026-01-01", 100'00},
                                                                          {"2026-03-02", 449'00},
                                                                          {"2026-03-04", 949'00},
                                                                          {"2026-03-05", 100'00}};
        for (const auto &[date, held] : days) {
            const auto view = get(flow::balance(world->session, day(date)));
            QCOMPARE(view.proof.books, std::optional{kr(held)});
            QCOMPARE(view.booksWritten, std::optional{day("2026-03-05")});
            QVERIFY(!view.booksError);
            // Ours stand in the books; the 100.00 that were there before are somebody else's.
            QCOMPARE(view.proof.differences.size(), std::size_t{1});
            QCOMPARE(view.proof.differences.front().cause, ledger::Cause::BookedByHand);
            QCOMPARE(view.proof.differences.front().amount, kr(-100'00));
        }
    }

    void daysBeyondTheFileAreUnknown()
    {
        const auto world = approved();
        read(*world, kHead + ours(*world));
        const auto later = get(flow::balance(world->session, day("2026-03-06")));
        QVERIFY(!later.proof.books && !later.booksWritten);
        QCOMPARE(later.booksError->reason, u"books_file_ends 2026-03-05"_s);
        QVERIFY(later.needsUser());
        const auto before = get(flow::balance(world->session, day("2025-12-31")));
        QVERIFY(!before.proof.books);
        QCOMPARE(before.booksError->reason, u"books_file_other"_s);
        world->noBooks = ErrorKind::KeychainRefused; // nobody knows whether there is a key
        const auto locked = get(flow::balance(world->session, day("2026-03-05")));
        QVERIFY(!locked.proof.books);
        QCOMPARE(locked.booksError->kind, ErrorKind::KeychainRefused);
    }

    void refusedFilesChangeNothing()
    {
        const auto world = unconnected();
        read(*world, kHead + kByHand);
        const auto before = get(world->store->books());
        const auto but = [](const char *what, const char *instead) -> QByteArray {
            KLARBOK_EXPECTS(kHead.contains(what));
            return QByteArray{kHead}.replace(what, instead);
        };
        QCOMPARE(refusal(*world, but("5567370431", "811218-9876")),
                 u"sie_company|0||811218-9876"_s);
        QCOMPARE(refusal(*world, but("#GEN 20260305", "#GEN 20260304")),
                 u"sie_older|0||2026-03-05"_s);
        QCOMPARE(refusal(*world, but("#SIETYP 4", "#SIETYP 2")), u"sie_type|5||2"_s);
        QCOMPARE(refusal(*world, kHead + "#UB 0 1686 1.00\n"), u"sie_closing|0||1686 0.00 1.00"_s);
        QCOMPARE(refusal(*world, {}), u"file_empty|0||"_s);
        world->noBooks.reset();
        QCOMPARE(refusal(*world, kHead), u"sie_connected|0||"_s);
        world->noBooks = ErrorKind::KeychainRefused;
        QCOMPARE(failure(importing(*world, kHead)), std::optional{ErrorKind::KeychainRefused});
        QVERIFY(get(world->store->books()) == before);
    }

    /// A year of books is full of names of people.
    void theBytesAreNotKept()
    {
        const auto world = unconnected();
        read(*world, kHead + kByHand);
        world->fixture.sql(u"CREATE TABLE proof (x INTEGER NOT NULL CHECK (x)) STRICT"_s);
        const QString kept = u"(SELECT count(*) FROM raw_answer WHERE address = 'bok.se')"_s;
        QVERIFY(!world->fixture.sql(u"INSERT INTO proof SELECT "_s + kept + u" = 0"_s));
        QVERIFY(world->fixture.sql(u"INSERT INTO proof SELECT "_s + kept + u" = 1"_s));
    }

    /// The owner moves to Björn Lundén: the service is the truth from then on, and the vouchers
    /// that stand there with our marker get their PDF.
    void onceConnectedTheServiceIsTheTruth()
    {
        const auto world = approved();
        read(*world, kHead + ours(*world));
        world->noBooks.reset();
        const VoucherId sale = world->dayVoucher();
        BookedVoucher &booked =
            world->books->add("2026-03-02", u"Klarna 2026-03-02 "_s + sale.text(),
                              {{account("1686"), kr(349'00), {}},
                               {account("2621"), kr(-37'39), {}},
                               {account("3002"), kr(-311'61), {}}});
        booked.series = u"K"_s;
        booked.number = 11;
        get(flow::refreshPicture(world->session));
        QVERIFY(get(world->store->books())->told.empty());
        const auto report = world->post();
        QCOMPARE(world->state(sale), State::Posted);
        QCOMPARE(world->books->uploads.size(), std::size_t{1});
        QVERIFY(world->books->sent.empty()); // nothing is posted a second time
        // The other two stand in the other program only: named, and no PDF of theirs goes astray.
        QCOMPARE(report.withoutPdf.size(), std::size_t{2});
    }
};

QTEST_GUILESS_MAIN(TestImportBooks)
#include "tst_flow_import_books.moc"
