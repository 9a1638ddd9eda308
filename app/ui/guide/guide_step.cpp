#include "ui/guide/guide_step.h"

#include "ui/parts/banner.h"
#include "ui/parts/busy_bar.h"
#include "ui/parts/theme.h"

#include <QLabel>
#include <QVBoxLayout>

namespace klarbok::ui {

GuideStep::GuideStep(const QString &objectName, const QString &title, const QString &text,
                     QWidget *parent)
    : QWidget{parent},
      m_title{title},
      m_banner{new Banner(this)},
      m_busy{new BusyBar(this)},
      m_body{new QVBoxLayout}
{
    setObjectName(objectName);
    setAccessibleName(title);
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(kGrid * 5, kGrid * 4, kGrid * 5, kGrid * 2);
    all->setSpacing(kGrid);
    all->addWidget(label(Text::Title, title, this));
    all->addWidget(label(Text::Body, text, this));
    all->addSpacing(kGrid * 2);
    all->addLayout(m_body);
    m_body->setSpacing(kGrid);
    all->addSpacing(kGrid);
    all->addWidget(m_banner);
    all->addWidget(m_busy);
    all->addStretch(1);
}

void GuideStep::follow(SetupPresenter *presenter, const QString &busyText)
{
    connect(presenter, &SetupPresenter::busyChanged, this, [this, busyText](bool isBusy) {
        if (isBusy && isVisible()) {
            m_banner->clear();
            m_busy->start(busyText, false);
        } else {
            m_busy->finish();
        }
    });
    connect(presenter, &SetupPresenter::failed, this, [this](const Error &error) {
        if (isVisible())
            m_banner->showError(error);
    });
}

} // namespace klarbok::ui
