#pragma once

#include "flow/fetch.h"

namespace klarbok::flow {

/// How far back a check reads again.
constexpr int kDriftDays = 90;

/// Holds what is posted against what is stored of Klarna's rows and orders, and keeps what it
/// finds. The correction of a voucher that has changed is drafted at once, but only the first time:
/// one that the owner has thrown away does not come back by itself. Nothing is ever posted. What is
/// open now.
[[nodiscard]] Task<std::vector<OpenDrift>> compareWithBooked(SessionPtr session);

/// A fetch that reads the payouts of the last 90 days again, with all their rows and orders.
[[nodiscard]] Task<FetchReport> checkDrift(SessionPtr session, Progress progress, StopFlag stop);

} // namespace klarbok::flow
