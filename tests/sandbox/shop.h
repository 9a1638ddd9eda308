#pragma once

#include "merchant.h"
#include "random.h"

namespace klarbok::sandbox {

/// A moment from ISO 8601 text with a zone.
QDateTime moment(const QString &text);

Line goods(QString name, qint64 price, qint64 rate, qint64 quantity = 1, qint64 discount = 0);
Line line(QString type, QString name, QString reference, qint64 price, qint64 rate);

/// What Klarna charges for a purchase: two rows, each with its own rounded VAT.
struct FeePlan
{
    qint64 fixed = 300;
    qint64 hundredthsOfPercent = 299;
    qint64 vatRate = 2500;
};

/// Writes a merchant's history: orders, captures, refunds, payouts. Each step adds the rows that
/// Klarna would settle; payout() takes those that wait.
class Shop
{
public:
    Shop(Merchant &merchant, Random &random) : m_merchant{merchant}, m_random{random} {}

    Order &order(const QString &number, const QString &created, std::vector<Line> lines);
    /// Captures the given lines; none given: all of them.
    Transaction &capture(Order &order, const QString &at, std::vector<Line> lines = {});
    /// An order created and captured at the same moment.
    Order &sale(const QString &number, const QString &at, std::vector<Line> lines);
    /// The fees of the order's last capture.
    void fees(const Order &order, const FeePlan &plan);
    Transaction &fee(const Order &order, const QString &detail, qint64 amount, qint64 vat);
    /// `lines` may be empty: Klarna accepts refunds without.
    Transaction &refund(Order &order, const QString &at, qint64 amount, std::vector<Line> lines);
    /// Any other row; on no order when `order` is null.
    Transaction &row(const QString &type, const QString &detail, qint64 amount, const QString &at,
                     const Order *order = nullptr);
    /// Settles what waits, up to and including rows registered at `until` (empty: all).
    Payout &payout(const QString &reference, const QString &date, const QString &until = {});

private:
    Transaction &add(QString type, QString detail, qint64 amount, const Order *order,
                     const QDateTime &at);

    Merchant &m_merchant;
    Random &m_random;
};

} // namespace klarbok::sandbox
