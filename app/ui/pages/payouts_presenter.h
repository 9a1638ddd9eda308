#pragma once

#include "flow/cures.h"
#include "flow/payouts.h"
#include "ui/workbench.h"

#include <QObject>

#include <optional>
#include <vector>

namespace klarbok::ui {

/// State of the payouts page: the list, and the one that is shown.
class PayoutsPresenter : public QObject
{
    Q_OBJECT

public:
    explicit PayoutsPresenter(Workbench *bench, QObject *parent = nullptr);

    const std::vector<flow::PayoutListItem> &items() const { return m_items; }
    const std::optional<flow::PayoutView> &current() const { return m_current; }
    const std::optional<PayoutId> &currentId() const { return m_currentId; }
    /// What the lines of the shown one are made of; empty until it is read.
    const std::vector<ledger::LineContents> &contents() const { return m_contents; }
    int needing() const; ///< payouts that wait for a person
    bool isCuring() const { return m_isCuring; }

    void load();
    void show(const PayoutId &reference);
    /// Does what a machine can do. Steps that only lead somewhere are the page's.
    void cure(const flow::CureStep &step);

Q_SIGNALS:
    void listChanged();
    void currentChanged();
    void contentsChanged();
    void curingChanged();
    void corrected(const klarbok::VoucherId &correction);
    void stillMissing(); ///< the order was read again, and is not there
    void failed(const klarbok::Error &error);

private:
    void loadContents(const PayoutId &reference);
    void setCuring(bool isCuring);
    void approve(const std::vector<VoucherId> &vouchers);
    void retryOrder(const flow::CureStep &step);
    void draftCorrection(const VoucherId &voucher);

    Workbench *m_bench;
    std::vector<flow::PayoutListItem> m_items;
    std::optional<PayoutId> m_currentId;
    std::optional<flow::PayoutView> m_current;
    std::vector<ledger::LineContents> m_contents;
    bool m_isCuring = false;
};

} // namespace klarbok::ui
