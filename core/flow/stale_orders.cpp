#include "flow/stale_orders.h"

#include <algorithm>
#include <map>
#include <set>

namespace klarbok::flow {

namespace {

using ledger::Transaction;
using ledger::TransactionType;

/// Does the order tell of what the row is about? A part without an id counts when its amount fits.
bool tellsOf(const ledger::Order &order, const Transaction &row)
{
    const Money amount = row.amount.abs();
    if (row.type == TransactionType::Return)
        return std::ranges::any_of(order.refunds, [&](const ledger::Refund &refund) {
            const bool isNamed = row.refund && refund.id;
            return isNamed ? *refund.id == *row.refund : refund.amount.abs() == amount;
        });
    return !row.capture || std::ranges::any_of(order.captures, [&](const ledger::Capture &one) {
        return one.id == *row.capture;
    });
}

} // namespace

Task<std::vector<OrderId>> staleOrders(SessionPtr session)
{
    auto payouts = co_await session->store->payouts();
    if (!payouts)
        co_return std::move(payouts).error();
    std::vector<PayoutId> references;
    for (const ledger::Payout &payout : *payouts)
        references.push_back(payout.reference);
    auto rows = co_await session->store->transactions(references);
    if (!rows)
        co_return std::move(rows).error();
    auto frozen = co_await session->store->frozenVouchers();
    if (!frozen)
        co_return std::move(frozen).error();
    std::set<TransactionKey> settled;
    for (const ledger::FrozenVoucher &voucher : *frozen)
        settled.insert(voucher.transactions.begin(), voucher.transactions.end());

    std::map<OrderId, std::vector<const Transaction *>> open;
    for (const Transaction &row : *rows) {
        const bool isPart =
            row.type == TransactionType::Sale || row.type == TransactionType::Return;
        if (isPart && row.order && !settled.contains(row.key))
            open[*row.order].push_back(&row);
    }
    std::vector<OrderId> ids;
    ids.reserve(open.size());
    for (const auto &[id, parts] : open)
        ids.push_back(id);
    auto orders = co_await session->store->orders(ids);
    if (!orders)
        co_return std::move(orders).error();
    std::vector<OrderId> stale;
    for (const ledger::Order &order : *orders) {
        const auto &parts = open.at(order.id);
        if (!std::ranges::all_of(parts,
                                 [&](const Transaction *row) { return tellsOf(order, *row); }))
            stale.push_back(order.id);
    }
    auto missing = co_await session->store->missingOrders();
    if (!missing)
        co_return std::move(missing).error();
    for (const MissingOrder &order : *missing) {
        if (open.contains(order.order))
            stale.push_back(order.order);
    }
    co_return stale;
}

} // namespace klarbok::flow
