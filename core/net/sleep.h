#pragma once

#include "ports/stop_flag.h"
#include "ports/task.h"

#include <chrono>
#include <functional>

namespace klarbok::net {

/// Waits on the event loop. Cancelled within 100 ms after the flag was raised.
[[nodiscard]] Task<Done> sleepFor(std::chrono::milliseconds time, StopFlag stop);

/// Time as the network code sees it; tests replace it so that nothing really waits.
struct Timing
{
    /// Milliseconds of a clock that never jumps.
    std::function<std::chrono::milliseconds()> elapsed;
    std::function<Task<Done>(std::chrono::milliseconds, StopFlag)> sleep;

    static Timing real();
};

} // namespace klarbok::net
