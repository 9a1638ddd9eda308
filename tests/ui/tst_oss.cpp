// OSS in the window: the table under Settings is typed in, what it lacks is led to, the quarter's
// list is shown and written to a file.

#include "resources/resources.h"
#include "screen.h"
#include "shop.h"
#include "translations/translations.h"
#include "ui/main_window.h"
#include "ui/pages/page.h"
#include "ui/parts/banner.h"
#include "ui/parts/house_style.h"
#include "ui/parts/side_bar.h"
#include "ui/parts/table.h"

#include <QAction>
#include <QComboBox>
#include <QFileDialog>
#include <QLineEdit>
#include <QPushButton>
#include <QTabWidget>
#include <QTableWidget>

using namespace Qt::StringLiterals;
using namespace klarbok;
using klarbok::test::part;
using klarbok::test::until;

namespace {

/// The window on scenario 13 with its refund in the next quarter.
struct Screen
{
    Screen() : window{shop.session()}
    {
        window.show();
        QVERIFY(until([this] { return hasSettings(); }));
    }

    void save()
    {
        auto *save = part<QAction>(&window, u"saveSettings"_s);
        QVERIFY(until([save] { return save->isEnabled(); })); // not while something is under way
        save->trigger();
        QVERIFY(until([this] { return !said().isEmpty(); }));
    }
    bool hasSettings()
    {
        return part<QLineEdit>(&window, u"account.oss.sales"_s)->text() == u"3106";
    }
    QString said() { return window.page(ui::MainWindow::Settings)->banner()->title(); }
    QTableWidget *rows() { return part<QTableWidget>(&window, u"ossRows"_s); }
    bool showsOss() { return !part<ui::SideBar>(&window, u"sideBar"_s)->isRowHidden(kOssRow); }
    QString cell(int row, int column)
    {
        const auto *list = part<ui::Table>(&window, u"ossList"_s);
        return list->model()->index(row, column).data().toString();
    }

    static constexpr int kOssRow = ui::MainWindow::Oss;
    test::Shop shop{u"13c"_s};
    ui::MainWindow window;
};

/// What a person types into a cell of the table, and Enter.
void fillCell(QTableWidget *table, int row, int column, const QString &text)
{
    table->setCurrentCell(row, column);
    table->editItem(table->item(row, column));
    auto *editor = table->viewport()->findChild<QLineEdit *>();
    QVERIFY(editor);
    QTest::keyClicks(editor, text);
    QTest::keyClick(editor, Qt::Key_Return);
    QVERIFY(until([table] { return !table->viewport()->findChild<QLineEdit *>(); }));
}

} // namespace

class TestOss : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tableIsTypedSavedAndShownAgain();
    void wrongRowIsNamedAndNothingIsSaved();
    void questionLeadsToItsRow();
    void listIsShownAndExported();
};

void TestOss::tableIsTypedSavedAndShownAgain()
{
    Screen screen;
    QVERIFY(!screen.showsOss()); // does not concern this shop
    screen.window.showOssTable({});
    auto *tabs = part<QTabWidget>(&screen.window, u"settingsTabs"_s);
    QCOMPARE(tabs->tabText(tabs->currentIndex()), u"Utland"_s);
    auto *enabled = part<QComboBox>(&screen.window, u"oss.enabled"_s);
    enabled->setCurrentIndex(enabled->findData(u"yes"_s));
    auto *add = part<QPushButton>(&screen.window, u"addOssRow"_s);
    for (int row = 0; row < 3; ++row) {
        add->click();
        fillCell(screen.rows(), row, 0, row == 0 ? u"fi"_s : row == 1 ? u"DK"_s : u"EE"_s);
        fillCell(screen.rows(), row, 1, row == 0 ? u"25,5"_s : row == 1 ? u"25"_s : u"24"_s);
    }
    fillCell(screen.rows(), 1, 3, u"2671"_s);
    screen.rows()->selectRow(2);
    part<QPushButton>(&screen.window, u"removeOssRow"_s)->click();
    screen.save();
    QCOMPARE(screen.said(), u"Inställningarna är sparade."_s);
    const auto settings = test::wait(flow::loadSettings(screen.shop.session()));
    QCOMPARE(settings->value(u"oss.map"_s), u"DK 25 - 2671; FI 25.5"_s);
    QCOMPARE(screen.rows()->rowCount(), 2);
    QCOMPARE(screen.rows()->item(1, 1)->text(), u"25,5"_s);
    QVERIFY(!part<QAction>(&screen.window, u"saveSettings"_s)->isEnabled());
    QVERIFY(until([&screen] { return screen.showsOss(); }));
}

void TestOss::wrongRowIsNamedAndNothingIsSaved()
{
    Screen screen;
    screen.window.showOssTable({});
    part<QPushButton>(&screen.window, u"addOssRow"_s)->click();
    fillCell(screen.rows(), 0, 0, u"NO"_s);
    fillCell(screen.rows(), 0, 1, u"25"_s);
    screen.save();
    const auto *banner = screen.window.page(ui::MainWindow::Settings)->banner();
    QVERIFY2(banner->text().contains(u"NO 25"), qPrintable(banner->text()));
    QCOMPARE(test::wait(flow::loadSettings(screen.shop.session()))->value(u"oss.map"_s), u""_s);
    QCOMPARE(screen.rows()->rowCount(), 1); // to be put right
}

void TestOss::questionLeadsToItsRow()
{
    Screen screen;
    screen.window.showPage(ui::MainWindow::Overview);
    screen.window.showOssTable(u"13001, 25,5 % FI"_s);
    QVERIFY(screen.window.page(ui::MainWindow::Settings)->isVisible());
    QCOMPARE(screen.rows()->rowCount(), 1);
    QCOMPARE(screen.rows()->item(0, 0)->text(), u"FI"_s);
    QCOMPARE(screen.rows()->item(0, 1)->text(), u"25,5"_s);
    screen.window.showOssTable(u"13001, 25,5 % FI"_s); // not twice
    QCOMPARE(screen.rows()->rowCount(), 1);
    screen.save();
    QCOMPARE(test::wait(flow::loadSettings(screen.shop.session()))->value(u"oss.map"_s),
             u"FI 25.5"_s);
}

void TestOss::listIsShownAndExported()
{
    Screen screen;
    QMap<QString, QString> changes;
    changes.insert(u"oss.enabled"_s, u"yes"_s);
    changes.insert(u"oss.map"_s, u"FI 25.5"_s);
    QVERIFY(test::wait(flow::changeSettings(screen.shop.session(), changes)));
    ui::Workbench *bench = screen.window.workbench();
    bench->fetch();
    QVERIFY(until([bench] { return !bench->isBusy(); }, 60'000));
    QVERIFY(until([&screen] { return screen.showsOss(); }));
    // Each window hears of it, however soon the answer is there.
    for (int i = 0; i < 10; ++i) {
        const ui::MainWindow other{screen.shop.session()};
        const auto *places = part<ui::SideBar>(&other, u"sideBar"_s);
        QVERIFY(until([places] { return !places->isRowHidden(ui::MainWindow::Oss); }));
    }
    screen.window.showPage(ui::MainWindow::Oss);
    auto *quarter = part<QComboBox>(&screen.window, u"ossQuarter"_s);
    QCOMPARE(quarter->itemText(0), u"Kvartal 2, 2026"_s);
    QVERIFY(until([&screen] { return screen.cell(0, 0) == u"Rättelse av kvartal 1, 2026"; }));
    QCOMPARE(screen.cell(0, 4), u"−255,00"_s);
    quarter->setCurrentIndex(1);
    QVERIFY(until([&screen] { return screen.cell(0, 0) == u"Försäljning"; }));
    QCOMPARE(screen.cell(0, 1), u"FI"_s);
    QCOMPARE(screen.cell(0, 3), u"1\u00a0000,00"_s);
    QCOMPARE(screen.cell(0, 4), u"255,00"_s);
    QCOMPARE(screen.cell(0, 7), u"255,00"_s); // not posted yet
    QVERIFY(test::said(&screen.window, u"ossRemark"_s).contains(u"255,00"));

    const QTemporaryDir folder;
    const QString file = folder.filePath(u"oss.csv"_s);
    part<QAction>(&screen.window, u"exportOss"_s)->trigger();
    auto *dialog = screen.window.findChild<QFileDialog *>();
    QVERIFY(dialog);
    dialog->selectFile(file);
    QMetaObject::invokeMethod(dialog, "accept");
    QVERIFY(QFile::exists(file));
    QFile csv{file};
    QVERIFY(csv.open(QIODevice::ReadOnly));
    QVERIFY(QString::fromUtf8(csv.readAll()).contains(u"Försäljning;FI;2026-Q1;25,50;SEK"));
}

int main(int argc, char *argv[])
{
    const QTemporaryDir home; // nothing of the user's is read or written
    for (const char *variable : {"HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME"})
        qputenv(variable, home.path().toUtf8());
    QApplication application{argc, argv};
    initResources();
    installTranslators(application);
    ui::useHouseStyle();
    QApplication::setAttribute(Qt::AA_DontUseNativeDialogs);
    TestOss test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_oss.moc"
