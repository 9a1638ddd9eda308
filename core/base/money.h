#pragma once

#include "base/currency.h"

#include <QString>
#include <QtGlobal>

#include <optional>

namespace klarbok {

/// An amount: whole minor units (öre) of one currency. Debit and money in are positive, credit and
/// money out negative. Mixing currencies and overflow are bugs and stop the program.
class Money
{
public:
    Money(qint64 units, Currency currency) : m_units{units}, m_currency{currency} {}

    static Money zero(Currency currency) { return {0, currency}; }
    /// Whole öre of Swedish kronor.
    static Money sek(qint64 units) { return {units, Currency::sek()}; }
    /// Reads `1234.50`, `-0.5`, `1719.0000`: digits beyond the second decimal must be zero. No
    /// locale, no exponent.
    static std::optional<Money> parseDecimal(QStringView text, Currency currency);

    qint64 units() const { return m_units; }
    Currency currency() const { return m_currency; }
    bool isZero() const { return m_units == 0; }
    bool isNegative() const { return m_units < 0; }
    Money abs() const { return m_units < 0 ? -*this : *this; }

    /// `1234.50`, for machines.
    QString toDecimal() const;

    Money &operator+=(Money other);
    Money &operator-=(Money other) { return *this += -other; }
    Money operator-() const;

    friend Money operator+(Money a, Money b) { return a += b; }
    friend Money operator-(Money a, Money b) { return a -= b; }
    friend bool operator==(const Money &, const Money &) = default;
    friend bool operator<(const Money &a, const Money &b);

private:
    qint64 m_units;
    Currency m_currency;
};

/// The VAT contained in `gross` at `rate` (hundredths of a percent, 2500 = 25 %), half öre away
/// from zero: gross − gross · 10000 / (10000 + rate), as Klarna states it for order lines.
Money vatInGross(Money gross, int rate);

/// The VAT on top of `net` at `rate` (2500 = 25 %), half öre away from zero.
Money vatOnNet(Money net, int rate);

} // namespace klarbok
