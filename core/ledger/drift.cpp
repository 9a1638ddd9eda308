#include "ledger/drift.h"

#include "base/check.h"
#include "base/day.h"
#include "ledger/booking.h"
#include "ledger/order_split.h"
#include "ledger/settlement_sign.h"
#include "ledger/told.h"

#include <QHash>

#include <algorithm>
#include <array>
#include <set>

namespace klarbok::ledger {

namespace {

constexpr std::array kChanges{Change::DateMoved, Change::AmountChanged, Change::RowVanished,
                              Change::RowNew, Change::OrderChanged};

QString text(Money amount)
{
    return QString::number(amount.units());
}

QString text(QDate day)
{
    return day.toString(Qt::ISODate);
}

/// A row as Klarna tells it now.
struct Now
{
    const Transaction *row;
    Money effect; ///< on the payout
};

class Comparison
{
public:
    explicit Comparison(const BookingInput &input) : m_input{input}
    {
        for (const Transaction &row : input.transactions)
            m_rowsOf[row.payout].push_back(&row);
        for (const Payout &payout : input.payouts) {
            m_payouts.insert(payout.reference, &payout);
            const auto &rows = m_rowsOf[payout.reference];
            const std::vector<RowEffect> rowEffects = effects(payout, rows);
            for (std::size_t i = 0; i < rows.size(); ++i)
                m_now.insert(rows[i]->key, {rows[i], rowEffects[i].total()});
        }
        for (const FrozenVoucher &frozen : input.frozen) {
            if (frozen.state != VoucherState::Void)
                m_held.insert(frozen.transactions.begin(), frozen.transactions.end());
        }
    }

    void compare(const StandingVoucher &voucher)
    {
        // How a dispute ended is the owner's word; its rows stand on the payout's voucher.
        if (voucher.kind == VoucherKind::Correction)
            return;
        for (const Entry &entry : voucher.entries) {
            if (const Payout *payout = m_payouts.value(entry.payout))
                compareEntry(voucher, entry, *payout);
        }
        if (voucher.kind == VoucherKind::Payout)
            comparePayment(voucher);
    }

    std::vector<Drift> take() { return std::move(m_drifts); }

private:
    void compareEntry(const StandingVoucher &voucher, const Entry &entry, const Payout &payout)
    {
        Drift drift{voucher.id,
                    entry.transaction,
                    entry.payout,
                    Change::RowVanished,
                    entry.orderNumber,
                    {},
                    {},
                    Money::zero(payout.currency)};
        const Money was = entry.own.value_or(entry.gross);
        const auto found = m_now.constFind(entry.transaction);
        if (found == m_now.cend()) {
            drift.was = text(was);
            drift.amount = -was;
            m_drifts.push_back(drift);
            return;
        }
        const bool isSameAmount = found->effect == was;
        if (!isSameAmount) {
            drift.what = Change::AmountChanged;
            drift.was = text(was);
            drift.now = text(found->effect);
            drift.amount = found->effect - was;
            m_drifts.push_back(drift);
        }
        if (!entry.told)
            return;
        drift.amount = found->effect;
        if (voucher.kind == VoucherKind::Day)
            compareDay(drift, *entry.told, *found->row, payout);
        if (isSameAmount)
            compareOrder(drift, *entry.told, *found->row);
    }

    /// Under today's rules, both what was told and what is told: a rule that changed moves nothing.
    void compareDay(Drift drift, const Told &told, const Transaction &row, const Payout &payout)
    {
        Transaction before = row;
        before.saleTime = told.saleTime;
        before.captureTime = told.captureTime;
        const QDate was = bookingDay(before, payout, m_input.rules);
        const QDate now = bookingDay(row, payout, m_input.rules);
        if (was == now)
            return;
        drift.what = Change::DateMoved;
        drift.was = text(was);
        drift.now = text(now);
        m_drifts.push_back(std::move(drift));
    }

    void compareOrder(Drift drift, const Told &told, const Transaction &row)
    {
        const auto order = row.order ? m_input.orders.find(*row.order) : m_input.orders.end();
        if (order == m_input.orders.end())
            return;
        const Told now = toldOf(row, &order->second);
        if (!isOrderChanged(told, now))
            return;
        const auto number = [](std::optional<qint64> vat) {
            return vat ? QString::number(*vat) : QString{};
        };
        drift.what = Change::OrderChanged;
        drift.was = number(toldVat(told));
        drift.now = number(toldVat(now));
        m_drifts.push_back(std::move(drift));
    }

    /// The bank line, and rows that came into the payout after it was booked.
    void comparePayment(const StandingVoucher &voucher)
    {
        const auto payment = std::ranges::find(voucher.movements, What::PaidOut, &Movement::what);
        if (payment == voucher.movements.end())
            return;
        const Payout *payout = m_payouts.value(payment->payout);
        if (!payout)
            return;
        Money was = Money::zero(payout->currency);
        // What was owed before the start stands apart.
        for (const Movement &movement : voucher.movements) {
            if (movement.what == What::PaidOut)
                was -= movement.own.value_or(movement.amount);
        }
        const Money now = signedTotals(*payout).effect.settlement;
        Drift drift{voucher.id, std::nullopt, payout->reference, Change::DateMoved, {}, {},
                    {},         now};
        const QDate day = stockholmDay(payout->date);
        if (day != voucher.day) {
            drift.was = text(voucher.day);
            drift.now = text(day);
            m_drifts.push_back(drift);
        }
        if (was == now)
            return;
        drift.what = Change::AmountChanged;
        drift.was = text(was);
        drift.now = text(now);
        drift.amount = now - was;
        m_drifts.push_back(drift);
        addNewRows(std::move(drift), *payout);
    }

    void addNewRows(Drift drift, const Payout &payout)
    {
        drift.what = Change::RowNew;
        drift.was.clear();
        for (const Transaction *row : m_rowsOf.value(payout.reference)) {
            const Money effect = m_now.value(row->key, {row, Money::zero(payout.currency)}).effect;
            const bool isPart =
                row->type == TransactionType::Sale || row->type == TransactionType::Return;
            const QDate day =
                isPart ? bookingDay(*row, payout, m_input.rules) : stockholmDay(payout.date);
            if (m_held.contains(row->key) || effect.isZero() || day < m_input.rules.startDate)
                continue;
            drift.transaction = row->key;
            drift.subject = orderNumberOf(*row);
            drift.now = text(effect);
            drift.amount = effect;
            m_drifts.push_back(drift);
        }
    }

    const BookingInput &m_input;
    QHash<PayoutId, const Payout *> m_payouts;
    QHash<PayoutId, std::vector<const Transaction *>> m_rowsOf;
    QHash<TransactionKey, Now> m_now;
    std::set<TransactionKey> m_held;
    std::vector<Drift> m_drifts;
};

} // namespace

QString changeName(Change change)
{
    switch (change) {
    case Change::DateMoved: return QStringLiteral("date_moved");
    case Change::AmountChanged: return QStringLiteral("amount_changed");
    case Change::RowVanished: return QStringLiteral("row_vanished");
    case Change::RowNew: return QStringLiteral("row_new");
    case Change::OrderChanged: return QStringLiteral("order_changed");
    }
    KLARBOK_EXPECTS(false);
    return {};
}

std::optional<Change> parseChange(QStringView name)
{
    const auto *found = std::ranges::find_if(
        kChanges, [name](Change change) { return changeName(change) == name; });
    return found == kChanges.end() ? std::nullopt : std::optional{*found};
}

std::vector<Drift> findDrifts(const BookingInput &input,
                              const std::vector<StandingVoucher> &standing)
{
    Comparison comparison{input};
    for (const StandingVoucher &voucher : standing)
        comparison.compare(voucher);
    return comparison.take();
}

} // namespace klarbok::ledger
