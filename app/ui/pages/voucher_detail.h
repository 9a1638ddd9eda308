#pragma once

#include "ui/models/audit_model.h"
#include "ui/models/entry_model.h"
#include "ui/models/voucher_row_model.h"
#include "ui/pages/vouchers_presenter.h"

#include <QWidget>

class QAction;
class QLabel;
class QStackedWidget;
class QTabWidget;

namespace klarbok::ui {

class ChipLabel;
class PdfView;
class Table;
class VoucherQuestions;

/// One voucher: rows, orders, questions, PDF and history.
class VoucherDetail : public QWidget
{
    Q_OBJECT

public:
    /// `actions` are the buttons beside the heading, from the left.
    VoucherDetail(VouchersPresenter *presenter, const QList<QAction *> &actions,
                  QWidget *parent = nullptr);

    enum Tab { RowsTab, OrdersTab, QuestionsTab, PdfTab, HistoryTab };
    void showTab(Tab tab);

Q_SIGNALS:
    void voucherWanted(const klarbok::VoucherId &id);
    void ossTableWanted(const QString &subject);

private:
    void showCurrent();
    void showLinks(const StoredVoucher &voucher);
    void showDrift(const StoredVoucher &voucher);
    void wantPdf();

    VouchersPresenter *m_presenter;
    VoucherRowModel m_rowModel;
    EntryModel m_entryModel;
    AuditModel m_historyModel;
    QStackedWidget *m_stack;
    QLabel *m_heading;
    ChipLabel *m_status;
    QLabel *m_meaning;
    QLabel *m_links; ///< to the voucher that it corrects, or that corrects it
    QLabel *m_drift; ///< what Klarna has changed since it was posted
    QTabWidget *m_tabs;
    Table *m_rows;
    QLabel *m_sum;
    Table *m_entries;
    VoucherQuestions *m_questions;
    PdfView *m_pdf;
    Table *m_history;
};

} // namespace klarbok::ui
