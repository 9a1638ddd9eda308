#include "ledger/balance_proof.h"

#include "ledger/causes.h"
#include "ledger/changed_claim.h"
#include "ledger/claim_rows.h"
#include "ledger/difference_list.h"
#include "ledger/order_split.h"
#include "ledger/row_kind.h"

#include <map>
#include <set>

namespace klarbok::ledger {

namespace {

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
          m_claims{claimRows(input)},
          m_changed{input.drifts},
          m_differences{Currency::sek()},
          m_proof{input.date,  owedByKlarna(input, m_claims), Money::sek(0), input.books, {},
                  std::nullopt}
    {
        if (m_input.books && m_input.entries)
            sortEntries();
    }

    BalanceProof run()
    {
        addMovements();
        addMissing();
        addChanged();
        addUnpaid();
        addDifferent();
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

    /// Ours by their marker, and the others.
    void sortEntries()
    {
        std::set<VoucherId> known;
        Money before = *m_input.books;
        for (const DatedMovement &dated : m_input.movements) {
            known.insert(dated.voucher);
            if (dated.date < m_input.entries->from && isPosted(dated.state))
                before -= dated.movement.amount;
        }
        m_proof.others = ClaimEntries{m_input.entries->from, Money::sek(0), {}};
        for (const ClaimEntry &entry : m_input.entries->entries) {
            before -= entry.amount;
            if (entry.marker && known.contains(*entry.marker))
                m_entries.try_emplace(*entry.marker, Money::sek(0)).first->second += entry.amount;
            else
                m_proof.others->entries.push_back(entry);
        }
        m_proof.others->before = before;
    }

    /// In the books by its state, or because it was seen there.
    bool isThere(const DatedMovement &dated) const
    {
        return isInBooks(dated.state) || m_entries.contains(dated.voucher);
    }

    void addMovements()
    {
        for (const DatedMovement &dated : m_input.movements) {
            if (dated.date > m_input.date)
                continue;
            m_proof.rows += dated.movement.amount;
            if (isThere(dated)) {
                m_posted += dated.movement.amount;
            } else if (m_input.books) {
                const bool isDraft = dated.state == VoucherState::Draft;
                name({dated.movement.what,
                      dated.movement.amount,
                      m_changed.isOf(dated.corrects) ? Cause::OrderChanged
                      : isDraft                      ? Cause::NotApproved
                                                     : Cause::NotPosted,
                      isDraft ? Cure::Approve : Cure::Post,
                      false,
                      {dated.voucher.text()}});
            }
        }
    }

    void addMissing()
    {
        const Missing missing{m_input};
        for (const ClaimRow &claim : m_claims.rows) {
            if (missing.isBeforeStart(claim)) {
                m_beforeStart += claim.effect.total();
                continue;
            }
            const auto cause = m_changed.holds(claim) ? std::nullopt : missing.why(claim);
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

    /// What Klarna tells otherwise now than when it was booked, less what vouchers hold of it. Of a
    /// payout that does not add up nothing is left once it is paid: its rows cannot be told apart.
    void addChanged()
    {
        std::set<PayoutId> left;
        for (const ClaimPayment &payment : m_claims.payments) {
            if (payment.day <= m_input.date && payment.isStopped)
                left.insert(payment.payout->reference);
            else if (payment.day <= m_input.date)
                m_changed.addKlarnas(payment);
        }
        for (const ClaimRow &claim : m_claims.rows) {
            if (claim.day <= m_input.date && !left.contains(claim.payout->reference))
                m_changed.addKlarnas(claim);
        }
        for (const DatedMovement &dated : m_input.movements) {
            if (dated.date <= m_input.date && !left.contains(dated.movement.payout))
                m_changed.addVouchers(dated.movement);
        }
        for (const Difference &difference : m_changed.differences())
            name(difference);
    }

    /// Vouchers of ours that stand in the books with another amount, or not at all.
    void addDifferent()
    {
        if (!m_proof.others)
            return;
        const auto nothing = [](const VoucherId &voucher, What what) {
            return Difference{what,  Money::sek(0),   Cause::PostedDifferently, Cure::CheckBooks,
                              false, {voucher.text()}};
        };
        std::map<VoucherId, Difference> ours;
        for (const DatedMovement &dated : m_input.movements) {
            const bool isOurs = isPosted(dated.state) || m_entries.contains(dated.voucher);
            if (!isOurs || dated.date > m_input.date || dated.date < m_proof.others->from)
                continue;
            ours.try_emplace(dated.voucher, nothing(dated.voucher, dated.movement.what))
                .first->second.amount += dated.movement.amount;
        }
        for (const auto &[voucher, amount] : m_entries)
            ours.try_emplace(voucher, nothing(voucher, What::PaidOut)).first->second.amount -=
                amount;
        for (const auto &[voucher, difference] : ours) {
            m_different += difference.amount;
            name(difference);
        }
    }

    /// What stands on the account and is not ours. Sales before the start date belong there.
    void addForeign()
    {
        const Money foreign =
            m_input.books ? *m_input.books - m_posted + m_different : Money::sek(0);
        const Money paid = paidByHand();
        if (m_input.books && foreign == m_beforeStart - paid)
            return;
        name({What::Sale, m_beforeStart, Cause::BeforeStart, Cure::CheckBooks, false, {}});
        name({What::PaidOut, -paid, Cause::BookedByHand, Cure::None, true, {}});
        name({What::PaidOut, -foreign, Cause::BookedByHand, Cure::CheckBooks, false, {}});
    }

    /// Payments that are not ours to book.
    Money paidByHand() const
    {
        Money paid = Money::sek(0);
        if (m_input.rules.bookPayouts)
            return paid;
        std::set<PayoutId> booked;
        for (const DatedMovement &dated : m_input.movements) {
            if (dated.movement.what == What::PaidOut)
                booked.insert(dated.movement.payout);
        }
        for (const ClaimPayment &payment : m_claims.payments) {
            if (!payment.isStopped && m_input.rules.startDate <= payment.day &&
                payment.day <= m_input.date && !booked.contains(payment.payout->reference))
                paid += payment.relieved;
        }
        return paid;
    }
    /// Klarna has paid, but the payment cannot be booked: what our vouchers hold of it stays.
    void addUnpaid()
    {
        for (const Payout *payout : m_claims.unpaid) {
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
    Claims m_claims;
    ChangedClaim m_changed;
    DifferenceList m_differences;
    BalanceProof m_proof;
    std::map<VoucherId, Money> m_entries; ///< what ours have on the account
    Money m_named = Money::sek(0);
    Money m_posted = Money::sek(0);      ///< of our vouchers, in the books
    Money m_different = Money::sek(0);   ///< of it, what the books do not hold
    Money m_beforeStart = Money::sek(0); ///< sold before the start date, paid out since
};

} // namespace

BalanceProof balanceProof(const BalanceInput &input)
{
    return Prover{input}.run();
}

} // namespace klarbok::ledger
