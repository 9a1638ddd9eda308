#include "store/migrations.h"

#include "base/check.h"
#include "store/statement.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

// A static library's resources are dropped by the linker unless they are asked for, and the macro
// does not work inside a namespace.
static void loadMigrations()
{
    Q_INIT_RESOURCE(store_migrations);
}

namespace klarbok::store {

namespace {

constexpr qint64 kApplicationId = 1263288914; // `KLBR`, set by the first migration

QString folder()
{
    loadMigrations();
    return QStringLiteral(":/klarbok/store/");
}

QString migrationSql(int version)
{
    QFile file{folder() + QStringLiteral("%1.sql").arg(version, 4, 10, QLatin1Char('0'))};
    KLARBOK_EXPECTS(file.open(QIODevice::ReadOnly));
    return QString::fromUtf8(file.readAll());
}

struct Header
{
    qint64 application = 0;
    int version = 0;
    int tables = 0;

    bool isEmpty() const { return application == 0 && version == 0 && tables == 0; }
};

qint64 single(Database &database, const QString &sql)
{
    Statement query{database, sql};
    query.run();
    const qint64 value = query.next() ? query.whole() : 0;
    return value;
}

Header header(Database &database)
{
    return {
        single(database, QStringLiteral("PRAGMA application_id")),
        static_cast<int>(single(database, QStringLiteral("PRAGMA user_version"))),
        static_cast<int>(single(database, QStringLiteral("SELECT count(*) FROM sqlite_schema")))};
}

Result<Done> copyAside(Database &database, int version, const QDateTime &now)
{
    const QString name = QStringLiteral("klarbok-v%1-%2.sqlite")
                             .arg(version)
                             .arg(now.toUTC().toString(QStringLiteral("yyyyMMdd'T'HHmmsszzz'Z'")));
    const QString path = QFileInfo{database.file()}.dir().filePath(name);
    // Not inside a transaction: VACUUM refuses. The path is our own; quotes are doubled all the
    // same.
    return database.execute(
        QStringLiteral("VACUUM INTO '%1'").arg(QString{path}.replace(u'\'', QStringLiteral("''"))));
}

/// Moves the file from `version - 1` to `version`, unless another process has done it meanwhile.
Result<Done> step(Database &database, int version)
{
    return database.write<Done>([&database, version]() -> Result<Done> {
        if (header(database).version >= version)
            return Done{};
        for (const QString &sql : statementsOf(migrationSql(version)))
            Statement{database, sql}.run();
        Statement{database, QStringLiteral("PRAGMA user_version = %1").arg(version)}.run();
        Statement broken{database, QStringLiteral("PRAGMA foreign_key_check")};
        broken.run();
        if (broken.next())
            database.failUnreadable(QStringLiteral("references after migrating"));
        return Done{};
    });
}

Result<Done> climb(Database &database, int from)
{
    for (int version = from + 1; version <= newestVersion(); ++version) {
        if (auto done = step(database, version); !done)
            return done;
    }
    return Done{};
}

} // namespace

int newestVersion()
{
    static const int count = static_cast<int>(QDir{folder()}.entryList(QDir::Files).size());
    return count;
}

QStringList statementsOf(const QString &sql)
{
    QStringList statements;
    QString statement;
    for (const QString &line : sql.split(u'\n')) {
        if (line.trimmed().isEmpty() || line.startsWith(QLatin1String("--")))
            continue;
        statement += line + u'\n';
        const bool isTrigger = statement.startsWith(QLatin1String("CREATE TRIGGER"));
        if (isTrigger ? line == QLatin1String("END;") : line.endsWith(u';')) {
            statements.append(statement.trimmed());
            statement.clear();
        }
    }
    KLARBOK_EXPECTS(statement.isEmpty());
    return statements;
}

Result<Done> migrate(Database &database, const QDateTime &now)
{
    const auto read = database.read<Header>([&]() -> Result<Header> { return header(database); });
    if (!read)
        return read.error();
    const Header found = read.value();
    if (!found.isEmpty() && found.application != kApplicationId)
        return Error{ErrorKind::StoreUnreadable, QStringLiteral("not a Klarbok file"),
                     database.file()};
    if (found.version > newestVersion())
        return Error{ErrorKind::StoreNewer,
                     QStringLiteral("schema %1, this program knows %2")
                         .arg(found.version)
                         .arg(newestVersion()),
                     database.file()};
    // An empty write asks whether the file may be written at all, before anyone relies on it.
    if (auto writable = database.write<Done>([] { return Done{}; }); !writable)
        return writable;
    if (auto journal = database.execute(QStringLiteral("PRAGMA journal_mode = WAL")); !journal)
        return journal;
    if (found.version == newestVersion())
        return Done{};
    if (!found.isEmpty()) {
        if (auto copied = copyAside(database, found.version, now); !copied)
            return copied;
    }

    // Tables are rebuilt with references off; each step checks them before it is committed.
    if (auto off = database.execute(QStringLiteral("PRAGMA foreign_keys = OFF")); !off)
        return off;
    auto climbed = climb(database, found.version);
    if (auto on = database.execute(QStringLiteral("PRAGMA foreign_keys = ON")); !on)
        return on;
    return climbed;
}

} // namespace klarbok::store
