#pragma once

#include "ledger/order.h"
#include "store/statement.h"

#include <vector>

namespace klarbok::store {

// Orders with their lines, captures and refunds; within the caller's transaction.

/// By id; five statements, however many orders.
std::vector<ledger::Order> ordersByIds(Database &database, const std::vector<OrderId> &ids);

/// Writes whole orders, in the place of what was stored under the same id.
class OrderWriter
{
public:
    explicit OrderWriter(Database &database);
    void put(const ledger::Order &order);

private:
    void putLines(const OrderId &order, const QString &part, int partPosition,
                  const std::vector<ledger::OrderLine> &lines);

    Statement m_remove, m_order, m_capture, m_refund, m_line;
};

} // namespace klarbok::store
