#pragma once

#include "flow/balance.h"

#include <QString>

namespace klarbok::words {

/// Where the books' column is from: the books themselves, or a file of them.
QString booksColumn(const flow::BalanceView &view);

/// What was on the claim's account before the entries that are listed, and is not ours. Empty where
/// nothing was.
QString beforeOthers(const ledger::ClaimEntries &others);

/// `0–7 dagar`, `över 30 dagar`
QString age(ledger::Age age);
QString apart(ledger::Apart kind);

/// How far the list of what is not paid out is known.
QString knownOutstanding(const ledger::Outstanding &outstanding);

} // namespace klarbok::words
