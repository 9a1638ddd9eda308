// The balance page over scenario 8: four orders a day from 2 to 6 March, one of the 4th (349.00)
// cannot be read, paid out on 9 March. It is 10 March, and nothing is approved.

#include "resources/resources.h"
#include "screen.h"
#include "shop.h"
#include "translations/translations.h"
#include "ui/main_window.h"
#include "ui/models/claim_difference_model.h"
#include "ui/models/fee_model.h"
#include "ui/pages/balance_page.h"
#include "ui/parts/house_style.h"
#include "ui/parts/table.h"
#include "ui/parts/table_export.h"

#include <QAbstractItemModelTester>
#include <QDateEdit>
#include <QPushButton>
#include <QTabWidget>

using namespace Qt::StringLiterals;
using namespace klarbok;
using klarbok::test::part;
using klarbok::test::said;
using klarbok::test::until;

class TestBalanceWindow : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void theBooksAreReadWhenThePageIsShown();
    void aDayShowsItsThreeFiguresAndWhyTheyDiffer();
    void theWindowSaysWhatTheCommandLineSays();
    void aDifferenceLeadsToItsVoucher();
    void theLastMonthEndIsOneClickAway();
    void fastTurningEndsWhereItStopped();
    void whatIsSoldAndNotPaidOutIsListedByAge();
    void whatOthersBookedIsListed();
    void withoutTheBooksTheOtherTwoStand();
    void feesAreComparedWithWhatIsExpected();

private:
    QDateEdit *date() const { return part<QDateEdit>(m_window.get(), u"balanceDay"_s); }
    ui::Table *table(const QString &name) const { return part<ui::Table>(m_window.get(), name); }
    QString figure(const QString &card) const;
    bool isRead() const { return figure(u"klarnaCard"_s).size() > 1; }
    bool show(const char *day);

    std::unique_ptr<test::Shop> m_shop;
    std::unique_ptr<ui::MainWindow> m_window;
};

namespace {

QDate day(const char *iso)
{
    return QDate::fromString(QString::fromLatin1(iso), Qt::ISODate);
}

QString plain(QString text)
{
    return text.replace(QChar::Nbsp, u' ');
}

QStringList column(const ui::Table &table, int column)
{
    QStringList cells;
    for (int row = 0; row < table.model()->rowCount(); ++row)
        cells.append(plain(table.model()->index(row, column).data().toString()));
    return cells;
}

} // namespace

QString TestBalanceWindow::figure(const QString &card) const
{
    return plain(said(m_window.get(), card + u"Figure"_s));
}

bool TestBalanceWindow::show(const char *day)
{
    date()->setDate(::day(day));
    return until([this] { return isRead(); });
}

void TestBalanceWindow::initTestCase()
{
    m_shop = std::make_unique<test::Shop>(u"8"_s);
    m_window = std::make_unique<ui::MainWindow>(m_shop->session());
    for (const QString &name :
         {u"claimDifferences"_s, u"claimOthers"_s, u"outstandingRows"_s, u"outstandingSums"_s})
        new QAbstractItemModelTester(table(name)->source(), table(name));
    m_window->show();
    ui::Workbench *bench = m_window->workbench();
    bench->fetch();
    QVERIFY(until([bench] { return !bench->isBusy(); }, 60'000));
}

void TestBalanceWindow::theBooksAreReadWhenThePageIsShown()
{
    QVERIFY(!isRead());
    m_window->showPage(ui::MainWindow::Balance);
    QVERIFY(until([this] { return isRead(); }));
    QCOMPARE(date()->date(), day("2026-03-10"));
    QCOMPARE(figure(u"klarnaCard"_s), u"0,00 kr"_s);
}

/// On 2 March: 100.00 + 115.00 + 130.00 + 145.00 sold, nothing of it approved.
void TestBalanceWindow::aDayShowsItsThreeFiguresAndWhyTheyDiffer()
{
    QVERIFY(show("2026-03-02"));
    QCOMPARE(figure(u"klarnaCard"_s), u"490,00 kr"_s);
    QCOMPARE(figure(u"vouchersCard"_s), u"490,00 kr"_s);
    QCOMPARE(figure(u"booksCard"_s), u"0,00 kr"_s);
    const ui::Table *list = table(u"claimDifferences"_s);
    QCOMPARE(column(*list, ui::ClaimDifferenceModel::CauseColumn),
             QStringList{u"Ännu inte godkänt"_s});
    QCOMPARE(column(*list, ui::ClaimDifferenceModel::AmountColumn), QStringList{u"+490,00"_s});
    QCOMPARE(column(*list, ui::ClaimDifferenceModel::WeightColumn), QStringList{u"Väntar"_s});
}

/// The order of the 4th that cannot be read is on no voucher: Klarna owes 349.00 more.
void TestBalanceWindow::theWindowSaysWhatTheCommandLineSays()
{
    QVERIFY(show("2026-03-04"));
    const flow::BalanceView view =
        test::wait(flow::balance(m_shop->session(), day("2026-03-04"), flow::ProofDepth::Entries))
            .value();
    QCOMPARE(view.proof.klarna - view.proof.rows, Money::sek(349'00));
    const auto *model =
        static_cast<ui::ClaimDifferenceModel *>(table(u"claimDifferences"_s)->source());
    QCOMPARE(model->items(), view.proof.differences);
    QVERIFY(column(*table(u"claimDifferences"_s), ui::ClaimDifferenceModel::CauseColumn)
                .contains(u"En order saknas"_s));
}

void TestBalanceWindow::aDifferenceLeadsToItsVoucher()
{
    QVERIFY(show("2026-03-02"));
    ui::Table *list = table(u"claimDifferences"_s);
    list->selectRow(0);
    list->setFocus();
    QTest::keyClick(list, Qt::Key_Return);
    QVERIFY(part<QWidget>(m_window.get(), u"vouchersPage"_s)->isVisible());
    QVERIFY(until(
        [this] { return said(m_window.get(), u"voucherHeading"_s).contains(u"2026-03-02"_s); }));
    m_window->showPage(ui::MainWindow::Balance);
}

void TestBalanceWindow::theLastMonthEndIsOneClickAway()
{
    QTest::mouseClick(part<QPushButton>(m_window.get(), u"balanceMonthEnd"_s), Qt::LeftButton);
    QCOMPARE(date()->date(), day("2026-02-28"));
    QVERIFY(until([this] { return isRead(); }));
    QCOMPARE(figure(u"klarnaCard"_s), u"0,00 kr"_s);
    QCOMPARE(said(m_window.get(), u"booksCardText"_s),
             u"I Björn Lundén, med allt som är bokfört där."_s);
    QTest::mouseClick(part<QPushButton>(m_window.get(), u"balanceToday"_s), Qt::LeftButton);
    QCOMPARE(date()->date(), day("2026-03-10"));
    QVERIFY(until([this] { return isRead(); }));
}

void TestBalanceWindow::fastTurningEndsWhereItStopped()
{
    for (const char *one : {"2026-03-03", "2026-03-04", "2026-03-05", "2026-03-02"})
        date()->setDate(day(one));
    QVERIFY(until([this] { return isRead(); }));
    QCOMPARE(figure(u"klarnaCard"_s), u"490,00 kr"_s);
}

/// On 3 March: four sales of 2 March (490.00) and four of that day, paid out on the 9th.
void TestBalanceWindow::whatIsSoldAndNotPaidOutIsListedByAge()
{
    QVERIFY(show("2026-03-03"));
    auto *tabs = part<QTabWidget>(m_window.get(), u"balanceTabs"_s);
    tabs->setCurrentIndex(ui::BalancePage::OutstandingTab);
    ui::Table *rows = table(u"outstandingRows"_s);
    QCOMPARE(column(*rows, ui::OutstandingModel::AgeColumn),
             (QStringList{u"1"_s, u"1"_s, u"1"_s, u"1"_s, u"0"_s, u"0"_s, u"0"_s, u"0"_s}));
    QCOMPARE(column(*rows, ui::OutstandingModel::PaidColumn), QStringList(8, u"2026-03-09"_s));
    const ui::Table *sums = table(u"outstandingSums"_s);
    QCOMPARE(column(*sums, ui::OutstandingSumModel::NameColumn),
             (QStringList{u"0–7 dagar"_s, u"8–14 dagar"_s, u"15–30 dagar"_s, u"Över 30 dagar"_s,
                          u"Summa, som enligt verifikaten"_s}));
    QCOMPARE(column(*sums, ui::OutstandingSumModel::RowsColumn).first(), u"8"_s);
    QCOMPARE(column(*sums, ui::OutstandingSumModel::AmountColumn).last() + u" kr",
             figure(u"vouchersCard"_s));
    QVERIFY(said(m_window.get(), u"outstandingKnown"_s)
                .startsWith(u"Utbetalningar till och med 2026-03-09 är hämtade."_s));
    const QStringList csv = QString::fromUtf8(ui::csvOf(*rows)).split(u"\r\n"_s);
    QVERIFY(csv.first().endsWith(u"Sålt;Dagar;Order;Vad;Belopp;Utbetalning;Betalas ut"_s));
    QVERIFY(csv.at(1).startsWith(u"2026-03-02;1;"_s));
    rows->selectRow(0);
    rows->setFocus();
    QTest::keyClick(rows, Qt::Key_Return);
    QVERIFY(part<QWidget>(m_window.get(), u"vouchersPage"_s)->isVisible());
    QVERIFY(until(
        [this] { return said(m_window.get(), u"voucherHeading"_s).contains(u"2026-03-02"_s); }));
    m_window->showPage(ui::MainWindow::Balance);
}

void TestBalanceWindow::whatOthersBookedIsListed()
{
    auto *page = m_window->page(ui::MainWindow::Balance);
    ledger::BalanceProof proof{
        date()->date(), Money::sek(0), Money::sek(0), Money::sek(112'00), {}};
    proof.others = ledger::ClaimEntries{
        day("2026-03-01"),
        Money::sek(100'00),
        {{u"A"_s, 7, day("2026-03-04"), u"Rättning"_s, std::nullopt, Money::sek(12'00)}}};
    Q_EMIT page->findChild<ui::BalancePresenter *>()->loaded({proof, std::nullopt});
    auto *tabs = part<QTabWidget>(m_window.get(), u"balanceTabs"_s);
    QCOMPARE(tabs->tabText(ui::BalancePage::OthersTab), u"Inte från Klarbok (1)"_s);
    tabs->setCurrentIndex(ui::BalancePage::OthersTab);
    QCOMPARE(column(*table(u"claimOthers"_s), 2), QStringList{u"Rättning"_s});
    QCOMPARE(plain(said(m_window.get(), u"claimBefore"_s)),
             u"Före 2026-03-01 stod 100,00 kr på kontot som inte kommer från Klarbok."_s);
    tabs->setCurrentIndex(ui::BalancePage::DifferencesTab);
}

void TestBalanceWindow::withoutTheBooksTheOtherTwoStand()
{
    m_shop->sandbox().fault(u"bl-500"_s, u"on"_s);
    QVERIFY(show("2026-03-05"));
    QCOMPARE(figure(u"booksCard"_s), u"–"_s);
    QVERIFY(!said(m_window.get(), u"balanceRemark"_s).isEmpty());
    QCOMPARE(column(*table(u"claimDifferences"_s), ui::ClaimDifferenceModel::CauseColumn),
             QStringList{u"En order saknas"_s}); // Klarna's figures and the vouchers' still compare
}

/// Scenario 1: 26.92 for 1000.00, 16.39 for 560.00 and 8.07 for 212.00. At 2.29 % and 3.00 they
/// would be 25.90, 15.82 and 7.85.
void TestBalanceWindow::feesAreComparedWithWhatIsExpected()
{
    const test::Shop other{u"1"_s};
    ui::MainWindow window{other.session()};
    window.show();
    ui::Workbench *bench = window.workbench();
    bench->fetch();
    QVERIFY(until([bench] { return !bench->isBusy(); }, 60'000));
    window.showPage(ui::MainWindow::Balance);
    auto *tabs = part<QTabWidget>(&window, u"balanceTabs"_s);
    tabs->setCurrentIndex(ui::BalancePage::FeesOfTab);
    const auto summary = [&window] { return plain(said(&window, u"feeSummary"_s)); };
    QVERIFY(until([&summary] { return summary().contains(u"Inga avgifter är angivna än"_s); }));
    const auto *outliers = part<ui::Table>(&window, u"feeOutliers"_s);
    const auto *lines = part<ui::Table>(&window, u"feeLines"_s);
    new QAbstractItemModelTester(outliers->source(), &window);
    new QAbstractItemModelTester(lines->source(), &window);
    QVERIFY(!outliers->isVisible());
    QCOMPARE(column(*lines, ui::FeeLineModel::FeesColumn), QStringList{u"51,38"_s});
    QCOMPARE(column(*lines, ui::FeeLineModel::EffectiveColumn), QStringList{u"2,90 %"_s});
    QCOMPARE(column(*lines, ui::FeeLineModel::ExpectedColumn), QStringList{u"–"_s});

    QVERIFY(test::wait(
        flow::changeSettings(other.session(), {{u"fee.expected"_s, u"* 2,29 % + 3 kr"_s}})));
    bench->announceChange();
    QVERIFY(until([outliers] { return outliers->isVisible(); }));
    QCOMPARE(column(*outliers, ui::FeeOutlierModel::OrderColumn),
             (QStringList{u"1001"_s, u"1002"_s, u"1003"_s}));
    QCOMPARE(column(*outliers, ui::FeeOutlierModel::OverColumn),
             (QStringList{u"+1,02"_s, u"+0,57"_s, u"+0,22"_s}));
    QVERIFY(summary().contains(u"Sammanlagt tog Klarna 1,81 kr mer än väntat."_s));
    QCOMPARE(tabs->tabText(ui::BalancePage::FeesOfTab), u"Avgifter (3)"_s);
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
    TestBalanceWindow test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_balance_window.moc"
