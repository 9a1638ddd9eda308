#pragma once

#include "base/json.h"
#include "ports/store.h"

#include <QString>

#include <vector>

namespace klarbok::cli {

/// The list `changed` of the contract's `drift`. Days are texts, amounts whole minor units.
Json driftsJson(const std::vector<OpenDrift> &drifts);
/// A line each; empty for none.
QString driftsText(const std::vector<OpenDrift> &drifts);

} // namespace klarbok::cli
