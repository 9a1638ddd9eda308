#pragma once

#include "ledger/builders.h"

#include <rapidcheck.h>

/// What an owner may have set, and may answer.
namespace klarbok::test {

/// Booking begins on 1 March 2026.
ledger::PostingRules rulesFromMarch();
/// The rules with one of their many switches turned.
rc::Gen<ledger::PostingRules> anyRules();

/// Some answer that fits the question; nullopt: only reading again helps.
std::optional<ledger::Answer> anyAnswer(const ledger::Question &question, int which,
                                        const ledger::PostingRules &rules);

} // namespace klarbok::test
