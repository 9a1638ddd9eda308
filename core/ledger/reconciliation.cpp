#include "ledger/reconciliation.h"

#include "base/day.h"
#include "ledger/booking.h"
#include "ledger/causes.h"
#include "ledger/difference_list.h"
#include "ledger/drift_differences.h"
#include "ledger/known_of_rest.h"
#include "ledger/order_split.h"
#include "ledger/row_kind.h"

#include <QHash>

#include <algorithm>
#include <array>
#include <set>

namespace klarbok::ledger {

namespace {

constexpr std::array kLines = {What::Sale,       What::Return, What::Reversal,  What::Protection,
                               What::Fee,        What::FeeVat, What::FeeRefund, What::Correction,
                               What::Commission, What::Credit, What::Charge,    What::Holdback,
                               What::Release,    What::DebtIn, What::DebtOut,   What::Rounding,
                               What::PaidOut};

/// The payout's own figures, also where the books have another currency.
Money ownAmount(const Movement &movement)
{
    return movement.own.value_or(movement.amount);
}

/// The three columns of one payout, and what is known of its rows.
class Reconciler
{
public:
    explicit Reconciler(const ReconciliationInput &input)
        : m_input{input},
          m_none{Money::zero(input.payout.currency)},
          m_totals{signedTotals(input.payout)},
          m_rows{pointersTo(input.transactions)},
          m_effects{effects(input.payout, m_rows)},
          m_check{checkTotals(input.payout, m_rows, m_effects, input.rules.roundingLimit)},
          m_differences{input.payout.currency},
          m_unknownOutside{m_none}
    {
    }

    Reconciliation run()
    {
        fillColumns();
        compareRowsWithTotals();
        if (!m_check.isStopped) { // nothing of a stopped payout is on its way to the books
            nameVouchers();
            nameDrifts(m_input, m_rows, m_effects, of(m_klarna, What::PaidOut), m_differences);
            nameUnbookedRows();
            namePayment();
            nameRest();
        }
        tellExplained();

        Reconciliation result{m_input.payout.reference, lines(), m_differences.take(),
                              m_check.isStopped, false};
        result.isReconciled = !result.isStopped && std::ranges::none_of(result.differences, blocks);
        return result;
    }

private:
    Money of(const LineSums &sums, What what) const
    {
        const auto found = sums.find(what);
        return found == sums.end() ? m_none : found->second;
    }

    void fillColumns()
    {
        const PayoutTotals &t = m_totals.effect;
        m_klarna = sumsOfTotals(m_totals);
        m_rowSums = sumsOfRows(m_input.payout, m_rows, m_effects);
        shareTotalsWithinGroups();
        for (LineSums *sums : {&m_klarna, &m_rowSums}) {
            sums->insert_or_assign(What::DebtIn, t.repay);
            sums->insert_or_assign(What::DebtOut, t.deposit);
            sums->insert_or_assign(What::PaidOut, -t.settlement);
        }
        if (!m_check.isStopped) {
            m_klarna.insert_or_assign(What::Rounding, m_totals.gap() - m_unknownOutside);
            m_rowSums.insert_or_assign(What::Rounding, m_check.gap);
        }
        std::vector<Movement> moved;
        for (const VoucherShare &voucher : m_input.vouchers) {
            if (voucher.state == VoucherState::Void)
                continue;
            for (const Movement &movement : voucher.movements) {
                if (!isOurs(movement))
                    continue;
                m_books.try_emplace(movement.what, m_none).first->second += ownAmount(movement);
                moved.push_back(movement);
            }
        }
        m_handled = rowsMoved(moved);
    }

    bool isOurs(const Movement &movement) const
    {
        return movement.payout == m_input.payout.reference &&
               ownAmount(movement).currency() == m_input.payout.currency;
    }

    /// Klarna's totals do not tell some lines apart, and have none for a type that is new. Where
    /// such lines together agree with the rows, the total stands where the rows do.
    void shareTotalsWithinGroups()
    {
        const What newTypes = groupOf(What::Credit);
        Money unknown = m_none;
        for (std::size_t i = 0; i < m_rows.size(); ++i) {
            if (m_rows[i]->type == TransactionType::Unknown)
                unknown += m_effects[i].amount;
        }
        LineSums gaps;
        for (const What what : kLines)
            gaps.try_emplace(groupOf(what), m_none).first->second +=
                of(m_klarna, what) - of(m_rowSums, what);
        if (!unknown.isZero() && of(gaps, newTypes) == -unknown) {
            m_unknownOutside = unknown;
            gaps.insert_or_assign(newTypes, m_none);
        }
        for (const What what : kLines) {
            if (of(gaps, groupOf(what)).isZero())
                m_klarna.insert_or_assign(what, of(m_rowSums, what));
        }
    }

    void compareRowsWithTotals()
    {
        for (const What what : kLines) {
            const Money gap = of(m_klarna, what) - of(m_rowSums, what);
            if (!gap.isZero() && what != What::Rounding)
                m_differences.add(totalsDifference(what, gap));
        }
        if (m_check.isStopped && m_check.rowsMatchTotals && !m_check.gap.isZero())
            m_differences.add(
                {What::PaidOut, m_check.gap, Cause::Unknown, Cure::AskKlarna, false, {}});
        const PayoutTotals &t = m_totals.effect;
        if (m_input.payout.settlementType == SettlementType::GrossFee)
            tellFeeInvoice();
        const Money debtGap = t.closingDebt - t.openingDebt - t.repay - t.deposit;
        m_differences.tell(
            {What::DebtOut, debtGap, Cause::Unknown, Cure::AskKlarna, !m_check.isStopped, {}});
        if (m_check.isStopped && std::ranges::any_of(m_rows, [&](const Transaction *row) {
                return row->amount.currency() != m_input.payout.currency;
            }))
            m_differences.tell(
                {What::PaidOut, -t.settlement, Cause::Currency, Cure::None, false, {}});
    }

    /// Nothing of it is booked: neither the fees nor what it moves.
    void tellFeeInvoice()
    {
        const PayoutTotals &raw = m_input.payout.totals;
        const QStringList refs{QStringLiteral("GROSS_FEE")};
        m_differences.tell({What::Fee, -(raw.fee.abs() + raw.tax.abs()), Cause::UnknownType,
                            Cure::AskKlarna, false, refs});
        m_differences.tell(
            {What::PaidOut, -raw.settlement, Cause::UnknownType, Cure::AskKlarna, false, refs});
    }

    Difference totalsDifference(What what, Money gap) const
    {
        const Money klarna = of(m_klarna, what);
        const Money rows = of(m_rowSums, what);
        if (!m_check.isStopped)
            return {
                what,       gap,  what == What::FeeVat ? Cause::FeeVatRounding : Cause::Rounding,
                Cure::None, true, {}};
        if (klarna == -rows)
            return {what, gap, Cause::Sign, Cure::AskKlarna, false, {}};
        if (rows.abs() < klarna.abs())
            return {what, gap, Cause::RowsMissing, Cure::FetchAgain, false, {}};
        return {what, gap, Cause::Unknown, Cure::AskKlarna, false, {}};
    }

    /// What vouchers hold but the books do not yet, and what their questions keep back.
    void nameVouchers()
    {
        QHash<TransactionKey, std::size_t> indexOf;
        for (std::size_t i = 0; i < m_rows.size(); ++i)
            indexOf.insert(m_rows[i]->key, i);
        for (const VoucherShare &voucher : m_input.vouchers) {
            if (voucher.state == VoucherState::Void)
                continue;
            const auto state = causeOfState(voucher);
            for (const Movement &movement : voucher.movements) {
                if (!isOurs(movement))
                    continue;
                if (state)
                    m_differences.add(
                        {movement.what,
                         ownAmount(movement),
                         isForDrift(m_input, voucher) ? Cause::OrderChanged : state->cause,
                         state->cure,
                         state->explained,
                         {voucher.id.text()},
                         false,
                         {voucher.id}});
                else
                    m_posted.try_emplace(movement.what, m_none).first->second +=
                        ownAmount(movement);
            }
            for (const Question &question : voucher.questions) {
                if (!question.transaction || !indexOf.contains(*question.transaction) ||
                    m_handled.contains(*question.transaction))
                    continue;
                m_handled.insert(*question.transaction);
                nameQuestion(voucher, question, indexOf.value(*question.transaction));
            }
        }
    }

    void nameQuestion(const VoucherShare &voucher, const Question &question, std::size_t index)
    {
        const Transaction &row = *m_rows[index];
        const bool isAboutOrder = row.order.has_value();
        const QString ref = isAboutOrder ? orderNumberOf(row) : question.subject;
        for (const LineShare &share : lineShares(row, m_input.payout, m_effects[index]))
            m_differences.add({share.what,
                               share.amount,
                               causeOfQuestion(question.code),
                               cureOfQuestion(question.code),
                               false,
                               {ref},
                               false,
                               {voucher.id},
                               {row.key}});
    }

    bool isPayoutBeforeStart() const
    {
        return stockholmDay(m_input.payout.date) < m_input.rules.startDate;
    }

    void nameUnbookedRows()
    {
        for (std::size_t i = 0; i < m_rows.size(); ++i) {
            const Transaction &row = *m_rows[i];
            if (m_handled.contains(row.key))
                continue;
            const auto reason = whyUnbooked(row);
            if (!reason)
                continue;
            for (const LineShare &share : lineShares(row, m_input.payout, m_effects[i]))
                m_differences.add({share.what,
                                   share.amount,
                                   reason->cause,
                                   reason->cure,
                                   reason->explained,
                                   {orderNumberOf(row)},
                                   false,
                                   {},
                                   {row.key}});
        }
    }

    /// A day's rate is not known: the vouchers that need it are a question as a whole.
    bool lacksRate() const
    {
        return std::ranges::any_of(m_input.vouchers, [](const VoucherShare &voucher) {
            return std::ranges::any_of(voucher.questions, [](const Question &question) {
                return question.code == u"currency" && !question.transaction;
            });
        });
    }

    std::optional<StateCause> whyUnbooked(const Transaction &row) const
    {
        const bool isBeforeStart =
            isSaleOrRefund(row)
                ? bookingDay(row, m_input.payout, m_input.rules) < m_input.rules.startDate
                : isPayoutBeforeStart();
        if (isBeforeStart)
            return StateCause{Cause::BeforeStart, Cure::None};
        const bool isReserve =
            row.type == TransactionType::Holdback || row.type == TransactionType::Release;
        const bool isDispute = row.type == TransactionType::Reversal ||
                               row.type == TransactionType::ReversalMerchantProtection;
        if ((isReserve && !m_input.rules.holdback) || (isDispute && !m_input.rules.dispute))
            return StateCause{Cause::HeldBack, Cure::None, true};
        if (lacksRate())
            return StateCause{Cause::Currency, Cure::AnswerQuestion};
        return std::nullopt;
    }

    void namePayment()
    {
        for (const What what : {What::DebtIn, What::DebtOut})
            m_differences.add({what, of(m_klarna, what), Cause::Debt, Cure::None, true, {}});
        if (!of(m_books, What::PaidOut).isZero())
            return;
        const Money paid = of(m_klarna, What::PaidOut);
        if (isPayoutBeforeStart())
            m_differences.add({What::PaidOut, paid, Cause::BeforeStart, Cure::None, false, {}});
        else if (lacksRate())
            m_differences.add(
                {What::PaidOut, paid, Cause::Currency, Cure::AnswerQuestion, false, {}});
        else if (!m_input.rules.bookPayouts)
            m_differences.add({What::PaidOut, paid, Cause::BookedByHand, Cure::None, true, {}});
    }

    /// What the books lack of a line. Of a stopped payout nothing is on its way there.
    Money gapOf(What what) const
    {
        if (m_check.isStopped) {
            const bool isPayment = what == What::PaidOut && m_check.rowsMatchTotals;
            return isPayment ? m_check.gap : of(m_klarna, what) - of(m_rowSums, what);
        }
        return of(what == What::Rounding ? m_rowSums : m_klarna, what) - of(m_posted, what);
    }

    /// Whatever is still unnamed gets the name "unknown", with the vouchers and the rows that are
    /// on none: silence would be worse.
    void nameRest()
    {
        for (const What what : kLines) {
            const Money rest = gapOf(what) - m_differences.named(what);
            if (rest.isZero())
                continue;
            const bool isRounding = what == What::Rounding; // its voucher row is simply not there
            Difference difference{what,
                                  rest,
                                  isRounding ? Cause::Rounding : Cause::Unknown,
                                  isRounding ? Cure::BookRounding : Cure::CheckBooks,
                                  isRounding,
                                  {}};
            tellWhatIsKnown(m_input, m_rows, m_effects, m_handled, difference);
            m_differences.add(std::move(difference));
        }
    }

    /// Debt, reserve and rounding explain why a payout pays something else than its rows' sum, also
    /// when they are booked.
    void tellExplained()
    {
        for (const What what : {What::Holdback, What::Release}) {
            if (m_books.contains(what))
                m_differences.tell(
                    {what, of(m_rowSums, what), Cause::HeldBack, Cure::None, true, {}});
        }
        if (m_books.contains(What::Rounding))
            m_differences.tell({What::Rounding,
                                of(m_rowSums, What::Rounding),
                                Cause::Rounding,
                                Cure::None,
                                true,
                                {}});
    }

    std::vector<ReconciliationLine> lines() const
    {
        std::vector<ReconciliationLine> result;
        for (const What what : kLines) {
            const auto books = m_books.find(what);
            ReconciliationLine line{what,
                                    of(m_klarna, what),
                                    of(m_rowSums, what),
                                    books == m_books.end() ? std::nullopt
                                                           : std::optional{books->second},
                                    of(m_posted, what),
                                    gapOf(what)};
            const bool isAlways = what == What::Sale || what == What::PaidOut;
            if (isAlways || !line.klarna.isZero() || !line.rows.isZero() ||
                (line.books && !line.books->isZero()))
                result.push_back(line);
        }
        return result;
    }

    const ReconciliationInput &m_input;
    Money m_none;
    SignedTotals m_totals;
    std::vector<const Transaction *> m_rows;
    std::vector<RowEffect> m_effects;
    TotalsCheck m_check;
    DifferenceList m_differences;
    Money m_unknownOutside; ///< rows of new types that no total includes
    LineSums m_klarna;
    LineSums m_rowSums;
    LineSums m_books;
    LineSums m_posted;                  ///< in the books, as approved
    std::set<TransactionKey> m_handled; ///< on a voucher, or named
};

} // namespace

Reconciliation reconcile(const ReconciliationInput &input)
{
    return Reconciler{input}.run();
}

} // namespace klarbok::ledger
