#include "ledger/answer.h"

#include "base/check.h"
#include "ledger/row_role.h"

#include <QStringList>

#include <algorithm>

namespace klarbok::ledger {

namespace {

const QString kVat = QStringLiteral("vat=");
const QString kAccount = QStringLiteral("account=");
const QString kQuote = QStringLiteral("rate=");

} // namespace

QString choiceName(Choice choice)
{
    switch (choice) {
    case Choice::Book: return QStringLiteral("book");
    case Choice::Elsewhere: return QStringLiteral("elsewhere");
    case Choice::FirstOpen: return QStringLiteral("first_open");
    case Choice::Wait: return QStringLiteral("wait");
    case Choice::Refund: return QStringLiteral("refund");
    case Choice::Loss: return QStringLiteral("loss");
    }
    KLARBOK_EXPECTS(false);
    return {};
}

std::optional<Choice> parseChoice(const QString &name)
{
    const auto found = std::ranges::find(kChoices, name, choiceName);
    return found == kChoices.end() ? std::nullopt : std::optional{*found};
}

std::optional<AnswerValue> parseAnswerValue(const QString &text)
{
    AnswerValue value;
    for (const QString &piece : text.split(u',')) {
        const QString part = piece.trimmed();
        if (part.startsWith(kVat) && !value.vatRate) {
            value.vatRate = parsePercent(part.mid(kVat.size()).trimmed());
            if (!value.vatRate)
                return std::nullopt;
        } else if (part.startsWith(kAccount) && !value.account) {
            value.account = Account::parse(part.mid(kAccount.size()).trimmed());
            if (!value.account)
                return std::nullopt;
        } else if (part.startsWith(kQuote) && !value.quote) {
            value.quote = Quote::parse(part.mid(kQuote.size()).trimmed());
            if (!value.quote)
                return std::nullopt;
        } else if (const auto choice = parseChoice(part); choice && !value.choice) {
            value.choice = choice;
        } else {
            return std::nullopt;
        }
    }
    return value;
}

QString answerValueText(const AnswerValue &value)
{
    QStringList parts;
    if (value.vatRate)
        parts.append(kVat + QString::number(*value.vatRate));
    if (value.account)
        parts.append(kAccount + value.account->number());
    if (value.choice)
        parts.append(choiceName(*value.choice));
    if (value.quote)
        parts.append(kQuote + value.quote->toDecimal());
    return parts.join(u',');
}

AnswerForm answerForm(const QString &code)
{
    static const std::array<std::pair<QString, AnswerForm>, 27> kForms{{
        {QStringLiteral("order_missing"),
         {.takesRate = true, .takesAccount = true, .needsNote = true, .canRetry = true}},
        {QStringLiteral("capture_lines"),
         {.takesRate = true, .takesAccount = true, .canRetry = true}},
        {QStringLiteral("refund_lines"),
         {.takesRate = true, .takesAccount = true, .canRetry = true}},
        {QStringLiteral("vat_rate"), {.takesRate = true, .takesAccount = true, .canRetry = true}},
        {QStringLiteral("vat_amount"), {.takesRate = true, .takesAccount = true, .canRetry = true}},
        {QStringLiteral("gift_card_vat"),
         {.takesRate = true, .takesAccount = true, .canRetry = true}},
        {QStringLiteral("discount_kind"),
         {.takesRate = true, .takesAccount = true, .canRetry = true}},
        {QStringLiteral("oss_rate"), {.canRetry = true}},
        {QStringLiteral("eu_without_vat"),
         {.takesAccount = true, .needsNote = true, .canRetry = true}},
        {QStringLiteral("export_vat"), {.takesRate = true, .takesAccount = true, .canRetry = true}},
        {QStringLiteral("export_service"), {.takesAccount = true, .canRetry = true}},
        {QStringLiteral("rounding_over"), {.takesAccount = true, .canRetry = true}},
        {QStringLiteral("unknown_type"), {.takesAccount = true}},
        {QStringLiteral("detail_unclear"), {.takesAccount = true}},
        {QStringLiteral("loan"), {.takesAccount = true}},
        {QStringLiteral("fee_vat_rate"), {.takesNoVat = true, .takesAccount = true}},
        {QStringLiteral("currency"), {.needsNote = true, .canRetry = true, .takesQuote = true}},
        {QStringLiteral("dispute_outcome"), {.choices = {Choice::Refund, Choice::Loss}}},
        {QStringLiteral("account_missing"),
         {.takesAccount = true, .canRetry = true, .isAboutBooks = true}},
        {QStringLiteral("account_closed"),
         {.takesAccount = true, .canRetry = true, .isAboutBooks = true}},
        {QStringLiteral("cost_centre_missing"), {.canRetry = true, .isAboutBooks = true}},
        {QStringLiteral("cost_centre_closed"), {.canRetry = true, .isAboutBooks = true}},
        {QStringLiteral("project_missing"), {.canRetry = true, .isAboutBooks = true}},
        {QStringLiteral("project_closed"), {.canRetry = true, .isAboutBooks = true}},
        {QStringLiteral("year_missing"), {.canRetry = true, .isAboutBooks = true}},
        {QStringLiteral("period_closed"),
         {.canRetry = true, .isAboutBooks = true, .choices = {Choice::FirstOpen, Choice::Wait}}},
        {QStringLiteral("already_booked"),
         {.canRetry = true, .isAboutBooks = true, .choices = {Choice::Book, Choice::Elsewhere}}},
    }};
    for (const auto &[known, form] : kForms) {
        if (known == code)
            return form;
    }
    return {};
}

bool needsNote(const QString &code, const AnswerValue &value)
{
    return answerForm(code).needsNote || value.choice == Choice::Elsewhere;
}

} // namespace klarbok::ledger
