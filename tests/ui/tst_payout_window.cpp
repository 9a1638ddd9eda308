// A payout side by side: what differs, why, what it is made of, and the button that cures it.

#include "resources/resources.h"
#include "screen.h"
#include "shop.h"
#include "translations/translations.h"
#include "ui/main_window.h"
#include "ui/pages/page.h"
#include "ui/parts/banner.h"
#include "ui/parts/table.h"

#include <QAction>
#include <QCheckBox>
#include <QMenuBar>
#include <QPushButton>
#include <QSortFilterProxyModel>

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

QString inCurrent(const ui::Table *table, int which)
{
    return table->model()->index(table->currentIndex().row(), which).data().toString();
}

QStringList inSelected(const ui::Table *table, int which)
{
    QStringList texts;
    for (const QModelIndex &index : table->selectionModel()->selectedRows(which))
        texts.append(index.data().toString());
    return texts;
}

/// The window on one payout of a sandbox world, fetched.
struct OnPayout
{
    explicit OnPayout(const QString &scenario, const QStringList &faults = {})
        : shop{scenario, faults}, window{std::make_unique<ui::MainWindow>(shop.session())}
    {
        window->show();
        window->showPage(ui::MainWindow::Payouts);
        work([this] { bench()->fetch(); });
        if (!until([this] { return lines()->model()->rowCount() > 0; }))
            qFatal("no payout on the screen");
    }

    ui::Workbench *bench() const { return window->workbench(); }
    ui::Table *table(const QString &name) const { return part<ui::Table>(window.get(), name); }
    ui::Table *lines() const { return table(u"reconciliation"_s); }
    ui::Table *differences() const { return table(u"differences"_s); }
    QPushButton *cure(int which = 0) const
    {
        return part<QPushButton>(window.get(), u"cure%1"_s.arg(which));
    }
    QString text(const QString &name) const
    {
        return said(window.get(), name).replace(QChar::Nbsp, u' ');
    }
    void work(const std::function<void()> &begin) const
    {
        begin();
        if (!until([this] { return !bench()->isBusy(); }, 60'000))
            qFatal("the work never ends");
    }
    void choose(ui::Table *in, int row) const
    {
        QTest::mouseClick(in->viewport(), Qt::LeftButton, {},
                          in->visualRect(in->model()->index(row, 0)).center());
    }

    test::Shop shop;
    std::unique_ptr<ui::MainWindow> window;
};

enum Line { What, Klarna, FirstGap, Rows, SecondGap, Books, Why, Verdict };

} // namespace

class TestPayoutWindow : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    /// Scenario 8: 20 sales, one of 349.00 whose order cannot be read.
    void aMissingOrderStandsOut()
    {
        const OnPayout on{u"8"_s};
        QVERIFY(until([&] { return on.table(u"lineRows"_s)->model()->rowCount() == 20; }));
        QCOMPARE(column(on.lines(), What).front(), u"Försäljning"_s);
        QCOMPARE(column(on.lines(), FirstGap).front(), QString{});
        QCOMPARE(column(on.lines(), SecondGap).front(), u"+349,00"_s);
        QCOMPARE(column(on.lines(), Verdict).front(), u"Skiljer sig"_s);
        QVERIFY(column(on.lines(), Why).front().startsWith(u"En order saknas"));
        QVERIFY(column(on.table(u"payoutList"_s), 4).front().startsWith(u"En order saknas"));
        // It is chosen at once, with what it is about marked in all three parts.
        QCOMPARE(inCurrent(on.differences(), 1), u"+349,00"_s);
        QVERIFY(on.text(u"gapSentence"_s).contains(u"+349,00 (en order saknas)"_s));
        QVERIFY(on.text(u"differenceMeaning"_s).startsWith(u"Klarna visar inte ordern"_s));
        QCOMPARE(inSelected(on.table(u"lineRows"_s), 1), QStringList{u"8010"_s});
        QCOMPARE(inSelected(on.table(u"lineRows"_s), 4), QStringList{u"Ej bokförd"_s});
        QCOMPARE(inSelected(on.table(u"lineOrders"_s), 0), QStringList{u"8010"_s});
        QVERIFY(inSelected(on.table(u"lineBookings"_s), 0).isEmpty());
        QCOMPARE(column(on.table(u"lineRows"_s), 4).count(QString{}), 19); // what agrees is quiet
    }

    void choosingInOnePartMarksTheOthers()
    {
        const OnPayout on{u"8"_s};
        ui::Table *rows = on.table(u"lineRows"_s);
        QVERIFY(until([&] { return rows->model()->rowCount() == 20; }));
        on.choose(rows, 0);
        QCOMPARE(inSelected(on.table(u"lineOrders"_s), 0), QStringList{u"8001"_s});
        // The claim, the sale and its VAT on the day's voucher.
        ui::Table *bookings = on.table(u"lineBookings"_s);
        QStringList accounts = inSelected(bookings, 1);
        accounts.sort();
        QCOMPARE(accounts, (QStringList{u"1686"_s, u"2611"_s, u"3001"_s}));
        // Back from a voucher row: the four orders of its day.
        on.choose(bookings, bookings->selectionModel()->selectedRows().front().row());
        QCOMPARE(inSelected(rows, 1), (QStringList{u"8001"_s, u"8002"_s, u"8003"_s, u"8004"_s}));
        QCOMPARE(inSelected(on.table(u"lineOrders"_s), 0).size(), 4);
    }

    void oneKeyGoesFromDifferenceToDifference()
    {
        const OnPayout on{u"8"_s};
        ui::Table *differences = on.differences();
        QVERIFY(until([&] { return differences->model()->rowCount() >= 3; }));
        auto *next = part<QAction>(on.window.get(), u"nextDifference"_s);
        QCOMPARE(next->shortcut(), QKeySequence{Qt::Key_F8});
        const auto inMenu = on.window->menuBar()->findChildren<QMenu *>();
        QVERIFY(std::ranges::any_of(
            inMenu, [next](const QMenu *menu) { return menu->actions().contains(next); }));
        on.window->showPage(ui::MainWindow::Overview);
        const int start = differences->currentRow();
        QTest::keyClick(on.window.get(), Qt::Key_F8);
        QVERIFY(on.window->page(ui::MainWindow::Payouts)->isVisible());
        QVERIFY(differences->currentRow() != start);
        // The line that it is about is chosen with it.
        QCOMPARE(inCurrent(on.lines(), What), inCurrent(differences, 0));
        QTest::keyClick(on.window.get(), Qt::Key_F8, Qt::ShiftModifier);
        QCOMPARE(differences->currentRow(), start);
        QTest::keyClick(on.window.get(), Qt::Key_F8, Qt::ShiftModifier); // round the other way
        QVERIFY(differences->currentRow() != start);
    }

    void theFilterLeavesOnlyWhatDiffers()
    {
        const OnPayout on{u"8"_s};
        QVERIFY(until([&] { return on.table(u"lineRows"_s)->model()->rowCount() == 20; }));
        auto *only = part<QCheckBox>(on.window.get(), u"onlyDifferences"_s);
        only->setChecked(true);
        QCOMPARE(column(on.table(u"lineRows"_s), 1), QStringList{u"8010"_s});
        QCOMPARE(column(on.table(u"lineOrders"_s), 0), QStringList{u"8010"_s});
        only->setChecked(false);
        QCOMPARE(on.table(u"lineRows"_s)->model()->rowCount(), 20);
    }

    void theOrderIsReadAgainWhereItStands()
    {
        OnPayout on{u"1"_s, {u"klarna-order-404=1002"_s}}; // 560.00
        QVERIFY(until([&] { return on.cure()->isVisible(); }));
        QCOMPARE(on.cure()->text(), u"Läs ordern igen"_s);
        QTest::mouseClick(on.cure(), Qt::LeftButton);
        const auto *banner = on.window->page(ui::MainWindow::Payouts)->banner();
        QVERIFY(until([&] { return banner->title() == u"Klarna visar fortfarande inte ordern."; }));
        QVERIFY(until([&] { return on.cure()->isEnabled(); }));

        QCOMPARE(on.cure(1)->text(), u"Gå till frågan"_s);
        QTest::mouseClick(on.cure(1), Qt::LeftButton);
        QVERIFY(on.window->page(ui::MainWindow::Vouchers)->isVisible());
        on.window->showPage(ui::MainWindow::Payouts);

        on.shop.sandbox().fault(u"klarna-order-404"_s, u"off"_s);
        QTest::mouseClick(on.cure(), Qt::LeftButton);
        QVERIFY(until([&] { return !column(on.differences(), 2).contains(u"En order saknas"_s); }));
        QCOMPARE(column(on.lines(), SecondGap).front(), QString{});
    }

    /// From drafts to the books without leaving the page.
    void draftsAreApprovedAndPostedFromHere()
    {
        const OnPayout on{u"1"_s};
        while (column(on.differences(), 2).contains(u"Ännu inte godkänt"_s)) {
            QVERIFY(until([&] { return on.cure()->isEnabled() && on.cure()->isVisible(); }));
            QVERIFY(on.cure()->text().startsWith(u"Godkänn 1 verifikat"));
            const int before = on.differences()->model()->rowCount();
            const QString id = inCurrent(on.differences(), 4);
            on.work([&] { QTest::mouseClick(on.cure(), Qt::LeftButton); });
            QVERIFY(until([&] {
                const QStringList refs = column(on.differences(), 4);
                const auto row = refs.indexOf(id);
                return row >= 0 && column(on.differences(), 2).at(row) == u"Ännu inte bokfört" &&
                       on.differences()->model()->rowCount() == before;
            }));
            QTest::keyClick(on.window.get(), Qt::Key_F8);
            for (int i = 0; i < before && !on.cure()->text().startsWith(u"Godkänn"); ++i)
                QTest::keyClick(on.window.get(), Qt::Key_F8);
        }
        while (on.differences()->model()->rowCount() > 0) {
            QVERIFY(until([&] { return on.cure()->isEnabled() && on.cure()->isVisible(); }));
            QVERIFY(on.cure()->text().startsWith(u"Bokför 1 verifikat"));
            const int before = on.differences()->model()->rowCount();
            on.work([&] { QTest::mouseClick(on.cure(), Qt::LeftButton); });
            QVERIFY(until([&] { return on.differences()->model()->rowCount() < before; }));
        }
        QVERIFY(!on.differences()->isVisible());
        QVERIFY(!on.cure()->isVisible());
        QCOMPARE(on.text(u"gapSentence"_s),
                 u"Försäljning: 1 772,00 hos Klarna, 1 772,00 bokfört."_s);
        QVERIFY(!part<QAction>(on.window.get(), u"nextDifference"_s)->isEnabled());
    }
};

int main(int argc, char *argv[])
{
    QApplication application{argc, argv};
    initResources();
    installTranslators(application);
    TestPayoutWindow test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_payout_window.moc"
