#pragma once

#include "flow/balance.h"
#include "ui/models/todo_model.h"
#include "ui/workbench.h"

#include <QObject>

#include <optional>
#include <vector>

namespace klarbok::ui {

/// What the overview says, from what is stored.
struct OverviewState
{
    std::vector<Todo> todos;
    int payouts = 0;
    int vouchers = 0;
    int posted = 0;
    std::optional<QDateTime> lastFetch; ///< UTC
    QString lastFetchSaid;              ///< what the audit trail holds of it
    std::optional<QDate> newestPayout;
};

class OverviewPresenter : public QObject
{
    Q_OBJECT

public:
    explicit OverviewPresenter(Workbench *bench, QObject *parent = nullptr);

    const OverviewState &state() const { return m_state; }
    const std::optional<flow::BalanceView> &balance() const { return m_balance; }
    QDate today() const;

    void load();

Q_SIGNALS:
    void changed();
    void balanceChanged();
    void failed(const klarbok::Error &error);

private:
    Workbench *m_bench;
    OverviewState m_state;
    std::optional<flow::BalanceView> m_balance;
    int m_round = 0;
};

} // namespace klarbok::ui
