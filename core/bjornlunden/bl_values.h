#pragma once

#include "base/json.h"
#include "base/money.h"

#include <QDate>
#include <QString>

#include <optional>

namespace klarbok::bjornlunden {

/// `yyyy-MM-dd`, with or without a time behind it. An invalid date for null and for the two days
/// that stand for null in the service's database, 1899-12-30 and 1900-01-01.
QDate dayOf(const Json &value);

/// A string, or a whole number as text: account numbers and ids come as both.
QString textOf(const Json &value);

/// A whole number, also when it comes as a string.
std::optional<qint64> wholeOf(const Json &value);

/// An amount in kronor, exact to the öre: `1250.00`, `1719.0000`, `1.2345678E7`, as a number or a
/// string. nullopt for half öre.
std::optional<Money> amountOf(const Json &value);

/// A balance, which the service adds up in floating point: as amountOf(), and what is within a
/// thousandth of an öre of a whole öre is taken for it (`0.30000000000000004`).
std::optional<Money> balanceOf(const Json &value);

} // namespace klarbok::bjornlunden
