// Klarna's settlement report, read in from a file that the owner has saved.

#include "resources/resources.h"
#include "screen.h"
#include "shop.h"
#include "translations/translations.h"
#include "ui/main_window.h"
#include "ui/pages/page.h"
#include "ui/parts/banner.h"
#include "ui/parts/table.h"

#include <QAction>
#include <QFile>
#include <QFileDialog>
#include <QPushButton>

using namespace Qt::StringLiterals;
using namespace klarbok;
using klarbok::test::part;
using klarbok::test::until;

class TestImportFile : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void aFileIsReadInAndShown();
    void aFileThatCannotBeReadSaysWhere();
    void theBooksAreReadInWithoutAService();

private:
    const ui::Page *payouts() const { return m_window->page(ui::MainWindow::Payouts); }
    /// Chooses a file with these bytes in the dialog, and waits until it has been read.
    void choose(const QByteArray &bytes);
    QByteArray report() const
    {
        return m_shop->sandbox()
            .klarna(u"/settlements/v1/reports/payout-with-transactions"
                    "?payment_reference=KP100001"_s)
            .body;
    }

    QTemporaryDir m_folder;
    std::unique_ptr<test::Shop> m_shop;
    std::unique_ptr<ui::MainWindow> m_window;
};

void TestImportFile::init()
{
    m_shop = std::make_unique<test::Shop>(u"1"_s);
    m_window = std::make_unique<ui::MainWindow>(m_shop->session());
    m_window->show();
    m_window->showPage(ui::MainWindow::Payouts);
}

void TestImportFile::cleanup()
{
    m_window.reset();
    m_shop.reset();
}

void TestImportFile::choose(const QByteArray &bytes)
{
    const QString path = m_folder.filePath(u"settlement.csv"_s);
    QFile file{path};
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(bytes);
    file.close();
    auto *button = part<QPushButton>(payouts(), u"importFileButton"_s);
    QTest::mouseClick(button, Qt::LeftButton);
    auto *dialog = payouts()->findChild<QFileDialog *>();
    QVERIFY(dialog && dialog->isVisible());
    dialog->selectFile(path);
    QMetaObject::invokeMethod(dialog, "accept");
    QVERIFY(until([this] { return !m_window->workbench()->isBusy(); }));
    QVERIFY(button->isEnabled());
}

void TestImportFile::aFileIsReadInAndShown()
{
    choose(report());
    // Three orders: the file does not tell their VAT, and nothing has been fetched.
    QCOMPARE(payouts()->banner()->title(), u"Filen är inläst, men något behöver dig."_s);
    const auto *list = part<ui::Table>(payouts(), u"payoutList"_s);
    QVERIFY(until([list] { return list->model()->rowCount() == 1; }));
}

void TestImportFile::aFileThatCannotBeReadSaysWhere()
{
    choose(report().replace(";1000.00;", ";tusen;"));
    QCOMPARE(payouts()->banner()->title(), u"Filen settlement.csv kan inte läsas in. "
                                           "Rad 4, kolumn amount: ”tusen” är inte ett belopp."_s);
    QCOMPARE(part<ui::Table>(payouts(), u"payoutList"_s)->model()->rowCount(), 0);
}

/// The same button takes the books of a workspace that has none connected.
void TestImportFile::theBooksAreReadInWithoutAService()
{
    for (const char *key :
         {"KLARBOK_BL_CLIENT_ID", "KLARBOK_BL_CLIENT_SECRET", "KLARBOK_BL_USER_KEY"})
        qunsetenv(key);
    m_window->workbench()->fetch();
    QVERIFY(until([this] { return !m_window->workbench()->isBusy(); }));
    QByteArray books = "#FLAGGA 0\n#GEN 20260313\n#SIETYP 4\n#ORGNR 5593210478\n"
                       "#FNAMN \"Fj\x84llvinden\"\n#RAR 0 20260101 20261231\n";
    for (const char *account :
         {"1930", "2611", "2621", "2631", "2641", "3001", "3002", "3003", "6064"})
        books += QByteArray{"#KONTO "} + account + " \"Konto\"\n";
    books += "#IB 0 1930 0\n";
    choose(books + "#KONTO 1686 \"V\x86r fordran p\x86 Klarna\"\n");
    QCOMPARE(payouts()->banner()->title(), u"Filen är inläst."_s);

    m_window->showPage(ui::MainWindow::Vouchers);
    const ui::Page *page = m_window->page(ui::MainWindow::Vouchers);
    const auto *rows = part<ui::Table>(page, u"voucherRows"_s);
    QVERIFY(until([rows] {
        const QAbstractItemModel *model = rows->model();
        return !model->match(model->index(0, 1), Qt::DisplayRole, u"Vår fordran på Klarna"_s)
                    .isEmpty();
    }));

    m_window->showPage(ui::MainWindow::Payouts);
    choose(QByteArray{books}.replace("5593210478", "5567370431"));
    QVERIFY2(payouts()->banner()->title().contains(u"ett annat företags bokföring (556737-0431)"),
             qPrintable(payouts()->banner()->title()));
}

int main(int argc, char *argv[])
{
    const QTemporaryDir home; // nothing of the user's is read or written
    for (const char *variable : {"HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME"})
        qputenv(variable, home.path().toUtf8());
    QCoreApplication::setAttribute(Qt::AA_DontUseNativeDialogs);
    QApplication application{argc, argv};
    initResources();
    installTranslators(application);
    TestImportFile test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_import_file.moc"
