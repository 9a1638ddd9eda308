#pragma once

#include <QByteArray>
#include <QDateTime>

#include <optional>

namespace klarbok::document {

/// Makes what QPdfWriter wrote repeatable, and says in which language it is written: its clock time
/// becomes `time` (UTC), its random id one that follows from the content, `/Lang (sv-SE)` goes into
/// the catalog, and the table of positions is put right. nullopt when the bytes are not laid out as
/// Qt 6 does it.
std::optional<QByteArray> repeatablePdf(QByteArray pdf, const QDateTime &time);

} // namespace klarbok::document
