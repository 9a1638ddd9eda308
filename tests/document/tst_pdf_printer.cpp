#include "document/pdf_printer.h"

#include "base/hash.h"
#include "document/examples.h"
#include "document/pdf_file.h"
#include "support/wait.h"

#include <QGuiApplication>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

#include <cstdio>

using namespace klarbok;
using namespace klarbok::test;

namespace {

QByteArray render(const VoucherDocument &document)
{
    document::PdfPrinter printer;
    const auto pdf = wait(printer.render(document));
    return pdf ? *pdf : QByteArray{};
}

/// Runs a program on the PDF; its output, or its complaint.
QString tool(const QString &program, const QStringList &before, const QByteArray &pdf,
             const QStringList &after = {})
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("v.pdf"));
    QFile file{path};
    if (!file.open(QIODevice::WriteOnly) || file.write(pdf) != pdf.size())
        return QStringLiteral("cannot write ") + path;
    file.close();
    QProcess process;
    process.start(program, before + QStringList{path} + after);
    if (!process.waitForFinished(60'000) || process.exitCode() != 0)
        return program + u" failed: " + QString::fromUtf8(process.readAllStandardError());
    return QString::fromUtf8(process.readAllStandardOutput());
}

/// As a reader's search would see it: spaces of every kind and length are one.
QString textOf(const QByteArray &pdf)
{
    return tool(QStringLiteral("pdftotext"),
                {QStringLiteral("-layout"), QStringLiteral("-enc"), QStringLiteral("UTF-8")}, pdf,
                {QStringLiteral("-")})
        .simplified()
        .replace(QChar::Nbsp, u' ');
}

QString sumInAnotherProcess(const char *locale, const char *zone)
{
    QProcess process;
    auto environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("LC_ALL"), QString::fromLatin1(locale));
    environment.insert(QStringLiteral("TZ"), QString::fromLatin1(zone));
    process.setProcessEnvironment(environment);
    process.start(QCoreApplication::applicationFilePath(), {QStringLiteral("--print-sum")});
    if (!process.waitForFinished(60'000))
        return QStringLiteral("no answer");
    return QString::fromLatin1(process.readAllStandardOutput()).trimmed();
}

} // namespace

class TestPdfPrinter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void textCanBeSearchedAndCopied()
    {
        const QString text = textOf(render(approved(fullDocument())));
        for (const char16_t *words :
             {u"Åsas Örtagård & Söner AB", u"556737-0431", u"KB-1a2b3c4d", u"Återbetalningar",
              u"Fordringar för kontokort och kuponger", u"8f14e45f-ceea-467f-a9d4-000000000007",
              u"1 772,00", u"−306,00", u"del 1 av 2", u"av åsa", u"Sida 2 av 2"})
            QVERIFY2(text.contains(QString::fromUtf16(words)),
                     qPrintable(QString::fromUtf16(words) + u" in " + text));
    }

    void fileIsSoundAndSaysWhatItIs()
    {
        const QByteArray pdf = render(approved(fullDocument()));
        QVERIFY(tool(QStringLiteral("qpdf"), {QStringLiteral("--check")}, pdf)
                    .contains(QStringLiteral("No syntax or stream encoding errors found")));
        const QString info = tool(QStringLiteral("pdfinfo"), {}, pdf);
        QVERIFY(info.contains(
            QStringLiteral("Dagsverifikat 2026-03-02 KB-1a2b3c4d, Åsas Örtagård & Söner AB")));
        QVERIFY(info.contains(QStringLiteral("A4")));
        QVERIFY(pdf.contains("/Lang (sv-SE)"));
        QVERIFY(pdf.contains("/CreationDate (D:20260309082000Z)"));
        QVERIFY(pdf.contains("<xmp:CreateDate>2026-03-09T08:20:00Z</xmp:CreateDate>"));
        QVERIFY(pdf.contains("<pdfaid:part>1</pdfaid:part>"));
        QVERIFY(pdf.contains("<pdfaid:conformance>B</pdfaid:conformance>"));
        QVERIFY(pdf.contains("Åsas Örtagård &amp; Söner AB"));
    }

    void onlyOurFontIsUsedAndItIsInTheFile()
    {
        const QString fonts = tool(QStringLiteral("pdffonts"), {}, render(fullDocument()));
        const QStringList lines = fonts.trimmed().split(u'\n').mid(2);
        QCOMPARE(lines.size(), 2);
        for (const QString &line : lines) {
            QVERIFY2(line.contains(QStringLiteral("+KlarbokSans-")), qPrintable(line));
            const QRegularExpression embeddedSubsetWithUnicode{
                QStringLiteral("yes +yes +yes +\\d+ +0$")};
            QVERIFY2(embeddedSubsetWithUnicode.match(line).hasMatch(), qPrintable(line));
        }
    }

    void onlyDraftsAreMarked()
    {
        QVERIFY(textOf(render(fullDocument())).contains(QStringLiteral("UTKAST")));
        QVERIFY(!textOf(render(approved(fullDocument()))).contains(QStringLiteral("UTKAST")));
    }

    void sameVoucherGivesTheSameBytes()
    {
        document::PdfPrinter printer;
        auto first = printer.render(approved(fullDocument()));
        auto second = printer.render(approved(fullDocument())); // both at work at once
        const auto a = wait(std::move(first));
        const auto b = wait(std::move(second));
        QVERIFY(a && b);
        QVERIFY(a->size() > 10'000);
        QCOMPARE(*a, *b);
    }

    void otherRunsZonesAndLocalesGiveTheSameBytes()
    {
        const QString sum = sha256Hex(render(approved(fullDocument())));
        // Qt's hash seed differs from run to run: one run would prove little.
        for (int run = 0; run < 3; ++run) {
            QCOMPARE(sumInAnotherProcess("sv_SE.UTF-8", "Pacific/Auckland"), sum);
            QCOMPARE(sumInAnotherProcess("C", "UTC"), sum);
        }
    }

    void anotherVoucherGivesOtherBytesAndAnotherId()
    {
        VoucherDocument other = approved(fullDocument());
        other.approvedBy = QStringLiteral("ove");
        const QByteArray a = render(approved(fullDocument()));
        const QByteArray b = render(other);
        const auto id = [](const QByteArray &pdf) { return pdf.mid(pdf.lastIndexOf("/ID ["), 40); };
        QVERIFY(id(a) != id(b));
    }

    void tenThousandOrdersAreOneDocument()
    {
        const QByteArray pdf = render(manyOrders(10'000));
        QVERIFY2(pdf.size() < 3'000'000, qPrintable(QString::number(pdf.size())));
        QVERIFY(tool(QStringLiteral("qpdf"), {QStringLiteral("--check")}, pdf)
                    .contains(QStringLiteral("No syntax or stream encoding errors found")));
        const QString info = tool(QStringLiteral("pdfinfo"), {}, pdf);
        const int pages =
            QRegularExpression{QStringLiteral("Pages: +(\\d+)")}.match(info).captured(1).toInt();
        QVERIFY(pages > 200);
        const QString text = textOf(pdf);
        QVERIFY(text.contains(QStringLiteral("Sida %1 av %1").arg(pages)));
        QVERIFY(text.contains(QStringLiteral(" 20000 "))); // the last order's number
        QVERIFY(text.contains(QStringLiteral("1 250 000,00")));
    }

    void fileThatQtDidNotWriteIsRefused_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        const QByteArray pdf = render(dayDocument());
        QTest::addRow("empty") << QByteArray{};
        QTest::addRow("cut short") << pdf.left(pdf.size() / 2);
        QTest::addRow("no date") << QByteArray{pdf}.replace("/CreationDate", "/CreationDat3");
        QTest::addRow("no fonts") << QByteArray{pdf}.replace("/FontDescriptor", "/FontDescript0r");
        QTest::addRow("positions off") << QByteArray{pdf}.insert(20, ' ');
    }

    void fileThatQtDidNotWriteIsRefused()
    {
        QFETCH(QByteArray, bytes);
        QVERIFY(!document::repeatablePdf(bytes, utc("2026-03-09T08:20:00Z")));
    }
};

int main(int argc, char **argv)
{
    QGuiApplication application{argc, argv};
    if (application.arguments().value(1) == QLatin1String("--print-sum")) {
        std::puts(qPrintable(sha256Hex(render(approved(fullDocument())))));
        return 0;
    }
    TestPdfPrinter test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_pdf_printer.moc"
