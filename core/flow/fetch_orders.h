#pragma once

#include "flow/fetch.h"
#include "flow/session.h"
#include "ports/payout_source.h"

namespace klarbok::flow {

/// Reads `ids` side by side and stores them as they come; what is not readable is remembered as
/// missing and named in `report`. Answers the first failure of the connection itself; then the rest
/// is left for the next fetch.
[[nodiscard]] Task<Done> fetchOrders(SessionPtr session, std::shared_ptr<PayoutSource> source,
                                     std::vector<OrderId> ids, std::shared_ptr<FetchReport> report,
                                     Progress progress, StopFlag stop);

} // namespace klarbok::flow
