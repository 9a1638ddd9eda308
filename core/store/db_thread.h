#pragma once

#include "base/result.h"
#include "store/database.h"
#include "store/posting_lock.h"

#include <QDateTime>
#include <QFuture>
#include <QObject>
#include <QPromise>
#include <QThread>

#include <functional>
#include <memory>

namespace klarbok::store {

/// What lives on the thread: the connection and the right to post.
struct Session
{
    std::unique_ptr<Database> database; ///< open for all work but the opening itself
    PostingLock postingLock;
};

/// The one thread that owns the connection. Work is done in the order it was posted; destroying
/// this finishes what was posted, then closes the file.
class DbThread
{
public:
    /// Opens and migrates. `Mode::Create` makes the file.
    static Result<std::unique_ptr<DbThread>> open(const QString &file, Database::Mode mode,
                                                  const QString &lockFile, const QDateTime &now);
    ~DbThread();
    DbThread(const DbThread &) = delete;
    DbThread &operator=(const DbThread &) = delete;

    /// Shared, so that thousands of rows are moved and not copied out of the future.
    template<typename T>
    using Answer = QFuture<std::shared_ptr<Result<T>>>;

    template<typename T>
    Answer<T> post(std::function<Result<T>(Session &)> work)
    {
        auto promise = std::make_shared<QPromise<std::shared_ptr<Result<T>>>>();
        promise->start();
        Answer<T> answer = promise->future();
        enqueue([this, promise, work = std::move(work)] {
            promise->addResult(std::make_shared<Result<T>>(work(m_session)));
            promise->finish();
        });
        return answer;
    }

private:
    explicit DbThread(const QString &lockFile);
    void enqueue(std::function<void()> work);

    QThread m_thread;
    QObject *m_context = nullptr; ///< receives the work; lives on the thread
    Session m_session;
};

} // namespace klarbok::store
