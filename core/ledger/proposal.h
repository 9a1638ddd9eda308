#pragma once

#include "ledger/answer.h"
#include "ledger/order.h"
#include "ledger/payout.h"
#include "ledger/rules.h"
#include "ledger/voucher.h"

namespace klarbok::ledger {

/// An answer that the data or the settings speak for, and why. Codes: `commission` (the account
/// set for it), `dispute` (what Klarna gives back after a dispute goes where the dispute is),
/// `foreign_vat` (VAT at a rate that is not Swedish is not deducted), `rounding` (the account set
/// for it), `one_rate` (all that was sold in the order has that rate).
struct Proposal
{
    AnswerValue value;
    QString reason;

    friend bool operator==(const Proposal &, const Proposal &) = default;
};

/// What may be proposed as the answer to a question; nullopt where it would be a guess, loans
/// always among them. `transaction` is the question's row and `order` the row's order, null where
/// there is none.
std::optional<Proposal> proposalFor(const Question &question, const Transaction *transaction,
                                    const Order *order, const PostingRules &rules);

} // namespace klarbok::ledger
