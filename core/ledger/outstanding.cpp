#include "ledger/outstanding.h"

#include "base/check.h"
#include "base/day.h"
#include "ledger/claim_rows.h"
#include "ledger/order_split.h"
#include "ledger/row_kind.h"

#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <tuple>

namespace klarbok::ledger {

namespace {

constexpr std::array kAges{Age::Week, Age::TwoWeeks, Age::Month, Age::Older};
constexpr std::array kAparts{Apart::NotBooked, Apart::Debt,        Apart::HeldBack,
                             Apart::Dispute,   Apart::BeforeStart, Apart::Other};

class Sorter
{
public:
    explicit Sorter(const BalanceInput &input) : m_input{input}, m_claims{claimRows(input)}
    {
        for (const Transaction &row : input.transactions)
            m_numbers.emplace(row.key, orderNumberOf(row));
        for (const ClaimPayment &payment : m_claims.payments)
            m_payments.emplace(payment.payout->reference, &payment);
    }

    Outstanding run()
    {
        findPaid();
        addMovements();
        nameApart();
        for (auto &[key, row] : m_rows) {
            if (!row.amount.isZero())
                m_made.rows.push_back(std::move(row));
        }
        std::ranges::sort(m_made.rows, {}, [](const OutstandingRow &row) {
            return std::tuple{row.day, row.order, row.amount.units()};
        });
        for (const Age age : kAges)
            m_made.ages.push_back({age, Money::sek(0), 0});
        for (const OutstandingRow &row : m_made.rows) {
            AgeSum &sum = m_made.ages[static_cast<std::size_t>(ageOf(row.age))];
            sum.amount += row.amount;
            ++sum.rows;
        }
        for (const Apart kind : kAparts) {
            const auto found = m_apart.find(kind);
            if (found != m_apart.end() && !found->second.amount.isZero())
                m_made.apart.push_back(found->second);
        }
        return std::move(m_made);
    }

private:
    QDate dayOf(const PayoutId &reference) const
    {
        const auto found = m_days.find(reference);
        return found == m_days.end() ? m_input.date : found->second;
    }

    /// By Klarna's date, or by a voucher of ours.
    void findPaid()
    {
        for (const Payout &payout : m_input.payouts) {
            const QDate day = stockholmDay(payout.date);
            m_days.emplace(payout.reference, day);
            if (day <= m_input.date)
                m_paid.insert(payout.reference);
            if (!m_made.known || *m_made.known < day)
                m_made.known = day;
        }
        for (const DatedMovement &dated : m_input.movements) {
            if (dated.movement.what == What::PaidOut && dated.date <= m_input.date) {
                m_paid.insert(dated.movement.payout);
                m_booked.insert(dated.movement.payout);
            }
        }
    }

    void addMovements()
    {
        for (const DatedMovement &dated : m_input.movements) {
            if (dated.date > m_input.date)
                continue;
            const Movement &movement = dated.movement;
            m_made.sum += movement.amount;
            if (movement.transaction)
                m_moved.insert(*movement.transaction);
            if (movement.transaction && !m_paid.contains(movement.payout))
                addRow(dated);
            else if (m_paid.contains(movement.payout) && !isBooked(movement.payout))
                addApart(Apart::NotBooked, movement.amount, movement.payout.text());
            else
                addApart(Apart::Other, movement.amount, {});
        }
    }

    /// Where nothing was paid, nothing is to be booked.
    bool isBooked(const PayoutId &payout) const
    {
        const auto payment = m_payments.find(payout);
        return m_booked.contains(payout) ||
               (payment != m_payments.end() && payment->second->relieved.isZero());
    }

    void addRow(const DatedMovement &dated)
    {
        const Movement &movement = dated.movement;
        const QDate day = dated.movedFrom.value_or(dated.date);
        const auto number = m_numbers.find(*movement.transaction);
        OutstandingRow &row =
            m_rows
                .try_emplace(*movement.transaction,
                             OutstandingRow{day, 0, movement.what,
                                            number == m_numbers.end() ? QString{} : number->second,
                                            Money::sek(0), movement.payout, dayOf(movement.payout),
                                            dated.voucher})
                .first->second;
        row.amount += movement.amount;
        if (day < row.day) {
            row.day = day;
            row.voucher = dated.voucher; // that booked it first
        }
        row.age = static_cast<int>(row.day.daysTo(m_input.date));
    }

    void addApart(Apart kind, Money amount, const QString &payout)
    {
        ApartSum &sum = m_apart.try_emplace(kind, ApartSum{kind, Money::sek(0), {}}).first->second;
        sum.amount += amount;
        if (!payout.isEmpty() && !sum.payouts.contains(payout))
            sum.payouts.append(payout);
    }

    /// Gives what a paid and booked payout leaves on the claim its name.
    void nameApart()
    {
        const auto name = [this](Apart kind, Money amount, const PayoutId &payout) {
            if (amount.isZero())
                return;
            addApart(kind, amount, payout.text());
            addApart(Apart::Other, -amount, {});
        };
        for (const ClaimRow &claim : m_claims.rows) {
            const PayoutId &payout = claim.payout->reference;
            if (!m_paid.contains(payout) || !isBooked(payout) || m_moved.contains(claim.row->key))
                continue;
            if (const auto kind = kindOf(claim))
                name(*kind, -claim.effect.total(), payout);
        }
        for (const ClaimPayment &payment : m_claims.payments) {
            const PayoutId &payout = payment.payout->reference;
            if (payment.payout->currency != Currency::sek() || !m_paid.contains(payout) ||
                !isBooked(payout) || payment.isStopped)
                continue;
            const PayoutTotals effect = signedTotals(*payment.payout).effect;
            name(Apart::Debt, -(effect.repay + effect.deposit), payout);
        }
        nameForeignDebt();
    }

    /// In another currency the debt is worth what it was when it came.
    void nameForeignDebt()
    {
        std::map<QString, const Payout *> last;
        for (const ClaimPayment &payment : m_claims.payments) {
            const Payout &payout = *payment.payout;
            if (payout.currency == Currency::sek() || !isBooked(payout.reference) ||
                payment.day > m_input.date)
                continue;
            const Payout *&known =
                last[payout.source + u'/' + payout.merchantId + u'/' + payout.currency.code()];
            if (!known || known->date < payout.date)
                known = &payout;
        }
        for (const auto &[merchant, payout] : last) {
            const Money debt = m_claims.foreignDebt.at(payout->reference);
            if (debt.isZero())
                continue;
            addApart(Apart::Debt, -debt, payout->reference.text());
            addApart(Apart::Other, debt, {});
        }
    }

    /// Of a row that is on no voucher.
    std::optional<Apart> kindOf(const ClaimRow &claim) const
    {
        switch (claim.row->type) {
        case TransactionType::Holdback:
        case TransactionType::Release: return Apart::HeldBack;
        case TransactionType::Reversal:
        case TransactionType::ReversalMerchantProtection: return Apart::Dispute;
        default: break;
        }
        if (isSaleOrRefund(*claim.row) && claim.day < m_input.rules.startDate)
            return Apart::BeforeStart;
        return std::nullopt;
    }

    const BalanceInput &m_input;
    Claims m_claims;
    std::map<TransactionKey, QString> m_numbers;
    std::map<PayoutId, const ClaimPayment *> m_payments;
    std::map<PayoutId, QDate> m_days;
    std::set<PayoutId> m_paid;   ///< until the day
    std::set<PayoutId> m_booked; ///< until the day
    std::set<TransactionKey> m_moved;
    std::map<TransactionKey, OutstandingRow> m_rows;
    std::map<Apart, ApartSum> m_apart;
    Outstanding m_made;
};

} // namespace

Age ageOf(int days)
{
    for (const Age age : kAges) {
        const auto to = daysOf(age).to;
        if (!to || days <= *to)
            return age;
    }
    KLARBOK_EXPECTS(false);
    return Age::Older;
}

AgeDays daysOf(Age age)
{
    switch (age) {
    case Age::Week: return {0, 7};
    case Age::TwoWeeks: return {8, 14};
    case Age::Month: return {15, 30};
    case Age::Older: return {31, std::nullopt};
    }
    KLARBOK_EXPECTS(false);
    return {};
}

QString apartName(Apart apart)
{
    switch (apart) {
    case Apart::NotBooked: return QStringLiteral("not_booked");
    case Apart::Debt: return QStringLiteral("debt");
    case Apart::HeldBack: return QStringLiteral("held_back");
    case Apart::Dispute: return QStringLiteral("dispute");
    case Apart::BeforeStart: return QStringLiteral("before_start");
    case Apart::Other: return QStringLiteral("other");
    }
    KLARBOK_EXPECTS(false);
    return {};
}

Outstanding outstanding(const BalanceInput &input)
{
    return Sorter{input}.run();
}

} // namespace klarbok::ledger
