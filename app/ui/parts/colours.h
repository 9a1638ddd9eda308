#pragma once

#include <QColor>
#include <QPalette>

namespace klarbok::ui {

/// What a colour says. Never alone: a sign or a word stands beside it.
enum class Tone { Neutral, Info, Good, Warning, Bad };

struct ToneColours
{
    QColor fill;   ///< behind chips and banners
    QColor text;   ///< on the fill; contrast at least 4.5 : 1
    QColor border; ///< around the fill
};

/// Made from the palette, so that light, dark and the user's own themes all work.
ToneColours toneColours(Tone tone, const QPalette &palette);

/// Coloured text on the list background; contrast at least 4.5 : 1.
QColor toneText(Tone tone, const QPalette &palette);

/// Quieter text on the given background; contrast at least 4.5 : 1.
QColor quietText(const QPalette &palette);

/// A hairline between parts of a page.
QColor hairline(const QPalette &palette);

/// The edge of a field or box; contrast at least 3 : 1 in the dark, where the style's own has none.
QColor fieldLine(const QPalette &palette);

/// WCAG contrast ratio, 1 to 21.
qreal contrast(const QColor &a, const QColor &b);

bool isDark(const QPalette &palette);

} // namespace klarbok::ui
