#include "base/quote.h"

#include "base/check.h"

#include <algorithm>
#include <limits>

namespace klarbok {

namespace {

constexpr int kDecimals = 8;
constexpr qint64 kWhole = 100'000'000; // 10 to the power of kDecimals
constexpr qint64 kLimit = 100 * kWhole;

/// a · b / kWhole, half away from zero; b > 0. Split so that the product stays small.
qint64 scaled(qint64 a, qint64 b)
{
    const qint64 whole = a / kWhole;
    const qint64 rest = a % kWhole;
    // A tenth of the range is left for the rest, which is below kLimit.
    constexpr qint64 kMost = std::numeric_limits<qint64>::max() / 10 * 9;
    KLARBOK_EXPECTS(whole <= kMost / b && whole >= -kMost / b);
    const qint64 product = rest * b; // |rest| < 10^8 and b < 10^10
    return whole * b + (2 * product + (product < 0 ? -kWhole : kWhole)) / (2 * kWhole);
}

} // namespace

std::optional<Quote> Quote::parse(QStringView text)
{
    return parseTo(text, kDecimals);
}

std::optional<Quote> Quote::parsePerHundred(QStringView text)
{
    return parseTo(text, kDecimals - 2);
}

std::optional<Quote> Quote::parseTo(QStringView text, int places)
{
    qint64 parts = 0;
    qsizetype wholeDigits = 0;
    qsizetype decimals = -1; // -1: no decimal mark yet
    for (const QChar c : text) {
        if (c == u'.' && decimals < 0) {
            decimals = 0;
            continue;
        }
        if (c < u'0' || c > u'9')
            return std::nullopt;
        if (decimals < 0)
            ++wholeDigits;
        else if (++decimals > places) {
            if (c != u'0')
                return std::nullopt;
            continue;
        }
        parts = 10 * parts + (c.unicode() - u'0');
        if (parts >= kLimit)
            return std::nullopt;
    }
    if (wholeDigits == 0 || decimals == 0)
        return std::nullopt;
    for (qsizetype i = std::max<qsizetype>(decimals, 0); i < places && parts < kLimit; ++i)
        parts *= 10;
    if (parts <= 0 || parts >= kLimit)
        return std::nullopt;
    return Quote{parts};
}

Money Quote::toSek(Money amount) const
{
    return Money::sek(scaled(amount.units(), m_parts));
}

QString Quote::toDecimal() const
{
    QString decimals = QString::number(m_parts % kWhole).rightJustified(kDecimals, u'0');
    while (decimals.size() > 2 && decimals.endsWith(u'0'))
        decimals.chop(1);
    return QString::number(m_parts / kWhole) + u'.' + decimals;
}

} // namespace klarbok
