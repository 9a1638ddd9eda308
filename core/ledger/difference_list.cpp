#include "ledger/difference_list.h"

#include <utility>

namespace klarbok::ledger {

namespace {

/// One missing order is one thing to do: it is not mixed with the next one.
bool standsAlone(const Difference &difference)
{
    return difference.cure == Cure::RetryOrder || difference.cure == Cure::AnswerQuestion;
}

} // namespace

void DifferenceList::add(Difference difference)
{
    if (difference.amount.isZero())
        return;
    m_named.try_emplace(difference.what, Money::zero(m_currency)).first->second +=
        difference.amount;
    const QString apart = standsAlone(difference) ? difference.refs.join(u'|') : QString{};
    gather(std::move(difference), apart);
}

void DifferenceList::tell(Difference difference)
{
    if (!difference.amount.isZero())
        gather(std::move(difference), QStringLiteral("told"));
}

Money DifferenceList::named(What what) const
{
    const auto found = m_named.find(what);
    return found == m_named.end() ? Money::zero(m_currency) : found->second;
}

std::vector<Difference> DifferenceList::take()
{
    std::vector<Difference> result;
    result.reserve(m_differences.size());
    for (auto &[key, difference] : m_differences) {
        difference.refs.removeDuplicates();
        if (!difference.amount.isZero())
            result.push_back(std::move(difference));
    }
    return result;
}

void DifferenceList::gather(Difference &&difference, const QString &apart)
{
    const Key key{difference.what, difference.cause, difference.cure, difference.explained, apart};
    const auto found = m_differences.find(key);
    if (found == m_differences.end()) {
        m_differences.emplace(key, std::move(difference));
        return;
    }
    found->second.amount += difference.amount;
    found->second.refs += difference.refs;
}

} // namespace klarbok::ledger
