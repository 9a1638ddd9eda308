#include "store/rate_store.h"

namespace klarbok::store {

using ledger::ExchangeRate;

Result<Done> saveRates(Database &database, const QDateTime &now,
                       const std::vector<ExchangeRate> &rates)
{
    return database.write<Done>([&]() -> Result<Done> {
        Statement put{database,
                      QStringLiteral("INSERT INTO exchange_rate (currency, day, quoted, rate, "
                                     "source, received) VALUES (:currency, :day, :quoted, :rate, "
                                     ":source, :received) ON CONFLICT (currency, day) DO NOTHING")};
        for (const ExchangeRate &rate : rates)
            withRate(put, rate).bind(QStringLiteral(":received"), now).run();
        return Done{};
    });
}

Result<std::vector<ExchangeRate>> rates(Database &database)
{
    return database.read<std::vector<ExchangeRate>>([&]() -> Result<std::vector<ExchangeRate>> {
        std::vector<ExchangeRate> all;
        Statement query{database, QStringLiteral("SELECT ") + kRateColumns +
                                      QStringLiteral(" FROM exchange_rate ORDER BY currency, day")};
        query.run();
        while (query.next())
            all.push_back(rateAt(database, query));
        return all;
    });
}

ExchangeRate rateAt(Database &database, Statement &row)
{
    const Currency currency = row.currency();
    const QDate day = row.date();
    const QDate quoted = row.date();
    auto quote = Quote::parse(row.text());
    if (!quote) {
        database.failUnreadable(QStringLiteral("exchange rate"));
        quote = Quote::parse(u"1");
    }
    return {currency, day, quoted, *quote, row.text()};
}

Statement &withRate(Statement &statement, const ExchangeRate &rate)
{
    return statement.bind(QStringLiteral(":currency"), rate.currency)
        .bind(QStringLiteral(":day"), rate.day)
        .bind(QStringLiteral(":quoted"), rate.quoted)
        .bind(QStringLiteral(":rate"), rate.quote.toDecimal())
        .bind(QStringLiteral(":source"), rate.source);
}

} // namespace klarbok::store
