#include "klarna/order_privacy.h"

#include <span>

namespace klarbok::klarna {

namespace {

constexpr QStringView kOrderFields[] = {u"order_id",
                                        u"status",
                                        u"fraud_status",
                                        u"order_amount",
                                        u"original_order_amount",
                                        u"captured_amount",
                                        u"refunded_amount",
                                        u"remaining_authorized_amount",
                                        u"purchase_currency",
                                        u"purchase_country",
                                        u"created_at",
                                        u"expires_at",
                                        u"merchant_reference1",
                                        u"merchant_reference2",
                                        u"klarna_reference"};
constexpr QStringView kCaptureFields[] = {u"capture_id",  u"klarna_reference", u"captured_amount",
                                          u"captured_at", u"refunded_amount",  u"reference"};
constexpr QStringView kRefundFields[] = {u"refund_id", u"refunded_amount", u"refunded_at",
                                         u"reference"};
constexpr QStringView kLineFields[] = {u"type",
                                       u"name",
                                       u"reference",
                                       u"quantity",
                                       u"quantity_unit",
                                       u"unit_price",
                                       u"tax_rate",
                                       u"total_amount",
                                       u"total_discount_amount",
                                       u"total_tax_amount"};
constexpr QStringView kAddressFields[] = {u"country"};

/// Plain values only: an object under an allowed name could hide anything.
Json plainFields(const Json &from, std::span<const QStringView> names)
{
    Json kept{Json::Object{}};
    for (const QStringView name : names) {
        const Json &value = from[name];
        if (from.has(name) && !value.isObject() && !value.isArray())
            kept.set(name.toString(), value);
    }
    return kept;
}

void keepLines(const Json &from, Json &to)
{
    const Json &lines = from[u"order_lines"];
    if (!lines.isArray())
        return;
    Json kept = Json::array();
    for (const Json &line : lines.items())
        kept.append(plainFields(line, kLineFields));
    to.set(QStringLiteral("order_lines"), std::move(kept));
}

void keepEvents(const Json &order, QStringView name, std::span<const QStringView> fields, Json &to)
{
    const Json &events = order[name];
    if (!events.isArray())
        return;
    Json kept = Json::array();
    for (const Json &event : events.items()) {
        Json one = plainFields(event, fields);
        keepLines(event, one);
        kept.append(std::move(one));
    }
    to.set(name.toString(), std::move(kept));
}

} // namespace

Json withoutBuyer(const Json &order)
{
    Json kept = plainFields(order, kOrderFields);
    if (order[u"shipping_address"].isObject())
        kept.set(QStringLiteral("shipping_address"),
                 plainFields(order[u"shipping_address"], kAddressFields));
    keepLines(order, kept);
    keepEvents(order, u"captures", kCaptureFields, kept);
    keepEvents(order, u"refunds", kRefundFields, kept);
    return kept;
}

} // namespace klarbok::klarna
