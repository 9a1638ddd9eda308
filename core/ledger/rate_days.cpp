#include "ledger/rate_days.h"

#include "base/day.h"
#include "ledger/booking.h"
#include "ledger/row_kind.h"

namespace klarbok::ledger {

QDate rateDay(const Transaction &transaction, const Payout &payout, const PostingRules &rules)
{
    if (isSaleOrRefund(transaction) || rules.method == Method::Cash)
        return bookingDay(transaction, payout, rules);
    return stockholmDay(transaction.captureTime);
}

QString rateSubject(Currency currency, QDate day)
{
    return currency.code() + u' ' + day.toString(Qt::ISODate);
}

RateBook rateBook(const std::vector<ExchangeRate> &read, const std::vector<Answer> &answers)
{
    RateBook book{read};
    for (const Answer &answer : answers) {
        const auto currency = Currency::parse(answer.subject.section(u' ', 0, 0));
        const QDate day = QDate::fromString(answer.subject.section(u' ', 1), Qt::ISODate);
        const auto &quote = answer.value.quote;
        if (answer.code != u"currency" || !quote || !currency || !day.isValid())
            continue;
        if (isPlausible(*currency, *quote) || !hasBounds(*currency))
            book.add({*currency, day, day, *quote, kByHand});
    }
    return book;
}

std::map<QString, std::set<QDate>> missingRates(const std::vector<Payout> &payouts,
                                                const std::vector<Transaction> &transactions,
                                                const PostingRules &rules, const RateBook &known)
{
    std::map<QString, std::set<QDate>> missing;
    std::map<PayoutId, const Payout *> foreign;
    const auto need = [&](Currency currency, QDate day) {
        if (day.isValid() && !known.find(currency, day))
            missing[currency.code()].insert(day);
    };
    for (const Payout &payout : payouts) {
        const QDate day = stockholmDay(payout.date);
        if (payout.currency == Currency::sek() || day < rules.startDate)
            continue;
        foreign.emplace(payout.reference, &payout);
        need(payout.currency, day);
    }
    for (const Transaction &row : transactions) {
        const auto payout = foreign.find(row.payout);
        if (payout != foreign.end())
            need(payout->second->currency, rateDay(row, *payout->second, rules));
    }
    return missing;
}

} // namespace klarbok::ledger
