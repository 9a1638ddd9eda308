#include "words/debts.h"

#include "words/amounts.h"

#include <QCoreApplication>

namespace klarbok::words {

namespace {

struct Debts
{
    Q_DECLARE_TR_FUNCTIONS(Debts)
};

} // namespace

QString openDebt(const ledger::OpenDebt &debt)
{
    const QString owed =
        Debts::tr("You owe Klarna %1 since %2 (payout %3).")
            .arg(amountWithCurrency(debt.amount), day(debt.since), debt.payout.text());
    return owed + u' ' +
           (debt.isOverdue ? Debts::tr("There has been no payout for 30 days or more: Klarna may "
                                       "send you a bill for the debt.")
                           : Debts::tr("Klarna takes it from the next payout."));
}

QString owedBy(Money claim)
{
    return claim.isNegative() ? Debts::tr("You owe Klarna %1.").arg(amountWithCurrency(-claim))
                              : QString{};
}

} // namespace klarbok::words
