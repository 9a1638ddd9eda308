#pragma once

#include "base/money.h"

#include <QString>

#include <compare>
#include <optional>

namespace klarbok {

/// What one unit of a currency costs in kronor: exact to eight decimals, above 0 and below 100.
class Quote
{
public:
    /// Reads `11.2345`: no sign, no exponent, no locale; decimals beyond the eighth must be zero.
    static std::optional<Quote> parse(QStringView text);

    /// The same for a price of 100 units, exact to six decimals, below 10 000.
    static std::optional<Quote> parsePerHundred(QStringView text);

    /// The amount in whole öre, half öre away from zero. What it costs must fit in 64 bits.
    Money toSek(Money amount) const;

    /// `11.20`, `11.2345`: at least two decimals, for machines.
    QString toDecimal() const;

    friend auto operator<=>(const Quote &, const Quote &) = default;

private:
    static std::optional<Quote> parseTo(QStringView text, int places);
    explicit Quote(qint64 parts) : m_parts{parts} {}
    qint64 m_parts; ///< hundred-millionths of a krona
};

} // namespace klarbok
