#pragma once

#include "ledger/voucher.h"

#include <QString>

namespace klarbok::words {

/// A question as a sentence that names what it is about, and what can be done about it.
QString question(const ledger::Question &question);

/// Something worth knowing, as a sentence.
QString notice(const ledger::Notice &notice);

} // namespace klarbok::words
