#include "ui/parts/house_style.h"

#include "ui/parts/theme.h"

#include <QApplication>
#include <QHeaderView>
#include <QStyleFactory>
#include <QTableView>

namespace klarbok::ui {

namespace {

constexpr int kFieldAir = kGrid / 2;

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
    case PM_HeaderMargin:
        return qobject_cast<const QHeaderView *>(widget) ? qMax(usual, kGrid) : usual;
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
    return usual;
}

QRect HouseStyle::subElementRect(SubElement element, const QStyleOption *option,
                                 const QWidget *widget) const
{
    const QRect usual = QProxyStyle::subElementRect(element, option, widget);
    const bool isField = m_isFusion && element == SE_LineEditContents;
    return isField ? usual.adjusted(kFieldAir, 0, -kFieldAir, 0) : usual;
}

void useHouseStyle()
{
    QApplication::setStyle(new HouseStyle);
}

} // namespace klarbok::ui
