#include "base/clock.h"

namespace klarbok {

SystemClock::SystemClock(const QDateTime &start)
    : m_offsetMs{QDateTime::currentDateTimeUtc().msecsTo(start)}
{
}

QDateTime SystemClock::now() const
{
    return QDateTime::currentDateTimeUtc().addMSecs(m_offsetMs);
}

} // namespace klarbok
