#pragma once

#include "ports/store.h"
#include "store/database.h"

namespace klarbok::store {

// The settlement rows of payouts; within the caller's transaction.

SaveCount saveRows(Database &database, const PayoutId &payout,
                   const std::vector<ledger::Transaction> &rows);
/// `isGone`: instead those on frozen vouchers that Klarna does not tell of any more.
std::vector<ledger::Transaction> rowsOf(Database &database, const std::vector<PayoutId> &payouts,
                                        bool isGone = false);

} // namespace klarbok::store
