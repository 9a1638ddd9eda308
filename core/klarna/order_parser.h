#pragma once

#include "base/json.h"
#include "base/result.h"
#include "ledger/order.h"

namespace klarbok::klarna {

/// Order Management API, Order. `json` may be the answer itself or what withoutBuyer() left of it.
/// The specification requires no field; bookkeeping requires id, currency, amount, and of each line
/// its total. BadResponse names the order and the field that could not be read, or tells that it is
/// another order than the one asked for.
Result<ledger::Order> parseOrder(const Json &json, const OrderId &asked);

} // namespace klarbok::klarna
