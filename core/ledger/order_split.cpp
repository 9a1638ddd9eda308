#include "ledger/order_split.h"

#include "base/check.h"

#include <algorithm>
#include <optional>

namespace klarbok::ledger {

namespace {

using Classified = std::variant<std::vector<KnownLine>, LineDoubt>;

Classified classifyAll(const std::vector<OrderLine> &lines, const LineSurroundings &surroundings,
                       const PostingRules &rules)
{
    std::vector<KnownLine> known;
    known.reserve(lines.size());
    for (const OrderLine &line : lines) {
        if (line.total.isZero()) // given away: nothing to book, whatever its rate
            continue;
        auto verdict = classify(line, surroundings, rules);
        if (auto *doubt = std::get_if<LineDoubt>(&verdict))
            return std::move(*doubt);
        known.push_back(std::move(*std::get_if<KnownLine>(&verdict)));
    }
    return known;
}

bool isTaxed(LineKind kind)
{
    return kind == LineKind::Goods || kind == LineKind::Shipping;
}

/// One line for the whole amount when every candidate would be booked alike at one rate.
std::optional<KnownLine> oneRate(const std::vector<KnownLine> &candidates, Money amount)
{
    if (candidates.empty())
        return std::nullopt;
    const KnownLine &first = candidates.front();
    const bool isAlike = std::ranges::all_of(candidates, [&](const KnownLine &line) {
        const bool isSameKind =
            isTaxed(line.kind)
                ? isTaxed(first.kind)
                : line.kind == first.kind && line.total.isNegative() == first.total.isNegative();
        return isSameKind && line.rate == first.rate;
    });
    if (!isAlike || (!isTaxed(first.kind) && first.total.isNegative()))
        return std::nullopt;
    const bool isAllShipping = std::ranges::all_of(
        candidates, [](const KnownLine &line) { return line.kind == LineKind::Shipping; });
    const LineKind kind = isTaxed(first.kind) && !isAllShipping ? LineKind::Goods : first.kind;
    return KnownLine{kind, first.rate, amount, vatInGross(amount, first.rate), QString{}};
}

/// Collects the legs of one order.
class Splitter
{
public:
    Splitter(Side side, bool addsToClaim, Currency currency, bool hasShippingAccount)
        : m_side{side},
          m_addsToClaim{addsToClaim},
          m_hasShippingAccount{hasShippingAccount},
          m_split{{}, {}, Money::zero(currency), Money::zero(currency), Money::zero(currency)}
    {
    }

    void add(const KnownLine &line)
    {
        const Money net = line.total - line.vat;
        switch (line.kind) {
        case LineKind::Goods: addTaxed(line, RowRole::Sales); break;
        case LineKind::Shipping:
            addTaxed(line, m_hasShippingAccount ? RowRole::Shipping : RowRole::Sales);
            break;
        case LineKind::GiftCard:
        case LineKind::StoreCredit: addCard(line, net); break;
        case LineKind::Tip:
            addLeg(RowRole::Tip, 0, line.total, line.name);
            m_split.tip += onClaim(line.total);
            break;
        case LineKind::Rounding:
            addLeg(RowRole::Rounding, 0, line.total, line.name);
            m_split.rounding += onClaim(line.total);
            break;
        }
    }

    OrderSplit take()
    {
        std::erase_if(m_split.vat, [](const VatShare &share) {
            return share.gross.isZero() && share.vat.isZero();
        });
        std::ranges::sort(m_split.vat, std::ranges::greater{}, &VatShare::rate);
        return std::move(m_split);
    }

private:
    Money onClaim(Money lineAmount) const { return m_addsToClaim ? lineAmount : -lineAmount; }

    void addLeg(RowRole role, int rate, Money lineAmount, const QString &name)
    {
        if (!lineAmount.isZero())
            m_split.legs.push_back({{role, m_side, rate}, -onClaim(lineAmount), name});
    }

    void addTaxed(const KnownLine &line, RowRole role)
    {
        addLeg(role, line.rate, line.total - line.vat, line.name);
        addLeg(RowRole::Vat, line.rate, line.vat, line.name);
        addVat(line.rate, line.total, line.vat);
    }

    void addCard(const KnownLine &line, Money net)
    {
        const bool isSold = !line.total.isNegative();
        const RowRole role = line.kind == LineKind::GiftCard
                                 ? (isSold ? RowRole::GiftCardSold : RowRole::GiftCardUsed)
                                 : (isSold ? RowRole::StoreCreditIssued : RowRole::StoreCreditUsed);
        addLeg(role, 0, net, line.name);
        m_split.giftCard += onClaim(net);
        if (line.vat.isZero())
            return;
        addLeg(isSold ? RowRole::Vat : RowRole::GiftCardUsedVat, line.rate, line.vat, line.name);
        addVat(line.rate, line.vat, line.vat);
    }

    void addVat(int rate, Money gross, Money vat)
    {
        auto share = std::ranges::find(m_split.vat, rate, &VatShare::rate);
        if (share == m_split.vat.end()) {
            const Money none = Money::zero(gross.currency());
            share = m_split.vat.insert(share, VatShare{rate, none, none});
        }
        share->gross += onClaim(gross);
        share->vat += onClaim(vat);
    }

    Side m_side;
    bool m_addsToClaim;
    bool m_hasShippingAccount;
    OrderSplit m_split;
};

LineSurroundings surroundingsOf(const Transaction &transaction, const Order &order,
                                const std::vector<OrderLine> &lines)
{
    const auto isRated = [](const OrderLine &line) { return line.vatRate.value_or(0) > 0; };
    return {countryOf(transaction, &order),
            std::ranges::any_of(lines, isRated) || std::ranges::any_of(order.lines, isRated)};
}

/// A line's name alone does not tell the owner where to look.
LineDoubt aboutOrder(LineDoubt doubt, const QString &orderNumber)
{
    doubt.subject =
        doubt.subject.isEmpty() ? orderNumber : orderNumber + QStringLiteral(", ") + doubt.subject;
    return doubt;
}

} // namespace

std::variant<OrderSplit, LineDoubt> splitOrder(const Transaction &transaction, const Order &order,
                                               Money effect, const PostingRules &rules)
{
    const bool isRefund = transaction.type == TransactionType::Return;
    if (order.currency != effect.currency())
        return LineDoubt{QStringLiteral("currency"), order.currency.code()};
    const SaleLines found = linesOf(transaction, order, effect.abs());
    auto classified =
        classifyAll(found.lines, surroundingsOf(transaction, order, found.lines), rules);
    auto *known = std::get_if<std::vector<KnownLine>>(&classified);
    if (known && !found.addUp) {
        const auto line = oneRate(*known, effect.abs());
        known = line ? &(*known = {*line}) : nullptr;
    }
    if (!known) {
        if (found.addUp)
            return aboutOrder(std::move(*std::get_if<LineDoubt>(&classified)),
                              orderNumberOf(transaction, &order));
        return LineDoubt{isRefund ? QStringLiteral("refund_lines")
                                  : QStringLiteral("capture_lines"),
                         orderNumberOf(transaction, &order)};
    }

    Splitter splitter{isRefund ? Side::Back : Side::Forward, !effect.isNegative(),
                      effect.currency(), rules.shipping.has_value()};
    for (const KnownLine &line : *known)
        splitter.add(line);
    OrderSplit split = splitter.take();
    Money sum = effect;
    for (const Leg &leg : split.legs)
        sum += leg.amount;
    KLARBOK_EXPECTS(sum.isZero());
    return split;
}

QString orderNumberOf(const Transaction &transaction, const Order *order)
{
    if (!transaction.merchantReference1.isEmpty())
        return transaction.merchantReference1;
    if (order && !order->merchantReference1.isEmpty())
        return order->merchantReference1;
    if (!transaction.shortOrderId.isEmpty())
        return transaction.shortOrderId;
    if (order && !order->klarnaReference.isEmpty())
        return order->klarnaReference;
    return transaction.order ? transaction.order->text() : QString{};
}

QString countryOf(const Transaction &transaction, const Order *order)
{
    QString country;
    if (order)
        country = order->shippingCountry;
    if (country.isEmpty())
        country = transaction.shippingCountry;
    if (country.isEmpty() && order)
        country = order->purchaseCountry;
    if (country.isEmpty())
        country = transaction.purchaseCountry;
    return country.toUpper();
}

} // namespace klarbok::ledger
