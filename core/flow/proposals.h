#pragma once

#include "flow/session.h"
#include "ledger/proposal.h"

#include <vector>

namespace klarbok::flow {

/// For each question of the voucher, in its order, what may be proposed as the answer.
[[nodiscard]] Task<std::vector<std::optional<ledger::Proposal>>>
proposals(SessionPtr session, ledger::DraftVoucher voucher);

} // namespace klarbok::flow
