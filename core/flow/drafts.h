#pragma once

#include "flow/session.h"
#include "flow/settings.h"

namespace klarbok::flow {

/// Builds the drafts of everything that is not frozen, from what is stored and the settings.
[[nodiscard]] Task<Done> rebuildDrafts(SessionPtr session);

} // namespace klarbok::flow
