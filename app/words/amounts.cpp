#include "words/amounts.h"

#include "base/day.h"

#include <QLocale>
#include <QRegularExpression>

namespace klarbok::words {

namespace {

constexpr QChar kSpace = QChar::Nbsp;
constexpr QChar kMinus{u'\u2212'};

const QLocale &swedish()
{
    static const QLocale locale{QLocale::Swedish, QLocale::Sweden};
    return locale;
}

QString grouped(QString digits)
{
    for (qsizetype at = digits.size() - 3; at > 0; at -= 3)
        digits.insert(at, kSpace);
    return digits;
}

/// Without a sign; built from the digits, so that no amount passes through floating point.
QString unsignedAmount(Money money)
{
    const QString text = money.toDecimal();
    const qsizetype start = text.startsWith(u'-') ? 1 : 0;
    const qsizetype point = text.indexOf(u'.');
    return grouped(text.mid(start, point - start)) + u',' + text.mid(point + 1);
}

} // namespace

QString amount(Money money)
{
    return money.isNegative() ? kMinus + unsignedAmount(money) : unsignedAmount(money);
}

QString amountWithCurrency(Money money)
{
    const QString code = money.currency().code();
    return amount(money) + kSpace + (code == QLatin1String("SEK") ? QStringLiteral("kr") : code);
}

QString amountBeside(Money money, const std::optional<Money> &own)
{
    return own ? amount(money) + QStringLiteral(" (") + amountWithCurrency(*own) + u')'
               : amount(money);
}

QString signedAmount(Money money)
{
    return money.isZero() || money.isNegative() ? amount(money) : u'+' + unsignedAmount(money);
}

std::optional<Money> parseAmount(QString text, Currency currency)
{
    static const QRegularExpression spaces{QStringLiteral("[\\s\u00a0\u202f\u2009]")};
    static const QRegularExpression form{QStringLiteral("^-?[0-9]{1,13}([,.][0-9]{1,2})?$")};
    text.remove(spaces);
    text.replace(kMinus, u'-');
    if (!form.match(text).hasMatch())
        return std::nullopt;
    return Money::parseDecimal(text.replace(u',', u'.'), currency);
}

QString day(QDate date)
{
    return date.isValid() ? date.toString(Qt::ISODate) : QString{};
}

QString longDay(QDate date)
{
    return swedish().toString(date, QStringLiteral("d MMMM yyyy"));
}

QString time(const QDateTime &moment)
{
    return moment.isValid() ? stockholmTime(moment).toString(QStringLiteral("yyyy-MM-dd HH:mm"))
                            : QString{};
}

QString rate(int hundredths)
{
    QString text = QString::number(hundredths / 100);
    if (const int rest = hundredths % 100; rest != 0) {
        QString decimals = QStringLiteral("%1").arg(rest, 2, 10, QLatin1Char{'0'});
        if (decimals.endsWith(u'0'))
            decimals.chop(1);
        text += u',' + decimals;
    }
    return text + kSpace + u'%';
}

QString count(qint64 number)
{
    return number < 0 ? kMinus + grouped(QString::number(-number))
                      : grouped(QString::number(number));
}

QString fileSize(qint64 bytes)
{
    return swedish().formattedDataSize(bytes, 1, QLocale::DataSizeSIFormat);
}

} // namespace klarbok::words
