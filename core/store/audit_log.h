#pragma once

#include "ports/store.h"
#include "store/database.h"

#include <QDateTime>
#include <QString>

#include <optional>
#include <vector>

namespace klarbok {

/// Who acts, for the audit trail.
struct AuditActor
{
    QString user;    ///< OS account
    QString version; ///< of the program
};

namespace store {

/// When something was asked for, and by whom.
struct Stamp
{
    QDateTime now; ///< UTC
    AuditActor actor;
};

/// Adds an entry, within the transaction of the change that it tells of. Its hash covers the entry
/// before it, so that no entry can be changed or taken out unseen.
void appendAudit(Database &database, const Stamp &stamp, const QString &event,
                 const QString &subject, const QString &details);

/// Oldest first; of one subject, or all. Own transaction.
Result<std::vector<AuditEntry>> auditTrail(Database &database,
                                           const std::optional<QString> &subject);

/// Computes every hash again. A missing entry is broken at the next one, a missing tail at the
/// number that would follow. Own transaction.
Result<AuditCheck> verifyAudit(Database &database);

} // namespace store
} // namespace klarbok
