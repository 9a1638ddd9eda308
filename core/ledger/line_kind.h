#pragma once

#include "ledger/answer.h"
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
    int rate; ///< one of Sweden's, or the country's; zero for tips, rounding and multi-purpose gift
              ///< cards
    Money total; ///< including VAT, the line's own sign
    Money vat;   ///< part of total
    QString name;
    std::optional<Account> account{}; ///< where the owner wants it; always there for Other
    QString country{};                ///< whose VAT it has through OSS; empty: Sweden's or none
    bool isExport = false;            ///< without VAT because it leaves the EU
};

/// Why a line cannot be booked: the question's code and what it is about.
struct LineDoubt
{
    QString code;
    QString subject;
    AnswerValue proposal{}; ///< a sound answer, where there is one
};

/// What the line alone does not say.
struct LineSurroundings
{
    QString country;               ///< where the goods go, empty when nobody said
    bool usesOss = false;          ///< in other EU countries their own VAT applies
    bool hasVatRatedGoods = false; ///< some line of the order has a VAT rate above zero
    bool cardsFitGoods = true;     ///< single-purpose cards pay for goods at their own rate only
};

/// Whether this can be the VAT in the line's total at that rate, to an öre per piece.
bool fitsRate(const OrderLine &line, Money vat, int rate);

/// True when goods to such a country have that country's VAT, which the OSS table must know.
bool isOss(const LineSurroundings &surroundings);

/// Tests in this order: shipping, return fee, gift card or store credit, rounding line, names of
/// gift cards, names of tips, discounts and goods by their rate. The names and the rounding line
/// count only without VAT.
std::variant<KnownLine, LineDoubt>
classify(const OrderLine &line, const LineSurroundings &surroundings, const PostingRules &rules);

} // namespace klarbok::ledger
