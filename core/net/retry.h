#pragma once

#include "net/rate_limiter.h"
#include "net/sleep.h"
#include "net/transport.h"

#include <QDateTime>

#include <chrono>
#include <functional>
#include <optional>
#include <vector>

namespace klarbok::net {

/// When and how often a read is repeated.
struct RetryRule
{
    /// Pause before the second, third … try, without jitter; the last one holds for all further.
    std::vector<std::chrono::milliseconds> pauses{
        std::chrono::milliseconds{300}, std::chrono::milliseconds{1'000},
        std::chrono::milliseconds{2'000}, std::chrono::milliseconds{4'000}};
    /// Gives up when so long no read got an answer, time-outs and pauses included. A command that
    /// makes no progress has to end within 20 seconds; this leaves it time for the rest.
    std::chrono::milliseconds budget{15'000};
    int maxTries = 8;
    Timing timing = Timing::real();
    /// A whole number from 0 up to, not including, the bound; spreads the pauses.
    std::function<int(int bound)> random;
    /// The wall clock, for Retry-After dates. UTC.
    std::function<QDateTime()> now;
    /// The service's own words in an answer that is given up on; for Error::reason.
    std::function<QString(const HttpReply &)> reason;
    /// Whether an answer that looks transient says something that will not change: then it is the
    /// answer.
    std::function<bool(const HttpReply &)> isFinal;

    /// Real time, real chance.
    RetryRule();
};

/// Reads (GET) that are repeated after transient failures, 429 and 5xx. Reads that run side by side
/// share one budget: as long as one gets answers, the others may go on trying.
class Retry
{
public:
    /// `limiter` may be null. Both must outlive this.
    Retry(Transport &transport, RateLimiter *limiter, RetryRule rule = {});

    /// The answer, with any status but 429 and 5xx unless the rule calls it final. Errors: those of
    /// the transport; RateLimited, ServerError when that did not end in time. A request that is not
    /// GET stops the program.
    [[nodiscard]] Task<HttpReply> read(HttpRequest request, SendOptions options, StopFlag stop);

private:
    [[nodiscard]] Task<HttpReply> repeat(HttpRequest request, SendOptions options, StopFlag stop);
    [[nodiscard]] Task<HttpReply> tryOnce(HttpRequest request, SendOptions options, StopFlag stop);
    std::chrono::milliseconds left() const; ///< of the budget
    std::chrono::milliseconds pauseAfter(const Result<HttpReply> &answer, int tries) const;

    Transport &m_transport;
    RateLimiter *m_limiter;
    RetryRule m_rule;
    std::chrono::milliseconds m_lastAnswer{0};
    int m_running = 0;
};

/// What a Retry-After header asks for: seconds, or an HTTP date against `now`; never negative.
/// nullopt when it is missing or cannot be read.
std::optional<std::chrono::milliseconds> retryAfter(const HttpReply &reply, const QDateTime &now);

} // namespace klarbok::net
