#include "store/correction_store.h"
#include "store/drift_store.h"
#include "store/statement.h"
#include "store/voucher_rows.h"
#include "store/voucher_store.h"

#include <map>
#include <utility>

namespace klarbok::store {

namespace {

using ledger::FrozenVoucher;

QString kindOrder()
{
    return QStringLiteral("CASE kind WHEN 'day' THEN 0 WHEN 'payout' THEN 1 ELSE 2 END");
}

FrozenVoucher frozenAt(Statement &row)
{
    auto id = row.id<VoucherTag>();
    const auto kind = row.named(ledger::parseVoucherKind);
    const auto state = row.named(ledger::parseVoucherState);
    return {std::move(id),
            kind,
            state,
            row.text(),
            row.date(),
            row.number(),
            row.text(),
            row.maybeNumber(),
            {},
            {},
            row.maybeId<VoucherTag>(),
            {}};
}

/// Runs through `voucher, something` pairs of all frozen vouchers.
template<typename Take>
void eachOfFrozen(Database &database, const QString &table, const QString &column, Take take)
{
    Statement query{database, QStringLiteral("SELECT voucher, ") + column +
                                  QStringLiteral(" FROM ") + table +
                                  QStringLiteral(" JOIN voucher ON voucher.id = voucher WHERE "
                                                 "state NOT IN ('draft', 'void') ORDER BY "
                                                 "voucher, position")};
    query.run();
    while (query.next()) {
        const VoucherId voucher = query.id<VoucherTag>();
        take(voucher, query);
    }
}

/// What was sold through OSS and still is: a correction takes back what it corrects, and its orders
/// stay with the voucher that booked them first.
void readOssOrders(Database &database, const std::map<VoucherId, size_t> &places,
                   std::vector<FrozenVoucher> &frozen)
{
    Statement query{database,
                    QStringLiteral("SELECT entry.voucher, order_id, oss_gross FROM entry_vat JOIN "
                                   "entry ON entry.voucher = entry_vat.voucher AND entry.position "
                                   "= entry_position WHERE oss_country IS NOT NULL AND what = "
                                   "'sale' AND order_id IS NOT NULL")};
    query.run();
    std::map<std::pair<size_t, OrderId>, qint64> sold;
    while (query.next()) {
        auto place = places.find(query.id<VoucherTag>());
        const auto order = query.id<OrderTag>();
        const qint64 gross = query.whole();
        while (place != places.end() && frozen[place->second].corrects)
            place = places.find(*frozen[place->second].corrects);
        if (place != places.end()) // a draft's sale can still change
            sold[{place->second, order}] += gross;
    }
    for (const auto &[where, gross] : sold) {
        if (gross != 0)
            frozen[where.first].ossOrders.push_back(where.second);
    }
}

/// What rows do on behalf of reversals, also those of corrections.
void readReversals(Database &database, const std::map<VoucherId, size_t> &places,
                   std::vector<FrozenVoucher> &frozen)
{
    Statement query{
        database,
        QStringLiteral("WITH RECURSIVE reversal(key) AS (SELECT key FROM payout_row WHERE type = "
                       "'REVERSAL'), holder(voucher) AS (SELECT voucher FROM reversal JOIN "
                       "voucher_transaction ON transaction_key = key AND is_void = 0 UNION SELECT "
                       "voucher_correction.voucher FROM holder JOIN voucher_correction ON "
                       "corrects = holder.voucher) SELECT holder.voucher, key, account, "
                       "row_source.amount, row_source.currency FROM holder JOIN row_source ON "
                       "row_source.voucher = holder.voucher JOIN reversal ON key = "
                       "transaction_key JOIN voucher_row ON voucher_row.voucher = holder.voucher "
                       "AND voucher_row.position = row_position")};
    query.run();
    while (query.next()) {
        const auto place = places.find(query.id<VoucherTag>());
        const auto transaction = query.id<TransactionTag>();
        const auto account = query.account();
        const Money amount = query.money();
        if (place != places.end())
            frozen[place->second].reversals.push_back({transaction, account, amount});
    }
}

VoucherListItem itemAt(Statement &row)
{
    auto id = row.id<VoucherTag>();
    const auto kind = row.named(ledger::parseVoucherKind);
    const QDate date = row.date();
    QString text = row.text();
    const auto state = row.named(ledger::parseVoucherState);
    return {std::move(id),
            kind,
            date,
            std::move(text),
            state,
            row.money(),
            row.number(),
            row.number(),
            row.text(),
            row.maybeNumber(),
            row.text(),
            row.maybeMoment(),
            row.maybeWhole(),
            row.maybeWhole(),
            row.text(),
            row.maybeMoney(),
            row.maybeDate(),
            row.flag(),
            row.flag(),
            row.flag()};
}

QString whereOf(const VoucherFilter &filter)
{
    QStringList conditions;
    if (filter.state)
        conditions.append(QStringLiteral("state = :state"));
    if (filter.from)
        conditions.append(QStringLiteral("date >= :from"));
    if (filter.to)
        conditions.append(QStringLiteral("date <= :to"));
    if (filter.payout)
        conditions.append(
            QStringLiteral("id IN (SELECT voucher FROM voucher_payout WHERE payout = :payout)"));
    return conditions.isEmpty()
               ? QString{}
               : QStringLiteral(" WHERE ") + conditions.join(QLatin1String(" AND "));
}

void bindFilter(Statement &query, const VoucherFilter &filter)
{
    if (filter.state)
        query.bind(QStringLiteral(":state"), ledger::voucherStateName(*filter.state));
    if (filter.from)
        query.bind(QStringLiteral(":from"), *filter.from);
    if (filter.to)
        query.bind(QStringLiteral(":to"), *filter.to);
    if (filter.payout)
        query.bind(QStringLiteral(":payout"), *filter.payout);
}

} // namespace

Result<std::vector<FrozenVoucher>> frozenVouchers(Database &database)
{
    return database.read<std::vector<FrozenVoucher>>([&]() -> Result<std::vector<FrozenVoucher>> {
        std::vector<FrozenVoucher> frozen;
        std::map<VoucherId, size_t> places;
        Statement query{database,
                        QStringLiteral("SELECT id, kind, state, source, coalesce(moved_from, "
                                       "voucher.date), revision, "
                                       "voucher.series, voucher.number, corrects FROM voucher "
                                       "LEFT JOIN voucher_correction ON voucher_correction.voucher "
                                       "= id WHERE state NOT IN ('draft', 'void') "
                                       "ORDER BY voucher.date, ") +
                            kindOrder() + QStringLiteral(", id")};
        query.run();
        while (query.next()) {
            frozen.push_back(frozenAt(query));
            places.emplace(frozen.back().id, frozen.size() - 1);
        }
        if (database.hasFailed())
            return frozen; // the transaction answers with the failure
        eachOfFrozen(database, QStringLiteral("voucher_transaction"),
                     QStringLiteral("transaction_key"), [&](const VoucherId &id, Statement &row) {
                         frozen[places.at(id)].transactions.push_back(row.id<TransactionTag>());
                     });
        eachOfFrozen(database, QStringLiteral("voucher_payout"), QStringLiteral("payout"),
                     [&](const VoucherId &id, Statement &row) {
                         frozen[places.at(id)].payouts.push_back(row.id<PayoutTag>());
                     });
        readOssOrders(database, places, frozen);
        readReversals(database, places, frozen);
        eachOfFrozen(database, QStringLiteral("movement"),
                     QStringLiteral("transaction_key, amount, movement.currency, own_currency"),
                     [&](const VoucherId &id, Statement &row) {
                         const auto key = row.maybeId<TransactionTag>();
                         const Money amount = row.money();
                         if (key && !row.isNull())
                             frozen[places.at(id)].worth.emplace_back(*key, amount);
                     });
        return frozen;
    });
}

Result<std::vector<QDate>> ossDays(Database &database)
{
    return database.read<std::vector<QDate>>([&]() -> Result<std::vector<QDate>> {
        Statement query{database,
                        QStringLiteral("SELECT DISTINCT date FROM entry_vat JOIN voucher ON id = "
                                       "voucher WHERE oss_country IS NOT NULL AND state <> 'void' "
                                       "ORDER BY date")};
        query.run();
        std::vector<QDate> days;
        while (query.next())
            days.push_back(query.date());
        return days;
    });
}

Result<std::vector<VoucherListItem>> vouchers(Database &database, const VoucherFilter &filter)
{
    return database.read<std::vector<VoucherListItem>>(
        [&]() -> Result<std::vector<VoucherListItem>> {
            Statement query{
                database,
                QStringLiteral(
                    "SELECT id, kind, date, text, state, "
                    "(SELECT coalesce(sum(amount), 0) FROM voucher_row WHERE voucher = id AND "
                    "amount > 0), currency, "
                    "(SELECT count(*) FROM question WHERE voucher = id), "
                    "(SELECT count(*) FROM entry WHERE voucher = id AND what IN ('sale', "
                    "'return') AND position >= coalesce((SELECT taken_entries FROM "
                    "voucher_correction WHERE voucher = id), 0)), "
                    "series, number, reason, last_sent, document_id, klarna_document_id, "
                    "content_hash, "
                    "CASE kind WHEN 'payout' THEN (SELECT -sum(own_amount) FROM movement WHERE "
                    "voucher = id AND what = 'paid_out') ELSE (SELECT sum(own_amount) FROM entry "
                    "WHERE voucher = id) END, "
                    "(SELECT own_currency FROM movement WHERE voucher = id AND own_currency IS "
                    "NOT NULL LIMIT 1), moved_from, EXISTS (SELECT 1 FROM voucher_answer WHERE "
                    "voucher = id AND code = 'loan'), state = "
                    "'posted_without_pdf' AND entity_id IS NULL, EXISTS (SELECT 1 FROM open_drift "
                    "WHERE open_drift.voucher = id) FROM voucher") +
                    whereOf(filter) + QStringLiteral(" ORDER BY date, ") + kindOrder() +
                    QStringLiteral(", id")};
            bindFilter(query, filter);
            query.run();
            std::vector<VoucherListItem> items;
            while (query.next())
                items.push_back(itemAt(query));
            return items;
        });
}

std::optional<StoredVoucher> storedVoucher(Database &database, const VoucherId &id)
{
    Statement query{database,
                    QStringLiteral("SELECT kind, source, revision, date, text, currency, state, "
                                   "created, approved, approved_by, last_sent, content_hash, "
                                   "pdf_sha256, coalesce((SELECT length(pdf) FROM voucher_pdf "
                                   "WHERE voucher = id), 0), reason, series, number, booked_date, "
                                   "entity_id, document_id, klarna_document_id, "
                                   "read_back_differs, moved_from FROM voucher WHERE id = "
                                   ":id")};
    query.bind(QStringLiteral(":id"), id).run();
    if (!query.next())
        return std::nullopt;
    const auto kind = query.named(ledger::parseVoucherKind);
    QString source = query.text();
    const int revision = query.number();
    const QDate date = query.date();
    QString text = query.text();
    StoredVoucher voucher{{id,
                           kind,
                           std::move(source),
                           revision,
                           date,
                           std::move(text),
                           query.currency(),
                           {},
                           {},
                           {},
                           {},
                           {},
                           {},
                           {}},
                          query.named(ledger::parseVoucherState),
                          query.moment(),
                          query.maybeMoment(),
                          query.text(),
                          query.maybeMoment(),
                          query.text(),
                          query.text(),
                          query.whole(),
                          query.text(),
                          query.text(),
                          query.maybeNumber(),
                          query.maybeDate(),
                          query.maybeWhole(),
                          query.maybeWhole(),
                          query.maybeWhole(),
                          query.flag()};
    voucher.content.movedFrom = query.maybeDate();
    readContent(database, voucher.content);
    voucher.correctedBy = correctionOf(database, id);
    voucher.drifts = driftsOf(database, id);
    return voucher;
}

Result<StoredVoucher> voucher(Database &database, const VoucherId &id)
{
    return database.read<StoredVoucher>([&]() -> Result<StoredVoucher> {
        if (auto voucher = storedVoucher(database, id))
            return *std::move(voucher);
        return Error{ErrorKind::UnknownItem, QStringLiteral("no such voucher"), id.text()};
    });
}

Result<QByteArray> pdf(Database &database, const VoucherId &id)
{
    return database.read<QByteArray>([&]() -> Result<QByteArray> {
        Statement query{database,
                        QStringLiteral("SELECT pdf FROM voucher_pdf WHERE voucher = :id")};
        query.bind(QStringLiteral(":id"), id).run();
        if (query.next())
            return query.bytes();
        return Error{ErrorKind::UnknownItem, QStringLiteral("no frozen PDF"), id.text()};
    });
}

} // namespace klarbok::store
