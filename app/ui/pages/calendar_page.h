#pragma once

#include "flow/calendar.h"
#include "ui/models/month_model.h"
#include "ui/pages/page.h"

class QPushButton;

namespace klarbok::ui {

class DayPanel;
class MonthView;

/// Asks for one month at a time; of those that were wanted meanwhile only for the last.
class CalendarPresenter : public QObject
{
    Q_OBJECT

public:
    explicit CalendarPresenter(Workbench *bench, QObject *parent = nullptr);

    QDate today() const;
    QDate month() const { return m_month; } ///< its first day
    void setMonth(QDate any);
    void load();

Q_SIGNALS:
    void loaded(const klarbok::ledger::Calendar &calendar);
    void failed(const klarbok::Error &error);

private:
    Workbench *m_bench;
    QDate m_month;
    bool m_isLoading = false;
    bool m_isOutdated = false; ///< what is being read is not what is wanted any more
};

/// How far each day of a month has come.
class CalendarPage : public Page
{
    Q_OBJECT

public:
    explicit CalendarPage(Workbench *bench, QWidget *parent = nullptr);

Q_SIGNALS:
    void voucherWanted(const klarbok::VoucherId &id);

private:
    QPushButton *button(const QString &name, const QString &text, const QString &tip);
    void showDay(QDate day);
    void showCalendar(const ledger::Calendar &calendar);

    CalendarPresenter *m_presenter;
    MonthModel m_model;
    MonthView *m_view;
    QLabel *m_name;
    QLabel *m_totals;
    DayPanel *m_panel;
};

} // namespace klarbok::ui
