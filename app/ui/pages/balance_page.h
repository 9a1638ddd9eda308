#pragma once

#include "flow/balance.h"
#include "ui/models/claim_difference_model.h"
#include "ui/models/foreign_voucher_model.h"
#include "ui/models/outstanding_model.h"
#include "ui/pages/page.h"

class QDateEdit;
class QTabWidget;

namespace klarbok::ui {

class Card;
class Table;

/// Asks for the proof of one day at a time; of those that were wanted meanwhile only for the last.
class BalancePresenter : public QObject
{
    Q_OBJECT

public:
    explicit BalancePresenter(Workbench *bench, QObject *parent = nullptr);

    QDate today() const;
    QDate date() const { return m_date; }
    void setDate(QDate date);
    void load();

Q_SIGNALS:
    void loaded(const klarbok::flow::BalanceView &view);
    void failed(const klarbok::Error &error);

private:
    Workbench *m_bench;
    QDate m_date;
    bool m_isLoading = false;
    bool m_isOutdated = false; ///< what is being read is not what is wanted any more
};

/// What Klarna owes at the end of a day, by itself, by our vouchers and by the books.
class BalancePage : public Page
{
    Q_OBJECT

public:
    enum Tab { DifferencesTab, OutstandingTab, OthersTab };

    explicit BalancePage(Workbench *bench, QWidget *parent = nullptr);

Q_SIGNALS:
    void voucherWanted(const klarbok::VoucherId &id);

protected:
    void showEvent(QShowEvent *event) override;

private:
    QLayout *dayLine();
    QWidget *outstandingTab();
    QWidget *othersTab();
    QPushButton *button(const QString &name, const QString &text, const QString &tip);
    void clear();
    void reload();
    void showView(const flow::BalanceView &view);
    void showCards(const flow::BalanceView &view);
    void showOthers(const std::optional<ledger::ClaimEntries> &others);

    BalancePresenter *m_presenter;
    bool m_isOld = true; ///< something has changed while another page was shown
    ClaimDifferenceModel m_differences;
    OutstandingSumModel m_sums;
    OutstandingModel m_outstanding;
    ForeignVoucherModel m_others;
    QDateEdit *m_day;
    Card *m_klarna;
    Card *m_vouchers;
    Card *m_books;
    QLabel *m_remark;
    QTabWidget *m_tabs;
    Table *m_differenceList;
    Table *m_sumList;
    QLabel *m_known;
    Table *m_outstandingList;
    QLabel *m_before;
    Table *m_otherList;
};

} // namespace klarbok::ui
