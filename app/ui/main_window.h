#pragma once

#include "ui/models/todo_model.h"
#include "ui/workbench.h"

#include <QMainWindow>
#include <QPointer>

class QLabel;
class QMenu;
class QStackedWidget;

namespace klarbok::ui {

class BalancePage;
class CalendarPage;
class GiftCardsPage;
class LogPage;
class OssPage;
class OverviewPage;
class Page;
class PayoutsPage;
class SettingsPage;
class SideBar;
class Table;
class VouchersPage;

/// One open workspace: the side bar and its pages. Only wires.
class MainWindow : public QMainWindow
{
    Q_OBJECT

public:
    enum PageIndex {
        Overview,
        Payouts,
        Vouchers,
        Calendar,
        Balance,
        GiftCards,
        Oss,
        Log,
        Settings,
        PageCount
    };

    explicit MainWindow(flow::SessionPtr session, QWidget *parent = nullptr);
    ~MainWindow() override;

    Workbench *workbench() const { return m_bench; }
    Page *page(PageIndex index) const;
    void showPage(PageIndex index);
    void showVoucher(const VoucherId &id);
    /// The OSS table under Settings, with a row for the pair that an `oss_rate` question with this
    /// subject asks about.
    void showOssTable(const QString &subject);
    /// The other workspaces, for the menu.
    void setWorkspaces(const QStringList &names, const QString &current);

Q_SIGNALS:
    void workspaceWanted(const QString &name);
    void newWorkspaceWanted();
    void guideWanted();

protected:
    void closeEvent(QCloseEvent *event) override;

private:
    void buildActions();
    void buildPages();
    void buildMenus();
    void showTodo(Todo::Place place);
    void showInfo();
    void showAbout();
    Table *tableToExport() const;
    void exportTable();
    void setOssShown(bool isShown);

    Workbench *m_bench;
    QAction *m_fetch;
    QAction *m_checkDrift;
    QAction *m_export;
    QPointer<Table> m_lastTable;
    SideBar *m_side;
    QLabel *m_company;
    QStackedWidget *m_stack;
    QMenu *m_workspaces;
    OverviewPage *m_overview;
    PayoutsPage *m_payouts;
    VouchersPage *m_vouchers;
    CalendarPage *m_calendar;
    BalancePage *m_balance;
    GiftCardsPage *m_giftCards;
    OssPage *m_oss;
    LogPage *m_log;
    SettingsPage *m_settings;
    bool m_isClosing = false;
};

} // namespace klarbok::ui
