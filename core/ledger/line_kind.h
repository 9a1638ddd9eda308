#pragma once

#include "ledger/order.h"
#include "ledger/rules.h"

#include <QString>

#include <optional>
#include <variant>

namespace klarbok::ledger {

/// What an order line is to the books.
enum class LineKind { Goods, Shipping, GiftCard, StoreCredit, Tip, Rounding, Other };

/// A line whose account and VAT are known.
struct KnownLine
{
    LineKind kind;
    int rate;    ///< one of Sweden's; zero for tips, rounding and multi-purpose gift cards
    Money total; ///< including VAT, the line's own sign
    Money vat;   ///< part of total
    QString name;
    std::optional<Account> account{}; ///< where the owner wants it; always there for Other
};

/// Why a line cannot be booked: the question's code and what it is about.
struct LineDoubt
{
    QString code;
    QString subject;
    QString rule{}; ///< what an answer is remembered by
};

/// What the line alone does not say.
struct LineSurroundings
{
    QString country;               ///< where the goods go, empty when nobody said
    bool hasVatRatedGoods = false; ///< some line of the order has a VAT rate above zero
};

/// Tests in this order: shipping, return fee, gift card or store credit, rounding line, names of
/// gift cards, names of tips, discounts and goods by their rate. The names and the rounding line
/// count only without VAT.
std::variant<KnownLine, LineDoubt>
classify(const OrderLine &line, const LineSurroundings &surroundings, const PostingRules &rules);

} // namespace klarbok::ledger
