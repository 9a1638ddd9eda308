#include "store/payout_store.h"

#include "base/check.h"
#include "base/hash.h"
#include "store/statement.h"
#include "store/transaction_rows.h"

#include <array>
#include <utility>

namespace klarbok::store {

namespace {

using ledger::Payout;
using ledger::PayoutTotals;
using ledger::SettlementType;
using ledger::Transaction;

constexpr std::array<std::pair<const char *, Money PayoutTotals::*>, 19> kTotals{{
    {"sale", &PayoutTotals::sale},
    {"returned", &PayoutTotals::returned},
    {"reversal", &PayoutTotals::reversal},
    {"fee", &PayoutTotals::fee},
    {"tax", &PayoutTotals::tax},
    {"fee_correction", &PayoutTotals::feeCorrection},
    {"fee_refund", &PayoutTotals::feeRefund},
    {"tax_refund", &PayoutTotals::taxRefund},
    {"commission", &PayoutTotals::commission},
    {"commission_reversal", &PayoutTotals::commissionReversal},
    {"charge", &PayoutTotals::charge},
    {"credit", &PayoutTotals::credit},
    {"holdback", &PayoutTotals::holdback},
    {"release", &PayoutTotals::release},
    {"repay", &PayoutTotals::repay},
    {"deposit", &PayoutTotals::deposit},
    {"opening_debt", &PayoutTotals::openingDebt},
    {"closing_debt", &PayoutTotals::closingDebt},
    {"settlement", &PayoutTotals::settlement},
}};

QString settlementTypeName(SettlementType type)
{
    switch (type) {
    case SettlementType::Net: return QStringLiteral("net");
    case SettlementType::Gross: return QStringLiteral("gross");
    case SettlementType::GrossFee: return QStringLiteral("gross_fee");
    }
    KLARBOK_EXPECTS(false);
    return {};
}

std::optional<SettlementType> parseSettlementType(const QString &name)
{
    for (const auto type : {SettlementType::Net, SettlementType::Gross, SettlementType::GrossFee}) {
        if (settlementTypeName(type) == name)
            return type;
    }
    return std::nullopt;
}

/// `sale, returned, …` with something before each name.
QString totalColumns(QLatin1String before)
{
    QStringList names;
    for (const auto &total : kTotals)
        names.append(before + QLatin1String{total.first});
    return names.join(QLatin1String(", "));
}

QString selectPayouts()
{
    return QStringLiteral("SELECT reference, source, date, currency, settlement_type, "
                          "merchant_id, from_file, ") +
           totalColumns(QLatin1String("")) + QStringLiteral(" FROM payout");
}

Payout payoutAt(Statement &row)
{
    auto reference = row.id<PayoutTag>();
    QString source = row.text();
    const QDateTime date = row.moment();
    const Currency currency = row.currency();
    Payout payout{std::move(reference),
                  std::move(source),
                  date,
                  currency,
                  row.named(parseSettlementType),
                  row.text(),
                  PayoutTotals::zero(currency),
                  row.flag()};
    for (const auto &total : kTotals)
        payout.totals.*total.second = row.money(currency);
    return payout;
}

std::optional<Payout> storedPayout(Database &database, const PayoutId &reference)
{
    Statement query{database, selectPayouts() + QStringLiteral(" WHERE reference = :reference")};
    query.bind(QStringLiteral(":reference"), reference).run();
    return query.next() ? std::optional{payoutAt(query)} : std::nullopt;
}

void writePayout(Database &database, const Payout &payout)
{
    Statement put{database,
                  QStringLiteral("INSERT INTO payout (reference, source, date, currency, "
                                 "settlement_type, merchant_id, from_file, ") +
                      totalColumns(QLatin1String("")) +
                      QStringLiteral(") VALUES (:reference, :source, :date, :currency, :type, "
                                     ":merchant, :fromFile, ") +
                      totalColumns(QLatin1String(":")) +
                      QStringLiteral(") ON CONFLICT (reference) DO UPDATE SET source = "
                                     "excluded.source, date = excluded.date, currency = "
                                     "excluded.currency, settlement_type = "
                                     "excluded.settlement_type, merchant_id = "
                                     "excluded.merchant_id, from_file = "
                                     "excluded.from_file, (") +
                      totalColumns(QLatin1String("")) + QStringLiteral(") = (") +
                      totalColumns(QLatin1String("excluded.")) + u')'};
    put.bind(QStringLiteral(":reference"), payout.reference)
        .bind(QStringLiteral(":source"), payout.source)
        .bind(QStringLiteral(":date"), payout.date)
        .bind(QStringLiteral(":currency"), payout.currency)
        .bind(QStringLiteral(":type"), settlementTypeName(payout.settlementType))
        .bind(QStringLiteral(":merchant"), payout.merchantId)
        .bind(QStringLiteral(":fromFile"), payout.isFromFile);
    for (const auto &total : kTotals)
        put.bind(u':' + QLatin1String{total.first}, (payout.totals.*total.second).units());
    put.run();
}

std::optional<Error> objection(const Payout &payout, const std::vector<Transaction> &rows)
{
    for (const auto &total : kTotals) {
        if ((payout.totals.*total.second).currency() != payout.currency)
            return Error{ErrorKind::InvalidInput, QStringLiteral("total in another currency"),
                         payout.reference.text()};
    }
    for (const Transaction &row : rows) {
        if (row.payout != payout.reference)
            return Error{ErrorKind::InvalidInput, QStringLiteral("row of another payout"),
                         payout.reference.text()};
    }
    return std::nullopt;
}

} // namespace

Result<SaveCount> savePayouts(Database &database, const std::vector<PayoutWithRows> &payouts)
{
    for (const auto &[payout, rows] : payouts) {
        if (auto error = objection(payout, rows))
            return *std::move(error);
    }
    return database.write<SaveCount>([&]() -> Result<SaveCount> {
        SaveCount all;
        for (const auto &[payout, rows] : payouts) {
            const auto stored = storedPayout(database, payout.reference);
            if (stored != payout)
                writePayout(database, payout);
            const SaveCount count = saveRows(database, payout.reference, rows);
            all.added += count.added;
            all.changed += count.changed + (stored && stored != payout ? 1 : 0);
        }
        return all;
    });
}

Result<std::vector<Payout>> payouts(Database &database)
{
    return database.read<std::vector<Payout>>([&]() -> Result<std::vector<Payout>> {
        std::vector<Payout> all;
        Statement query{database, selectPayouts() + QStringLiteral(" ORDER BY date, reference")};
        query.run();
        while (query.next())
            all.push_back(payoutAt(query));
        return all;
    });
}

Result<std::vector<Transaction>> transactions(Database &database,
                                              const std::vector<PayoutId> &payouts)
{
    return database.read<std::vector<Transaction>>(
        [&]() -> Result<std::vector<Transaction>> { return rowsOf(database, payouts); });
}

Result<Done> saveReport(Database &database, const QDateTime &now, const PayoutId &payout,
                        const QByteArray &pdf)
{
    return database.write<Done>([&]() -> Result<Done> {
        Statement{database,
                  QStringLiteral("INSERT INTO report (payout, received, sha256, pdf) VALUES "
                                 "(:payout, :received, :sha256, :pdf) "
                                 "ON CONFLICT (payout, sha256) DO NOTHING")}
            .bind(QStringLiteral(":payout"), payout)
            .bind(QStringLiteral(":received"), now)
            .bind(QStringLiteral(":sha256"), sha256Hex(pdf))
            .bind(QStringLiteral(":pdf"), pdf)
            .run();
        return Done{};
    });
}

Result<std::optional<QByteArray>> report(Database &database, const PayoutId &payout)
{
    using Pdf = std::optional<QByteArray>;
    return database.read<Pdf>([&]() -> Result<Pdf> {
        Statement query{database, QStringLiteral("SELECT pdf FROM report WHERE payout = :payout "
                                                 "ORDER BY id DESC LIMIT 1")};
        query.bind(QStringLiteral(":payout"), payout).run();
        return query.next() ? Pdf{query.bytes()} : Pdf{};
    });
}

} // namespace klarbok::store
