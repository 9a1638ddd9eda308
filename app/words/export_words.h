#pragma once

#include "flow/sie_export.h"

#include <QString>
#include <QStringList>

namespace klarbok::words {

/// What a SIE file holds, in one sentence.
QString exported(const flow::SieExport &exported);
/// What is not as one would think from the file alone, a sentence each.
QStringList exportWarnings(const flow::SieExport &exported);

} // namespace klarbok::words
