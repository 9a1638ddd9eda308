#pragma once

#include "ledger/order.h"
#include "ledger/payout.h"

#include <optional>

namespace klarbok::ledger {

/// The order behind a SALE or RETURN as far as the row's own VAT tells it, for when the order
/// itself is not there: goods of each rate, with the VAT exactly as stated and the amounts with VAT
/// worked out backwards; öre that rounding leaves over go to the lowest rates first. What is left,
/// where the row states a rate of 0 beside the others, is a line of no known kind: goods without
/// VAT, a gift card or a tip. Without that rate nullopt, since the rest may have VAT, too.
std::optional<Order> orderFromVat(const Transaction &transaction);

} // namespace klarbok::ledger
