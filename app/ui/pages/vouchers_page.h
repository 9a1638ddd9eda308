#pragma once

#include "ui/models/voucher_list_model.h"
#include "ui/pages/page.h"
#include "ui/pages/vouchers_presenter.h"

class QComboBox;
class QLineEdit;

namespace klarbok::ui {

class Table;
class VoucherDetail;

/// Vouchers: read, approve, post.
class VouchersPage : public Page
{
    Q_OBJECT

public:
    explicit VouchersPage(Workbench *bench, QWidget *parent = nullptr);

    /// Which vouchers the list shows.
    enum class Show { All, NeedYou, Changed, Drafts, Approved, Uncertain, Posted };

    void setShown(Show which);
    void showVoucher(const VoucherId &id);
    VoucherDetail *detail() const { return m_detail; }

    QList<QAction *> actions() const;

Q_SIGNALS:
    void waitingChanged(int count); ///< drafts, approved and uncertain ones

private:
    void buildActions();
    void buildList();
    void showList();
    void updateActions();
    void chooseExport();
    void saveExport(const flow::SieExport &exported);
    /// Those among the selected that can be approved, as the list shows them.
    std::vector<flow::ShownDraft> chosenDrafts() const;
    void resumeSelection();

    Workbench *m_bench;
    VouchersPresenter *m_presenter;
    VoucherListModel m_model;
    QAction *m_approve;
    QAction *m_approveAll;
    QAction *m_post;
    QAction *m_reopen;
    QAction *m_recover;
    QAction *m_correct;
    QAction *m_withdraw;
    QAction *m_exportSie;
    QComboBox *m_shown;
    QLineEdit *m_search;
    Table *m_list;
    VoucherDetail *m_detail;
};

} // namespace klarbok::ui
