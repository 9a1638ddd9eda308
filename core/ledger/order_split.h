#pragma once

#include "ledger/answer_book.h"
#include "ledger/line_kind.h"
#include "ledger/row_role.h"
#include "ledger/sale_lines.h"
#include "ledger/voucher.h"

#include <optional>
#include <variant>
#include <vector>

namespace klarbok::ledger {

/// One order line's, fee's or payment's part of a voucher row.
struct Leg
{
    RowHead head;
    Money amount; ///< debit +, credit −
    QString line; ///< order line's name or fee kind
};

/// A sale or refund taken apart: legs against the claim, and the sums that its entry shows. All
/// amounts but the legs' are signed by their effect on the claim.
struct OrderSplit
{
    std::vector<Leg> legs; ///< without the claim itself; they sum to −effect
    std::vector<VatShare> vat;
    Money giftCard;
    Money tip;
    Money rounding;
    std::vector<Answer> answers{}; ///< those that decided something here
    bool isAtSoldRate = false;     ///< a refund's lines state another rate than the sale's
};

/// Takes a SALE or RETURN apart by its order's lines; `effect` is what the row does to the claim,
/// `usesOss` whether another EU country's VAT applies to it when it goes there.
/// When neither the lines nor an answer can carry it: the question. Klarna's VAT is booked as it
/// stands, VAT by an answer is the rate's part of the gross; the net takes the rest, so that the
/// claim is always Klarna's gross.
std::variant<OrderSplit, Question> splitOrder(const Transaction &transaction, const Order &order,
                                              Money effect, bool usesOss, const PostingRules &rules,
                                              const AnswerBook &answers);

/// The whole of a SALE or RETURN as the owner says, without looking at its order's lines. nullopt
/// when the country it goes to has no such rate.
std::optional<OrderSplit> splitByAnswer(const Transaction &transaction, const Order *order,
                                        Money effect, bool usesOss, const Answer &answer,
                                        const PostingRules &rules);

/// The shop's order number; Klarna's short id, or at last the order id, where the shop sent none.
QString orderNumberOf(const Transaction &transaction, const Order *order = nullptr);

/// Where the goods go: shipping country, else purchase country, as tidyCountry().
QString countryOf(const Transaction &transaction, const Order *order);

} // namespace klarbok::ledger
