#include "ledger/sale_lines.h"

#include <algorithm>
#include <optional>

namespace klarbok::ledger {

namespace {

std::optional<Money> sumOf(const std::vector<OrderLine> &lines, Currency currency)
{
    Money sum = Money::zero(currency);
    for (const OrderLine &line : lines) {
        if (line.total.currency() != currency)
            return std::nullopt;
        sum += line.total;
    }
    return sum;
}

bool addUpTo(const std::vector<OrderLine> &lines, Money amount)
{
    return !lines.empty() && sumOf(lines, amount.currency()) == amount;
}

/// The part that the row names by id; one without an id when amount, and if need be time, leave
/// only one.
template<typename Part, typename PartId>
const Part *partFor(const std::vector<Part> &parts, const std::optional<PartId> &id, Money amount,
                    const QDateTime &time)
{
    if (id) {
        const auto named = std::ranges::find_if(
            parts, [&](const Part &part) { return std::optional<PartId>{part.id} == id; });
        if (named != parts.end())
            return &*named;
    }
    std::vector<const Part *> candidates;
    for (const Part &part : parts) {
        const std::optional<PartId> partId{part.id};
        if (part.amount == amount && !(id && partId)) // another id is another part
            candidates.push_back(&part);
    }
    if (candidates.size() > 1)
        std::erase_if(candidates, [&](const Part *part) { return part->time != time; });
    return candidates.size() == 1 ? candidates.front() : nullptr;
}

/// Captures and refunds often leave VAT out; the order has it under the same reference or name.
void fillVat(std::vector<OrderLine> &lines, const Order &order)
{
    const auto isSame = [](const OrderLine &a, const OrderLine &b) {
        if (!a.reference.isEmpty() && !b.reference.isEmpty())
            return a.reference == b.reference;
        return !a.name.isEmpty() && a.name == b.name;
    };
    for (OrderLine &line : lines) {
        if (line.vatRate || line.vatAmount)
            continue;
        std::optional<int> rate;
        bool isOneRate = true;
        const auto look = [&](const std::vector<OrderLine> &others) {
            for (const OrderLine &other : others) {
                if (!other.vatRate || !isSame(line, other))
                    continue;
                isOneRate = isOneRate && (!rate || rate == other.vatRate);
                rate = other.vatRate;
            }
        };
        look(order.lines);
        for (const Capture &capture : order.captures)
            look(capture.lines);
        if (isOneRate)
            line.vatRate = rate;
    }
}

void append(std::vector<OrderLine> &to, const std::vector<OrderLine> &from)
{
    to.insert(to.end(), from.begin(), from.end());
}

SaleLines finished(std::vector<OrderLine> lines, bool addUp, const Order &order)
{
    fillVat(lines, order);
    return {std::move(lines), addUp};
}

SaleLines saleLines(const Transaction &sale, const Order &order, Money amount)
{
    const Capture *capture = partFor(order.captures, sale.capture, amount, sale.captureTime);
    if (capture && addUpTo(capture->lines, amount))
        return finished(capture->lines, true, order);
    const bool isWholeOrder = order.captures.size() <= 1 && (capture || order.captures.empty());
    if (isWholeOrder && addUpTo(order.lines, amount))
        return finished(order.lines, true, order);
    std::vector<OrderLine> candidates;
    if (capture)
        append(candidates, capture->lines);
    append(candidates, order.lines);
    return finished(std::move(candidates), false, order);
}

SaleLines refundLines(const Transaction &refunded, const Order &order, Money amount)
{
    const Refund *refund = partFor(order.refunds, refunded.refund, amount, refunded.captureTime);
    if (refund && addUpTo(refund->lines, amount))
        return finished(refund->lines, true, order);
    std::vector<OrderLine> candidates;
    if (refund)
        append(candidates, refund->lines);
    const std::size_t before = candidates.size();
    for (const Capture &capture : order.captures)
        append(candidates, capture.lines);
    if (candidates.size() == before)
        append(candidates, order.lines);
    return finished(std::move(candidates), false, order);
}

} // namespace

SaleLines linesOf(const Transaction &transaction, const Order &order, Money amount)
{
    return transaction.type == TransactionType::Return ? refundLines(transaction, order, amount)
                                                       : saleLines(transaction, order, amount);
}

std::pair<int, int> partOf(const Transaction &sale, const Order &order)
{
    std::vector<const Capture *> captures;
    captures.reserve(order.captures.size());
    for (const Capture &capture : order.captures)
        captures.push_back(&capture);
    std::ranges::stable_sort(captures, {}, [](const Capture *capture) { return capture->time; });
    const Capture *capture =
        partFor(order.captures, sale.capture, sale.amount.abs(), sale.captureTime);
    const auto at = std::ranges::find(captures, capture);
    if (at == captures.end())
        return {1, 1};
    return {static_cast<int>(at - captures.begin()) + 1, static_cast<int>(captures.size())};
}

} // namespace klarbok::ledger
