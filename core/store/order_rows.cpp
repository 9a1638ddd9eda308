#include "store/order_rows.h"

#include <map>

namespace klarbok::store {

namespace {

using ledger::Capture;
using ledger::Order;
using ledger::OrderLine;
using ledger::Refund;

const auto kOrderPart = QLatin1String("order");
const auto kCapturePart = QLatin1String("capture");
const auto kRefundPart = QLatin1String("refund");

using Orders = std::map<OrderId, Order>;

Statement among(Database &database, const QString &select, const QString &column,
                const QString &order, const QString &ids)
{
    Statement query{database, select + QStringLiteral(" WHERE ") + column +
                                  QStringLiteral(" IN (SELECT value FROM json_each(:ids)) ORDER "
                                                 "BY ") +
                                  order};
    query.bind(QStringLiteral(":ids"), ids).run();
    return query;
}

Orders readOrders(Database &database, const QString &ids)
{
    Orders orders;
    Statement query =
        among(database,
              QStringLiteral("SELECT id, status, currency, amount, purchase_country, "
                             "shipping_country, created, merchant_reference1, "
                             "merchant_reference2, klarna_reference FROM customer_order"),
              QStringLiteral("id"), QStringLiteral("id"), ids);
    while (query.next()) {
        auto id = query.id<OrderTag>();
        QString status = query.text();
        const Currency currency = query.currency();
        Order order{id,
                    std::move(status),
                    currency,
                    query.money(currency),
                    query.text(),
                    query.text(),
                    query.moment(),
                    query.text(),
                    query.text(),
                    query.text(),
                    {},
                    {},
                    {}};
        orders.emplace(std::move(id), std::move(order));
    }
    return orders;
}

Order *find(Database &database, Orders &orders, const OrderId &id)
{
    const auto found = orders.find(id);
    if (found != orders.end())
        return &found->second;
    database.failUnreadable(QStringLiteral("part of an order"));
    return nullptr;
}

void readCaptures(Database &database, const QString &ids, Orders &orders)
{
    Statement query =
        among(database, QStringLiteral("SELECT order_id, id, amount, time, reference FROM capture"),
              QStringLiteral("order_id"), QStringLiteral("order_id, position"), ids);
    while (query.next()) {
        if (Order *order = find(database, orders, query.id<OrderTag>())) {
            auto id = query.id<CaptureTag>();
            order->captures.push_back(
                {std::move(id), query.money(order->currency), query.moment(), query.text(), {}});
        }
    }
}

void readRefunds(Database &database, const QString &ids, Orders &orders)
{
    Statement query =
        among(database, QStringLiteral("SELECT order_id, id, amount, time, reference FROM refund"),
              QStringLiteral("order_id"), QStringLiteral("order_id, position"), ids);
    while (query.next()) {
        if (Order *order = find(database, orders, query.id<OrderTag>())) {
            auto id = query.maybeId<RefundTag>();
            order->refunds.push_back(
                {std::move(id), query.money(order->currency), query.moment(), query.text(), {}});
        }
    }
}

/// The lines that a line of this part belongs to; null when the part is not there.
std::vector<OrderLine> *linesOf(Order &order, const QString &part, size_t position)
{
    if (part == kCapturePart)
        return position < order.captures.size() ? &order.captures[position].lines : nullptr;
    if (part == kRefundPart)
        return position < order.refunds.size() ? &order.refunds[position].lines : nullptr;
    return &order.lines;
}

void readLines(Database &database, const QString &ids, Orders &orders)
{
    Statement query = among(
        database,
        QStringLiteral("SELECT order_id, part, part_position, type, name, reference, "
                       "quantity, total, vat_rate, vat_amount FROM order_line"),
        QStringLiteral("order_id"), QStringLiteral("order_id, part, part_position, position"), ids);
    while (query.next()) {
        Order *order = find(database, orders, query.id<OrderTag>());
        const QString part = query.text();
        const auto position = static_cast<size_t>(query.whole());
        std::vector<OrderLine> *lines = order ? linesOf(*order, part, position) : nullptr;
        if (!lines) {
            database.failUnreadable(QStringLiteral("order line"));
            return;
        }
        lines->push_back({ledger::parseLineType(query.text()), query.text(), query.text(),
                          query.whole(), query.money(order->currency), query.maybeNumber(),
                          query.maybeMoney(order->currency)});
    }
}

} // namespace

std::vector<Order> ordersByIds(Database &database, const std::vector<OrderId> &ids)
{
    const QString list = jsonIds(ids);
    Orders byId = readOrders(database, list);
    readCaptures(database, list, byId);
    readRefunds(database, list, byId);
    readLines(database, list, byId);

    std::vector<Order> orders;
    orders.reserve(byId.size());
    for (auto &[id, order] : byId)
        orders.push_back(std::move(order));
    return orders;
}

OrderWriter::OrderWriter(Database &database)
    : m_remove{database, QStringLiteral("DELETE FROM customer_order WHERE id = :id")},
      m_order{database,
              QStringLiteral("INSERT INTO customer_order (id, status, currency, amount, "
                             "purchase_country, shipping_country, created, merchant_reference1, "
                             "merchant_reference2, klarna_reference) VALUES (:id, :status, "
                             ":currency, :amount, :purchase, :shipping, :created, :reference1, "
                             ":reference2, :klarna)")},
      m_capture{database,
                QStringLiteral("INSERT INTO capture (order_id, position, id, amount, time, "
                               "reference) VALUES (:order, :position, :id, :amount, :time, "
                               ":reference)")},
      m_refund{database,
               QStringLiteral("INSERT INTO refund (order_id, position, id, amount, time, "
                              "reference) VALUES (:order, :position, :id, :amount, :time, "
                              ":reference)")},
      m_line{database,
             QStringLiteral("INSERT INTO order_line (order_id, part, part_position, position, "
                            "type, name, reference, quantity, total, vat_rate, vat_amount) VALUES "
                            "(:order, :part, :partPosition, :position, :type, :name, :reference, "
                            ":quantity, :total, :vatRate, :vatAmount)")}
{
}

void OrderWriter::put(const Order &order)
{
    m_remove.bind(QStringLiteral(":id"), order.id).run(); // lines and parts go with it
    m_order.bind(QStringLiteral(":id"), order.id)
        .bind(QStringLiteral(":status"), order.status)
        .bind(QStringLiteral(":currency"), order.currency)
        .bind(QStringLiteral(":amount"), order.amount.units())
        .bind(QStringLiteral(":purchase"), order.purchaseCountry)
        .bind(QStringLiteral(":shipping"), order.shippingCountry)
        .bind(QStringLiteral(":created"), order.created)
        .bind(QStringLiteral(":reference1"), order.merchantReference1)
        .bind(QStringLiteral(":reference2"), order.merchantReference2)
        .bind(QStringLiteral(":klarna"), order.klarnaReference)
        .run();
    putLines(order.id, kOrderPart, 0, order.lines);

    const auto putPart = [this, &order](Statement &statement, const QString &part, int position,
                                        const auto &item) {
        statement.bind(QStringLiteral(":order"), order.id)
            .bind(QStringLiteral(":position"), position)
            .bind(QStringLiteral(":id"), item.id)
            .bind(QStringLiteral(":amount"), item.amount.units())
            .bind(QStringLiteral(":time"), item.time)
            .bind(QStringLiteral(":reference"), item.reference)
            .run();
        putLines(order.id, part, position, item.lines);
    };
    int position = 0;
    for (const Capture &capture : order.captures)
        putPart(m_capture, kCapturePart, position++, capture);
    position = 0;
    for (const Refund &refund : order.refunds)
        putPart(m_refund, kRefundPart, position++, refund);
}

void OrderWriter::putLines(const OrderId &order, const QString &part, int partPosition,
                           const std::vector<OrderLine> &lines)
{
    int position = 0;
    for (const OrderLine &line : lines) {
        const auto vat = line.vatAmount ? std::optional{line.vatAmount->units()} : std::nullopt;
        m_line.bind(QStringLiteral(":order"), order)
            .bind(QStringLiteral(":part"), part)
            .bind(QStringLiteral(":partPosition"), partPosition)
            .bind(QStringLiteral(":position"), position++)
            .bind(QStringLiteral(":type"), ledger::lineTypeName(line.type))
            .bind(QStringLiteral(":name"), line.name)
            .bind(QStringLiteral(":reference"), line.reference)
            .bind(QStringLiteral(":quantity"), line.quantity)
            .bind(QStringLiteral(":total"), line.total.units())
            .bind(QStringLiteral(":vatRate"), line.vatRate)
            .bind(QStringLiteral(":vatAmount"), vat)
            .run();
    }
}

} // namespace klarbok::store
