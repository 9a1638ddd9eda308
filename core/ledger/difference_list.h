#pragma once

#include "ledger/reconciliation.h"

#include <map>
#include <tuple>
#include <vector>

namespace klarbok::ledger {

/// Gathers differences: equal ones become one with all their references.
class DifferenceList
{
public:
    explicit DifferenceList(Currency currency) : m_currency{currency} {}

    /// `difference.amount` zero adds nothing.
    void add(Difference difference);
    /// What is named already on a line, without differences that are only told (see tell()).
    Money named(What what) const;
    /// Adds one that is worth knowing though it is no part of the gap.
    void tell(Difference difference);

    /// By line, then cause.
    std::vector<Difference> take();

private:
    using Key = std::tuple<What, Cause, Cure, bool, QString>;
    void gather(Difference &&difference, const QString &apart);

    Currency m_currency;
    std::map<Key, Difference> m_differences;
    std::map<What, Money> m_named;
};

} // namespace klarbok::ledger
