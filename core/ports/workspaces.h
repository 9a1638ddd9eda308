#pragma once

#include "ports/store.h"
#include "ports/task.h"

#include <memory>
#include <vector>

namespace klarbok {

/// The data folder: one folder with one database file per workspace.
class Workspaces
{
public:
    virtual ~Workspaces() = default;
    /// InvalidInput when the name is empty or taken.
    [[nodiscard]] virtual Result<WorkspaceInfo> create(const QString &name,
                                                       const QString &orgNo) = 0;
    [[nodiscard]] virtual Result<std::vector<WorkspaceInfo>> list() = 0;
    /// Opens and migrates. StoreMissing, StoreNewer, StoreReadOnly, StoreUnreadable …
    [[nodiscard]] virtual Result<std::shared_ptr<Store>> open(const QString &name) = 0;
};

} // namespace klarbok
