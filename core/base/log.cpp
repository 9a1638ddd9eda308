#include "base/log.h"

namespace klarbok {

Q_LOGGING_CATEGORY(lcNet, "klarbok.net", QtWarningMsg)
Q_LOGGING_CATEGORY(lcStore, "klarbok.store", QtWarningMsg)
Q_LOGGING_CATEGORY(lcFlow, "klarbok.flow", QtWarningMsg)
Q_LOGGING_CATEGORY(lcUi, "klarbok.ui", QtWarningMsg)

} // namespace klarbok
