#pragma once

#include "ledger/settlement_sign.h"

#include <map>
#include <vector>

namespace klarbok::ledger {

/// Totals against each other and against the rows. The gap that remains: zero, within the rounding
/// limit, or above it (the payout is stopped).
struct TotalsCheck
{
    Money gap; ///< paid out − what rows, debt and reserve say; what 3740 would take
    bool totalsAddUp = false;     ///< the identities of the totals hold
    bool rowsMatchTotals = false; ///< per type
    bool isStopped = false;       ///< also for Klarna's fee invoice (GROSS_FEE)
};

/// The identities of Klarna's documentation of settlement files: settlement = net − repaid +
/// deposited, closing debt = opening debt − repaid + deposited, and per type the rows' sum equals
/// the total. The limit's öre are compared with the payout's own minor units.
TotalsCheck checkTotals(const Payout &payout, const std::vector<Transaction> &transactions,
                        Money roundingLimit);
TotalsCheck checkTotals(const Payout &payout, const std::vector<const Transaction *> &transactions,
                        const std::vector<RowEffect> &rowEffects, Money roundingLimit);

/// Sums per line of the reconciliation, without debt, rounding and the payment.
using LineSums = std::map<What, Money>;
LineSums sumsOfTotals(const SignedTotals &totals);
LineSums sumsOfRows(const Payout &payout, const std::vector<const Transaction *> &transactions,
                    const std::vector<RowEffect> &rowEffects);

/// Lines that Klarna's totals do not tell apart: protection lowers the reversals, and corrections
/// have no total of their own. Returns the first line of the group.
What groupOf(What what);

/// The largest difference (a magnitude) between totals and rows over the groups.
Money largestGap(const Payout &payout, const SignedTotals &totals,
                 const std::vector<const Transaction *> &transactions,
                 const std::vector<RowEffect> &rowEffects);

std::vector<const Transaction *> pointersTo(const std::vector<Transaction> &transactions);

} // namespace klarbok::ledger
