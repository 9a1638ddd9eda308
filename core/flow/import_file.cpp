#include "flow/import_file.h"

#include "base/day.h"
#include "base/hash.h"
#include "flow/drafts.h"
#include "flow/drift.h"
#include "flow/fetch_rates.h"
#include "flow/import_books.h"
#include "flow/off_thread.h"
#include "flow/workspace_settings.h"
#include "ledger/same_rows.h"
#include "ledger/stated_vat.h"
#include "ledger/totals_check.h"

#include <QFile>
#include <QFileInfo>

#include <algorithm>
#include <map>
#include <set>

using namespace Qt::StringLiterals;

namespace klarbok::flow {

namespace {

constexpr qint64 kLargestFile = 256LL * 1024 * 1024; // a million rows; more is another kind of file

struct FileContent
{
    QString name;
    QByteArray bytes;
    std::vector<PayoutInFile> payouts;
};

struct Reading
{
    std::shared_ptr<const PayoutFileReader> reader;
    FileContent content; ///< without payouts
};

Error misread(const QString &file, const QString &code, const QString &text = {})
{
    return Error{ErrorKind::FileMisread, code, file, code + u"|0||"_s + text};
}

Result<FileContent> readBytes(const QString &path)
{
    const QString name = QFileInfo{path}.fileName();
    QFile file{path};
    if (!file.open(QIODevice::ReadOnly))
        return Error{ErrorKind::FileUnreadable, file.errorString(), path};
    if (file.size() > kLargestFile)
        return misread(name, u"not_settlement"_s);
    FileContent content{name, file.readAll(), {}};
    if (file.error() != QFileDevice::NoError)
        return Error{ErrorKind::FileUnreadable, file.errorString(), path};
    if (content.bytes.isEmpty())
        return misread(name, u"file_empty"_s);
    return content;
}

Result<FileContent> readPayouts(const Reading &reading)
{
    FileContent content = reading.content;
    auto payouts = reading.reader->read(content.bytes);
    if (!payouts) {
        Error error = std::move(payouts).error();
        error.subject = content.name;
        return error;
    }
    content.payouts = std::move(payouts).value();
    return content;
}

struct Merging
{
    std::vector<PayoutInFile> found;
    std::vector<ledger::Payout> stored;
    std::vector<ledger::Transaction> rows; ///< of those in the file
    Money roundingLimit;
};

struct Merged
{
    std::vector<PayoutWithRows> payouts; ///< as they are to be stored
    std::vector<FetchProblem> problems;
};

bool addsUp(const ledger::Payout &payout, const std::vector<ledger::Transaction> &rows,
            const Merging &merging)
{
    return !ledger::checkTotals(payout, rows, merging.roundingLimit).isStopped;
}

/// The file says nothing else than what is stored.
bool isSamePayout(const ledger::Payout &stored, const PayoutInFile &found)
{
    ledger::Payout told = found.payout;
    for (const auto total : found.untold)
        told.totals.*total = stored.totals.*total;
    if (told.merchantId.isEmpty())
        told.merchantId = stored.merchantId;
    if (told.date.toSecsSinceEpoch() == stored.date.toSecsSinceEpoch())
        told.date = stored.date;
    told.isFromFile = stored.isFromFile;
    return told == stored;
}

/// The stored rows with what the file adds, when both tell of the same rows; otherwise nullopt. To
/// the service's own rows it adds only the VAT on goods, so that they are alike whichever came
/// first.
std::optional<std::vector<ledger::Transaction>>
sameRows(const ledger::Payout &payout, const std::vector<ledger::Transaction> &stored,
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
        if (payout.isFromFile) {
            same.push_back(ledger::completed(row, *own->second));
        } else {
            same.push_back(row);
            same.back().goodsVat = own->second->goodsVat; // holds what was known
        }
    }
    return same;
}

void mergePayout(PayoutInFile found, const std::vector<ledger::Transaction> &known,
                 const Merging &merging, Merged &merged)
{
    const QString reference = found.payout.reference.text();
    found.rows = ledger::withKnownKeys(std::move(found.rows), known);
    const bool fileAddsUp = addsUp(found.payout, found.rows, merging);
    const auto stored =
        std::ranges::find(merging.stored, found.payout.reference, &ledger::Payout::reference);
    if (stored != merging.stored.end()) {
        found.payout.source = stored->source;
        auto rows = sameRows(*stored, known, found.rows);
        if (rows && isSamePayout(*stored, found)) {
            found.payout = *stored;
            found.rows = *std::move(rows);
        } else if (!fileAddsUp || addsUp(*stored, known, merging)) {
            merged.problems.push_back({u"file_differs"_s, reference, std::nullopt});
            return;
        }
    }
    if (!fileAddsUp)
        merged.problems.push_back({u"totals"_s, reference, std::nullopt});
    merged.payouts.push_back({std::move(found.payout), std::move(found.rows)});
}

Merged merge(const Merging &merging)
{
    std::map<PayoutId, std::vector<ledger::Transaction>> known;
    for (const ledger::Transaction &row : merging.rows)
        known[row.payout].push_back(row);
    Merged merged;
    for (const PayoutInFile &found : merging.found)
        mergePayout(found, known[found.payout.reference], merging, merged);
    return merged;
}

/// Whose file it is: the source that the merchant's payouts came from before, or the workspace's
/// own. FileMisread when it is another merchant's than the one that source is known to be of.
Result<QString> sourceOf(const FileContent &file, const std::vector<ledger::Payout> &stored,
                         const QString &own)
{
    QString merchant;
    for (const PayoutInFile &one : file.payouts) {
        const QString &next = one.payout.merchantId;
        if (!merchant.isEmpty() && !next.isEmpty() && next != merchant)
            return misread(file.name, u"merchant_mixed"_s, next);
        if (!next.isEmpty())
            merchant = next;
    }
    if (merchant.isEmpty())
        return own;
    const auto same = std::ranges::find(stored, merchant, &ledger::Payout::merchantId);
    if (same != stored.end())
        return same->source;
    const bool isAnothers = std::ranges::any_of(stored, [&own](const ledger::Payout &payout) {
        return payout.source == own && !payout.merchantId.isEmpty();
    });
    if (isAnothers)
        return misread(file.name, u"merchant_other"_s, merchant);
    return own;
}

/// Whether a row can be booked without its order.
bool needsOrder(const ledger::Transaction &row)
{
    const bool isGoods =
        row.type == ledger::TransactionType::Sale || row.type == ledger::TransactionType::Return;
    return isGoods && row.order && !ledger::orderFromVat(row);
}

qsizetype countOf(const std::set<OrderId> &own, const std::vector<OrderId> &ids)
{
    return std::ranges::count_if(ids, [&own](const OrderId &id) { return own.contains(id); });
}

/// Of these, how many nobody has read yet, or could not be read before.
Task<qsizetype> countUnread(SessionPtr session, std::set<OrderId> orders)
{
    auto wanted = co_await session->store->wantedOrders();
    if (!wanted)
        co_return std::move(wanted).error();
    auto missing = co_await session->store->missingOrders();
    if (!missing)
        co_return std::move(missing).error();
    for (const MissingOrder &order : *missing)
        wanted->push_back(order.order);
    co_return countOf(orders, *wanted);
}

std::set<OrderId> ordersNeeded(const std::vector<PayoutWithRows> &payouts)
{
    std::set<OrderId> orders;
    for (const PayoutWithRows &payout : payouts) {
        for (const ledger::Transaction &row : payout.rows) {
            if (needsOrder(row))
                orders.insert(*row.order);
        }
    }
    return orders;
}

QString summary(const QString &sha256, const FetchReport &report)
{
    return u"sha256 %1, payouts %2, transactions %3, new %4, changed %5, problems %6"_s.arg(sha256)
        .arg(report.payouts)
        .arg(report.transactions)
        .arg(report.added)
        .arg(report.changed)
        .arg(report.problems.size());
}

/// Finds out what the file adds to what is stored, and stores that in one transaction.
Task<FetchReport> save(SessionPtr session, FileContent content, StopFlag stop)
{
    std::vector<PayoutInFile> &found = content.payouts;
    FetchReport report;
    report.payouts = static_cast<int>(found.size());
    report.from = stockholmDay(found.front().payout.date);
    report.to = stockholmDay(found.back().payout.date);
    std::vector<PayoutId> references;
    for (const PayoutInFile &one : found) {
        references.push_back(one.payout.reference);
        report.transactions += static_cast<int>(one.rows.size());
    }
    auto settings = co_await loadSettings(session);
    if (!settings)
        co_return std::move(settings).error();
    auto stored = co_await session->store->payouts();
    if (!stored)
        co_return std::move(stored).error();
    auto rows = co_await session->store->transactions(references);
    if (!rows)
        co_return std::move(rows).error();
    auto source = sourceOf(content, *stored, settings->payoutSource().name);
    if (!source)
        co_return std::move(source).error();
    for (PayoutInFile &one : found)
        one.payout.source = *source;

    const auto merging = std::make_shared<const Merging>(
        Merging{std::move(found), std::move(stored).value(), std::move(rows).value(),
                settings->rules().roundingLimit});
    Merged merged = co_await offThread(merge, merging);
    report.problems = std::move(merged.problems);
    std::set<OrderId> orders = ordersNeeded(merged.payouts);
    if (stop.isStopped())
        co_return Error{ErrorKind::Cancelled, u"stopped by the user"_s};
    // Unlike an answer of Klarna's, a file can be anything that lies on a desk, and the archive
    // never forgets: only what has turned out to be the merchant's settlement is kept.
    RawAnswer answer{*source, u"file"_s, content.name, content.bytes, sha256Hex(content.bytes)};
    auto kept = co_await session->store->keep(std::move(answer));
    if (!kept)
        co_return std::move(kept).error();
    auto saved = co_await session->store->savePayouts(std::move(merged.payouts));
    if (!saved)
        co_return std::move(saved).error();
    report.added = saved->added;
    report.changed = saved->changed;
    auto unread = co_await countUnread(session, std::move(orders));
    if (!unread)
        co_return std::move(unread).error();
    if (*unread > 0)
        report.problems.push_back({u"orders_unread"_s, QString::number(*unread), std::nullopt});
    auto audited = co_await session->store->audit(u"imported"_s, content.name,
                                                  summary(sha256Hex(content.bytes), report));
    if (!audited)
        co_return std::move(audited).error();
    co_return report;
}

} // namespace

Task<FetchReport> importFile(SessionPtr session, QString path, Progress progress, StopFlag stop)
{
    const QDateTime started = session->clock->now();
    auto content = co_await offThread(readBytes, std::make_shared<const QString>(path));
    if (!content)
        co_return std::move(content).error();
    if (session->booksFile->recognises(content->bytes))
        co_return co_await importBooks(session, content->name, content->bytes, progress);
    const auto reading =
        std::make_shared<const Reading>(Reading{session->payoutFile, std::move(content).value()});
    Result<FileContent> payouts = co_await offThread(readPayouts, reading);
    if (!payouts)
        co_return std::move(payouts).error();
    auto ready = co_await ensureStartDate(session);
    if (!ready)
        co_return std::move(ready).error();
    auto saved = co_await save(session, std::move(payouts).value(), stop);
    if (!saved)
        co_return std::move(saved).error();
    const auto report = std::make_shared<FetchReport>(std::move(saved).value());
    auto rated = co_await fetchRates(session, report, stop);
    if (!rated)
        co_return std::move(rated).error();
    progress(Step::Booking, 0, 0);
    auto rebuilt = co_await rebuildDrafts(session);
    if (!rebuilt)
        co_return std::move(rebuilt).error();
    auto drifts = co_await compareWithBooked(session);
    if (!drifts)
        co_return std::move(drifts).error();
    report->drifts = std::move(drifts).value();
    report->milliseconds = started.msecsTo(session->clock->now());
    co_return *report;
}

} // namespace klarbok::flow
