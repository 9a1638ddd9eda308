#include "words/balance_words.h"

#include "base/check.h"
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

QString age(ledger::Age age)
{
    const auto [from, to] = ledger::daysOf(age);
    return to ? Tr::tr("%1–%2 days").arg(from).arg(*to) : Tr::tr("Over %1 days").arg(from - 1);
}

QString apart(ledger::Apart kind)
{
    switch (kind) {
    case ledger::Apart::NotBooked: return Tr::tr("Paid out, the payment is not booked");
    case ledger::Apart::Debt: return Tr::tr("Debt to Klarna");
    case ledger::Apart::HeldBack: return Tr::tr("Held back by Klarna");
    case ledger::Apart::Dispute: return Tr::tr("Disputes");
    case ledger::Apart::BeforeStart: return Tr::tr("Sold before the start date, paid out since");
    case ledger::Apart::Other: return Tr::tr("Other");
    }
    KLARBOK_EXPECTS(false);
    return {};
}

QString knownOutstanding(const ledger::Outstanding &outstanding)
{
    return outstanding.known
               ? Tr::tr("Payouts up to %1 are fetched. Klarna tells of a sale first when it pays "
                        "it out: what waits for a later payout is not here yet.")
                     .arg(day(*outstanding.known))
               : Tr::tr("Nothing is fetched yet.");
}

} // namespace klarbok::words
