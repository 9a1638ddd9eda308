#pragma once

#include <QProxyStyle>

namespace klarbok::ui {

/// The platform's own style with more air: in the cells and headers of tables everywhere, around
/// texts in buttons and fields where the platform leaves it to Fusion, whose fields get an edge
/// that is seen in the dark.
class HouseStyle final : public QProxyStyle
{
    Q_OBJECT

public:
    /// Takes over `base`; without one, the style that the application has.
    explicit HouseStyle(QStyle *base = nullptr);

    int pixelMetric(PixelMetric metric, const QStyleOption *option,
                    const QWidget *widget) const override;
    QSize sizeFromContents(ContentsType type, const QStyleOption *option, const QSize &size,
                           const QWidget *widget) const override;
    QRect subElementRect(SubElement element, const QStyleOption *option,
                         const QWidget *widget) const override;

    void drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                       const QWidget *widget) const override;

private:
    bool m_isFusion;
};

/// Gives the application's style the air. After QApplication, before the first window.
void useHouseStyle();

} // namespace klarbok::ui
