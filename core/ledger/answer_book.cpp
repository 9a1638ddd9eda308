#include "ledger/answer_book.h"

#include "ledger/row_role.h"

#include <algorithm>

namespace klarbok::ledger {

namespace {

/// What a question hangs on: its settlement row, or its voucher.
QString keyText(const std::optional<TransactionKey> &key, const std::optional<VoucherId> &voucher)
{
    if (key)
        return key->text();
    return voucher ? voucher->text() : QString{};
}

/// Whoever says only such an account surely means its VAT too, and must say so.
bool hasVat(const Account &account, const PostingRules &rules)
{
    return account == rules.sales25 || account == rules.sales12 || account == rules.sales6 ||
           std::ranges::any_of(rules.oss,
                               [&](const auto &row) { return account == row.second.sales; });
}

bool isVatAccount(const Account &account, const PostingRules &rules)
{
    return account == rules.vat25 || account == rules.vat12 || account == rules.vat6 ||
           account == rules.feeVat || std::ranges::any_of(rules.oss, [&](const auto &row) {
               return account == row.second.vat;
           });
}

/// A rate that something can be booked at; whether it is the country's, the order tells.
bool isBookableRate(int rate, const PostingRules &rules)
{
    return isSwedishRate(rate) || std::ranges::any_of(rules.oss, [rate](const auto &row) {
               return row.first.rate == rate;
           });
}

} // namespace

QString objectionTo(const QString &code, const AnswerValue &value, const PostingRules &rules)
{
    const AnswerForm form = answerForm(code);
    const bool isRateFine = !value.vatRate ||
                            (form.takesRate && isBookableRate(*value.vatRate, rules)) ||
                            (form.takesNoVat && *value.vatRate == 0);
    const bool isChoiceFine =
        !value.choice || std::ranges::find(form.choices, *value.choice) != form.choices.end();
    if (value.isEmpty() || !isRateFine || !isChoiceFine || (value.account && !form.takesAccount) ||
        (value.quote && !form.takesQuote))
        return QStringLiteral("answer_misfit");
    if (!value.account)
        return {};
    const bool isSale = form.takesRate || code == u"eu_without_vat" || code == u"export_service";
    const bool lacksRate = isSale && !value.vatRate && hasVat(*value.account, rules);
    const bool hidesVat = (isSale || form.takesNoVat) && isVatAccount(*value.account, rules);
    if (*value.account == rules.clearing || hidesVat || lacksRate)
        return QStringLiteral("answer_account");
    return {};
}

AnswerBook::AnswerBook(const std::vector<Answer> &answers, const PostingRules &rules)
{
    for (const Answer &answer : answers) {
        if (!objectionTo(answer.code, answer.value, rules).isEmpty())
            continue;
        m_exact.insert_or_assign(
            Exact{answer.code, keyText(answer.transaction, answer.voucher), answer.subject},
            answer);
        if (answer.remembered && !answer.rule.isEmpty())
            m_rule.insert_or_assign(Rule{answer.code, answer.rule}, answer);
    }
}

std::optional<Answer> AnswerBook::find(const Question &question,
                                       const std::optional<VoucherId> &voucher) const
{
    const auto exact =
        m_exact.find({question.code, keyText(question.transaction, voucher), question.subject});
    std::optional<Answer> found;
    if (exact != m_exact.end()) {
        found = exact->second;
    } else if (!question.rule.isEmpty()) {
        if (const auto rule = m_rule.find({question.code, question.rule}); rule != m_rule.end())
            found = rule->second;
    }
    if (!found)
        return std::nullopt;
    found->transaction = question.transaction;
    found->subject = question.subject;
    found->amount = question.amount;
    return found;
}

std::vector<Answer> rememberedRules(const std::vector<Answer> &answers)
{
    std::map<std::pair<QString, QString>, Answer> newest;
    for (const Answer &answer : answers) {
        if (answer.remembered)
            newest.insert_or_assign({answer.code, answer.rule}, answer);
    }
    std::vector<Answer> rules;
    rules.reserve(newest.size());
    for (auto &[key, answer] : newest)
        rules.push_back(std::move(answer));
    return rules;
}

bool forgetRule(std::vector<Answer> &answers, const QString &code, const QString &rule)
{
    bool wasRemembered = false;
    for (Answer &answer : answers) {
        if (!answer.remembered || answer.code != code || answer.rule != rule)
            continue;
        answer.remembered = false;
        wasRemembered = true;
    }
    return wasRemembered;
}

bool isSameQuestion(const Question &a, const Question &b)
{
    return a.code == b.code && a.transaction == b.transaction && a.subject == b.subject;
}

} // namespace klarbok::ledger
