#include "ledger/balance_proof.h"

#include "base/day.h"
#include "ledger/booking.h"
#include "ledger/causes.h"
#include "ledger/difference_list.h"
#include "ledger/order_split.h"
#include "ledger/payout_in_sek.h"
#include "ledger/row_kind.h"
#include "ledger/totals_check.h"

#include <algorithm>
#include <map>
#include <set>

namespace klarbok::ledger {

namespace {

/// A row with the day on which it changes the claim, and by how much.
struct ClaimRow
{
    const Transaction *row;
    const Payout *payout;
    QDate day;
    QDate payoutDay;
    RowEffect effect; ///< in kronor
    bool isStopped;   ///< its payout does not add up: nothing of it is on a voucher
};

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

/// What Klarna has in another currency.
struct Foreign
{
    std::vector<const Payout *> unpaid; ///< a rate is missing, so the payment is on no voucher
    std::map<PayoutId, Money> debt;     ///< of the merchant, after the payout
};

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

std::vector<ClaimRow> claimRows(const BalanceInput &input, Foreign &foreign)
{
    std::map<PayoutId, std::vector<const Transaction *>> byPayout;
    for (const Transaction &row : input.transactions)
        byPayout[row.payout].push_back(&row);
    const auto dates = bookedDays(input);
    std::vector<ClaimRow> claims;
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
            foreign.debt.emplace(payout.reference, inSek.debt);
        if (!inSek.missing.empty() && payoutDay <= input.date)
            foreign.unpaid.push_back(&payout);
        for (std::size_t i = 0; i < rows.size(); ++i) {
            const bool ownDay = isSaleOrRefund(*rows[i]) && input.rules.method == Method::Accrual;
            if (isForeign && inSek.rows[i].missing && !worth.contains(rows[i]->key))
                continue;
            const auto booked = dates.find(rows[i]->key);
            const QDate day = booked != dates.end() ? booked->second
                              : ownDay              ? bookingDay(*rows[i], payout, input.rules)
                                                    : payoutDay;
            const RowEffect effect = isForeign
                                         ? RowEffect{inSek.rows[i].worth - inSek.rows[i].effect.vat,
                                                     inSek.rows[i].effect.vat}
                                         : rowEffects[i];
            claims.push_back({rows[i], &payout, day, payoutDay, effect, isStopped});
        }
    }
    return claims;
}

/// Klarna's own figures: sold and refunded but not yet settled, the debt after the last payout,
/// what is held back.
Money owedByKlarna(const BalanceInput &input, const std::vector<ClaimRow> &claims,
                   const Foreign &foreign)
{
    Money owed = Money::sek(0);
    for (const ClaimRow &claim : claims) {
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
        const auto inSek = foreign.debt.find(payout->reference);
        if (inSek != foreign.debt.end())
            owed -= inSek->second;
        else if (payout->currency == Currency::sek())
            owed -= payout->totals.closingDebt.abs();
    }
    return owed;
}

/// Rows that are on no voucher, by what keeps them off.
class Missing
{
public:
    explicit Missing(const BalanceInput &input) : m_input{input}
    {
        std::vector<Movement> moved;
        for (const DatedMovement &dated : input.movements) {
            if (dated.date <= input.date)
                moved.push_back(dated.movement);
        }
        m_onVoucher = rowsMoved(moved);
        for (const Question &question : input.questions) {
            if (question.transaction)
                m_questions.emplace(*question.transaction, question.code);
        }
    }

    /// Whoever booked rows of days before the start has them on the account; they leave it with our
    /// payout vouchers.
    bool isBeforeStart(const ClaimRow &claim) const
    {
        return !claim.isStopped && isSaleOrRefund(*claim.row) &&
               claim.day < m_input.rules.startDate && claim.payoutDay <= m_input.date &&
               !m_onVoucher.contains(claim.row->key);
    }

    /// Why a row that counts at Klarna is not among the vouchers; nullopt when it is.
    std::optional<StateCause> why(const ClaimRow &claim) const
    {
        if (claim.day > m_input.date || m_onVoucher.contains(claim.row->key))
            return std::nullopt;
        if (claim.isStopped) // once paid, its rows and its payment are both missing: they cancel
            return claim.payoutDay <= m_input.date
                       ? std::nullopt
                       : std::optional{StateCause{Cause::RowsMissing, Cure::FetchAgain}};
        const auto question = m_questions.find(claim.row->key);
        if (question != m_questions.end())
            return StateCause{causeOfQuestion(question->second), cureOfQuestion(question->second)};
        const bool isDispute = claim.row->type == TransactionType::Reversal ||
                               claim.row->type == TransactionType::ReversalMerchantProtection;
        if (isDispute && !m_input.rules.dispute)
            return StateCause{Cause::HeldBack, Cure::None, true};
        return std::nullopt;
    }

private:
    const BalanceInput &m_input;
    std::set<TransactionKey> m_onVoucher;
    std::map<TransactionKey, QString> m_questions;
};

class Prover
{
public:
    explicit Prover(const BalanceInput &input)
        : m_input{input},
          m_claims{claimRows(input, m_foreign)},
          m_differences{Currency::sek()},
          m_proof{
              input.date, owedByKlarna(input, m_claims, m_foreign), Money::sek(0), input.books, {}}
    {
    }

    BalanceProof run()
    {
        addMovements();
        addMissing();
        addUnpaid();
        addForeign();
        const Money rest = m_proof.klarna - m_input.books.value_or(m_proof.rows) - m_named;
        name({What::PaidOut, rest, Cause::Unknown, Cure::AskKlarna, false, {}});
        m_proof.differences = m_differences.take();
        return m_proof;
    }

private:
    void name(Difference difference)
    {
        m_named += difference.amount;
        m_differences.add(std::move(difference));
    }

    void addMovements()
    {
        for (const DatedMovement &dated : m_input.movements) {
            if (dated.date > m_input.date)
                continue;
            m_proof.rows += dated.movement.amount;
            if (isInBooks(dated.state)) {
                m_posted += dated.movement.amount;
            } else if (m_input.books) {
                const bool isDraft = dated.state == VoucherState::Draft;
                name({dated.movement.what,
                      dated.movement.amount,
                      isDraft ? Cause::NotApproved : Cause::NotPosted,
                      isDraft ? Cure::Approve : Cure::Post,
                      false,
                      {dated.voucher.text()}});
            }
        }
    }

    void addMissing()
    {
        const Missing missing{m_input};
        for (const ClaimRow &claim : m_claims) {
            if (missing.isBeforeStart(claim)) {
                m_beforeStart += claim.effect.total();
                continue;
            }
            const auto cause = missing.why(claim);
            if (!cause)
                continue;
            for (const LineShare &share : lineShares(*claim.row, *claim.payout, claim.effect))
                name({share.what,
                      share.amount,
                      cause->cause,
                      cause->cure,
                      cause->explained,
                      {orderNumberOf(*claim.row)}});
        }
    }

    /// What stands on the account and is not ours. Sales before the start date belong there.
    void addForeign()
    {
        const Money foreign = m_input.books ? *m_input.books - m_posted : Money::sek(0);
        if (m_input.books && foreign == m_beforeStart)
            return;
        name({What::Sale, m_beforeStart, Cause::BeforeStart, Cure::CheckBooks, false, {}});
        name({What::PaidOut, -foreign, Cause::BookedByHand, Cure::CheckBooks, false, {}});
    }

    /// Klarna has paid, but the payment cannot be booked: what our vouchers hold of it stays.
    void addUnpaid()
    {
        for (const Payout *payout : m_foreign.unpaid) {
            Money held = Money::sek(0);
            bool isBooked = false;
            for (const DatedMovement &dated : m_input.movements) {
                if (dated.movement.payout != payout->reference)
                    continue;
                isBooked = isBooked || dated.movement.what == What::PaidOut;
                if (dated.date <= m_input.date)
                    held += dated.movement.amount;
            }
            if (!isBooked)
                name({What::PaidOut,
                      -held,
                      Cause::Currency,
                      Cure::AnswerQuestion,
                      false,
                      {payout->reference.text()}});
        }
    }

    const BalanceInput &m_input;
    Foreign m_foreign;
    std::vector<ClaimRow> m_claims;
    DifferenceList m_differences;
    BalanceProof m_proof;
    Money m_named = Money::sek(0);
    Money m_posted = Money::sek(0);      ///< of our vouchers, in the books
    Money m_beforeStart = Money::sek(0); ///< sold before the start date, paid out since
};

} // namespace

BalanceProof balanceProof(const BalanceInput &input)
{
    return Prover{input}.run();
}

} // namespace klarbok::ledger
