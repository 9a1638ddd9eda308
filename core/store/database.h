#pragma once

#include "base/result.h"

#include <QSqlDatabase>
#include <QString>

#include <functional>
#include <memory>
#include <optional>

namespace klarbok::store {

/// One connection to one SQLite file, for the thread that opened it. The first failure of a
/// transaction is kept, and everything after it in that transaction does nothing: code in a
/// transaction reads as if nothing could fail, and read() and write() answer with the failure.
class Database
{
public:
    enum class Mode {
        Open,   ///< StoreMissing when there is no file
        Create, ///< makes the file when there is none
        Lock,   ///< as Create, but never waits for another program
    };

    /// Connects and sets what a connection needs; the file itself is not changed, and its schema
    /// not looked at (migrations.h does).
    static Result<std::unique_ptr<Database>> open(const QString &file, Mode mode);
    ~Database();
    Database(const Database &) = delete;
    Database &operator=(const Database &) = delete;

    const QString &file() const { return m_file; }

    /// All reads inside see the same moment.
    template<typename T>
    Result<T> read(const std::function<Result<T>()> &work)
    {
        return transaction<T>(QStringLiteral("BEGIN"), work);
    }
    /// All or nothing; no other connection writes meanwhile.
    template<typename T>
    Result<T> write(const std::function<Result<T>()> &work)
    {
        return transaction<T>(QStringLiteral("BEGIN IMMEDIATE"), work);
    }
    /// One statement outside of a transaction.
    Result<Done> execute(const QString &sql);

    /// For Statement and for data that make no sense: what is stored is not what we wrote.
    void fail(Error error);
    void failUnreadable(const QString &what);
    bool hasFailed() const { return m_failure.has_value(); }
    const QSqlDatabase &connection() const { return m_connection; }

private:
    Database(QString file, const QSqlDatabase &connection);

    template<typename T>
    Result<T> transaction(const QString &begin, const std::function<Result<T>()> &work)
    {
        if (std::optional<Error> error = start(begin))
            return *std::move(error);
        Result<T> result = work();
        if (std::optional<Error> error = finish(bool(result)))
            return *std::move(error);
        return result;
    }
    std::optional<Error> start(const QString &begin);
    std::optional<Error> finish(bool keep); ///< the failure, if anything failed

    QString m_file;
    QSqlDatabase m_connection;
    std::optional<Error> m_failure;
};

} // namespace klarbok::store
