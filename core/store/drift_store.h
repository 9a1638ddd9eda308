#pragma once

#include "ports/store.h"
#include "store/audit_log.h"
#include "store/database.h"

namespace klarbok::store {

// What Klarna has changed of what is posted.

Result<std::vector<ledger::StandingVoucher>> standingVouchers(Database &database);
Result<std::vector<TransactionKey>> goneRows(Database &database);
Result<Done> saveDrifts(Database &database, const Stamp &stamp,
                        const std::vector<ledger::Drift> &drifts);
Result<std::vector<OpenDrift>> drifts(Database &database);

/// Those of one voucher; within the caller's transaction.
std::vector<OpenDrift> driftsOf(Database &database, const VoucherId &voucher);

} // namespace klarbok::store
