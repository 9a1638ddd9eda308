// A posted voucher is corrected from its page, and the two lead to each other.

#include "resources/resources.h"
#include "screen.h"
#include "shop.h"
#include "translations/translations.h"
#include "ui/main_window.h"
#include "ui/pages/page.h"
#include "ui/parts/table.h"

#include <QPushButton>

using namespace Qt::StringLiterals;
using namespace klarbok;
using klarbok::test::part;
using klarbok::test::said;
using klarbok::test::until;

namespace {

/// On the first letters of the link that follows the words, where the eye sees it.
void clickLinkAfter(QLabel *label, const QString &words)
{
    constexpr int kLetter = 4;
    const int left = label->fontMetrics().horizontalAdvance(words) + kLetter;
    QTest::mouseClick(label, Qt::LeftButton, {}, {left, label->height() / 2});
}

} // namespace

class TestCorrectionsWindow : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aCorrectionIsDraftedFollowedAndThrownAway();
};

void TestCorrectionsWindow::aCorrectionIsDraftedFollowedAndThrownAway()
{
    test::Shop shop{u"1"_s};
    ui::MainWindow window{shop.session()};
    window.show();
    ui::Workbench *bench = window.workbench();
    const auto rests = [bench] { return !bench->isBusy(); };
    bench->fetch();
    QVERIFY(until(rests));
    bench->approveReconciled();
    QVERIFY(until(rests));
    bench->post();
    QVERIFY(until(rests));
    window.showPage(ui::MainWindow::Vouchers);
    const auto *list = part<ui::Table>(&window, u"voucherList"_s);
    auto *correct = part<QPushButton>(&window, u"correctButton"_s);
    auto *withdraw = part<QPushButton>(&window, u"withdrawCorrectionButton"_s);
    auto *links = part<QLabel>(&window, u"voucherLinks"_s);
    QVERIFY(until([&] { return list->model()->rowCount() == 2 && correct->isVisible(); }));
    QVERIFY(!withdraw->isVisible());
    QVERIFY(!links->isVisible());

    QTest::mouseClick(correct, Qt::LeftButton);
    QVERIFY(until([&] { return list->model()->rowCount() == 3 && withdraw->isVisible(); }));
    QVERIFY(!correct->isVisible());
    QVERIFY(until([&] { return links->text().startsWith(u"Rättar <a href="); }));
    QVERIFY(said(&window, u"voucherHeading"_s).startsWith(u"Rättelse av K "));

    clickLinkAfter(links, u"Rättar "_s);
    QVERIFY(until([&] { return links->text().startsWith(u"Rättat av "); }));
    QVERIFY(!correct->isVisible()); // it has one
    clickLinkAfter(links, u"Rättat av "_s);
    QVERIFY(until([&] { return withdraw->isVisible(); }));

    QTest::mouseClick(withdraw, Qt::LeftButton);
    QVERIFY(until([&] { return list->model()->rowCount() == 2 && correct->isVisible(); }));
    QVERIFY(!links->isVisible());
    QVERIFY(window.page(ui::MainWindow::Vouchers)->isVisible());
}

int main(int argc, char *argv[])
{
    QApplication application{argc, argv};
    initResources();
    installTranslators(application);
    TestCorrectionsWindow test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_corrections_window.moc"
