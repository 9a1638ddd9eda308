#include "words/balance_words.h"

#include "words/amounts.h"

#include <QCoreApplication>

namespace klarbok::words {

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(BalanceWords)
};

} // namespace

QString booksColumn(const flow::BalanceView &view)
{
    return view.booksWritten
               ? Tr::tr("On the account by the SIE file of %1").arg(day(*view.booksWritten))
               : Tr::tr("On the account in the books");
}

QString beforeOthers(const ledger::ClaimEntries &others)
{
    return others.before.isZero()
               ? QString{}
               : Tr::tr("Before %1 the account held %2 that is not from Klarbok.")
                     .arg(day(others.from), amountWithCurrency(others.before));
}

} // namespace klarbok::words
