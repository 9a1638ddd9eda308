#include "ui/pages/payouts_presenter.h"

#include <algorithm>

namespace klarbok::ui {

PayoutsPresenter::PayoutsPresenter(Workbench *bench, QObject *parent)
    : QObject{parent}, m_bench{bench}
{
    connect(bench, &Workbench::changed, this, &PayoutsPresenter::load);
}

int PayoutsPresenter::needing() const
{
    return static_cast<int>(std::ranges::count_if(m_items, [](const flow::PayoutListItem &item) {
        return item.status == flow::PayoutStatus::Stopped ||
               item.status == flow::PayoutStatus::NeedsYou ||
               item.status == flow::PayoutStatus::Uncertain;
    }));
}

void PayoutsPresenter::load()
{
    QCoro::connect(flow::payouts(m_bench->session()), this,
                   [this](const Result<std::vector<flow::PayoutListItem>> &result) {
                       if (!result) {
                           Q_EMIT failed(result.error());
                           return;
                       }
                       m_items = result.value();
                       Q_EMIT listChanged();
                       if (m_currentId)
                           show(*m_currentId);
                   });
}

void PayoutsPresenter::show(const PayoutId &reference)
{
    m_currentId = reference;
    QCoro::connect(flow::payout(m_bench->session(), reference), this,
                   [this, reference](const Result<flow::PayoutView> &result) {
                       if (m_currentId != reference)
                           return; // another was chosen meanwhile
                       if (!result) {
                           Q_EMIT failed(result.error());
                           return;
                       }
                       m_current = result.value();
                       Q_EMIT currentChanged();
                   });
}

} // namespace klarbok::ui
