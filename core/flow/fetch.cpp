#include "flow/fetch.h"

#include "base/day.h"
#include "flow/books_reading.h"
#include "flow/checkup.h"
#include "flow/drafts.h"
#include "flow/drift.h"
#include "flow/fetch_orders.h"
#include "flow/fetch_rates.h"
#include "flow/stale_orders.h"
#include "flow/workspace_settings.h"
#include "ledger/reconciliation.h"
#include "ledger/same_rows.h"

#include <algorithm>
#include <map>
#include <set>

using namespace Qt::StringLiterals;

namespace klarbok::flow {

namespace {

constexpr int kOverlapDays = 14; // a payout may turn up late; seen ones cost nothing

struct Fetching
{
    SessionPtr session;
    std::shared_ptr<PayoutSource> source;
    Settings settings;
    std::vector<ledger::Payout> stored;
    std::shared_ptr<FetchReport> report;
    Progress progress;
    StopFlag stop;
    bool readAgain = false;      ///< orders too
    std::set<PayoutId> posted{}; ///< payouts with rows on posted vouchers
    bool didSomething = false;
    bool isLineDead = false; ///< the connection failed: further reports would only take time
    std::vector<ledger::Payout> unreadable{};
};
using FetchingPtr = std::shared_ptr<Fetching>;

/// The day of the oldest stored payout whose rows do not add up, or were never read: it is asked
/// for until it is whole, however long ago it was.
Task<std::optional<QDate>> oldestBroken(FetchingPtr fetching)
{
    std::vector<PayoutId> references;
    for (const ledger::Payout &payout : fetching->stored)
        references.push_back(payout.reference);
    auto rows = co_await fetching->session->store->transactions(references);
    if (!rows)
        co_return std::move(rows).error();
    std::map<PayoutId, std::vector<const ledger::Transaction *>> byPayout;
    for (const ledger::Transaction &row : *rows)
        byPayout[row.payout].push_back(&row);
    const Money limit = fetching->settings.rules().roundingLimit;
    for (const ledger::Payout &payout : fetching->stored) { // oldest first
        if (payout.settlementType == ledger::SettlementType::GrossFee)
            continue; // never booked, however often it is read
        const auto &own = byPayout[payout.reference];
        const auto rowEffects = ledger::effects(payout, own);
        if (ledger::checkTotals(payout, own, rowEffects, limit).isStopped)
            co_return std::optional{stockholmDay(payout.date)};
    }
    co_return std::optional<QDate>{};
}

bool isFetched(const ledger::Payout &payout)
{
    return !payout.isFromFile;
}

Task<Done> setRange(FetchingPtr fetching, FetchRange range, QDate today)
{
    QDate from = fetching->settings.rules().startDate;
    // What a file told of says nothing about how far the service has been read.
    const auto newest = std::find_if(fetching->stored.rbegin(), fetching->stored.rend(), isFetched);
    if (newest != fetching->stored.rend() && !range.from) {
        auto broken = co_await oldestBroken(fetching);
        if (!broken)
            co_return std::move(broken).error();
        const QDate recent = stockholmDay(newest->date).addDays(-kOverlapDays);
        from = std::max(from, std::min(recent, broken->value_or(recent)));
    }
    fetching->report->from = range.from.value_or(from);
    fetching->report->to = range.to.value_or(today);
    co_return Done{};
}

/// Whose rows may have changed since they were posted.
Task<std::set<PayoutId>> postedPayouts(SessionPtr session)
{
    auto frozen = co_await session->store->frozenVouchers();
    if (!frozen)
        co_return std::move(frozen).error();
    std::set<PayoutId> payouts;
    for (const ledger::FrozenVoucher &voucher : *frozen) {
        if (ledger::isPosted(voucher.state))
            payouts.insert(voucher.payouts.begin(), voucher.payouts.end());
    }
    co_return payouts;
}

/// Stored as it is now, with all of its rows. One whose rows do not add up is read again: that is
/// the cure. So is one that only a file told of, which differs in just that.
Task<bool> isKnown(FetchingPtr fetching, ledger::Payout payout)
{
    if (std::ranges::find(fetching->stored, payout) == fetching->stored.end())
        co_return false;
    const std::vector<PayoutId> one(1, payout.reference);
    auto rows = co_await fetching->session->store->transactions(one);
    if (!rows)
        co_return std::move(rows).error();
    if (payout.settlementType == ledger::SettlementType::GrossFee && !rows->empty())
        co_return true;
    co_return !ledger::checkTotals(payout, *rows, fetching->settings.rules().roundingLimit)
        .isStopped;
}

/// Orders of posted rows. One that could not be read was settled by the owner's word.
Task<std::vector<OrderId>> postedOrders(FetchingPtr fetching, std::vector<ledger::Payout> payouts)
{
    std::vector<PayoutId> references;
    for (const ledger::Payout &payout : payouts) {
        if (fetching->posted.contains(payout.reference))
            references.push_back(payout.reference);
    }
    auto rows = co_await fetching->session->store->transactions(references);
    if (!rows)
        co_return std::move(rows).error();
    std::set<OrderId> orders;
    for (const ledger::Transaction &row : *rows) {
        const bool isPart = row.type == ledger::TransactionType::Sale ||
                            row.type == ledger::TransactionType::Return;
        if (isPart && row.order)
            orders.insert(*row.order);
    }
    auto missing = co_await fetching->session->store->missingOrders();
    if (!missing)
        co_return std::move(missing).error();
    for (const MissingOrder &order : *missing)
        orders.erase(order.order);
    co_return std::vector<OrderId>(orders.begin(), orders.end());
}

/// One payout's rows and report. An answer that cannot be understood is that payout's problem only;
/// a broken connection ends the fetch.
Task<Done> fetchPayout(FetchingPtr fetching, ledger::Payout payout)
{
    auto rows = co_await fetching->source->transactions(payout.reference, fetching->stop);
    if (!rows) {
        const Error error = std::move(rows).error();
        if (error.kind != ErrorKind::BadResponse && error.kind != ErrorKind::NotFound)
            co_return error;
        fetching->report->problems.push_back(
            {u"payout_unreadable"_s, payout.reference.text(), error});
        fetching->unreadable.push_back(payout);
        co_return Done{};
    }
    const auto totals =
        ledger::checkTotals(payout, *rows, fetching->settings.rules().roundingLimit);
    if (totals.isStopped)
        fetching->report->problems.push_back({u"totals"_s, payout.reference.text(), std::nullopt});

    const std::vector<PayoutId> one(1, payout.reference);
    auto known = co_await fetching->session->store->transactions(one);
    if (!known)
        co_return std::move(known).error();
    const int count = static_cast<int>(rows->size());
    auto keyed =
        ledger::withKeysOfChanged(ledger::withKnownKeys(std::move(rows).value(), *known), *known);
    auto saved = co_await fetching->session->store->savePayout(payout, std::move(keyed));
    if (!saved)
        co_return std::move(saved).error();
    fetching->didSomething = true;
    fetching->report->transactions += count;
    fetching->report->added += saved->added;
    fetching->report->changed += saved->changed;
    co_return Done{};
}

Task<Done> fetchReportFile(FetchingPtr fetching, PayoutId payout)
{
    auto stored = co_await fetching->session->store->report(payout);
    if (!stored)
        co_return std::move(stored).error();
    if (stored->has_value())
        co_return Done{};
    auto report = co_await fetching->source->report(payout, fetching->stop);
    if (!report && report.error().kind == ErrorKind::Cancelled)
        co_return std::move(report).error();
    if (!report) {
        // The books can do without it for now; the next fetch asks again.
        const ErrorKind kind = report.error().kind;
        fetching->isLineDead =
            isTransient(kind) || kind == ErrorKind::BadCredentials || kind == ErrorKind::TlsFailed;
        fetching->report->problems.push_back({u"report_missing"_s, payout.text(), report.error()});
        co_return Done{};
    }
    co_return co_await fetching->session->store->saveReport(payout, std::move(report).value());
}

/// Orders that the rows refer to and that were never asked for, and those worth asking for again.
Task<Done> fetchMissingOrders(FetchingPtr fetching, std::vector<ledger::Payout> payouts)
{
    auto wanted = co_await fetching->session->store->wantedOrders();
    if (!wanted)
        co_return std::move(wanted).error();
    auto stale = co_await staleOrders(fetching->session);
    if (!stale)
        co_return std::move(stale).error();
    wanted->insert(wanted->end(), stale->begin(), stale->end());
    if (fetching->readAgain) {
        auto posted = co_await postedOrders(fetching, std::move(payouts));
        if (!posted)
            co_return std::move(posted).error();
        std::set<OrderId> all{wanted->begin(), wanted->end()};
        all.insert(posted->begin(), posted->end());
        wanted->assign(all.begin(), all.end());
    }
    co_return co_await fetchOrders(fetching->session, fetching->source, std::move(wanted).value(),
                                   fetching->report, fetching->progress, fetching->stop);
}

Task<Done> fetchEverything(FetchingPtr fetching, std::vector<ledger::Payout> payouts)
{
    int done = 0;
    const int total = static_cast<int>(payouts.size());
    for (const ledger::Payout &payout : payouts) {
        if (fetching->stop.isStopped())
            co_return Error{ErrorKind::Cancelled, u"stopped by the user"_s};
        auto known = co_await isKnown(fetching, payout);
        if (!known)
            co_return std::move(known).error();
        if (!*known || fetching->posted.contains(payout.reference)) {
            auto fetched = co_await fetchPayout(fetching, payout);
            if (!fetched)
                co_return std::move(fetched).error();
        }
        fetching->progress(Step::Transactions, ++done, total);
    }
    auto orders = co_await fetchMissingOrders(fetching, payouts);
    if (!orders)
        co_return std::move(orders).error();
    done = 0;
    for (const ledger::Payout &payout : payouts) {
        if (fetching->isLineDead)
            break;
        auto report = co_await fetchReportFile(fetching, payout.reference);
        if (!report)
            co_return std::move(report).error();
        fetching->progress(Step::Reports, ++done, total);
    }
    co_return Done{};
}

/// Payouts without rows that can be read stand in the list as stopped until they can: nobody would
/// miss money that is not shown.
Task<Done> keepInSight(FetchingPtr fetching)
{
    for (const ledger::Payout &payout : fetching->unreadable) {
        const auto known =
            std::ranges::find(fetching->stored, payout.reference, &ledger::Payout::reference);
        if (known != fetching->stored.end())
            continue;
        std::vector<ledger::Transaction> none;
        auto saved = co_await fetching->session->store->savePayout(payout, std::move(none));
        if (!saved)
            co_return std::move(saved).error();
    }
    co_return Done{};
}

/// Before anything of ours: what somebody else already booked on the claim.
Task<Done> tellForeign(FetchingPtr fetching)
{
    constexpr std::size_t kNamed = 10;
    auto foreign = co_await foreignVouchers(fetching->session);
    if (!foreign)
        co_return std::move(foreign).error();
    if (foreign->empty())
        co_return Done{};
    QStringList places;
    for (const ForeignVoucher &voucher : *foreign) {
        if (static_cast<std::size_t>(places.size()) < kNamed)
            places.append(voucher.series + QString::number(voucher.number));
    }
    if (foreign->size() > kNamed)
        places.append(u"…"_s);
    fetching->report->problems.push_back(
        {u"already_in_books"_s, places.join(u", "_s), std::nullopt});
    co_return Done{};
}

QString summary(const FetchReport &report)
{
    return u"payouts %1, transactions %2, orders %3, new %4, changed %5, problems %6"_s
        .arg(report.payouts)
        .arg(report.transactions)
        .arg(report.orders)
        .arg(report.added)
        .arg(report.changed)
        .arg(report.problems.size());
}

} // namespace

Task<FetchReport> fetch(SessionPtr session, FetchRange range, Progress progress, StopFlag stop)
{
    const QDateTime started = session->clock->now();
    auto ready = co_await ensureStartDate(session);
    if (!ready)
        co_return std::move(ready).error();
    auto settings = co_await loadSettings(session);
    if (!settings)
        co_return std::move(settings).error();
    auto info = co_await session->store->info();
    if (!info)
        co_return std::move(info).error();
    auto stored = co_await session->store->payouts();
    if (!stored)
        co_return std::move(stored).error();
    auto posted = co_await postedPayouts(session);
    if (!posted)
        co_return std::move(posted).error();
    auto source = co_await session->connector->payoutSource(info->id, settings->payoutSource(),
                                                            session->store);
    if (!source)
        co_return std::move(source).error();

    auto fetching = std::make_shared<Fetching>(Fetching{
        session, *source, *settings, std::move(stored).value(), std::make_shared<FetchReport>(),
        std::move(progress), stop, range.readAgain, std::move(posted).value()});
    FetchReport &report = *fetching->report;
    report.wasCheck = range.readAgain;
    auto ranged = co_await setRange(fetching, range, stockholmDay(started));
    if (!ranged)
        co_return std::move(ranged).error();
    fetching->progress(Step::Payouts, 0, 0);
    auto payouts = co_await fetching->source->payouts(report.from, report.to, stop);
    if (!payouts)
        co_return std::move(payouts).error();
    report.payouts = static_cast<int>(payouts->size());

    auto fetched = co_await fetchEverything(fetching, std::move(payouts).value());
    const bool isWhole = static_cast<bool>(fetched);
    if (!isWhole) {
        const Error error = std::move(fetched).error();
        if (!fetching->didSomething && report.orders == 0)
            co_return error;
        report.isStopped = true;
        report.problems.push_back({u"stopped"_s, error.subject, error});
    }
    // A payout none of whose answers could be read is a failure when there was nothing else.
    if (!fetching->didSomething && report.payouts > 0) {
        const auto unreadable =
            std::ranges::find(report.problems, u"payout_unreadable"_s, &FetchProblem::code);
        if (unreadable != report.problems.end() && report.orders == 0)
            co_return *unreadable->error;
    }
    auto kept = co_await keepInSight(fetching);
    if (!kept)
        co_return std::move(kept).error();
    auto rated = co_await fetchRates(session, fetching->report, stop);
    if (!rated)
        co_return std::move(rated).error();
    fetching->progress(Step::Booking, 0, 0);
    auto rebuilt = co_await rebuildDrafts(session);
    if (!rebuilt)
        co_return std::move(rebuilt).error();
    auto drifts = co_await compareWithBooked(session);
    if (!drifts)
        co_return std::move(drifts).error();
    report.drifts = std::move(drifts).value();
    auto looked = co_await refreshPicture(session);
    if (looked && fetching->stored.empty() && report.payouts > 0)
        looked = co_await tellForeign(fetching);
    if (!looked && looked.error().kind != ErrorKind::SecretMissing)
        report.problems.push_back({u"books_unread"_s, looked.error().subject, looked.error()});
    report.milliseconds = started.msecsTo(session->clock->now());
    auto audited = co_await session->store->audit(
        u"fetched"_s, report.from.toString(Qt::ISODate) + u'/' + report.to.toString(Qt::ISODate),
        summary(report));
    if (!audited)
        co_return std::move(audited).error();
    co_return report;
}

} // namespace klarbok::flow
