#include "sie/sie_file.h"

#include <algorithm>

namespace klarbok::sie {

Error sieMisread(const QString &code, int line, const QString &text, const QString &detail)
{
    return {ErrorKind::FileMisread,
            QStringLiteral("line %1: %2").arg(line).arg(detail),
            {},
            QStringLiteral("%1|%2||%3").arg(code, QString::number(line), text.left(40))};
}

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
