#include "ui/parts/house_style.h"

#include "ui/parts/colours.h"
#include "ui/parts/theme.h"

#include <QApplication>
#include <QHeaderView>
#include <QPainter>
#include <QStyleFactory>
#include <QStyleOption>
#include <QTableView>

namespace klarbok::ui {

namespace {

constexpr int kFieldAir = kGrid / 2;

/// Fusion draws them in a darker shade of the window, which nobody sees in the dark.
bool hasFaintOutline(QStyle::PrimitiveElement element, const QStyleOption *option)
{
    const bool isBox =
        element == QStyle::PE_IndicatorCheckBox || element == QStyle::PE_IndicatorRadioButton;
    const bool isField =
        element == QStyle::PE_FrameLineEdit && !(option->state & QStyle::State_HasFocus);
    return (isBox || isField) && isDark(option->palette);
}

void drawOutline(QStyle::PrimitiveElement element, const QStyleOption *option, QPainter *painter)
{
    const QRectF edge = QRectF{option->rect}.adjusted(0.5, 0.5, -0.5, -0.5);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setBrush(Qt::NoBrush);
    painter->setPen(fieldLine(option->palette));
    if (element == QStyle::PE_IndicatorRadioButton)
        painter->drawEllipse(edge);
    else
        painter->drawRoundedRect(edge, 2, 2);
    painter->restore();
}

} // namespace

HouseStyle::HouseStyle(QStyle *base)
    : QProxyStyle{base ? base : QStyleFactory::create(QApplication::style()->name())},
      m_isFusion{baseStyle()->name().compare(u"fusion", Qt::CaseInsensitive) == 0}
{
}

int HouseStyle::pixelMetric(PixelMetric metric, const QStyleOption *option,
                            const QWidget *widget) const
{
    const int usual = QProxyStyle::pixelMetric(metric, option, widget);
    switch (metric) {
    case PM_FocusFrameHMargin:
        return qobject_cast<const QTableView *>(widget) ? qMax(usual, kGrid - 1) : usual;
    case PM_HeaderMargin: {
        const auto *header = qobject_cast<const QHeaderView *>(widget);
        return header && header->orientation() == Qt::Horizontal ? qMax(usual, kGrid) : usual;
    }
    case PM_ButtonMargin: return m_isFusion ? usual + kGrid * 2 : usual;
    default: return usual;
    }
}

QSize HouseStyle::sizeFromContents(ContentsType type, const QStyleOption *option, const QSize &size,
                                   const QWidget *widget) const
{
    const QSize usual = QProxyStyle::sizeFromContents(type, option, size, widget);
    if (!m_isFusion)
        return usual;
    if (type == CT_PushButton) // PM_ButtonMargin counts in both directions; this air is sideways
        return usual - QSize{0, kGrid * 2 - kFieldAir};
    if (type == CT_LineEdit || type == CT_ComboBox || type == CT_SpinBox)
        return usual + QSize{kFieldAir * 2, kFieldAir};
    const auto *section = qstyleoption_cast<const QStyleOptionHeader *>(option);
    const auto *header = qobject_cast<const QHeaderView *>(widget);
    if (type == CT_HeaderSection && section && header &&
        header->sortIndicatorSection() != section->section) {
        QStyleOptionHeader plain{*section}; // Qt keeps room for the arrow in every section
        plain.sortIndicator = QStyleOptionHeader::None;
        return QProxyStyle::sizeFromContents(type, &plain, size, widget);
    }
    return usual;
}

QRect HouseStyle::subElementRect(SubElement element, const QStyleOption *option,
                                 const QWidget *widget) const
{
    const QRect usual = QProxyStyle::subElementRect(element, option, widget);
    const bool isField = m_isFusion && element == SE_LineEditContents;
    return isField ? usual.adjusted(kFieldAir, 0, -kFieldAir, 0) : usual;
}

void HouseStyle::drawPrimitive(PrimitiveElement element, const QStyleOption *option,
                               QPainter *painter, const QWidget *widget) const
{
    const auto *arrow = qstyleoption_cast<const QStyleOptionHeader *>(option);
    if (!m_isFusion || element != PE_IndicatorHeaderArrow || !arrow || !widget) {
        QProxyStyle::drawPrimitive(element, option, painter, widget);
        if (m_isFusion && hasFaintOutline(element, option))
            drawOutline(element, option, painter);
        return;
    }
    QStyleOptionHeader middle{*arrow}; // Fusion's place for it counts with a thin margin
    middle.rect.moveCenter({arrow->rect.center().x(), widget->height() / 2});
    QProxyStyle::drawPrimitive(element, &middle, painter, widget);
}

void useHouseStyle()
{
    QApplication::setStyle(new HouseStyle);
}

} // namespace klarbok::ui
