#include "ui/parts/card.h"

#include "ui/parts/chip_label.h"
#include "ui/parts/theme.h"

#include <QGridLayout>
#include <QLabel>

namespace klarbok::ui {

Card::Card(const QString &objectName, const QString &title, QWidget *parent)
    : QFrame{parent},
      m_figure{label(Text::Figure, {}, this)},
      m_text{label(Text::Quiet, {}, this)},
      m_chip{new ChipLabel(this)}
{
    setObjectName(objectName);
    setAccessibleName(title);
    setFrameShape(QFrame::StyledPanel);
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Base);
    m_figure->setObjectName(objectName + QStringLiteral("Figure"));
    m_text->setObjectName(objectName + QStringLiteral("Text"));
    m_text->setAlignment(Qt::AlignTop | Qt::AlignLeft);

    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(kGrid * 2, kGrid + kGrid / 2, kGrid * 2, kGrid + kGrid / 2);
    grid->setVerticalSpacing(kGrid / 2);
    grid->addWidget(label(Text::Quiet, title, this), 0, 0);
    grid->addWidget(m_chip, 0, 1, Qt::AlignRight | Qt::AlignTop);
    grid->addWidget(m_figure, 1, 0, 1, 2);
    grid->addWidget(m_text, 2, 0, 1, 2);
    grid->setColumnStretch(0, 1);
    grid->setRowStretch(2, 1);
}

void Card::setFigure(const QString &figure)
{
    m_figure->setText(figure);
    setAccessibleDescription(figure);
}

void Card::setText(const QString &text)
{
    m_text->setText(text);
}

} // namespace klarbok::ui
