#pragma once

#include "flow/session.h"
#include "flow/settings.h"
#include "ledger/booking.h"

#include <memory>

namespace klarbok::flow {

/// All that is stored and set, as the rules want it.
[[nodiscard]] Task<std::shared_ptr<ledger::BookingInput>> bookingInput(SessionPtr session);

/// Builds the drafts of everything that is not frozen, from what is stored and the settings.
[[nodiscard]] Task<Done> rebuildDrafts(SessionPtr session);

} // namespace klarbok::flow
