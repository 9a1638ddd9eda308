#include "klarna/order_parser.h"

#include "klarna/fields.h"

namespace klarbok::klarna {

namespace {

using ledger::Capture;
using ledger::Order;
using ledger::OrderLine;
using ledger::Refund;

Result<std::vector<OrderLine>> parseLines(Fields &parent, Currency currency, const QString &what)
{
    std::vector<OrderLine> lines;
    const Json::Array &items = parent.list(u"order_lines", Need::Optional);
    if (parent.error())
        return *parent.error();
    lines.reserve(items.size());
    for (const Json &item : items) {
        Fields fields{item, QStringLiteral("%1, line %2").arg(what).arg(lines.size() + 1)};
        const auto total = fields.amount(u"total_amount", currency, Need::Required);
        const auto rate = fields.rate(u"tax_rate");
        const auto vat = fields.amount(u"total_tax_amount", currency, Need::Optional);
        const auto quantity = fields.whole(u"quantity", Need::Optional);
        const QString type = fields.text(u"type", Need::Optional);
        const QString name = fields.text(u"name", Need::Optional);
        const QString reference = fields.text(u"reference", Need::Optional);
        if (quantity && *quantity < 0)
            fields.fail(u"quantity", QStringLiteral("is negative"));
        if (fields.error())
            return *fields.error();
        lines.push_back({ledger::parseLineType(type), name, reference, quantity.value_or(1), *total,
                         rate, vat});
    }
    return lines;
}

Result<Capture> parseCapture(const Json &json, Currency currency, const QString &what)
{
    Fields fields{json, what};
    const auto id = fields.id<CaptureId>(u"capture_id", Need::Required);
    const auto amount = fields.amount(u"captured_amount", currency, Need::Required);
    const QDateTime time = fields.time(u"captured_at", Need::Optional);
    const QString reference = fields.text(u"reference", Need::Optional);
    Result<std::vector<OrderLine>> lines = parseLines(fields, currency, what);
    if (fields.error())
        return *fields.error();
    if (!lines)
        return lines.error();
    return Capture{*id, *amount, time, reference, std::move(lines).value()};
}

Result<Refund> parseRefund(const Json &json, Currency currency, const QString &what)
{
    Fields fields{json, what};
    const auto id = fields.id<RefundId>(u"refund_id", Need::Optional);
    const auto amount = fields.amount(u"refunded_amount", currency, Need::Required);
    const QDateTime time = fields.time(u"refunded_at", Need::Optional);
    const QString reference = fields.text(u"reference", Need::Optional);
    Result<std::vector<OrderLine>> lines = parseLines(fields, currency, what);
    if (fields.error())
        return *fields.error();
    if (!lines)
        return lines.error();
    return Refund{id, *amount, time, reference, std::move(lines).value()};
}

/// All events of one list, or the first failure.
template<typename Event>
std::optional<Error> parseEvents(const Json::Array &items, Currency currency, const QString &what,
                                 Result<Event> (*parse)(const Json &, Currency, const QString &),
                                 std::vector<Event> &into)
{
    for (const Json &item : items) {
        Result<Event> event =
            parse(item, currency, QStringLiteral("%1 %2").arg(what).arg(into.size() + 1));
        if (!event)
            return event.error();
        into.push_back(std::move(event).value());
    }
    return std::nullopt;
}

} // namespace

Result<Order> parseOrder(const Json &json, const OrderId &asked)
{
    const QString what = QStringLiteral("order %1").arg(asked.text());
    Fields fields{json, what};
    const auto id = fields.id<OrderId>(u"order_id", Need::Required);
    if (id && id->text().compare(asked.text(), Qt::CaseInsensitive) != 0)
        fields.fail(u"order_id", QStringLiteral("is another order's"));
    const auto currency = fields.currency(u"purchase_currency", Need::Required);
    if (fields.error())
        return *fields.error();
    const auto amount = fields.amount(u"order_amount", *currency, Need::Required);
    const Json::Array &captures = fields.list(u"captures", Need::Optional);
    const Json::Array &refunds = fields.list(u"refunds", Need::Optional);
    const QString shippingCountry = json[u"shipping_address"][u"country"].toString().toUpper();
    const QString status = fields.text(u"status", Need::Optional);
    const QString purchaseCountry = fields.country(u"purchase_country");
    const QDateTime created = fields.time(u"created_at", Need::Optional);
    const QString reference1 = fields.text(u"merchant_reference1", Need::Optional);
    const QString reference2 = fields.text(u"merchant_reference2", Need::Optional);
    const QString klarnaReference = fields.text(u"klarna_reference", Need::Optional);
    Result<std::vector<OrderLine>> lines = parseLines(fields, *currency, what);
    if (fields.error())
        return *fields.error();
    if (!lines)
        return lines.error();

    Order order{
        asked,   status,     *currency,  *amount,         purchaseCountry,          shippingCountry,
        created, reference1, reference2, klarnaReference, std::move(lines).value(), {},
        {}};
    if (const auto error = parseEvents(captures, *currency, what + QStringLiteral(", capture"),
                                       &parseCapture, order.captures))
        return *error;
    if (const auto error = parseEvents(refunds, *currency, what + QStringLiteral(", refund"),
                                       &parseRefund, order.refunds))
        return *error;
    return order;
}

} // namespace klarbok::klarna
