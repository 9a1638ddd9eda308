#pragma once

#include <QString>
#include <QtGlobal>

namespace klarbok::sandbox {

/// splitmix64: the same seed gives the same shop on every machine.
class Random
{
public:
    explicit Random(quint64 seed) : m_state{seed} {}

    quint64 next()
    {
        quint64 z = (m_state += 0x9e3779b97f4a7c15ULL);
        z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9ULL;
        z = (z ^ (z >> 27)) * 0x94d049bb133111ebULL;
        return z ^ (z >> 31);
    }
    /// 0 … below − 1.
    int below(int limit) { return static_cast<int>(next() % static_cast<quint64>(limit)); }
    int between(int low, int high) { return low + below(high - low + 1); }
    bool oneIn(int n) { return below(n) == 0; }

    QString hex(int digits)
    {
        QString text;
        while (text.size() < digits)
            text += QStringLiteral("%1").arg(next(), 16, 16, QLatin1Char('0'));
        return text.left(digits);
    }
    QString uuid()
    {
        QString text = hex(32);
        text[12] = QLatin1Char('4');
        text[16] = QLatin1Char('a');
        for (const int place : {20, 16, 12, 8})
            text.insert(place, QLatin1Char('-'));
        return text;
    }
    QString letters(int count)
    {
        const QString alphabet = QStringLiteral("ABCDEFGHJKLMNPQRSTUVWXYZ23456789");
        QString text;
        for (int i = 0; i < count; ++i)
            text += alphabet[below(static_cast<int>(alphabet.size()))];
        return text;
    }

private:
    quint64 m_state;
};

} // namespace klarbok::sandbox
