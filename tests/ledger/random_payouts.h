#pragma once

#include "ledger/builders.h"

#include <rapidcheck.h>

#include <tuple>
#include <vector>

/// Payouts made of whatever a shop may meet, for tests of what must hold for every one of them.
namespace klarbok::test {

/// What happens, on which day, for how much, and which variant of it.
using Event = std::tuple<int, int, int, int>;
using Events = std::vector<Event>;

rc::Gen<Events> anyEvents();

/// Three payouts that share the events, some of their orders unreadable. Days run from 28 February;
/// 1 March is the start date.
struct RandomShop
{
    std::vector<PayoutBuilder> payouts;
    ledger::BookingInput input;
};
RandomShop shopOf(const Events &events, ledger::PostingRules with);
ledger::PostingRules rulesFromMarch();
/// The rules with one of their many switches turned.
rc::Gen<ledger::PostingRules> anyRules();

} // namespace klarbok::test
