#include "riksbank/observations.h"

#include "base/json.h"

#include <iterator>

namespace klarbok::riksbank {

namespace {

const QString kSource = QStringLiteral("Riksbanken");

Error bad(const QString &detail)
{
    return Error{ErrorKind::BadResponse, detail};
}

std::optional<Quote> perUnit(const QByteArray &number, Currency currency)
{
    const QString text = QString::fromLatin1(number);
    for (const auto &quote : {Quote::parse(text), Quote::parsePerHundred(text)}) {
        if (quote && ledger::isPlausible(currency, *quote))
            return quote;
    }
    return std::nullopt;
}

bool isWeekend(QDate day)
{
    return day.dayOfWeek() >= Qt::Saturday;
}

} // namespace

QUrl observationsAddress(const QUrl &base, Currency currency, QDate from, QDate to)
{
    QUrl url = base.adjusted(QUrl::RemoveUserInfo | QUrl::RemoveQuery | QUrl::RemoveFragment |
                             QUrl::StripTrailingSlash);
    url.setPath((url.path() == u"/" ? QString{} : url.path()) +
                QStringLiteral("/Observations/SEK%1PMI/%2/%3")
                    .arg(currency.code(), from.toString(Qt::ISODate), to.toString(Qt::ISODate)));
    return url;
}

Result<Observations> parseObservations(const QByteArray &body, Currency currency)
{
    const auto json = Json::parse(body);
    if (!json)
        return json.error();
    if (!json->isArray())
        return bad(QStringLiteral("no list of observations"));
    Observations observations;
    for (const Json &item : json->items()) {
        const QString date = item[u"date"].toString();
        const QDate day = QDate::fromString(date, Qt::ISODate);
        if (day.toString(Qt::ISODate) != date || date.isEmpty())
            return bad(QStringLiteral("observation without a date"));
        const auto quote = perUnit(item[u"value"].numberText(), currency);
        if (!quote)
            return bad(QStringLiteral("no rate of %1 on %2").arg(currency.code(), date));
        const auto [known, isNew] = observations.emplace(day, *quote);
        if (!isNew && known->second != *quote)
            return bad(QStringLiteral("two rates of %1 on %2").arg(currency.code(), date));
    }
    return observations;
}

std::vector<ledger::ExchangeRate> ratesOf(const Observations &observations, Currency currency,
                                          QDate from, QDate to)
{
    std::vector<ledger::ExchangeRate> rates;
    for (QDate day = from; day <= to; day = day.addDays(1)) {
        const auto later = observations.upper_bound(day);
        if (later == observations.begin())
            continue;
        const auto &[quoted, quote] = *std::prev(later);
        bool isCertain = later != observations.end();
        if (!isCertain) {
            isCertain = true;
            for (QDate between = quoted.addDays(1); between <= day; between = between.addDays(1))
                isCertain = isCertain && isWeekend(between);
        }
        if (isCertain && quoted.daysTo(day) <= kMostDaysBack)
            rates.push_back({currency, day, quoted, quote, kSource});
    }
    return rates;
}

} // namespace klarbok::riksbank
