#include "base/hash.h"

#include <QCryptographicHash>

namespace klarbok {

QString sha256Hex(const QByteArray &bytes)
{
    return QString::fromLatin1(QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex());
}

} // namespace klarbok
