#pragma once

#include "ledger/booking_plan.h"
#include "ledger/dispute_places.h"
#include "ledger/voucher_builder.h"

#include <map>
#include <vector>

namespace klarbok::ledger {

/// What all vouchers of one booking share.
struct BookingContext
{
    const PostingRules &rules;
    const std::map<OrderId, Order> &orders;
    const QHash<OrderId, EarlierSale> &sales;
    const AnswerBook &answers;
    const RateBook &rates;
    const DisputePlaces &disputes;

    const Order *orderOf(const Transaction &transaction) const;
};

/// What a row does to the claim; with a share, only that part of it.
Booked bookedAmount(const PlannedRow &row);
Booked bookedAmount(const PlannedRow &row, const LineShare &share);

/// Books the sales and refunds among `rows`, each on the side of its own; what cannot be booked
/// becomes a question.
void bookOrders(const std::vector<PlannedRow> &rows, const BookingContext &context,
                VoucherBuilder &voucher);

/// A sale or refund taken apart by its order or the owner's word, or what keeps it from it.
std::variant<OrderSplit, Question> splitSale(const PlannedRow &row, const Order *order,
                                             const BookingContext &context);

/// True for details that Klarna's documentation lists; another one is worth a notice.
bool isKnownDetail(const QString &detail);

} // namespace klarbok::ledger
