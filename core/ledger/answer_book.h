#pragma once

#include "ledger/rules.h"
#include "ledger/voucher.h"

#include <map>
#include <tuple>
#include <vector>

namespace klarbok::ledger {

/// Why a value cannot answer a question: `answer_misfit` (not one of its possible answers),
/// `answer_account` (the account cannot take it: the claim itself, a VAT account, or a sales
/// account with VAT when no rate is said). Empty when it can.
QString objectionTo(const QString &code, const AnswerValue &value, const PostingRules &rules);

/// The answers given so far. The newest one to a question counts; without one, the newest
/// remembered rule.
class AnswerBook
{
public:
    /// `answers` in the order in which they were given.
    AnswerBook(const std::vector<Answer> &answers, const PostingRules &rules);

    /// The answer as it holds for this question, its transaction and subject filled in. An answer
    /// that does not fit (any more) is none: the question is asked again. `voucher`: whose question
    /// it is, needed for one without a transaction.
    std::optional<Answer> find(const Question &question,
                               const std::optional<VoucherId> &voucher = std::nullopt) const;

private:
    using Exact = std::tuple<QString, QString, QString>; ///< code, what it hangs on, subject
    using Rule = std::pair<QString, QString>;            ///< code, rule

    std::map<Exact, Answer> m_exact;
    std::map<Rule, Answer> m_rule;
};

/// What is remembered: of each code and rule the newest answer, by code and rule.
std::vector<Answer> rememberedRules(const std::vector<Answer> &answers);

/// What was remembered for this code and rule holds for its own rows only. False when nothing was.
bool forgetRule(std::vector<Answer> &answers, const QString &code, const QString &rule);

/// The same question: code, transaction and subject.
bool isSameQuestion(const Question &a, const Question &b);

} // namespace klarbok::ledger
