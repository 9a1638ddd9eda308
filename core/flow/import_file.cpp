#include "flow/import_file.h"

#include "base/check.h"
#include "base/day.h"
#include "base/hash.h"
#include "flow/drafts.h"
#include "flow/off_thread.h"
#include "flow/stale_orders.h"
#include "flow/workspace_settings.h"
#include "ledger/same_rows.h"
#include "ledger/totals_check.h"

#include <QFile>
#include <QFileInfo>

#include <algorithm>
#include <map>
#include <set>

using namespace Qt::StringLiterals;

namespace klarbok::flow {

namespace {

constexpr qint64 kLargestFile = 256 * 1024 * 1024; // a million rows; more is another kind of file

using Found = Result<std::vector<PayoutInFile>>;

struct Reading
{
    std::shared_ptr<const PayoutFileReader> reader;
    QByteArray bytes;
    QString source;
};

Found readFile(const Reading &reading)
{
    return reading.reader->read(reading.bytes, reading.source);
}

Result<QByteArray> bytesOf(const QString &path)
{
    const QString name = QFileInfo{path}.fileName();
    QFile file{path};
    if (!file.open(QIODevice::ReadOnly))
        return Error{ErrorKind::FileUnreadable, file.errorString(), path};
    if (file.size() > kLargestFile)
        return Error{ErrorKind::FileMisread, u"too large"_s, name, u"not_settlement|0||"_s};
    QByteArray bytes = file.readAll();
    if (file.error() != QFileDevice::NoError)
        return Error{ErrorKind::FileUnreadable, file.errorString(), path};
    return bytes;
}

/// The stored payout, where the file says nothing else of it; otherwise nullopt.
std::optional<ledger::Payout> samePayout(const ledger::Payout &stored, const PayoutInFile &found)
{
    ledger::Payout told = found.payout;
    for (const auto total : found.untold)
        told.totals.*total = stored.totals.*total;
    if (told.merchantId.isEmpty())
        told.merchantId = stored.merchantId;
    told.source = stored.source; // whose file it is, the file does not say
    if (told.date.toSecsSinceEpoch() == stored.date.toSecsSinceEpoch())
        told.date = stored.date;
    return told == stored ? std::optional{stored} : std::nullopt;
}

/// The stored rows with what the file adds, when both tell of the same rows; otherwise nullopt.
std::optional<std::vector<ledger::Transaction>>
sameRows(const std::vector<ledger::Transaction> &stored,
         const std::vector<ledger::Transaction> &inFile)
{
    if (stored.size() != inFile.size())
        return std::nullopt;
    std::map<TransactionKey, const ledger::Transaction *> byKey;
    for (const ledger::Transaction &row : inFile)
        byKey.emplace(row.key, &row);
    std::vector<ledger::Transaction> same;
    for (const ledger::Transaction &row : stored) {
        const auto own = byKey.find(row.key);
        if (own == byKey.end() || !ledger::canBeSameRow(row, *own->second))
            return std::nullopt;
        same.push_back(ledger::completed(row, *own->second));
    }
    return same;
}

struct Importing
{
    SessionPtr session;
    Settings settings;
    std::vector<ledger::Payout> stored;
    std::shared_ptr<FetchReport> report;
    std::set<OrderId> orders{}; ///< that the file's rows refer to
};
using ImportingPtr = std::shared_ptr<Importing>;

Task<Done> savePayout(ImportingPtr importing, PayoutInFile found)
{
    const Money limit = importing->settings.rules().roundingLimit;
    const QString reference = found.payout.reference.text();
    const std::vector<PayoutId> one(1, found.payout.reference);
    auto known = co_await importing->session->store->transactions(one);
    if (!known)
        co_return std::move(known).error();
    found.rows = ledger::withKnownKeys(std::move(found.rows), *known);

    const auto stored =
        std::ranges::find(importing->stored, found.payout.reference, &ledger::Payout::reference);
    if (stored != importing->stored.end()) {
        const auto payout = samePayout(*stored, found);
        auto rows = sameRows(*known, found.rows);
        const bool storedAddsUp = !ledger::checkTotals(*stored, *known, limit).isStopped;
        if (storedAddsUp && (!payout || !rows)) {
            importing->report->problems.push_back({u"file_differs"_s, reference, std::nullopt});
            co_return Done{};
        }
        if (payout)
            found.payout = *payout;
        if (rows)
            found.rows = *std::move(rows);
    }
    if (ledger::checkTotals(found.payout, found.rows, limit).isStopped)
        importing->report->problems.push_back({u"totals"_s, reference, std::nullopt});
    auto saved = co_await importing->session->store->savePayout(found.payout, found.rows);
    if (!saved)
        co_return std::move(saved).error();
    importing->report->added += saved->added;
    importing->report->changed += saved->changed;
    co_return Done{};
}

qsizetype countOf(const std::set<OrderId> &own, const std::vector<OrderId> &ids)
{
    return std::ranges::count_if(ids, [&own](const OrderId &id) { return own.contains(id); });
}

/// Orders of the file that nobody has read, that could not be read before, or that do not know yet
/// what the file tells of.
Task<Done> countUnreadOrders(ImportingPtr importing)
{
    auto wanted = co_await importing->session->store->wantedOrders();
    if (!wanted)
        co_return std::move(wanted).error();
    auto missing = co_await importing->session->store->missingOrders();
    if (!missing)
        co_return std::move(missing).error();
    for (const MissingOrder &order : *missing)
        wanted->push_back(order.order);
    auto stale = co_await staleOrders(importing->session);
    if (!stale)
        co_return std::move(stale).error();
    wanted->insert(wanted->end(), stale->begin(), stale->end());
    const auto unread = countOf(importing->orders, *wanted);
    if (unread > 0)
        importing->report->problems.push_back(
            {u"orders_unread"_s, QString::number(unread), std::nullopt});
    co_return Done{};
}

/// One payout after the other; what is stored before the user stops it stays.
Task<Done> saveAll(ImportingPtr importing, std::vector<PayoutInFile> found, Progress progress,
                   StopFlag stop)
{
    const int total = static_cast<int>(found.size());
    int done = 0;
    for (PayoutInFile &one : found) {
        if (stop.isStopped()) {
            const Error error{ErrorKind::Cancelled, u"stopped by the user"_s};
            if (done == 0)
                co_return error;
            importing->report->isStopped = true;
            importing->report->problems.push_back({u"stopped"_s, {}, error});
            co_return Done{};
        }
        importing->report->transactions += static_cast<int>(one.rows.size());
        for (const ledger::Transaction &row : one.rows) {
            if (row.order)
                importing->orders.insert(*row.order);
        }
        auto saved = co_await savePayout(importing, std::move(one));
        if (!saved)
            co_return std::move(saved).error();
        progress(Step::Transactions, ++done, total);
    }
    co_return Done{};
}

QString summary(const QString &file, const QString &sha256, const FetchReport &report)
{
    return u"%1, sha256 %2, payouts %3, transactions %4, new %5, changed %6, problems %7"_s
        .arg(file, sha256)
        .arg(report.payouts)
        .arg(report.transactions)
        .arg(report.added)
        .arg(report.changed)
        .arg(report.problems.size());
}

} // namespace

Task<FetchReport> importFile(SessionPtr session, QString path, Progress progress, StopFlag stop)
{
    KLARBOK_EXPECTS(session->payoutFiles);
    const QDateTime started = session->clock->now();
    const QString name = QFileInfo{path}.fileName();
    auto bytes = bytesOf(path);
    if (!bytes)
        co_return std::move(bytes).error();
    auto ready = co_await ensureStartDate(session);
    if (!ready)
        co_return std::move(ready).error();
    auto settings = co_await loadSettings(session);
    if (!settings)
        co_return std::move(settings).error();
    auto stored = co_await session->store->payouts();
    if (!stored)
        co_return std::move(stored).error();

    progress(Step::Payouts, 0, 0);
    const QString source = settings->payoutSource().name;
    const auto reading =
        std::make_shared<const Reading>(Reading{session->payoutFiles, *bytes, source});
    Found found = co_await offThread(readFile, reading);
    if (!found) {
        const Error error = found.error();
        co_return Error{error.kind, error.detail, name, error.reason};
    }
    // Unlike an answer of Klarna's, a file can be anything that lies on a desk, and the archive
    // never forgets: only what has turned out to be a settlement is kept.
    const QString sha256 = sha256Hex(*bytes);
    RawAnswer answer{source, u"file"_s, name, std::move(bytes).value(), sha256};
    auto kept = co_await session->store->keep(std::move(answer));
    if (!kept)
        co_return std::move(kept).error();

    auto importing = std::make_shared<Importing>(
        Importing{session, *settings, std::move(stored).value(), std::make_shared<FetchReport>()});
    FetchReport &report = *importing->report;
    report.payouts = static_cast<int>(found->size());
    report.from = stockholmDay(found->front().payout.date);
    report.to = stockholmDay(found->back().payout.date);
    auto saved = co_await saveAll(importing, std::move(found).value(), progress, stop);
    if (!saved)
        co_return std::move(saved).error();
    auto counted = co_await countUnreadOrders(importing);
    if (!counted)
        co_return std::move(counted).error();
    progress(Step::Booking, 0, 0);
    auto rebuilt = co_await rebuildDrafts(session);
    if (!rebuilt)
        co_return std::move(rebuilt).error();
    report.milliseconds = started.msecsTo(session->clock->now());
    auto audited =
        co_await session->store->audit(u"imported"_s, name, summary(name, sha256, report));
    if (!audited)
        co_return std::move(audited).error();
    co_return report;
}

} // namespace klarbok::flow
