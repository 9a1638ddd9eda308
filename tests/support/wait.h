#pragma once

#include "ports/task.h"

#include <QEventLoop>

#include <optional>

namespace klarbok::test {

template<typename T>
QCoro::Task<void> deliver(Task<T> task, std::optional<Result<T>> *result, QEventLoop *loop)
{
    Result<T> value = co_await std::move(task);
    result->emplace(std::move(value));
    loop->quit();
}

/// Runs the event loop until the task has ended. QCoro::waitFor needs a result that can be default
/// constructed, which a Result cannot.
template<typename T>
Result<T> wait(Task<T> &&task)
{
    std::optional<Result<T>> result;
    QEventLoop loop;
    const auto running = deliver(std::move(task), &result, &loop);
    if (!result)
        loop.exec();
    return std::move(*result);
}

} // namespace klarbok::test
