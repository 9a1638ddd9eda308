#include "shots/studio.h"

#include "flow/workspace_settings.h"
#include "shots/question_scenes.h"
#include "ui/guide/guide.h"
#include "ui/main_window.h"
#include "ui/pages/balance_page.h"
#include "ui/pages/page.h"
#include "ui/pages/voucher_detail.h"
#include "ui/pages/voucher_questions.h"
#include "ui/pages/vouchers_page.h"
#include "ui/parts/side_bar.h"
#include "ui/parts/table.h"
#include "ui/setup_presenter.h"

#include <QApplication>
#include <QCheckBox>
#include <QDateEdit>
#include <QElapsedTimer>
#include <QLabel>
#include <QTabWidget>
#include <QTextStream>

using namespace Qt::StringLiterals;

namespace klarbok::shots {

using ui::MainWindow;

namespace {

constexpr int kPatienceMs = 20'000;

/// Lets the program work until the page says that it is ready; then once more, so that it is drawn.
bool waitFor(const std::function<bool()> &isReady)
{
    QElapsedTimer waited;
    waited.start();
    while (!isReady()) {
        if (waited.hasExpired(kPatienceMs))
            return false;
        QApplication::processEvents(QEventLoop::WaitForMoreEvents | QEventLoop::AllEvents, 50);
    }
    QApplication::processEvents();
    return true;
}

bool always()
{
    return true;
}

template<typename T>
T *part(const QWidget &in, const QString &name)
{
    return in.findChild<T *>(name);
}

std::function<bool()> says(const QWidget &in, const QString &labelName)
{
    return [&in, labelName] {
        const auto *shown = part<QLabel>(in, labelName);
        return shown->isVisible() && !shown->text().isEmpty();
    };
}

std::function<bool()> hasRows(const QWidget &in, const QString &tableName)
{
    return [&in, tableName] { return part<ui::Table>(in, tableName)->source()->rowCount() > 0; };
}

} // namespace

void Studio::take(QWidget &widget, const QString &name, const std::function<bool()> &isReady)
{
    const bool isLoaded = waitFor(isReady);
    const QString file = u"%1-%2.png"_s.arg(name, m_suffix);
    const bool isSaved = widget.grab().save(m_out.filePath(file));
    if (!isLoaded || !isSaved) {
        ++m_failures;
        QTextStream{stderr} << file << (isLoaded ? ": not written\n" : ": never ready\n");
        return;
    }
    ++m_taken;
}

void Studio::takeWindow(const flow::SessionPtr &session)
{
    MainWindow window{session};
    window.show();
    take(window, u"overview"_s, [&window] {
        return part<QLabel>(window, u"owedCardFigure"_s)->text().size() > 1; // more than a dash
    });

    window.showPage(MainWindow::Payouts);
    take(window, u"payouts"_s, says(window, u"payoutHeading"_s));
    auto *payoutTabs = part<QTabWidget>(window, u"payoutTabs"_s);
    payoutTabs->setCurrentIndex(1);
    take(window, u"payouts-rows"_s, hasRows(window, u"transactions"_s));
    payoutTabs->setCurrentIndex(2);
    take(window, u"payouts-vouchers"_s, always);

    window.showPage(MainWindow::Vouchers);
    take(window, u"vouchers"_s, says(window, u"voucherHeading"_s));
    auto *vouchers = static_cast<ui::VouchersPage *>(window.page(MainWindow::Vouchers));
    vouchers->detail()->showTab(ui::VoucherDetail::OrdersTab);
    take(window, u"vouchers-orders"_s, hasRows(window, u"voucherOrders"_s));
    vouchers->detail()->showTab(ui::VoucherDetail::PdfTab);
    take(window, u"vouchers-pdf"_s,
         [&window] { return part<QWidget>(window, u"pdfPagesArea"_s)->isVisible(); });
    vouchers->detail()->showTab(ui::VoucherDetail::HistoryTab);
    take(window, u"vouchers-history"_s, hasRows(window, u"voucherHistory"_s));
    vouchers->setShown(ui::VouchersPage::Show::NeedYou);
    vouchers->detail()->showTab(ui::VoucherDetail::QuestionsTab);
    take(window, u"vouchers-questions"_s, always);
    window.resize(window.minimumSize());
    vouchers->setShown(ui::VouchersPage::Show::All);
    vouchers->detail()->showTab(ui::VoucherDetail::RowsTab);
    take(window, u"vouchers-small"_s, says(window, u"voucherHeading"_s));
    window.showPage(MainWindow::Payouts);
    payoutTabs->setCurrentIndex(0);
    take(window, u"payouts-small"_s, always);
    window.resize(1280, 800);

    window.showPage(MainWindow::Calendar);
    take(window, u"calendar"_s, says(window, u"monthTotals"_s));
    window.resize(window.minimumSize());
    take(window, u"calendar-small"_s, always);
    window.resize(1280, 800);
    window.showPage(MainWindow::Balance);
    auto *balanceDay = part<QDateEdit>(window, u"balanceDay"_s);
    balanceDay->setDate(balanceDay->date().addDays(-7));
    take(window, u"balance"_s, hasRows(window, u"claimDifferences"_s));
    auto *balanceTabs = part<QTabWidget>(window, u"balanceTabs"_s);
    balanceTabs->setCurrentIndex(ui::BalancePage::OutstandingTab);
    take(window, u"balance-outstanding"_s, hasRows(window, u"outstandingRows"_s));
    window.resize(window.minimumSize());
    take(window, u"balance-small"_s, always);
    window.resize(1280, 800);
    balanceTabs->setCurrentIndex(ui::BalancePage::OthersTab);
    take(window, u"balance-others"_s, always);
    balanceTabs->setCurrentIndex(ui::BalancePage::FeesOfTab);
    take(window, u"balance-fees"_s, hasRows(window, u"feeLines"_s));
    window.showPage(MainWindow::GiftCards);
    take(window, u"gift-cards"_s, says(window, u"closingCardFigure"_s));
    window.showPage(MainWindow::Log);
    take(window, u"log"_s, hasRows(window, u"auditList"_s));
    window.showPage(MainWindow::Settings);
    auto *settingTabs = part<QTabWidget>(window, u"settingsTabs"_s);
    const QStringList names{u"connections"_s, u"accounts"_s,   u"rules"_s,
                            u"gift-cards"_s,  u"remembered"_s, u"abroad-empty"_s};
    for (int tab = 0; tab < settingTabs->count(); ++tab) {
        settingTabs->setCurrentIndex(tab);
        take(window, u"settings-"_s + names.value(tab, QString::number(tab)),
             tab == 0 ? says(window, u"company"_s) : always);
    }
}

void Studio::takeAbroad(const flow::SessionPtr &session)
{
    MainWindow window{session};
    window.show();
    window.showPage(MainWindow::Oss);
    const auto *places = part<ui::SideBar>(window, u"sideBar"_s);
    take(window, u"oss"_s, [&window, places] {
        return hasRows(window, u"ossList"_s)() && !places->isRowHidden(MainWindow::Oss);
    });
    window.showPage(MainWindow::Settings);
    auto *settingTabs = part<QTabWidget>(window, u"settingsTabs"_s);
    settingTabs->setCurrentIndex(settingTabs->count() - 1);
    take(window, u"settings-abroad"_s, always);
    window.showPage(MainWindow::Vouchers); // the correction is the newest
    take(window, u"correction"_s, says(window, u"voucherHeading"_s));
    auto *vouchers = static_cast<ui::VouchersPage *>(window.page(MainWindow::Vouchers));
    vouchers->detail()->showTab(ui::VoucherDetail::OrdersTab);
    take(window, u"correction-orders"_s, hasRows(window, u"voucherOrders"_s));
    vouchers->detail()->showTab(ui::VoucherDetail::PdfTab);
    take(window, u"correction-pdf"_s,
         [&window] { return part<QWidget>(window, u"pdfPagesArea"_s)->isVisible(); });
}

void Studio::takeDrift(const flow::SessionPtr &session)
{
    MainWindow window{session};
    window.show();
    take(window, u"drift-overview"_s, hasRows(window, u"todoList"_s));
    window.showPage(MainWindow::Payouts);
    take(window, u"drift-payout"_s, says(window, u"payoutDrift"_s));
    window.showPage(MainWindow::Vouchers);
    auto *vouchers = static_cast<ui::VouchersPage *>(window.page(MainWindow::Vouchers));
    vouchers->setShown(ui::VouchersPage::Show::Changed);
    take(window, u"drift-voucher"_s, says(window, u"voucherDrift"_s));
    window.showPage(MainWindow::Balance);
    auto *day = part<QDateEdit>(window, u"balanceDay"_s);
    const auto isRead = [&window] {
        return part<QLabel>(window, u"klarnaCardFigure"_s)->text().size() > 1; // more than a dash
    };
    take(window, u"balance-agrees"_s, isRead);
    const auto hasDifferences = hasRows(window, u"claimDifferences"_s);
    for (int back = 0; back < 31 && !hasDifferences(); ++back) { // to the day that has moved
        day->setDate(day->date().addDays(-1));
        waitFor(isRead);
    }
    take(window, u"drift-balance"_s, hasDifferences);
}

void Studio::takeDifferences(const flow::SessionPtr &session, const QString &name)
{
    MainWindow window{session};
    window.resize(1280, 1000);
    window.show();
    window.showPage(MainWindow::Payouts);
    const auto isRead = [&window] {
        return part<QLabel>(window, u"differenceMeaning"_s)->isVisible() &&
               part<ui::Table>(window, u"lineBookings"_s)->source()->rowCount() +
                       part<ui::Table>(window, u"lineRows"_s)->source()->rowCount() >
                   0;
    };
    take(window, name, isRead);
    part<QCheckBox>(window, u"onlyDifferences"_s)->setChecked(true);
    take(window, name + u"-only"_s, always);
    window.resize(window.minimumSize());
    take(window, name + u"-small"_s, always);
}

void Studio::takeAnswers(const flow::SessionPtr &session)
{
    ui::Workbench bench{session};
    ui::VouchersPresenter presenter{&bench};
    std::optional<ledger::PostingRules> rules;
    std::optional<ui::AccountNames> names;
    QCoro::connect(flow::loadSettings(session), &bench,
                   [&rules](const Result<flow::Settings> &settings) { rules = settings->rules(); });
    QCoro::connect(session->store->accountNames(), &bench,
                   [&names](const Result<ui::AccountNames> &read) { names = read.value(); });
    if (!waitFor([&rules, &names] { return rules && names; })) {
        ++m_failures;
        return;
    }
    for (const auto &[name, view] : questionScenes({*rules, *names})) {
        ui::VoucherQuestions questions{&presenter};
        questions.resize(900, 420);
        questions.showVoucher(view);
        questions.show();
        take(questions, name, always);
    }
}

void Studio::takeEmptyWindow(const flow::SessionPtr &session)
{
    MainWindow window{session};
    window.show();
    take(window, u"overview-empty"_s,
         [&window] { return part<QLabel>(window, u"fetchedCardFigure"_s)->text().size() > 1; });
    window.showPage(MainWindow::Payouts);
    take(window, u"payouts-empty"_s, always);
    window.showPage(MainWindow::Vouchers);
    take(window, u"vouchers-empty"_s, always);
    window.showPage(MainWindow::Calendar);
    take(window, u"calendar-empty"_s, says(window, u"monthTotals"_s));
}

void Studio::takeGuide(const ui::AppContext &context, const flow::SessionPtr &session)
{
    ui::Guide first{context, {}};
    first.show();
    take(first, u"guide-1"_s, always);
    ui::Guide rest{context, session};
    rest.show();
    for (int step = 1; step < rest.stepCount(); ++step) {
        rest.showStep(step);
        take(rest, u"guide-%1"_s.arg(step + 1),
             [&rest] { return !rest.findChild<ui::SetupPresenter *>()->isBusy(); });
    }
}

} // namespace klarbok::shots
