#pragma once

#include <QString>

namespace klarbok::ledger {

/// Where goods go, as VAT sees it.
enum class VatArea { Sweden, OtherEu, OutsideEu };

/// The area of an ISO 3166 alpha-2 country. No country at all counts as Sweden. Åland (AX) and the
/// other territories with codes of their own lie outside the EU's VAT area.
VatArea vatAreaOf(const QString &country);

/// Upper case, without spaces around; Greece is GR, also when it is written EL as in VAT numbers.
QString tidyCountry(const QString &country);

} // namespace klarbok::ledger
