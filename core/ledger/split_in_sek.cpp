#include "ledger/split_in_sek.h"

#include <algorithm>
#include <map>

namespace klarbok::ledger {

namespace {

bool isVat(const Leg &leg)
{
    return leg.head.role == RowRole::Vat || leg.head.role == RowRole::OssVat ||
           leg.head.role == RowRole::GiftCardUsedVat;
}

bool isCard(const Leg &leg)
{
    switch (leg.head.role) {
    case RowRole::GiftCardSold:
    case RowRole::GiftCardUsed:
    case RowRole::StoreCreditIssued:
    case RowRole::StoreCreditUsed: return true;
    default: return false;
    }
}

/// Each rate's VAT is converted as a whole; the last of its legs takes what the others leave.
void convertVat(std::vector<Leg> &legs, const Quote &quote)
{
    std::map<int, std::vector<Leg *>> byRate;
    for (Leg &leg : legs) {
        if (isVat(leg))
            byRate[leg.head.rate].push_back(&leg);
    }
    for (const auto &[rate, parts] : byRate) {
        Money own = Money::zero(parts.front()->amount.currency());
        for (const Leg *leg : parts)
            own += leg->amount;
        Money rest = quote.toSek(own);
        for (Leg *leg : parts) {
            leg->amount = leg == parts.back() ? rest : quote.toSek(leg->amount);
            rest -= leg->amount;
        }
    }
}

/// The leg that rounding shows least on: the largest of goods and shipping, else the largest.
Leg *largest(std::vector<Leg> &legs)
{
    Leg *found = nullptr;
    const auto isBetter = [&](const Leg &leg) {
        const bool isPlain = !isCard(leg) && leg.head.role != RowRole::Rounding;
        const bool wasPlain = !isCard(*found) && found->head.role != RowRole::Rounding;
        return isPlain != wasPlain ? isPlain : found->amount.abs() < leg.amount.abs();
    };
    for (Leg &leg : legs) {
        if (!isVat(leg) && (!found || isBetter(leg)))
            found = &leg;
    }
    return found;
}

} // namespace

OrderSplit inSek(const OrderSplit &split, const ExchangeRate &rate)
{
    Money own = Money::zero(rate.currency);
    for (const Leg &leg : split.legs)
        own += leg.amount;
    return inSek(split, rate.quote.toSek(own), rate);
}

OrderSplit inSek(const OrderSplit &split, Money total, const ExchangeRate &rate)
{
    OrderSplit result = split;
    const Money none = Money::sek(0);
    convertVat(result.legs, rate.quote);
    Money rest = total;
    for (Leg &leg : result.legs) {
        if (!isVat(leg))
            leg.amount = rate.quote.toSek(leg.amount);
        rest -= leg.amount;
    }
    if (Leg *leg = largest(result.legs))
        leg->amount += rest;

    // The sums that the entry shows follow the legs. Their sign is the claim's, the legs' is not.
    result.giftCard = result.tip = result.rounding = none;
    for (VatShare &share : result.vat) {
        share.gross = none;
        share.vat = none;
    }
    for (const Leg &leg : result.legs) {
        const auto share = std::ranges::find(result.vat, leg.head.rate, &VatShare::rate);
        if (isCard(leg)) {
            result.giftCard -= leg.amount;
        } else if (leg.head.role == RowRole::Tip) {
            result.tip -= leg.amount;
        } else if (leg.head.role == RowRole::Rounding) {
            result.rounding -= leg.amount;
        } else if (share != result.vat.end()) {
            share->gross -= leg.amount;
            if (isVat(leg))
                share->vat -= leg.amount;
        }
    }
    return result;
}

} // namespace klarbok::ledger
