#include "net/sleep.h"

#include <QCoroFuture>

#include <QPromise>
#include <QTimer>

#include <algorithm>
#include <memory>

namespace klarbok::net {

namespace {
constexpr std::chrono::milliseconds kPoll{50}; // the flag is looked at twice in 100 ms
QFuture<void> oneTick(std::chrono::milliseconds time)
{
    auto promise = std::make_shared<QPromise<void>>();
    promise->start();
    QTimer::singleShot(time, Qt::PreciseTimer, [promise] { promise->finish(); });
    return promise->future();
}

} // namespace

Task<Done> sleepFor(std::chrono::milliseconds time, StopFlag stop)
{
    const auto end = std::chrono::steady_clock::now() + time;
    for (;;) {
        if (stop.isStopped())
            co_return Error{ErrorKind::Cancelled, QStringLiteral("stopped while waiting")};
        const auto left =
            std::chrono::ceil<std::chrono::milliseconds>(end - std::chrono::steady_clock::now());
        if (left.count() <= 0)
            co_return Done{};
        co_await oneTick(std::min(left, kPoll));
    }
}

Timing Timing::real()
{
    return {[] {
                return std::chrono::duration_cast<std::chrono::milliseconds>(
                    std::chrono::steady_clock::now().time_since_epoch());
            },
            &sleepFor};
}

} // namespace klarbok::net
