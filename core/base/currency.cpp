#include "base/currency.h"

#include <QLatin1StringView>

#include <algorithm>

namespace klarbok {

namespace {
// ISO 4217: no minor unit, or three digits. An amount in these would be read a hundred or ten times
// wrong.
constexpr std::array kNotTwoDecimals = {"BIF", "CLP", "DJF", "GNF", "ISK", "JPY", "KMF", "KRW",
                                        "PYG", "RWF", "UGX", "UYI", "VND", "VUV", "XAF", "XOF",
                                        "XPF", "BHD", "IQD", "JOD", "KWD", "LYD", "OMR", "TND"};
} // namespace

std::optional<Currency> Currency::parse(QStringView text)
{
    if (text.size() != 3)
        return std::nullopt;
    std::array<char, 3> code{};
    for (std::size_t i = 0; i < 3; ++i) {
        const char16_t letter = text[static_cast<qsizetype>(i)].toUpper().unicode();
        if (letter < u'A' || letter > u'Z')
            return std::nullopt;
        code[i] = static_cast<char>(letter);
    }
    const QLatin1StringView upper{code.data(), 3};
    if (std::ranges::any_of(kNotTwoDecimals,
                            [&](const char *other) { return upper == QLatin1StringView{other}; }))
        return std::nullopt;
    return Currency{code};
}

Currency Currency::sek()
{
    return Currency{{'S', 'E', 'K'}};
}

QString Currency::code() const
{
    return QString::fromLatin1(m_code.data(), 3);
}

} // namespace klarbok
