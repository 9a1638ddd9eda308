#pragma once

#include "base/error.h"

#include <QSqlError>
#include <QString>

namespace klarbok::store {

/// What an SQLite failure means to us; `subject` is the file. A constraint or a trigger that said
/// no is NotAllowed; what SQLite cannot make sense of is StoreUnreadable.
Error sqlError(const QSqlError &error, const QString &file);

} // namespace klarbok::store
