#include "flow/gift_cards.h"

#include "flow/workspace_settings.h"

#include <algorithm>
#include <iterator>

namespace klarbok::flow {

Task<ledger::GiftCardReport> giftCards(SessionPtr session, QDate from, QDate to)
{
    auto settings = co_await loadSettings(session);
    if (!settings)
        co_return std::move(settings).error();
    const ledger::PostingRules rules = settings->rules();
    VoucherFilter filter;
    filter.to = to;
    auto list = co_await session->store->vouchers(filter);
    if (!list)
        co_return std::move(list).error();
    std::vector<ledger::DatedEntry> entries;
    for (const VoucherListItem &item : *list) {
        if (item.state == ledger::VoucherState::Void || item.orders == 0)
            continue;
        auto voucher = co_await session->store->voucher(item.id);
        if (!voucher)
            co_return std::move(voucher).error();
        auto touched = ledger::giftCardEntries(voucher->content, rules);
        std::move(touched.begin(), touched.end(), std::back_inserter(entries));
    }
    co_return ledger::giftCardReport(entries, from, to, Currency::sek());
}

} // namespace klarbok::flow
