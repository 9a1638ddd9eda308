#include "ledger/booking_plan.h"

#include "base/day.h"
#include "ledger/correction.h"
#include "ledger/row_kind.h"
#include "ledger/totals_check.h"

#include <QSet>

#include <algorithm>
#include <map>
#include <tuple>

namespace klarbok::ledger {

namespace {

const QString kSaleSuffix = QStringLiteral("/sale");
const QString kRefundSuffix = QStringLiteral("/refund");

/// Source, kind, day or payout, and what tells vouchers of the same day apart.
using VoucherKey = std::tuple<QString, VoucherKind, QString, QString>;

bool holdsRows(const FrozenVoucher &voucher)
{
    return voucher.state != VoucherState::Void;
}

class Planner
{
public:
    Planner(const BookingInput &input, const RateBook &rates)
        : m_input{input}, m_corrections{input}, m_valuer{input.rules, rates, m_booked}
    {
        for (const FrozenVoucher &frozen : input.frozen) {
            m_usedIds.insert(frozen.id);
            if (!holdsRows(frozen))
                continue;
            if (frozen.kind == VoucherKind::Payout && !frozen.payouts.empty())
                m_paid.insert(frozen.payouts.front());
            for (const auto &[key, worth] : frozen.worth)
                m_booked.try_emplace(key, Money::sek(0)).first->second += worth;
            for (const TransactionKey &key : frozen.transactions)
                m_holder.insert(key, &frozen);
        }
        for (const Transaction &transaction : input.transactions)
            m_rowsOf[transaction.payout].push_back(&transaction);
    }

    BookingPlan plan()
    {
        for (const Payout *payout : byDate(m_input.payouts))
            planPayout(*payout);
        BookingPlan result;
        result.sales = std::move(m_sales);
        for (auto &[key, voucher] : m_vouchers) {
            sortRows(voucher);
            result.vouchers.push_back(std::move(voucher));
        }
        for (PlannedVoucher &correction : m_corrections.take()) {
            sortRows(correction);
            result.vouchers.push_back(std::move(correction));
        }
        std::ranges::sort(result.vouchers, {}, [](const PlannedVoucher &voucher) {
            return std::tuple{voucher.date, voucher.kind, voucher.id.text()};
        });
        return result;
    }

private:
    static void sortRows(PlannedVoucher &voucher)
    {
        std::ranges::sort(voucher.rows, [](const PlannedRow &a, const PlannedRow &b) {
            return a.time != b.time ? a.time < b.time : a.transaction->key < b.transaction->key;
        });
    }

    void planPayout(const Payout &payout)
    {
        std::vector<const Transaction *> rows = m_rowsOf.take(payout.reference);
        std::ranges::sort(rows, [](const Transaction *a, const Transaction *b) {
            return a->ordinal != b->ordinal ? a->ordinal < b->ordinal : a->key < b->key;
        });
        const std::vector<RowEffect> rowEffects = effects(payout, rows);
        const TotalsCheck check =
            checkTotals(payout, rows, rowEffects, m_input.rules.roundingLimit);
        const bool feesDeducted = signedTotals(payout).feesDeducted;
        PlannedVoucher *payoutVoucher = check.isStopped ? nullptr : payoutVoucherFor(payout);
        // No rates are read for payouts from before the start date.
        const bool isOlder = stockholmDay(payout.date) < m_input.rules.startDate;
        std::optional<PayoutInSek> inSek;
        if (!check.isStopped && (!isOlder || payout.currency == Currency::sek()))
            inSek = m_valuer.next(payout, rows, rowEffects, check.gap);
        if (payoutVoucher) {
            payoutVoucher->gap = check.gap;
            payoutVoucher->inSek = *inSek;
        }
        Money beforeStart = Money::zero(payout.currency);
        Money beforeStartInSek = Money::sek(0);

        for (std::size_t i = 0; i < rows.size(); ++i) {
            const Transaction &row = *rows[i];
            const Money none = Money::sek(0);
            const PayoutInSek::Row value =
                inSek ? inSek->rows[i]
                      : PayoutInSek::Row{
                            {none, none}, none, nullptr, rateDay(row, payout, m_input.rules)};
            const PlannedRow planned{&row,
                                     &payout,
                                     rowEffects[i],
                                     feesDeducted,
                                     entryTime(row, m_input.rules).toMSecsSinceEpoch(),
                                     value.effect,
                                     value.rate,
                                     value.missing};
            const QDate day =
                isSaleOrRefund(row) ? bookingDay(row, payout, m_input.rules) : QDate{};
            const bool isBeforeStart = isSaleOrRefund(row) && day < m_input.rules.startDate;
            PlannedVoucher *voucher = nullptr;
            const FrozenVoucher *holder = m_holder.value(row.key);
            if (!holder && !check.isStopped && !isBeforeStart) {
                const bool isOnDay = isSaleOrRefund(row) && m_input.rules.method == Method::Accrual;
                voucher = isOnDay ? &dayVoucherFor(row, payout, day) : payoutVoucher;
                if (voucher)
                    voucher->rows.push_back(planned);
            }
            if (holder && !check.isStopped)
                m_corrections.add(*holder, planned);
            if (!holder && isBeforeStart) {
                beforeStart += rowEffects[i].total();
                beforeStartInSek += value.worth;
            }
            if (row.type == TransactionType::Sale && isSaleOrRefund(row) && row.order)
                noteSale(*row.order, day, holder, voucher, isBeforeStart);
        }
        if (payoutVoucher) {
            payoutVoucher->beforeStart = beforeStart;
            payoutVoucher->beforeStartInSek = beforeStartInSek;
        }
        m_corrections.finish(
            payout, check.isStopped,
            {check.gap, inSek.value_or(nothingInSek()), beforeStart, beforeStartInSek});
    }

    void noteSale(const OrderId &order, QDate day, const FrozenVoucher *holder,
                  const PlannedVoucher *voucher, bool isBeforeStart)
    {
        EarlierSale sale{{std::nullopt, {}, std::nullopt, day}, isBeforeStart};
        if (holder)
            sale = {{holder->id, holder->series, holder->number, holder->date},
                    false,
                    std::ranges::count(holder->ossOrders, order) > 0};
        else if (voucher)
            sale.booking = {voucher->id, {}, std::nullopt, voucher->date};
        const auto order_ = [](const EarlierSale &s) {
            return std::tuple{s.booking.date,
                              s.booking.voucher ? s.booking.voucher->text() : QString{}};
        };
        const auto found = m_sales.find(order);
        if (found == m_sales.end())
            m_sales.insert(order, sale);
        else if (order_(sale) < order_(*found))
            *found = sale;
    }

    /// nullptr when the payout's day is before the start date.
    PlannedVoucher *payoutVoucherFor(const Payout &payout)
    {
        const QDate day = stockholmDay(payout.date);
        if (day < m_input.rules.startDate)
            return nullptr;
        PlannedVoucher &voucher =
            voucherFor({payout.source, VoucherKind::Payout, payout.reference.text(), {}}, day,
                       payout.currency);
        voucher.payout = &payout;
        voucher.booksPayment = !m_paid.contains(payout.reference);
        return &voucher;
    }

    PlannedVoucher &dayVoucherFor(const Transaction &row, const Payout &payout, QDate day)
    {
        QString suffix;
        if (m_input.rules.splitDayVoucher)
            suffix = row.type == TransactionType::Sale ? kSaleSuffix : kRefundSuffix;
        if (payout.currency != Currency::sek()) // amounts of two currencies never meet
            suffix += u'/' + payout.currency.code();
        return voucherFor({payout.source, VoucherKind::Day, day.toString(Qt::ISODate), suffix}, day,
                          payout.currency);
    }

    PlannedVoucher &voucherFor(const VoucherKey &key, QDate day, Currency currency)
    {
        const auto found = m_vouchers.find(key);
        if (found != m_vouchers.end())
            return found->second;
        const auto &[source, kind, dayOrPayout, suffix] = key;
        const int revision = revisionFor(key);
        const Money none = Money::zero(currency);
        return m_vouchers
            .emplace(key, PlannedVoucher{markerFor(m_input.orgNo, source, kind,
                                                   dayOrPayout + suffix, revision),
                                         kind,
                                         source,
                                         revision,
                                         day,
                                         currency,
                                         {},
                                         nullptr,
                                         false,
                                         none,
                                         none,
                                         nothingInSek(),
                                         Money::sek(0)})
            .first->second;
    }

    /// The first whose marker no frozen voucher has used up, also a void one's.
    int revisionFor(const VoucherKey &key) const
    {
        const auto &[source, kind, dayOrPayout, suffix] = key;
        int revision = 1;
        while (m_usedIds.contains(
            markerFor(m_input.orgNo, source, kind, dayOrPayout + suffix, revision)))
            ++revision;
        return revision;
    }

    const BookingInput &m_input;
    CorrectionPlanner m_corrections;
    std::map<TransactionKey, Money> m_booked; ///< what rows on frozen vouchers did to the claim
    PayoutValuer m_valuer;
    QHash<TransactionKey, const FrozenVoucher *> m_holder;
    QSet<VoucherId> m_usedIds;
    QSet<PayoutId> m_paid; ///< whose payment is on a frozen voucher
    QHash<PayoutId, std::vector<const Transaction *>> m_rowsOf;
    std::map<VoucherKey, PlannedVoucher> m_vouchers;
    QHash<OrderId, EarlierSale> m_sales;
};

} // namespace

bool isForeign(const PlannedRow &row)
{
    return row.payout->currency != Currency::sek();
}

QDateTime entryTime(const Transaction &transaction, const PostingRules &rules)
{
    const bool isByOrder =
        transaction.type == TransactionType::Sale && rules.dateRule == DateRule::Order;
    return isByOrder ? transaction.saleTime : transaction.captureTime;
}

BookingPlan planBooking(const BookingInput &input, const RateBook &rates)
{
    return Planner{input, rates}.plan();
}

QDate bookingDay(const Transaction &transaction, const Payout &payout, const PostingRules &rules)
{
    if (rules.method == Method::Cash || rules.dateRule == DateRule::Payout)
        return stockholmDay(payout.date);
    return stockholmDay(entryTime(transaction, rules));
}

} // namespace klarbok::ledger
