#pragma once

#include "flow/session.h"

#include <vector>

namespace klarbok::flow {

/// The answers that hold for every such row, by code and rule.
[[nodiscard]] Task<std::vector<ledger::Answer>> rememberedRules(SessionPtr session);

/// Stops using a remembered answer and builds the drafts anew: the row that it was given for keeps
/// it, the other drafts ask again, what is approved or posted stays. UnknownItem when nothing is
/// remembered for this code and rule.
[[nodiscard]] Task<Done> forgetRule(SessionPtr session, QString code, QString rule);

} // namespace klarbok::flow
