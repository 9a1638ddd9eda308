#include "ui/parts/answer_editor.h"

#include "ui/parts/theme.h"
#include "words/amounts.h"
#include "words/answer_words.h"
#include "words/codes.h"
#include "words/questions.h"

#include <QButtonGroup>
#include <QCheckBox>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QVBoxLayout>

#include <algorithm>

namespace klarbok::ui {

namespace {

constexpr int kRatesPerRow = 5;

} // namespace

AnswerEditor::AnswerEditor(const ledger::Question &question, const SaidAnswer &given,
                           const AnswerBasis &basis, QWidget *parent)
    : QWidget{parent},
      m_question{question},
      m_form{ledger::answerForm(question.code)},
      m_basis{basis},
      m_ways{ways()}
{
    setObjectName(QStringLiteral("answerEditor"));
    setAccessibleName(tr("Answer"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(kGrid);
    const bool isAnswerable = !m_ways.empty() || m_form.takesAccount || m_form.takesQuote;
    if (!m_ways.empty())
        addWays(given, column);
    if (m_form.takesAccount)
        addAccount(given, column);
    if (m_form.takesQuote)
        addQuote(given, column);
    if (isAnswerable)
        addObjection(column);
    if (isAnswerable)
        addNote(given, column);
    if (isAnswerable && !question.rule.isEmpty())
        addRemember(given, column);
    addButtons(column);
    if (isAnswerable)
        judge();
}

std::vector<AnswerEditor::Way> AnswerEditor::ways() const
{
    std::vector<Way> found;
    if (m_form.takesRate) {
        std::vector<int> rates{2500, 1200, 600, 0};
        for (const auto &[pair, accounts] : m_basis.rules.oss) {
            if (std::ranges::find(rates, pair.rate) == rates.end())
                rates.push_back(pair.rate);
        }
        for (const int rate : rates)
            found.push_back({words::rate(rate), {rate, {}}});
        if (m_form.takesAccount)
            found.push_back({tr("Without VAT, only an account"), {}});
    }
    if (m_form.takesNoVat) {
        found.push_back({tr("Deduct the VAT that Klarna states"), {}});
        found.push_back({tr("Deduct no VAT"), {0, {}}});
    }
    for (const ledger::Choice choice : m_form.choices) {
        QString text = words::choice(choice);
        text.front() = text.front().toUpper();
        found.push_back({text, {{}, {}, choice}});
    }
    return found;
}

void AnswerEditor::addWays(const SaidAnswer &given, QVBoxLayout *column)
{
    const bool isRates = m_form.takesRate;
    auto *title = new QLabel(isRates             ? tr("&VAT rate")
                             : m_form.takesNoVat ? tr("&VAT on the fee")
                                                 : tr("&What is right?"),
                             this);
    column->addWidget(title);
    m_choices = new QButtonGroup(this);
    auto *places = new QGridLayout;
    places->setHorizontalSpacing(kGrid * 2);
    places->setVerticalSpacing(kGrid / 2);
    const int perRow = isRates ? kRatesPerRow : 1;
    for (size_t at = 0; at < m_ways.size(); ++at) {
        const Way &way = m_ways[at];
        auto *button = new QRadioButton(way.text, this);
        button->setObjectName(QStringLiteral("answerWay%1").arg(at));
        button->setAccessibleName(title->text().remove(u'&') + QStringLiteral(": ") + way.text);
        m_choices->addButton(button, static_cast<int>(at));
        places->addWidget(button, static_cast<int>(at) / perRow, static_cast<int>(at) % perRow);
        // Without an account nothing is said yet: no way is chosen then.
        const bool isGiven = !given.value.isEmpty() && way.value.vatRate == given.value.vatRate &&
                             way.value.choice == given.value.choice;
        button->setChecked(isGiven);
    }
    places->setColumnStretch(perRow, 1);
    column->addLayout(places);
    m_first = m_choices->checkedButton() ? m_choices->checkedButton() : m_choices->button(0);
    title->setBuddy(m_first);
    connect(m_choices, &QButtonGroup::idToggled, this, &AnswerEditor::judge);
}

void AnswerEditor::addAccount(const SaidAnswer &given, QVBoxLayout *column)
{
    m_account = new AccountField(QStringLiteral("answerAccount"), m_basis.names, this);
    m_account->setAccount(given.value.account);
    auto *title = new QLabel(m_form.takesRate ? tr("A&ccount (if not the usual one for the rate)")
                             : m_form.takesNoVat ? tr("A&ccount (if not the usual one for fees)")
                                                 : tr("A&ccount"),
                             this);
    title->setBuddy(m_account->editor());
    column->addWidget(title);
    column->addWidget(m_account);
    if (!m_first)
        m_first = m_account->editor();
    connect(m_account, &AccountField::edited, this, &AnswerEditor::judge);
    connect(m_account->editor(), &QLineEdit::returnPressed, this, &AnswerEditor::send);
}

void AnswerEditor::addQuote(const SaidAnswer &given, QVBoxLayout *column)
{
    auto *title = new QLabel(tr("E&xchange rate, kronor for one"), this);
    m_quote = new QLineEdit(this);
    m_quote->setObjectName(QStringLiteral("answerQuote"));
    m_quote->setAccessibleName(title->text().remove(u'&'));
    m_quote->setPlaceholderText(tr("For example: 11,20"));
    m_quote->setFixedWidth(fontMetrics().averageCharWidth() * 22 + kGrid * 2);
    if (given.value.quote)
        m_quote->setText(given.value.quote->toDecimal().replace(u'.', u','));
    title->setBuddy(m_quote);
    column->addWidget(title);
    column->addWidget(m_quote);
    if (!m_first)
        m_first = m_quote;
    connect(m_quote, &QLineEdit::textChanged, this, &AnswerEditor::judge);
    connect(m_quote, &QLineEdit::returnPressed, this, &AnswerEditor::send);
}

void AnswerEditor::addObjection(QVBoxLayout *column)
{
    m_objection = new QLabel(this);
    m_objection->setObjectName(QStringLiteral("answerObjection"));
    m_objection->setTextFormat(Qt::PlainText);
    m_objection->setWordWrap(true);
    column->addWidget(m_objection);
}

void AnswerEditor::addNote(const SaidAnswer &given, QVBoxLayout *column)
{
    m_noteLabel = new QLabel(this);
    m_note = new QLineEdit(given.note, this);
    m_note->setObjectName(QStringLiteral("answerNote"));
    m_note->setPlaceholderText(tr("For example: as on receipt 1002"));
    m_noteLabel->setBuddy(m_note);
    column->addWidget(m_noteLabel);
    column->addWidget(m_note);
    connect(m_note, &QLineEdit::textChanged, this, &AnswerEditor::judge);
    connect(m_note, &QLineEdit::returnPressed, this, &AnswerEditor::send);
}

void AnswerEditor::addRemember(const SaidAnswer &given, QVBoxLayout *column)
{
    m_remember = new QCheckBox(tr("&Remember for all such rows"), this);
    m_remember->setObjectName(QStringLiteral("answerRemember"));
    m_remember->setChecked(given.remember);
    QString explained = tr("Holds from now on for %1. You can stop using it under Settings.")
                            .arg(words::ruleScope(m_question.code, m_question.rule));
    if (m_question.code == u"loan")
        explained += u' ' + tr("Vouchers with loans are still never approved by themselves.");
    m_remember->setAccessibleDescription(explained);
    column->addWidget(m_remember);
    auto *text = label(Text::Quiet, explained, this);
    text->setContentsMargins(kGrid * 3, 0, 0, 0);
    column->addWidget(text);
}

void AnswerEditor::addButtons(QVBoxLayout *column)
{
    auto *row = new QHBoxLayout;
    row->setSpacing(kGrid);
    if (m_note) {
        m_send = new QPushButton(tr("Answ&er"), this);
        m_send->setObjectName(QStringLiteral("answerSend"));
        connect(m_send, &QPushButton::clicked, this, &AnswerEditor::send);
        row->addWidget(m_send);
    }
    if (m_form.canRetry) {
        auto *retry = new QPushButton(m_form.isAboutBooks ? tr("&Look in the books again")
                                      : m_quote           ? tr("Read the rate &again")
                                                          : tr("Read the &order again"),
                                      this);
        retry->setObjectName(QStringLiteral("answerRetry"));
        connect(retry, &QPushButton::clicked, this, &AnswerEditor::retryWanted);
        row->addWidget(retry);
        if (!m_first)
            m_first = retry;
    }
    row->addStretch(1);
    column->addLayout(row);
}

ledger::AnswerValue AnswerEditor::value() const
{
    ledger::AnswerValue said;
    if (m_choices && m_choices->checkedId() >= 0)
        said = m_ways[static_cast<size_t>(m_choices->checkedId())].value;
    if (m_account)
        said.account = m_account->account();
    if (m_quote)
        said.quote = Quote::parse(m_quote->text().trimmed().replace(u',', u'.'));
    return said;
}

/// Why what is said does not fit; empty while nothing is, or when it does.
QString AnswerEditor::objection() const
{
    const ledger::AnswerValue said = value();
    if (m_account && !m_account->text().isEmpty() && !said.account)
        return tr("Choose an account in the list, or type its number.");
    if (m_quote && !m_quote->text().trimmed().isEmpty() && !said.quote)
        return tr("Enter the rate as a figure, for example 11,20.");
    const bool isChosen = m_choices && m_choices->checkedId() >= 0;
    if (said.isEmpty())
        return isChosen ? tr("Enter the account.") : QString{};
    const QString why = ledger::objectionTo(m_question.code, said, m_basis.rules);
    return why.isEmpty() ? QString{} : words::refusal(why);
}

bool AnswerEditor::lacksNote() const
{
    return ledger::needsNote(m_question.code, value()) && m_note->text().trimmed().isEmpty();
}

void AnswerEditor::judge()
{
    if (!m_send)
        return; // still being built
    const bool isNoteNeeded = ledger::needsNote(m_question.code, value());
    m_noteLabel->setText(isNoteNeeded ? tr("&Note (required): where the figures come from")
                                      : tr("&Note"));
    m_note->setAccessibleName(m_noteLabel->text().remove(u'&'));
    const QString why = objection();
    m_objection->setText(why);
    m_objection->setVisible(!why.isEmpty());
    if (m_account)
        m_account->editor()->setAccessibleDescription(
            why.isEmpty() ? tr("Type a number or a part of the account's name") : why);
    const bool isWhole = !value().isEmpty() && why.isEmpty();
    m_send->setEnabled(isWhole && !lacksNote());
    m_send->setToolTip(!isWhole      ? tr("Choose or enter an answer first")
                       : lacksNote() ? tr("A note is required: it says where the figures come from")
                                     : tr("Book by this answer"));
}

void AnswerEditor::send()
{
    if (m_send->isEnabled())
        Q_EMIT answered(
            {value(), m_note->text().simplified(), m_remember && m_remember->isChecked()});
}

} // namespace klarbok::ui
