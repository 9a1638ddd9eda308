#include "ui/pages/period_dialog.h"

#include "ui/parts/theme.h"

#include <QDateEdit>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace klarbok::ui {

PeriodDialog::PeriodDialog(const QString &title, const QString &text, const QString &button,
                           QDate first, QDate last, QWidget *parent)
    : QDialog{parent},
      m_from{new QDateEdit(first, this)},
      m_to{new QDateEdit(last, this)},
      m_go{nullptr}
{
    setObjectName(QStringLiteral("periodDialog"));
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(title);
    m_from->setObjectName(QStringLiteral("periodFrom"));
    m_to->setObjectName(QStringLiteral("periodTo"));
    auto *form = new QFormLayout;
    form->setSpacing(kGrid);
    form->addRow(tr("&From and including"), m_from);
    form->addRow(tr("&To and including"), m_to);
    for (QDateEdit *edit : {m_from, m_to}) {
        edit->setCalendarPopup(true);
        edit->setDisplayFormat(QStringLiteral("yyyy-MM-dd"));
        connect(edit, &QDateEdit::dateChanged, this, [this] { m_go->setEnabled(from() <= to()); });
    }
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    m_go = buttons->addButton(button, QDialogButtonBox::AcceptRole);
    m_go->setObjectName(QStringLiteral("periodGo"));
    m_go->setDefault(true);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    QLabel *said = label(Text::Quiet, text, this);
    said->setWordWrap(true);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(kGrid * 2, kGrid * 2, kGrid * 2, kGrid * 2);
    column->setSpacing(kGrid * 2);
    column->addWidget(said);
    column->addLayout(form);
    column->addWidget(buttons);
}

QDate PeriodDialog::from() const
{
    return m_from->date();
}

QDate PeriodDialog::to() const
{
    return m_to->date();
}

} // namespace klarbok::ui
