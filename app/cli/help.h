#pragma once

#include <QString>

namespace klarbok::cli {

QString helpText();

} // namespace klarbok::cli
