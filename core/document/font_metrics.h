#pragma once

#include "document/page.h"

#include <QByteArray>
#include <QStringView>

#include <optional>
#include <vector>

namespace klarbok::document {

/// How wide a TrueType font's characters are, read from the file itself: a font engine may answer
/// differently on another machine, and then lines would break differently.
class FontMetrics
{
public:
    /// nullopt: not a TrueType file with a Unicode character map (format 4).
    static std::optional<FontMetrics> read(const QByteArray &file);

    bool has(QChar c) const { return m_advances[c.unicode()] != 0; }
    /// In the unit of `size`, rounded up. Characters that the font lacks count nothing.
    int width(QStringView text, int size) const;

private:
    FontMetrics() : m_advances(0x10000, 0) {}
    int m_unitsPerEm = 0;
    std::vector<quint16> m_advances; ///< by UTF-16 unit
};

/// The two faces that documents are set in.
struct Fonts
{
    FontMetrics regular;
    FontMetrics bold;

    /// From the program's own resources. They are part of the program: not finding them is a bug.
    static Fonts load();

    const FontMetrics &face(Lettering lettering) const { return lettering.isBold ? bold : regular; }
    int width(QStringView text, Lettering lettering) const
    {
        return face(lettering).width(text, lettering.size);
    }
};

} // namespace klarbok::document
