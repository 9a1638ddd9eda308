#include "sie/sie_file.h"

#include <algorithm>

namespace klarbok::sie {

Money SieVoucher::balance() const
{
    Money sum = Money::sek(0);
    for (const SieRow &row : rows)
        sum += row.amount;
    return sum;
}

std::optional<SieYear> SieFile::year(int index) const
{
    const auto found = std::ranges::find(years, index, &SieYear::index);
    return found == years.end() ? std::nullopt : std::optional{*found};
}

std::optional<Money> SieFile::balance(SieBalanceKind kind, int year,
                                      const ledger::Account &account) const
{
    const auto found = std::ranges::find_if(balances, [&](const SieBalance &one) {
        return one.kind == kind && one.year == year && one.account == account;
    });
    return found == balances.end() ? std::nullopt : std::optional{found->amount};
}

} // namespace klarbok::sie
