#include "ui/parts/tone_shape.h"

#include "base/check.h"

#include <QPainter>
#include <QPolygonF>

namespace klarbok::ui {

namespace {

void drawShape(QPainter &painter, Tone tone, const QRectF &place)
{
    const QPointF middle = place.center();
    switch (tone) {
    case Tone::Neutral: painter.drawEllipse(place); return;
    case Tone::Info:
        painter.drawEllipse(place);
        painter.drawPolyline(QPolygonF{{{middle.x(), place.top() + place.height() / 4},
                                        middle,
                                        {place.right() - 2, middle.y()}}});
        return;
    case Tone::Good:
        painter.drawPolyline(QPolygonF{{{place.left(), middle.y()},
                                        {middle.x() - place.width() / 8, place.bottom() - 1},
                                        {place.right(), place.top() + 1}}});
        return;
    case Tone::Warning:
        painter.setBrush(painter.pen().color());
        painter.drawPolygon(QPolygonF{{{middle.x(), place.top()},
                                       {place.right(), middle.y()},
                                       {middle.x(), place.bottom()},
                                       {place.left(), middle.y()}}});
        return;
    case Tone::Bad:
        painter.setBrush(painter.pen().color());
        painter.drawPolygon(QPolygonF{{{middle.x(), place.top()},
                                       {place.right(), place.bottom()},
                                       {place.left(), place.bottom()}}});
        return;
    }
    KLARBOK_EXPECTS(false);
}

} // namespace

void drawToneShape(QPainter &painter, Tone tone, const QRectF &place)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen{painter.pen().color(), 1.5, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin});
    drawShape(painter, tone, place.adjusted(0.75, 0.75, -0.75, -0.75));
    painter.restore();
}

int toneShapeWidth(int fontHeight)
{
    return fontHeight / 2 + fontHeight / 4;
}

} // namespace klarbok::ui
