#pragma once

#include "base/result.h"
#include "ledger/exchange_rate.h"

#include <QByteArray>
#include <QDate>
#include <QUrl>

#include <map>
#include <vector>

namespace klarbok::riksbank {

/// Kronor per unit by the day it was quoted on. There are none for weekends and Swedish holidays.
using Observations = std::map<QDate, Quote>;

/// `…/Observations/SEKEURPMI/2026-03-02/2026-03-09`
QUrl observationsAddress(const QUrl &base, Currency currency, QDate from, QDate to);

/// `[{"date":"2026-03-02","value":11.2345}]`. The Riksbank quotes every currency per one unit since
/// 2023-11-27; a value that fits only as a price of 100 units is taken for that. Error: BadResponse
/// for anything that is no such list, and for a value that fits neither way.
Result<Observations> parseObservations(const QByteArray &body, Currency currency);

/// The rates that count for the days from `from` to `to`. A day without a quote has the one before
/// it, at most a week back, once it is certain that it will not get its own: it is followed by one,
/// or it is the weekend after one.
std::vector<ledger::ExchangeRate> ratesOf(const Observations &observations, Currency currency,
                                          QDate from, QDate to);

/// How many days before the first one a quote may lie.
inline constexpr int kMostDaysBack = 7;

} // namespace klarbok::riksbank
