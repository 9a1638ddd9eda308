#pragma once

#include <QString>

namespace klarbok::words {

/// Why a file cannot be understood, and where: the `reason` of FileMisread in words. Unknown ones
/// come back as they are.
QString fileTrouble(const QString &reason);

} // namespace klarbok::words
