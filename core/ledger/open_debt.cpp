#include "ledger/open_debt.h"

#include "base/day.h"

#include <map>
#include <utility>

namespace klarbok::ledger {

namespace {

constexpr qint64 kPatienceInDays = 30;

bool isNewer(const Payout &a, const Payout &b)
{
    return a.date != b.date ? b.date < a.date : b.reference < a.reference;
}

} // namespace

std::vector<OpenDebt> openDebts(const std::vector<Payout> &payouts, QDate today)
{
    std::map<std::pair<QString, QString>, const Payout *> newest;
    for (const Payout &payout : payouts) {
        const Payout *&known = newest[{payout.source, payout.currency.code()}];
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
