#pragma once

#include "ui/parts/colours.h"

class QPainter;
class QRectF;

namespace klarbok::ui {

/// The sign beside a status, so that no colour has to be told from another: a ring, a disc with a
/// hand as of a clock, a tick, a diamond or a triangle, in the painter's pen colour.
void drawToneShape(QPainter &painter, Tone tone, const QRectF &place);

/// Width of the sign with the space after it, for a font of this height.
int toneShapeWidth(int fontHeight);

} // namespace klarbok::ui
