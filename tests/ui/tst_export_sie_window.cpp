// Vouchers as a SIE file for another bookkeeping program, saved from the window.

#include "resources/resources.h"
#include "screen.h"
#include "shop.h"
#include "translations/translations.h"
#include "ui/main_window.h"
#include "ui/pages/page.h"
#include "ui/parts/banner.h"

#include <QAction>
#include <QDateEdit>
#include <QDialog>
#include <QFile>
#include <QFileDialog>
#include <QLineEdit>
#include <QPushButton>

using namespace Qt::StringLiterals;
using namespace klarbok;
using klarbok::test::part;
using klarbok::test::until;

class TestExportSieWindow : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void approvedVouchersAreSaved();
    void whatIsLeftOutIsSaid();
    void daysInTheWrongOrderCannotBeChosen();

private:
    ui::Page *vouchers() const { return m_window->page(ui::MainWindow::Vouchers); }
    ui::Banner *banner() const { return vouchers()->banner(); }
    QDialog *openDialog();
    bool isIdle() const { return !m_window->workbench()->isBusy(); }

    QTemporaryDir m_folder;
    std::unique_ptr<test::Shop> m_shop;
    std::unique_ptr<ui::MainWindow> m_window;
};

void TestExportSieWindow::init()
{
    m_shop = std::make_unique<test::Shop>(u"1"_s);
    m_window = std::make_unique<ui::MainWindow>(m_shop->session());
    m_window->show();
    m_window->workbench()->fetch();
    QVERIFY(until([this] { return isIdle(); }));
    m_window->showPage(ui::MainWindow::Vouchers);
}

void TestExportSieWindow::cleanup()
{
    m_window.reset();
    m_shop.reset();
}

QDialog *TestExportSieWindow::openDialog()
{
    part<QAction>(m_window.get(), u"exportSie"_s)->trigger();
    return part<QDialog>(vouchers(), u"periodDialog"_s);
}

/// The month that is shown from the start holds scenario 1's two vouchers.
void TestExportSieWindow::approvedVouchersAreSaved()
{
    m_window->workbench()->approveReconciled();
    QVERIFY(until([this] { return isIdle(); }));
    const QDialog *dialog = openDialog();
    QCOMPARE(part<QDateEdit>(dialog, u"periodFrom"_s)->date(), QDate(2026, 3, 1));
    QTest::mouseClick(part<QPushButton>(dialog, u"periodGo"_s), Qt::LeftButton);
    QVERIFY(until([this] { return vouchers()->findChild<QFileDialog *>() != nullptr; }));
    auto *files = vouchers()->findChild<QFileDialog *>();
    const QString path = m_folder.filePath(u"mars.si"_s);
    auto *name = part<QLineEdit>(files, u"fileNameEdit"_s);
    QCOMPARE(name->text().left(18), u"klarna_2026-03-01_"_s);
    name->setText(path);
    QTest::keyClick(name, Qt::Key_Return);
    QVERIFY(until([this] { return banner()->title() == u"SIE-filen är sparad."; }));
    QVERIFY2(banner()->text().startsWith(u"2 verifikat, "), qPrintable(banner()->text()));
    QFile file{path};
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray bytes = file.readAll();
    QVERIFY(bytes.startsWith("#FLAGGA 0\r\n"));
    QCOMPARE(bytes.count("#VER "), 2);
    QVERIFY(until([this] {
        const auto trail = test::wait(m_shop->session()->store->auditTrail(u"sie"_s));
        return trail && trail->size() == 1;
    }));
}

void TestExportSieWindow::whatIsLeftOutIsSaid()
{
    QTest::mouseClick(part<QPushButton>(openDialog(), u"periodGo"_s), Qt::LeftButton);
    QVERIFY(until([this] { return banner()->title() == u"Det finns inget att exportera."; }));
    QVERIFY2(banner()->text().contains(u"Inte med i filen: 2 verifikat som är utkast"),
             qPrintable(banner()->text()));
    QVERIFY(!vouchers()->findChild<QFileDialog *>());
}

void TestExportSieWindow::daysInTheWrongOrderCannotBeChosen()
{
    const QDialog *dialog = openDialog();
    const auto *go = part<QPushButton>(dialog, u"periodGo"_s);
    QVERIFY(go->isEnabled());
    part<QDateEdit>(dialog, u"periodFrom"_s)->setDate(QDate{2026, 12, 31});
    QVERIFY(!go->isEnabled());
    part<QDateEdit>(dialog, u"periodTo"_s)->setDate(QDate{2026, 12, 31});
    QVERIFY(go->isEnabled());
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
    TestExportSieWindow test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_export_sie_window.moc"
