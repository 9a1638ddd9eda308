#include "flow/drafts.h"

#include "base/day.h"
#include "flow/off_thread.h"
#include "flow/workspace_settings.h"
#include "ledger/booking.h"

#include <set>

namespace klarbok::flow {

namespace {

using Drafts = std::vector<ledger::DraftVoucher>;

std::vector<OrderId> ordersOf(const std::vector<ledger::Transaction> &transactions)
{
    std::set<OrderId> ids;
    for (const ledger::Transaction &row : transactions) {
        if (row.order)
            ids.insert(*row.order);
    }
    return {ids.begin(), ids.end()};
}

Task<std::vector<ledger::WantedCorrection>> wantedCorrections(SessionPtr session)
{
    auto requests = co_await session->store->correctionRequests();
    if (!requests)
        co_return std::move(requests).error();
    std::vector<ledger::WantedCorrection> wanted;
    for (const CorrectionRequest &request : *requests) {
        auto voucher = co_await session->store->voucher(request.voucher);
        if (!voucher)
            co_return std::move(voucher).error();
        wanted.push_back({std::move(voucher->content), voucher->series, voucher->number.value_or(0),
                          stockholmDay(request.asked)});
    }
    co_return wanted;
}

} // namespace

Task<std::shared_ptr<ledger::BookingInput>> bookingInput(SessionPtr session)
{
    auto settings = co_await loadSettings(session);
    if (!settings)
        co_return std::move(settings).error();
    auto info = co_await session->store->info();
    if (!info)
        co_return std::move(info).error();
    auto payouts = co_await session->store->payouts();
    if (!payouts)
        co_return std::move(payouts).error();

    std::vector<PayoutId> references;
    for (const ledger::Payout &payout : *payouts)
        references.push_back(payout.reference);
    auto transactions = co_await session->store->transactions(references);
    if (!transactions)
        co_return std::move(transactions).error();
    auto orders = co_await session->store->orders(ordersOf(*transactions));
    if (!orders)
        co_return std::move(orders).error();
    auto frozen = co_await session->store->frozenVouchers();
    if (!frozen)
        co_return std::move(frozen).error();
    auto answers = co_await session->store->answers();
    if (!answers)
        co_return std::move(answers).error();

    auto books = co_await session->store->books();
    if (!books)
        co_return std::move(books).error();
    auto corrections = co_await wantedCorrections(session);
    if (!corrections)
        co_return std::move(corrections).error();
    auto rates = co_await session->store->rates();
    if (!rates)
        co_return std::move(rates).error();

    auto gone = co_await session->store->goneRows();
    if (!gone)
        co_return std::move(gone).error();

    auto input = std::make_shared<ledger::BookingInput>(ledger::BookingInput{
        .orgNo = info->orgNo,
        .rules = settings->rules(),
        .payouts = std::move(payouts).value(),
        .transactions = std::move(transactions).value(),
        .orders = {},
        .frozen = std::move(frozen).value(),
        .answers = std::move(answers).value(),
        .books = std::move(books).value(),
        .corrections = std::move(corrections).value(),
        .rates = std::move(rates).value(),
        .gone = std::move(gone).value(),
    });
    for (ledger::Order &order : *orders) {
        const OrderId id = order.id;
        input->orders.insert_or_assign(id, std::move(order));
    }
    co_return input;
}

Task<Done> rebuildDrafts(SessionPtr session)
{
    auto input = co_await bookingInput(session);
    if (!input)
        co_return std::move(input).error();
    Drafts drafts = co_await offThread(ledger::book, *input);
    co_return co_await session->store->replaceDrafts(std::move(drafts));
}

} // namespace klarbok::flow
