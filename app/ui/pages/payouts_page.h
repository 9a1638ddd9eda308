#pragma once

#include "ui/models/difference_model.h"
#include "ui/models/payout_list_model.h"
#include "ui/models/reconciliation_model.h"
#include "ui/models/transaction_model.h"
#include "ui/models/voucher_list_model.h"
#include "ui/pages/page.h"
#include "ui/pages/payouts_presenter.h"

class QLabel;
class QPushButton;
class QLineEdit;
class QStackedWidget;
class QTabWidget;

namespace klarbok::ui {

class ChipLabel;
class Table;

/// Klarna's payouts: the list, and for one of them the three columns, the rows and the vouchers.
class PayoutsPage : public Page
{
    Q_OBJECT

public:
    PayoutsPage(Workbench *bench, QAction *fetch, QWidget *parent = nullptr);

    void showPayout(const PayoutId &reference);

Q_SIGNALS:
    void voucherWanted(const klarbok::VoucherId &id);
    void needingChanged(int count);

private:
    void buildList();
    QWidget *buildDetail();
    void showList();
    void showCurrent();
    void showDrift(const flow::PayoutView &view);
    void saveReport();
    void chooseImport();
    void say(const flow::FetchReport &report);

    Workbench *m_bench;
    PayoutsPresenter *m_presenter;
    QAction *m_import;
    QAction *m_saveReport;
    PayoutListModel m_listModel;
    ReconciliationModel m_linesModel;
    DifferenceModel m_differencesModel;
    TransactionModel m_rowsModel;
    VoucherListModel m_vouchersModel;
    QLineEdit *m_search;
    Table *m_list;
    QStackedWidget *m_detail;
    QLabel *m_heading;
    ChipLabel *m_status;
    QTabWidget *m_tabs;
    Table *m_lines;
    QLabel *m_invoiced; ///< fees that are not deducted
    QLabel *m_differencesHeading;
    Table *m_differences;
    QLabel *m_drift;     ///< what Klarna has changed since it was posted
    QPushButton *m_cure; ///< leads to the correction
    Table *m_rows;
    Table *m_vouchers;
};

} // namespace klarbok::ui
