#pragma once

#include "ports/store.h"
#include "store/audit_log.h"
#include "store/database.h"

namespace klarbok::store {

// Reading.
Result<std::vector<ledger::FrozenVoucher>> frozenVouchers(Database &database);
Result<std::vector<VoucherListItem>> vouchers(Database &database, const VoucherFilter &filter);
/// A question whose transaction is not stored any more concerns each payout of its voucher.
Result<std::vector<PayoutShare>> shares(Database &database, const std::vector<PayoutId> &payouts);
Result<std::vector<QDate>> ossDays(Database &database);
Result<StoredVoucher> voucher(Database &database, const VoucherId &id);
Result<QByteArray> pdf(Database &database, const VoucherId &id);

/// Within the caller's transaction; nothing when there is no such voucher.
std::optional<StoredVoucher> storedVoucher(Database &database, const VoucherId &id);

/// NotAllowed, and nothing changed, when a draft has the id of a voucher that is no draft any more,
/// or holds a settlement row that such a voucher or another draft holds (somebody else was
/// quicker), or does not balance. InvalidInput when one entry mixes currencies.
Result<Done> replaceDrafts(Database &database, const Stamp &stamp,
                           const std::vector<ledger::DraftVoucher> &drafts);

/// replaceDrafts() within the caller's transaction.
Result<Done> putDrafts(Database &database, const Stamp &stamp,
                       const std::vector<ledger::DraftVoucher> &drafts);

// The outbox.
struct Approval
{
    QString contentHash;
    QByteArray pdf;
    QDateTime approved;
    QString by;
};
Result<Done> approve(Database &database, const Stamp &stamp, const VoucherId &id,
                     const Approval &approval);
/// Approved is refused: only approve() freezes. The reason belongs to the event: an event without
/// one clears what an earlier one left.
Result<ledger::VoucherState> apply(Database &database, const Stamp &stamp, const VoucherId &id,
                                   ledger::VoucherEvent event, const VoucherChange &change);
/// NotAllowed for a draft. A reason of only spaces clears the one that is there.
Result<Done> amend(Database &database, const Stamp &stamp, const VoucherId &id,
                   const VoucherChange &change);

} // namespace klarbok::store
