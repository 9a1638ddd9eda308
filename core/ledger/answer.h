#pragma once

#include "base/id.h"
#include "base/money.h"
#include "base/quote.h"
#include "ledger/account.h"

#include <QDateTime>
#include <QString>

#include <array>
#include <optional>
#include <vector>

namespace klarbok::ledger {

/// An answer that is one of a few ways, by its name in cli.md.
enum class Choice {
    Book,      ///< `book`: it is another one, ours is booked as well
    Elsewhere, ///< `elsewhere`: it stands in the books already, ours is not sent
    FirstOpen, ///< `first_open`: dated on the first open day
    Wait,      ///< `wait`: until the period is opened
    Refund,    ///< `refund`: a lost dispute is a refund to the buyer
    Loss,      ///< `loss`: a lost dispute is the shop's own loss
};

inline constexpr std::array kChoices{Choice::Book, Choice::Elsewhere, Choice::FirstOpen,
                                     Choice::Wait, Choice::Refund,    Choice::Loss};

QString choiceName(Choice choice);
std::optional<Choice> parseChoice(const QString &name);

/// How the owner wants something booked: at a VAT rate, on an account, or both; or which way of
/// several.
struct AnswerValue
{
    std::optional<int> vatRate;     ///< 2500 = 25 %
    std::optional<Account> account; ///< alone: without VAT
    std::optional<Choice> choice{};
    std::optional<Quote> quote{}; ///< kronor per unit of a currency

    bool isEmpty() const { return !vatRate && !account && !choice && !quote; }
    friend bool operator==(const AnswerValue &, const AnswerValue &) = default;
};

/// Reads `vat=RATE`, `account=NUMBER`, `rate=11.20` or a choice's name, or several with commas
/// between. A VAT rate is `25`, `25%`, `25.5` or `2550`. nullopt: something else.
std::optional<AnswerValue> parseAnswerValue(const QString &text);

/// `vat=2500,account=3001`, `first_open`
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
    /// The voucher that it was said about, or that rests on it. A question without a transaction is
    /// its voucher's own, and so is the answer.
    std::optional<VoucherId> voucher{};

    friend bool operator==(const Answer &, const Answer &) = default;
};

/// What may be said to a question. `retry` reads again what the question is about and is no answer
/// by itself.
struct AnswerForm
{
    bool takesRate = false;    ///< `vat=RATE`, with or without an account
    bool takesNoVat = false;   ///< of the rates only `vat=0`
    bool takesAccount = false; ///< `account=NUMBER` alone
    bool needsNote = false;    ///< booked without the order: somebody must say from what
    bool canRetry = false;     ///< there is an order, or there are books, to read again
    bool isAboutBooks = false; ///< what the books say, not the order
    bool takesQuote = false;   ///< `rate=11.20`
    std::vector<Choice> choices{};
};

AnswerForm answerForm(const QString &code);
/// Whether the owner must say why, or from what.
bool needsNote(const QString &code, const AnswerValue &value);

} // namespace klarbok::ledger
