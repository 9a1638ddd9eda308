#pragma once

#include "ledger/voucher.h"
#include "store/statement.h"

namespace klarbok::store {

// A voucher's content; within the caller's transaction.

/// Everything but the voucher's own row.
void readContent(Database &database, ledger::DraftVoucher &voucher);

/// Its movements, entries and what it corrects.
void readBooked(Database &database, ledger::DraftVoucher &voucher);

/// Writes drafts with all that belongs to them.
class VoucherWriter
{
public:
    explicit VoucherWriter(Database &database);
    /// The content hash is ledger::contentHash() of the voucher.
    void put(const ledger::DraftVoucher &voucher, const QString &contentHash,
             const QDateTime &created);

private:
    void putRow(const VoucherId &voucher, int position, const ledger::Row &row);
    void putEntry(const VoucherId &voucher, int position, const ledger::Entry &entry);

    Statement m_voucher, m_row, m_source, m_movement, m_question, m_notice, m_entry, m_vat,
        m_payout, m_transaction, m_answer, m_correction, m_rate;
};

} // namespace klarbok::store
