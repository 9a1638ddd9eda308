#pragma once

#include "cli/command.h"
#include "ports/store.h"

namespace klarbok::cli {

/// One voucher with its history and what is proposed for its questions, as the contract says.
CommandTask voucherOutcome(flow::SessionPtr session, StoredVoucher voucher, bool needsUser = false);

} // namespace klarbok::cli
