#pragma once

#include "ledger/calendar.h"
#include "ui/parts/colours.h"

#include <QAbstractTableModel>
#include <QDate>

namespace klarbok::ui {

Tone toneOf(ledger::DayState state);

/// A month as weeks of seven days from Monday, with their numbers. Places outside of the month are
/// empty and cannot be chosen.
class MonthModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Role {
        DateRole = Qt::UserRole, ///< invalid outside of the month
        StateRole,               ///< DayState as int; none until the calendar is read
        FigureRole,              ///< what was sold, else refunded or paid out
        TodayRole,
    };
    using QAbstractTableModel::QAbstractTableModel;

    /// The month's days without anything known about them, unless it is shown already.
    void setMonth(QDate first, QDate today);
    void setCalendar(const ledger::Calendar &calendar);

    QDate first() const { return m_first; }
    QModelIndex indexOf(QDate date) const;
    const ledger::CalendarDay *dayOf(QDate date) const; ///< nullptr: not known, or another month

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;

private:
    QDate dateAt(int row, int column) const;
    QString nameOf(QDate date) const;

    QDate m_first, m_today;
    std::vector<ledger::CalendarDay> m_days; ///< the whole month, or none
};

} // namespace klarbok::ui
