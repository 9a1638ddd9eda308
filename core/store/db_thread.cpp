#include "store/db_thread.h"

#include "store/migrations.h"

namespace klarbok::store {

DbThread::DbThread() : m_context{new QObject}
{
    m_context->moveToThread(&m_thread);
    m_thread.setObjectName(QStringLiteral("store"));
    m_thread.start();
}

Result<std::unique_ptr<DbThread>> DbThread::open(const QString &file, Database::Mode mode,
                                                 const QString &lockFile, const QDateTime &now)
{
    std::unique_ptr<DbThread> thread{new DbThread};
    Answer<Done> opened = thread->post<Done>(
        [raw = thread.get(), file, mode, lockFile, now](Session &) -> Result<Done> {
            auto database = Database::open(file, mode);
            if (!database)
                return std::move(database).error();
            if (auto migrated = migrate(*database.value(), now); !migrated)
                return migrated;
            raw->m_session.reset(new Session{std::move(database).value(), PostingLock{lockFile}});
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
        m_session.reset();        // a connection is closed by the thread that opened it
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
