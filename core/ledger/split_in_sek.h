#pragma once

#include "ledger/exchange_rate.h"
#include "ledger/order_split.h"

namespace klarbok::ledger {

/// A sale or refund in kronor: the whole is converted, and the VAT of each rate; what remains is
/// shared among the other legs, so that they still sum to what the claim changes by.
OrderSplit inSek(const OrderSplit &split, const ExchangeRate &rate);
/// The same when the legs are to sum to `total`, which may be an öre away from the whole converted.
OrderSplit inSek(const OrderSplit &split, Money total, const ExchangeRate &rate);

} // namespace klarbok::ledger
