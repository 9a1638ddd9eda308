#include "ledger/stated_vat.h"

#include "ledger/row_role.h"

#include <algorithm>

namespace klarbok::ledger {

namespace {

/// With VAT, from the VAT alone; half an öre away from zero.
qint64 grossOf(const GoodsVat &part)
{
    const qint64 gross = part.amount.units() * (10'000LL + part.rate);
    return (2 * gross + part.rate) / (2LL * part.rate);
}

/// How far the amount may lie from that while the VAT is within one öre of its rate.
qint64 slackOf(const GoodsVat &part)
{
    return (10'000 + part.rate) / part.rate;
}

/// Amounts with VAT per part that sum to `total`; empty when they cannot. What the VAT does not
/// explain is the goods without VAT, when there is such a part.
std::vector<qint64> sharesOf(const std::vector<GoodsVat> &parts, qint64 total)
{
    std::vector<qint64> shares;
    qint64 left = total;
    for (const GoodsVat &part : parts) {
        shares.push_back(part.rate == 0 ? 0 : grossOf(part));
        left -= shares.back();
    }
    qint64 slack = 0;
    for (const GoodsVat &part : parts)
        slack += part.rate == 0 ? 0 : slackOf(part);
    if (parts.front().rate == 0 && left > slack) {
        shares.front() = left;
        left = 0;
    }
    for (std::size_t i = 0; i < parts.size() && left != 0; ++i) {
        const qint64 most = parts[i].rate == 0 ? 0 : slackOf(parts[i]);
        const qint64 moved = std::clamp(left, -most, most);
        shares[i] += moved;
        left -= moved;
    }
    if (left != 0)
        shares.clear();
    return shares;
}

/// Sorted by rate. Reports fill columns that say nothing with zeros: one rate of zero is a
/// statement, several are none.
std::vector<GoodsVat> partsOf(const Transaction &transaction)
{
    std::vector<GoodsVat> parts = transaction.goodsVat;
    const auto isEmpty = [](const GoodsVat &part) {
        return part.rate == 0 && part.amount.isZero();
    };
    if (std::ranges::count_if(parts, isEmpty) > 1)
        std::erase_if(parts, isEmpty);
    std::ranges::sort(parts, {}, &GoodsVat::rate);
    return parts;
}

} // namespace

std::optional<Order> orderFromVat(const Transaction &transaction)
{
    const std::vector<GoodsVat> parts = partsOf(transaction);
    const Money amount = transaction.amount.abs();
    const bool isClear = std::ranges::all_of(parts, [&](const GoodsVat &part) {
        return part.rate >= 0 && part.amount.currency() == amount.currency() &&
               !part.amount.isNegative() && part.amount.isZero() == (part.rate == 0) &&
               part.amount < amount;
    });
    const bool hasVat = !parts.empty() && parts.back().rate > 0;
    if (!transaction.order || !hasVat || !isClear)
        return std::nullopt;
    const std::vector<qint64> shares = sharesOf(parts, amount.units());
    if (shares.empty())
        return std::nullopt;

    std::vector<OrderLine> lines;
    for (std::size_t i = 0; i < parts.size(); ++i) {
        if (shares[i] == 0)
            continue;
        // Goods, a gift card or a tip: the rate alone does not tell, so the line is of no kind.
        const bool isRest = parts[i].rate == 0;
        lines.push_back(
            {.type = isRest ? LineType::Unknown : LineType::Physical,
             .name = isRest ? percentText(0) : QString{}, // a remembered answer goes by it
             .reference = {},
             .quantity = 1,
             .total = Money{shares[i], amount.currency()},
             .vatRate = parts[i].rate,
             .vatAmount = parts[i].amount});
    }
    Order order{.id = *transaction.order,
                .status = {},
                .currency = amount.currency(),
                .amount = amount,
                .purchaseCountry = transaction.purchaseCountry,
                .shippingCountry = transaction.shippingCountry,
                .created = transaction.saleTime,
                .merchantReference1 = transaction.merchantReference1,
                .merchantReference2 = transaction.merchantReference2,
                .klarnaReference = transaction.shortOrderId,
                .lines = lines,
                .captures = {},
                .refunds = {}};
    if (transaction.type == TransactionType::Return)
        order.refunds.push_back(
            {transaction.refund, amount, transaction.captureTime, {}, std::move(lines)});
    return order;
}

} // namespace klarbok::ledger
