#include "ui/parts/busy_bar.h"

#include "ui/parts/theme.h"
#include "words/codes.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>

namespace klarbok::ui {

BusyBar::BusyBar(QWidget *parent)
    : QWidget{parent},
      m_text{new QLabel(this)},
      m_bar{new QProgressBar(this)},
      m_stop{new QPushButton(tr("&Stop"), this)}
{
    setObjectName(QStringLiteral("busyBar"));
    m_text->setObjectName(QStringLiteral("busyText"));
    m_bar->setTextVisible(false);
    m_bar->setMaximumHeight(kGrid * 2);
    m_bar->setMinimumWidth(kGrid * 20);
    m_bar->setAccessibleName(tr("How far the work has come"));
    m_stop->setObjectName(QStringLiteral("busyStop"));
    m_stop->setAccessibleName(tr("Stop the work"));

    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(kGrid + kGrid / 2);
    row->addWidget(m_text);
    row->addWidget(m_bar, 1);
    row->addWidget(m_stop);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);

    connect(m_stop, &QPushButton::clicked, this, [this] {
        m_stop->setEnabled(false);
        m_text->setText(tr("Stopping at the next safe point …"));
        Q_EMIT stopRequested();
    });
    hide();
}

void BusyBar::start(const QString &text, bool canStop)
{
    m_text->setText(text);
    m_bar->setRange(0, 0);
    m_stop->setEnabled(true);
    m_stop->setVisible(canStop);
    show();
}

void BusyBar::progress(Step step, int done, int total)
{
    if (m_stop->isVisibleTo(this) && !m_stop->isEnabled())
        return; // the words say that it is stopping
    m_text->setText(words::progress(step, done, total));
    m_bar->setRange(0, total);
    m_bar->setValue(done);
    m_bar->setAccessibleDescription(m_text->text());
}

void BusyBar::finish()
{
    hide();
}

} // namespace klarbok::ui
