#include "sie/code_page.h"
#include "sie/sie_books.h"
#include "sie/sie_reader.h"

#include <QFile>
#include <QTest>

using namespace klarbok;
using namespace klarbok::sie;
using namespace Qt::StringLiterals;

namespace {

ledger::Account account(const char *number)
{
    return *ledger::Account::parse(QString::fromLatin1(number));
}

QByteArray text()
{
    QFile source{QStringLiteral(SIE_DATA "/data/books.se.txt")};
    KLARBOK_EXPECTS(source.open(QIODevice::ReadOnly));
    return source.readAll();
}

/// As bookkeeping programs write it: CP437, CRLF.
QByteArray asWritten(const QByteArray &utf8)
{
    return encodeCp437(QString::fromUtf8(utf8).replace(u"\n"_s, u"\r\n"_s));
}

BooksInFile read(const QByteArray &bytes)
{
    auto read = SieBooks{}.read(bytes);
    if (!read)
        qWarning("%s", qUtf8Printable(read.error().detail));
    KLARBOK_EXPECTS(read.hasValue());
    return *std::move(read);
}

/// The file with one thing changed, which must be there.
QByteArray but(const QByteArray &what, const QByteArray &instead)
{
    QByteArray changed = text();
    KLARBOK_EXPECTS(changed.contains(what));
    return asWritten(changed.replace(what, instead));
}

QString refusal(const QByteArray &bytes)
{
    const auto books = SieBooks{}.read(bytes);
    if (books)
        return u"taken"_s;
    KLARBOK_EXPECTS(books.error().kind == ErrorKind::FileMisread);
    return books.error().reason;
}

} // namespace

/// The books of a year from SIE 4E, as the rules see them. Figures by hand from data/books.se.txt.
class TestSieBooks : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void chartAndYears()
    {
        const BooksInFile books = read(asWritten(text()));
        QCOMPARE(books.company, u"Övningsbutiken AB"_s);
        QCOMPARE(books.orgNo, u"556737-0431"_s);
        QCOMPARE(books.accounts.size(), std::size_t{10});
        QVERIFY(books.accounts[0] ==
                (ledger::BooksAccount{account("1686"), u"Fordran på Klarna"_s, false}));
        QVERIFY(books.accounts[9] ==
                (ledger::BooksAccount{account("6110"), u"Kontorsmaterial"_s, false}));
        QCOMPARE(books.years.size(), std::size_t{2});
        QCOMPARE(books.years[0].id, u"202601"_s);
        QVERIFY(books.years[0].allows(QDate(2026, 1, 1)) &&
                books.years[0].allows(QDate(2026, 12, 31)));
        QCOMPARE(books.years[1].from, QDate(2025, 1, 1));
    }

    /// Vouchers as the rules need them: place, marker and sums, by the voucher's own day.
    void vouchers()
    {
        const BooksInFile books = read(asWritten(text()));
        QCOMPARE(books.vouchers.size(), std::size_t{2});
        const ledger::BooksVoucher &hand = books.vouchers[0];
        QCOMPARE(hand.series + QString::number(hand.number), u"A1"_s);
        QVERIFY(!hand.marker);
        QVERIFY(hand.sums ==
                (std::map<ledger::Account, Money>{{account("6110"), Money::sek(150'00)},
                                                  {account("1930"), Money::sek(-150'00)}}));
        const ledger::BooksVoucher &ours = books.vouchers[1];
        QCOMPARE(ours.date, QDate(2026, 3, 2));
        QCOMPARE(ours.marker->text(), u"KB-0a1b2c3d"_s);
        QVERIFY(ours.sums ==
                (std::map<ledger::Account, Money>{{account("1686"), Money::sek(349'00)},
                                                  {account("2621"), Money::sek(-37'39)},
                                                  {account("3002"), Money::sek(-311'61)}}));
    }

    void openingsAndWhatTheFileAnswersFor()
    {
        const ledger::ToldYear year = read(asWritten(text())).year;
        QCOMPARE(year.from, QDate(2026, 1, 1));
        QCOMPARE(year.to, QDate(2026, 12, 31));
        QCOMPARE(year.written, QDate(2026, 3, 5));
        QCOMPARE(year.upTo, QDate(2026, 3, 5)); // #OMFATTN says all of the year, #GEN knows better
        QVERIFY(year.openings ==
                (std::map<ledger::Account, Money>{{account("1686"), Money::sek(100'00)},
                                                  {account("1930"), Money::sek(25'000'00)},
                                                  {account("2081"), Money::sek(-25'100'00)}}));
        QCOMPARE(read(but("#OMFATTN 20261231", "#OMFATTN 20260302")).year.upTo, QDate(2026, 3, 2));
        QCOMPARE(read(but("#OMFATTN 20261231", "#OMFATTN 19700101")).year.upTo, QDate(2026, 3, 5));
        QCOMPARE(read(but("#GEN 20260305", "#GEN 20270115")).year.upTo, QDate(2026, 12, 31));
    }

    void lettersInAnyCodePage()
    {
        QCOMPARE(read(text()).company, u"Övningsbutiken AB"_s);
        QCOMPARE(read("\xEF\xBB\xBF" + text()).company, u"Övningsbutiken AB"_s);
        QCOMPARE(read(QString::fromUtf8(text()).toLatin1()).company, u"Övningsbutiken AB"_s);
    }

    void whatIsNoBooksIsRefused_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("reason");
        const auto row = [](const char *name, const QByteArray &bytes, const QString &reason) {
            QTest::newRow(name) << bytes << reason;
        };
        row("type 1", but("#SIETYP 4", "#SIETYP 1"), u"sie_type|5||1"_s);
        row("type 3", but("#SIETYP 4", "#SIETYP 3"), u"sie_type|5||3"_s);
        row("no type, no vouchers", "#FLAGGA 0\n#RAR 0 20260101 20261231\n#UB 0 1930 1.00\n",
            u"sie_type|0||1"_s);
        // A file that was cut off must not empty the books.
        row("only a chart",
            "#FLAGGA 0\n#GEN 20260105\n#SIETYP 4\n#RAR 0 20260101 20261231\n#KONTO 1930 Bank\n",
            u"sie_figures|0||"_s);
        row("a result without its vouchers",
            "#FLAGGA 0\n#GEN 20260305\n#SIETYP 4\n#RAR 0 20260101 20261231\n#KONTO 6110 Kontor\n"
            "#RES 0 6110 150.00\n",
            u"sie_closing|0||6110 0.00 150.00"_s);
        row("vouchers for import",
            "#FLAGGA 0\n#SIETYP 4\n#GEN 20260305\n#RAR 0 20260101 20261231\n#KONTO 1930 Bank\n"
            "#VER A \"\" 20260301\n{\n#TRANS 1930 {} 1\n#TRANS 1930 {} -1\n}\n",
            u"sie_import|0||"_s);
        row("euro", but("#VALUTA SEK", "#VALUTA EUR"), u"sie_currency|13||EUR"_s);
        row("comma", but("#IB 0 1686 100.00", "#IB 0 1686 100,00"), u"sie_amount|25||100,00"_s);
        row("no year", but("#RAR 0 20260101 20261231\n", ""), u"sie_year|0||"_s);
        row("year without days", but("#RAR 0 20260101 20261231", "#RAR 0 \"\" \"\""),
            u"sie_year|0||"_s);
        row("no day", but("#GEN 20260305 \"KL\"\n", ""), u"sie_written|0||"_s);
        row("voucher of another year", but("#VER A 1 20260115", "#VER A 1 20250115"),
            u"sie_outside|38||2025-01-15"_s);
        row("closing balance", but("#UB 0 1686 449.00", "#UB 0 1686 449.01"),
            u"sie_closing|0||1686 449.00 449.01"_s);
        row("closing balance missing", but("#UB 0 2621 -37.39\n", ""),
            u"sie_closing|0||2621 -37.39 0.00"_s);
        row("opening balance missing", but("#IB 0 2081 -25100.00\n", ""),
            u"sie_closing|0||2081 0.00 -25100.00"_s);
        row("voucher missing", but("   #TRANS 1930 {} -150.00\n", ""),
            u"sie_closing|0||1930 25000.00 24850.00"_s);
        row("cut off", asWritten(text().chopped(20)), u"sie_cut|48||"_s);
        row("broken", but("#TRANS 2621 {} -37.39", "#TRANS 2621"), u"sie_line|46||"_s);
        row("no chart", "#FLAGGA 0\n#SIETYP 4\n#GEN 20260305\n#RAR 0 20260101 20261231\n",
            u"sie_chart|0||"_s);
    }

    void whatIsNoBooksIsRefused()
    {
        QFETCH(const QByteArray, bytes);
        QFETCH(const QString, reason);
        QCOMPARE(refusal(bytes), reason);
    }

    /// By what stands in it: any other file is left to other readers.
    void sieIsRecognisedByItsContents()
    {
        const SieBooks reader;
        for (const char *sie : {"#FLAGGA 0", "\r\n  #FLAGGA 0", "\xEF\xBB\xBF#SIETYP 4", "#gen"})
            QVERIFY2(reader.recognises(sie), sie);
        for (const char *other : {"", " \n", "type,amount\n", "# comment", "#", "#1", "<?xml?>"})
            QVERIFY2(!reader.recognises(other), other);
    }
};

QTEST_GUILESS_MAIN(TestSieBooks)
#include "tst_sie_books.moc"
