#include "ui/parts/chip_label.h"

#include "ui/parts/theme.h"
#include "ui/parts/tone_shape.h"

#include <QApplication>
#include <QPainter>

namespace klarbok::ui {

ChipLabel::ChipLabel(QWidget *parent) : QLabel{parent}
{
    setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    hide();
}

void ChipLabel::setChip(Tone tone, const QString &text)
{
    m_tone = tone;
    setText(text);
    setAccessibleName(text);
    setVisible(!text.isEmpty());
    updateGeometry();
}

void ChipLabel::paintEvent(QPaintEvent *)
{
    const ToneColours colours = toneColours(m_tone, QApplication::palette());
    QPainter painter{this};
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(colours.border);
    painter.setBrush(colours.fill);
    painter.drawRoundedRect(QRectF{rect()}.adjusted(0.5, 0.5, -0.5, -0.5), kGrid / 2.0,
                            kGrid / 2.0);
    painter.setPen(colours.text);
    const qreal side = fontMetrics().height() / 2.0;
    drawToneShape(painter, m_tone,
                  {kGrid * 0.75, rect().center().y() + 0.5 - side / 2, side, side});
    painter.drawText(rect().adjusted(toneShapeWidth(fontMetrics().height()), 0, 0, 0),
                     Qt::AlignCenter, text());
}

QSize ChipLabel::sizeHint() const
{
    return {fontMetrics().horizontalAdvance(text()) + kGrid * 2 +
                toneShapeWidth(fontMetrics().height()),
            fontMetrics().height() + kGrid / 2};
}

} // namespace klarbok::ui
