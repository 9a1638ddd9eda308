#include "flow/proposals.h"

#include "flow/workspace_settings.h"

#include <algorithm>

namespace klarbok::flow {

using Proposals = std::vector<std::optional<ledger::Proposal>>;

Task<Proposals> proposals(SessionPtr session, ledger::DraftVoucher voucher)
{
    Proposals found;
    if (voucher.questions.empty())
        co_return found;
    auto settings = co_await loadSettings(session);
    if (!settings)
        co_return std::move(settings).error();
    const ledger::PostingRules rules = settings->rules();
    auto rows = co_await session->store->transactions(voucher.payouts);
    if (!rows)
        co_return std::move(rows).error();
    std::vector<const ledger::Transaction *> asked;
    std::vector<OrderId> wanted;
    for (const ledger::Question &question : voucher.questions) {
        const auto row = std::ranges::find(*rows, question.transaction, &ledger::Transaction::key);
        asked.push_back(row == rows->end() ? nullptr : &*row);
        if (asked.back() && asked.back()->order)
            wanted.push_back(*asked.back()->order);
    }
    auto orders = co_await session->store->orders(std::move(wanted));
    if (!orders)
        co_return std::move(orders).error();
    for (size_t at = 0; at < asked.size(); ++at) {
        const auto order = asked[at]
                               ? std::ranges::find(*orders, asked[at]->order, &ledger::Order::id)
                               : orders->end();
        found.push_back(ledger::proposalFor(voucher.questions[at], asked[at],
                                            order == orders->end() ? nullptr : &*order, rules));
    }
    co_return found;
}

} // namespace klarbok::flow
