#include "ui/parts/house_style.h"

#include "ui/parts/theme.h"

#include <QApplication>
#include <QHeaderView>
#include <QStyleFactory>
#include <QStyleOption>
#include <QTableView>

namespace klarbok::ui {

namespace {

constexpr int kFieldAir = kGrid / 2;
constexpr int kArrow = 10;
constexpr int kArrowRoom = kArrow + 2;

/// The header section that its table is sorted by; null when the option is something else.
const QStyleOptionHeader *sortedHeader(const QStyleOption *option)
{
    const auto *header = qstyleoption_cast<const QStyleOptionHeader *>(option);
    return header && header->sortIndicator != QStyleOptionHeader::None ? header : nullptr;
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
    if (const auto *sorted = sortedHeader(option); type == CT_HeaderSection && sorted) {
        QStyleOptionHeader plain{*sorted};
        plain.sortIndicator = QStyleOptionHeader::None;
        const auto *header = qobject_cast<const QHeaderView *>(widget);
        const bool hasArrow = !header || header->sortIndicatorSection() == sorted->section;
        return QProxyStyle::sizeFromContents(type, &plain, size, widget) +
               QSize{hasArrow ? kArrowRoom : 0, 0}; // Qt keeps room in every section
    }
    return usual;
}

QRect HouseStyle::subElementRect(SubElement element, const QStyleOption *option,
                                 const QWidget *widget) const
{
    const QRect usual = QProxyStyle::subElementRect(element, option, widget);
    if (!m_isFusion)
        return usual;
    const auto *sorted = sortedHeader(option);
    if (element == SE_HeaderLabel && sorted) // Fusion lets the arrow cover figures' titles
        return usual.adjusted(0, 0, -kArrowRoom, 0);
    if (element == SE_HeaderArrow && sorted)
        return {sorted->rect.right() - kGrid - kArrow, sorted->rect.center().y() - kArrow / 2,
                kArrow, kArrow};
    if (element == SE_LineEditContents)
        return usual.adjusted(kFieldAir, 0, -kFieldAir, 0);
    return usual;
}

void useHouseStyle()
{
    QApplication::setStyle(new HouseStyle);
}

} // namespace klarbok::ui
