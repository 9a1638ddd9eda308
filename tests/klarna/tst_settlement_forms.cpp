#include "settlement_sample.h"

using namespace klarbok;
using namespace klarbok::test;

namespace {

/// Little-endian; only for ASCII.
QByteArray utf16(const QByteArray &ascii)
{
    QByteArray wide;
    for (const char c : ascii)
        wide.append(c).append('\0');
    return wide;
}

/// The totals below the rows.
QByteArray turned(const QByteArray &bytes)
{
    const qsizetype rows = bytes.indexOf("type;capture");
    return bytes.mid(rows) + bytes.left(rows);
}

/// Amounts of the good file written with a decimal comma.
QByteArray withCommas(const QByteArray &thousands)
{
    return good()
        .replace("1250.00", QByteArray{thousands + "250,00"})
        .replace("31.25", "31,25")
        .replace("7.81", "7,81")
        .replace(";250.00", ";250,00")
        .replace("960.94", "960,94");
}

} // namespace

/// Klarna lets each merchant choose how the file looks; it always says the same.
class TestSettlementForms : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theSameFileInAnotherForm_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("byte order mark") << QByteArray{"\xef\xbb\xbf" + good()};
        QTest::newRow("UTF-16") << QByteArray{"\xff\xfe" + utf16(good())};
        QTest::newRow("comma") << good().replace(';', ',');
        QTest::newRow("tab") << good().replace(';', '\t');
        QTest::newRow("Windows' line ends") << good().replace('\n', "\r\n");
        QTest::newRow("no last line end") << good().chopped(1);
        QTest::newRow("old Mac's line ends") << good().replace('\n', '\r');
        QTest::newRow("blank lines") << good().replace('\n', "\n\n;;;\n");
        QTest::newRow("everything in quotes")
            << QByteArray('"' + good().replace(";", "\";\"").replace("\n", "\"\n\"")).chopped(1);
        QTest::newRow("decimal comma") << withCommas("1");
        QTest::newRow("comma between cells and in amounts")
            << QByteArray{'"' + withCommas("1").replace(";", "\",\"").replace("\n", "\"\n\"")}
                   .chopped(1);
        QTest::newRow("blank before thousands") << withCommas("1 ");
        QTest::newRow("narrow blank before thousands") << withCommas("1\xe2\x80\xaf");
        QTest::newRow("point before thousands") << withCommas("1.");
        QTest::newRow("apostrophe before thousands") << good().replace("1250.00", "1'250.00");
        QTest::newRow("thousands with a comma") << good().replace("1250.00", "\"1,250.00\"");
        QTest::newRow("whole kronor without decimals") << good().replace(";250.00;", ";250;");
        QTest::newRow("columns in another order") << backwards(good());
        QTest::newRow("unknown columns")
            << good()
                   .replace("type;capture_date", "type;moon_phase;capture_date")
                   .replace("SALE;", "SALE;full;")
                   .replace("FEE;", "FEE;\"new; \"\"waxing\"\"\";")
                   .replace("RETURN;", "RETURN;;");
        QTest::newRow("header in capitals, with blanks")
            << good().replace("payment_reference", "Payment Reference").replace("type;", "TYPE;");
        QTest::newRow("totals after the rows") << turned(good());
        QTest::newRow("totals after the rows, with a title")
            << turned(good()).replace("total_sale", "Summary\ntotal_sale");
        QTest::newRow("titles above the sections") << QByteArray{
            "sep=;\nSummary\n" + good().replace("type;capture", "Rows\ntype;capture")};
        QTest::newRow("other dates")
            << QByteArray{good()}
                   .replace("T09:15:00Z", " 09:15:00")
                   .replace("T22:40:00Z", " 22:40")
                   .replace("T12:01:00Z", "T12:01:00+0000")
                   .replace("2026-03-11T08:00:00Z", "2026/03/11 08:00:00 UTC");
        QTest::newRow("Swedish time, and says so")
            << good()
                   .replace("2026-03-02T09:15:00Z", "2026-03-02T10:15:00+01:00")
                   .replace("2026-03-01T22:40:00Z", "2026-03-01 23:40:00 +0100");
        QTest::newRow("minus before what takes") << QByteArray{good()}
                                                        .replace(";31.25", ";-31.25")
                                                        .replace(";7.81", ";-7.81")
                                                        .replace(";250.00", ";-250.00");
        QTest::newRow("minus in the rows only")
            << QByteArray{good()}.replace(";;31.25", ";;-31.25").replace(";;250.00", ";;-250.00");
        QTest::newRow("rate as the API writes it") << good().replace(";25.00;", ";2500;");
    }
    void theSameFileInAnotherForm()
    {
        QFETCH(QByteArray, bytes);
        const PayoutInFile expected = one(good());
        const PayoutInFile found = one(bytes);
        QVERIFY(found.payout == expected.payout);
        QCOMPARE(found.rows.size(), expected.rows.size());
        for (std::size_t i = 0; i < found.rows.size(); ++i)
            QVERIFY2(found.rows[i] == expected.rows[i], qPrintable(QString::number(i)));
        QVERIFY(isSame(found, expected));
    }

    void latin1IsReadWhereItIsNoUtf8()
    {
        const PayoutInFile utf8 = one(replaced(";20411;;1250", ";R\xc3\xa4v;;1250"));
        const PayoutInFile latin1 = one(replaced(";20411;;1250", ";R\xe4v;;1250"));
        QCOMPARE(utf8.rows[0].merchantReference1, QStringLiteral("Räv"));
        QCOMPARE(latin1.rows[0].merchantReference1, QStringLiteral("Räv"));
    }

    void aQuotedCellHoldsDelimiterQuoteAndLineEnd()
    {
        const PayoutInFile found = one(replaced(";20411;;1250", ";\"a;b \"\"c\"\"\nd\";;1250"));
        QCOMPARE(found.rows[0].merchantReference1, QStringLiteral("a;b \"c\"\nd"));
        QCOMPARE(found.rows.size(), std::size_t{3});
    }
};

QTEST_GUILESS_MAIN(TestSettlementForms)
#include "tst_settlement_forms.moc"
