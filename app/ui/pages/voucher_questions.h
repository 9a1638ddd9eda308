#pragma once

#include "ui/pages/vouchers_presenter.h"

#include <QPointer>
#include <QScrollArea>

namespace klarbok::ui {

class AnswerEditor;

/// The questions of a voucher with a form in place for one at a time, what has been answered, and
/// what is only worth knowing.
class VoucherQuestions : public QScrollArea
{
    Q_OBJECT

public:
    explicit VoucherQuestions(VouchersPresenter *presenter, QWidget *parent = nullptr);

    void showVoucher(const VoucherView &view);

Q_SIGNALS:
    /// The question is about a country's VAT, which the table under Settings answers.
    void ossTableWanted(const QString &subject);

private:
    /// Something that can be answered: a question, or one that has an answer already.
    struct Item
    {
        ledger::Question question;
        std::optional<ledger::Answer> given;
    };

    bool isDraft() const;
    void rebuild();
    void focusForm();
    void open(size_t index);
    QWidget *card(size_t index);
    QWidget *remark(const QString &iconName, const QString &text);
    AnswerEditor *editorFor(const Item &item, QWidget *parent);
    void updateEnabled();

    VouchersPresenter *m_presenter;
    std::optional<VoucherView> m_view;
    std::vector<Item> m_items;
    std::optional<size_t> m_open; ///< whose form is shown
    AnswerEditor *m_editor = nullptr;
    QPointer<QWidget> m_left;  ///< where the keyboard was when the form had to wait
    bool m_wantsFocus = false; ///< an answer was given here: go on with the next question
};

} // namespace klarbok::ui
