#include "ledger/payout_in_sek.h"

#include "base/day.h"

#include <algorithm>

namespace klarbok::ledger {

namespace {

/// Klarna states the VAT on fees in the merchant's own currency as well: that is the purchase
/// document's amount.
Money feeVat(const Transaction &row, Money own, const Quote &quote)
{
    const auto &stated = row.vatInHomeCurrency;
    if (own.isZero() || !stated || stated->currency() != Currency::sek())
        return quote.toSek(own);
    return own.isNegative() ? -stated->abs() : stated->abs();
}

} // namespace

PayoutInSek nothingInSek()
{
    const Money none = Money::sek(0);
    return {{}, nullptr, none, none, none, {}, none};
}

std::vector<const Payout *> byDate(const std::vector<Payout> &payouts)
{
    std::vector<const Payout *> sorted;
    sorted.reserve(payouts.size());
    for (const Payout &payout : payouts)
        sorted.push_back(&payout);
    std::ranges::stable_sort(sorted, {}, [](const Payout *payout) {
        return std::pair{payout->date, payout->reference.text()};
    });
    return sorted;
}

PayoutValuer::PayoutValuer(const PostingRules &rules, const RateBook &rates,
                           const std::map<TransactionKey, Money> &booked)
    : m_rules{rules}, m_rates{rates}, m_booked{booked}
{
}

PayoutInSek PayoutValuer::next(const Payout &payout, const std::vector<const Transaction *> &rows,
                               const std::vector<RowEffect> &effects, Money gap)
{
    const Money none = Money::sek(0);
    const PayoutTotals totals = signedTotals(payout).effect;
    if (payout.currency == Currency::sek()) {
        PayoutInSek same{{},
                         nullptr,
                         totals.settlement,
                         totals.settlement,
                         gap,
                         {},
                         payout.totals.closingDebt.abs()};
        for (const RowEffect &effect : effects)
            same.rows.push_back({effect, effect.total()});
        return same;
    }

    Pots &pots = m_pots[payout.source + u'/' + payout.merchantId + u'/' + payout.currency.code()];
    const QDate day = stockholmDay(payout.date);
    const ExchangeRate *rate = m_rates.find(payout.currency, day);
    PayoutInSek result{{}, rate, none, none, none, {}, none};
    const auto need = [&](const std::optional<QDate> &missing) {
        if (missing)
            result.missing.insert(*missing);
    };
    const auto converted = [&](Money own) {
        if (!rate && !own.isZero())
            result.missing.insert(day);
        return rate ? rate->quote.toSek(own) : Money::sek(0);
    };

    for (std::size_t i = 0; i < rows.size(); ++i) {
        result.rows.push_back(value(*rows[i], payout, effects[i], pots));
        result.relieved += result.rows.back().worth;
        if (!m_booked.contains(rows[i]->key))
            need(result.rows.back().missing);
    }
    result.gap = converted(gap);
    result.relieved += result.gap;
    const Taken repaid = take(pots.debt, -totals.repay, rate, day);
    result.relieved -= repaid.sek;
    need(repaid.missing);
    result.paid = converted(totals.settlement);
    if (!totals.deposit.isZero()) {
        // Nothing is paid: what the rows were worth is carried on as it is.
        const Money deposit =
            totals.settlement.isZero() ? -result.relieved : converted(totals.deposit);
        std::optional<QDate> missing;
        if (!result.missing.empty())
            missing = *result.missing.begin();
        pots.debt.push_back({totals.deposit, deposit, rate, missing});
        result.relieved += deposit;
    }
    for (const Lot &lot : pots.debt)
        result.debt += lot.sek;
    return result;
}

PayoutInSek::Row PayoutValuer::value(const Transaction &row, const Payout &payout,
                                     const RowEffect &effect, Pots &pots) const
{
    const Money none = Money::sek(0);
    const QDate day = rateDay(row, payout, m_rules);
    PayoutInSek::Row result{{none, none}, none, m_rates.find(payout.currency, day)};
    const Money own = effect.total();
    const bool isReserve =
        row.type == TransactionType::Holdback || row.type == TransactionType::Release;
    const bool isDispute =
        (row.type == TransactionType::Reversal && !isCommissionReturn(row)) ||
        row.type == TransactionType::ReversalMerchantProtection ||
        (row.type == TransactionType::Credit && row.detail == u"CORRECTION_DISPUTE");
    Pot &pot = isReserve ? pots.reserve : pots.disputes;
    const bool waits = (isReserve || isDispute) && own.isNegative();
    const bool comesBack = (isReserve || isDispute) && !own.isNegative();

    Taken taken{none, std::nullopt};
    if (comesBack)
        taken = take(pot, own, result.rate, day);
    if (comesBack) {
        result.effect.amount = taken.sek;
        result.missing = taken.missing;
        if (!taken.isByRate)
            result.rate = nullptr;
    } else if (result.rate) {
        const Quote &quote = result.rate->quote;
        result.effect = {quote.toSek(effect.amount), feeVat(row, effect.vat, quote)};
    } else if (!effect.amount.isZero() || !effect.vat.isZero()) {
        result.missing = day;
    }
    const auto booked = m_booked.find(row.key);
    const bool isBooked = booked != m_booked.end();
    result.worth = isBooked ? booked->second : result.effect.total();
    if (waits)
        pot.push_back({-own, -result.worth, result.rate, isBooked ? std::nullopt : result.missing});
    return result;
}

PayoutValuer::Taken PayoutValuer::take(Pot &pot, Money own, const ExchangeRate *rate, QDate day)
{
    Taken taken{Money::sek(0), std::nullopt};
    const Money none = Money::zero(own.currency());
    while (none < own && !pot.empty()) {
        Lot &lot = pot.front();
        if (lot.missing && !taken.missing)
            taken.missing = lot.missing;
        if (!(own < lot.own)) {
            taken.sek += lot.sek;
            own -= lot.own;
            pot.pop_front();
            continue;
        }
        const Money part = lot.rate ? lot.rate->quote.toSek(own) : Money::sek(0);
        taken.sek += part;
        lot.own -= own;
        lot.sek -= part;
        own = none;
    }
    // What came before all that is known here leaves at today's rate.
    if (none < own && !rate && !taken.missing)
        taken.missing = day;
    if (none < own && rate) {
        taken.sek += rate->quote.toSek(own);
        taken.isByRate = true;
    }
    return taken;
}

} // namespace klarbok::ledger
