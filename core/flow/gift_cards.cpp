#include "flow/gift_cards.h"

namespace klarbok::flow {

Task<ledger::GiftCardReport> giftCards(SessionPtr session, QDate from, QDate to)
{
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
        const auto &corrects = voucher->content.corrects;
        int taken = corrects ? corrects->entries : 0; // a correction's first ones
        for (ledger::Entry &entry : voucher->content.entries) {
            const bool isTakenBack = taken-- > 0;
            if (!entry.giftCard.isZero())
                entries.push_back({item.date, item.id, std::move(entry), isTakenBack});
        }
    }
    co_return ledger::giftCardReport(entries, from, to, Currency::sek());
}

} // namespace klarbok::flow
