#include "klarna/fields.h"

#include <QRegularExpression>

#include <algorithm>
#include <limits>

namespace klarbok::klarna {

namespace {

constexpr qint64 kLargest = 10'000'000'000'000; // öre; sums of such amounts still fit

const Json::Array kEmpty;

} // namespace

Fields::Fields(const Json &json, QString what) : m_json{json}, m_what{std::move(what)}
{
    if (!json.isObject())
        fail({}, QStringLiteral("is not an object"));
}

void Fields::fail(QStringView name, const QString &why)
{
    if (m_error)
        return;
    const QString field = name.isEmpty() ? QString{} : QStringLiteral(": %1").arg(name);
    m_error = Error{ErrorKind::BadResponse, m_what + field + u' ' + why, m_what};
}

const Json *Fields::find(QStringView name, Need need)
{
    const Json &value = m_json[name];
    const bool isAbsent = value.isNull() || (value.isString() && value.toString().isEmpty());
    if (!isAbsent)
        return &value;
    if (need == Need::Required)
        fail(name, QStringLiteral("is missing"));
    return nullptr;
}

QString Fields::text(QStringView name, Need need)
{
    const Json *value = find(name, need);
    if (!value)
        return {};
    if (!value->isString())
        fail(name, QStringLiteral("is not text"));
    return value->toString();
}

QString Fields::country(QStringView name)
{
    return text(name, Need::Optional).toUpper();
}

std::optional<Currency> Fields::currency(QStringView name, Need need)
{
    const QString code = text(name, need);
    if (code.isEmpty())
        return std::nullopt;
    const std::optional<Currency> found = Currency::parse(code);
    if (!found)
        fail(name, QStringLiteral("is not a currency with two decimals: %1").arg(code.left(8)));
    return found;
}

std::optional<qint64> Fields::whole(QStringView name, Need need)
{
    const Json *value = find(name, need);
    if (!value)
        return std::nullopt;
    const std::optional<qint64> found = value->toWhole();
    if (!found)
        fail(name, QStringLiteral("is not a whole number"));
    return found;
}

std::optional<Money> Fields::amount(QStringView name, Currency currency, Need need)
{
    const std::optional<qint64> units = whole(name, need);
    if (!units)
        return std::nullopt;
    if (*units > kLargest || *units < -kLargest) {
        fail(name, QStringLiteral("is too large to be an amount"));
        return std::nullopt;
    }
    return Money{*units, currency};
}

std::optional<int> Fields::rate(QStringView name)
{
    const std::optional<qint64> found = whole(name, Need::Optional);
    if (!found)
        return std::nullopt;
    if (*found < 0 || *found > 100'000) {
        fail(name, QStringLiteral("is not a rate"));
        return std::nullopt;
    }
    return static_cast<int>(*found);
}

QDateTime Fields::time(QStringView name, Need need)
{
    const QString value = text(name, need);
    if (value.isEmpty())
        return {};
    const std::optional<QDateTime> found = parseTime(value);
    if (!found)
        fail(name, QStringLiteral("is not a time: %1").arg(value.left(40)));
    return found.value_or(QDateTime{});
}

const Json::Array &Fields::list(QStringView name, Need need)
{
    const Json *value = find(name, need);
    if (!value)
        return kEmpty;
    if (!value->isArray())
        fail(name, QStringLiteral("is not a list"));
    return value->items();
}

bool Fields::isOnlyDots(const QString &text)
{
    return std::ranges::all_of(text, [](QChar c) { return c == u'.'; });
}

std::optional<QDateTime> parseTime(QStringView text)
{
    static const QRegularExpression form{QStringLiteral(
        R"(^(\d{4}-\d\d-\d\d)T(\d\d:\d\d:\d\d)(?:\.(\d{1,9}))?(?:Z|([+-])(\d\d)(?::?(\d\d))?)?$)")};
    const QRegularExpressionMatch match = form.match(text);
    if (!match.hasMatch())
        return std::nullopt;
    const QDate date = QDate::fromString(match.captured(1), Qt::ISODate);
    const QTime time = QTime::fromString(match.captured(2), QStringLiteral("HH:mm:ss"));
    const int hours = match.captured(5).toInt();
    const int minutes = match.captured(6).toInt();
    if (!date.isValid() || !time.isValid() || hours > 14 || minutes > 59)
        return std::nullopt;
    const int offset = (hours * 60 + minutes) * 60 * (match.captured(4) == u"-" ? -1 : 1);
    const int milliseconds = match.captured(3).leftJustified(3, u'0').left(3).toInt();
    return QDateTime{date, time.addMSecs(milliseconds), Qt::UTC}.addSecs(-offset);
}

} // namespace klarbok::klarna
