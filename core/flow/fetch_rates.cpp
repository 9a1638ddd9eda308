#include "flow/fetch_rates.h"

#include "base/day.h"
#include "flow/workspace_settings.h"
#include "ledger/rate_days.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace klarbok::flow {

namespace {

/// A holiday's rate is certain once a later day has one.
constexpr int kDaysAfter = 7;

Task<std::map<QString, std::set<QDate>>> missingRates(SessionPtr session, Settings settings)
{
    auto payouts = co_await session->store->payouts();
    if (!payouts)
        co_return std::move(payouts).error();
    std::vector<PayoutId> foreign;
    for (const ledger::Payout &payout : *payouts) {
        if (payout.currency != Currency::sek())
            foreign.push_back(payout.reference);
    }
    if (foreign.empty())
        co_return std::map<QString, std::set<QDate>>{};
    auto rows = co_await session->store->transactions(foreign);
    if (!rows)
        co_return std::move(rows).error();
    auto known = co_await session->store->rates();
    if (!known)
        co_return std::move(known).error();
    co_return ledger::missingRates(*payouts, *rows, settings.rules(), ledger::RateBook{*known});
}

} // namespace

Task<Done> fetchRates(SessionPtr session, std::shared_ptr<FetchReport> report, StopFlag stop)
{
    auto settings = co_await loadSettings(session);
    if (!settings)
        co_return std::move(settings).error();
    auto missing = co_await missingRates(session, *settings);
    if (!missing)
        co_return std::move(missing).error();
    if (missing->empty())
        co_return Done{};

    const auto source = session->connector->exchangeRates(settings->riksbank(), session->store);
    const QDate today = stockholmDay(session->clock->now());
    for (const auto &[code, days] : *missing) {
        const auto currency = Currency::parse(code);
        const QDate last = std::min(days.rbegin()->addDays(kDaysAfter), today);
        if (!currency || *days.begin() > last)
            continue;
        auto rates = co_await source->rates(*currency, *days.begin(), last, stop);
        if (!rates) {
            report->problems.push_back({u"rates_missing"_s, code, rates.error()});
            continue;
        }
        auto saved = co_await session->store->saveRates(std::move(rates).value());
        if (!saved)
            co_return std::move(saved).error();
    }
    co_return Done{};
}

} // namespace klarbok::flow
