#pragma once

#include <atomic>
#include <functional>
#include <memory>

namespace klarbok {

/// Asks running work to stop at the next safe point. Copies share one flag.
class StopFlag
{
public:
    void stop() const { m_stopped->store(true); }
    bool isStopped() const { return m_stopped->load(); }

private:
    std::shared_ptr<std::atomic<bool>> m_stopped = std::make_shared<std::atomic<bool>>(false);
};

/// What long work is doing. Names are codes; the screen has the words.
enum class Step { Payouts, Transactions, Orders, Reports, Booking, Checking, Posting, Attaching };

/// Called on the caller's thread as work goes on; `total` is 0 while it is not known.
using Progress = std::function<void(Step step, int done, int total)>;

} // namespace klarbok
