#include "ledger/entries.h"

#include "base/day.h"
#include "ledger/told.h"

#include <QStringList>

#include <algorithm>

namespace klarbok::ledger {

namespace {

Entry plainEntry(const PlannedRow &row, What what, const Order *order)
{
    const Transaction &transaction = *row.transaction;
    const Money none = Money::zero(row.booked.amount.currency());
    return {.transaction = transaction.key,
            .what = what,
            .detail = {},
            .payout = row.payout->reference,
            .time = transaction.captureTime,
            .orderNumber = orderNumberOf(transaction, order),
            .order = transaction.order,
            .country = countryOf(transaction, order),
            .gross = row.booked.total(),
            .vat = {},
            .giftCard = none,
            .tip = none,
            .rounding = none,
            .original = {},
            .note = {},
            .own = isForeign(row) ? std::optional{row.effect.total()} : std::nullopt,
            .told = toldOf(transaction, nullptr)};
}

QString notesOf(const std::vector<Answer> &answers)
{
    QStringList notes;
    for (const Answer &answer : answers) {
        if (!answer.note.isEmpty() && !notes.contains(answer.note))
            notes.append(answer.note);
    }
    return notes.join(QStringLiteral("; "));
}

} // namespace

EarlierSale earlierSale(const Transaction &refund, const Order *order,
                        const QHash<OrderId, EarlierSale> &sales, const PostingRules &rules)
{
    const std::optional<OrderId> id = order ? std::optional{order->id} : refund.order;
    if (id) {
        if (const auto found = sales.find(*id); found != sales.end())
            return *found;
    }
    // The sale's payout is not here: the order itself tells the day.
    QDateTime time = refund.saleTime.isValid() || !order ? refund.saleTime : order->created;
    if (rules.dateRule == DateRule::Capture && order && !order->captures.empty())
        time = std::ranges::min(order->captures, {}, &Capture::time).time;
    const QDate day = stockholmDay(time);
    return {{std::nullopt, {}, std::nullopt, day}, day < rules.startDate, std::nullopt};
}

Entry orderEntry(const PlannedRow &row, const Order *order, const OrderSplit &split,
                 const QHash<OrderId, EarlierSale> &sales, const PostingRules &rules)
{
    const bool isRefund = row.transaction->type == TransactionType::Return;
    Entry entry = plainEntry(row, isRefund ? What::Return : What::Sale, order);
    entry.time = entryTime(*row.transaction, rules);
    entry.vat = split.vat;
    entry.giftCard = split.giftCard;
    entry.tip = split.tip;
    entry.rounding = split.rounding;
    if (isRefund)
        entry.original = earlierSale(*row.transaction, order, sales, rules).booking;
    else if (order)
        std::tie(entry.part, entry.parts) = partOf(*row.transaction, *order);
    entry.note = notesOf(split.answers);
    return entry;
}

Entry otherEntry(const PlannedRow &row, What what, const Order *order)
{
    Entry entry = plainEntry(row, what, order);
    entry.detail = row.transaction->detail;
    const Money vat = row.booked.vat;
    if (!vat.isZero() || row.transaction->vatRate)
        entry.vat.push_back({row.transaction->vatRate.value_or(2500), entry.gross, vat});
    return entry;
}

} // namespace klarbok::ledger
