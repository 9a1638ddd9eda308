#pragma once

#include "base/currency.h"
#include "base/quote.h"

#include <QDate>
#include <QString>

#include <map>
#include <optional>
#include <utility>
#include <vector>

namespace klarbok::ledger {

/// The rate that counts for a day. A day without one of its own (weekend, holiday) has that of the
/// banking day before it.
struct ExchangeRate
{
    Currency currency;
    QDate day;    ///< for which it counts
    QDate quoted; ///< on which it was quoted, `day` or up to a week before
    Quote quote;
    QString source; ///< as it stands in the books: `Riksbanken`, kByHand

    friend bool operator==(const ExchangeRate &, const ExchangeRate &) = default;
};

/// The source of a rate that the owner has given.
inline const QString kByHand = QStringLiteral("angiven för hand");

/// `EUR 11,2345 Riksbanken 2026-03-02`, at most 40 characters: it goes into the books.
QString rateText(const ExchangeRate &rate);

/// Whether this can be the price of one unit: the bounds are wide, and only there to tell one unit
/// from a hundred and a slip of the pen from a rate. Currencies that are not known here never are.
bool isPlausible(Currency currency, const Quote &quote);

/// Whether there are bounds to hold a rate of this currency against.
bool hasBounds(Currency currency);

/// The rates that are known. One given by hand stands before one that was read.
class RateBook
{
public:
    RateBook() = default;
    explicit RateBook(const std::vector<ExchangeRate> &rates);

    void add(const ExchangeRate &rate);
    /// nullptr: not known (yet).
    const ExchangeRate *find(Currency currency, QDate day) const;

private:
    std::map<std::pair<QString, QDate>, ExchangeRate> m_rates;
};

} // namespace klarbok::ledger
