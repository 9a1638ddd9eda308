#include "ledger/difference_list.h"

#include <algorithm>
#include <utility>

namespace klarbok::ledger {

namespace {

/// One missing order, or one voucher to correct, is one thing to do: it is not mixed with the next.
QString apartFrom(const Difference &difference)
{
    const bool standsAlone = difference.cure == Cure::RetryOrder ||
                             difference.cure == Cure::AnswerQuestion ||
                             difference.cure == Cure::Correct;
    return standsAlone ? difference.refs.join(u'|') : QString{};
}

template<typename T>
void tidy(std::vector<T> &items)
{
    std::sort(items.begin(), items.end());
    items.erase(std::unique(items.begin(), items.end()), items.end());
}

} // namespace

void DifferenceList::add(Difference difference)
{
    if (difference.amount.isZero())
        return;
    m_named.try_emplace(difference.what, Money::zero(m_currency)).first->second +=
        difference.amount;
    const QString apart = apartFrom(difference);
    gather(std::move(difference), apart);
}

void DifferenceList::tell(Difference difference)
{
    if (difference.amount.isZero())
        return;
    difference.isTold = true;
    const QString apart = QStringLiteral("told ") + apartFrom(difference);
    gather(std::move(difference), apart);
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
        tidy(difference.vouchers);
        tidy(difference.rows);
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
    Difference &all = found->second;
    all.refs += difference.refs;
    all.vouchers.insert(all.vouchers.end(), difference.vouchers.begin(), difference.vouchers.end());
    all.rows.insert(all.rows.end(), difference.rows.begin(), difference.rows.end());
}

} // namespace klarbok::ledger
