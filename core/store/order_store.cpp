#include "store/order_store.h"

#include "store/order_rows.h"
#include "store/statement.h"

#include <algorithm>
#include <map>

namespace klarbok::store {

namespace {

using ledger::Order;
using ledger::OrderLine;

bool isIn(Currency currency, const std::vector<OrderLine> &lines)
{
    return std::ranges::all_of(lines, [currency](const OrderLine &line) {
        return line.total.currency() == currency &&
               (!line.vatAmount || line.vatAmount->currency() == currency);
    });
}

bool hasOneCurrency(const Order &order)
{
    const auto part = [&order](const auto &item) {
        return item.amount.currency() == order.currency && isIn(order.currency, item.lines);
    };
    return order.amount.currency() == order.currency && isIn(order.currency, order.lines) &&
           std::ranges::all_of(order.captures, part) && std::ranges::all_of(order.refunds, part);
}

} // namespace

Result<SaveCount> saveOrders(Database &database, const std::vector<Order> &orders)
{
    std::vector<OrderId> ids;
    for (const Order &order : orders) {
        if (!hasOneCurrency(order))
            return Error{ErrorKind::InvalidInput, QStringLiteral("amount in another currency"),
                         order.id.text()};
        ids.push_back(order.id);
    }
    return database.write<SaveCount>([&]() -> Result<SaveCount> {
        std::map<OrderId, Order> stored;
        for (Order &order : ordersByIds(database, ids))
            stored.emplace(order.id, std::move(order));

        SaveCount count;
        OrderWriter writer{database};
        Statement found{database, QStringLiteral("DELETE FROM missing_order WHERE id = :id")};
        for (const Order &order : orders) {
            const auto old = stored.find(order.id);
            if (old != stored.end() && old->second == order)
                continue;
            ++(old == stored.end() ? count.added : count.changed);
            writer.put(order);
            found.bind(QStringLiteral(":id"), order.id).run();
            stored.insert_or_assign(order.id, order); // the same order twice in one call
        }
        return count;
    });
}

Result<std::vector<Order>> orders(Database &database, const std::vector<OrderId> &ids)
{
    return database.read<std::vector<Order>>(
        [&]() -> Result<std::vector<Order>> { return ordersByIds(database, ids); });
}

Result<Done> saveMissingOrders(Database &database, const std::vector<MissingOrder> &orders)
{
    return database.write<Done>([&]() -> Result<Done> {
        Statement put{database,
                      QStringLiteral("INSERT INTO missing_order (id, reason) SELECT :id, :reason "
                                     "WHERE NOT EXISTS (SELECT 1 FROM customer_order WHERE id = "
                                     ":known) ON CONFLICT (id) DO UPDATE SET reason = "
                                     "excluded.reason")};
        for (const MissingOrder &order : orders) {
            put.bind(QStringLiteral(":id"), order.order)
                .bind(QStringLiteral(":reason"), order.reason)
                .bind(QStringLiteral(":known"), order.order)
                .run();
        }
        return Done{};
    });
}

Result<std::vector<MissingOrder>> missingOrders(Database &database)
{
    return database.read<std::vector<MissingOrder>>([&]() -> Result<std::vector<MissingOrder>> {
        std::vector<MissingOrder> missing;
        Statement query{database,
                        QStringLiteral("SELECT id, reason FROM missing_order ORDER BY id")};
        query.run();
        while (query.next()) {
            auto id = query.id<OrderTag>();
            missing.push_back({std::move(id), query.text()});
        }
        return missing;
    });
}

Result<std::vector<OrderId>> wantedOrders(Database &database)
{
    return database.read<std::vector<OrderId>>([&]() -> Result<std::vector<OrderId>> {
        std::vector<OrderId> wanted;
        Statement query{database,
                        QStringLiteral("SELECT DISTINCT order_id FROM payout_row WHERE order_id IS "
                                       "NOT NULL AND order_id NOT IN (SELECT id FROM "
                                       "customer_order) AND order_id NOT IN (SELECT id FROM "
                                       "missing_order) ORDER BY order_id")};
        query.run();
        while (query.next())
            wanted.push_back(query.id<OrderTag>());
        return wanted;
    });
}

} // namespace klarbok::store
