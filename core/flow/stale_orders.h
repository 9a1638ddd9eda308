#pragma once

#include "flow/session.h"

#include <vector>

namespace klarbok::flow {

/// Orders worth asking for again: those that could not be read, and those read before what a row
/// tells of happened (a second capture, a refund). Rows on frozen vouchers are settled, also by
/// the owner's word, and ask for nothing.
[[nodiscard]] Task<std::vector<OrderId>> staleOrders(SessionPtr session);

} // namespace klarbok::flow
