#include "ui/pages/page.h"

#include "ui/parts/banner.h"
#include "ui/parts/busy_bar.h"
#include "ui/parts/theme.h"
#include "words/codes.h"

#include <QAction>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace klarbok::ui {

namespace {

QString startWords(Job job)
{
    switch (job) {
    case Job::Fetch: return Page::tr("Connecting to Klarna …");
    case Job::Import: return Page::tr("Reading the file …");
    case Job::Approve: return Page::tr("Approving …");
    case Job::Post: return Page::tr("Connecting to Björn Lundén …");
    case Job::Recover: return Page::tr("Looking in Björn Lundén …");
    }
    return {};
}

} // namespace

Page::Page(const QString &objectName, const QString &title, QWidget *parent)
    : QWidget{parent},
      m_subtitle{label(Text::Quiet, {}, this)},
      m_buttons{new QHBoxLayout},
      m_banner{new Banner(this)},
      m_busy{new BusyBar(this)},
      m_body{new QVBoxLayout}
{
    setObjectName(objectName);
    setAccessibleName(title);
    auto *heading = label(Text::Title, title, this);
    heading->setObjectName(QStringLiteral("pageTitle"));
    m_subtitle->setObjectName(QStringLiteral("pageSubtitle"));
    m_subtitle->setWordWrap(false);
    m_subtitle->hide();

    auto *words = new QVBoxLayout;
    words->setSpacing(kGrid / 4);
    words->addWidget(heading);
    words->addWidget(m_subtitle);
    m_buttons->setSpacing(kGrid);
    auto *head = new QHBoxLayout;
    head->addLayout(words);
    head->addStretch(1);
    head->addLayout(m_buttons);

    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(kGrid * 3, kGrid * 2, kGrid * 3, kGrid * 2);
    all->setSpacing(kGrid + kGrid / 2);
    all->addLayout(head);
    all->addWidget(m_banner);
    all->addWidget(m_busy);
    all->addLayout(m_body, 1);
    m_body->setSpacing(kGrid);
}

void Page::setSubtitle(const QString &text)
{
    m_subtitle->setText(text);
    m_subtitle->setVisible(!text.isEmpty());
}

QPushButton *Page::addButton(QAction *action, bool isPrimary)
{
    QPushButton *button = actionButton(action, this);
    if (isPrimary) {
        QFont strong = button->font();
        strong.setWeight(QFont::DemiBold);
        button->setFont(strong);
    }
    m_buttons->addWidget(button);
    return button;
}

void Page::follow(Workbench *bench, const QList<Job> &jobs)
{
    connect(bench, &Workbench::started, this, [this, jobs](Job job) {
        if (!jobs.contains(job))
            return;
        m_banner->clear();
        m_busy->start(startWords(job), true);
    });
    connect(bench, &Workbench::progressed, this,
            [this, jobs](Job job, Step step, int done, int total) {
                if (jobs.contains(job))
                    m_busy->progress(step, done, total);
            });
    connect(bench, &Workbench::ended, this, [this, jobs](Job job) {
        if (jobs.contains(job))
            m_busy->finish();
    });
    connect(bench, &Workbench::failed, this, [this, jobs](Job job, const Error &error) {
        if (jobs.contains(job))
            m_banner->showError(error);
    });
    connect(m_busy, &BusyBar::stopRequested, bench, &Workbench::stop);
}

QPushButton *actionButton(QAction *action, QWidget *parent)
{
    auto *button = new QPushButton(parent);
    button->setObjectName(action->objectName() + QStringLiteral("Button"));
    const auto update = [button, action] {
        button->setText(action->text());
        button->setIcon(action->icon());
        button->setEnabled(action->isEnabled());
        button->setVisible(action->isVisible());
        QString tip = action->toolTip();
        if (!action->shortcut().isEmpty())
            tip +=
                QStringLiteral(" (%1)").arg(action->shortcut().toString(QKeySequence::NativeText));
        button->setToolTip(tip);
        button->setAccessibleName(action->text().remove(u'&'));
        button->setAccessibleDescription(tip);
    };
    update();
    QObject::connect(action, &QAction::changed, button, update);
    QObject::connect(button, &QPushButton::clicked, action, &QAction::trigger);
    return button;
}

} // namespace klarbok::ui
