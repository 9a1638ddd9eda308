#include "flow/fake_source.h"

#include "base/day.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace klarbok::test {

void FakeSource::add(const PayoutBuilder &payout)
{
    m_payouts.push_back(payout.payout);
    std::ranges::sort(m_payouts, {}, [](const ledger::Payout &one) { return one.date; });
    m_rows[payout.payout.reference.text()] = payout.transactions;
    for (const auto &[id, order] : payout.orders) {
        const auto [known, isNew] = m_orders.try_emplace(id, order);
        if (isNew)
            continue;
        ledger::Order &joined = known->second;
        joined.lines.insert(joined.lines.end(), order.lines.begin(), order.lines.end());
        joined.captures.insert(joined.captures.end(), order.captures.begin(), order.captures.end());
        joined.refunds.insert(joined.refunds.end(), order.refunds.begin(), order.refunds.end());
        joined.amount += order.amount;
    }
}

ledger::Order &FakeSource::order(const char *number)
{
    const auto found = std::ranges::find_if(m_orders, [&](const auto &one) {
        return one.second.merchantReference1 == QLatin1String{number};
    });
    KLARBOK_EXPECTS(found != m_orders.end());
    return found->second;
}

ledger::Payout &FakeSource::payout(const char *reference)
{
    const auto found = std::ranges::find_if(m_payouts, [&](const ledger::Payout &one) {
        return one.reference.text() == QLatin1String{reference};
    });
    KLARBOK_EXPECTS(found != m_payouts.end());
    return *found;
}

std::vector<ledger::Transaction> &FakeSource::rows(const char *reference)
{
    return m_rows.at(QString::fromLatin1(reference));
}

qsizetype FakeSource::askedFor(const char *what) const
{
    return std::ranges::count_if(
        asked, [&](const QString &one) { return one.startsWith(QLatin1String{what}); });
}

std::optional<Error> FakeSource::meet(const QString &what, const StopFlag &stop)
{
    asked.append(what);
    if (onAsk)
        onAsk(what);
    if (stop.isStopped())
        return Error{ErrorKind::Cancelled, u"stopped"_s};
    const auto failure = failures.find(what);
    if (failure != failures.end())
        return Error{failure->second, u"as the test wants it"_s, what};
    return std::nullopt;
}

Task<Done> FakeSource::check()
{
    if (auto error = meet(u"check"_s, StopFlag{}))
        co_return *std::move(error);
    co_return Done{};
}

Task<std::vector<ledger::Payout>> FakeSource::payouts(QDate from, QDate to, StopFlag stop)
{
    if (auto error = meet(u"payouts"_s, stop))
        co_return *std::move(error);
    std::vector<ledger::Payout> found;
    for (const ledger::Payout &one : m_payouts) {
        const QDate date = stockholmDay(one.date);
        if (from <= date && date <= to)
            found.push_back(one);
    }
    co_return found;
}

Task<std::vector<ledger::Transaction>> FakeSource::transactions(PayoutId payout, StopFlag stop)
{
    if (auto error = meet(u"rows "_s + payout.text(), stop))
        co_return *std::move(error);
    const auto answer = m_rows.at(payout.text()); // QCoro 0.8 would move it out
    co_return answer;
}

Task<ledger::Order> FakeSource::order(OrderId order, StopFlag stop)
{
    const ledger::Order answer = m_orders.at(order);
    if (auto error = meet(u"order "_s + answer.merchantReference1, stop))
        co_return *std::move(error);
    co_return answer;
}

Task<QByteArray> FakeSource::report(PayoutId payout, StopFlag stop)
{
    if (auto error = meet(u"report "_s + payout.text(), stop))
        co_return *std::move(error);
    const QByteArray pdf = "%PDF-1.4 report of " + payout.text().toLatin1();
    co_return pdf;
}

} // namespace klarbok::test
