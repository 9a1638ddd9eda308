#pragma once

#include "net/sleep.h"

#include <memory>

namespace klarbok::net {

/// Lets requests go evenly spaced, and only so many at once.
class RateLimiter
{
public:
    /// Being let through; gives its place back when it goes.
    class Permit
    {
    public:
        Permit() = default;

    private:
        friend class RateLimiter;
        std::shared_ptr<void> m_place;
    };

    RateLimiter(int perSecond, int atOnce, Timing timing = Timing::real());

    /// Waits for its turn, first come, first served. Cancelled when the flag is raised meanwhile.
    [[nodiscard]] Task<Permit> enter(StopFlag stop);

private:
    struct State;
    std::shared_ptr<State> m_state;
};

} // namespace klarbok::net
