// Cost centre and project in the window: found under Settings by what the books call them, and
// seen on the voucher.

#include "flow/workspace_settings.h"
#include "resources/resources.h"
#include "screen.h"
#include "shop.h"
#include "translations/translations.h"
#include "ui/main_window.h"
#include "ui/models/voucher_row_model.h"
#include "ui/pages/page.h"
#include "ui/parts/setting_field.h"
#include "ui/parts/table.h"

#include <QAction>
#include <QCompleter>
#include <QLineEdit>
#include <QTabWidget>

using namespace Qt::StringLiterals;
using namespace klarbok;
using klarbok::test::part;
using klarbok::test::until;

class TestDimensionsWindow : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theBooksNamesAreFoundAndSaved();
    void withoutBooksItIsPlainText();
    void theRowsShowThemWhereThereAreAny();
};

namespace {

QLineEdit *costCentre(const ui::MainWindow &window)
{
    return part<QLineEdit>(&window, u"cost_centre"_s);
}

/// What stands beside the field.
QString remark(const ui::MainWindow &window)
{
    const auto *field = part<ui::SettingField>(&window, u"setting:cost_centre"_s);
    for (const QLabel *label : field->findChildren<QLabel *>()) {
        if (!label->text().isEmpty())
            return label->text();
    }
    return {};
}

void openRules(ui::MainWindow &window)
{
    window.show();
    window.showPage(ui::MainWindow::Settings);
    auto *tabs = part<QTabWidget>(&window, u"settingsTabs"_s);
    for (int tab = 0; tab < tabs->count(); ++tab) {
        if (tabs->widget(tab)->isAncestorOf(costCentre(window)))
            tabs->setCurrentIndex(tab);
    }
    // What is stored arrives later, and would replace what is typed before.
    const auto *series = part<QLineEdit>(&window, u"series"_s);
    QVERIFY(until([series] { return series->text() == u"K"; }));
}

} // namespace

void TestDimensionsWindow::theBooksNamesAreFoundAndSaved()
{
    test::Shop shop{u"1"_s};
    ui::MainWindow window{shop.session()};
    openRules(window);
    QLineEdit *field = costCentre(window);
    QVERIFY(until([field] { return field->completer() != nullptr; }));
    QVERIFY(remark(window).isEmpty());
    field->completer()->setCompletionPrefix(u"web"_s);
    QCOMPARE(field->completer()->completionCount(), 1);
    QCOMPARE(field->completer()->currentCompletion(), u"20"_s);
    field->completer()->setCompletionPrefix(u"lager"_s); // closed
    QCOMPARE(field->completer()->completionCount(), 0);

    test::type<QLineEdit>(&window, u"cost_centre"_s, u"7"_s);
    QCOMPARE(remark(window), u"Finns inte i Björn Lundén"_s);
    test::type<QLineEdit>(&window, u"cost_centre"_s, u"90"_s);
    QCOMPARE(remark(window), u"Lagret, stängt i Björn Lundén"_s);
    test::type<QLineEdit>(&window, u"cost_centre"_s, u"20"_s);
    QCOMPARE(remark(window), u"Webben"_s);
    auto *save = part<QAction>(&window, u"saveSettings"_s);
    QVERIFY(until([save] { return save->isEnabled(); }));
    save->trigger();
    QVERIFY(until([&] {
        return test::wait(flow::loadSettings(shop.session()))->value(u"cost_centre"_s) == u"20";
    }));
}

void TestDimensionsWindow::withoutBooksItIsPlainText()
{
    test::Shop shop{u"1"_s};
    qunsetenv("KLARBOK_BL_USER_KEY");
    ui::MainWindow window{shop.session()};
    openRules(window);
    test::type<QLineEdit>(&window, u"cost_centre"_s, u"KS"_s);
    QCOMPARE(costCentre(window)->text(), u"KS"_s);
    QVERIFY(!costCentre(window)->completer());
    QVERIFY(remark(window).isEmpty());
    const auto *save = part<QAction>(&window, u"saveSettings"_s);
    QVERIFY(until([save] { return save->isEnabled(); }));
}

void TestDimensionsWindow::theRowsShowThemWhereThereAreAny()
{
    test::Shop shop{u"1"_s};
    ui::MainWindow window{shop.session()};
    window.show();
    ui::Workbench *bench = window.workbench();
    bench->fetch();
    QVERIFY(until([bench] { return !bench->isBusy(); }));
    window.showPage(ui::MainWindow::Vouchers);
    const auto *rows = part<ui::Table>(&window, u"voucherRows"_s);
    constexpr int column = ui::VoucherRowModel::DimensionColumn;
    QVERIFY(until([rows] { return rows->model()->rowCount() > 0; }));
    QVERIFY(rows->isColumnHidden(column));

    const auto set = test::wait(flow::changeSettings(
        shop.session(), {{u"cost_centre"_s, u"20"_s}, {u"project"_s, u"V26"_s}}));
    QVERIFY(set.hasValue());
    bench->announceChange();
    QVERIFY(until([rows] { return !rows->isColumnHidden(column); }));
    QStringList shown;
    for (int row = 0; row < rows->model()->rowCount(); ++row)
        shown.append(rows->model()->index(row, column).data().toString());
    QVERIFY(shown.contains(u"Kostnadsställe 20, projekt V26"_s));
    QVERIFY(shown.contains(QString{})); // balance accounts
}

int main(int argc, char *argv[])
{
    QApplication application{argc, argv};
    initResources();
    installTranslators(application);
    TestDimensionsWindow test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_dimensions_window.moc"
