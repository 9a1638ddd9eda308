#pragma once

#include <QLoggingCategory>

namespace klarbok {

// English, for developers and support; never a secret, never a buyer's data. Off unless
// QT_LOGGING_RULES says otherwise, except warnings.
Q_DECLARE_LOGGING_CATEGORY(lcNet)
Q_DECLARE_LOGGING_CATEGORY(lcStore)
Q_DECLARE_LOGGING_CATEGORY(lcFlow)
Q_DECLARE_LOGGING_CATEGORY(lcUi)

} // namespace klarbok
