#pragma once

#include "ports/store.h"
#include "store/audit_log.h"
#include "store/database.h"

namespace klarbok::store {

/// The open ones: not withdrawn, and their correction is not frozen. Oldest first.
Result<std::vector<CorrectionRequest>> correctionRequests(Database &database);

/// The request and the drafts that follow from it, or neither. NotAllowed, with a reason, when the
/// voucher is not posted (`not_posted`) or is corrected or about to be (`correction_exists`);
/// otherwise fails as replaceDrafts().
Result<Done> askCorrection(Database &database, const Stamp &stamp, const CorrectionRequest &request,
                           const std::vector<ledger::DraftVoucher> &drafts);

/// Takes back the request behind a correction that is a draft (else NotAllowed, `not_a_draft`),
/// together with the drafts that remain.
Result<Done> withdrawCorrection(Database &database, const Stamp &stamp, const VoucherId &correction,
                                const std::vector<ledger::DraftVoucher> &drafts);

/// A correction has got its number: the history of what it corrects says so. Within the caller's
/// transaction; nothing for other vouchers.
void noteCorrected(Database &database, const Stamp &stamp, const VoucherId &correction);

// Within the caller's transaction.
std::optional<ledger::CorrectedVoucher> correctedOf(Database &database,
                                                    const VoucherId &correction);
std::optional<VoucherLink> correctionOf(Database &database, const VoucherId &voucher);

} // namespace klarbok::store
