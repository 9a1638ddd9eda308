#pragma once

#include <QByteArray>

#include <optional>
#include <vector>

namespace klarbok::document {

struct PdfObject
{
    int number;
    QByteArray bytes; ///< from its number to after `endobj`
};

/// A PDF file with a classic table of positions, taken apart (ISO 32000-1, 7.5).
struct PdfObjects
{
    QByteArray header;
    std::vector<PdfObject> objects; ///< in the file's order
    QByteArray trailer;             ///< `trailer` and its dictionary

    /// nullopt when it is no such file.
    static std::optional<PdfObjects> read(const QByteArray &pdf);
    QByteArray write() const;
};

/// Replaces what stands between `begin` and `end`, first found, with `text`; false when it is not
/// there.
bool replaceBetween(QByteArray &bytes, QByteArrayView begin, QByteArrayView end,
                    const QByteArray &text);

} // namespace klarbok::document
