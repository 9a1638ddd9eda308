#pragma once

#include "ledger/answer_book.h"
#include "ui/parts/account_field.h"
#include "ui/said_answer.h"

#include <QWidget>

class QButtonGroup;
class QCheckBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QVBoxLayout;

namespace klarbok::ui {

/// The form for one question, made from ledger::answerForm(): choices, account, note, and whether
/// the answer holds for every such row. It says at once what does not fit, beside the field.
class AnswerEditor : public QWidget
{
    Q_OBJECT

public:
    /// `given` is the answer to begin with: what was said before, or what is proposed.
    AnswerEditor(const ledger::Question &question, const SaidAnswer &given,
                 const AnswerBasis &basis, QWidget *parent = nullptr);

    /// Where the keyboard goes.
    QWidget *firstField() const { return m_first; }

Q_SIGNALS:
    void answered(const klarbok::ui::SaidAnswer &said);
    void retryWanted();

private:
    /// One of the ways that may be chosen; without any the account alone is the answer.
    struct Way
    {
        QString text;
        ledger::AnswerValue value;
    };

    std::vector<Way> ways() const;
    void addWays(const SaidAnswer &given, QVBoxLayout *column);
    void addAccount(const SaidAnswer &given, QVBoxLayout *column);
    void addQuote(const SaidAnswer &given, QVBoxLayout *column);
    void addObjection(QVBoxLayout *column);
    void addNote(const SaidAnswer &given, QVBoxLayout *column);
    void addRemember(const SaidAnswer &given, QVBoxLayout *column);
    void addButtons(QVBoxLayout *column);
    ledger::AnswerValue value() const;
    QString objection() const;
    bool lacksNote() const;
    void judge();
    void send();

    const ledger::Question m_question;
    const ledger::AnswerForm m_form;
    const AnswerBasis m_basis;
    const std::vector<Way> m_ways;
    QWidget *m_first = nullptr;
    QButtonGroup *m_choices = nullptr;
    AccountField *m_account = nullptr;
    QLineEdit *m_quote = nullptr;
    QLabel *m_objection = nullptr;
    QLabel *m_noteLabel = nullptr;
    QLineEdit *m_note = nullptr;
    QCheckBox *m_remember = nullptr;
    QPushButton *m_send = nullptr;
};

} // namespace klarbok::ui
