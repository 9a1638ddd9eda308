#pragma once

#include "flow/session.h"
#include "ledger/calendar.h"

namespace klarbok::flow {

/// The month of which `month` is a day, as it stands now.
[[nodiscard]] Task<ledger::Calendar> calendar(SessionPtr session, QDate month);

} // namespace klarbok::flow
