#pragma once

#include <QByteArray>
#include <QDateTime>

#include <optional>

namespace klarbok::document {

/// Makes what QPdfWriter wrote repeatable, and says in which language it is. Its clock time becomes
/// `time` (UTC), its random id one that follows from the content, the fonts stand in the order in
/// which they are first used instead of that of a hash with a random seed; `/Lang (sv-SE)` goes
/// into the catalog, and the table of positions is written anew. nullopt when the bytes are not
/// laid out as Qt 6 does it.
std::optional<QByteArray> repeatablePdf(const QByteArray &pdf, const QDateTime &time);

} // namespace klarbok::document
