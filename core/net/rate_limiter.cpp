#include "net/rate_limiter.h"

#include "base/check.h"

#include <QCoroFuture>

#include <QPromise>

#include <algorithm>
#include <deque>

namespace klarbok::net {

using std::chrono::milliseconds;

struct RateLimiter::State
{
    milliseconds gap;
    int free; ///< places not taken
    Timing timing;
    milliseconds nextTurn{0};
    std::deque<std::shared_ptr<QPromise<void>>> queue; ///< waiting for a place

    /// Leaves when its last copy goes.
    static std::shared_ptr<void> place(const std::shared_ptr<State> &state)
    {
        return {nullptr, [state](void *) { state->leave(); }};
    }

    void leave()
    {
        if (queue.empty()) {
            ++free;
            return;
        }
        const auto first = queue.front(); // inherits the place
        queue.pop_front();
        first->finish();
    }
};

RateLimiter::RateLimiter(int perSecond, int atOnce, Timing timing)
    : m_state{std::make_shared<State>()}
{
    KLARBOK_EXPECTS(perSecond > 0 && atOnce > 0);
    m_state->gap = milliseconds{(1000 + perSecond - 1) / perSecond};
    m_state->free = atOnce;
    m_state->timing = std::move(timing);
}

Task<RateLimiter::Permit> RateLimiter::enter(StopFlag stop)
{
    const std::shared_ptr<State> state = m_state;
    if (state->free > 0) {
        --state->free;
    } else {
        const auto turn = std::make_shared<QPromise<void>>();
        turn->start();
        state->queue.push_back(turn);
        co_await turn->future();
    }
    Permit permit;
    permit.m_place = State::place(state);
    if (stop.isStopped())
        co_return Error{ErrorKind::Cancelled, QStringLiteral("stopped while waiting for a turn")};

    const milliseconds now = state->timing.elapsed();
    const milliseconds turn = std::max(now, state->nextTurn);
    state->nextTurn = turn + state->gap;
    if (turn > now) {
        const Result<Done> waited = co_await state->timing.sleep(turn - now, stop);
        if (!waited)
            co_return waited.error();
    }
    co_return permit;
}

} // namespace klarbok::net
