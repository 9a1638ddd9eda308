#pragma once

#include "ledger/booking.h"
#include "ledger/day_voucher.h"

#include <vector>

namespace klarbok::ledger {

/// What becomes of disputed amounts. A dispute alone never lowers the VAT: the payout voucher moves
/// the amount to the dispute account, and once that voucher is in the books a voucher of its own
/// asks how the dispute ended (`dispute_outcome`). `refund` undoes the sale by its order's lines,
/// `loss` makes it a loss; both are dated on the day of the answer. What Klarna's protection or a
/// credit for the same order has paid back is not asked about. `inNoVoucher`: rows whose payout
/// moves nothing in the books, so that there is no voucher to wait for.
std::vector<DraftVoucher> disputeVouchers(const BookingInput &input, const BookingContext &context,
                                          const std::vector<TransactionKey> &inNoVoucher);

} // namespace klarbok::ledger
