#include "ui/guide/guide.h"

#include "ui/guide/booking_steps.h"
#include "ui/guide/connection_steps.h"
#include "ui/parts/colours.h"
#include "ui/parts/theme.h"

#include <QApplication>
#include <QFrame>
#include <QHBoxLayout>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QScrollArea>
#include <QShortcut>
#include <QStackedWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace klarbok::ui {

Guide::Guide(AppContext context, flow::SessionPtr session, QWidget *parent)
    : QWidget{parent},
      m_setup{new SetupPresenter(this)},
      m_list{new QListWidget(this)},
      m_stack{new QStackedWidget(this)},
      m_back{new QPushButton(tr("&Back"), this)},
      m_next{new QPushButton(this)}
{
    setObjectName(u"guide"_s);
    setWindowTitle(tr("Klarbok"));
    resize(1024, 640);
    m_setup->setSession(std::move(session));
    m_list->setObjectName(u"guideSteps"_s);
    m_list->setAccessibleName(tr("Steps of the guide"));
    m_list->setFixedWidth(kGrid * 26);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setSelectionMode(QAbstractItemView::NoSelection);
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setSpacing(kGrid / 2);
    m_list->setIconSize({kGrid * 2, kGrid * 2});
    m_back->setObjectName(u"guideBack"_s);
    m_next->setObjectName(u"guideNext"_s);
    m_next->setDefault(true);

    const QList<GuideStep *> steps{new CompanyStep(std::move(context), m_setup, this),
                                   new KlarnaStep(m_setup, this),
                                   new BooksStep(m_setup, this),
                                   new AccountsStep(m_setup, this),
                                   new StartStep(m_setup, this),
                                   new FetchStep(m_setup, this)};
    for (GuideStep *step : steps) {
        auto *scrolled = new QScrollArea(m_stack);
        scrolled->setWidgetResizable(true);
        scrolled->setFocusPolicy(Qt::NoFocus); // its fields take the keys
        scrolled->setFrameShape(QFrame::NoFrame);
        scrolled->setWidget(step);
        m_stack->addWidget(scrolled);
        m_list->addItem(step->title());
        connect(step, &GuideStep::done, this, &Guide::goOn);
        connect(step, &GuideStep::completeChanged, this, &Guide::update);
    }
    connect(m_setup, &SetupPresenter::busyChanged, this, &Guide::update);
    connect(m_back, &QPushButton::clicked, this, [this] { showStep(currentStep() - 1); });
    connect(m_next, &QPushButton::clicked, this, [this] {
        if (m_next->isEnabled())
            step(currentStep())->next();
    });

    for (const int key : {Qt::Key_Return, Qt::Key_Enter}) {
        auto *enter = new QShortcut(QKeySequence{key}, this);
        enter->setContext(Qt::WidgetWithChildrenShortcut);
        connect(enter, &QShortcut::activated, m_next, &QPushButton::click);
    }

    auto *side = new QFrame(this);
    side->setAutoFillBackground(true);
    side->setBackgroundRole(QPalette::Base);
    auto *sideColumn = new QVBoxLayout(side);
    sideColumn->setContentsMargins(kGrid * 2, kGrid * 4, kGrid, kGrid * 2);
    sideColumn->addWidget(m_list);
    auto *buttons = new QHBoxLayout;
    buttons->setContentsMargins(kGrid * 5, kGrid * 2, kGrid * 5, kGrid * 3);
    buttons->setSpacing(kGrid);
    buttons->addStretch(1);
    buttons->addWidget(m_back);
    buttons->addWidget(m_next);
    auto *column = new QVBoxLayout;
    column->setSpacing(0);
    column->addWidget(m_stack, 1);
    column->addLayout(buttons);
    auto *all = new QHBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->setSpacing(0);
    all->addWidget(side);
    all->addLayout(column, 1);
    showStep(m_setup->session() ? 1 : 0);
}

int Guide::stepCount() const
{
    return m_stack->count();
}

int Guide::currentStep() const
{
    return m_stack->currentIndex();
}

GuideStep *Guide::step(int index) const
{
    return static_cast<GuideStep *>(static_cast<QScrollArea *>(m_stack->widget(index))->widget());
}

void Guide::showStep(int index)
{
    m_stack->setCurrentIndex(index);
    update();
    if (m_setup->session() || index == 0)
        step(index)->enter();
    step(index)->setFocus();
    step(index)->nextInFocusChain()->setFocus();
}

void Guide::goOn()
{
    if (currentStep() + 1 < stepCount())
        showStep(currentStep() + 1);
    else
        Q_EMIT finished(m_setup->session());
}

void Guide::update()
{
    const int current = currentStep();
    if (current < 0)
        return;
    QPixmap clear{m_list->iconSize()}; // keeps the titles below each other
    clear.fill(Qt::transparent);
    const QIcon nothing{clear};
    for (int row = 0; row < m_list->count(); ++row) {
        QListWidgetItem *item = m_list->item(row);
        QFont font = m_list->font();
        font.setWeight(row == current ? QFont::DemiBold : QFont::Normal);
        item->setFont(font);
        item->setForeground(row == current ? QApplication::palette().color(QPalette::Text)
                                           : quietText(QApplication::palette()));
        item->setIcon(row < current ? icon(u"check"_s, QApplication::palette()) : nothing);
    }
    const GuideStep *shown = step(current);
    m_back->setVisible(current > 0);
    m_back->setEnabled(!m_setup->isBusy() && (shown->isComplete() || current != stepCount() - 1));
    m_next->setText(shown->nextText());
    m_next->setEnabled(!m_setup->isBusy() && shown->isComplete());
}

} // namespace klarbok::ui
