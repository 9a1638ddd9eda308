#pragma once

#include <QByteArray>
#include <QString>

namespace klarbok {

/// SHA-256 in lower-case hex.
QString sha256Hex(const QByteArray &bytes);

} // namespace klarbok
