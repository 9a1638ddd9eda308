#pragma once

#include "ledger/random_owner.h"

#include <rapidcheck.h>

#include <tuple>
#include <vector>

/// Payouts made of whatever a shop may meet, for tests of what must hold for every one of them.
namespace klarbok::test {

/// What happens, on which day, for how much, and which variant of it.
using Event = std::tuple<int, int, int, int>;
using Events = std::vector<Event>;

rc::Gen<Events> anyEvents();

/// What is true of a sale or refund, whatever the rules make of it: worked out by hand where the
/// row is made up, without the code that is tested.
struct Dealt
{
    qint64 effect;             ///< on the claim, öre
    QDate ordered, registered; ///< in Sweden
    QDate paid;
    bool isRefund;
    QString country;             ///< where it goes; empty: Sweden
    std::map<int, qint64> vat;   ///< stated, per rate; of a refund too a magnitude
    std::vector<qint64> cards{}; ///< gift cards and store credit: sold +, used −
    bool isClear = false;        ///< nothing to ask about: it must be booked
    bool isUnclear = false;      ///< nobody can say what it is: it must be asked about
};

/// Four payouts that share the events, some of their orders unreadable; debt goes from each to the
/// next. Days run from 28 February, and around 1 April; 1 March is the start date.
struct RandomShop
{
    std::vector<PayoutBuilder> payouts;
    ledger::BookingInput input;
    std::map<TransactionKey, Dealt> told; ///< of every sale and refund
};
RandomShop shopOf(const Events &events, ledger::PostingRules with);

/// The day in Sweden, in the spring of 2026.
QDate dayInSweden(const QDateTime &utc);
/// The day that the rules date it on.
QDate dayOf(const Dealt &told, const ledger::PostingRules &rules);

} // namespace klarbok::test
