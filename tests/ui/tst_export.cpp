// Every table as a file for spreadsheets: what is shown, as figures, whole or not at all.

#include "ledger/builders.h"
#include "screen.h"
#include "ui/models/payout_list_model.h"
#include "ui/models/voucher_list_model.h"
#include "ui/models/voucher_row_model.h"
#include "ui/parts/files.h"
#include "ui/parts/table.h"
#include "ui/parts/table_export.h"

#include <QFileDialog>
#include <QLineEdit>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using namespace klarbok;
using namespace klarbok::test;

namespace {

VoucherListItem voucher(const char *id, const char *date, const char *text, qint64 total)
{
    return {.id = *VoucherId::parse(QString::fromLatin1(id)),
            .kind = ledger::VoucherKind::Day,
            .date = day(date),
            .text = QString::fromUtf8(text),
            .state = ledger::VoucherState::Draft,
            .total = kr(total),
            .questions = 0,
            .orders = 1234,
            .series = {},
            .number = {},
            .reason = {},
            .lastSent = {},
            .documentId = {},
            .klarnaDocumentId = {},
            .contentHash = {}};
}

QStringList linesOf(const QByteArray &csv)
{
    QStringList lines = QString::fromUtf8(csv.mid(3)).split(u"\r\n"_s);
    lines.removeLast(); // after the last line's end
    return lines;
}

} // namespace

class TestExport : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatIsShownIsWritten()
    {
        ui::VoucherListModel model;
        model.setItems({voucher("KB-00000001", "2026-03-02", "Klarna 2026-03-02", 1'772'00),
                        voucher("KB-00000002", "2026-03-03", "=1+1;\"x\"", 12'345'678'90),
                        voucher("KB-00000003", "2026-03-04", "Klarna 2026-03-04", 5)});
        ui::Table table{u"list"_s, u"Vouchers"_s};
        table.setSource(&model);
        table.setSortingEnabled(true);
        table.sortByColumn(ui::VoucherListModel::DateColumn, Qt::DescendingOrder);
        QCOMPARE(csvOf(table).first(3), QByteArray{"\xef\xbb\xbf"});
        QCOMPARE(linesOf(csvOf(table)),
                 (QStringList{u"Date;Kind;Text;Orders;Amount;Questions;Status;Number"_s,
                              u"2026-03-04;Day;Klarna 2026-03-04;1234;0,05;;Draft;"_s,
                              u"2026-03-03;Day;\"'=1+1;\"\"x\"\"\";1234;12345678,90;;Draft;"_s,
                              u"2026-03-02;Day;Klarna 2026-03-02;1234;1772,00;;Draft;"_s}));
        table.setFilter(u"03-03"_s);
        QCOMPARE(linesOf(csvOf(table)).size(), 2);
    }

    void debitAndCreditStandInTheirColumns()
    {
        ui::VoucherRowModel model;
        model.setItems({{{account("1686"), kr(1'772'00), u"Försäljning Klarna"_s, {}}, u"Klarna"_s},
                        {{account("3001"), kr(-1'417'60), u"Försäljning 25 %"_s, {}}, {}}});
        ui::Table table{u"rows"_s, u"Rows"_s};
        table.setSource(&model);
        QCOMPARE(linesOf(csvOf(table)),
                 (QStringList{u"Account;Account name;Text;Cost centre and project;Debit;Credit"_s,
                              u"1686;Klarna;Försäljning Klarna;;1772,00;"_s,
                              u"3001;;Försäljning 25 %;;;1417,60"_s}));
    }

    /// A figure without its currency would be added to kronor.
    void otherCurrenciesAreNamed()
    {
        PayoutBuilder euro{"P1", "2026-03-05T08:00:00Z", *Currency::parse(u"EUR"_s)};
        PayoutBuilder kronor{"P2", "2026-03-06T08:00:00Z"};
        kronor.payout.totals.settlement = kr(-10'00);
        euro.payout.totals.settlement = Money{125'50, *Currency::parse(u"EUR"_s)};
        ui::PayoutListModel model;
        model.setItems(
            {{euro.payout, day("2026-03-05"), {}}, {kronor.payout, day("2026-03-06"), {}}});
        ui::Table table{u"payouts"_s, u"Payouts"_s};
        table.setSource(&model);
        const QStringList lines = linesOf(csvOf(table));
        QVERIFY(lines.front().endsWith(u";Currency"_s));
        QVERIFY(lines[1].contains(u";125,50;"_s) && lines[1].endsWith(u";EUR"_s));
        QVERIFY(lines[2].contains(u";-10,00;"_s) && lines[2].endsWith(u";SEK"_s));
    }

    void theFileIsWholeOrNotThere()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"Verifikat 2026-03-10.csv"_s);
        QVERIFY(ui::writeFile(path, "abc"));
        QFile file{path};
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll(), QByteArray{"abc"});
        const auto nowhere = ui::writeFile(path + u"/in a file.csv"_s, "abc");
        QVERIFY(!nowhere);
        QCOMPARE(nowhere.error().kind, ErrorKind::FileUnwritable);
        QCOMPARE(QDir{folder.path()}.entryList(QDir::Files).size(), 1);
    }

    void theDialogProposesANameAndWrites()
    {
        const QTemporaryDir folder;
        QWidget window;
        window.show();
        std::optional<ErrorKind> failed;
        ui::saveFile(&window, u"Export"_s, u"Verifikat 2026-03-10.csv"_s, "a;b\r\n",
                     [&failed](const Error &error) { failed = error.kind; });
        auto *dialog = window.findChild<QFileDialog *>();
        QVERIFY(dialog);
        QCOMPARE(dialog->defaultSuffix(), u"csv"_s);
        auto *name = dialog->findChild<QLineEdit *>(u"fileNameEdit"_s);
        QCOMPARE(name->text(), u"Verifikat 2026-03-10.csv"_s);
        name->setText(folder.filePath(u"min fil"_s));
        QTest::keyClick(name, Qt::Key_Return);
        QVERIFY(until([&folder] { return QFile::exists(folder.filePath(u"min fil.csv"_s)); }));
        QVERIFY(!failed);
    }
};

QTEST_MAIN(TestExport)
#include "tst_export.moc"
