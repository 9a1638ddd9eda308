#include "ui/pages/calendar_page.h"

#include "base/day.h"
#include "ui/pages/day_panel.h"
#include "ui/parts/banner.h"
#include "ui/parts/month_view.h"
#include "ui/parts/theme.h"
#include "words/calendar_words.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace klarbok::ui {

using ledger::DayState;

CalendarPresenter::CalendarPresenter(Workbench *bench, QObject *parent)
    : QObject{parent}, m_bench{bench}
{
    setMonth(today());
    connect(bench, &Workbench::changed, this, &CalendarPresenter::load);
}

QDate CalendarPresenter::today() const
{
    return stockholmDay(m_bench->session()->clock->now());
}

void CalendarPresenter::setMonth(QDate any)
{
    m_month = QDate{any.year(), any.month(), 1};
}

void CalendarPresenter::load()
{
    if (m_isLoading) {
        m_isOutdated = true;
        return;
    }
    m_isLoading = true;
    m_isOutdated = false;
    QCoro::connect(flow::calendar(m_bench->session(), m_month), this,
                   [this](const Result<ledger::Calendar> &result) {
                       m_isLoading = false;
                       if (m_isOutdated)
                           load();
                       else if (result)
                           Q_EMIT loaded(result.value());
                       else
                           Q_EMIT failed(result.error());
                   });
}

CalendarPage::CalendarPage(Workbench *bench, QWidget *parent)
    : Page{QStringLiteral("calendarPage"), tr("Calendar"), parent},
      m_presenter{new CalendarPresenter(bench, this)},
      m_view{new MonthView(QStringLiteral("monthGrid"), tr("Month"), &m_model, this)},
      m_name{label(Text::Heading, {}, this)},
      m_totals{label(Text::Quiet, {}, this)},
      m_panel{new DayPanel(this)}
{
    m_name->setObjectName(QStringLiteral("monthName"));
    m_totals->setObjectName(QStringLiteral("monthTotals"));
    QPushButton *back = button(QStringLiteral("previousMonth"), QStringLiteral("‹"),
                               tr("Previous month (Page Up)"));
    QPushButton *forward =
        button(QStringLiteral("nextMonth"), QStringLiteral("›"), tr("Next month (Page Down)"));
    QPushButton *today = button(QStringLiteral("thisMonth"), tr("&Today"), tr("Go to today"));
    connect(back, &QPushButton::clicked, this, [this] { showDay(m_view->day().addMonths(-1)); });
    connect(forward, &QPushButton::clicked, this, [this] { showDay(m_view->day().addMonths(1)); });
    connect(today, &QPushButton::clicked, this, [this] { showDay(m_presenter->today()); });
    auto *line = new QHBoxLayout;
    line->setSpacing(kGrid);
    line->addWidget(back);
    line->addWidget(forward);
    line->addWidget(today);
    line->addSpacing(kGrid);
    line->addWidget(m_name);
    line->addStretch(1);
    body()->addLayout(line);
    body()->addWidget(m_totals);
    auto *both = new QHBoxLayout;
    both->setSpacing(kGrid * 2);
    both->addWidget(m_view, 3);
    both->addWidget(m_panel, 1);
    body()->addLayout(both, 1);
    setFocusProxy(m_view);

    connect(m_view, &MonthView::dayChosen, this,
            [this](QDate day) { m_panel->show(day, m_model.dayOf(day)); });
    connect(m_view, &MonthView::otherMonthWanted, this, &CalendarPage::showDay);
    connect(m_view, &MonthView::dayActivated, m_panel, &DayPanel::openVouchers);
    connect(m_panel, &DayPanel::voucherWanted, this, &CalendarPage::voucherWanted);
    connect(m_presenter, &CalendarPresenter::loaded, this, &CalendarPage::showCalendar);
    connect(m_presenter, &CalendarPresenter::failed, banner(), &Banner::showError);
    showDay(m_presenter->today());
}

QPushButton *CalendarPage::button(const QString &name, const QString &text, const QString &tip)
{
    auto *made = new QPushButton(text, this);
    made->setObjectName(name);
    made->setToolTip(tip);
    made->setAccessibleName(tip);
    return made;
}

/// The month comes at once, what is known of its days when it is read.
void CalendarPage::showDay(QDate day)
{
    const bool isOther = !m_model.indexOf(day).isValid();
    if (isOther) {
        m_presenter->setMonth(day);
        m_model.setMonth(m_presenter->month(), m_presenter->today());
        m_name->setText(words::month(day));
        m_totals->clear();
        setSubtitle({});
    }
    m_view->setDay(day);
    if (isOther)
        m_presenter->load();
}

void CalendarPage::showCalendar(const ledger::Calendar &calendar)
{
    m_model.setCalendar(calendar);
    const QDate day = m_view->day();
    m_panel->show(day, m_model.dayOf(day));
    const QString sums = words::daySums(calendar.totals);
    m_totals->setText(!calendar.hasPayouts
                          ? tr("Nothing is fetched yet. Fetch from Klarna (F5), and each day says "
                               "here how far it has come.")
                      : sums.isEmpty() ? tr("Nothing sold and nothing paid out in the month.")
                                       : tr("In the month: %1.").arg(sums));
    QStringList parts;
    if (const int days = calendar.count(DayState::Blocked))
        parts.append(tr("%n day(s) stopped", nullptr, days));
    if (const int days = calendar.count(DayState::NeedsYou))
        parts.append(tr("%n day(s) need you", nullptr, days));
    if (const int days = calendar.count(DayState::Approved))
        parts.append(tr("%n day(s) to post", nullptr, days));
    if (const int days = calendar.count(DayState::Posted))
        parts.append(tr("%n day(s) posted", nullptr, days));
    setSubtitle(parts.join(QStringLiteral(", ")));
}

} // namespace klarbok::ui
