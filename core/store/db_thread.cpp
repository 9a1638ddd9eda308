#include "store/db_thread.h"

#include "store/migrations.h"

namespace klarbok::store {

DbThread::DbThread(const QString &lockFile)
    : m_context{new QObject}, m_session{nullptr, PostingLock{lockFile}}
{
    m_context->moveToThread(&m_thread);
    m_thread.setObjectName(QStringLiteral("store"));
    m_thread.start();
}

Result<std::unique_ptr<DbThread>> DbThread::open(const QString &file, Database::Mode mode,
                                                 const QString &lockFile, const QDateTime &now)
{
    std::unique_ptr<DbThread> thread{new DbThread{lockFile}};
    Answer<Done> opened = thread->post<Done>([file, mode, now](Session &session) -> Result<Done> {
        auto database = Database::open(file, mode);
        if (!database)
            return std::move(database).error();
        if (auto migrated = migrate(*database.value(), now); !migrated)
            return migrated;
        session.database = std::move(database).value();
        return Done{};
    });
    const std::shared_ptr<Result<Done>> result = opened.result(); // waits
    if (!*result)
        return std::move(*result).error();
    return thread;
}

DbThread::~DbThread()
{
    enqueue([this] {
        // A connection is closed by the thread that opened it.
        m_session.postingLock.release();
        m_session.database.reset();
        m_context->deleteLater(); // at the latest when the thread ends
        m_thread.quit();
    });
    m_thread.wait();
}

void DbThread::enqueue(std::function<void()> work)
{
    QMetaObject::invokeMethod(m_context, std::move(work), Qt::QueuedConnection);
}

} // namespace klarbok::store
