#include "flow/fees.h"

#include "base/day.h"
#include "flow/off_thread.h"
#include "flow/workspace_settings.h"

namespace klarbok::flow {

namespace {

struct FeeInput
{
    std::vector<ledger::Payout> payouts;
    std::vector<ledger::Transaction> transactions;
    ledger::FeeRates rates;
};

void keepDays(std::vector<ledger::Payout> &payouts, QDate from, QDate to)
{
    std::erase_if(payouts, [from, to](const ledger::Payout &payout) {
        const QDate day = stockholmDay(payout.date);
        return day < from || to < day;
    });
}

ledger::FeeReport reportOn(const FeeInput &input)
{
    return ledger::checkFees(input.payouts, input.transactions, input.rates);
}

} // namespace

Task<FeeView> fees(SessionPtr session, QDate from, QDate to)
{
    auto settings = co_await loadSettings(session);
    if (!settings)
        co_return std::move(settings).error();
    auto payouts = co_await session->store->payouts();
    if (!payouts)
        co_return std::move(payouts).error();
    keepDays(*payouts, from, to);
    std::vector<PayoutId> references;
    for (const ledger::Payout &payout : *payouts)
        references.push_back(payout.reference);
    auto transactions = co_await session->store->transactions(references);
    if (!transactions)
        co_return std::move(transactions).error();
    const auto input = std::make_shared<FeeInput>(FeeInput{
        std::move(payouts).value(), std::move(transactions).value(), settings->feeRates()});
    ledger::FeeReport report = co_await offThread(reportOn, input);
    co_return FeeView{from, to, std::move(report), !input->rates.empty()};
}

} // namespace klarbok::flow
