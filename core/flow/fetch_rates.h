#pragma once

#include "flow/fetch.h"

namespace klarbok::flow {

/// The rates that the stored payouts need and that are not known yet: one question per currency.
/// What could not be read is a problem in `report` (`rates_missing`, the currency) and fails
/// nothing: the next fetch asks again, and until then the vouchers do.
[[nodiscard]] Task<Done> fetchRates(SessionPtr session, std::shared_ptr<FetchReport> report,
                                    StopFlag stop);

} // namespace klarbok::flow
