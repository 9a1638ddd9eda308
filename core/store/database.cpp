#include "store/database.h"

#include "base/log.h"
#include "store/sql_error.h"

#include <QFileInfo>
#include <QSqlQuery>
#include <QUuid>

namespace klarbok::store {

namespace {

/// How long another program may hold the file before we say so.
constexpr int kBusyTimeoutMs = 5000;

} // namespace

Database::Database(QString file, const QSqlDatabase &connection)
    : m_file{std::move(file)}, m_connection{connection}
{
}

Result<std::unique_ptr<Database>> Database::open(const QString &file, Mode mode)
{
    const QFileInfo info{file};
    if (mode == Mode::Open && !info.isFile())
        return Error{ErrorKind::StoreMissing, QStringLiteral("no such file"), file};

    // No copy of the connection may be left when it is removed: it lives in the object from the
    // start.
    std::unique_ptr<Database> database{new Database{
        file, QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"),
                                        QStringLiteral("klarbok-") +
                                            QUuid::createUuid().toString(QUuid::WithoutBraces))}};
    QSqlDatabase &connection = database->m_connection;
    connection.setDatabaseName(file);
    connection.setConnectOptions(
        QStringLiteral("QSQLITE_BUSY_TIMEOUT=%1").arg(mode == Mode::Lock ? 0 : kBusyTimeoutMs));
    if (!connection.open())
        return sqlError(connection.lastError(), file);

    // Opening is lazy: only reading the first page tells whether this is a database.
    for (const QString &pragma :
         {QStringLiteral("PRAGMA schema_version"), QStringLiteral("PRAGMA foreign_keys = ON"),
          QStringLiteral("PRAGMA recursive_triggers = ON"), // REPLACE shall fire delete triggers
          QStringLiteral("PRAGMA synchronous = FULL")}) {
        if (auto done = database->execute(pragma); !done)
            return std::move(done).error();
    }
    return database;
}

Database::~Database()
{
    const QString name = m_connection.connectionName();
    m_connection.close();
    m_connection = QSqlDatabase{}; // the last reference must go before the connection is removed
    QSqlDatabase::removeDatabase(name);
}

Result<Done> Database::execute(const QString &sql)
{
    QSqlQuery query{m_connection};
    if (!query.exec(sql))
        return sqlError(query.lastError(), m_file);
    return Done{};
}

void Database::fail(Error error)
{
    if (m_failure)
        return;
    qCWarning(lcStore, "%s: %s", qUtf8Printable(errorName(error.kind)),
              qUtf8Printable(error.detail));
    m_failure = std::move(error);
}

void Database::failUnreadable(const QString &what)
{
    fail({ErrorKind::StoreUnreadable, QStringLiteral("unreadable ") + what, m_file});
}

std::optional<Error> Database::start(const QString &begin)
{
    m_failure.reset();
    if (auto begun = execute(begin); !begun)
        return std::move(begun).error();
    return std::nullopt;
}

std::optional<Error> Database::finish(bool keep)
{
    if (keep && !m_failure) {
        if (auto committed = execute(QStringLiteral("COMMIT")); !committed)
            m_failure = std::move(committed).error();
        else
            return std::nullopt;
    }
    // A full disk rolls back by itself; then this one fails and that is well.
    if (auto undone = execute(QStringLiteral("ROLLBACK")); !undone)
        qCInfo(lcStore, "rollback: %s", qUtf8Printable(undone.error().detail));
    return std::exchange(m_failure, std::nullopt);
}

} // namespace klarbok::store
