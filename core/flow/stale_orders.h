#pragma once

#include "flow/session.h"

#include <vector>

namespace klarbok::flow {

/// Stored orders that were read before what a row tells of happened: a second capture, a refund.
/// Rows on frozen vouchers are settled and ask for nothing.
[[nodiscard]] Task<std::vector<OrderId>> staleOrders(SessionPtr session);

} // namespace klarbok::flow
