#pragma once

#include <QByteArrayView>

namespace klarbok::sie {

/// The checksum of #KSUMMA (SIE 4C chapter 10): CRC-32 with the reflected polynomial EDB88320, over
/// labels and field contents without separators, quotes and braces.
class Checksum
{
public:
    void add(QByteArrayView bytes);
    quint32 value() const { return ~m_register; }

private:
    quint32 m_register = 0xFFFFFFFFU;
};

} // namespace klarbok::sie
