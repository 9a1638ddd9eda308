#include "ledger/claim_rows.h"

#include "base/day.h"
#include "ledger/booking.h"
#include "ledger/payout_in_sek.h"
#include "ledger/row_kind.h"
#include "ledger/totals_check.h"

#include <set>

namespace klarbok::ledger {

namespace {

/// When rows came onto the claim: their voucher may be older than the rules of today.
std::map<TransactionKey, QDate> bookedDays(const BalanceInput &input)
{
    std::map<TransactionKey, QDate> days;
    for (const DatedMovement &dated : input.movements) {
        if (!dated.movement.transaction)
            continue;
        QDate &day = days[*dated.movement.transaction];
        if (!day.isValid() || dated.date < day)
            day = dated.date;
    }
    return days;
}

/// What rows in another currency did to the claim, by our vouchers.
std::map<TransactionKey, Money> worthOnVouchers(const BalanceInput &input)
{
    std::map<TransactionKey, Money> worth;
    for (const DatedMovement &dated : input.movements) {
        const Movement &movement = dated.movement;
        if (movement.transaction && movement.own)
            worth.try_emplace(*movement.transaction, Money::sek(0)).first->second +=
                movement.amount;
    }
    return worth;
}

class ClaimDays
{
public:
    explicit ClaimDays(const BalanceInput &input) : m_rules{input.rules}, m_days{bookedDays(input)}
    {
        for (const Drift &drift : input.drifts) {
            if (drift.what != Change::DateMoved)
                continue;
            if (drift.transaction)
                m_days[*drift.transaction] = QDate::fromString(drift.now, Qt::ISODate);
            else
                m_moved.insert(drift.payout);
        }
    }

    QDate of(const Transaction &row, const Payout &payout) const
    {
        const bool ownDay = isSaleOrRefund(row) && m_rules.method == Method::Accrual;
        const auto known = m_days.find(row.key);
        if (known != m_days.end() && (ownDay || !m_moved.contains(payout.reference)))
            return known->second;
        return ownDay ? bookingDay(row, payout, m_rules) : stockholmDay(payout.date);
    }

private:
    const PostingRules &m_rules;
    std::map<TransactionKey, QDate> m_days;
    std::set<PayoutId> m_moved; ///< with all that is booked on their day
};

} // namespace

Claims claimRows(const BalanceInput &input)
{
    std::map<PayoutId, std::vector<const Transaction *>> byPayout;
    for (const Transaction &row : input.transactions)
        byPayout[row.payout].push_back(&row);
    const ClaimDays days{input};
    Claims claims;
    const auto worth = worthOnVouchers(input);
    PayoutValuer valuer{input.rules, input.rates, worth};
    for (const Payout *each : byDate(input.payouts)) {
        const Payout &payout = *each;
        const auto &rows = byPayout[payout.reference];
        const auto rowEffects = effects(payout, rows);
        const TotalsCheck check = checkTotals(payout, rows, rowEffects, input.rules.roundingLimit);
        const bool isStopped = check.isStopped;
        const QDate payoutDay = stockholmDay(payout.date);
        const bool isForeign = payout.currency != Currency::sek();
        if (isForeign && (isStopped || payoutDay < input.rules.startDate))
            continue; // worth nothing that anyone could say
        const PayoutInSek inSek =
            isForeign ? valuer.next(payout, rows, rowEffects, check.gap) : nothingInSek();
        if (isForeign)
            claims.foreignDebt.emplace(payout.reference, inSek.debt);
        if (!inSek.missing.empty()) {
            if (payoutDay <= input.date)
                claims.unpaid.push_back(&payout);
        } else {
            claims.payments.push_back(
                {&payout, payoutDay,
                 isForeign ? inSek.relieved : signedTotals(payout).effect.settlement, isStopped});
        }
        for (std::size_t i = 0; i < rows.size(); ++i) {
            if (isForeign && inSek.rows[i].missing && !worth.contains(rows[i]->key))
                continue;
            const RowEffect effect = isForeign
                                         ? RowEffect{inSek.rows[i].worth - inSek.rows[i].effect.vat,
                                                     inSek.rows[i].effect.vat}
                                         : rowEffects[i];
            claims.rows.push_back(
                {rows[i], &payout, days.of(*rows[i], payout), payoutDay, effect, isStopped});
        }
    }
    return claims;
}

Money owedByKlarna(const BalanceInput &input, const Claims &claims)
{
    Money owed = Money::sek(0);
    for (const ClaimRow &claim : claims.rows) {
        if (claim.day <= input.date && claim.payoutDay > input.date)
            owed += claim.effect.total();
        const bool isReserve = claim.row->type == TransactionType::Holdback ||
                               claim.row->type == TransactionType::Release;
        if (isReserve && claim.payout->currency != Currency::sek() && !input.rules.holdback &&
            claim.payoutDay <= input.date)
            owed -= claim.effect.total();
    }
    std::map<QString, const Payout *> last; // per merchant: debt is carried from payout to payout
    for (const Payout &payout : input.payouts) {
        const bool isForeign = payout.currency != Currency::sek();
        if (stockholmDay(payout.date) > input.date)
            continue;
        if (!input.rules.holdback && !isForeign)
            owed += payout.totals.holdback.abs() - payout.totals.release.abs();
        const Payout *&known =
            last[payout.source + u'/' + payout.merchantId + u'/' + payout.currency.code()];
        if (!known || known->date < payout.date)
            known = &payout;
    }
    for (const auto &[merchant, payout] : last) {
        const auto inSek = claims.foreignDebt.find(payout->reference);
        if (inSek != claims.foreignDebt.end())
            owed -= inSek->second;
        else if (payout->currency == Currency::sek())
            owed -= payout->totals.closingDebt.abs();
    }
    return owed;
}

} // namespace klarbok::ledger
