#include "flow/fetch_orders.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace klarbok::flow {

namespace {

constexpr std::size_t kBatch = 100; // orders written in one transaction

/// What the parallel readers share.
struct Reading
{
    SessionPtr session;
    std::shared_ptr<PayoutSource> source;
    std::vector<OrderId> ids;
    std::shared_ptr<FetchReport> report;
    Progress progress;
    StopFlag stop;
    std::size_t next = 0;
    std::size_t done = 0;
    std::vector<ledger::Order> read{};
    std::vector<MissingOrder> missing{};
    std::optional<Error> broken{};
};

Task<Done> storeWhatIsRead(std::shared_ptr<Reading> reading)
{
    auto orders = std::exchange(reading->read, {});
    auto missing = std::exchange(reading->missing, {});
    const int count = static_cast<int>(orders.size());
    auto saved = co_await reading->session->store->saveOrders(std::move(orders));
    if (!saved)
        co_return std::move(saved).error();
    reading->report->orders += count;
    reading->report->added += saved->added;
    reading->report->changed += saved->changed;
    co_return co_await reading->session->store->saveMissingOrders(std::move(missing));
}

/// The connection is gone, or nobody will be let in: asking for the next order would only take
/// time.
bool endsTheFetch(ErrorKind kind)
{
    return isTransient(kind) || kind == ErrorKind::BadCredentials || kind == ErrorKind::TlsFailed ||
           kind == ErrorKind::InsecureAddress || kind == ErrorKind::Cancelled;
}

Task<Done> reader(std::shared_ptr<Reading> reading)
{
    while (reading->next < reading->ids.size() && !reading->broken) {
        if (reading->stop.isStopped()) {
            reading->broken = Error{ErrorKind::Cancelled, u"stopped by the user"_s};
            break;
        }
        const OrderId id = reading->ids[reading->next++];
        auto order = co_await reading->source->order(id, reading->stop);
        if (order) {
            reading->read.push_back(std::move(order).value());
        } else if (endsTheFetch(order.error().kind)) {
            reading->broken = order.error();
            break;
        } else {
            const bool isUnknown = order.error().kind == ErrorKind::NotFound;
            reading->missing.push_back({id, errorName(order.error().kind)});
            reading->report->problems.push_back(
                {isUnknown ? u"order_missing"_s : u"order_unreadable"_s, id.text(), order.error()});
        }
        ++reading->done;
        reading->progress(Step::Orders, static_cast<int>(reading->done),
                          static_cast<int>(reading->ids.size()));
        if (reading->read.size() >= kBatch) {
            auto stored = co_await storeWhatIsRead(reading);
            if (!stored) {
                reading->broken = std::move(stored).error();
                break;
            }
        }
    }
    co_return Done{};
}

} // namespace

Task<Done> fetchOrders(SessionPtr session, std::shared_ptr<PayoutSource> source,
                       std::vector<OrderId> ids, std::shared_ptr<FetchReport> report,
                       Progress progress, StopFlag stop)
{
    auto reading = std::make_shared<Reading>(
        Reading{session, source, std::move(ids), report, std::move(progress), stop});
    std::vector<Task<Done>> readers; // each runs until its first wait, so they wait side by side
    const int parallel = std::min(source->parallelOrders(), static_cast<int>(reading->ids.size()));
    readers.reserve(static_cast<std::size_t>(parallel));
    for (int i = 0; i < parallel; ++i)
        readers.push_back(reader(reading));
    for (Task<Done> &one : readers) {
        auto ended = co_await one;
        if (!ended)
            co_return std::move(ended).error();
    }
    auto stored = co_await storeWhatIsRead(reading);
    if (!stored)
        co_return std::move(stored).error();
    if (reading->broken)
        co_return *reading->broken;
    co_return Done{};
}

} // namespace klarbok::flow
