#pragma once

#include "ledger/difference_list.h"
#include "ledger/reconciliation.h"

namespace klarbok::ledger {

/// Names what Klarna tells otherwise than when it was booked: sums that changed by what no voucher
/// holds yet, dates and orders as worth knowing. `rows` and `rowEffects` are the payout's,
/// `paidOut` what Klarna's totals say of the line.
void nameDrifts(const ReconciliationInput &input, const std::vector<const Transaction *> &rows,
                const std::vector<RowEffect> &rowEffects, Money paidOut,
                DifferenceList &differences);

/// The correction of a voucher that Klarna has changed since: its sums are that change.
bool isForDrift(const ReconciliationInput &input, const VoucherShare &voucher);

} // namespace klarbok::ledger
