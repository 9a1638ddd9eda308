#include "base/money.h"

#include "base/check.h"

#include <limits>

namespace klarbok {

namespace {

constexpr qint64 kMax = std::numeric_limits<qint64>::max();
constexpr qint64 kMin = std::numeric_limits<qint64>::min();

bool addOverflows(qint64 a, qint64 b)
{
    return b > 0 ? a > kMax - b : a < kMin - b;
}

bool timesOverflows(qint64 a, qint64 positive)
{
    return a > kMax / positive || a < kMin / positive;
}

/// a · b / c, half away from zero; b ≥ 0, c > 0. Split so that the product stays small.
qint64 scaled(qint64 a, qint64 b, qint64 c)
{
    if (b == 0)
        return 0;
    const qint64 whole = a / c;
    const qint64 rest = a % c;
    KLARBOK_EXPECTS(!timesOverflows(whole, b));
    const qint64 product = rest * b; // |rest| < c ≤ 110 000 and b ≤ 110 000
    const qint64 rounded = (2 * product + (product < 0 ? -c : c)) / (2 * c);
    KLARBOK_EXPECTS(!addOverflows(whole * b, rounded));
    return whole * b + rounded;
}

} // namespace

std::optional<Money> Money::parseDecimal(QStringView text, Currency currency)
{
    qsizetype at = 0;
    const bool negative = text.startsWith(u'-');
    if (negative)
        ++at;
    qint64 units = 0;
    qsizetype wholeDigits = 0;
    qsizetype decimals = -1; // -1: no decimal mark yet
    for (; at < text.size(); ++at) {
        const char16_t c = text[at].unicode();
        if (c == u'.' && decimals < 0) {
            decimals = 0;
            continue;
        }
        if (c < u'0' || c > u'9')
            return std::nullopt;
        if (decimals < 0)
            ++wholeDigits;
        else if (++decimals > 2) {
            if (c != u'0')
                return std::nullopt;
            continue;
        }
        if (timesOverflows(units, 10) || addOverflows(units * 10, c - u'0'))
            return std::nullopt;
        units = units * 10 + (c - u'0');
    }
    if (wholeDigits == 0 || decimals == 0)
        return std::nullopt;
    for (qsizetype i = std::max<qsizetype>(decimals, 0); i < 2; ++i) {
        if (timesOverflows(units, 10))
            return std::nullopt;
        units *= 10;
    }
    return Money{negative ? -units : units, currency};
}

QString Money::toDecimal() const
{
    const quint64 size =
        m_units < 0 ? quint64{0} - static_cast<quint64>(m_units) : static_cast<quint64>(m_units);
    QString text =
        QString::number(size / 100) + u'.' + QString::number(size % 100).rightJustified(2, u'0');
    return m_units < 0 ? QString{u'-' + text} : text;
}

Money &Money::operator+=(Money other)
{
    KLARBOK_EXPECTS(m_currency == other.m_currency);
    KLARBOK_EXPECTS(!addOverflows(m_units, other.m_units));
    m_units += other.m_units;
    return *this;
}

Money Money::operator-() const
{
    KLARBOK_EXPECTS(m_units != kMin);
    return {-m_units, m_currency};
}

bool operator<(const Money &a, const Money &b)
{
    KLARBOK_EXPECTS(a.m_currency == b.m_currency);
    return a.m_units < b.m_units;
}

Money vatInGross(Money gross, int rate)
{
    KLARBOK_EXPECTS(rate >= 0 && rate <= 10'000);
    return {scaled(gross.units(), rate, 10'000 + rate), gross.currency()};
}

Money vatOnNet(Money net, int rate)
{
    KLARBOK_EXPECTS(rate >= 0 && rate <= 10'000);
    return {scaled(net.units(), rate, 10'000), net.currency()};
}

} // namespace klarbok
