#include "ui/parts/side_bar.h"

#include "ui/parts/colours.h"
#include "ui/parts/theme.h"
#include "words/amounts.h"

#include <QApplication>
#include <QEvent>
#include <QPainter>
#include <QStyledItemDelegate>

namespace klarbok::ui {

namespace {

constexpr int kCountRole = Qt::UserRole;
constexpr int kIconRole = Qt::UserRole + 1;

/// Icon, text, and the count as a pill at the right.
class PageDelegate final : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override
    {
        const QPalette colours = QApplication::palette();
        const bool isChosen = option.state.testFlag(QStyle::State_Selected);
        const QRect row = option.rect.adjusted(kGrid, 1, -kGrid, -1);
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        if (isChosen || option.state.testFlag(QStyle::State_MouseOver)) {
            painter->setPen(Qt::NoPen);
            painter->setBrush(toneColours(isChosen ? Tone::Info : Tone::Neutral, colours).fill);
            painter->drawRoundedRect(row, kGrid / 2.0, kGrid / 2.0);
        }
        if (isChosen && option.state.testFlag(QStyle::State_HasFocus)) {
            painter->setPen(colours.color(QPalette::Highlight));
            painter->setBrush(Qt::NoBrush);
            painter->drawRoundedRect(QRectF{row}.adjusted(0.5, 0.5, -0.5, -0.5), kGrid / 2.0,
                                     kGrid / 2.0);
        }
        const QRect iconRect{row.left() + kGrid + kGrid / 2, row.center().y() - 9, 20, 20};
        index.data(Qt::DecorationRole).value<QIcon>().paint(painter, iconRect);

        QFont font = option.font;
        font.setWeight(isChosen ? QFont::DemiBold : QFont::Normal);
        int right = row.right() - kGrid;
        if (const int count = index.data(kCountRole).toInt(); count > 0) {
            const QString text = words::count(count);
            const QFontMetrics metrics{option.font};
            const int width = qMax(metrics.horizontalAdvance(text) + kGrid + kGrid / 2, kGrid * 3);
            const int height = metrics.height() + 2;
            const QRect pill{right - width, row.center().y() - height / 2 + 1, width, height};
            const ToneColours tone = toneColours(Tone::Neutral, colours);
            painter->setPen(tone.border);
            painter->setBrush(tone.fill);
            painter->drawRoundedRect(QRectF{pill}.adjusted(0.5, 0.5, -0.5, -0.5), height / 2.0,
                                     height / 2.0);
            painter->setPen(tone.text);
            painter->setFont(option.font);
            painter->drawText(pill, Qt::AlignCenter, text);
            right = pill.left() - kGrid;
        }
        const int left = iconRect.right() + kGrid + kGrid / 2;
        painter->setFont(font);
        painter->setPen(colours.color(QPalette::Text));
        painter->drawText(
            QRect{left, row.top(), right - left, row.height()}, Qt::AlignLeft | Qt::AlignVCenter,
            QFontMetrics{font}.elidedText(index.data().toString(), Qt::ElideRight, right - left));
        painter->restore();
    }

    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const override
    {
        return {0, option.fontMetrics.height() + kGrid * 2 + 2};
    }
};

} // namespace

SideBar::SideBar(QWidget *parent) : QListWidget{parent}
{
    setObjectName(QStringLiteral("sideBar"));
    setAccessibleName(tr("Pages"));
    setFrameShape(QFrame::NoFrame);
    setItemDelegate(new PageDelegate(this));
    setMouseTracking(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setSizeAdjustPolicy(QAbstractScrollArea::AdjustIgnored);
}

void SideBar::addPage(const QString &iconName, const QString &text)
{
    auto *item = new QListWidgetItem(icon(iconName, QApplication::palette()), text, this);
    item->setData(kIconRole, iconName);
    item->setData(Qt::AccessibleTextRole, text);
}

void SideBar::setCount(int page, int count)
{
    QListWidgetItem *shown = item(page);
    shown->setData(kCountRole, count);
    shown->setData(Qt::AccessibleTextRole,
                   count > 0 ? tr("%1, %n waiting", nullptr, count).arg(shown->text())
                             : shown->text());
}

int SideBar::waiting(int page) const
{
    return item(page)->data(kCountRole).toInt();
}

void SideBar::setShown(int page, bool isShown)
{
    item(page)->setHidden(!isShown);
    if (!isShown && currentRow() == page)
        setCurrentRow(0);
}

void SideBar::changeEvent(QEvent *event)
{
    QListWidget::changeEvent(event);
    if (event->type() == QEvent::ApplicationPaletteChange)
        tint();
}

void SideBar::tint()
{
    for (int row = 0; row < QListWidget::count(); ++row)
        item(row)->setIcon(icon(item(row)->data(kIconRole).toString(), QApplication::palette()));
}

} // namespace klarbok::ui
