#include "flow/oss.h"

#include "base/day.h"
#include "flow/workspace_settings.h"

#include <algorithm>
#include <optional>
#include <set>

namespace klarbok::flow {

namespace {

using ledger::VoucherState;

/// The day of the voucher that booked it first, before all corrections.
Task<QDate> firstDay(SessionPtr session, ledger::DraftVoucher voucher)
{
    QDate day = voucher.date;
    std::optional<ledger::CorrectedVoucher> corrects = std::move(voucher.corrects);
    while (corrects) {
        day = corrects->date;
        auto earlier = co_await session->store->voucher(corrects->id);
        if (!earlier)
            co_return std::move(earlier).error();
        corrects = std::move(earlier->content.corrects);
    }
    co_return day;
}

} // namespace

Task<OssReport> ossReport(SessionPtr session, ledger::Quarter quarter)
{
    VoucherFilter filter;
    filter.from = quarter.first();
    filter.to = quarter.last();
    auto vouchers = co_await session->store->vouchers(filter);
    if (!vouchers)
        co_return std::move(vouchers).error();
    auto days = co_await session->store->ossDays();
    if (!days)
        co_return std::move(days).error();
    OssReport report{{quarter, {}, {}}};
    std::vector<ledger::OssEntry> entries;
    for (const VoucherListItem &item : *vouchers) {
        if (item.state == VoucherState::Void)
            continue;
        report.questions += item.questions;
        if (!std::ranges::binary_search(*days, item.date))
            continue;
        auto voucher = co_await session->store->voucher(item.id);
        if (!voucher)
            co_return std::move(voucher).error();
        auto booked = co_await firstDay(session, voucher->content);
        if (!booked)
            co_return std::move(booked).error();
        for (ledger::Entry &entry : voucher->content.entries)
            entries.push_back({{item.date, item.id, std::move(entry), false},
                               ledger::isInBooks(item.state),
                               *booked});
    }
    report.list = ledger::ossList(entries, quarter);
    co_return report;
}

Task<std::vector<ledger::Quarter>> ossQuarters(SessionPtr session)
{
    auto settings = co_await loadSettings(session);
    if (!settings)
        co_return std::move(settings).error();
    auto days = co_await session->store->ossDays();
    if (!days)
        co_return std::move(days).error();
    std::set<ledger::Quarter> quarters;
    for (const QDate day : *days)
        quarters.insert(ledger::Quarter::of(day));
    if (settings->rules().ossEnabled) {
        const auto now = ledger::Quarter::of(stockholmDay(session->clock->now()));
        quarters.insert(now);
        quarters.insert(ledger::Quarter::of(now.first().addDays(-1)));
    }
    co_return std::vector<ledger::Quarter>{quarters.rbegin(), quarters.rend()};
}

} // namespace klarbok::flow
