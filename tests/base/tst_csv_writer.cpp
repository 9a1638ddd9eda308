#include "base/csv_writer.h"

#include <QTest>

using namespace klarbok;

namespace {

/// What stands in the file for one cell of text.
QByteArray textCell(const QString &text)
{
    CsvWriter csv;
    csv.text(text);
    return csv.bytes().mid(3);
}

} // namespace

/// Files for spreadsheets in Sweden.
class CsvWriting : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aWholeFile()
    {
        CsvWriter csv;
        csv.text(QStringLiteral("Datum")).text(QStringLiteral("Belopp"));
        csv.text(QStringLiteral("Antal")).text(QStringLiteral("Märkning")).endRow();
        csv.day(QDate{2026, 3, 2}).amount(Money::sek(-1234'05)).number(12).blank().endRow();
        QCOMPARE(csv.bytes(), QByteArray{"\xef\xbb\xbf"
                                         "Datum;Belopp;Antal;M\xc3\xa4rkning\r\n"
                                         "2026-03-02;-1234,05;12;\r\n"});
    }

    void amountsHaveTwoDecimalsAndNoSpaces_data()
    {
        QTest::addColumn<qint64>("ore");
        QTest::addColumn<QByteArray>("cell");
        QTest::newRow("zero") << qint64{0} << QByteArray{"0,00"};
        QTest::newRow("ore") << qint64{-5} << QByteArray{"-0,05"};
        QTest::newRow("millions") << qint64{123456789'00} << QByteArray{"123456789,00"};
    }

    void amountsHaveTwoDecimalsAndNoSpaces()
    {
        QFETCH(const qint64, ore);
        CsvWriter csv;
        csv.amount(Money::sek(ore));
        QTEST(csv.bytes().mid(3), "cell");
    }

    void textIsQuotedWhereItMustBe_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QByteArray>("cell");
        const auto row = [](const char *name, const char *text, const char *cell) {
            QTest::newRow(name) << QString::fromUtf8(text) << QByteArray{cell};
        };
        row("plain", "Te, svart", "Te, svart");
        row("semicolon", "a;b", "\"a;b\"");
        row("quote", "5\" skruv", "\"5\"\" skruv\"");
        row("lines", "a\nb", "\"a\nb\"");
        row("empty", "", "");
    }

    void textIsQuotedWhereItMustBe()
    {
        QFETCH(const QString, text);
        QTEST(textCell(text), "cell");
    }

    /// An order line may be named by anyone; a spreadsheet must not run it.
    void textIsNeverAFormula_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QByteArray>("cell");
        const auto row = [](const char *text, const char *cell) {
            QTest::newRow(text) << QString::fromUtf8(text) << QByteArray{cell};
        };
        row("=1+1", "'=1+1");
        row("+46", "'+46");
        row("-draft", "'-draft");
        row("@SUM(A1)", "'@SUM(A1)");
        row("\t=1", "'\t=1");
        row("\r=1", "\"'\r=1\"");
        row("=HYPERLINK(\"x\";\"y\")", "\"'=HYPERLINK(\"\"x\"\";\"\"y\"\")\"");
        row("1=1", "1=1");
    }

    void textIsNeverAFormula()
    {
        QFETCH(const QString, text);
        QTEST(textCell(text), "cell");
    }
};

QTEST_GUILESS_MAIN(CsvWriting)
#include "tst_csv_writer.moc"
