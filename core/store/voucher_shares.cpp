#include "store/answer_store.h"
#include "store/statement.h"
#include "store/voucher_store.h"

#include <map>
#include <utility>

namespace klarbok::store {

namespace {

using Place = std::pair<PayoutId, VoucherId>;

struct Shares
{
    std::vector<PayoutShare> all;
    std::map<Place, size_t> places;

    ledger::VoucherShare *find(const Place &place)
    {
        const auto found = places.find(place);
        return found == places.end() ? nullptr : &all[found->second].share;
    }
};

Place placeAt(Statement &row)
{
    auto payout = row.id<PayoutTag>();
    return {std::move(payout), row.id<VoucherTag>()};
}

void readShares(Database &database, const QString &payouts, Shares &shares)
{
    Statement query{database,
                    QStringLiteral("WITH part AS (SELECT payout, voucher FROM voucher_payout UNION "
                                   "SELECT payout, voucher FROM movement) "
                                   "SELECT payout, part.voucher, kind, state, "
                                   "read_back_differs, corrects FROM "
                                   "part JOIN voucher ON voucher.id = part.voucher LEFT JOIN "
                                   "voucher_correction AS correction ON correction.voucher = "
                                   "part.voucher WHERE state <> 'void' AND payout IN (SELECT value "
                                   "FROM json_each(:payouts)) "
                                   "ORDER BY payout, voucher.date, kind, id")};
    query.bind(QStringLiteral(":payouts"), payouts).run();
    while (query.next()) {
        const Place place = placeAt(query);
        const auto kind = query.named(ledger::parseVoucherKind);
        const auto state = query.named(ledger::parseVoucherState);
        shares.places.emplace(place, shares.all.size());
        const bool differs = query.flag();
        shares.all.push_back(
            {place.first,
             {place.second, kind, state, {}, {}, differs, query.maybeId<VoucherTag>()}});
    }
}

void readMovements(Database &database, const QString &payouts, Shares &shares)
{
    Statement query{
        database,
        QStringLiteral(
            "SELECT payout, voucher, what, transaction_key, amount, "
            "currency, own_amount, own_currency FROM movement WHERE payout IN (SELECT value FROM "
            "json_each(:payouts)) ORDER BY voucher, position")};
    query.bind(QStringLiteral(":payouts"), payouts).run();
    while (query.next()) {
        const Place place = placeAt(query);
        const auto what = query.named(ledger::parseWhat);
        auto transaction = query.maybeId<TransactionTag>();
        const Money amount = query.money();
        if (ledger::VoucherShare *share = shares.find(place)) // a void voucher has none
            share->movements.push_back(
                {what, std::move(transaction), place.first, amount, query.maybeMoney()});
    }
}

void readQuestions(Database &database, const QString &payouts, Shares &shares)
{
    Statement query{database,
                    QStringLiteral("SELECT part.payout, question.voucher, code, transaction_key, "
                                   "question.amount, question.currency, subject, rule, proposal "
                                   "FROM question "
                                   "JOIN voucher_payout AS part ON part.voucher = question.voucher "
                                   "LEFT JOIN payout_row ON payout_row.key = transaction_key "
                                   "WHERE part.payout IN (SELECT value FROM json_each(:payouts)) "
                                   "AND coalesce(payout_row.payout, part.payout) = part.payout "
                                   "ORDER BY question.voucher, question.position")};
    query.bind(QStringLiteral(":payouts"), payouts).run();
    while (query.next()) {
        const Place place = placeAt(query);
        QString code = query.text();
        auto transaction = query.maybeId<TransactionTag>();
        const Money amount = query.money();
        QString subject = query.text();
        QString rule = query.text();
        if (ledger::VoucherShare *share = shares.find(place))
            share->questions.push_back({std::move(code), std::move(transaction), amount,
                                        std::move(subject), std::move(rule), proposalAt(query)});
    }
}

} // namespace

Result<std::vector<PayoutShare>> shares(Database &database, const std::vector<PayoutId> &payouts)
{
    return database.read<std::vector<PayoutShare>>([&]() -> Result<std::vector<PayoutShare>> {
        const QString list = jsonIds(payouts);
        Shares shares;
        readShares(database, list, shares);
        readMovements(database, list, shares);
        readQuestions(database, list, shares);
        return std::move(shares.all);
    });
}

} // namespace klarbok::store
