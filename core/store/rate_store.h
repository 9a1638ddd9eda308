#pragma once

#include "ledger/exchange_rate.h"
#include "store/database.h"
#include "store/statement.h"

#include <QDateTime>

#include <vector>

namespace klarbok::store {

/// Adds what is not known yet; a known rate stays.
Result<Done> saveRates(Database &database, const QDateTime &now,
                       const std::vector<ledger::ExchangeRate> &rates);
/// By currency and day.
Result<std::vector<ledger::ExchangeRate>> rates(Database &database);

/// The columns of a rate, in the order in which rateAt() reads them.
inline constexpr QLatin1String kRateColumns{"currency, day, quoted, rate, source"};
ledger::ExchangeRate rateAt(Database &database, Statement &row);
Statement &withRate(Statement &statement, const ledger::ExchangeRate &rate);

} // namespace klarbok::store
