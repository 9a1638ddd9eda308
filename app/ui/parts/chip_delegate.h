#pragma once

#include <QStyledItemDelegate>

namespace klarbok::ui {

/// Paints a status as a chip: a sign and the model's text on the colours of its ToneRole. What has
/// no tone is quiet text.
class ChipDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

} // namespace klarbok::ui
