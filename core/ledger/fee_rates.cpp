#include "ledger/fee_rates.h"

#include <QRegularExpression>
#include <QStringList>

namespace klarbok::ledger {

namespace {

constexpr int kWhole = 100'00; // 100 %

Error fault(const QString &reason, const QString &row)
{
    return {ErrorKind::InvalidInput, QStringLiteral("not an expected fee"), row, reason};
}

/// Hundredths, whatever they are of.
std::optional<qint64> hundredths(const QString &text)
{
    static const QRegularExpression form{QStringLiteral("^(\\d{1,6})(?:[.,](\\d{1,2}))?$")};
    const auto found = form.match(text);
    if (!found.hasMatch())
        return std::nullopt;
    return found.captured(1).toLongLong() * 100 +
           found.captured(2).leftJustified(2, u'0').toLongLong();
}

} // namespace

Money FeeRate::feeOn(Money sold) const
{
    return fixed + vatOnNet(sold, hundredths); // which is that part of it
}

Result<FeeRates> parseFeeRates(const QString &text)
{
    static const QRegularExpression ends{QStringLiteral("[;\\r\\n]")};
    static const QRegularExpression passedOver{QStringLiteral("%|\\+|\\bkr\\b")};
    FeeRates rates;
    for (const QString &piece : text.split(ends)) {
        const QString line = piece.simplified();
        if (line.isEmpty())
            continue;
        const QStringList parts =
            QString{line}.replace(passedOver, QStringLiteral(" ")).simplified().split(u' ');
        const auto percent = hundredths(parts.value(1));
        const auto fixed = parts.size() > 2 ? hundredths(parts[2]) : std::optional<qint64>{0};
        if (parts.size() > 3 || !percent || !fixed)
            return fault(QStringLiteral("fee_unreadable"), line);
        if (*percent > kWhole)
            return fault(QStringLiteral("fee_percent"), line);
        const FeeRate rate{static_cast<int>(*percent), Money::sek(*fixed)};
        if (!rates.emplace(parts[0].toLower(), rate).second)
            return fault(QStringLiteral("fee_twice"), line);
    }
    return rates;
}

QString feeRatesText(const FeeRates &rates)
{
    QStringList lines;
    for (const auto &[method, rate] : rates)
        lines.append(
            QStringLiteral("%1 %2 %3")
                .arg(method, Money::sek(rate.hundredths).toDecimal(), rate.fixed.toDecimal()));
    return lines.join(QStringLiteral("; "));
}

const FeeRate *rateFor(const FeeRates &rates, const QString &method)
{
    auto found = rates.find(method.toLower());
    if (found == rates.end())
        found = rates.find(QStringLiteral("*"));
    return found == rates.end() ? nullptr : &found->second;
}

} // namespace klarbok::ledger
