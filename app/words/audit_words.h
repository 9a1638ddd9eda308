#pragma once

#include "ports/store.h"

#include <QString>

namespace klarbok::words {

/// What an entry of the audit trail says, as far as it can be said in words; hashes and numbers of
/// the services stay as they are. The trail itself is not changed.
QString auditDetails(const AuditEntry &entry);

} // namespace klarbok::words
