#include "store/sql_error.h"

namespace klarbok::store {

namespace {

// Result codes of SQLite's C interface; the low byte is the kind, the rest says more.
enum Code {
    Busy = 5,
    Locked = 6,
    ReadOnly = 8,
    IoError = 10,
    Corrupt = 11,
    Full = 13,
    CannotOpen = 14,
    Constraint = 19,
    NotADatabase = 26,
    IoErrorRead = IoError | (1 << 8),
    IoErrorShortRead = IoError | (2 << 8),
    IoErrorEnlargeShared = IoError | (19 << 8), // the first file that a full disk refuses to grow
};

ErrorKind kindOf(int code)
{
    if (code == IoErrorRead || code == IoErrorShortRead)
        return ErrorKind::StoreUnreadable;
    if (code == IoErrorEnlargeShared)
        return ErrorKind::StoreFull;
    switch (code & 0xff) {
    case Busy:
    case Locked: return ErrorKind::StoreBusy;
    case ReadOnly:
    case CannotOpen:
    case IoError: return ErrorKind::StoreReadOnly;
    case Full: return ErrorKind::StoreFull;
    case Constraint: return ErrorKind::NotAllowed;
    case Corrupt:
    case NotADatabase:
    default: return ErrorKind::StoreUnreadable;
    }
}

} // namespace

Error sqlError(const QSqlError &error, const QString &file)
{
    bool isNumber = false;
    const int code = error.nativeErrorCode().toInt(&isNumber);
    return Error{isNumber ? kindOf(code) : ErrorKind::StoreUnreadable,
                 QStringLiteral("SQLite %1: %2").arg(error.nativeErrorCode(), error.databaseText()),
                 file};
}

} // namespace klarbok::store
