#pragma once

#include "ledger/exchange_rate.h"
#include "ports/stop_flag.h"
#include "ports/task.h"

#include <QDate>

#include <vector>

namespace klarbok {

/// Who says what a currency costs in kronor. Reads only. Every answer is kept in the RawArchive
/// first.
class ExchangeRates
{
public:
    virtual ~ExchangeRates() = default;

    /// The rates that count for the days from `from` to `to`, both included, `to` not after today.
    /// A day is left out as long as it may still get a rate of its own, and all are when the source
    /// does not know the currency.
    [[nodiscard]] virtual Task<std::vector<ledger::ExchangeRate>>
    rates(Currency currency, QDate from, QDate to, StopFlag stop) = 0;
};

} // namespace klarbok
