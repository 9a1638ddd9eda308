#pragma once

#include "ledger/order.h"
#include "ledger/payout.h"

#include <optional>

namespace klarbok::ledger {

/// The order behind a SALE or RETURN as far as the row's own VAT tells it, for when the order
/// itself is not there: goods of each rate, with the VAT exactly as stated and the amounts with VAT
/// worked out backwards; öre that rounding leaves over go to the lowest rates first. What is left
/// is goods without VAT where the row states a rate of 0 beside the others; otherwise nullopt,
/// since it may be a gift card, a tip or goods without VAT, and nothing tells which.
std::optional<Order> orderFromVat(const Transaction &transaction);

} // namespace klarbok::ledger
