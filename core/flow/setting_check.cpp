#include "flow/setting_check.h"

#include <QUrl>

#include <algorithm>

namespace klarbok::flow {

namespace {

bool isLoopback(const QString &host)
{
    return host == u"localhost" || host == u"127.0.0.1" || host == u"::1";
}

/// https, or plain http to this computer; no user name in it, nothing behind the path.
bool isGoodAddress(const QString &text)
{
    const QUrl url{text, QUrl::StrictMode};
    if (!url.isValid() || url.host().isEmpty() || !url.userInfo().isEmpty() || url.hasQuery() ||
        url.hasFragment())
        return false;
    return url.scheme() == u"https" || (url.scheme() == u"http" && isLoopback(url.host()));
}

std::optional<QString> wholeNumber(const QString &text, qint64 most)
{
    bool ok = false;
    const qint64 number = text.toLongLong(&ok);
    if (!ok || number < 0 || number > most)
        return std::nullopt;
    return QString::number(number);
}

/// As long as the books have them, and without what SIE files use for themselves. Empty: none.
bool isDimensionId(const QString &text)
{
    constexpr qsizetype longest = 16;
    return text.size() <= longest && std::ranges::all_of(text, [](QChar c) {
               return c.isPrint() && !QStringLiteral("\"\\#{}").contains(c);
           });
}

QString tidyWords(const QString &text)
{
    QStringList words;
    for (const QString &word : text.split(u',')) {
        const QString trimmed = word.simplified();
        if (!trimmed.isEmpty() && !words.contains(trimmed, Qt::CaseInsensitive))
            words.append(trimmed);
    }
    return words.join(QStringLiteral(", "));
}

} // namespace

std::optional<QString> checkedValue(const SettingSpec &spec, const QString &value)
{
    const QString text = value.trimmed();
    switch (spec.type) {
    case SettingType::Choice:
        return spec.choices.contains(text) ? std::optional{text} : std::nullopt;
    case SettingType::OptionalAccount:
        if (text.isEmpty())
            return text;
        [[fallthrough]];
    case SettingType::Account: {
        const auto account = ledger::Account::parse(text);
        return account ? std::optional{account->number()} : std::nullopt;
    }
    case SettingType::Date: {
        const QDate date = QDate::fromString(text, Qt::ISODate);
        // Qt takes any punctuation between the parts; what is stored has hyphens.
        return date.isValid() && date.toString(Qt::ISODate) == text ? std::optional{text}
                                                                    : std::nullopt;
    }
    case SettingType::Ore: return wholeNumber(text, 100'000);
    case SettingType::Rate: return wholeNumber(text, 10'000);
    case SettingType::Number: {
        const auto number = wholeNumber(text, 200);
        return number && *number != u"0" ? number : std::nullopt;
    }
    case SettingType::Address:
        return isGoodAddress(text) ? std::optional{text.endsWith(u'/') ? text.chopped(1) : text}
                                   : std::nullopt;
    case SettingType::Series: { // BL: exactly one letter or digit
        const bool fits = text.size() == 1 && text[0].unicode() < 128 && text[0].isLetterOrNumber();
        return fits ? std::optional{text.toUpper()} : std::nullopt;
    }
    case SettingType::Words: return tidyWords(text);
    case SettingType::Dimension: return isDimensionId(text) ? std::optional{text} : std::nullopt;
    case SettingType::OssTable: {
        auto rows = ledger::parseOssMap(text);
        return rows ? std::optional{ledger::ossMapText(std::move(rows).value())} : std::nullopt;
    }
    case SettingType::FeeTable: {
        const auto rates = ledger::parseFeeRates(text);
        return rates ? std::optional{ledger::feeRatesText(*rates)} : std::nullopt;
    }
    }
    return std::nullopt;
}

QString faultIn(const SettingSpec &spec, const QString &value)
{
    if (spec.type == SettingType::OssTable) {
        const auto rows = ledger::parseOssMap(value);
        return rows ? QString{} : QString{rows.error().reason + u' ' + rows.error().subject};
    }
    if (spec.type == SettingType::FeeTable) {
        const auto rates = ledger::parseFeeRates(value);
        return rates ? QString{} : QString{rates.error().reason + u' ' + rates.error().subject};
    }
    return {};
}

} // namespace klarbok::flow
