#include "base/secret.h"

#include <QString>

namespace klarbok {

Secret::Secret(QByteArray value) : m_value{value.constData(), value.size()}
{
    // Our own bytes; the caller's array is wiped when nobody else holds it.
    if (value.isDetached()) {
        volatile char *byte = value.data();
        for (qsizetype i = 0; i < value.size(); ++i)
            byte[i] = 0;
    }
}

Secret::~Secret()
{
    wipe();
}

Secret::Secret(Secret &&other) noexcept : m_value{std::exchange(other.m_value, QByteArray{})} {}

Secret &Secret::operator=(Secret &&other) noexcept
{
    if (this != &other) {
        wipe();
        m_value = std::exchange(other.m_value, QByteArray{});
    }
    return *this;
}

QString Secret::masked() const
{
    const QString dots(4, QChar{0x2022});
    return m_value.size() < 12 ? dots : dots + QString::fromUtf8(m_value.last(4));
}

void Secret::wipe() noexcept
{
    if (m_value.isEmpty())
        return;
    volatile char *byte = m_value.data();
    for (qsizetype i = 0; i < m_value.size(); ++i)
        byte[i] = 0;
    m_value.clear();
}

} // namespace klarbok
