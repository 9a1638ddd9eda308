#include "ledger/vat_area.h"

#include <algorithm>
#include <array>

namespace klarbok::ledger {

namespace {

/// The member states, ISO 3166 alpha-2.
constexpr std::array<QStringView, 27> kEu{u"AT", u"BE", u"BG", u"CY", u"CZ", u"DE", u"DK",
                                          u"EE", u"ES", u"FI", u"FR", u"GR", u"HR", u"HU",
                                          u"IE", u"IT", u"LT", u"LU", u"LV", u"MT", u"NL",
                                          u"PL", u"PT", u"RO", u"SE", u"SI", u"SK"};

} // namespace

VatArea vatAreaOf(const QString &country)
{
    const QString tidy = tidyCountry(country);
    if (tidy.isEmpty() || tidy == u"SE")
        return VatArea::Sweden;
    return std::ranges::find(kEu, tidy) == kEu.end() ? VatArea::OutsideEu : VatArea::OtherEu;
}

QString tidyCountry(const QString &country)
{
    const QString tidy = country.trimmed().toUpper();
    return tidy == u"EL" ? QStringLiteral("GR") : tidy;
}

} // namespace klarbok::ledger
