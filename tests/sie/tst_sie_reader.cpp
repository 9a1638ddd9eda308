#include "sie/code_page.h"
#include "sie/sie_line.h"
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

/// The file of data/ as bookkeeping programs write it: CP437, CRLF.
QByteArray file(const char *name)
{
    QFile source{QStringLiteral(SIE_DATA "/data/") + QString::fromLatin1(name)};
    KLARBOK_EXPECTS(source.open(QIODevice::ReadOnly));
    return encodeCp437(QString::fromUtf8(source.readAll()).replace(u"\n"_s, u"\r\n"_s));
}

SieFile read(const QByteArray &bytes)
{
    auto read = readSie(bytes);
    if (!read)
        qWarning("%s", qUtf8Printable(read.error().detail));
    KLARBOK_EXPECTS(read.hasValue());
    return *std::move(read);
}

const QByteArray kHead = "#FLAGGA 0\n#SIETYP 4\n";

QStringList remarks(const SieFile &file)
{
    static const QStringList kNames{u"already imported"_s, u"no type"_s,      u"open quote"_s,
                                    u"not a record"_s,     u"unbalanced"_s,   u"outside year"_s,
                                    u"number order"_s,     u"number twice"_s, u"undeclared"_s};
    QStringList said;
    for (const SieNote &note : file.notes)
        said.append(u"%1: %2 %3"_s.arg(note.line)
                        .arg(kNames[static_cast<int>(note.remark)], note.subject)
                        .trimmed());
    return said;
}

} // namespace

/// SIE as programs really write it.
class TestSieReader : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void booksOfAYear()
    {
        const SieFile books = read(file("year.se.txt"));
        QVERIFY(books.isFromBooks);
        QCOMPARE(books.program, u"BL Administration 2026.1"_s);
        QCOMPARE(books.company, u"Övningsbutiken AB"_s);
        QCOMPARE(books.orgNo, u"5567370431"_s);
        QCOMPARE(books.years.size(), 2U);
        QCOMPARE(books.year(0)->from, QDate(2026, 1, 1));
        QCOMPARE(books.year(0)->to, QDate(2026, 12, 31));
        QCOMPARE(books.year(-1)->to, QDate(2025, 12, 31));
        QVERIFY(!books.year(-2));
        QCOMPARE(remarks(books), QStringList{});
    }

    void chartOfAccounts()
    {
        const SieFile books = read(file("year.se.txt"));
        QCOMPARE(books.accounts.size(), 5U);
        QVERIFY(books.accounts[0] == std::pair(account("0351"), u"Bryggor"_s));
        QVERIFY(books.accounts[2] == std::pair(account("1930"), u"Företagskonto"_s));
        QVERIFY(books.accounts[4] == std::pair(account("2611"), u"Utgående moms 25 %"_s));
    }

    void balancesPerYear()
    {
        const SieFile books = read(file("year.se.txt"));
        using Kind = SieBalanceKind;
        QCOMPARE(books.balances.size(), 6U); // #OIB and #PSALDO are not for us
        QCOMPARE(books.balance(Kind::Opening, 0, account("1686"))->units(), 1200'50);
        QCOMPARE(books.balance(Kind::Opening, 0, account("1930"))->units(), -50'00);
        QCOMPARE(books.balance(Kind::Closing, 0, account("1686"))->units(), 2450'50);
        QCOMPARE(books.balance(Kind::Closing, -1, account("1686"))->units(), 1200'50);
        QCOMPARE(books.balance(Kind::Result, 0, account("3001"))->units(), -1000'00);
        QVERIFY(!books.balance(Kind::Opening, -1, account("1686")));
        QVERIFY(!books.balance(Kind::Opening, 0, account("0351")));
    }

    /// Rows that were struck or added later do not count twice.
    void vouchers()
    {
        const SieFile books = read(file("year.se.txt"));
        QCOMPARE(books.vouchers.size(), 2U);
        const SieVoucher &sale = books.vouchers[0];
        QCOMPARE(sale.line, 31);
        QCOMPARE(sale.series, u"K"_s);
        QCOMPARE(sale.number, u"1"_s);
        QCOMPARE(sale.date, QDate(2026, 3, 2));
        QCOMPARE(sale.registered, QDate(2026, 3, 3));
        QCOMPARE(sale.text, u"Klarna 2026-03-02 KB-0a1b2c3d"_s);
        QCOMPARE(sale.rows.size(), 3U);
        QCOMPARE(sale.rows[0].account, account("1686"));
        QCOMPARE(sale.rows[0].amount.units(), 1250'00);
        QCOMPARE(sale.rows[0].text, u"Fordran \"Klarna\""_s);
        QCOMPARE(sale.rows[1].account, account("3001"));
        QCOMPARE(sale.rows[1].amount.units(), -1000'00);
        QCOMPARE(sale.rows[2].amount.units(), -250'00);
        QCOMPARE(sale.rows[2].date, QDate(2026, 3, 2)); // the voucher's
        QVERIFY(sale.balance().isZero());
        QVERIFY(books.vouchers[1].rows.empty());
        QVERIFY(!books.vouchers[1].registered.isValid());
    }

    void importFileHasNoBalances()
    {
        const SieFile import = read(file("example.si.txt"));
        QVERIFY(!import.isFromBooks);
        QCOMPARE(import.vouchers.size(), 2U);
        QCOMPARE(import.vouchers[1].text, u"Klarna utbetalning \"XISA93DJ\""_s);
        QCOMPARE(import.vouchers[1].number, QString{});
        QCOMPARE(remarks(import), QStringList{});
    }

    void linesMayEndInAnyWay_data()
    {
        QTest::addColumn<QByteArray>("ending");
        QTest::newRow("LF") << QByteArray{"\n"};
        QTest::newRow("CR") << QByteArray{"\r"};
        QTest::newRow("empty lines between") << QByteArray{"\r\n\r\n"};
        QTest::newRow("indented") << QByteArray{"\r\n \t"};
        QTest::newRow("blanks at the end") << QByteArray{" \t\n"};
    }

    void linesMayEndInAnyWay()
    {
        QFETCH(QByteArray, ending);
        const SieFile import = read(file("example.si.txt").replace("\r\n", ending));
        QCOMPARE(import.vouchers.size(), 2U);
        QCOMPARE(import.vouchers[0].rows.size(), 8U);
    }

    void lettersAreFoundOut()
    {
        const QByteArray cp437 = file("year.se.txt");
        const QString text = decode(cp437, CodePage::Cp437);
        QCOMPARE(read(text.toLatin1()).company, u"Övningsbutiken AB"_s);
        QCOMPARE(read(text.toUtf8()).company, u"Övningsbutiken AB"_s);
        QCOMPARE(read("\xEF\xBB\xBF" + text.toUtf8()).company, u"Övningsbutiken AB"_s);
    }

    void quirksOfRealPrograms_data()
    {
        QTest::addColumn<QByteArray>("lines");
        QTest::addColumn<QStringList>("expected");
        const auto row = [](const char *name, const char *lines, const QStringList &expected) {
            QTest::newRow(name) << QByteArray{lines} << expected;
        };
        row("year without dates", "#RAR 0 \"\" \"\"\n#VER \"\" 0 20260101\n{\n}\n", {});
        row("empty organisation number", "#ORGNR\n", {});
        row("lower-case labels", "#konto 1930 \"Bank\"\n", {});
        row("unknown label", "#KLARBOK 1 2 3\n", {});
        row("date long ago", "#OMFATTN 19700101\n", {});
        row("quoted everything",
            "#KONTO \"1930\" \"Bank\"\n#VER \"A\" \"1\" \"20260101\" \"\" \"\"\n{\n"
            "#TRANS \"1930\" {\"1\" \"456\"} \"0\" \"\"\n}\n",
            {});
        row("tabs", "#VER\tA\t1\t20260101\n{\n}\n", {});
        row("voucher without braces", "#VER A 1 20260101\n#VER A 2 20260101\n", {});
        row("braces on one line", "#VER A 1 20260101\n{ }\n", {});
        row("open quote", "#FNAMN \"Butiken\n", {u"3: open quote"_s});
        row("open list", "#OBJEKT 1 {\"10\n", {u"3: open quote"_s});
        row("stray text", "hej\n", {u"3: not a record"_s});
        row("one unbalanced voucher",
            "#KONTO 1930 \"\"\n#VER A 1 20260101\n{\n#TRANS 1930 {} 0.05\n}\n",
            {u"4: unbalanced 0.05"_s});
        row("outside of the year", "#RAR 0 20260101 20261231\n#VER A 1 20270101\n",
            {u"4: outside year 2027-01-01"_s});
        row("numbers backwards", "#VER A 2 20260101\n#VER A 1 20260101\n#VER B 1 20260101\n",
            {u"4: number order A 1"_s});
        row("number twice", "#VER A 2 20260101\n#VER A 2 20260101\n", {u"4: number twice A 2"_s});
        row("account not declared, told once",
            "#VER A 1 20260101\n{\n#TRANS 1930 {} 1\n#TRANS 1930 {} -1\n}\n",
            {u"3: undeclared 1930"_s});
    }

    void quirksOfRealPrograms()
    {
        QFETCH(QByteArray, lines);
        QFETCH(QStringList, expected);
        QCOMPARE(remarks(read(kHead + lines)), expected);
    }

    void alreadyImportedIsTold()
    {
        QCOMPARE(remarks(read("#FLAGGA 1\n#SIETYP 4\n")), QStringList{u"1: already imported"_s});
        QCOMPARE(remarks(read("#FLAGGA 0\n")), QStringList{u"1: no type"_s});
    }

    void malformedFilesNameTheLine_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("detail");
        const auto row = [](const char *name, const QByteArray &bytes, const QString &detail) {
            QTest::newRow(name) << bytes << detail;
        };
        const auto inVoucher = [](const QByteArray &line) -> QByteArray {
            return kHead + "#VER A 1 20260101\n{\n" + line + "\n}\n";
        };
        row("nothing", {}, u"line 1: not a SIE file"_s);
        row("a web page", "<html>\n<body>\n", u"line 2: not a SIE file"_s);
        row("another type", "#FLAGGA 0\r\n#SIETYP 1\r\n",
            u"line 2: type 1 has no vouchers; type 4 is needed"_s);
        row("euro", kHead + "#VALUTA EUR\n", u"line 3: the currency is EUR, not SEK"_s);
        row("year in words", kHead + "#RAR 0 jan dec\n",
            u"line 3: the financial year cannot be read"_s);
        row("year backwards", kHead + "#RAR 0 20261231 20260101\n",
            u"line 3: the financial year cannot be read"_s);
        row("account in words", kHead + "#KONTO bank \"Bank\"\n",
            u"line 3: bank is no account number"_s);
        row("account of seven digits", kHead + "#KONTO 1930001 \"Bank\"\n",
            u"line 3: 1930001 is no account number"_s);
        row("balance without account", kHead + "#IB 0\n",
            u"line 3: a balance without year or account"_s);
        row("balance with comma", kHead + "\n#UB 0 1930 1,50\n",
            u"line 4: the amount 1,50 has a decimal comma"_s);
        row("voucher without date", kHead + "#VER A 1\n", u"line 3: a voucher without a date"_s);
        row("voucher on 30 February", kHead + "#VER A 1 20260230\n",
            u"line 3: a voucher without a date"_s);
        row("date with hyphens", kHead + "#VER A 1 2026-01-01\n",
            u"line 3: a voucher without a date"_s);
        row("row without account", inVoucher("#TRANS"), u"line 5: a row without an account"_s);
        row("row on an account in words", inVoucher("#TRANS bank {} 1"),
            u"line 5: bank is no account number"_s);
        row("row without amount", inVoucher("#TRANS 1930 {}"),
            u"line 5: a row without an amount"_s);
        row("decimal comma", inVoucher("#TRANS 1930 {} 12,50"),
            u"line 5: the amount 12,50 has a decimal comma"_s);
        row("three decimals", inVoucher("#TRANS 1930 {} 12.500"),
            u"line 5: the amount 12.500 has more than two decimals"_s);
        row("thousands apart", inVoucher("#TRANS 1930 {} \"1 250.00\""),
            u"line 5: the amount 1 250.00 is no number"_s);
        row("plus", inVoucher("#TRANS 1930 {} +5"), u"line 5: the amount +5 is no number"_s);
        row("point alone", inVoucher("#TRANS 1930 {} 5."), u"line 5: the amount 5. is no number"_s);
        row("more money than there is", inVoucher("#TRANS 1930 {} 10000000000.01"),
            u"line 5: the amount 10000000000.01 is too large"_s);
        row("more digits than fit", inVoucher("#TRANS 1930 {} 99999999999999999999"),
            u"line 5: the amount 99999999999999999999 is no number"_s);
        row("row's own date", inVoucher("#TRANS 1930 {} 1 20261301"),
            u"line 5: 20261301 is no date"_s);
        row("row outside", kHead + "#TRANS 1930 {} 1\n", u"line 3: a row outside of a voucher"_s);
        row("voucher in a voucher", inVoucher("#VER A 2 20260101"),
            u"line 5: the voucher of line 3 does not end"_s);
        row("brace without voucher", kHead + "{\n", u"line 3: a { without #VER"_s);
        row("closing brace alone", kHead + "}\n", u"line 3: a } without {"_s);
        row("row behind the brace", kHead + "#VER A 1 20260101\n{ #TRANS 1930 {} 1\n}\n",
            u"line 4: a { that does not stand alone"_s);
        row("cut off", kHead + "#VER A 1 20260101\n{\n#TRANS 1930 {} 1\n",
            u"line 5: the voucher of line 3 does not end: the file is cut off"_s);
        row("endless line", kHead + "#PROSA " + QByteArray(100'000, 'x'),
            u"line 3: longer than any record"_s);
    }

    void malformedFilesNameTheLine()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, detail);
        const auto file = readSie(bytes);
        QVERIFY(!file);
        QCOMPARE(file.error().kind, ErrorKind::FileMisread);
        QCOMPARE(file.error().detail, detail);
    }

    /// A file cut anywhere is an error or an honest beginning, never a crash.
    void anyBeginningOfAFileIsRead()
    {
        const QByteArray whole = file("year.se.txt");
        for (qsizetype length = 0; length < whole.size(); length += 7) {
            const auto begun = readSie(whole.first(length));
            if (!begun)
                QVERIFY(begun.error().detail.startsWith(u"line "));
            else
                QVERIFY(begun->vouchers.size() <= 2);
        }
    }

    void hugeFilesAreRefused()
    {
        const auto huge = readSie(kHead + QByteArray((64 << 20), '\n'));
        QVERIFY(!huge);
        QCOMPARE(huge.error().detail, u"line 1: the file is too large"_s);
    }

    /// zlib's crc32 of `#SIETYP4#KONTO1915Kassa "special"`.
    void checksumMustAgree()
    {
        const QByteArray summed = "#FLAGGA 0\n#KSUMMA\n#SIETYP 4\n"
                                  "#KONTO 1915 \"Kassa \\\"special\\\"\"\n";
        QVERIFY(readSie(summed + "#KSUMMA 4276782742\n"));
        const auto changed =
            readSie(QByteArray{summed}.replace("1915", "1916") + "#KSUMMA 4276782742\n");
        QVERIFY(!changed);
        QCOMPARE(changed.error().detail,
                 u"line 5: the checksum does not agree: the file changed"_s);
        const auto cut = readSie(summed);
        QVERIFY(!cut);
        QCOMPARE(cut.error().detail,
                 u"line 4: the closing #KSUMMA is missing: the file is cut off"_s);
    }

    void checksumOfTheStandardsExample()
    {
        // Braces, blanks and quotes do not count; what stands in an object list does.
        const QByteArray example = file("standard.si.txt");
        QVERIFY(readSie(example));
        QVERIFY(!readSie(QByteArray{example}.replace("2098.00", "2098.01")));
    }

    void fieldsAreSplit_data()
    {
        QTest::addColumn<QByteArray>("line");
        QTest::addColumn<QList<QByteArray>>("fields");
        QTest::newRow("plain") << QByteArray{"#X a  b\tc"} << QList<QByteArray>{"a", "b", "c"};
        QTest::newRow("quotes") << QByteArray{"#X \"a b\" \"\" \"c\""}
                                << QList<QByteArray>{"a b", "", "c"};
        QTest::newRow("escaped") << QByteArray{"#X \"a \\\"b\\\"\" 5\\\""}
                                 << QList<QByteArray>{"a \"b\"", "5\""};
        QTest::newRow("path") << QByteArray{"#X \"C:\\bok\\1\" x"}
                              << QList<QByteArray>{"C:\\bok\\1", "x"};
        QTest::newRow("lists") << QByteArray{"#X 1 {1 \"10\"} 2 {} 3 { } 4"}
                               << QList<QByteArray>{"1", "2", "3", "4"};
        QTest::newRow("brace in quotes")
            << QByteArray{"#X \"{a}\" {\"}\" \"b\"} c"} << QList<QByteArray>{"{a}", "c"};
    }

    void fieldsAreSplit()
    {
        QFETCH(QByteArray, line);
        QFETCH(QList<QByteArray>, fields);
        const SieLine split = splitRecord(line);
        QCOMPARE(split.label, QByteArray{"#X"});
        QCOMPARE(QList<QByteArray>(split.fields.begin(), split.fields.end()), fields);
        QVERIFY(!split.hasOpenQuote);
    }
};

QTEST_GUILESS_MAIN(TestSieReader)
#include "tst_sie_reader.moc"
