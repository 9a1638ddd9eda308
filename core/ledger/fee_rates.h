#pragma once

#include "base/money.h"
#include "base/result.h"

#include <QString>

#include <map>

namespace klarbok::ledger {

/// What Klarna is expected to charge for a sale, without VAT.
struct FeeRate
{
    int hundredths = 0;          ///< of a per cent of the sale: 249 = 2.49 %
    Money fixed = Money::sek(0); ///< for each sale

    /// Half öre away from zero.
    Money feeOn(Money sold) const;

    friend bool operator==(const FeeRate &, const FeeRate &) = default;
};

/// By Klarna's name of the payment type, in lower case; `*` holds for all that have none.
using FeeRates = std::map<QString, FeeRate>;

/// Reads the setting `fee.expected`: rows apart by `;` or line breaks, each `TYPE PERCENT FIXED`,
/// as in `* 2.49 3.00; card 1.5`: per cent of the sale, and kronor for each sale, which may be left
/// out. A decimal comma is read, and `%`, `kr` and `+` are passed over. Error: InvalidInput, with
/// the row as subject and what is wrong as reason: `fee_unreadable`, `fee_percent` (above 100),
/// `fee_twice`.
Result<FeeRates> parseFeeRates(const QString &text);

/// As it is stored: `* 2.49 3.00; card 1.50 0.00`.
QString feeRatesText(const FeeRates &rates);

/// The payment type's own, or that of all; nullptr: none is expected.
const FeeRate *rateFor(const FeeRates &rates, const QString &method);

} // namespace klarbok::ledger
