#pragma once

#include "ui/models/payout_list_model.h"
#include "ui/models/transaction_model.h"
#include "ui/models/voucher_list_model.h"
#include "ui/pages/page.h"
#include "ui/pages/payouts_presenter.h"

class QLabel;
class QLineEdit;
class QStackedWidget;
class QTabWidget;

namespace klarbok::ui {

class ChipLabel;
class PayoutReconciliation;
class Table;

/// Klarna's payouts: the list, and for one of them the three columns, the rows and the vouchers.
class PayoutsPage : public Page
{
    Q_OBJECT

public:
    PayoutsPage(Workbench *bench, QAction *fetch, QWidget *parent = nullptr);

    void showPayout(const PayoutId &reference);
    QList<QAction *> actions() const;

Q_SIGNALS:
    void voucherWanted(const klarbok::VoucherId &id);
    void questionWanted(const klarbok::VoucherId &id);
    void shownWanted(); ///< a difference on it was jumped to
    void needingChanged(int count);

private:
    void buildList();
    QWidget *buildDetail();
    void showList();
    void showCurrent();
    void saveReport();
    void chooseImport();
    void say(const flow::FetchReport &report);

    Workbench *m_bench;
    PayoutsPresenter *m_presenter;
    QAction *m_import;
    QAction *m_saveReport;
    PayoutListModel m_listModel;
    TransactionModel m_rowsModel;
    VoucherListModel m_vouchersModel;
    QLineEdit *m_search;
    Table *m_list;
    QStackedWidget *m_detail;
    QLabel *m_heading;
    ChipLabel *m_status;
    QTabWidget *m_tabs;
    PayoutReconciliation *m_reconciliation;
    Table *m_rows;
    Table *m_vouchers;
};

} // namespace klarbok::ui
