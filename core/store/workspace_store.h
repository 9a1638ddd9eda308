#pragma once

#include "ports/store.h"
#include "store/audit_log.h"
#include "store/database.h"

namespace klarbok::store {

/// Writes the workspace's own row into a new file.
Result<Done> writeInfo(Database &database, const Stamp &stamp, const WorkspaceInfo &info);
Result<WorkspaceInfo> readInfo(Database &database);
Result<Done> setCompany(Database &database, const Stamp &stamp, const QString &company);

Result<QMap<QString, QString>> settings(Database &database);
/// A null value takes the setting back to its default; an empty one is kept as empty.
Result<Done> saveSettings(Database &database, const Stamp &stamp,
                          const QMap<QString, QString> &changes);

Result<Done> keepRaw(Database &database, const QDateTime &now, const RawAnswer &answer);

} // namespace klarbok::store
