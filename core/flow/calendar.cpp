#include "flow/calendar.h"

#include "base/day.h"
#include "flow/off_thread.h"
#include "flow/workspace_settings.h"
#include "ledger/booking.h"
#include "ledger/books_check.h"

#include <algorithm>
#include <set>

namespace klarbok::flow {

namespace {

using ledger::CalendarInput;
using ledger::CalendarVoucher;
using Input = std::shared_ptr<CalendarInput>;

QDate dayOf(const ledger::Payout &payout)
{
    return stockholmDay(payout.date);
}

/// The latest day of a sale in the payouts from `first` on.
std::optional<QDate> reachOf(const CalendarInput &input, std::size_t first)
{
    std::map<PayoutId, const ledger::Payout *> payouts;
    for (std::size_t i = first; i < input.payouts.size(); ++i)
        payouts.emplace(input.payouts[i].reference, &input.payouts[i]);
    std::optional<QDate> reach;
    for (const ledger::Transaction &row : input.transactions) {
        const auto payout = payouts.find(row.payout);
        if (row.type == ledger::TransactionType::Sale && payout != payouts.end())
            reach = std::max(reach,
                             std::optional{ledger::bookingDay(row, *payout->second, input.rules)});
    }
    return reach;
}

/// Adds the payouts from before the month that can tell how late a sale was paid out, newest
/// first: nothing in a payout is later than it.
Task<Done> readReach(SessionPtr session, std::vector<ledger::Payout> older, Input input)
{
    std::optional<QDate> reach = reachOf(*input, 0);
    while (!older.empty() && (!reach || *reach < dayOf(older.back()))) {
        const std::vector<PayoutId> one(1, older.back().reference);
        auto rows = co_await session->store->transactions(one);
        if (!rows)
            co_return std::move(rows).error();
        input->payouts.push_back(std::move(older.back()));
        older.pop_back();
        std::ranges::move(*rows, std::back_inserter(input->transactions));
        reach = std::max(reach, reachOf(*input, input->payouts.size() - 1));
    }
    co_return Done{};
}

CalendarVoucher briefly(const VoucherListItem &item)
{
    return {item.id,     item.kind,   item.date,       item.movedFrom, item.state, item.total,
            item.series, item.number, item.lacksPdf(), false,          {}};
}

/// What a list of vouchers does not tell.
Task<Done> readOpen(SessionPtr session, std::size_t place, Input input)
{
    auto voucher = co_await session->store->voucher(input->vouchers[place].id);
    if (!voucher)
        co_return std::move(voucher).error();
    CalendarVoucher &brief = input->vouchers[place];
    brief.readBackDiffers = voucher->readBackDiffers;
    for (const ledger::Question &question : voucher->content.questions)
        brief.open.push_back({question, ledger::isWaitedFor(voucher->content, question)});
    co_return Done{};
}

Task<Done> readVouchers(SessionPtr session, std::vector<PayoutId> payouts, Input input)
{
    auto list = co_await session->store->vouchers({});
    if (!list)
        co_return std::move(list).error();
    auto shares = co_await session->store->shares(payouts);
    if (!shares)
        co_return std::move(shares).error();
    std::map<VoucherId, QDate> days; // of their rows
    for (const VoucherListItem &item : *list)
        days.emplace(item.id, item.movedFrom.value_or(item.date));
    std::set<VoucherId> differing;
    for (const PayoutShare &share : *shares) {
        if (share.share.readBackDiffers)
            differing.insert(share.share.id);
        if (share.share.kind == ledger::VoucherKind::Correction)
            continue; // the rows stay with the voucher that booked them first
        for (const ledger::Movement &movement : share.share.movements) {
            if (movement.transaction)
                input->booked.emplace(*movement.transaction, days.at(share.share.id));
        }
    }
    const QDate last = input->month.addMonths(1).addDays(-1);
    for (const VoucherListItem &item : *list) {
        if (item.date < input->month || last < item.movedFrom.value_or(item.date) ||
            item.state == ledger::VoucherState::Void)
            continue;
        input->vouchers.push_back(briefly(item));
        input->vouchers.back().readBackDiffers = differing.contains(item.id);
        // A correction can concern payouts from long before the month.
        if (item.questions == 0 && item.kind != ledger::VoucherKind::Correction)
            continue;
        auto read = co_await readOpen(session, input->vouchers.size() - 1, input);
        if (!read)
            co_return std::move(read).error();
    }
    co_return Done{};
}

} // namespace

Task<ledger::Calendar> calendar(SessionPtr session, QDate month)
{
    auto settings = co_await loadSettings(session);
    if (!settings)
        co_return std::move(settings).error();
    auto payouts = co_await session->store->payouts();
    if (!payouts)
        co_return std::move(payouts).error();
    const auto input =
        std::make_shared<CalendarInput>(CalendarInput{.month = {month.year(), month.month(), 1},
                                                      .today = stockholmDay(session->clock->now()),
                                                      .rules = settings->rules(),
                                                      .payouts = {},
                                                      .transactions = {},
                                                      .vouchers = {},
                                                      .booked = {}});
    // A row's day is never after its payout's.
    const auto firstLater = std::ranges::lower_bound(*payouts, input->month, {}, dayOf);
    std::vector<PayoutId> references;
    for (auto payout = firstLater; payout != payouts->end(); ++payout)
        references.push_back(payout->reference);
    auto transactions = co_await session->store->transactions(references);
    if (!transactions)
        co_return std::move(transactions).error();
    input->transactions = std::move(transactions).value();
    std::move(firstLater, payouts->end(), std::back_inserter(input->payouts));
    payouts->erase(firstLater, payouts->end());
    auto reach = co_await readReach(session, std::move(payouts).value(), input);
    if (!reach)
        co_return std::move(reach).error();
    auto vouchers = co_await readVouchers(session, references, input);
    if (!vouchers)
        co_return std::move(vouchers).error();
    ledger::Calendar made = co_await offThread(ledger::calendar, input);
    co_return made;
}

} // namespace klarbok::flow
