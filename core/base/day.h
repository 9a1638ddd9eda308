#pragma once

#include <QDate>
#include <QDateTime>

namespace klarbok {

/// The calendar day in Europe/Stockholm of a moment. Klarna's times are UTC; Swedish bookkeeping
/// days are not.
QDate stockholmDay(const QDateTime &moment);

/// The moment in Stockholm's local time, for screens and documents.
QDateTime stockholmTime(const QDateTime &moment);

/// First moment (UTC) of a Stockholm day.
QDateTime startOfStockholmDay(QDate day);

/// Last whole second (UTC) of a Stockholm day.
QDateTime endOfStockholmDay(QDate day);

} // namespace klarbok
