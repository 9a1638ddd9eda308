#include "ui/pages/overview_presenter.h"

#include "base/day.h"
#include "flow/payouts.h"

#include <algorithm>
#include <functional>

namespace klarbok::ui {

using ledger::VoucherState;

namespace {

std::vector<Todo> todosOf(const std::vector<flow::PayoutListItem> &payouts,
                          const std::vector<VoucherListItem> &vouchers,
                          const std::vector<ledger::OpenDebt> &debts, int approvable)
{
    const auto counted = [](const auto &items, auto belongs) {
        return static_cast<int>(std::ranges::count_if(items, belongs));
    };
    const int uncertain = counted(vouchers, [](const VoucherListItem &item) {
        return item.state == VoucherState::Uncertain;
    });
    const int unclear = counted(vouchers, [](const VoucherListItem &item) {
        return (item.state == VoucherState::Draft && item.questions > 0) ||
               item.state == VoucherState::Rejected || item.lacksPdf();
    });
    const int gaps = counted(payouts, [](const flow::PayoutListItem &item) {
        return item.status == flow::PayoutStatus::Stopped ||
               item.status == flow::PayoutStatus::NeedsYou;
    });
    const int toPost = counted(
        vouchers, [](const VoucherListItem &item) { return item.state == VoucherState::Approved; });

    std::vector<Todo> todos{
        {Todo::Place::UncertainVouchers, Tone::Bad, uncertain},
        {Todo::Place::PayoutsThatNeedYou, Tone::Warning, gaps},
        {Todo::Place::VouchersThatNeedYou, Tone::Warning, unclear},
        {Todo::Place::VouchersChanged, Tone::Warning,
         counted(vouchers, std::mem_fn(&VoucherListItem::hasDrift))},
        {Todo::Place::OverdueDebts, Tone::Warning,
         counted(debts, std::mem_fn(&ledger::OpenDebt::isOverdue))},
        {Todo::Place::VouchersToApprove, Tone::Info, approvable},
        {Todo::Place::VouchersToPost, Tone::Info, toPost},
    };
    std::erase_if(todos, [](const Todo &todo) { return todo.count == 0; });
    return todos;
}

int postedOf(const std::vector<VoucherListItem> &vouchers)
{
    return static_cast<int>(std::ranges::count_if(
        vouchers, [](const VoucherListItem &item) { return ledger::isPosted(item.state); }));
}

const AuditEntry *lastFetch(const std::vector<AuditEntry> &trail)
{
    const auto fetched = std::find_if(trail.rbegin(), trail.rend(), [](const AuditEntry &entry) {
        return entry.event == QStringLiteral("fetched");
    });
    return fetched == trail.rend() ? nullptr : &*fetched;
}

Task<OverviewState> loadOverview(flow::SessionPtr session)
{
    auto payouts = co_await flow::payouts(session);
    if (!payouts)
        co_return std::move(payouts).error();
    auto vouchers = co_await flow::vouchers(session, {});
    if (!vouchers)
        co_return std::move(vouchers).error();
    auto approvable = co_await flow::approvable(session);
    if (!approvable)
        co_return std::move(approvable).error();
    auto debts = co_await flow::openDebts(session);
    if (!debts)
        co_return std::move(debts).error();
    auto trail = co_await session->store->auditTrail(std::nullopt);
    if (!trail)
        co_return std::move(trail).error();

    OverviewState state;
    state.todos =
        todosOf(*payouts, *vouchers, *debts, static_cast<int>(approvable->vouchers.size()));
    state.payouts = static_cast<int>(payouts->size());
    state.vouchers = static_cast<int>(vouchers->size());
    state.posted = postedOf(*vouchers);
    if (!payouts->empty())
        state.newestPayout = payouts->front().date;
    if (const AuditEntry *fetched = lastFetch(*trail)) {
        state.lastFetch = fetched->time;
        state.lastFetchSaid = fetched->subject;
    }
    co_return state;
}

} // namespace

OverviewPresenter::OverviewPresenter(Workbench *bench, QObject *parent)
    : QObject{parent}, m_bench{bench}
{
    connect(bench, &Workbench::changed, this, &OverviewPresenter::load);
}

QDate OverviewPresenter::today() const
{
    return stockholmDay(m_bench->session()->clock->now());
}

void OverviewPresenter::load()
{
    const int round = ++m_round;
    QCoro::connect(loadOverview(m_bench->session()), this,
                   [this](const Result<OverviewState> &result) {
                       if (!result) {
                           Q_EMIT failed(result.error());
                           return;
                       }
                       m_state = result.value();
                       Q_EMIT changed();
                   });
    QCoro::connect(flow::balance(m_bench->session(), today()), this,
                   [this, round](const Result<flow::BalanceView> &result) {
                       if (round != m_round)
                           return; // a newer question is on its way
                       m_balance = result ? std::optional{result.value()} : std::nullopt;
                       Q_EMIT balanceChanged();
                   });
}

} // namespace klarbok::ui
