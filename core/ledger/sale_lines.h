#pragma once

#include "ledger/order.h"
#include "ledger/payout.h"

#include <utility>
#include <vector>

namespace klarbok::ledger {

/// The order lines behind a SALE or RETURN. When they add up to the row they are the sale or
/// refund; otherwise they only tell which rates may be in it.
struct SaleLines
{
    std::vector<OrderLine> lines; ///< VAT filled in from the order where a capture leaves it out
    bool addUp = false;
    bool isWholeSale = false;  ///< a refund of all that was sold, which shows no lines of its own
    bool isAtSoldRate = false; ///< a refund states another VAT rate than the sale's, which is here
};

/// A SALE's lines are its capture's; without them, and when the order has one capture, the order's.
/// A RETURN's are its refund's, each at the rate that the same thing was sold at: VAT is given back
/// as it was charged, whatever the rate is by then. Without them, and when it is the only refund
/// and gives everything back, they are what was sold. `amount` is the row's magnitude.
SaleLines linesOf(const Transaction &transaction, const Order &order, Money amount);

/// Which capture of how many, in order of time: {1, 2} is the first of two.
std::pair<int, int> partOf(const Transaction &sale, const Order &order);

} // namespace klarbok::ledger
