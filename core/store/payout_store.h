#pragma once

#include "ports/store.h"
#include "store/database.h"

namespace klarbok::store {

/// Writes what is new or different, all or nothing. A row that Klarna no longer lists is removed,
/// unless a frozen voucher holds it. InvalidInput when a total is not in the payout's currency or a
/// row belongs to another payout.
Result<SaveCount> savePayouts(Database &database, const std::vector<PayoutWithRows> &payouts);
Result<std::vector<ledger::Payout>> payouts(Database &database);
/// By payout date, payout and Klarna's order.
Result<std::vector<ledger::Transaction>> transactions(Database &database,
                                                      const std::vector<PayoutId> &payouts);

Result<Done> saveReport(Database &database, const QDateTime &now, const PayoutId &payout,
                        const QByteArray &pdf);
/// The newest; nothing when there is none.
Result<std::optional<QByteArray>> report(Database &database, const PayoutId &payout);

} // namespace klarbok::store
