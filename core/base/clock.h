#pragma once

#include <QDateTime>

namespace klarbok {

/// The one source of "now". Everything that waits or stamps asks it.
class Clock
{
public:
    virtual ~Clock() = default;
    /// UTC, with milliseconds.
    virtual QDateTime now() const = 0;
};

/// The computer's clock, moved by a fixed amount (klarbok-cli --now).
class SystemClock final : public Clock
{
public:
    SystemClock() = default;
    /// Pretends that it is `start` now; runs on from there.
    explicit SystemClock(const QDateTime &start);
    QDateTime now() const override;

private:
    qint64 m_offsetMs = 0;
};

} // namespace klarbok
