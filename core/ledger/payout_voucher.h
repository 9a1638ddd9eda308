#pragma once

#include "ledger/day_voucher.h"

namespace klarbok::ledger {

/// Books what is neither sale nor refund: fees with their VAT as reported, reserves and disputes on
/// their accounts, what needs an answer as questions; then the payment and a rounding of the payout
/// itself.
void bookPayout(const PlannedVoucher &plan, const BookingContext &context, VoucherBuilder &voucher);

/// What is asked about a row whose meaning Klarna's detail does not settle: a loan, or any other.
/// `amount` is its effect.
Question detailQuestion(const Transaction &transaction, Money amount);

} // namespace klarbok::ledger
