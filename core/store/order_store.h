#pragma once

#include "ports/store.h"
#include "store/database.h"

namespace klarbok::store {

/// Writes what is new or different; a saved order is not missing any more. InvalidInput when an
/// amount is not in the order's currency.
Result<SaveCount> saveOrders(Database &database, const std::vector<ledger::Order> &orders);
/// Those of `ids` that are there, by id.
Result<std::vector<ledger::Order>> orders(Database &database, const std::vector<OrderId> &ids);

/// An order that is stored already does not become missing.
Result<Done> saveMissingOrders(Database &database, const std::vector<MissingOrder> &orders);
Result<std::vector<MissingOrder>> missingOrders(Database &database);
Result<std::vector<OrderId>> wantedOrders(Database &database);

} // namespace klarbok::store
