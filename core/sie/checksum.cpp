#include "sie/checksum.h"

namespace klarbok::sie {

void Checksum::add(QByteArrayView bytes)
{
    for (const char c : bytes) {
        m_register ^= static_cast<unsigned char>(c);
        for (int bit = 0; bit < 8; ++bit)
            m_register = (m_register >> 1) ^ ((m_register & 1U) != 0 ? 0xEDB88320U : 0U);
    }
}

} // namespace klarbok::sie
