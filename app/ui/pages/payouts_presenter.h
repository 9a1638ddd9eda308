#pragma once

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
    int needing() const; ///< payouts that wait for a person

    void load();
    void show(const PayoutId &reference);

Q_SIGNALS:
    void listChanged();
    void currentChanged();
    void failed(const klarbok::Error &error);

private:
    Workbench *m_bench;
    std::vector<flow::PayoutListItem> m_items;
    std::optional<PayoutId> m_currentId;
    std::optional<flow::PayoutView> m_current;
};

} // namespace klarbok::ui
