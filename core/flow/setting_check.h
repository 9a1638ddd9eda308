#pragma once

#include "flow/settings.h"

#include <optional>

namespace klarbok::flow {

/// The value as it will be stored, or nothing when it does not fit its type. Start dates are judged
/// in Settings.
std::optional<QString> checkedValue(const SettingSpec &spec, const QString &value);

/// What is wrong with a value that did not fit, as code and place; empty where the type says it.
QString faultIn(const SettingSpec &spec, const QString &value);

} // namespace klarbok::flow
