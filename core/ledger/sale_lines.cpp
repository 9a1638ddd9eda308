#include "ledger/sale_lines.h"

#include "ledger/line_kind.h"

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

using Same = std::vector<const OrderLine *>;

/// Those that state a rate for the same thing, by its reference or name.
void addSame(Same &to, const OrderLine &line, const std::vector<OrderLine> &among)
{
    for (const OrderLine &other : among) {
        const bool haveReferences = !line.reference.isEmpty() && !other.reference.isEmpty();
        const bool isSame = haveReferences ? line.reference == other.reference
                                           : !line.name.isEmpty() && line.name == other.name;
        if (isSame && other.vatRate)
            to.push_back(&other);
    }
}

/// nullopt: none or several.
std::optional<int> onlyRate(const Same &lines)
{
    const auto differs = [&](const OrderLine *line) {
        return line->vatRate != lines.front()->vatRate;
    };
    if (lines.empty() || std::ranges::any_of(lines, differs))
        return std::nullopt;
    return lines.front()->vatRate;
}

/// Captures and refunds often leave VAT out; the order has it under the same reference or name.
void fillVat(std::vector<OrderLine> &lines, const Order &order)
{
    for (OrderLine &line : lines) {
        if (line.vatRate || line.vatAmount)
            continue;
        Same known;
        addSame(known, line, order.lines);
        for (const Capture &capture : order.captures)
            addSame(known, line, capture.lines);
        line.vatRate = onlyRate(known);
    }
}

/// The same thing as it was sold. The captures say what was; the order may have changed since.
Same soldAs(const OrderLine &line, const Order &order)
{
    Same sold;
    for (const Capture &capture : order.captures)
        addSame(sold, line, capture.lines);
    if (sold.empty())
        addSame(sold, line, order.lines);
    return sold;
}

/// Whether the line says that its VAT has another rate.
bool contradicts(const OrderLine &line, int rate)
{
    if (line.vatRate)
        return line.vatRate != rate;
    return line.vatAmount && !fitsRate(line, *line.vatAmount, rate);
}

/// Goods at a rate that nothing of the order was sold at, as far as its lines tell.
bool isAtUnsoldRate(const OrderLine &line, const Order &order)
{
    if (!line.vatRate || line.total.isNegative()) // what is kept for the return may have its own
        return false;
    Same sold;
    const auto add = [&sold](const std::vector<OrderLine> &lines) {
        for (const OrderLine &other : lines)
            sold.push_back(&other);
    };
    for (const Capture &capture : order.captures)
        add(capture.lines);
    add(order.lines);
    const auto mayBe = [&](const OrderLine *other) {
        return !other->vatRate || other->vatRate == line.vatRate;
    };
    return !sold.empty() && std::ranges::none_of(sold, mayBe);
}

enum class Rates { AsStated, AsSold, Unclear };

/// Shops send refunds at the rate that a thing has today; VAT is given back at the one that it was
/// sold at. What is kept for the return is no part of that sale.
Rates keepSoldRates(std::vector<OrderLine> &refunded, const Order &order)
{
    Rates rates = Rates::AsStated;
    for (OrderLine &line : refunded) {
        const Same sold = soldAs(line, order);
        const auto isOther = [&](const OrderLine *other) {
            return contradicts(line, *other->vatRate);
        };
        const bool isOfTheSale = line.type != LineType::ReturnFee && !line.total.isZero();
        if (isOfTheSale && sold.empty() && isAtUnsoldRate(line, order))
            return Rates::Unclear;
        if (!isOfTheSale || sold.empty() || !std::ranges::all_of(sold, isOther))
            continue;
        const auto rate = onlyRate(sold);
        if (!rate)
            return Rates::Unclear;
        const auto whole = std::ranges::find(sold, line.total, &OrderLine::total);
        line.vatRate = rate;
        line.vatAmount = whole == sold.end() ? std::nullopt : (*whole)->vatAmount;
        rates = Rates::AsSold;
    }
    return rates;
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

/// All that was captured, line by line, when it comes to that amount; else empty.
std::vector<OrderLine> capturedLines(const Order &order, Money amount)
{
    std::vector<OrderLine> lines;
    Money captured = Money::zero(amount.currency());
    bool areShown = !order.captures.empty();
    for (const Capture &capture : order.captures) {
        if (capture.amount.currency() != amount.currency())
            return {};
        captured += capture.amount;
        areShown = areShown && addUpTo(capture.lines, capture.amount);
        append(lines, capture.lines);
    }
    if (!order.captures.empty() && captured != amount)
        return {};
    if (!areShown)
        lines = order.lines;
    return addUpTo(lines, amount) ? lines : std::vector<OrderLine>{};
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
    std::vector<OrderLine> candidates;
    if (refund)
        candidates = refund->lines;
    const Rates rates = keepSoldRates(candidates, order);
    const bool isAtSoldRate = rates == Rates::AsSold;
    if (rates != Rates::Unclear && addUpTo(candidates, amount)) {
        fillVat(candidates, order);
        return {std::move(candidates), true, false, isAtSoldRate};
    }
    const bool isOnlyRefund = order.refunds.size() == (refund ? 1U : 0U);
    if (auto sold = capturedLines(order, amount); isOnlyRefund && !sold.empty()) {
        fillVat(sold, order);
        return {std::move(sold), true, true, false};
    }
    bool areShown = !order.captures.empty();
    for (const Capture &capture : order.captures) {
        areShown = areShown && addUpTo(capture.lines, capture.amount);
        append(candidates, capture.lines);
    }
    if (!areShown)
        append(candidates, order.lines);
    fillVat(candidates, order);
    return {std::move(candidates), false, false, isAtSoldRate};
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
