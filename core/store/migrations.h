#pragma once

#include "store/database.h"

#include <QDateTime>
#include <QStringList>

namespace klarbok::store {

/// The schema version that this program writes: the number of migration files.
int newestVersion();

/// Brings the file to newestVersion(), each step in a transaction of its own that also sets the
/// version. A file that holds something is copied beside itself first
/// (`klarbok-v<version>-<time>.sqlite`). StoreNewer: written by a newer program, left untouched.
/// StoreUnreadable: an SQLite file, but not one of ours. StoreReadOnly: may not be written.
Result<Done> migrate(Database &database, const QDateTime &now);

/// The statements of a migration file. A trigger ends at a line `END;`, everything else at a line
/// that ends in `;`; a line that starts with `--` is a comment.
QStringList statementsOf(const QString &sql);

} // namespace klarbok::store
