#pragma once

#include "base/result.h"
#include "ledger/account.h"

#include <QString>

#include <map>
#include <optional>
#include <tuple>
#include <vector>

namespace klarbok::ledger {

/// Another EU country and one of its VAT rates (2550 = 25.5 %).
struct OssPair
{
    QString country;
    int rate;

    friend bool operator==(const OssPair &, const OssPair &) = default;
    friend bool operator<(const OssPair &a, const OssPair &b)
    {
        return std::tie(a.country, a.rate) < std::tie(b.country, b.rate);
    }
};

/// Where sales of such a pair are booked.
struct OssAccounts
{
    Account sales, vat;

    friend bool operator==(const OssAccounts &, const OssAccounts &) = default;
};

using OssMap = std::map<OssPair, OssAccounts>;

/// One row of the setting `oss.map`.
struct OssRow
{
    OssPair pair;
    std::optional<Account> sales; ///< empty: account.oss.sales
    std::optional<Account> vat;   ///< empty: account.oss.vat

    friend bool operator==(const OssRow &, const OssRow &) = default;
};

/// Reads rows apart by `;` or line breaks, each `FI 25.5 3106 2670`: country, rate in per cent (or
/// in hundredths: `2550`), sales account, VAT account; both accounts may be left out or be `-`.
/// Between the parts stand spaces, `=`, `:`, `/`, `|` or commas; a comma before the next country
/// ends a row as well, and a decimal comma and `%` are read. Error: InvalidInput, with the row as
/// subject and what is wrong as reason: `oss_unreadable`, `oss_country` (not another EU country),
/// `oss_rate` (none above 0 and below 100 %), `oss_twice`, `oss_account` (one account for sales and
/// VAT).
Result<std::vector<OssRow>> parseOssMap(const QString &text);

/// As it is stored, by country and rate: `FI 25.5 3106 2670; DK 25`.
QString ossMapText(std::vector<OssRow> rows);

/// The pair that an `oss_rate` question asks about, from its subject.
std::optional<OssPair> ossPairIn(const QString &subject);

} // namespace klarbok::ledger
