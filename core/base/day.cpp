#include "base/day.h"

#include "base/check.h"

#include <QTimeZone>

namespace klarbok {

namespace {

const QTimeZone &stockholm()
{
    static const QTimeZone zone = [] {
        const QTimeZone found{"Europe/Stockholm"};
        KLARBOK_EXPECTS(
            found.isValid()); // a computer without time zone data would book on wrong days
        return found;
    }();
    return zone;
}

} // namespace

QDate stockholmDay(const QDateTime &moment)
{
    return stockholmTime(moment).date();
}

QDateTime stockholmTime(const QDateTime &moment)
{
    return moment.toTimeZone(stockholm());
}

QDateTime startOfStockholmDay(QDate day)
{
    return day.startOfDay(stockholm()).toUTC();
}

QDateTime endOfStockholmDay(QDate day)
{
    return startOfStockholmDay(day.addDays(1)).addSecs(-1);
}

} // namespace klarbok
