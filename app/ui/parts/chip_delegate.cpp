#include "ui/parts/chip_delegate.h"

#include "ui/models/table_model.h"
#include "ui/parts/colours.h"
#include "ui/parts/theme.h"

#include <QApplication>
#include <QPainter>

namespace klarbok::ui {

void ChipDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                         const QModelIndex &index) const
{
    QStyleOptionViewItem item = option;
    initStyleOption(&item, index);
    const QString text = item.text;
    item.text.clear();
    const QStyle *style = item.widget ? item.widget->style() : QApplication::style();
    style->drawControl(QStyle::CE_ItemViewItem, &item, painter, item.widget);
    if (text.isEmpty())
        return;

    const auto tone = static_cast<Tone>(index.data(ToneRole).toInt());
    const ToneColours colours = toneColours(tone, QApplication::palette());
    const QFontMetrics metrics{item.font};
    const int height = qMin(metrics.height() + kGrid / 2, option.rect.height() - 2);
    const int room = option.rect.width() - kGrid;
    const QString shown = metrics.elidedText(text, Qt::ElideRight, room - kGrid * 2);
    const QRect chip{option.rect.left() + kGrid / 2, option.rect.center().y() - height / 2 + 1,
                     qMin(room, metrics.horizontalAdvance(shown) + kGrid * 2), height};

    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(colours.border);
    painter->setBrush(colours.fill);
    painter->drawRoundedRect(QRectF{chip}.adjusted(0.5, 0.5, -0.5, -0.5), kGrid / 2.0, kGrid / 2.0);
    painter->setPen(colours.text);
    painter->setFont(item.font);
    painter->drawText(chip, Qt::AlignCenter, shown);
    painter->restore();
}

QSize ChipDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    return QStyledItemDelegate::sizeHint(option, index) + QSize{kGrid * 3, 0};
}

} // namespace klarbok::ui
