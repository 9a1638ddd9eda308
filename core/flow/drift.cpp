#include "flow/drift.h"

#include "base/day.h"
#include "flow/corrections.h"
#include "flow/drafts.h"
#include "flow/off_thread.h"
#include "flow/workspace_settings.h"

#include <algorithm>
#include <set>

namespace klarbok::flow {

namespace {

struct Compared
{
    std::shared_ptr<ledger::BookingInput> input;
    std::vector<ledger::StandingVoucher> standing;
};

std::vector<ledger::Drift> findDriftsIn(const Compared &compared)
{
    return ledger::findDrifts(*compared.input, compared.standing);
}

/// What has changed and was never proposed a correction.
std::set<VoucherId> toCorrect(const std::vector<ledger::Drift> &drifts,
                              const std::vector<ledger::StandingVoucher> &standing)
{
    std::set<VoucherId> vouchers;
    for (const ledger::Drift &drift : drifts) {
        const auto voucher =
            std::ranges::find(standing, drift.voucher, &ledger::StandingVoucher::id);
        if (voucher != standing.end() && !voucher->wasAsked)
            vouchers.insert(drift.voucher);
    }
    return vouchers;
}

} // namespace

Task<std::vector<OpenDrift>> compareWithBooked(SessionPtr session)
{
    auto standing = co_await session->store->standingVouchers();
    if (!standing)
        co_return std::move(standing).error();
    auto input = co_await bookingInput(session);
    if (!input)
        co_return std::move(input).error();
    const auto compared = std::make_shared<Compared>(Compared{*input, std::move(standing).value()});
    const std::vector<ledger::Drift> drifts = co_await offThread(findDriftsIn, compared);
    const std::set<VoucherId> vouchers = toCorrect(drifts, compared->standing);
    auto saved = co_await session->store->saveDrifts(drifts);
    if (!saved)
        co_return std::move(saved).error();
    for (const VoucherId &voucher : vouchers) {
        auto correction = co_await correct(session, voucher);
        // Where there is nothing to take back, the change is told all the same.
        if (!correction && correction.error().kind != ErrorKind::NotAllowed)
            co_return std::move(correction).error();
    }
    co_return co_await session->store->drifts();
}

Task<FetchReport> checkDrift(SessionPtr session, Progress progress, StopFlag stop)
{
    auto ready = co_await ensureStartDate(session);
    if (!ready)
        co_return std::move(ready).error();
    auto settings = co_await loadSettings(session);
    if (!settings)
        co_return std::move(settings).error();
    const QDate today = stockholmDay(session->clock->now());
    FetchRange range;
    range.from = std::max(today.addDays(-kDriftDays), settings->rules().startDate);
    range.readAgain = true;
    co_return co_await fetch(session, range, std::move(progress), stop);
}

} // namespace klarbok::flow
