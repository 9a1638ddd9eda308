#pragma once

#include "document/font_metrics.h"

#include <QStringList>

namespace klarbok::document {

/// Text as it can stand on one line: control characters and line breaks become spaces, characters
/// that the font lacks become `□`, so that nothing vanishes without a trace.
QString printable(const QString &text, const Fonts &fonts);

/// Shortened at the end with `…` to at most `width`.
QString elided(const QString &text, const Fonts &fonts, Lettering lettering, int width);

/// Lines of at most `width`, broken at spaces; a word longer than a line is broken anywhere. Never
/// empty.
QStringList wrapped(const QString &text, const Fonts &fonts, Lettering lettering, int width);

/// Parts side by side with ` · ` between, on as many lines as they need; no part is broken.
QStringList joined(const QStringList &parts, const Fonts &fonts, Lettering lettering, int width);

} // namespace klarbok::document
