#include "words/debts.h"

#include "ledger/invoiced_fees.h"
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

QString invoicedFees(const ledger::Payout &payout,
                     const std::vector<ledger::Transaction> &transactions)
{
    const auto invoiced = ledger::invoicedFees(payout, transactions);
    return invoiced
               ? Debts::tr("Klarna invoices the fees of this payout: %1 and VAT %2. Nothing of "
                           "them is booked here.")
                     .arg(amountWithCurrency(invoiced->fees), amountWithCurrency(invoiced->vat))
               : QString{};
}

} // namespace klarbok::words
