#pragma once

#include <QString>

namespace klarbok::sie {

struct SieText
{
    QString text;
    int unwritable = 0; ///< characters that became `?`
};

/// A text as every reader of SIE takes it: ASCII and å ä ö Å Ä Ö é É ü Ü. The rest of CP437 is left
/// out too: Björn Lundén's reader takes it for misread Latin-1 and "repairs" it.
///
/// * Letters with other marks lose them (à → a), ø → o, æ → ae, ß → ss, þ → th, € → EUR, dashes →
/// -,
///   typographic quotes → ' and ", … → ..., × → x and the like; anything else becomes `?`.
/// * Control characters, line breaks and all kinds of spaces become one space; none at the ends.
/// * `#` before a letter is left out: that reader looks for labels (`#IB`) inside texts too.
/// * `\` before `"` or last becomes `/`: it would escape the quote. Elsewhere it is an ordinary
///   character (SIE 4C 5.7).
SieText sieText(const QString &raw);

/// A field in quotes; quotes inside are escaped.
QString quoted(const QString &text);

} // namespace klarbok::sie
