#include "shop.h"

#include "settlement.h"

#include "base/check.h"

#include <algorithm>
#include <iterator>
#include <utility>

namespace klarbok::sandbox {

namespace {

/// The same on every machine, unlike qHash.
QString articleNumber(const QString &name)
{
    quint32 hash = 2166136261U;
    for (const char byte : name.toUtf8())
        hash = (hash ^ static_cast<unsigned char>(byte)) * 16777619U;
    return QStringLiteral("ART-%1").arg(hash % 90000 + 10000);
}

} // namespace

QDateTime moment(const QString &text)
{
    const QDateTime time = QDateTime::fromString(text, Qt::ISODateWithMs);
    KLARBOK_EXPECTS(time.isValid());
    return time.toUTC();
}

Line goods(QString name, qint64 price, qint64 rate, qint64 quantity, qint64 discount)
{
    Line line;
    line.name = std::move(name);
    line.reference = articleNumber(line.name);
    line.unitPrice = price;
    line.taxRate = rate;
    line.quantity = quantity;
    line.discount = discount;
    line.tax = vatInside(line.total(), rate);
    return line;
}

Line line(QString type, QString name, QString reference, qint64 price, qint64 rate)
{
    Line line;
    line.type = std::move(type);
    line.name = std::move(name);
    line.reference = std::move(reference);
    line.unitPrice = price;
    line.taxRate = rate;
    line.tax = vatInside(price, rate);
    return line;
}

Order &Shop::order(const QString &number, const QString &created, std::vector<Line> lines)
{
    Order order;
    order.id = m_random.uuid();
    order.shortId = m_random.letters(7);
    order.number = number;
    order.created = moment(created);
    order.lines = std::move(lines);
    return m_merchant.orders.emplace_back(std::move(order));
}

Transaction &Shop::capture(Order &order, const QString &at, std::vector<Line> lines)
{
    Capture capture;
    capture.id = m_random.uuid();
    capture.at = moment(at);
    capture.lines = lines.empty() ? order.lines : std::move(lines);
    capture.amount = sumOf(capture.lines);
    capture.reference = QStringLiteral("%1-%2").arg(order.number).arg(order.captures.size() + 1);
    order.captures.push_back(capture);

    Transaction &row =
        add(QStringLiteral("SALE"), QStringLiteral("PURCHASE"), capture.amount, &order, capture.at);
    row.captureId = capture.id;
    row.captureReference = capture.reference;
    return row;
}

Order &Shop::sale(const QString &number, const QString &at, std::vector<Line> lines)
{
    Order &created = order(number, at, std::move(lines));
    capture(created, at);
    return created;
}

void Shop::fees(const Order &order, const FeePlan &plan)
{
    const qint64 gross = order.captures.back().amount;
    const qint64 share = (gross * plan.hundredthsOfPercent + 5000) / 10000;
    if (plan.fixed > 0)
        fee(order, QStringLiteral("PURCHASE_FEE_FIXED"), plan.fixed,
            vatOnTop(plan.fixed, plan.vatRate));
    if (share > 0)
        fee(order, QStringLiteral("PURCHASE_FEE_PERCENTAGE"), share, vatOnTop(share, plan.vatRate));
}

Transaction &Shop::fee(const Order &order, const QString &detail, qint64 amount, qint64 vat)
{
    const Capture &capture = order.captures.back();
    Transaction &row = add(QStringLiteral("FEE"), detail, amount, &order, capture.at);
    row.captureId = capture.id;
    row.captureReference = capture.reference;
    row.vatRate = 2500;
    row.vat = vat;
    return row;
}

Transaction &Shop::refund(Order &order, const QString &at, qint64 amount, std::vector<Line> lines)
{
    Refund refund;
    refund.id = m_random.uuid();
    refund.at = moment(at);
    refund.amount = amount;
    refund.lines = std::move(lines);
    refund.reference = QStringLiteral("%1|%2").arg(order.number).arg(7000 + order.refunds.size());
    order.refunds.push_back(refund);

    Transaction &row =
        add(QStringLiteral("RETURN"), QStringLiteral("PURCHASE_RETURN"), amount, &order, refund.at);
    row.refundId = refund.id;
    row.refundReference = refund.reference;
    return row;
}

Transaction &Shop::row(const QString &type, const QString &detail, qint64 amount, const QString &at,
                       const Order *order)
{
    return add(type, detail, amount, order, moment(at));
}

Transaction &Shop::add(QString type, QString detail, qint64 amount, const Order *order,
                       const QDateTime &at)
{
    Transaction row;
    row.type = std::move(type);
    row.detail = std::move(detail);
    row.amount = amount;
    row.captureAt = at;
    row.saleAt = at;
    if (order) {
        row.orderId = order->id;
        row.shortId = order->shortId;
        row.number = order->number;
        row.saleAt = order->created;
        row.country = order->country;
        row.shippingCountry = order->shippingCountry;
        row.currency = order->currency;
        row.method = order->method;
    }
    row.sparse = m_random.oneIn(5);
    row.strange = m_random.oneIn(9);
    return m_merchant.pending.emplace_back(std::move(row));
}

Payout &Shop::payout(const QString &reference, const QString &date, const QString &until)
{
    std::vector<Transaction> &pending = m_merchant.pending;
    const auto later = until.isEmpty()
                           ? pending.end()
                           : std::stable_partition(pending.begin(), pending.end(),
                                                   [limit = moment(until)](const Transaction &row) {
                                                       return row.captureAt <= limit;
                                                   });

    Payout payout;
    payout.reference = reference;
    payout.date = moment(date);
    payout.rows.assign(std::make_move_iterator(pending.begin()), std::make_move_iterator(later));
    pending.erase(pending.begin(), later);
    if (!payout.rows.empty())
        payout.currency = payout.rows.front().currency;
    payout.totals = settle(payout.rows, payout.settlementType, m_merchant.debt);
    m_merchant.debt = payout.totals.closingDebt;
    return m_merchant.payouts.emplace_back(std::move(payout));
}

} // namespace klarbok::sandbox
