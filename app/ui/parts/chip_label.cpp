#include "ui/parts/chip_label.h"

#include "ui/parts/theme.h"

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
    painter.drawText(rect(), Qt::AlignCenter, text());
}

QSize ChipLabel::sizeHint() const
{
    return {fontMetrics().horizontalAdvance(text()) + kGrid * 2,
            fontMetrics().height() + kGrid / 2};
}

} // namespace klarbok::ui
