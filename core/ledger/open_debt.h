#pragma once

#include "ledger/payout.h"

#include <vector>

namespace klarbok::ledger {

/// A debt to Klarna that no later payout has taken up.
struct OpenDebt
{
    PayoutId payout; ///< the one that left it
    Money amount;    ///< a magnitude
    QDate since;     ///< the payout's day in Stockholm
    bool isOverdue;  ///< so long without a payout that Klarna may send a debt statement

    friend bool operator==(const OpenDebt &, const OpenDebt &) = default;
};

/// The closing debt of the newest payout of each source, merchant and currency, as it stands
/// `today`. Klarna takes a debt from the next payout; where none comes it has to be paid.
std::vector<OpenDebt> openDebts(const std::vector<Payout> &payouts, QDate today);

} // namespace klarbok::ledger
