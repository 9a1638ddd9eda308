#include "ui/main_window.h"

#include "base/check.h"
#include "base/day.h"
#include "ui/pages/balance_page.h"
#include "ui/pages/calendar_page.h"
#include "ui/pages/gift_cards_page.h"
#include "ui/pages/log_page.h"
#include "ui/pages/oss_page.h"
#include "ui/pages/overview_page.h"
#include "ui/pages/payouts_page.h"
#include "ui/pages/settings_page.h"
#include "ui/pages/voucher_detail.h"
#include "ui/pages/vouchers_page.h"
#include "ui/parts/banner.h"
#include "ui/parts/files.h"
#include "ui/parts/side_bar.h"
#include "ui/parts/table.h"
#include "ui/parts/table_export.h"
#include "ui/parts/theme.h"
#include "words/amounts.h"

#include <QApplication>
#include <QCloseEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenuBar>
#include <QMessageBox>
#include <QStackedWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace klarbok::ui {

MainWindow::MainWindow(flow::SessionPtr session, QWidget *parent)
    : QMainWindow{parent},
      m_bench{new Workbench(std::move(session), this)},
      m_side{new SideBar(this)},
      m_company{label(Text::Body, {}, this)},
      m_stack{new QStackedWidget(this)}
{
    setObjectName(u"mainWindow"_s);
    setWindowTitle(tr("Klarbok"));
    setMinimumSize(1024, 640);
    resize(1280, 800);
    buildActions();
    buildPages();
    buildMenus();

    auto *left = new QFrame(this);
    left->setAutoFillBackground(true);
    left->setBackgroundRole(QPalette::Base);
    left->setFixedWidth(kGrid * 26);
    QFont strong = m_company->font();
    strong.setWeight(QFont::DemiBold);
    m_company->setFont(strong);
    m_company->setObjectName(u"companyName"_s);
    m_company->setContentsMargins(kGrid * 2 + kGrid / 2, 0, kGrid, 0);
    auto *column = new QVBoxLayout(left);
    column->setContentsMargins(0, kGrid * 2 + kGrid / 2, 0, kGrid);
    column->setSpacing(kGrid * 2);
    column->addWidget(m_company);
    column->addWidget(m_side, 1);
    auto *both = new QWidget(this);
    auto *row = new QHBoxLayout(both);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    row->addWidget(left);
    row->addWidget(m_stack, 1);
    setCentralWidget(both);

    connect(m_side, &QListWidget::currentRowChanged, m_stack, &QStackedWidget::setCurrentIndex);
    connect(m_bench, &Workbench::changed, this, &MainWindow::showInfo);
    connect(m_bench, &Workbench::started, this, [this] {
        m_fetch->setEnabled(false);
        m_checkDrift->setEnabled(false);
    });
    connect(m_bench, &Workbench::ended, this, [this] {
        m_fetch->setEnabled(true);
        m_checkDrift->setEnabled(true);
        if (m_isClosing)
            close();
    });
    m_side->setCurrentRow(Overview);
    m_side->setFocus();
    showInfo();
}

MainWindow::~MainWindow() = default;

void MainWindow::buildActions()
{
    m_fetch = new QAction(this);
    m_fetch->setObjectName(u"fetch"_s);
    m_fetch->setText(tr("&Fetch from Klarna"));
    m_fetch->setToolTip(tr("Read new payouts and orders"));
    m_fetch->setIcon(icon(u"fetch"_s, QApplication::palette()));
    m_fetch->setShortcut(QKeySequence{Qt::Key_F5});
    connect(m_fetch, &QAction::triggered, this, [this] { m_bench->fetch(); });
    m_checkDrift = new QAction(this);
    m_checkDrift->setObjectName(u"checkDrift"_s);
    m_checkDrift->setText(tr("&Check against Klarna"));
    m_checkDrift->setToolTip(
        tr("Read the last 90 days again and see whether Klarna has changed what is posted"));
    m_checkDrift->setShortcut(QKeySequence{Qt::SHIFT | Qt::Key_F5});
    connect(m_checkDrift, &QAction::triggered, m_bench, &Workbench::checkDrift);
    m_export = new QAction(this);
    m_export->setObjectName(u"exportTable"_s);
    m_export->setText(tr("&Export the table …"));
    m_export->setToolTip(tr("Save what the table shows as a file for spreadsheets"));
    m_export->setShortcut(QKeySequence{Qt::CTRL | Qt::Key_E});
    connect(m_export, &QAction::triggered, this, &MainWindow::exportTable);
    // A menu takes the keyboard from the table that somebody has just been in.
    connect(qApp, &QApplication::focusChanged, this, [this](QWidget *, QWidget *now) {
        if (auto *table = qobject_cast<Table *>(now))
            m_lastTable = table;
    });
}

void MainWindow::buildPages()
{
    m_overview = new OverviewPage(m_bench, m_fetch, this);
    m_payouts = new PayoutsPage(m_bench, m_fetch, this);
    m_vouchers = new VouchersPage(m_bench, this);
    m_calendar = new CalendarPage(m_bench, this);
    m_balance = new BalancePage(m_bench, this);
    m_giftCards = new GiftCardsPage(m_bench, this);
    m_oss = new OssPage(m_bench, this);
    m_log = new LogPage(m_bench, this);
    m_settings = new SettingsPage(m_bench, this);
    const std::pair<Page *, QString> pages[] = {
        {m_overview, u"overview"_s}, {m_payouts, u"payouts"_s}, {m_vouchers, u"vouchers"_s},
        {m_calendar, u"calendar"_s}, {m_balance, u"balance"_s}, {m_giftCards, u"gift_card"_s},
        {m_oss, u"oss"_s},           {m_log, u"log"_s},         {m_settings, u"settings"_s}};
    for (const auto &[page, iconName] : pages) {
        m_stack->addWidget(page);
        m_side->addPage(iconName, page->accessibleName());
    }
    connect(m_overview, &OverviewPage::wanted, this, &MainWindow::showTodo);
    connect(m_overview, &OverviewPage::countChanged, this,
            [this](int count) { m_side->setCount(Overview, count); });
    connect(m_payouts, &PayoutsPage::needingChanged, this,
            [this](int count) { m_side->setCount(Payouts, count); });
    connect(m_vouchers->detail(), &VoucherDetail::ossTableWanted, this, &MainWindow::showOssTable);
    connect(m_vouchers, &VouchersPage::waitingChanged, this,
            [this](int count) { m_side->setCount(Vouchers, count); });
    connect(m_payouts, &PayoutsPage::voucherWanted, this, &MainWindow::showVoucher);
    connect(m_payouts, &PayoutsPage::questionWanted, this, [this](const VoucherId &id) {
        showVoucher(id);
        m_vouchers->detail()->showTab(VoucherDetail::QuestionsTab);
    });
    connect(m_payouts, &PayoutsPage::shownWanted, this, [this] { showPage(Payouts); });
    connect(m_calendar, &CalendarPage::voucherWanted, this, &MainWindow::showVoucher);
    connect(m_balance, &BalancePage::voucherWanted, this, &MainWindow::showVoucher);
    connect(m_giftCards, &GiftCardsPage::voucherWanted, this, &MainWindow::showVoucher);
    connect(m_oss, &OssPage::concernsChanged, this, &MainWindow::setOssShown);
}

void MainWindow::buildMenus()
{
    const auto add = [this](QMenu *menu, const QString &name, const QString &text,
                            const QKeySequence &keys) {
        auto *action = new QAction(text, this);
        action->setObjectName(name);
        action->setShortcut(keys);
        menu->addAction(action);
        return action;
    };
    QMenu *file = menuBar()->addMenu(tr("&File"));
    file->addAction(m_fetch);
    file->addAction(m_checkDrift);
    file->addAction(m_export);
    file->addSeparator();
    m_workspaces = file->addMenu(tr("&Workspace"));
    connect(add(file, u"newWorkspace"_s, tr("&New workspace …"), QKeySequence::New),
            &QAction::triggered, this, &MainWindow::newWorkspaceWanted);
    connect(add(file, u"guideAgain"_s, tr("&Guide …"), {}), &QAction::triggered, this,
            &MainWindow::guideWanted);
    file->addSeparator();
    QAction *quit = add(file, u"quit"_s, tr("&Quit"), QKeySequence::Quit);
    quit->setMenuRole(QAction::QuitRole);
    connect(quit, &QAction::triggered, this, &QWidget::close);

    QMenu *voucher = menuBar()->addMenu(tr("V&oucher"));
    voucher->addActions(m_vouchers->actions());
    QMenu *view = menuBar()->addMenu(tr("&View"));
    for (int index = 0; index < PageCount; ++index) {
        const auto which = static_cast<PageIndex>(index);
        QAction *show = add(view, u"show%1"_s.arg(index), page(which)->accessibleName(),
                            QKeySequence{static_cast<int>(Qt::CTRL) | (Qt::Key_1 + index)});
        connect(show, &QAction::triggered, this, [this, which] { showPage(which); });
    }
    setOssShown(false); // until the page says that it has something
    view->addSeparator();
    view->addActions(m_payouts->actions());
    view->addActions(m_log->actions());
    QMenu *settings = menuBar()->addMenu(tr("&Settings"));
    settings->addActions(m_settings->actions());
    QMenu *help = menuBar()->addMenu(tr("&Help"));
    QAction *about = add(help, u"about"_s, tr("&About Klarbok"), {});
    about->setMenuRole(QAction::AboutRole);
    connect(about, &QAction::triggered, this, &MainWindow::showAbout);
}

Page *MainWindow::page(PageIndex index) const
{
    return static_cast<Page *>(m_stack->widget(index));
}

void MainWindow::showPage(PageIndex index)
{
    m_side->setCurrentRow(index);
}

void MainWindow::showVoucher(const VoucherId &id)
{
    showPage(Vouchers);
    m_vouchers->showVoucher(id);
}

void MainWindow::showOssTable(const QString &subject)
{
    showPage(Settings);
    m_settings->showOssTable(subject);
}

void MainWindow::setOssShown(bool isShown)
{
    m_side->setShown(Oss, isShown);
    findChild<QAction *>(u"show%1"_s.arg(int{Oss}))->setVisible(isShown);
}

void MainWindow::setWorkspaces(const QStringList &names, const QString &current)
{
    m_workspaces->clear();
    for (const QString &name : names) {
        QAction *action = m_workspaces->addAction(name);
        action->setCheckable(true);
        action->setChecked(name == current);
        connect(action, &QAction::triggered, this, [this, name] { Q_EMIT workspaceWanted(name); });
    }
}

void MainWindow::showTodo(Todo::Place place)
{
    switch (place) {
    case Todo::Place::PayoutsThatNeedYou:
    case Todo::Place::OverdueDebts: showPage(Payouts); return;
    case Todo::Place::VouchersThatNeedYou:
        m_vouchers->setShown(VouchersPage::Show::NeedYou);
        m_vouchers->detail()->showTab(VoucherDetail::QuestionsTab);
        break;
    case Todo::Place::VouchersChanged: m_vouchers->setShown(VouchersPage::Show::Changed); break;
    case Todo::Place::VouchersToApprove: m_vouchers->setShown(VouchersPage::Show::Drafts); break;
    case Todo::Place::VouchersToPost: m_vouchers->setShown(VouchersPage::Show::Approved); break;
    case Todo::Place::UncertainVouchers: m_vouchers->setShown(VouchersPage::Show::Uncertain); break;
    }
    showPage(Vouchers);
}

/// The one that was used last on this page, else the page's first.
Table *MainWindow::tableToExport() const
{
    const QWidget *shown = m_stack->currentWidget();
    if (m_lastTable && m_lastTable->isVisible() && shown->isAncestorOf(m_lastTable))
        return m_lastTable;
    for (Table *table : shown->findChildren<Table *>()) {
        if (table->isVisible())
            return table;
    }
    return nullptr;
}

void MainWindow::exportTable()
{
    Banner *banner = static_cast<Page *>(m_stack->currentWidget())->banner();
    const Table *table = tableToExport();
    if (!table || table->model()->rowCount() == 0) {
        banner->showMessage(Tone::Info, tr("There is nothing to export here."),
                            tr("Choose a page or a tab with a table that has rows."));
        return;
    }
    const QString today = words::day(stockholmDay(m_bench->session()->clock->now()));
    saveFile(this, tr("Export the table"), u"%1 %2.csv"_s.arg(table->accessibleName(), today),
             csvOf(*table), [banner = QPointer{banner}](const Error &error) {
                 if (banner)
                     banner->showError(error);
             });
}

void MainWindow::showInfo()
{
    QCoro::connect(m_bench->session()->store->info(), this,
                   [this](const Result<WorkspaceInfo> &info) {
                       if (!info)
                           return;
                       m_company->setText(info->company);
                       setWindowTitle(tr("%1 – Klarbok").arg(info->name));
                   });
}

void MainWindow::showAbout()
{
    auto *box = new QMessageBox(QMessageBox::NoIcon, tr("About Klarbok"),
                                tr("Klarbok %1").arg(QStringLiteral(KLARBOK_VERSION)),
                                QMessageBox::Close, this);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setIconPixmap(QPixmap{u":/klarbok/icons/app-64.png"_s});
    box->setInformativeText(
        tr("From Klarna's payouts to approved vouchers in Björn Lundén. Keys and "
           "data stay on this computer."));
    box->open();
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    if (!m_bench->isBusy()) {
        event->accept();
        return;
    }
    // A voucher on the wire is allowed to come home first; nothing new is begun.
    m_isClosing = true;
    m_bench->stop();
    event->ignore();
}

} // namespace klarbok::ui
