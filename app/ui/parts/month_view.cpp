#include "ui/parts/month_view.h"

#include "ui/models/month_model.h"
#include "ui/parts/colours.h"
#include "ui/parts/theme.h"

#include <QApplication>
#include <QHeaderView>
#include <QKeyEvent>
#include <QPainter>
#include <QPainterPath>
#include <QStyledItemDelegate>

#include <optional>

namespace klarbok::ui {

namespace {

using ledger::DayState;

constexpr int kChipAir = 3;

/// A shape of its own for each state, so that nobody has to tell them by colour.
void drawSign(QPainter &painter, DayState state, const QRectF &in, const QColor &colour)
{
    painter.save();
    painter.setPen(QPen{colour, 1.6, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin});
    painter.setBrush(Qt::NoBrush);
    const QPointF middle = in.center();
    switch (state) {
    case DayState::Posted: // a tick
        painter.drawPolyline(QPolygonF{{QPointF{in.left(), middle.y()},
                                        QPointF{in.left() + in.width() * 0.4, in.bottom() - 1},
                                        QPointF{in.right(), in.top() + 1}}});
        break;
    case DayState::Approved: painter.drawEllipse(in.adjusted(1, 1, -1, -1)); break;
    case DayState::NeedsYou: // a triangle
        painter.setBrush(colour);
        painter.drawPolygon(
            QPolygonF{{QPointF{middle.x(), in.top() + 1}, in.bottomRight(), in.bottomLeft()}});
        break;
    case DayState::Waiting: // three dots
        painter.setPen(Qt::NoPen);
        painter.setBrush(colour);
        for (const qreal part : {0.1, 0.5, 0.9})
            painter.drawEllipse(QPointF{in.left() + in.width() * part, middle.y()}, 1.3, 1.3);
        break;
    case DayState::Blocked: // a square
        painter.setBrush(colour);
        painter.drawRect(in.adjusted(1, 1, -1, -1));
        break;
    case DayState::Empty: break;
    }
    painter.restore();
}

class DayDelegate final : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override
    {
        const QDate date = index.data(MonthModel::DateRole).toDate();
        const QPalette palette = QApplication::palette();
        painter->save();
        painter->setFont(option.font);
        painter->fillRect(option.rect, date.isValid() ? palette.color(QPalette::Base)
                                                      : palette.color(QPalette::Window));
        painter->setPen(hairline(palette));
        painter->drawLine(option.rect.topRight(), option.rect.bottomRight());
        painter->drawLine(option.rect.bottomLeft(), option.rect.bottomRight());
        if (date.isValid()) {
            painter->setRenderHint(QPainter::Antialiasing);
            drawDate(*painter, option, index, palette);
            drawState(*painter, option, index, palette);
            drawChoice(*painter, option, palette);
        }
        painter->restore();
    }

private:
    static int air() { return kGrid - 2; }

    static void drawDate(QPainter &painter, const QStyleOptionViewItem &option,
                         const QModelIndex &index, const QPalette &palette)
    {
        const QString number = QString::number(index.data(MonthModel::DateRole).toDate().day());
        const bool isToday = index.data(MonthModel::TodayRole).toBool();
        const int side = option.fontMetrics.height() + kGrid / 2;
        const QRect place{option.rect.left() + air() - 2, option.rect.top() + air() - 2, side,
                          side};
        QFont font = option.font;
        font.setWeight(isToday ? QFont::DemiBold : QFont::Normal);
        painter.setFont(font);
        if (isToday) {
            painter.setPen(Qt::NoPen);
            painter.setBrush(palette.color(QPalette::Highlight));
            painter.drawEllipse(place);
        }
        const bool isQuiet =
            index.data(MonthModel::StateRole).toInt() == static_cast<int>(DayState::Empty);
        painter.setPen(isToday   ? palette.color(QPalette::HighlightedText)
                       : isQuiet ? quietText(palette)
                                 : palette.color(QPalette::Text));
        painter.drawText(place, Qt::AlignCenter, number);
        painter.setFont(option.font);

        const QString figure = index.data(MonthModel::FigureRole).toString();
        const QRect rest{place.right() + kGrid / 2, place.top(),
                         option.rect.right() - air() - place.right() - kGrid / 2, side};
        if (option.fontMetrics.horizontalAdvance(figure) > rest.width())
            return; // a part of a figure would be another figure
        painter.setPen(quietText(palette));
        painter.drawText(rest, Qt::AlignRight | Qt::AlignVCenter, figure);
    }

    static void drawState(QPainter &painter, const QStyleOptionViewItem &option,
                          const QModelIndex &index, const QPalette &palette)
    {
        const QString word = index.data(Qt::DisplayRole).toString();
        if (word.isEmpty())
            return;
        const auto state = static_cast<DayState>(index.data(MonthModel::StateRole).toInt());
        const ToneColours colours = toneColours(toneOf(state), palette);
        const QFontMetrics &metrics = option.fontMetrics;
        const int sign = metrics.ascent() - 2;
        const int height = metrics.height() + kGrid / 2;
        const int room = option.rect.width() - kChipAir * 2;
        const int before = kChipAir * 2 + sign + kChipAir + 1;
        const int width = before + metrics.horizontalAdvance(word) + kChipAir * 2;
        const bool hasWord = width - kChipAir <= room; // a part of it says less than the sign alone
        const QRect chip{option.rect.left() + kChipAir, option.rect.bottom() - kChipAir - height,
                         hasWord ? qMin(room, width) : before + kChipAir, height};
        painter.setPen(colours.border);
        painter.setBrush(colours.fill);
        painter.drawRoundedRect(QRectF{chip}.adjusted(0.5, 0.5, -0.5, -0.5), kGrid / 2.0,
                                kGrid / 2.0);
        const QRectF place{chip.left() + kChipAir * 2.0, chip.center().y() - sign / 2.0 + 0.5,
                           static_cast<qreal>(sign), static_cast<qreal>(sign)};
        drawSign(painter, state, place, colours.text);
        if (!hasWord)
            return;
        painter.setPen(colours.text);
        painter.drawText(chip.adjusted(before, 0, 0, 0), Qt::AlignLeft | Qt::AlignVCenter, word);
    }

    static void drawChoice(QPainter &painter, const QStyleOptionViewItem &option,
                           const QPalette &palette)
    {
        if (!option.state.testFlag(QStyle::State_Selected))
            return;
        const bool isActive = option.widget && option.widget->hasFocus();
        const qreal width = isActive ? 2.5 : 1.5;
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen{palette.color(QPalette::Highlight), width});
        const qreal inside = width / 2;
        painter.drawRoundedRect(QRectF{option.rect}.adjusted(inside, inside, -inside, -inside), 3,
                                3);
    }
};

/// Names of days and numbers of weeks, without the looks of buttons.
class PlainHeader final : public QHeaderView
{
public:
    using QHeaderView::QHeaderView;

protected:
    void paintSection(QPainter *painter, const QRect &rect, int section) const override
    {
        const QPalette palette = QApplication::palette();
        painter->save();
        painter->fillRect(rect, palette.color(QPalette::Window));
        painter->setPen(hairline(palette));
        painter->drawLine(rect.topRight(), rect.bottomRight());
        painter->drawLine(rect.bottomLeft(), rect.bottomRight());
        painter->setPen(quietText(palette));
        painter->drawText(rect, Qt::AlignCenter,
                          model()->headerData(section, orientation(), Qt::DisplayRole).toString());
        painter->restore();
    }
};

} // namespace

MonthView::MonthView(const QString &objectName, const QString &accessibleName, MonthModel *model,
                     QWidget *parent)
    : QTableView{parent}, m_model{model}
{
    setObjectName(objectName);
    setAccessibleName(accessibleName);
    setModel(model);
    setItemDelegate(new DayDelegate(this));
    setSelectionMode(SingleSelection);
    setEditTriggers(NoEditTriggers);
    setTabKeyNavigation(false);
    setCornerButtonEnabled(false);
    setShowGrid(false);
    setHorizontalHeader(new PlainHeader(Qt::Horizontal, this));
    setVerticalHeader(new PlainHeader(Qt::Vertical, this));
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    for (QHeaderView *header : {horizontalHeader(), verticalHeader()}) {
        header->setSectionResizeMode(QHeaderView::Stretch);
        header->setMinimumSectionSize(kGrid * 4);
    }
    horizontalHeader()->setMinimumHeight(fontMetrics().height() + kGrid + kGrid / 2);
    connect(selectionModel(), &QItemSelectionModel::currentChanged, this,
            [this](const QModelIndex &now) {
                if (now.isValid())
                    Q_EMIT dayChosen(now.data(MonthModel::DateRole).toDate());
            });
    connect(this, &QTableView::doubleClicked, this, [this](const QModelIndex &index) {
        Q_EMIT dayActivated(index.data(MonthModel::DateRole).toDate());
    });
}

void MonthView::setDay(QDate day)
{
    setCurrentIndex(m_model->indexOf(day));
}

QDate MonthView::day() const
{
    return currentIndex().data(MonthModel::DateRole).toDate();
}

void MonthView::go(QDate day)
{
    if (m_model->indexOf(day).isValid())
        setDay(day);
    else
        Q_EMIT otherMonthWanted(day);
}

void MonthView::keyPressEvent(QKeyEvent *event)
{
    const QDate day = this->day();
    if (!day.isValid() || event->modifiers().testFlag(Qt::ControlModifier)) {
        QTableView::keyPressEvent(event);
        return;
    }
    switch (event->key()) {
    case Qt::Key_Left: go(day.addDays(-1)); break;
    case Qt::Key_Right: go(day.addDays(1)); break;
    case Qt::Key_Up: go(day.addDays(-7)); break;
    case Qt::Key_Down: go(day.addDays(7)); break;
    case Qt::Key_PageUp: go(day.addMonths(-1)); break;
    case Qt::Key_PageDown: go(day.addMonths(1)); break;
    case Qt::Key_Home: go(m_model->first()); break;
    case Qt::Key_End: go(m_model->first().addMonths(1).addDays(-1)); break;
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Space: Q_EMIT dayActivated(day); break;
    default: QTableView::keyPressEvent(event); return;
    }
    event->accept();
}

} // namespace klarbok::ui
