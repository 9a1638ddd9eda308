#pragma once

#include "ledger/booking_plan.h"
#include "ledger/order_split.h"
#include "ledger/voucher.h"

namespace klarbok::ledger {

/// The PDF's line for a booked sale or refund; `sales` finds a refund's sale. Without an order only
/// the row itself tells.
Entry orderEntry(const PlannedRow &row, const Order *order, const OrderSplit &split,
                 const QHash<OrderId, EarlierSale> &sales, const PostingRules &rules);

/// The sale behind a refund, as far as it is known.
EarlierSale earlierSale(const Transaction &refund, const Order *order,
                        const QHash<OrderId, EarlierSale> &sales, const PostingRules &rules);

/// The PDF's line for a fee or another row that is neither sale nor refund.
Entry otherEntry(const PlannedRow &row, What what, const Order *order);

} // namespace klarbok::ledger
