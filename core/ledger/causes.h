#pragma once

#include "ledger/reconciliation.h"

namespace klarbok::ledger {

/// The cause of a difference that a question of this code makes.
Cause causeOfQuestion(const QString &code);
/// What the owner does about such a question.
Cure cureOfQuestion(const QString &code);

/// Keeps its payout from being reconciled. What is explained does not, nor what waits for its own
/// voucher or lies before the start date.
bool blocks(const Difference &difference);

/// Why a voucher's amounts are not in the books yet; nullopt when they are, or never will be.
struct StateCause
{
    Cause cause;
    Cure cure;
    bool explained = false;
};
std::optional<StateCause> causeOfState(const VoucherShare &voucher);

} // namespace klarbok::ledger
