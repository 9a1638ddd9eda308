#include "ledger/stated_vat.h"

#include <algorithm>

namespace klarbok::ledger {

namespace {

/// With VAT, from the VAT alone; half an öre away from zero.
qint64 grossOf(const GoodsVat &part)
{
    const qint64 gross = part.amount.units() * (10'000 + part.rate);
    return (2 * gross + part.rate) / (2 * part.rate);
}

/// How far the amount may lie from that while the VAT is within one öre of its rate.
qint64 slackOf(const GoodsVat &part)
{
    return (10'000 + part.rate) / part.rate;
}

/// Amounts with VAT per part that sum to `total`; empty when they cannot.
std::vector<qint64> sharesOf(const std::vector<GoodsVat> &parts, qint64 total)
{
    std::vector<qint64> shares;
    qint64 left = total;
    for (const GoodsVat &part : parts) {
        shares.push_back(grossOf(part));
        left -= shares.back();
    }
    for (std::size_t i = 0; i < parts.size(); ++i) {
        const qint64 slack = slackOf(parts[i]);
        const qint64 moved = std::clamp(left, -slack, slack);
        shares[i] += moved;
        left -= moved;
    }
    if (left != 0)
        shares.clear();
    return shares;
}

} // namespace

std::optional<Order> orderFromVat(const Transaction &transaction)
{
    std::vector<GoodsVat> parts = transaction.goodsVat;
    const Money amount = transaction.amount.abs();
    const bool isClear = std::ranges::all_of(parts, [&](const GoodsVat &part) {
        return part.rate > 0 && part.amount.currency() == amount.currency() &&
               !part.amount.isNegative() && !part.amount.isZero() && part.amount < amount;
    });
    if (!transaction.order || parts.empty() || !isClear)
        return std::nullopt;
    std::ranges::sort(parts, {}, &GoodsVat::rate);
    const std::vector<qint64> shares = sharesOf(parts, amount.units());
    if (shares.empty())
        return std::nullopt;

    std::vector<OrderLine> lines;
    for (std::size_t i = 0; i < parts.size(); ++i)
        lines.push_back({.type = LineType::Physical,
                         .name = {},
                         .reference = {},
                         .quantity = 1,
                         .total = Money{shares[i], amount.currency()},
                         .vatRate = parts[i].rate,
                         .vatAmount = parts[i].amount});
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
