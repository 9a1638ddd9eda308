#pragma once

#include "merchant.h"

namespace klarbok::sandbox {

/// The VAT inside `gross`, half öre away from zero.
qint64 vatInside(qint64 gross, qint64 rate);
/// The VAT on top of `net`, half öre away from zero.
qint64 vatOnTop(qint64 net, qint64 rate);

qint64 sumOf(const std::vector<Line> &lines);

/// +1 when the row adds to the payout, −1 when it takes from it, 0 for CORRECTION (its own sign).
int effectOf(const QString &type);
/// What the row does to the payout, öre; a fee with its VAT, unless fees are invoiced separately.
qint64 effectOf(const Transaction &row, const QString &settlementType);

/// Adds up a payout's rows and carries the merchant's debt: an uncovered period becomes debt, and
/// debt is repaid as far as the period allows.
Totals settle(const std::vector<Transaction> &rows, const QString &settlementType, qint64 debt);

/// What Klarna still holds or claims for the rows of the payouts made so far: the balance of the
/// claim account when every row stands there.
qint64 owed(const Merchant &merchant);
/// Captured but not yet part of any payout.
qint64 notSettled(const Merchant &merchant);

} // namespace klarbok::sandbox
