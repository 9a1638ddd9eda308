#pragma once

#include "flow/session.h"

namespace klarbok::flow {

/// Drafts the correction of a posted voucher, dated today: it takes the voucher back and books its
/// settlement rows again by the rules, orders and answers of today. The correction. NotAllowed with
/// reason `not_posted`, `correction_exists` or `nothing_to_correct`.
[[nodiscard]] Task<StoredVoucher> correct(SessionPtr session, VoucherId id);

/// Throws a correction's draft away; what it would have corrected stands. The voucher that it was
/// about. NotAllowed with reason `not_a_draft`.
[[nodiscard]] Task<StoredVoucher> withdrawCorrection(SessionPtr session, VoucherId correction);

} // namespace klarbok::flow
