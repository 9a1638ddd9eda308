#include "ledger/open_debt.h"

#include "base/day.h"

#include <map>
#include <set>
#include <tuple>

namespace klarbok::ledger {

namespace {

constexpr qint64 kPatienceInDays = 30;

bool isNewer(const Payout &a, const Payout &b)
{
    return a.date != b.date ? b.date < a.date : b.reference < a.reference;
}

/// The merchants of each source; files need not name theirs.
std::map<QString, std::set<QString>> merchantsOf(const std::vector<Payout> &payouts)
{
    std::map<QString, std::set<QString>> merchants;
    for (const Payout &payout : payouts) {
        std::set<QString> &named = merchants[payout.source];
        if (!payout.merchantId.isEmpty())
            named.insert(payout.merchantId);
    }
    return merchants;
}

} // namespace

std::vector<OpenDebt> openDebts(const std::vector<Payout> &payouts, QDate today)
{
    const std::map<QString, std::set<QString>> merchants = merchantsOf(payouts);
    std::map<std::tuple<QString, QString, QString>, const Payout *> newest;
    for (const Payout &payout : payouts) {
        const std::set<QString> &named = merchants.at(payout.source);
        const bool isTheOnly = payout.merchantId.isEmpty() && named.size() == 1;
        const QString merchant = isTheOnly ? *named.begin() : payout.merchantId;
        const Payout *&known = newest[{payout.source, merchant, payout.currency.code()}];
        if (!known || isNewer(payout, *known))
            known = &payout;
    }
    std::vector<OpenDebt> debts;
    for (const auto &[key, payout] : newest) {
        const Money debt = payout->totals.closingDebt.abs();
        const QDate since = stockholmDay(payout->date);
        if (!debt.isZero())
            debts.push_back(
                {payout->reference, debt, since, since.daysTo(today) >= kPatienceInDays});
    }
    return debts;
}

} // namespace klarbok::ledger
