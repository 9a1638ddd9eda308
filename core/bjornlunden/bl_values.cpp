#include "bjornlunden/bl_values.h"

namespace klarbok::bjornlunden {

namespace {

constexpr int kLargestExponent = 20;

/// The number without an exponent, digit by digit; Java writes ten million as `1.0E7`.
std::optional<QString> plainDecimal(QString text)
{
    qsizetype mark = text.indexOf(u'e', 0, Qt::CaseInsensitive);
    if (mark < 0)
        return text;
    bool isWhole = false;
    const int exponent = QStringView{text}.mid(mark + 1).toInt(&isWhole);
    if (!isWhole || exponent < -kLargestExponent || exponent > kLargestExponent)
        return std::nullopt;
    text.truncate(mark);
    const bool isNegative = text.startsWith(u'-');
    if (isNegative)
        text.remove(0, 1);
    qsizetype point = text.indexOf(u'.');
    if (point < 0)
        point = text.size();
    else
        text.remove(point, 1);
    point += exponent;
    if (point <= 0) {
        text.prepend(QString(1 - point, u'0'));
        point = 1;
    }
    if (point > text.size())
        text.append(QString(point - text.size(), u'0'));
    if (point < text.size())
        text.insert(point, u'.');
    return isNegative ? u'-' + text : text;
}

QString numberOrText(const Json &value)
{
    return value.isNumber() ? QString::fromLatin1(value.numberText()) : value.toString().trimmed();
}

} // namespace

QDate dayOf(const Json &value)
{
    const QDate day = QDate::fromString(value.toString().left(10), Qt::ISODate);
    static const QDate noDay(1899, 12, 30);
    static const QDate noDayEither(1900, 1, 1);
    return day == noDay || day == noDayEither ? QDate{} : day;
}

QString textOf(const Json &value)
{
    if (const auto whole = value.toWhole())
        return QString::number(*whole);
    return value.toString().trimmed();
}

std::optional<qint64> wholeOf(const Json &value)
{
    if (value.isNumber())
        return value.toWhole();
    bool ok = false;
    const qint64 whole = value.toString().trimmed().toLongLong(&ok);
    return ok ? std::optional{whole} : std::nullopt;
}

std::optional<Money> amountOf(const Json &value)
{
    const auto text = plainDecimal(numberOrText(value));
    return text ? Money::parseDecimal(*text, Currency::sek()) : std::nullopt;
}

std::optional<Money> balanceOf(const Json &value)
{
    auto text = plainDecimal(numberOrText(value));
    if (!text)
        return std::nullopt;
    const qsizetype point = text->indexOf(u'.');
    if (point < 0 || text->size() <= point + 5)
        return Money::parseDecimal(*text, Currency::sek());
    for (const QChar digit : QStringView{*text}.mid(point + 1)) {
        if (digit < u'0' || digit > u'9')
            return std::nullopt;
    }
    const auto whole = Money::parseDecimal(text->left(point + 3), Currency::sek());
    const QStringView rest = QStringView{*text}.mid(point + 3, 3);
    if (!whole || rest == u"000")
        return whole;
    if (rest != u"999")
        return std::nullopt;
    return *whole + Money::sek(text->startsWith(u'-') ? -1 : 1);
}

} // namespace klarbok::bjornlunden
