#pragma once

#include "ledger/reconciliation.h"

#include <set>

namespace klarbok::ledger {

/// Gives a difference that nobody explains all that is known of it: the rows of its line that are
/// on no voucher and under no other name (`handled` holds the others), and the vouchers that the
/// line is booked on.
void tellWhatIsKnown(const ReconciliationInput &input, const std::vector<const Transaction *> &rows,
                     const std::vector<RowEffect> &rowEffects,
                     const std::set<TransactionKey> &handled, Difference &rest);

} // namespace klarbok::ledger
