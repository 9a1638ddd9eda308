#pragma once

#include "ledger/order.h"
#include "ledger/payout.h"
#include "ledger/rules.h"
#include "ledger/voucher.h"

namespace klarbok::ledger {

/// An answer that the data or the settings speak for: the accounts set for commission and rounding;
/// the dispute account for what Klarna gives back after a dispute; no deduction of fee VAT at a
/// rate that is not Swedish; the only rate of everything sold in an order for its discount. Empty
/// where it would be a guess, loans always among them. `transaction` is the question's row and
/// `order` the row's order, null where there is none.
AnswerValue proposalFor(const Question &question, const Transaction *transaction,
                        const Order *order, const PostingRules &rules);

} // namespace klarbok::ledger
