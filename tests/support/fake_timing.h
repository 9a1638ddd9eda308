#pragma once

#include "net/sleep.h"

#include <chrono>
#include <memory>
#include <vector>

namespace klarbok::test {

/// A clock that stands still until someone sleeps, and a sleep that takes no time.
class FakeTiming
{
public:
    net::Timing timing() const
    {
        const auto state = m_state;
        return {[state] { return state->now; },
                [state](std::chrono::milliseconds time, StopFlag stop) {
                    return FakeTiming::sleep(state, time, stop);
                }};
    }
    void advance(std::chrono::milliseconds time) { m_state->now += time; }
    std::chrono::milliseconds now() const { return m_state->now; }
    const std::vector<std::chrono::milliseconds> &slept() const { return m_state->slept; }

private:
    struct State
    {
        std::chrono::milliseconds now{1'000'000};
        std::vector<std::chrono::milliseconds> slept;
    };

    static Task<Done> sleep(std::shared_ptr<State> state, std::chrono::milliseconds time,
                            StopFlag stop)
    {
        if (stop.isStopped())
            co_return Error{ErrorKind::Cancelled, QStringLiteral("stopped")};
        state->now += time;
        state->slept.push_back(time);
        co_return Done{};
    }

    std::shared_ptr<State> m_state = std::make_shared<State>();
};

} // namespace klarbok::test
