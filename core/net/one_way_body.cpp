#include "net/one_way_body.h"

#include <algorithm>
#include <utility>

namespace klarbok::net {

OneWayBody::OneWayBody(QByteArray body) : m_rest{std::move(body)}, m_mayHaveLeft{m_rest.isEmpty()}
{
    open(QIODevice::ReadOnly | QIODevice::Unbuffered);
}

qint64 OneWayBody::readData(char *data, qint64 most)
{
    if (m_rest.isEmpty())
        return -1;
    m_mayHaveLeft = true;
    const qint64 count = std::min<qint64>(most, m_rest.size());
    std::copy_n(m_rest.constData(), count, data);
    m_rest.remove(0, count);
    return count;
}

} // namespace klarbok::net
