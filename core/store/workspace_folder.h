#pragma once

#include "base/clock.h"
#include "ports/workspaces.h"
#include "store/audit_log.h"

#include <QString>

namespace klarbok {

/// The data folder on disk: `<dataDir>/<slug of the name>/klarbok.sqlite`, and `posting.lock`
/// beside it. Clock outlives this and the stores that it opens.
class WorkspaceFolder final : public Workspaces
{
public:
    WorkspaceFolder(const QString &dataDir, const Clock &clock, AuditActor actor);

    /// InvalidInput when the name is empty, longer than 80 characters, holds control characters or
    /// is taken (in either case), or the organisation number is none; `subject` is then `name` or
    /// `org_no`. Makes the data folder when there is none; StoreReadOnly when it cannot.
    Result<WorkspaceInfo> create(const QString &name, const QString &orgNo) override;
    /// By name. A folder whose file cannot be read is listed under the folder's name, with an empty
    /// id, so that opening it tells why.
    Result<std::vector<WorkspaceInfo>> list() override;
    Result<std::shared_ptr<Store>> open(const QString &name) override;

private:
    Result<WorkspaceInfo> createIn(const QString &folder, const QString &name,
                                   const QString &orgNo);

    QString m_dataDir;
    const Clock &m_clock;
    AuditActor m_actor;
};

/// A name for a folder on every system: lower-case ASCII letters, digits and hyphens, at most 40.
/// Never empty, never one of Windows' device names.
QString folderName(const QString &workspace);

} // namespace klarbok
