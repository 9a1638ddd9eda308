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

std::optional<Account> accountForDetail(const Transaction &transaction, const PostingRules &rules)
{
    if (transaction.type == TransactionType::Commission || isCommissionReturn(transaction))
        return rules.commission;
    const bool isGivenBack =
        transaction.type == TransactionType::Credit && transaction.detail == u"CORRECTION_DISPUTE";
    return isGivenBack ? rules.dispute : std::nullopt;
}

AnswerValue soundOne(const Question &question, const Transaction *transaction, const Order *order,
                     const PostingRules &rules)
{
    if (question.code == u"rounding_over")
        return {{}, rules.rounding};
    if (question.code == u"detail_unclear" && transaction)
        return {{}, accountForDetail(*transaction, rules)};
    // A rate that is not stated may be Swedish all the same.
    if (question.code == u"fee_vat_rate" && transaction && transaction->vatRate &&
        !isSwedishRate(*transaction->vatRate))
        return {0, {}};
    if (question.code == u"discount_kind" && order)
        return {onlyRate(*order), {}};
    return {};
}

} // namespace

AnswerValue proposalFor(const Question &question, const Transaction *transaction,
                        const Order *order, const PostingRules &rules)
{
    const AnswerValue value = soundOne(question, transaction, order, rules);
    // The settings may name an account that cannot take it.
    return objectionTo(question.code, value, rules).isEmpty() ? value : AnswerValue{};
}

} // namespace klarbok::ledger
