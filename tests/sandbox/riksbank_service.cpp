#include "riksbank_service.h"

namespace klarbok::sandbox {

using namespace Qt::StringLiterals;

namespace {

/// Ten-thousandths of a krona per unit, about as in early 2026.
const std::map<QString, qint64> &levels()
{
    static const std::map<QString, qint64> kLevels{
        {u"EUR"_s, 11'2345}, {u"USD"_s, 9'6120},  {u"NOK"_s, 9785},
        {u"DKK"_s, 1'5054},  {u"GBP"_s, 12'9870},
    };
    return kLevels;
}

/// `11.2345`
QByteArray decimal(qint64 tenThousandths)
{
    return QByteArray::number(tenThousandths / 10000) + '.' +
           QByteArray::number(tenThousandths % 10000).rightJustified(4, '0');
}

} // namespace

/// What the scenario says, else a level that moves a little from day to day.
QByteArray RiksbankService::rateOf(const QString &currency, QDate day) const
{
    const auto told = m_world.rates.find({currency, day});
    if (told != m_world.rates.end())
        return told->second.toLatin1();
    const qint64 level = levels().at(currency);
    return decimal(level + level * (day.toJulianDay() * 7919 % 41 - 20) / 4000);
}

Answer RiksbankService::answer(const Request &request)
{
    if (m_faults.take(u"riksbank-500"_s))
        return Answer::text("upstream error", 500);
    if (m_faults.take(u"riksbank-drop"_s))
        return Answer::dropped();
    if (m_faults.take(u"riksbank-429"_s)) {
        Answer answer = Answer::json(Json::object({{u"statusCode"_s, 429}}), 429);
        answer.headers.emplaceBack("Retry-After", "60");
        return answer;
    }
    if (m_faults.take(u"riksbank-none"_s))
        return Answer::text({}, 204);
    const QStringList pieces = request.pieces(u"/swea/v1"_s);
    const QString series = pieces.value(1);
    const QDate from = QDate::fromString(pieces.value(2), Qt::ISODate);
    const QDate to = QDate::fromString(pieces.value(3), Qt::ISODate);
    const bool isKnown = pieces.size() == 4 && pieces[0] == u"Observations" &&
                         series.startsWith(u"SEK") && series.endsWith(u"PMI") &&
                         levels().contains(series.mid(3, 3));
    if (request.method != u"GET" || !isKnown || !from.isValid() || !to.isValid() || to < from)
        return Answer::json(Json::object({{u"statusCode"_s, 404}}), 404);

    QByteArrayList items; // as text: a rate has four decimals
    for (QDate day = from; day <= std::min(to, m_world.today); day = day.addDays(1)) {
        if (day.dayOfWeek() < Qt::Saturday)
            items << "{\"date\":\"" + day.toString(Qt::ISODate).toLatin1() +
                         "\",\"value\":" + rateOf(series.mid(3, 3), day) + '}';
    }
    if (items.isEmpty())
        return Answer::text({}, 204);
    return Answer::text('[' + items.join(',') + ']', 200, "application/json");
}

} // namespace klarbok::sandbox
