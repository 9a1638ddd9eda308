#include "ui/models/month_model.h"

#include "base/check.h"
#include "words/amounts.h"
#include "words/calendar_words.h"

#include <QLocale>

#include <algorithm>

namespace klarbok::ui {

using ledger::CalendarDay;
using ledger::DayState;

namespace {

constexpr int kDaysInWeek = 7;

QLocale swedish()
{
    return {QLocale::Swedish, QLocale::Sweden};
}

QString remarksOf(const CalendarDay &day)
{
    QStringList said;
    for (const ledger::DayRemark &remark : day.remarks)
        said.append(words::dayRemark(remark));
    return said.join(u'\n');
}

QString figureOf(const CalendarDay &day)
{
    if (day.sums.empty())
        return {};
    const auto kronor = std::ranges::find_if(
        day.sums, [](const ledger::DaySums &of) { return of.sales.currency() == Currency::sek(); });
    const ledger::DaySums &of = kronor == day.sums.end() ? day.sums.front() : *kronor;
    const Money figure = !of.sales.isZero()     ? of.sales
                         : !of.refunds.isZero() ? of.refunds
                                                : of.paidOut;
    return figure.currency() == Currency::sek() ? words::amount(figure)
                                                : words::amountWithCurrency(figure);
}

} // namespace

Tone toneOf(DayState state)
{
    switch (state) {
    case DayState::Posted: return Tone::Good;
    case DayState::Approved: return Tone::Info;
    case DayState::NeedsYou: return Tone::Warning;
    case DayState::Blocked: return Tone::Bad;
    case DayState::Waiting:
    case DayState::Empty: return Tone::Neutral;
    }
    KLARBOK_EXPECTS(false);
    return Tone::Neutral;
}

void MonthModel::setMonth(QDate first, QDate today)
{
    if (first == m_first && today == m_today)
        return;
    beginResetModel();
    m_first = first;
    m_today = today;
    m_days.clear();
    endResetModel();
}

void MonthModel::setCalendar(const ledger::Calendar &calendar)
{
    setMonth(calendar.month, calendar.today);
    m_days = calendar.days;
    Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, kDaysInWeek - 1));
}

QModelIndex MonthModel::indexOf(QDate date) const
{
    if (!m_first.isValid() || date < m_first || m_first.addMonths(1) <= date)
        return {};
    const int place = m_first.dayOfWeek() - 1 + date.day() - 1;
    return index(place / kDaysInWeek, place % kDaysInWeek);
}

const CalendarDay *MonthModel::dayOf(QDate date) const
{
    const bool isKnown = !m_days.empty() && indexOf(date).isValid();
    return isKnown ? &m_days[static_cast<std::size_t>(date.day() - 1)] : nullptr;
}

QDate MonthModel::dateAt(int row, int column) const
{
    const int day = row * kDaysInWeek + column - (m_first.dayOfWeek() - 1);
    return day >= 0 && day < m_first.daysInMonth() ? m_first.addDays(day) : QDate{};
}

int MonthModel::rowCount(const QModelIndex &parent) const
{
    if (parent.isValid() || !m_first.isValid())
        return 0;
    return (m_first.dayOfWeek() - 1 + m_first.daysInMonth() + kDaysInWeek - 1) / kDaysInWeek;
}

int MonthModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : kDaysInWeek;
}

QString MonthModel::nameOf(QDate date) const
{
    QStringList parts{words::longDay(date)};
    if (date == m_today)
        parts.append(tr("today"));
    const CalendarDay *day = dayOf(date);
    if (!day)
        return parts.join(QStringLiteral(", "));
    if (day->state == DayState::Empty) // why it is, says more
        parts.append(words::dayRemark(day->remarks.front()).chopped(1));
    else
        parts.append(words::dayState(day->state));
    parts.last() = parts.last().toLower();
    if (!day->sums.empty())
        parts.append(words::daySums(day->sums));
    if (!day->vouchers.empty())
        parts.append(tr("%n voucher(s)", nullptr, static_cast<int>(day->vouchers.size())));
    return parts.join(QStringLiteral(", "));
}

QVariant MonthModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const QDate date = dateAt(index.row(), index.column());
    if (!date.isValid())
        return {};
    switch (role) {
    case DateRole: return date;
    case TodayRole: return date == m_today;
    case Qt::AccessibleTextRole: return nameOf(date);
    default: break;
    }
    const CalendarDay *day = dayOf(date);
    if (!day)
        return {};
    switch (role) {
    case Qt::DisplayRole:
        return day->state == DayState::Empty ? QString{} : words::dayState(day->state);
    case Qt::ToolTipRole:
    case Qt::AccessibleDescriptionRole: return remarksOf(*day);
    case StateRole: return static_cast<int>(day->state);
    case FigureRole: return figureOf(*day);
    default: return {};
    }
}

QVariant MonthModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Horizontal) {
        if (role == Qt::DisplayRole)
            return swedish().standaloneDayName(section + 1, QLocale::ShortFormat);
        return role == Qt::AccessibleTextRole ? swedish().standaloneDayName(section + 1)
                                              : QVariant{};
    }
    const int week =
        m_first.addDays(section * kDaysInWeek - (m_first.dayOfWeek() - 1)).weekNumber();
    if (role == Qt::DisplayRole)
        return tr("w. %1").arg(week);
    return role == Qt::AccessibleTextRole ? tr("week %1").arg(week) : QVariant{};
}

Qt::ItemFlags MonthModel::flags(const QModelIndex &index) const
{
    return dateAt(index.row(), index.column()).isValid()
               ? Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren
               : Qt::NoItemFlags;
}

} // namespace klarbok::ui
