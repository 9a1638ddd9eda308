#include "ledger/settlement_sign.h"

#include "ledger/row_kind.h"
#include "ledger/totals_check.h"

#include <array>

namespace klarbok::ledger {

namespace {

/// How the signs of a payout are meant. Magnitudes are the rule; the two others are tried in turn.
enum class Convention {
    Magnitude, ///< the sign comes from the type alone
    Relative,  ///< the sign comes from the type, and a minus turns it
    Signed,    ///< the value is the effect
};
constexpr std::array kConventions = {Convention::Magnitude, Convention::Relative,
                                     Convention::Signed};

/// Which conventions figures can be meant in. Without a minus anywhere they are magnitudes; and
/// where nothing that takes has one, no sign is an effect: a payout that adds up only with its
/// refunds as income does not add up.
struct Minuses
{
    bool isAny = false;
    bool isOnTaking = false;

    void note(Money raw, bool adds)
    {
        isAny = isAny || raw.isNegative();
        isOnTaking = isOnTaking || (raw.isNegative() && !adds);
    }

    bool allow(Convention convention) const
    {
        switch (convention) {
        case Convention::Magnitude: return true;
        case Convention::Relative: return isAny;
        case Convention::Signed: return isOnTaking;
        }
        return false;
    }
};

struct TotalField
{
    Money PayoutTotals::*member;
    bool adds;
    bool isFee;
};
constexpr std::array<TotalField, 14> kNetFields{{
    {&PayoutTotals::sale, true, false},
    {&PayoutTotals::returned, false, false},
    {&PayoutTotals::reversal, false, false},
    {&PayoutTotals::fee, false, true},
    {&PayoutTotals::tax, false, true},
    {&PayoutTotals::feeCorrection, true, true},
    {&PayoutTotals::feeRefund, true, true},
    {&PayoutTotals::taxRefund, true, true},
    {&PayoutTotals::commission, true, false},
    {&PayoutTotals::commissionReversal, false, false},
    {&PayoutTotals::charge, false, false},
    {&PayoutTotals::credit, true, false},
    {&PayoutTotals::holdback, false, false},
    {&PayoutTotals::release, true, false},
}};

Money oriented(Money raw, bool adds, Convention convention)
{
    switch (convention) {
    case Convention::Magnitude: return adds ? raw.abs() : -raw.abs();
    case Convention::Relative: return adds ? raw : -raw;
    case Convention::Signed: return raw;
    }
    return raw;
}

PayoutTotals orientedTotals(const PayoutTotals &raw, Convention convention)
{
    PayoutTotals effect = raw;
    for (const TotalField &field : kNetFields)
        effect.*field.member = oriented(raw.*field.member, field.adds, convention);
    effect.repay = oriented(raw.repay, false, convention);
    effect.deposit = oriented(raw.deposit, true, convention);
    effect.openingDebt = raw.openingDebt.abs();
    effect.closingDebt = raw.closingDebt.abs();
    return effect;
}

Minuses minusesOf(const PayoutTotals &raw)
{
    Minuses minuses;
    for (const TotalField &field : kNetFields)
        minuses.note(raw.*field.member, field.adds);
    minuses.note(raw.repay, false);
    minuses.note(raw.deposit, true);
    return minuses;
}

bool addsToPayout(const Transaction &transaction)
{
    switch (transaction.type) {
    case TransactionType::Sale:
    case TransactionType::FeeRefund:
    case TransactionType::ReversalMerchantProtection:
    case TransactionType::Credit:
    case TransactionType::Release:
    case TransactionType::Correction:
    case TransactionType::Unknown: return true;
    case TransactionType::Commission: return !isCommissionReturn(transaction);
    case TransactionType::Return:
    case TransactionType::Fee:
    case TransactionType::Reversal:
    case TransactionType::Charge:
    case TransactionType::Holdback:
    case TransactionType::Tax: return false;
    }
    return true;
}

bool hasOwnSign(TransactionType type)
{
    return type == TransactionType::Correction || type == TransactionType::Unknown;
}

Minuses minusesOf(const std::vector<const Transaction *> &transactions)
{
    Minuses minuses;
    for (const Transaction *row : transactions) {
        if (!hasOwnSign(row->type))
            minuses.note(row->amount, addsToPayout(*row));
    }
    return minuses;
}

bool isInCurrency(const Transaction &transaction, Currency currency)
{
    return transaction.amount.currency() == currency &&
           (!transaction.vatAmount || transaction.vatAmount->currency() == currency);
}

RowEffect effectOf(const Transaction &transaction, Currency currency, bool feesDeducted,
                   Convention convention)
{
    const Money none = Money::zero(currency);
    if (!isInCurrency(transaction, currency) || (isFeeType(transaction.type) && !feesDeducted))
        return {none, none};
    const bool adds = addsToPayout(transaction);
    const Money amount = hasOwnSign(transaction.type)
                             ? transaction.amount
                             : oriented(transaction.amount, adds, convention);
    if (transaction.type == TransactionType::Tax)
        return {none, amount};
    if (!isFeeType(transaction.type))
        return {amount, none};
    const Money vat = transaction.vatAmount.value_or(none).abs();
    const bool vatAdds = amount.isZero() ? adds : !amount.isNegative();
    return {amount, vatAdds ? vat : -vat};
}

/// No total names an unknown type, so its sign is the one that makes the payout add up; zero when
/// it adds up without the row.
void orientUnknown(std::vector<RowEffect> &result, const SignedTotals &totals,
                   const std::vector<const Transaction *> &transactions)
{
    const Money none = Money::zero(totals.effect.sale.currency());
    Money known = none;
    Money unknown = none;
    for (std::size_t i = 0; i < transactions.size(); ++i) {
        Money &sum = transactions[i]->type == TransactionType::Unknown ? unknown : known;
        sum += result[i].total();
    }
    const Money needed =
        totals.effect.settlement - totals.effect.repay - totals.effect.deposit - known;
    if (unknown.isZero() || needed == unknown || (needed != -unknown && !needed.isZero()))
        return;
    for (std::size_t i = 0; i < transactions.size(); ++i) {
        if (transactions[i]->type == TransactionType::Unknown)
            result[i].amount = needed.isZero() ? none : -result[i].amount;
    }
}

} // namespace

Money SignedTotals::net() const
{
    Money sum = Money::zero(effect.sale.currency());
    for (const TotalField &field : kNetFields) {
        if (feesDeducted || !field.isFee)
            sum += effect.*field.member;
    }
    return sum;
}

Money SignedTotals::gap() const
{
    return effect.settlement - net() - effect.repay - effect.deposit;
}

SignedTotals signedTotals(const Payout &payout)
{
    const bool isNet = payout.settlementType == SettlementType::Net;
    // Whether a GROSS payout's fees are left out of its sum is not documented: the sum decides.
    const Minuses minuses = minusesOf(payout.totals);
    for (const Convention convention : kConventions) {
        if (!minuses.allow(convention))
            continue;
        SignedTotals totals{orientedTotals(payout.totals, convention), isNet};
        if (totals.gap().isZero())
            return totals;
        totals.feesDeducted = true;
        if (totals.gap().isZero())
            return totals;
    }
    return {orientedTotals(payout.totals, Convention::Magnitude), isNet};
}

std::vector<RowEffect> effects(const Payout &payout,
                               const std::vector<const Transaction *> &transactions)
{
    const SignedTotals totals = signedTotals(payout);
    const Minuses minuses = minusesOf(transactions);
    std::vector<RowEffect> byMagnitude;
    for (const Convention convention : kConventions) {
        if (!minuses.allow(convention))
            continue;
        std::vector<RowEffect> result;
        result.reserve(transactions.size());
        for (const Transaction *transaction : transactions)
            result.push_back(
                effectOf(*transaction, payout.currency, totals.feesDeducted, convention));
        orientUnknown(result, totals, transactions);
        if (largestGap(payout, totals, transactions, result).isZero())
            return result;
        if (convention == Convention::Magnitude)
            byMagnitude = std::move(result);
    }
    return byMagnitude;
}

std::vector<RowEffect> effects(const Payout &payout, const std::vector<Transaction> &transactions)
{
    return effects(payout, pointersTo(transactions));
}

bool isCommissionReturn(const Transaction &transaction)
{
    if (transaction.type != TransactionType::Reversal &&
        transaction.type != TransactionType::Commission)
        return false;
    return transaction.detail.startsWith(u"COMMISSION_RETURN") ||
           transaction.detail == u"REVENUE_SHARE_REVERSAL";
}

std::vector<LineShare> lineShares(const Transaction &transaction, const Payout &payout,
                                  const RowEffect &effect)
{
    const auto what = [&] {
        switch (transaction.type) {
        case TransactionType::Sale: return What::Sale;
        case TransactionType::Return: return What::Return;
        case TransactionType::Fee: return What::Fee;
        case TransactionType::FeeRefund: return What::FeeRefund;
        case TransactionType::Commission: return What::Commission;
        case TransactionType::Reversal:
            // Older answers have no total for commission taken back; there it is in the reversals.
            return isCommissionReturn(transaction) && !payout.totals.commissionReversal.isZero()
                       ? What::Commission
                       : What::Reversal;
        case TransactionType::ReversalMerchantProtection: return What::Protection;
        case TransactionType::Correction: return What::Correction;
        case TransactionType::Charge: return What::Charge;
        case TransactionType::Credit: return What::Credit;
        case TransactionType::Holdback: return What::Holdback;
        case TransactionType::Release: return What::Release;
        case TransactionType::Tax: return What::FeeVat;
        case TransactionType::Unknown: break;
        }
        return effect.amount.isNegative() ? What::Charge : What::Credit;
    }();
    std::vector<LineShare> shares;
    if (!effect.amount.isZero())
        shares.push_back({what, effect.amount});
    if (!effect.vat.isZero())
        shares.push_back({What::FeeVat, effect.vat});
    return shares;
}

} // namespace klarbok::ledger
