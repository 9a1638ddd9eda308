#pragma once

#include "ledger/answer.h"
#include "ledger/exchange_rate.h"
#include "ledger/payout.h"
#include "ledger/rules.h"

#include <QDate>

#include <map>
#include <set>
#include <vector>

namespace klarbok::ledger {

/// The day whose rate converts a row: a sale's or refund's own day under the rules, for every other
/// row the day on which Klarna registered it. With the cash method all of a payout is booked on the
/// payout's day.
QDate rateDay(const Transaction &transaction, const Payout &payout, const PostingRules &rules);

/// `EUR 2026-03-02`: what a question about a missing rate is about.
QString rateSubject(Currency currency, QDate day);

/// All rates that may be used: those that were read, and those that the owner gave in answers.
RateBook rateBook(const std::vector<ExchangeRate> &read, const std::vector<Answer> &answers);

/// The days whose rates the payouts need and `known` has not, by currency code. Payouts from before
/// the start date need none.
std::map<QString, std::set<QDate>> missingRates(const std::vector<Payout> &payouts,
                                                const std::vector<Transaction> &transactions,
                                                const PostingRules &rules, const RateBook &known);

} // namespace klarbok::ledger
