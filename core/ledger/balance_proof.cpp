#include "ledger/balance_proof.h"

#include "base/day.h"
#include "ledger/booking.h"

#include <algorithm>
#include <map>
#include <set>

namespace klarbok::ledger {

namespace {

bool isDayRow(const Transaction &row)
{
    return row.type == TransactionType::Sale || row.type == TransactionType::Return;
}

/// A row with the day on which it changes the claim, and by how much.
struct ClaimRow
{
    const Transaction *row;
    QDate day;
    QDate payoutDay;
    Money amount;
};

std::vector<ClaimRow> claimRows(const BalanceInput &input)
{
    std::map<PayoutId, std::vector<Transaction>> byPayout;
    for (const Transaction &row : input.transactions)
        byPayout[row.payout].push_back(row);
    std::map<TransactionKey, const Transaction *> byKey;
    for (const Transaction &row : input.transactions)
        byKey.emplace(row.key, &row);
    std::vector<ClaimRow> claims;
    for (const Payout &payout : input.payouts) {
        if (payout.currency != Currency::sek())
            continue; // its vouchers are a question until currencies are booked
        const auto &rows = byPayout[payout.reference];
        const auto rowEffects = effects(payout, rows);
        const QDate payoutDay = stockholmDay(payout.date);
        for (std::size_t i = 0; i < rows.size(); ++i) {
            const bool ownDay = isDayRow(rows[i]) && input.rules.method == Method::Accrual;
            const QDate day = ownDay ? bookingDay(rows[i], payout, input.rules) : payoutDay;
            claims.push_back(
                {byKey.at(rows[i].key), day, payoutDay, rowEffects[i].amount + rowEffects[i].vat});
        }
    }
    return claims;
}

/// Klarna's own figures: sold and refunded but not yet settled, the debt after the last payout,
/// what is held back.
Money owedByKlarna(const BalanceInput &input, const std::vector<ClaimRow> &claims)
{
    Money owed = Money::sek(0);
    for (const ClaimRow &claim : claims) {
        if (claim.day <= input.date && claim.payoutDay > input.date)
            owed += claim.amount;
    }
    std::map<QString, const Payout *> last; // per merchant: debt is carried from payout to payout
    for (const Payout &payout : input.payouts) {
        if (payout.currency != Currency::sek() || stockholmDay(payout.date) > input.date)
            continue;
        if (!input.rules.holdback)
            owed += payout.totals.holdback.abs() - payout.totals.release.abs();
        const Payout *&known = last[payout.source + u'/' + payout.merchantId];
        if (!known || known->date < payout.date)
            known = &payout;
    }
    for (const auto &[merchant, payout] : last)
        owed -= payout->totals.closingDebt.abs();
    return owed;
}

/// Sums per cause, in the order in which they are told.
class Explanations
{
public:
    void add(What what, Cause cause, Cure cure, bool explained, Money amount, const QString &ref)
    {
        const auto found = std::ranges::find_if(
            m_all, [&](const Difference &one) { return one.cause == cause && one.what == what; });
        if (found == m_all.end()) {
            m_all.push_back({what, amount, cause, cure, explained, {ref}});
            return;
        }
        found->amount += amount;
        if (!found->refs.contains(ref))
            found->refs.append(ref);
    }
    Money sum() const
    {
        Money all = Money::sek(0);
        for (const Difference &one : m_all)
            all += one.amount;
        return all;
    }
    std::vector<Difference> take()
    {
        std::erase_if(m_all, [](const Difference &one) { return one.amount.isZero(); });
        return std::move(m_all);
    }

private:
    std::vector<Difference> m_all;
};

What whatOf(const Transaction &row)
{
    return row.type == TransactionType::Return ? What::Return : What::Sale;
}

} // namespace

BalanceProof balanceProof(const BalanceInput &input)
{
    const auto claims = claimRows(input);
    BalanceProof proof{input.date, owedByKlarna(input, claims), Money::sek(0), input.books, {}};

    std::set<TransactionKey> onVoucher;
    Explanations explanations;
    for (const DatedMovement &dated : input.movements) {
        if (dated.movement.transaction)
            onVoucher.insert(*dated.movement.transaction);
        if (dated.date > input.date)
            continue;
        proof.rows += dated.movement.amount;
        if (input.books && !isPosted(dated.state)) {
            const bool isDraft = dated.state == VoucherState::Draft;
            explanations.add(dated.movement.what, isDraft ? Cause::NotApproved : Cause::NotPosted,
                             isDraft ? Cure::Approve : Cure::Post, false, dated.movement.amount,
                             dated.voucher.text());
        }
    }
    Money beforeStart = Money::sek(0);
    for (const ClaimRow &claim : claims) {
        if (onVoucher.contains(claim.row->key) || !isDayRow(*claim.row) || claim.day > input.date)
            continue;
        if (claim.day < input.rules.startDate) {
            // Whoever booked them before has them on the account; they leave it with our payout
            // vouchers.
            if (claim.payoutDay <= input.date)
                beforeStart += claim.amount;
        } else {
            explanations.add(whatOf(*claim.row), Cause::OrderMissing, Cure::AnswerQuestion, false,
                             claim.amount, claim.row->merchantReference1);
        }
    }
    const Money gap = proof.klarna - input.books.value_or(proof.rows);
    Money rest = gap - explanations.sum();
    if (!beforeStart.isZero() && !rest.isZero()) {
        explanations.add(What::Sale, Cause::BeforeStart, Cure::CheckBooks, true, beforeStart, {});
        rest -= beforeStart;
    }
    if (!rest.isZero())
        explanations.add(What::PaidOut, input.books ? Cause::BookedByHand : Cause::Unknown,
                         Cure::CheckBooks, false, rest, {});
    proof.differences = explanations.take();
    return proof;
}

} // namespace klarbok::ledger
