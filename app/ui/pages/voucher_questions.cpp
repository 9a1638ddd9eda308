#include "ui/pages/voucher_questions.h"

#include "ledger/books_check.h"
#include "ui/parts/answer_editor.h"
#include "ui/parts/theme.h"
#include "words/questions.h"

#include <QApplication>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace klarbok::ui {

namespace {

QLabel *picture(const QString &iconName, QWidget *parent)
{
    auto *made = new QLabel(parent);
    made->setPixmap(icon(iconName, QApplication::palette()).pixmap(kGrid * 3));
    made->setAlignment(Qt::AlignTop);
    return made;
}

/// Whether there is anything to say to it; some questions go away only when their cause does.
bool hasForm(const ledger::Question &question)
{
    const ledger::AnswerForm form = ledger::answerForm(question.code);
    return form.takesRate || form.takesNoVat || form.takesAccount || form.takesQuote ||
           form.canRetry || !form.choices.empty();
}

bool isSame(const StoredVoucher &a, const StoredVoucher &b)
{
    return a.content.id == b.content.id && a.state == b.state &&
           a.content.questions == b.content.questions && a.content.answers == b.content.answers &&
           a.content.notices == b.content.notices;
}

} // namespace

VoucherQuestions::VoucherQuestions(VouchersPresenter *presenter, QWidget *parent)
    : QScrollArea{parent}, m_presenter{presenter}
{
    setObjectName(QStringLiteral("voucherQuestions"));
    setAccessibleName(tr("Questions and notices"));
    setWidgetResizable(true);
    setFrameShape(NoFrame);
    connect(presenter, &VouchersPresenter::answeringChanged, this,
            &VoucherQuestions::updateEnabled);
    connect(presenter, &VouchersPresenter::answered, this, [this] { m_wantsFocus = true; });
}

void VoucherQuestions::showVoucher(const VoucherView &view)
{
    if (m_view && !m_wantsFocus && isSame(m_view->voucher, view.voucher))
        return; // what is being typed stays
    m_view = view;
    const ledger::DraftVoucher &content = view.voucher.content;
    m_items.clear();
    for (const ledger::Question &question : content.questions)
        m_items.push_back({question, std::nullopt});
    for (const ledger::Answer &given : content.answers)
        m_items.push_back(
            {{given.code, given.transaction, given.amount, given.subject, given.rule}, given});
    const auto first = std::ranges::find_if(
        m_items, [](const Item &item) { return !item.given && hasForm(item.question); });
    m_open.reset();
    if (isDraft() && first != m_items.end())
        m_open = static_cast<size_t>(first - m_items.begin());
    rebuild();
    if (std::exchange(m_wantsFocus, false))
        focusForm();
}

void VoucherQuestions::focusForm()
{
    QWidget *field = m_editor ? m_editor->firstField() : this;
    field->setFocus(Qt::TabFocusReason);
}

bool VoucherQuestions::isDraft() const
{
    return m_view->voucher.state == ledger::VoucherState::Draft;
}

void VoucherQuestions::rebuild()
{
    m_editor = nullptr;
    if (QWidget *old = takeWidget())
        old->deleteLater(); // a click in it may have led here
    const ledger::DraftVoucher &content = m_view->voucher.content;
    auto *inside = new QWidget(this);
    auto *column = new QVBoxLayout(inside);
    column->setContentsMargins(0, kGrid, kGrid, kGrid);
    column->setSpacing(kGrid);
    for (size_t index = 0; index < m_items.size(); ++index)
        column->addWidget(card(index));
    for (const ledger::Notice &notice : content.notices)
        column->addWidget(remark(QStringLiteral("warning"), words::notice(notice)));
    if (content.questions.empty())
        column->addWidget(remark(QStringLiteral("check"),
                                 content.answers.empty()
                                     ? tr("No questions. The data say all that is needed.")
                                     : tr("All questions are answered.")));
    column->addStretch(1);
    setWidget(inside);
    updateEnabled();
}

QWidget *VoucherQuestions::card(size_t index)
{
    const Item &item = m_items[index];
    const bool isOpen = m_open == index;
    auto *frame = new QFrame(this);
    frame->setFrameShape(QFrame::StyledPanel);
    frame->setAutoFillBackground(true);
    frame->setBackgroundRole(QPalette::Base);
    auto *row = new QHBoxLayout(frame);
    row->setContentsMargins(kGrid * 2, kGrid + kGrid / 2, kGrid * 2, kGrid + kGrid / 2);
    row->setSpacing(kGrid + kGrid / 2);
    row->addWidget(
        picture(item.given ? QStringLiteral("check") : QStringLiteral("question"), frame));
    auto *column = new QVBoxLayout;
    column->setSpacing(kGrid);
    const QString said =
        item.given ? words::answer(*item.given)
                   : words::question(item.question,
                                     ledger::isWaitedFor(m_view->voucher.content, item.question));
    auto *sentence = label(Text::Body, said, frame);
    sentence->setObjectName(QStringLiteral("question%1").arg(index));
    sentence->setTextInteractionFlags(Qt::TextSelectableByMouse);
    column->addWidget(sentence);
    if (isOpen) {
        if (const QString proposal = words::proposal(item.question); !proposal.isEmpty()) {
            auto *proposed = label(Text::Quiet, proposal, frame);
            proposed->setObjectName(QStringLiteral("questionProposal"));
            column->addWidget(proposed);
        }
        m_editor = editorFor(item, frame);
        column->addWidget(m_editor);
        if (item.question.code == u"oss_rate") {
            auto *table = new QPushButton(tr("Open the &table of countries"), frame);
            table->setObjectName(QStringLiteral("openOssTable"));
            connect(table, &QPushButton::clicked, this,
                    [this, subject = item.question.subject] { Q_EMIT ossTableWanted(subject); });
            column->addWidget(table, 0, Qt::AlignLeft);
        }
    }
    row->addLayout(column, 1);
    if (!isOpen && isDraft() && hasForm(item.question)) {
        auto *open = new QPushButton(item.given ? tr("Change") : tr("Answer …"), frame);
        open->setObjectName(QStringLiteral("openQuestion%1").arg(index));
        open->setAccessibleName(open->text() + u' ' + said);
        connect(open, &QPushButton::clicked, this, [this, index] { this->open(index); });
        row->addWidget(open, 0, Qt::AlignTop);
    }
    return frame;
}

QWidget *VoucherQuestions::remark(const QString &iconName, const QString &text)
{
    auto *line = new QWidget(this);
    auto *row = new QHBoxLayout(line);
    row->setContentsMargins(kGrid * 2, kGrid / 2, kGrid * 2, kGrid / 2);
    row->setSpacing(kGrid + kGrid / 2);
    row->addWidget(picture(iconName, line));
    row->addWidget(label(Text::Body, text, line), 1);
    return line;
}

AnswerEditor *VoucherQuestions::editorFor(const Item &item, QWidget *parent)
{
    SaidAnswer start;
    if (item.given)
        start = {item.given->value, item.given->note, item.given->remembered};
    else
        start.value = item.question.proposal;
    auto *editor = new AnswerEditor(item.question, start, m_view->basis, parent);
    connect(editor, &AnswerEditor::answered, this,
            [this, question = item.question](const SaidAnswer &said) {
                m_presenter->answer(question, said);
            });
    connect(editor, &AnswerEditor::retryWanted, this,
            [this, question = item.question] { m_presenter->retry(question); });
    return editor;
}

void VoucherQuestions::open(size_t index)
{
    m_open = index;
    rebuild();
    focusForm();
    ensureWidgetVisible(m_editor);
}

void VoucherQuestions::updateEnabled()
{
    if (!m_editor || m_editor->isEnabled() == m_presenter->canAnswer())
        return;
    if (m_editor->isEnabled() && m_editor->isAncestorOf(QApplication::focusWidget()))
        m_left = QApplication::focusWidget();
    m_editor->setEnabled(m_presenter->canAnswer());
    if (m_editor->isEnabled() && m_left)
        std::exchange(m_left, nullptr)->setFocus();
}

} // namespace klarbok::ui
