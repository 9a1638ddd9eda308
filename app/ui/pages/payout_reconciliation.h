#pragma once

#include "ui/models/difference_model.h"
#include "ui/models/reconciliation_model.h"
#include "ui/pages/payouts_presenter.h"

#include <QScrollArea>

#include <array>

class QAction;
class QCheckBox;
class QLabel;
class QPushButton;

namespace klarbok::ui {

class LineParts;
class Table;

/// One payout in three columns: its lines, the differences with their cures, and what the chosen
/// line is made of. A line and its differences are chosen together.
class PayoutReconciliation : public QScrollArea
{
    Q_OBJECT

public:
    PayoutReconciliation(Workbench *bench, PayoutsPresenter *presenter, QWidget *parent = nullptr);

    void showPayout(const flow::PayoutView &view);
    /// Next difference, previous difference.
    QList<QAction *> actions() const;

Q_SIGNALS:
    void voucherWanted(const klarbok::VoucherId &id);
    void questionWanted(const klarbok::VoucherId &id);
    void jumped();

private:
    static constexpr std::size_t kCures = 2;

    void buildLines();
    void buildDifferences();
    QAction *jumpAction(const QString &name, const QString &text, const QKeySequence &keys,
                        int step);
    void showLines();
    void showLine(int row);
    void showDifference(int row);
    void showParts();
    void jump(int step);
    void cure(const flow::CureStep &step);
    void updateCures();

    Workbench *m_bench;
    PayoutsPresenter *m_presenter;
    ReconciliationModel m_linesModel;
    DifferenceModel m_differencesModel;
    std::optional<ledger::What> m_chosen;
    std::vector<flow::CureStep> m_steps; ///< of the chosen difference
    bool m_isChoosing = false;           ///< one choice leads to the other, and not back
    QAction *m_next;
    QAction *m_previous;
    QCheckBox *m_onlyDifferences;
    Table *m_lines;
    QLabel *m_sum;      ///< what explains the chosen line's gap
    QLabel *m_invoiced; ///< fees that are not deducted
    QLabel *m_differencesHeading;
    Table *m_differences;
    QLabel *m_meaning; ///< of the chosen difference
    std::array<QPushButton *, kCures> m_cures;
    QLabel *m_drift; ///< what Klarna has changed since it was posted
    LineParts *m_parts;
};

} // namespace klarbok::ui
