#pragma once

#include "ledger/calendar.h"

#include <QString>

namespace klarbok::words {

QString dayState(ledger::DayState state); ///< `Bokförd`, `Behöver dig` …

/// Why a day is what it is, as a sentence with its figures.
QString dayRemark(const ledger::DayRemark &remark);

/// `Mars 2026`
QString month(QDate any);

/// `Försäljning 1 772,00 kr, återbetalt 200,00 kr, utbetalt 1 707,77 kr`, by currency; only what is
/// not zero.
QString daySums(const std::vector<ledger::DaySums> &sums);

} // namespace klarbok::words
