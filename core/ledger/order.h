#pragma once

#include "base/id.h"
#include "base/money.h"

#include <QDateTime>
#include <QString>

#include <optional>
#include <vector>

namespace klarbok::ledger {

/// Order Management API, order line `type`; a missing one is goods, an unheard-of one is Unknown.
enum class LineType {
    Physical,
    Digital,
    Discount,
    ShippingFee,
    SalesTax,
    StoreCredit,
    GiftCard,
    Surcharge,
    ReturnFee,
    Unknown,
};

LineType parseLineType(QStringView text);
QString lineTypeName(LineType type);

/// One line of an order, a capture or a refund. Amounts include VAT; negative lines (discounts,
/// redeemed gift cards) have a negative total and a negative VAT.
struct OrderLine
{
    LineType type = LineType::Physical;
    QString name;
    QString reference;
    qint64 quantity = 1;
    Money total;
    std::optional<int> vatRate; ///< 2500 = 25 %; not every capture or refund states it
    std::optional<Money> vatAmount;

    friend bool operator==(const OrderLine &, const OrderLine &) = default;
};

struct Capture
{
    CaptureId id;
    Money amount;
    QDateTime time; ///< UTC
    QString reference;
    std::vector<OrderLine> lines; ///< may be empty

    friend bool operator==(const Capture &, const Capture &) = default;
};

struct Refund
{
    std::optional<RefundId> id; ///< absent in older answers
    Money amount;
    QDateTime time; ///< UTC
    QString reference;
    std::vector<OrderLine> lines; ///< may be empty, may not add up; positive for returned goods

    friend bool operator==(const Refund &, const Refund &) = default;
};

/// An order as bookkeeping needs it: nothing about the buyer but the country goods go to.
struct Order
{
    OrderId id;
    QString status;
    Currency currency;
    Money amount;
    QString purchaseCountry;    ///< ISO 3166 alpha-2, upper case, may be empty
    QString shippingCountry;    ///< where the goods go, may be empty
    QDateTime created;          ///< UTC
    QString merchantReference1; ///< the shop's order number
    QString merchantReference2;
    QString klarnaReference;
    std::vector<OrderLine> lines; ///< the order's current state
    std::vector<Capture> captures;
    std::vector<Refund> refunds;

    friend bool operator==(const Order &, const Order &) = default;
};

} // namespace klarbok::ledger
