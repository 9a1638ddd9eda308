#pragma once

#include <QDate>
#include <QTableView>

namespace klarbok::ui {

class MonthModel;

/// The grid of a month. Arrows go from day to day and week to week, also into the next month; Page
/// Up and Down by month, Home and End to the month's first and last day.
class MonthView : public QTableView
{
    Q_OBJECT

public:
    MonthView(const QString &objectName, const QString &accessibleName, MonthModel *model,
              QWidget *parent = nullptr);

    /// The chosen day, if the month has it.
    void setDay(QDate day);
    QDate day() const;

Q_SIGNALS:
    void dayChosen(QDate day);
    void dayActivated(QDate day);
    /// Another month, and there this day.
    void otherMonthWanted(QDate day);

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void go(QDate day);

    MonthModel *m_model;
};

} // namespace klarbok::ui
