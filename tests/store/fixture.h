#pragma once

#include "base/clock.h"
#include "store/database.h"
#include "store/workspace_folder.h"
#include "support/wait.h"

#include <QTemporaryDir>
#include <QTest>

namespace klarbok::test {

/// A clock that stands still until it is told otherwise.
class FixedClock final : public Clock
{
public:
    QDateTime now() const override { return time; }
    QDateTime time =
        QDateTime::fromString(QStringLiteral("2026-03-02T09:15:00.250Z"), Qt::ISODateWithMs);
};

/// A data folder with one workspace, and stores on it.
class Fixture
{
public:
    Fixture()
    {
        const auto created = workspaces.create(name, QStringLiteral("556737-0431"));
        KLARBOK_EXPECTS(created.hasValue());
        folder = created->folder;
        file = folder + QStringLiteral("/klarbok.sqlite");
    }

    std::shared_ptr<Store> open()
    {
        auto store = workspaces.open(name);
        KLARBOK_EXPECTS(store.hasValue());
        return std::move(store).value();
    }
    /// Another program's SQL on the same file; the error's kind if it was refused.
    std::optional<ErrorKind> sql(const QString &statement) const
    {
        const auto database = store::Database::open(file, store::Database::Mode::Open);
        KLARBOK_EXPECTS(database.hasValue());
        const auto done = database.value()->execute(statement);
        return done ? std::nullopt : std::optional{done.error().kind};
    }

    const QString name = QStringLiteral("Testbutiken");
    QTemporaryDir dir;
    FixedClock clock;
    WorkspaceFolder workspaces{dir.filePath(QStringLiteral("data")), clock,
                               AuditActor{QStringLiteral("anna"), QStringLiteral("1.2.3")}};
    QString folder, file;
};

/// What a task that must succeed answers.
template<typename T>
T get(Task<T> &&task)
{
    Result<T> result = wait(std::move(task));
    if (!result)
        qWarning("%s: %s", qUtf8Printable(errorName(result.error().kind)),
                 qUtf8Printable(result.error().detail));
    KLARBOK_EXPECTS(result.hasValue());
    return std::move(result).value();
}

/// The kind of error that a task ends in; nothing when it succeeds.
template<typename T>
std::optional<ErrorKind> failure(Task<T> &&task)
{
    const Result<T> result = wait(std::move(task));
    return result ? std::nullopt : std::optional{result.error().kind};
}

} // namespace klarbok::test
