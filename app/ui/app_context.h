#pragma once

#include "base/clock.h"
#include "base/result.h"
#include "flow/session.h"
#include "ports/workspaces.h"

#include <QString>

#include <functional>
#include <memory>

namespace klarbok::ui {

/// What the window is given by main(): the only way it reaches anything outside.
struct AppContext
{
    std::shared_ptr<Workspaces> workspaces;
    /// Opens a workspace by name. Called once per workspace that is shown.
    std::function<Result<flow::SessionPtr>(const QString &name)> openSession;
    std::shared_ptr<const Clock> clock;
};

} // namespace klarbok::ui
