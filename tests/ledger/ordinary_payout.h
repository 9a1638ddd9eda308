#pragma once

#include "ledger/builders.h"

#include <algorithm>

/// One ordinary payout and what its reconciliation says.
namespace klarbok::test {

inline constexpr auto kSold = "2026-03-02T09:00:00Z";
inline constexpr auto kPaid = "2026-03-09T08:00:00Z";

inline PayoutBuilder ordinary()
{
    PayoutBuilder p{"P1", kPaid};
    p.sale("1001", kSold, {line(1'000'00, 2500)});
    p.refund("1001", kSold, "2026-03-03T09:00:00Z", 200'00, {line(200'00, 2500)});
    p.fee(10'00, 2'50).settled();
    return p;
}

inline ledger::Reconciliation reconciled(const PayoutBuilder &p,
                                         ledger::VoucherState state = ledger::VoucherState::Posted,
                                         ledger::PostingRules with = rules())
{
    return reconcile(reconciliationInput(p, book(input({p}, with)), state, with));
}

inline const ledger::ReconciliationLine *lineOf(const ledger::Reconciliation &result,
                                                ledger::What what)
{
    const auto found = std::ranges::find(result.lines, what, &ledger::ReconciliationLine::what);
    return found == result.lines.end() ? nullptr : &*found;
}

inline Money sumOf(const ledger::Reconciliation &result, Money ledger::ReconciliationLine::*column)
{
    Money sum = kr(0);
    for (const ledger::ReconciliationLine &line : result.lines)
        sum += line.*column;
    return sum;
}

inline std::vector<ledger::Difference> withCause(const ledger::Reconciliation &result,
                                                 ledger::Cause cause)
{
    std::vector<ledger::Difference> found;
    std::ranges::copy_if(
        result.differences, std::back_inserter(found),
        [&](const ledger::Difference &difference) { return difference.cause == cause; });
    return found;
}

} // namespace klarbok::test
