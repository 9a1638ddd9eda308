#pragma once

#include "base/money.h"

#include <QDate>
#include <QDateTime>
#include <QString>

#include <optional>

// How figures and times look to people in Sweden. Never for files or services.
namespace klarbok::words {

/// `1 234,50`, `−0,05`: U+00A0 between thousands, U+2212 as minus, always two decimals.
QString amount(Money money);

/// `1 234,50 kr`, `125,50 EUR`.
QString amountWithCurrency(Money money);

/// `1 120,00`, and where it was another currency `1 120,00 (100,00 EUR)`.
QString amountBeside(Money money, const std::optional<Money> &own);

/// `+1 234,50` or `−1 234,50`; zero has no sign.
QString signedAmount(Money money);

/// What a person types: spaces of any kind between thousands, comma or full stop before one or two
/// decimals, `-` or `−`. nullopt for anything that can be read in two ways, such as `1.234`.
std::optional<Money> parseAmount(QString text, Currency currency);

/// `2026-03-02`.
QString day(QDate date);

/// `2 mars 2026`, for running text.
QString longDay(QDate date);

/// `2026-03-02 09:05` in Stockholm.
QString time(const QDateTime &moment);

/// `25 %`, `25,5 %` from hundredths of a percent.
QString rate(int hundredths);

/// `1 234`: a count with thousands apart.
QString count(qint64 number);

/// `12 kB`, `1,4 MB`.
QString fileSize(qint64 bytes);

} // namespace klarbok::words
