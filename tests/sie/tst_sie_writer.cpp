#include "sie/sie_writer.h"

#include <QFile>
#include <QTest>

using namespace klarbok;
using namespace klarbok::sie;
using namespace Qt::StringLiterals;

namespace {

BookedRow row(const char *account, qint64 ore, const QString &text = {})
{
    return {*ledger::Account::parse(QString::fromLatin1(account)), Money::sek(ore), text};
}

VoucherToExport sale()
{
    return {u"K"_s,
            QDate{2026, 11, 2},
            QDate{2026, 11, 3},
            u"Klarna försäljning 2026-11-02, 3 ordrar"_s,
            {row("1686", 2176'00), row("3001", -999'20), row("3520", -39'20), row("2611", -259'60),
             row("3002", -500'00), row("2621", -60'00), row("3003", -300'00), row("2631", -18'00)}};
}

VoucherToExport payout()
{
    return {u"K"_s,
            QDate{2026, 11, 3},
            QDate{2026, 11, 3},
            u"Klarna utbetalning \"XISA93DJ\""_s,
            {row("1930", 2098'00, u"Utbetalning"_s), row("6064", 62'40, u"Avgift"_s),
             row("2641", 15'60, u"Moms på avgift"_s), row("1686", -2176'00)}};
}

VoucherFileContent content(std::vector<VoucherToExport> vouchers)
{
    const auto name = [](const char *account, const QString &text) {
        return std::pair{*ledger::Account::parse(QString::fromLatin1(account)), text};
    };
    return {u"Övningsbutiken AB"_s,
            u"555555-5555"_s,
            u"1.0"_s,
            QDate{2026, 11, 3},
            u"anna"_s,
            QDate{2026, 1, 1},
            QDate{2026, 12, 31},
            {name("1930", u"Företagskonto"_s),
             name("1686", u"Fordringar för kontokort och kuponger"_s),
             name("2611", u"Utgående moms på försäljning inom Sverige, 25 %"_s),
             name("9999", u"Används inte"_s)},
            std::move(vouchers)};
}

VoucherFile write(const VoucherFileContent &content)
{
    const auto file = SieWriter{}.write(content);
    KLARBOK_EXPECTS(file.hasValue());
    return *file;
}

QList<QByteArray> lines(const QByteArray &bytes)
{
    return bytes.trimmed().replace("\r\n", "\n").split('\n');
}

} // namespace

/// SIE 4I line by line.
class TestSieWriter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    /// The whole file, typed by hand in data/example.si.txt: as UTF-8 with LF, so that it can be
    /// read here.
    void fileIsAsTheStandardSays()
    {
        QFile expected{QStringLiteral(SIE_DATA "/data/example.si.txt")};
        QVERIFY(expected.open(QIODevice::ReadOnly));
        const VoucherFile file = write(content({sale(), payout()}));
        QByteArray utf8 = expected.readAll();
        utf8.replace("å", "\x86").replace("ä", "\x84").replace("ö", "\x94").replace("Ö", "\x99");
        QCOMPARE(lines(file.bytes), lines(utf8));
        QCOMPARE(file.unwritable, 0);
    }

    void costCentresAndProjectsAreDeclaredAndCarried()
    {
        VoucherToExport divided = sale();
        divided.rows[1].dimensions = {u"KS"_s, u"P1"_s};
        divided.rows[2].dimensions = {u"10"_s, {}};
        divided.rows[4].dimensions = {{}, u"P1"_s};
        VoucherFileContent all = content({divided});
        all.costCentres = {{u"KS"_s, u"Butiken"_s, false}, {u"99"_s, u"Annat"_s, false}};
        const QList<QByteArray> written = lines(write(all).bytes);
        QList<QByteArray> declared;
        for (const QByteArray &line : written) {
            if (line.startsWith("#DIM") || line.startsWith("#OBJEKT"))
                declared.append(line);
        }
        QCOMPARE(declared, (QList<QByteArray>{"#DIM 1 \"Kostnadsst\x84lle\"",
                                              "#OBJEKT 1 \"10\" \"Kostnadsst\x84lle 10\"",
                                              "#OBJEKT 1 \"KS\" \"Butiken\"", "#DIM 6 \"Projekt\"",
                                              "#OBJEKT 6 \"P1\" \"Projekt P1\""}));
        QVERIFY(written.indexOf("#OBJEKT 6 \"P1\" \"Projekt P1\"") <
                written.indexOf("{")); // before the first voucher
        QVERIFY(written.contains("#TRANS 1686 {} 2176.00"));
        QVERIFY(written.contains("#TRANS 3001 {1 \"KS\" 6 \"P1\"} -999.20"));
        QVERIFY(written.contains("#TRANS 3520 {1 \"10\"} -39.20"));
        QVERIFY(written.contains("#TRANS 3002 {6 \"P1\"} -500.00"));
    }

    void everyLineEndsInCrLf()
    {
        const QByteArray bytes = write(content({sale()})).bytes;
        QCOMPARE(bytes.count('\n'), bytes.count("\r\n"));
        QCOMPARE(bytes.count('\r'), bytes.count("\r\n"));
        QVERIFY(bytes.endsWith("}\r\n"));
    }

    void nothingIsIndented()
    {
        for (const QByteArray &line : lines(write(content({sale(), payout()})).bytes))
            QVERIFY2(line.startsWith('#') || line == "{" || line == "}", line.constData());
    }

    void lettersAreCp437()
    {
        const QByteArray bytes = write(content({sale()})).bytes;
        QVERIFY(bytes.contains("#FNAMN \"\x99vningsbutiken AB\""));
        QVERIFY(bytes.contains("f\x94rs\x84ljning"));
        QVERIFY(bytes.contains("Utg\x86"
                               "ende moms p\x86"));
        QVERIFY(!bytes.contains('\xC3')); // no UTF-8 in it
    }

    void sameContentGivesTheSameBytes()
    {
        QCOMPARE(write(content({sale(), payout()})).bytes,
                 write(content({sale(), payout()})).bytes);
    }

    void amounts_data()
    {
        QTest::addColumn<qint64>("ore");
        QTest::addColumn<QByteArray>("debit");
        QTest::addColumn<QByteArray>("credit");
        QTest::newRow("one öre") << qint64{1} << QByteArray{"0.01"} << QByteArray{"-0.01"};
        QTest::newRow("ten öre") << qint64{10} << QByteArray{"0.10"} << QByteArray{"-0.10"};
        QTest::newRow("krona") << qint64{100} << QByteArray{"1.00"} << QByteArray{"-1.00"};
        QTest::newRow("million") << qint64{1'234'567'89} << QByteArray{"1234567.89"}
                                 << QByteArray{"-1234567.89"};
    }

    void amounts()
    {
        QFETCH(qint64, ore);
        QFETCH(QByteArray, debit);
        QFETCH(QByteArray, credit);
        VoucherToExport voucher = sale();
        voucher.rows = {row("1930", ore), row("1686", -ore)};
        const QList<QByteArray> all = lines(write(content({voucher})).bytes);
        QVERIFY(all.contains("#TRANS 1930 {} " + debit));
        QVERIFY(all.contains("#TRANS 1686 {} " + credit));
    }

    void zeroRowsAreLeftOut()
    {
        VoucherToExport voucher = payout();
        voucher.rows.push_back(row("3740", 0, u"Öresavrundning"_s));
        const QByteArray bytes = write(content({voucher})).bytes;
        QVERIFY(!bytes.contains("3740"));
        QVERIFY(!bytes.contains(" 0.00"));
    }

    void usedAccountsAreDeclaredOnceAndSorted()
    {
        QList<QByteArray> accounts;
        for (const QByteArray &line : lines(write(content({payout(), sale()})).bytes)) {
            if (line.startsWith("#KONTO"))
                accounts.append(line.mid(7, 4));
        }
        const QList<QByteArray> used{"1686", "1930", "2611", "2621", "2631", "2641",
                                     "3001", "3002", "3003", "3520", "6064"};
        QCOMPARE(accounts, used);
    }

    void unknownAccountNameIsItsNumber()
    {
        QVERIFY(write(content({payout()})).bytes.contains("#KONTO 6064 \"Konto 6064\"\r\n"));
    }

    void textsAreEscaped()
    {
        VoucherToExport voucher = payout();
        voucher.text = u"\"A\\B\"\n#IB\u00A0C:\\"_s;
        voucher.rows.front().text = u"\u0007Ding \"dong\""_s;
        const QByteArray bytes = write(content({voucher})).bytes;
        QVERIFY(bytes.contains("#VER \"K\" \"\" 20261103 \"\\\"A\\B\\\" IB C:/\" 20261103"));
        QVERIFY(bytes.contains("#TRANS 1930 {} 2098.00 \"\" \"Ding \\\"dong\\\"\""));
    }

    void whatCannotBeWrittenIsCounted()
    {
        VoucherToExport voucher = payout();
        voucher.text = u"Ω och €"_s;
        VoucherFileContent all = content({voucher});
        all.company = u"Огонь AB"_s;
        const VoucherFile file = write(all);
        QVERIFY(file.bytes.contains("\"? och EUR\""));
        QVERIFY(file.bytes.contains("#FNAMN \"????? AB\""));
        QCOMPARE(file.unwritable, 6);
    }

    void emptyFieldsHoldTheirPlace()
    {
        VoucherToExport voucher = payout();
        voucher.series.clear();
        voucher.text.clear();
        voucher.registered = {};
        QVERIFY(write(content({voucher})).bytes.contains("#VER \"\" \"\" 20261103 \"\" \"\"\r\n"));
    }

    void whatNoProgramWouldTakeIsRefused_data()
    {
        QTest::addColumn<QString>("reason");
        for (const char *reason : {"export_date", "export_year", "export_rows", "export_unbalanced",
                                   "export_account 19301", "export_account 193", "export_currency"})
            QTest::newRow(reason) << QString::fromLatin1(reason);
    }

    void whatNoProgramWouldTakeIsRefused()
    {
        QFETCH(QString, reason);
        VoucherToExport voucher = payout();
        if (reason == u"export_date")
            voucher.date = {};
        else if (reason == u"export_year")
            voucher.date = QDate{2027, 1, 1};
        else if (reason == u"export_rows")
            voucher.rows = {row("1930", 0), row("1686", 0)};
        else if (reason == u"export_unbalanced")
            voucher.rows.front().amount += Money::sek(1);
        else if (reason == u"export_account 19301")
            voucher.rows.front().account = *ledger::Account::parse(u"19301"_s);
        else if (reason == u"export_account 193")
            voucher.rows.front().account = *ledger::Account::parse(u"193"_s);
        else
            voucher.rows.front().amount = Money{2098'00, *Currency::parse(u"EUR")};
        const auto file = SieWriter{}.write(content({sale(), voucher}));
        QVERIFY(!file);
        QCOMPARE(file.error().kind, ErrorKind::NotAllowed);
        QCOMPARE(file.error().subject, voucher.text);
        QCOMPARE(file.error().reason, reason);
    }

    void tenThousandVouchersAreQuick()
    {
        std::vector<VoucherToExport> many(10'000, sale());
        const VoucherFile file = write(content(std::move(many)));
        QCOMPARE(file.bytes.count("#VER "), 10'000);
        QCOMPARE(file.bytes.count("#TRANS "), 80'000);
    }
};

QTEST_GUILESS_MAIN(TestSieWriter)
#include "tst_sie_writer.moc"
