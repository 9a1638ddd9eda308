#include "ledger/proposal.h"

#include "ledger/answer_book.h"
#include "ledger/row_role.h"
#include "ledger/settlement_sign.h"

namespace klarbok::ledger {

namespace {

/// The only rate of everything that was sold; nullopt as soon as one line has another or none.
std::optional<int> onlyRate(const Order &order)
{
    std::optional<int> rate;
    for (const OrderLine &line : order.lines) {
        if (line.total.isZero() || line.total.isNegative())
            continue;
        if (!line.vatRate || (rate && rate != line.vatRate))
            return std::nullopt;
        rate = line.vatRate;
    }
    return rate && *rate > 0 && isSwedishRate(*rate) ? rate : std::nullopt;
}

std::optional<Proposal> forDetail(const Transaction &transaction, const PostingRules &rules)
{
    if (transaction.type == TransactionType::Commission || isCommissionReturn(transaction))
        return Proposal{{{}, rules.commission}, QStringLiteral("commission")};
    if (transaction.type == TransactionType::Credit &&
        transaction.detail == u"CORRECTION_DISPUTE" && rules.dispute)
        return Proposal{{{}, rules.dispute}, QStringLiteral("dispute")};
    return std::nullopt;
}

std::optional<Proposal> soundOne(const Question &question, const Transaction *transaction,
                                 const Order *order, const PostingRules &rules)
{
    if (question.code == u"rounding_over")
        return Proposal{{{}, rules.rounding}, QStringLiteral("rounding")};
    if (question.code == u"detail_unclear" && transaction)
        return forDetail(*transaction, rules);
    // A rate that is not stated may be Swedish all the same.
    if (question.code == u"fee_vat_rate" && transaction && transaction->vatRate &&
        !isSwedishRate(*transaction->vatRate))
        return Proposal{{0, {}}, QStringLiteral("foreign_vat")};
    if (question.code == u"discount_kind" && order) {
        if (const auto rate = onlyRate(*order))
            return Proposal{{rate, {}}, QStringLiteral("one_rate")};
    }
    return std::nullopt;
}

} // namespace

std::optional<Proposal> proposalFor(const Question &question, const Transaction *transaction,
                                    const Order *order, const PostingRules &rules)
{
    auto proposal = soundOne(question, transaction, order, rules);
    if (proposal && !objectionTo(question.code, proposal->value, rules).isEmpty())
        proposal.reset(); // the settings name an account that cannot take it
    return proposal;
}

} // namespace klarbok::ledger
