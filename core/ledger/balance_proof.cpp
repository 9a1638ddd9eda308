#include "ledger/balance_proof.h"

#include "base/day.h"
#include "ledger/booking.h"
#include "ledger/causes.h"
#include "ledger/difference_list.h"
#include "ledger/order_split.h"
#include "ledger/totals_check.h"

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
    const Payout *payout;
    QDate day;
    QDate payoutDay;
    RowEffect effect;
    bool isStopped; ///< its payout does not add up: nothing of it is on a voucher
};

std::vector<ClaimRow> claimRows(const BalanceInput &input)
{
    std::map<PayoutId, std::vector<const Transaction *>> byPayout;
    for (const Transaction &row : input.transactions)
        byPayout[row.payout].push_back(&row);
    std::vector<ClaimRow> claims;
    for (const Payout &payout : input.payouts) {
        if (payout.currency != Currency::sek())
            continue; // its vouchers are a question until currencies are booked
        const auto &rows = byPayout[payout.reference];
        const auto rowEffects = effects(payout, rows);
        const bool isStopped =
            checkTotals(payout, rows, rowEffects, input.rules.roundingLimit).isStopped;
        const QDate payoutDay = stockholmDay(payout.date);
        for (std::size_t i = 0; i < rows.size(); ++i) {
            const bool ownDay = isDayRow(*rows[i]) && input.rules.method == Method::Accrual;
            const QDate day = ownDay ? bookingDay(*rows[i], payout, input.rules) : payoutDay;
            claims.push_back({rows[i], &payout, day, payoutDay, rowEffects[i], isStopped});
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
            owed += claim.effect.total();
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

/// Rows that are on no voucher, by what keeps them off.
class Missing
{
public:
    explicit Missing(const BalanceInput &input) : m_input{input}
    {
        for (const DatedMovement &dated : input.movements) {
            if (dated.movement.transaction)
                m_onVoucher.insert(*dated.movement.transaction);
        }
        for (const Question &question : input.questions) {
            if (question.transaction)
                m_questions.emplace(*question.transaction, question.code);
        }
    }

    /// Whoever booked rows of days before the start has them on the account; they leave it with our
    /// payout vouchers.
    bool isBeforeStart(const ClaimRow &claim) const
    {
        return !claim.isStopped && isDayRow(*claim.row) && claim.day < m_input.rules.startDate &&
               claim.payoutDay <= m_input.date && !m_onVoucher.contains(claim.row->key);
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
          m_claims{claimRows(input)},
          m_differences{Currency::sek()},
          m_proof{input.date, owedByKlarna(input, m_claims), Money::sek(0), input.books, {}}
    {
    }

    BalanceProof run()
    {
        addMovements();
        addMissing();
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

    const BalanceInput &m_input;
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
