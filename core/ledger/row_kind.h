#pragma once

#include "ledger/payout.h"

namespace klarbok::ledger {

/// A part of a merchant loan or cash advance, whatever type Klarna reports it with: a liability,
/// never a sale, a fee or a dispute.
bool isLoan(const Transaction &transaction);

/// An amount that a buyer disputes and Klarna takes meanwhile.
bool isDispute(const Transaction &transaction);

/// A row that is booked by its order: the others belong to the payout.
bool isSaleOrRefund(const Transaction &transaction);

/// A fee, a fee given back, or the VAT on fees.
bool isFeeType(TransactionType type);

} // namespace klarbok::ledger
