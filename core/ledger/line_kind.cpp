#include "ledger/line_kind.h"

#include "ledger/row_role.h"
#include "ledger/vat_area.h"

#include <QStringList>

#include <algorithm>
#include <vector>

namespace klarbok::ledger {

namespace {

/// BAS: goods to businesses in other EU countries.
const Account kEuBusinessSales = *Account::parse(QStringLiteral("3108"));
/// BAS: services to countries outside the EU.
const Account kEuBusinessServices = *Account::parse(QStringLiteral("3308"));
const Account kServicesOutsideEu = *Account::parse(QStringLiteral("3305"));

bool hasWholeWord(const QString &text, const QString &word)
{
    for (qsizetype at = text.indexOf(word, 0, Qt::CaseInsensitive); at >= 0;
         at = text.indexOf(word, at + 1, Qt::CaseInsensitive)) {
        const qsizetype end = at + word.size();
        const bool startsWord = at == 0 || !text[at - 1].isLetterOrNumber();
        const bool endsWord = end == text.size() || !text[end].isLetterOrNumber();
        if (startsWord && endsWord)
            return true;
    }
    return false;
}

bool isNamed(const OrderLine &line, const QStringList &names)
{
    return std::ranges::any_of(names, [&](const QString &listed) {
        const QString name = listed.trimmed();
        if (name.isEmpty())
            return false;
        if (name.compare(u"tip", Qt::CaseInsensitive) == 0) // else "stipple" would be a tip
            return hasWholeWord(line.name, name) || hasWholeWord(line.reference, name);
        return line.name.contains(name, Qt::CaseInsensitive) ||
               line.reference.contains(name, Qt::CaseInsensitive);
    });
}

/// WooCommerce's plug-ins send what the cart and its lines differ by as such a line.
bool isRounding(const OrderLine &line)
{
    static const QStringList names{QStringLiteral("avrundning"), QStringLiteral("rounding")};
    if (line.reference.compare(u"added-surcharge", Qt::CaseInsensitive) == 0)
        return true;
    return std::ranges::any_of(names, [&](const QString &name) {
        return line.name.contains(name, Qt::CaseInsensitive) || hasWholeWord(line.reference, name);
    });
}

/// One öre per piece: Klarna accepts VAT that was rounded per piece.
Money tolerance(const OrderLine &line)
{
    const qint64 pieces = line.quantity < 0 ? -line.quantity : line.quantity;
    return {std::max<qint64>(pieces, 1), line.total.currency()};
}

/// The rates that goods to this place may have.
std::vector<int> ratesFor(const LineSurroundings &surroundings, const PostingRules &rules)
{
    if (!isOss(surroundings))
        return {2500, 1200, 600, 0};
    std::vector<int> rates{0};
    for (const auto &[pair, accounts] : rules.oss) {
        if (pair.country == surroundings.country)
            rates.push_back(pair.rate);
    }
    return rates;
}

/// The only one of these rates that the stated VAT fits.
std::optional<int> rateOf(const OrderLine &line, Money vat, const std::vector<int> &rates)
{
    std::optional<int> found;
    for (const int rate : rates) {
        if (!fitsRate(line, vat, rate))
            continue;
        if (found)
            return std::nullopt;
        found = rate;
    }
    return found;
}

/// What the rate and the country say together that no rule covers.
std::optional<LineDoubt> doubtAbroad(const OrderLine &line, int rate,
                                     const LineSurroundings &surroundings,
                                     const PostingRules &rules)
{
    const QString &country = surroundings.country;
    const QString subject = percentText(rate) + u' ' + country;
    const bool isService = line.type == LineType::Digital;
    switch (vatAreaOf(country)) {
    case VatArea::Sweden:
        if (!isSwedishRate(rate))
            return LineDoubt{QStringLiteral("vat_rate"), percentText(rate)};
        return std::nullopt;
    case VatArea::OtherEu:
        if (rate == 0) // a business with a VAT number, perhaps: nothing in the order says so
            return isService ? LineDoubt{QStringLiteral("eu_without_vat"),
                                         subject + QStringLiteral(", ") + line.name,
                                         {{}, kEuBusinessServices}}
                             : LineDoubt{QStringLiteral("eu_without_vat"),
                                         subject,
                                         {{}, kEuBusinessSales}};
        if (surroundings.usesOss ? !rules.oss.contains({country, rate}) : !isSwedishRate(rate))
            return LineDoubt{QStringLiteral("oss_rate"), subject};
        return std::nullopt;
    case VatArea::OutsideEu:
        if (rate != 0)
            return LineDoubt{QStringLiteral("export_vat"), subject};
        if (isService) // has a box of its own in the VAT return
            return LineDoubt{QStringLiteral("export_service"), country, {{}, kServicesOutsideEu}};
        return std::nullopt;
    }
    return std::nullopt;
}

std::variant<KnownLine, LineDoubt> taxed(LineKind kind, const OrderLine &line,
                                         const LineSurroundings &surroundings,
                                         const PostingRules &rules)
{
    std::optional<int> rate = line.vatRate;
    if (!rate && line.vatAmount)
        rate = rateOf(line, *line.vatAmount, ratesFor(surroundings, rules));
    if (!rate)
        return LineDoubt{QStringLiteral("vat_rate"), line.name};
    if (auto doubt = doubtAbroad(line, *rate, surroundings, rules))
        return *std::move(doubt);
    const Money vat = line.vatAmount ? *line.vatAmount : vatInGross(line.total, *rate);
    if (!fitsRate(line, vat, *rate))
        return LineDoubt{QStringLiteral("vat_amount"), line.name};
    return KnownLine{.kind = kind,
                     .rate = *rate,
                     .total = line.total,
                     .vat = vat,
                     .name = line.name,
                     .country = isOss(surroundings) ? surroundings.country : QString{},
                     .isExport = vatAreaOf(surroundings.country) == VatArea::OutsideEu};
}

std::variant<KnownLine, LineDoubt> card(LineKind kind, const OrderLine &line,
                                        const LineSurroundings &surroundings,
                                        const PostingRules &rules)
{
    const Money none = Money::zero(line.total.currency());
    const bool statesVat = line.vatRate.value_or(0) != 0 || !line.vatAmount.value_or(none).isZero();
    if (rules.giftCardKind == GiftCardKind::Multi) {
        if (statesVat)
            return LineDoubt{QStringLiteral("gift_card_vat"), line.name};
        return KnownLine{kind, 0, line.total, none, line.name};
    }
    // Its VAT is Sweden's only if it can be used in Sweden only, which its order does not say.
    if (isOss(surroundings) || vatAreaOf(surroundings.country) == VatArea::OutsideEu)
        return LineDoubt{QStringLiteral("gift_card_vat"), line.name};
    if (line.total.isNegative() && !surroundings.cardsFitGoods)
        return LineDoubt{QStringLiteral("gift_card_vat"), line.name};
    const int rate = rules.giftCardVat;
    if (!statesVat)
        return KnownLine{kind, rate, line.total, vatInGross(line.total, rate), line.name};
    const Money vat = line.vatAmount ? *line.vatAmount : vatInGross(line.total, rate);
    if (line.vatRate != rate || !fitsRate(line, vat, rate))
        return LineDoubt{QStringLiteral("gift_card_vat"), line.name};
    return KnownLine{kind, rate, line.total, vat, line.name};
}

} // namespace

bool fitsRate(const OrderLine &line, Money vat, int rate)
{
    if (rate == 0)
        return vat.isZero();
    return !(tolerance(line) < (vat - vatInGross(line.total, rate)).abs());
}

bool isOss(const LineSurroundings &surroundings)
{
    return surroundings.usesOss && vatAreaOf(surroundings.country) == VatArea::OtherEu;
}

std::variant<KnownLine, LineDoubt>
classify(const OrderLine &line, const LineSurroundings &surroundings, const PostingRules &rules)
{
    const Money none = Money::zero(line.total.currency());
    switch (line.type) {
    case LineType::ShippingFee: return taxed(LineKind::Shipping, line, surroundings, rules);
    case LineType::ReturnFee: return taxed(LineKind::Goods, line, surroundings, rules);
    case LineType::GiftCard: return card(LineKind::GiftCard, line, surroundings, rules);
    case LineType::StoreCredit: return card(LineKind::StoreCredit, line, surroundings, rules);
    case LineType::SalesTax: // tax on top, as in the USA: not a Swedish order
        return LineDoubt{QStringLiteral("vat_rate"), line.name};
    case LineType::Physical:
    case LineType::Digital:
    case LineType::Discount:
    case LineType::Surcharge:
    case LineType::Unknown: break;
    }
    const bool saysVat = line.vatRate || line.vatAmount;
    const bool isWithoutVat =
        saysVat && line.vatRate.value_or(0) == 0 && line.vatAmount.value_or(none).isZero();
    if (isWithoutVat) {
        if (isRounding(line))
            return KnownLine{LineKind::Rounding, 0, line.total, none, line.name};
        if (isNamed(line, rules.giftCardNames))
            return card(LineKind::GiftCard, line, surroundings, rules);
        if (isNamed(line, rules.tipNames))
            return KnownLine{LineKind::Tip, 0, line.total, none, line.name};
        if (line.total.isNegative() && surroundings.hasVatRatedGoods)
            return LineDoubt{QStringLiteral("discount_kind"), line.name};
        if (line.type == LineType::Unknown) // the order itself says that it has no VAT
            return LineDoubt{QStringLiteral("vat_rate"), line.name, {0, {}}};
    }
    return taxed(LineKind::Goods, line, surroundings, rules);
}

} // namespace klarbok::ledger
