#pragma once

#include <QtGlobal>

#include <deque>

namespace klarbok::sandbox {

/// So many calls in any one second.
class RateLimit
{
public:
    /// False when the call comes too early; such a call is not counted.
    bool admit(qint64 nowMs, qint64 perSecond)
    {
        while (!m_calls.empty() && m_calls.front() <= nowMs - 1000)
            m_calls.pop_front();
        if (static_cast<qint64>(m_calls.size()) >= perSecond)
            return false;
        m_calls.push_back(nowMs);
        return true;
    }

private:
    std::deque<qint64> m_calls;
};

} // namespace klarbok::sandbox
