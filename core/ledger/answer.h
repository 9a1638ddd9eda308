#pragma once

#include "base/id.h"
#include "base/money.h"
#include "ledger/account.h"

#include <QDateTime>
#include <QString>

#include <optional>

namespace klarbok::ledger {

/// How the owner wants something booked: at a Swedish VAT rate, on an account, or both.
struct AnswerValue
{
    std::optional<int> vatRate;     ///< 2500 = 25 %
    std::optional<Account> account; ///< alone: without VAT

    bool isEmpty() const { return !vatRate && !account; }
    friend bool operator==(const AnswerValue &, const AnswerValue &) = default;
};

/// Reads `vat=RATE`, `account=NUMBER` or both with a comma between. A rate is `25`, `25%` or
/// `2500`; only Sweden's are read. nullopt: something else.
std::optional<AnswerValue> parseAnswerValue(const QString &text);

/// `vat=2500,account=3001`
QString answerValueText(const AnswerValue &value);

/// What the owner said about a question: the question, the value, and who said it when.
struct Answer
{
    QString code;
    std::optional<TransactionKey> transaction;
    Money amount;            ///< what the question kept back
    QString subject;         ///< the question's
    QString rule;            ///< what the question is remembered by; empty: it cannot be
    bool remembered = false; ///< holds for every question with this code and rule
    AnswerValue value;
    QString note;
    QString by;     ///< OS account
    QDateTime time; ///< UTC

    friend bool operator==(const Answer &, const Answer &) = default;
};

/// What may be said to a question. `retry` reads the order again and is no answer by itself.
struct AnswerForm
{
    bool takesRate = false;    ///< `vat=RATE`, with or without an account
    bool takesNoVat = false;   ///< of the rates only `vat=0`
    bool takesAccount = false; ///< `account=NUMBER` alone
    bool needsNote = false;    ///< booked without the order: somebody must say from what
    bool canRetry = false;     ///< there is an order to read again
};

AnswerForm answerForm(const QString &code);

} // namespace klarbok::ledger
