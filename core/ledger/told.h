#pragma once

#include "ledger/order.h"
#include "ledger/payout.h"
#include "ledger/voucher.h"

namespace klarbok::ledger {

/// What Klarna tells of a row now, as it is kept with its entry. Of the order: where the goods go,
/// how many parts it has, and where its lines add up to the row, their sums by type and VAT rate:
/// `SE 1: physical/2500/100000/20000`. Names, references and the order of lines are left out: they
/// change nothing in the books.
Told toldOf(const Transaction &row, const Order *order);

/// Has the order changed between the two? Never when nothing was known of its lines: then the row
/// was booked by the owner's word. A further part of an order may leave the earlier one's lines in
/// the dark, which is no change of them.
bool isOrderChanged(const Told &then, const Told &now);

/// The VAT that the order's lines state for the row, in minor units; nullopt where no lines add up.
std::optional<qint64> toldVat(const Told &told);

} // namespace klarbok::ledger
