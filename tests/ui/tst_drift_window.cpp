// What Klarna changes after posting leads from the overview to the voucher and its correction.

#include "resources/resources.h"
#include "screen.h"
#include "shop.h"
#include "translations/translations.h"
#include "ui/main_window.h"
#include "ui/pages/page.h"
#include "ui/parts/banner.h"
#include "ui/parts/table.h"

#include <QAction>
#include <QComboBox>
#include <QPushButton>

using namespace Qt::StringLiterals;
using namespace klarbok;
using klarbok::test::part;
using klarbok::test::said;
using klarbok::test::until;

namespace {

QStringList column(const ui::Table *table, int which)
{
    QStringList texts;
    for (int row = 0; row < table->model()->rowCount(); ++row)
        texts.append(table->model()->index(row, which).data().toString());
    return texts;
}

} // namespace

class TestDriftWindow : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void movedRowsLeadToTheirCorrection();
};

void TestDriftWindow::movedRowsLeadToTheirCorrection()
{
    const QString sentence =
        u"2 rader har flyttats från 28 februari till 1 mars efter bokföringen, 640,00\u00a0kr."_s;
    test::Shop shop{u"16"_s};
    ui::MainWindow window{shop.session()};
    window.show();
    ui::Workbench *bench = window.workbench();
    const auto rests = [bench] { return !bench->isBusy(); };
    auto *check = part<QAction>(&window, u"checkDrift"_s);
    QCOMPARE(check->text(), u"&Kontrollera mot Klarna"_s);
    bench->fetch();
    QVERIFY(!check->isEnabled());
    QVERIFY(until(rests));
    bench->approveReconciled();
    QVERIFY(until(rests));
    bench->post();
    QVERIFY(until(rests));

    const auto *bannerText = window.page(ui::MainWindow::Overview)->banner();
    check->trigger();
    QVERIFY(until(rests));
    const auto says = [bannerText](const QString &words) {
        const auto labels = bannerText->findChildren<QLabel *>();
        return std::ranges::any_of(
            labels, [&](const QLabel *label) { return label->text().contains(words); });
    };
    QVERIFY(until([&] { return says(u"Klarna har inte ändrat något som är bokfört."_s); }));

    shop.sandbox().fault(u"klarna-moved"_s, u"on"_s);
    check->trigger();
    QVERIFY(until(rests));
    QVERIFY(until([&] { return says(sentence); }));

    auto *todos = part<ui::Table>(&window, u"todoList"_s);
    const QString changed = u"bokfört verifikat som Klarna har ändrat sedan dess"_s;
    QVERIFY(until([&] { return column(todos, 1).contains(changed); }));
    const auto row = column(todos, 1).indexOf(changed);
    QTest::mouseClick(todos->viewport(), Qt::LeftButton, {},
                      todos->visualRect(todos->model()->index(static_cast<int>(row), 1)).center());
    QVERIFY(until([&] { return window.page(ui::MainWindow::Vouchers)->isVisible(); }));
    QCOMPARE(part<QComboBox>(&window, u"voucherFilter"_s)->currentText(), u"Ändrade hos Klarna"_s);
    const auto *list = part<ui::Table>(&window, u"voucherList"_s);
    QVERIFY(until([&] { return list->model()->rowCount() == 1; }));
    const auto *drift = part<QLabel>(&window, u"voucherDrift"_s);
    QVERIFY(until([&] { return drift->isVisible() && drift->text().contains(sentence); }));
    QVERIFY(said(&window, u"voucherLinks"_s).contains(u"(Utkast)"_s));

    window.showPage(ui::MainWindow::Payouts);
    auto *cure = part<QPushButton>(&window, u"cure0"_s);
    QVERIFY(until([&] { return cure->isVisible(); }));
    QCOMPARE(cure->text(), u"Visa rättelsen"_s);
    QVERIFY(said(&window, u"gapSentence"_s).contains(u"Klarna har flyttat ett datum"_s));
    // The list says why the payout needs somebody though no amount differs.
    QCOMPARE(column(part<ui::Table>(&window, u"payoutList"_s), 4),
             QStringList{u"Klarna har flyttat ett datum"_s});
    QVERIFY(said(&window, u"payoutDrift"_s).contains(sentence));
    QVERIFY(column(part<ui::Table>(&window, u"differences"_s), 2)
                .contains(u"Klarna har flyttat ett datum"_s));
    QTest::mouseClick(cure, Qt::LeftButton);
    QVERIFY(until([&] {
        return said(&window, u"voucherHeading"_s).startsWith(u"Rättelse av K ") &&
               window.page(ui::MainWindow::Vouchers)->isVisible();
    }));
    QVERIFY(until([&] { return !drift->isVisible(); })); // the correction itself has not changed
}

int main(int argc, char *argv[])
{
    QApplication application{argc, argv};
    initResources();
    installTranslators(application);
    TestDriftWindow test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_drift_window.moc"
