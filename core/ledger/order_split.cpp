#include "ledger/order_split.h"

#include "base/check.h"
#include "ledger/vat_area.h"

#include <algorithm>
#include <optional>

namespace klarbok::ledger {

namespace {

using Classified = std::variant<std::vector<KnownLine>, LineDoubt>;

/// `answered(line, doubt)` has the last word on a line that the rules are at a loss with.
template<typename Answered>
Classified classifyAll(const std::vector<OrderLine> &lines, const LineSurroundings &surroundings,
                       const PostingRules &rules, Answered answered)
{
    std::vector<KnownLine> known;
    known.reserve(lines.size());
    for (const OrderLine &line : lines) {
        if (line.total.isZero()) // given away: nothing to book, whatever its rate
            continue;
        auto verdict = classify(line, surroundings, rules);
        if (auto *doubt = std::get_if<LineDoubt>(&verdict)) {
            std::optional<KnownLine> answer = answered(line, *doubt);
            if (!answer)
                return std::move(*doubt);
            known.push_back(*std::move(answer));
        } else {
            known.push_back(std::move(*std::get_if<KnownLine>(&verdict)));
        }
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
        return isSameKind && line.rate == first.rate && line.country == first.country;
    });
    if (!isAlike || (!isTaxed(first.kind) && first.total.isNegative()))
        return std::nullopt;
    const bool isAllShipping = std::ranges::all_of(
        candidates, [](const KnownLine &line) { return line.kind == LineKind::Shipping; });
    const LineKind kind = isTaxed(first.kind) && !isAllShipping ? LineKind::Goods : first.kind;
    KnownLine whole = first;
    whole.kind = kind;
    whole.total = amount;
    whole.vat = vatInGross(amount, first.rate);
    whole.name.clear();
    return whole;
}

/// What is paid into or out of such an account is shown as what it is.
LineKind kindOf(const AnswerValue &value, LineKind taxed, const PostingRules &rules)
{
    if (value.account && value.vatRate.value_or(0) == 0) {
        if (*value.account == rules.giftCard)
            return LineKind::GiftCard;
        if (*value.account == rules.storeCredit)
            return LineKind::StoreCredit;
        if (*value.account == rules.tip)
            return LineKind::Tip;
    }
    return value.vatRate ? taxed : LineKind::Other;
}

/// nullopt when the place that the goods go to has no such rate.
std::optional<KnownLine> answeredLine(const AnswerValue &value, LineKind taxed, Money total,
                                      const QString &name, const LineSurroundings &surroundings,
                                      const PostingRules &rules)
{
    const int rate = value.vatRate.value_or(0);
    KnownLine line{kindOf(value, taxed, rules), rate, total,
                   vatInGross(total, rate),     name, value.account};
    if (rate == 0) {
        const bool leavesEu = vatAreaOf(surroundings.country) == VatArea::OutsideEu;
        line.isExport = value.vatRate && !value.account && leavesEu;
        return line;
    }
    if (isOss(surroundings))
        line.country = surroundings.country;
    const bool isRate =
        line.country.isEmpty() ? isSwedishRate(rate) : rules.oss.contains({line.country, rate});
    return isRate ? std::optional{line} : std::nullopt;
}

/// What a remembered answer goes by. A wrong amount of VAT and a sale without VAT to the EU are
/// matters of their own each time.
QString ruleFor(const LineDoubt &doubt, const OrderLine &line)
{
    if (doubt.code == u"vat_amount" || doubt.code == u"eu_without_vat")
        return {};
    if (doubt.code == u"export_vat" || doubt.code == u"export_service")
        return doubt.subject;
    return line.reference.isEmpty() ? line.name : line.reference;
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
            addLeg({RowRole::Tip, m_side}, line.total, line.name);
            m_split.tip += onClaim(line.total);
            break;
        case LineKind::Rounding:
            addLeg({RowRole::Rounding, m_side}, line.total, line.name);
            m_split.rounding += onClaim(line.total);
            break;
        case LineKind::Other: addTaxed(line, RowRole::ByAnswer); break;
        }
    }

    OrderSplit take()
    {
        std::erase_if(m_split.vat, [](const VatShare &share) {
            return share.gross.isZero() && share.vat.isZero();
        });
        std::ranges::sort(m_split.vat, [](const VatShare &a, const VatShare &b) {
            return std::pair{a.country(), -a.rate} < std::pair{b.country(), -b.rate};
        });
        return std::move(m_split);
    }

private:
    Money onClaim(Money lineAmount) const { return m_addsToClaim ? lineAmount : -lineAmount; }

    void addLeg(RowHead head, Money lineAmount, const QString &name)
    {
        if (!lineAmount.isZero())
            m_split.legs.push_back({std::move(head), -onClaim(lineAmount), name});
    }

    void addTaxed(const KnownLine &line, RowRole role)
    {
        const bool isOss = !line.country.isEmpty();
        if (isOss || line.isExport)
            role = isOss ? RowRole::OssSales : RowRole::Export;
        addLeg({role, m_side, line.rate, line.account, line.country}, line.total - line.vat,
               line.name);
        addLeg({isOss ? RowRole::OssVat : RowRole::Vat, m_side, line.rate, {}, line.country},
               line.vat, line.name);
        addVat(line.rate, line.country, line.total, line.vat);
    }

    void addCard(const KnownLine &line, Money net)
    {
        const bool isSold = !line.total.isNegative();
        const RowRole role = line.kind == LineKind::GiftCard
                                 ? (isSold ? RowRole::GiftCardSold : RowRole::GiftCardUsed)
                                 : (isSold ? RowRole::StoreCreditIssued : RowRole::StoreCreditUsed);
        addLeg({role, m_side}, net, line.name);
        m_split.giftCard += onClaim(net);
        if (line.vat.isZero())
            return;
        addLeg({isSold ? RowRole::Vat : RowRole::GiftCardUsedVat, m_side, line.rate}, line.vat,
               line.name);
        addVat(line.rate, {}, line.vat, line.vat);
    }

    void addVat(int rate, const QString &country, Money gross, Money vat)
    {
        auto share = std::ranges::find_if(m_split.vat, [&](const VatShare &known) {
            return known.rate == rate && known.country() == country;
        });
        if (share == m_split.vat.end()) {
            const Money none = Money::zero(gross.currency());
            share = m_split.vat.insert(share, VatShare{rate, none, none});
            if (!country.isEmpty())
                share->oss = OssShare{country, none, none};
        }
        share->gross += onClaim(gross);
        share->vat += onClaim(vat);
        if (share->oss) {
            share->oss->gross += onClaim(gross);
            share->oss->vat += onClaim(vat);
        }
    }

    Side m_side;
    bool m_addsToClaim;
    bool m_hasShippingAccount;
    OrderSplit m_split;
};

bool isUsedCard(const KnownLine &line)
{
    return (line.kind == LineKind::GiftCard || line.kind == LineKind::StoreCredit) &&
           line.total.isNegative();
}

/// A single-purpose card has paid the VAT of goods at its own rate, and can have bought no others.
bool cardsFitGoods(const SaleLines &sale, const LineSurroundings &surroundings,
                   const PostingRules &rules)
{
    if (rules.giftCardKind == GiftCardKind::Multi || !sale.addUp)
        return true;
    Money left = Money::zero(sale.lines.front().total.currency());
    bool isCardUsed = false;
    for (const OrderLine &line : sale.lines) {
        const auto verdict = classify(line, surroundings, rules);
        const auto *known = std::get_if<KnownLine>(&verdict);
        if (!known)
            continue;
        if (isUsedCard(*known) || (isTaxed(known->kind) && known->rate == rules.giftCardVat))
            left += known->total;
        isCardUsed = isCardUsed || isUsedCard(*known);
    }
    return !isCardUsed || !left.isNegative();
}

LineSurroundings surroundingsOf(const Transaction &transaction, const Order &order, bool usesOss,
                                const SaleLines &sale, const PostingRules &rules)
{
    const auto isRated = [](const OrderLine &line) { return line.vatRate.value_or(0) > 0; };
    LineSurroundings surroundings{countryOf(transaction, &order), usesOss,
                                  std::ranges::any_of(sale.lines, isRated) ||
                                      std::ranges::any_of(order.lines, isRated)};
    surroundings.cardsFitGoods = cardsFitGoods(sale, surroundings, rules);
    return surroundings;
}

/// A line's name alone does not tell the owner where to look.
QString subjectOf(const LineDoubt &doubt, const QString &orderNumber)
{
    return doubt.subject.isEmpty() ? orderNumber
                                   : orderNumber + QStringLiteral(", ") + doubt.subject;
}

OrderSplit splitLines(const Transaction &transaction, Money effect,
                      const std::vector<KnownLine> &lines, const PostingRules &rules)
{
    const bool isRefund = transaction.type == TransactionType::Return;
    Splitter splitter{isRefund ? Side::Back : Side::Forward, !effect.isNegative(),
                      effect.currency(), rules.shipping.has_value()};
    for (const KnownLine &line : lines)
        splitter.add(line);
    OrderSplit split = splitter.take();
    Money sum = effect;
    for (const Leg &leg : split.legs)
        sum += leg.amount;
    KLARBOK_EXPECTS(sum.isZero());
    return split;
}

void keep(std::vector<Answer> &answers, Answer answer)
{
    if (std::ranges::find(answers, answer) == answers.end())
        answers.push_back(std::move(answer));
}

} // namespace

std::variant<OrderSplit, Question> splitOrder(const Transaction &transaction, const Order &order,
                                              Money effect, bool usesOss, const PostingRules &rules,
                                              const AnswerBook &answers)
{
    if (order.currency != effect.currency())
        return Question{QStringLiteral("currency"), transaction.key, effect, order.currency.code()};
    const QString number = orderNumberOf(transaction, &order);
    const SaleLines found = linesOf(transaction, order, effect.abs());
    const LineSurroundings surroundings = surroundingsOf(transaction, order, usesOss, found, rules);
    std::vector<Answer> used;
    std::optional<Question> open;
    const auto answered = [&](const OrderLine &line,
                              const LineDoubt &doubt) -> std::optional<KnownLine> {
        if (!found.addUp) // the lines are not the sale: the whole is asked about below
            return std::nullopt;
        const Question question{
            doubt.code,           transaction.key, effect, subjectOf(doubt, number),
            ruleFor(doubt, line), doubt.proposal};
        auto answer = answers.find(question);
        const LineKind taxed =
            line.type == LineType::ShippingFee ? LineKind::Shipping : LineKind::Goods;
        std::optional<KnownLine> known;
        if (answer)
            known = answeredLine(answer->value, taxed, line.total, line.name, surroundings, rules);
        if (known)
            keep(used, *std::move(answer));
        else
            open = question;
        return known;
    };
    auto classified = classifyAll(found.lines, surroundings, rules, answered);
    if (open)
        return *std::move(open);
    auto *known = std::get_if<std::vector<KnownLine>>(&classified);
    // All of the money that was paid goes back; what the card paid for may not.
    if (known && found.isWholeSale && std::ranges::any_of(*known, isUsedCard))
        known = nullptr;
    if (known && !found.addUp) {
        const auto line = oneRate(*known, effect.abs());
        known = line ? &(*known = {*line}) : nullptr;
    }
    if (!known) {
        const bool isRefund = transaction.type == TransactionType::Return;
        const Question question{isRefund ? QStringLiteral("refund_lines")
                                         : QStringLiteral("capture_lines"),
                                transaction.key, effect, number};
        if (const auto answer = answers.find(question)) {
            auto split = splitByAnswer(transaction, &order, effect, usesOss, *answer, rules);
            if (split)
                return *std::move(split);
        }
        return question;
    }
    OrderSplit split = splitLines(transaction, effect, *known, rules);
    split.answers = std::move(used);
    split.isAtSoldRate = found.isAtSoldRate;
    return split;
}

std::optional<OrderSplit> splitByAnswer(const Transaction &transaction, const Order *order,
                                        Money effect, bool usesOss, const Answer &answer,
                                        const PostingRules &rules)
{
    const auto line = answeredLine(answer.value, LineKind::Goods, effect.abs(), {},
                                   {countryOf(transaction, order), usesOss}, rules);
    if (!line)
        return std::nullopt;
    OrderSplit split = splitLines(transaction, effect, {*line}, rules);
    split.answers.push_back(answer);
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
    return tidyCountry(country);
}

} // namespace klarbok::ledger
