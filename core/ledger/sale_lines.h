#pragma once

#include "ledger/order.h"
#include "ledger/payout.h"

#include <utility>
#include <vector>

namespace klarbok::ledger {

/// The order lines behind a SALE or RETURN. When they add up to the row they are the sale;
/// otherwise they only tell which rates may be in it.
struct SaleLines
{
    std::vector<OrderLine> lines; ///< VAT filled in from the order where a capture leaves it out
    bool addUp = false;
};

/// A SALE's lines are its capture's; without them, and when the order has one capture, the order's.
/// A RETURN's are its refund's. `amount` is the row's magnitude.
SaleLines linesOf(const Transaction &transaction, const Order &order, Money amount);

/// Which capture of how many, in order of time: {1, 2} is the first of two.
std::pair<int, int> partOf(const Transaction &sale, const Order &order);

} // namespace klarbok::ledger
