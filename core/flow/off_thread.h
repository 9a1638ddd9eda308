#pragma once

#include <QCoroFuture>
#include <QFuture>
#include <QPromise>
#include <QThreadPool>

#include <memory>
#include <type_traits>

namespace klarbok::flow {

/// Runs a pure function on a pool thread, so that the window's thread stays free; await the future.
template<typename Out, typename In>
QFuture<Out> offThread(Out (*work)(const In &), std::type_identity_t<std::shared_ptr<const In>> in)
{
    auto promise = std::make_shared<QPromise<Out>>();
    promise->start();
    QThreadPool::globalInstance()->start([promise, work, in = std::move(in)] {
        promise->addResult(work(*in));
        promise->finish();
    });
    return promise->future();
}

} // namespace klarbok::flow
