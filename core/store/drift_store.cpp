#include "store/drift_store.h"

#include "store/correction_store.h"
#include "store/statement.h"
#include "store/voucher_rows.h"

#include <map>
#include <set>
#include <utility>

namespace klarbok::store {

namespace {

using ledger::Drift;
using ledger::StandingVoucher;

QString selectDrifts()
{
    return QStringLiteral("SELECT drift.voucher, transaction_key, payout, what, subject, was, now, "
                          "amount, drift.currency, series, number FROM open_drift AS drift JOIN "
                          "voucher ON voucher.id = drift.voucher ");
}

OpenDrift driftAt(Database &database, Statement &row)
{
    auto voucher = row.id<VoucherTag>();
    auto transaction = row.maybeId<TransactionTag>();
    auto payout = row.id<PayoutTag>();
    const auto what = row.named(ledger::parseChange);
    QString subject = row.text();
    QString was = row.text();
    QString now = row.text();
    const Money amount = row.money();
    QString series = row.text();
    const int number = row.number();
    auto correction = correctionOf(database, voucher);
    return {{std::move(voucher), std::move(transaction), std::move(payout), what,
             std::move(subject), std::move(was), std::move(now), amount},
            std::move(series),
            number,
            std::move(correction)};
}

std::vector<OpenDrift> driftsFound(Database &database, Statement &query)
{
    query.run();
    std::vector<OpenDrift> all;
    while (query.next())
        all.push_back(driftAt(database, query));
    return all;
}

template<typename T>
std::vector<T> standing(std::vector<T> all, int taken)
{
    all.erase(all.begin(), all.begin() + taken);
    return all;
}

void readStanding(Database &database, StandingVoucher &voucher)
{
    ledger::DraftVoucher content{voucher.id, voucher.kind, {}, 1,  voucher.day, {}, Currency::sek(),
                                 {},         {},           {}, {}, {},          {}, {}};
    readBooked(database, content);
    const auto &corrects = content.corrects;
    voucher.movements = standing(std::move(content.movements), corrects ? corrects->movements : 0);
    voucher.entries = standing(std::move(content.entries), corrects ? corrects->entries : 0);
}

/// What the first of each chain of corrections is, and the day of its rows.
using Roots = std::map<VoucherId, std::pair<ledger::VoucherKind, QDate>>;

Roots rootsOf(Database &database)
{
    Statement query{database,
                    QStringLiteral("WITH RECURSIVE chain (last, first) AS (SELECT id, id FROM "
                                   "voucher UNION SELECT last, corrects FROM chain JOIN "
                                   "voucher_correction ON voucher_correction.voucher = first) "
                                   "SELECT last, kind, coalesce(moved_from, date) FROM chain JOIN "
                                   "voucher ON voucher.id = first WHERE first NOT IN (SELECT "
                                   "voucher FROM voucher_correction)")};
    query.run();
    Roots roots;
    while (query.next()) {
        auto id = query.id<VoucherTag>();
        const auto kind = query.named(ledger::parseVoucherKind);
        roots.emplace(std::move(id), std::pair{kind, query.date()});
    }
    return roots;
}

using Known = std::set<std::pair<VoucherId, QString>>;

/// Voucher and what has changed of it.
Known changesOf(const std::vector<OpenDrift> &drifts)
{
    Known known;
    for (const OpenDrift &open : drifts)
        known.emplace(open.drift.voucher, changeName(open.drift.what));
    return known;
}

} // namespace

Result<std::vector<StandingVoucher>> standingVouchers(Database &database)
{
    using Vouchers = std::vector<StandingVoucher>;
    return database.read<Vouchers>([&]() -> Result<Vouchers> {
        const Roots roots = rootsOf(database);
        Vouchers vouchers;
        Statement query{
            database, QStringLiteral(
                          "SELECT id, EXISTS (SELECT 1 FROM correction_request WHERE voucher = id) "
                          "FROM voucher WHERE state IN ('posted', 'posted_without_pdf') AND "
                          "number IS NOT NULL AND NOT EXISTS (SELECT 1 FROM voucher_correction "
                          "AS correction JOIN voucher AS other ON other.id = correction.voucher "
                          "WHERE correction.corrects = voucher.id AND other.state IN ('posted', "
                          "'posted_without_pdf', 'booked_elsewhere')) ORDER BY date, id")};
        query.run();
        while (query.next()) {
            const auto id = query.id<VoucherTag>();
            const auto root = roots.find(id);
            if (root == roots.end())
                continue;
            vouchers.push_back({id, root->second.first, root->second.second, {}, {}, query.flag()});
        }
        for (StandingVoucher &voucher : vouchers)
            readStanding(database, voucher);
        return vouchers;
    });
}

Result<std::vector<TransactionKey>> goneRows(Database &database)
{
    using Keys = std::vector<TransactionKey>;
    return database.read<Keys>([&]() -> Result<Keys> {
        Keys keys;
        Statement query{
            database, QStringLiteral("SELECT key FROM payout_row WHERE is_gone = 1 ORDER BY key")};
        query.run();
        while (query.next())
            keys.push_back(query.id<TransactionTag>());
        return keys;
    });
}

Result<Done> saveDrifts(Database &database, const Stamp &stamp, const std::vector<Drift> &drifts)
{
    return database.write<Done>([&]() -> Result<Done> {
        Statement all{database, selectDrifts() + QStringLiteral("ORDER BY position")};
        Known known = changesOf(driftsFound(database, all));
        Statement{database, QStringLiteral("DELETE FROM drift")}.run();
        Statement put{database,
                      QStringLiteral("INSERT INTO drift (position, voucher, transaction_key, "
                                     "payout, what, subject, was, now, amount, currency) VALUES "
                                     "(:position, :voucher, :transaction, :payout, :what, "
                                     ":subject, :was, :now, :amount, :currency)")};
        int position = 0;
        for (const Drift &drift : drifts) {
            const QString what = changeName(drift.what);
            put.bind(QStringLiteral(":position"), position++)
                .bind(QStringLiteral(":voucher"), drift.voucher)
                .bind(QStringLiteral(":transaction"), drift.transaction)
                .bind(QStringLiteral(":payout"), drift.payout)
                .bind(QStringLiteral(":what"), what)
                .bind(QStringLiteral(":subject"), drift.subject)
                .bind(QStringLiteral(":was"), drift.was)
                .bind(QStringLiteral(":now"), drift.now)
                .bind(QStringLiteral(":amount"), drift.amount.units())
                .bind(QStringLiteral(":currency"), drift.amount.currency())
                .run();
            if (known.emplace(drift.voucher, what).second)
                appendAudit(database, stamp, QStringLiteral("drift"), drift.voucher.text(), what);
        }
        return Done{};
    });
}

Result<std::vector<OpenDrift>> drifts(Database &database)
{
    return database.read<std::vector<OpenDrift>>([&]() -> Result<std::vector<OpenDrift>> {
        Statement query{database, selectDrifts() + QStringLiteral("ORDER BY position")};
        return driftsFound(database, query);
    });
}

std::vector<OpenDrift> driftsOf(Database &database, const VoucherId &voucher)
{
    Statement query{database,
                    selectDrifts() +
                        QStringLiteral("WHERE drift.voucher = :voucher ORDER BY position")};
    query.bind(QStringLiteral(":voucher"), voucher);
    return driftsFound(database, query);
}

} // namespace klarbok::store
