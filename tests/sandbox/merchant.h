#pragma once

#include <QDateTime>
#include <QString>

#include <deque>
#include <optional>
#include <vector>

namespace klarbok::sandbox {

/// A line of an order, a capture or a refund. Amounts are öre with VAT.
struct Line
{
    QString type = QStringLiteral("physical");
    QString name;
    QString reference;
    qint64 quantity = 1;
    qint64 unitPrice = 0;
    qint64 discount = 0;
    qint64 taxRate = 2500; ///< percent × 100
    qint64 tax = 0;
    bool statesTax = true; ///< false: the shop left the tax fields out

    qint64 total() const { return quantity * unitPrice - discount; }
};

struct Capture
{
    QString id;
    QDateTime at;
    qint64 amount = 0;
    std::vector<Line> lines;
    bool showsLines = true; ///< false: Klarna answers an empty list, as it may for a full capture
    QString reference;
};

struct Refund
{
    QString id;
    QDateTime at;
    qint64 amount = 0;
    std::vector<Line> lines;
    QString reference;
};

struct Order
{
    QString id;
    QString number;  ///< merchant_reference1
    QString shortId; ///< klarna_reference
    QDateTime created;
    QString country = QStringLiteral("SE");
    QString shippingCountry = QStringLiteral("SE");
    QString currency = QStringLiteral("SEK");
    QString method = QStringLiteral("INVOICE");
    std::vector<Line> lines;
    std::vector<Capture> captures;
    std::vector<Refund> refunds;
    bool readable = true; ///< false: the order service answers 404
};

/// A row of a settlement. `amount` is a magnitude; only CORRECTION may be negative.
struct Transaction
{
    QString type;
    QString detail;
    qint64 amount = 0;
    std::optional<qint64> vatRate;
    std::optional<qint64> vat;
    std::optional<qint64> vatAtHome; ///< VAT on the fee in öre of the home currency
    QString currency = QStringLiteral("SEK");
    QString orderId;
    QString shortId;
    QString number;
    QString country = QStringLiteral("SE");
    QString shippingCountry = QStringLiteral("SE");
    QString method;
    QString captureId;
    QString refundId;
    QString captureReference;
    QString refundReference;
    QString comment;
    QString reversalReference;
    QDateTime saleAt;
    QDateTime captureAt;
    std::optional<QDateTime> movedTo; ///< where the fault klarna-moved puts it
    bool sparse = false;              ///< some optional fields are missing
    bool strange = false;             ///< a field that no documentation mentions
};

struct Totals
{
    qint64 sale = 0, returned = 0, reversal = 0, fee = 0, tax = 0, feeCorrection = 0, feeRefund = 0,
           taxRefund = 0, commission = 0, commissionReversal = 0, charge = 0, credit = 0,
           holdback = 0, release = 0, repay = 0, deposit = 0, openingDebt = 0, closingDebt = 0,
           settlement = 0;
};

struct Payout
{
    QString reference;
    QDateTime date;
    QString currency = QStringLiteral("SEK");
    QString settlementType = QStringLiteral("NET");
    std::vector<Transaction> rows;
    Totals totals;
};

/// One merchant id at Klarna (or Kustom), with its own credentials.
struct Merchant
{
    QString source; ///< `klarna` or `kustom`
    QString merchantId;
    QString username;
    QString secret;
    std::deque<Order> orders;
    std::vector<Transaction> pending; ///< not yet in a payout
    std::vector<Payout> payouts;
    qint64 debt = 0;
};

} // namespace klarbok::sandbox
