#pragma once

#include "ports/exchange_rates.h"

#include <optional>
#include <vector>

namespace klarbok::test {

/// The Riksbank as a test needs it: rates in memory, a failure, and what was asked.
class FakeRates final : public ExchangeRates
{
public:
    void add(const char *currency, const char *day, const char *quote)
    {
        const QDate date = QDate::fromString(QString::fromLatin1(day), Qt::ISODate);
        known.push_back({*Currency::parse(QString::fromLatin1(currency)), date, date,
                         *Quote::parse(QString::fromLatin1(quote)), QStringLiteral("Riksbanken")});
    }

    [[nodiscard]] Task<std::vector<ledger::ExchangeRate>> rates(Currency currency, QDate from,
                                                                QDate to, StopFlag) override
    {
        asked.append(currency.code() + u' ' + from.toString(Qt::ISODate) + u' ' +
                     to.toString(Qt::ISODate));
        if (failure)
            co_return Error{*failure, QStringLiteral("no rates")};
        std::vector<ledger::ExchangeRate> found;
        for (const ledger::ExchangeRate &rate : known) {
            if (rate.currency == currency && rate.day >= from && rate.day <= to)
                found.push_back(rate);
        }
        co_return found;
    }

    std::vector<ledger::ExchangeRate> known;
    std::optional<ErrorKind> failure;
    QStringList asked; ///< `EUR 2026-03-02 2026-03-06`
};

} // namespace klarbok::test
