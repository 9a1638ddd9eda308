#include "ui/parts/chip_delegate.h"

#include "ui/models/table_model.h"
#include "ui/parts/colours.h"
#include "ui/parts/theme.h"
#include "ui/parts/tone_shape.h"

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

    const QFontMetrics metrics{item.font};
    const QVariant toneOfIt = index.data(ToneRole);
    if (!toneOfIt.isValid()) {
        painter->save();
        painter->setPen(quietText(QApplication::palette()));
        painter->setFont(item.font);
        painter->drawText(option.rect.adjusted(kGrid + kGrid / 2, 0, 0, 0),
                          Qt::AlignLeft | Qt::AlignVCenter, text);
        painter->restore();
        return;
    }
    const auto tone = static_cast<Tone>(toneOfIt.toInt());
    const ToneColours colours = toneColours(tone, QApplication::palette());
    const int height = qMin(metrics.height() + kGrid / 2, option.rect.height() - 2);
    const int room = option.rect.width() - kGrid;
    const int sign = toneShapeWidth(metrics.height());
    const QString shown = metrics.elidedText(text, Qt::ElideRight, room - kGrid * 2 - sign);
    const QRect chip{option.rect.left() + kGrid / 2, option.rect.center().y() - height / 2 + 1,
                     qMin(room, metrics.horizontalAdvance(shown) + kGrid * 2 + sign), height};

    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(colours.border);
    painter->setBrush(colours.fill);
    painter->drawRoundedRect(QRectF{chip}.adjusted(0.5, 0.5, -0.5, -0.5), kGrid / 2.0, kGrid / 2.0);
    painter->setPen(colours.text);
    painter->setFont(item.font);
    const qreal side = metrics.height() / 2.0;
    drawToneShape(*painter, tone,
                  {chip.left() + kGrid * 0.75, chip.center().y() + 0.5 - side / 2, side, side});
    painter->drawText(chip.adjusted(sign, 0, 0, 0), Qt::AlignCenter, shown);
    painter->restore();
}

QSize ChipDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    return QStyledItemDelegate::sizeHint(option, index) +
           QSize{kGrid * 3 + toneShapeWidth(option.fontMetrics.height()), 0};
}

} // namespace klarbok::ui
