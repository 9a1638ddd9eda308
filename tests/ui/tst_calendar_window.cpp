// The calendar page over scenario 8: four orders a day from 2 to 6 March, one of the 4th cannot be
// read, paid out on 9 March. It is 10 March.

#include "resources/resources.h"
#include "screen.h"
#include "shop.h"
#include "translations/translations.h"
#include "ui/main_window.h"
#include "ui/models/month_model.h"
#include "ui/pages/calendar_page.h"
#include "ui/parts/house_style.h"
#include "ui/parts/month_view.h"
#include "ui/parts/table.h"

#include <QAbstractItemModelTester>
#include <QAccessible>
#include <QHeaderView>
#include <QPushButton>

using namespace Qt::StringLiterals;
using namespace klarbok;
using klarbok::test::part;
using klarbok::test::said;
using klarbok::test::until;

class TestCalendarWindow : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void weeksBeginOnMondayAndHaveTheirNumbers();
    void daysAreNamedForScreenReaders_data();
    void daysAreNamedForScreenReaders();
    void eachDayShowsItsStateReasonAndFigure();
    void arrowsGoByDayAndWeek();
    void pagesGoByMonth();
    void buttonsGoByMonth();
    void theChosenDaySaysWhy();
    void enterLeadsToTheVoucher();
    void severalVouchersAreChosenFromAList();
    void aDayWithoutVouchersStaysWhereItIs();
    void fastTurningEndsWhereItStopped();
    void beforeAnythingIsFetched();

private:
    ui::MonthView *grid() const { return part<ui::MonthView>(m_window.get(), u"monthGrid"_s); }
    ui::MonthModel *model() const { return static_cast<ui::MonthModel *>(grid()->model()); }
    QString name(const char *date) const;
    bool isLoaded() const;
    void press(Qt::Key key) const { QTest::keyClick(grid(), key); }

    std::unique_ptr<test::Shop> m_shop;
    std::unique_ptr<ui::MainWindow> m_window;
};

namespace {

QDate day(const char *iso)
{
    return QDate::fromString(QString::fromLatin1(iso), Qt::ISODate);
}

} // namespace

void TestCalendarWindow::initTestCase()
{
    m_shop = std::make_unique<test::Shop>(u"8"_s);
    m_window = std::make_unique<ui::MainWindow>(m_shop->session());
    new QAbstractItemModelTester(grid()->model(), grid());
    m_window->show();
    ui::Workbench *bench = m_window->workbench();
    bench->fetch();
    QVERIFY(until([bench] { return !bench->isBusy(); }, 60'000));
}

bool TestCalendarWindow::isLoaded() const
{
    return !said(m_window.get(), u"monthTotals"_s).isEmpty();
}

/// Each test begins on 10 March in the grid.
void TestCalendarWindow::init()
{
    m_window->showPage(ui::MainWindow::Calendar);
    grid()->setFocus();
    QTest::mouseClick(part<QPushButton>(m_window.get(), u"thisMonth"_s), Qt::LeftButton);
    grid()->setFocus();
    QVERIFY(until([this] { return isLoaded() && name("2026-03-02").contains(u"verifikat"); }));
    QCOMPARE(grid()->day(), day("2026-03-10"));
}

QString TestCalendarWindow::name(const char *date) const
{
    const QModelIndex index = model()->indexOf(day(date));
    return index.data(Qt::AccessibleTextRole).toString().replace(QChar::Nbsp, u' ');
}

void TestCalendarWindow::weeksBeginOnMondayAndHaveTheirNumbers()
{
    QCOMPARE(said(m_window.get(), u"monthName"_s), u"Mars 2026"_s);
    QCOMPARE(model()->headerData(0, Qt::Horizontal, Qt::AccessibleTextRole).toString(),
             u"måndag"_s);
    QCOMPARE(model()->headerData(6, Qt::Horizontal, Qt::AccessibleTextRole).toString(),
             u"söndag"_s);
    QCOMPARE(model()->rowCount(), 6); // 1 March 2026 is a Sunday
    QCOMPARE(model()->indexOf(day("2026-03-01")), model()->index(0, 6));
    QCOMPARE(model()->indexOf(day("2026-03-02")), model()->index(1, 0));
    QCOMPARE(model()->indexOf(day("2026-03-31")), model()->index(5, 1));
    QCOMPARE(model()->headerData(0, Qt::Vertical, Qt::DisplayRole).toString(), u"v. 9"_s);
    QCOMPARE(model()->headerData(5, Qt::Vertical, Qt::DisplayRole).toString(), u"v. 14"_s);
    QVERIFY(!model()->index(0, 0).flags().testFlag(Qt::ItemIsSelectable)); // February's
    ui::MonthModel newYear;
    newYear.setMonth(day("2027-01-01"), day("2026-03-10"));
    QCOMPARE(newYear.headerData(0, Qt::Vertical, Qt::DisplayRole).toString(), u"v. 53"_s);
}

void TestCalendarWindow::daysAreNamedForScreenReaders_data()
{
    QTest::addColumn<QByteArray>("date");
    QTest::addColumn<QString>("name");
    QTest::newRow("to approve") // 100.00 + 115.00 + 130.00 + 145.00
        << QByteArray{"2026-03-02"}
        << u"2 mars 2026, behöver dig, försäljning 490,00 kr, 1 verifikat"_s;
    QTest::newRow("stopped") << QByteArray{"2026-03-04"}
                             << u"4 mars 2026, stoppad, försäljning 1 084,00 kr, 1 verifikat"_s;
    QTest::newRow("waiting") << QByteArray{"2026-03-08"} << u"8 mars 2026, väntar"_s;
    QTest::newRow("today") << QByteArray{"2026-03-10"} << u"10 mars 2026, idag, väntar"_s;
    QTest::newRow("future") << QByteArray{"2026-03-11"} << u"11 mars 2026, kommande dag"_s;
    QTest::newRow("nothing sold") << QByteArray{"2026-03-01"}
                                  << u"1 mars 2026, inget sålt, så långt utbetalningarna säger"_s;
}

void TestCalendarWindow::daysAreNamedForScreenReaders()
{
    QFETCH(const QByteArray, date);
    QTEST(this->name(date.constData()), "name");
    // A grid of its own: without a screen reader Qt does not tell the old cells of another month.
    ui::MonthView fresh{u"fresh"_s, u"Månad"_s, model()};
    QAccessibleInterface *table = QAccessible::queryAccessibleInterface(&fresh);
    const QModelIndex index = model()->indexOf(day(date.constData()));
    QAccessibleInterface *cell = table->tableInterface()->cellAt(index.row(), index.column());
    QCOMPARE(cell->text(QAccessible::Name).replace(QChar::Nbsp, u' '),
             this->name(date.constData()));
    QCOMPARE(table->text(QAccessible::Name), u"Månad"_s);
}

void TestCalendarWindow::eachDayShowsItsStateReasonAndFigure()
{
    QCOMPARE(model()->indexOf(day("2026-03-04")).data().toString(), u"Stoppad"_s);
    QCOMPARE(model()
                 ->indexOf(day("2026-03-04"))
                 .data(Qt::ToolTipRole)
                 .toString()
                 .replace(QChar::Nbsp, u' '),
             u"1 order saknas (349,00 kr)."_s);
    QCOMPARE(model()
                 ->indexOf(day("2026-03-04"))
                 .data(ui::MonthModel::FigureRole)
                 .toString()
                 .replace(QChar::Nbsp, u' '),
             u"1 084,00"_s);
    QVERIFY(model()->indexOf(day("2026-03-11")).data().toString().isEmpty());
    const auto *page = part<QWidget>(m_window.get(), u"calendarPage"_s);
    QCOMPARE(said(page, u"pageSubtitle"_s), u"1 dag stoppad, 5 dagar behöver dig"_s);
}

void TestCalendarWindow::arrowsGoByDayAndWeek()
{
    press(Qt::Key_Left);
    QCOMPARE(grid()->day(), day("2026-03-09")); // Monday
    press(Qt::Key_Left);
    QCOMPARE(grid()->day(), day("2026-03-08")); // the Sunday of the week before
    press(Qt::Key_Up);
    QCOMPARE(grid()->day(), day("2026-03-01"));
    press(Qt::Key_Down);
    press(Qt::Key_Right);
    QCOMPARE(grid()->day(), day("2026-03-09"));
    press(Qt::Key_End);
    QCOMPARE(grid()->day(), day("2026-03-31"));
    press(Qt::Key_Right);
    QCOMPARE(grid()->day(), day("2026-04-01"));
    QCOMPARE(said(m_window.get(), u"monthName"_s), u"April 2026"_s);
    press(Qt::Key_Up);
    QCOMPARE(grid()->day(), day("2026-03-25"));
    press(Qt::Key_Home);
    QCOMPARE(grid()->day(), day("2026-03-01"));
    press(Qt::Key_Left);
    QCOMPARE(grid()->day(), day("2026-02-28"));
}

void TestCalendarWindow::pagesGoByMonth()
{
    press(Qt::Key_End);
    press(Qt::Key_PageUp);
    QCOMPARE(grid()->day(), day("2026-02-28")); // February has no 31st
    QCOMPARE(said(m_window.get(), u"monthName"_s), u"Februari 2026"_s);
    QVERIFY(until([this] { return isLoaded(); }));
    QVERIFY(name("2026-02-28").contains(u"före startdatum"));
    QCOMPARE(said(m_window.get(), u"monthTotals"_s), u"Inget sålt och inget utbetalt i månaden."_s);
    press(Qt::Key_PageDown);
    press(Qt::Key_PageDown);
    QCOMPARE(grid()->day(), day("2026-04-28"));
}

void TestCalendarWindow::buttonsGoByMonth()
{
    QTest::mouseClick(part<QPushButton>(m_window.get(), u"nextMonth"_s), Qt::LeftButton);
    QCOMPARE(grid()->day(), day("2026-04-10"));
    QTest::mouseClick(part<QPushButton>(m_window.get(), u"previousMonth"_s), Qt::LeftButton);
    QCOMPARE(grid()->day(), day("2026-03-10"));
}

void TestCalendarWindow::theChosenDaySaysWhy()
{
    grid()->setDay(day("2026-03-04"));
    QCOMPARE(said(m_window.get(), u"dayHeading"_s), u"4 mars 2026"_s);
    QCOMPARE(said(m_window.get(), u"dayChip"_s), u"Stoppad"_s);
    QCOMPARE(said(m_window.get(), u"dayWhy"_s).replace(QChar::Nbsp, u' '),
             u"1 order saknas (349,00 kr)."_s);
    QCOMPARE(said(m_window.get(), u"daySums"_s).replace(QChar::Nbsp, u' '),
             u"Försäljning 1 084,00 kr"_s);
    const auto *list = part<ui::Table>(m_window.get(), u"dayVouchers"_s);
    QCOMPARE(list->model()->rowCount(), 1);
    QCOMPARE(list->model()->index(0, 1).data().toString(), u"1 fråga"_s);
    grid()->setDay(day("2026-03-08"));
    QCOMPARE(said(m_window.get(), u"dayWhy"_s),
             u"Den senaste försäljning som är utbetald är från 2026-03-06; det som kan ha sålts "
             u"den här dagen är inte utbetalt än."_s);
    QVERIFY(!list->isVisible());
}

void TestCalendarWindow::enterLeadsToTheVoucher()
{
    grid()->setDay(day("2026-03-04"));
    press(Qt::Key_Return);
    QVERIFY(part<QWidget>(m_window.get(), u"vouchersPage"_s)->isVisible());
    QVERIFY(until(
        [this] { return said(m_window.get(), u"voucherHeading"_s).contains(u"2026-03-04"_s); }));
}

void TestCalendarWindow::severalVouchersAreChosenFromAList()
{
    // The payout voucher, and with it another.
    ledger::Calendar made =
        test::wait(flow::calendar(m_shop->session(), day("2026-03-01"))).value();
    ledger::CalendarDay &paid = made.days[8];
    QCOMPARE(paid.vouchers.size(), 1U);
    paid.vouchers.push_back(made.days[1].vouchers.front());
    auto *page = static_cast<ui::CalendarPage *>(m_window->page(ui::MainWindow::Calendar));
    Q_EMIT page->findChild<ui::CalendarPresenter *>()->loaded(made);
    grid()->setDay(paid.date);
    press(Qt::Key_Return);
    auto *list = part<ui::Table>(m_window.get(), u"dayVouchers"_s);
    QVERIFY(page->isVisible());
    QVERIFY(list->hasFocus());
    QTest::keyClick(list, Qt::Key_Down);
    QTest::keyClick(list, Qt::Key_Return);
    QVERIFY(!page->isVisible());
    QVERIFY(until(
        [this] { return said(m_window.get(), u"voucherHeading"_s).contains(u"2026-03-02"_s); }));
}

void TestCalendarWindow::aDayWithoutVouchersStaysWhereItIs()
{
    grid()->setDay(day("2026-03-01"));
    press(Qt::Key_Return);
    QVERIFY(grid()->isVisible());
    QVERIFY(grid()->hasFocus());
}

void TestCalendarWindow::fastTurningEndsWhereItStopped()
{
    for (int i = 0; i < 5; ++i)
        press(Qt::Key_PageUp);
    for (int i = 0; i < 5; ++i)
        press(Qt::Key_PageDown);
    QCOMPARE(grid()->day(), day("2026-03-10"));
    QVERIFY(until([this] { return name("2026-03-02").contains(u"behöver dig"); }));
    QCOMPARE(said(m_window.get(), u"monthName"_s), u"Mars 2026"_s);
}

void TestCalendarWindow::beforeAnythingIsFetched()
{
    const test::Shop other{u"1"_s};
    ui::MainWindow window{other.session()};
    window.show();
    window.showPage(ui::MainWindow::Calendar);
    QVERIFY(until([&window] {
        return said(&window, u"monthTotals"_s).startsWith(u"Inget är hämtat än."_s);
    }));
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
    TestCalendarWindow test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_calendar_window.moc"
