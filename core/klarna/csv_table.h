#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <vector>

namespace klarbok::klarna {

/// One record of a file of separated values: a line, or several when a quoted cell holds line ends.
struct CsvRecord
{
    int line = 0; ///< where it begins, from 1
    QStringList cells;

    /// Nothing but empty cells.
    bool isBlank() const;
};

/// FileMisread with `reason` for the words: `code|line|column|text`, each part but the code may be
/// empty. `line` 0 is the file as a whole.
Error misread(const QString &code, int line = 0, const QString &column = {},
              const QString &text = {});

/// The file's text: UTF-8 or UTF-16 with a byte order mark, UTF-8 without one, else Latin-1.
/// FileMisread when it is no text at all.
Result<QString> csvText(const QByteArray &bytes);

/// Cells between `delimiter`s, in quotes where need be; blanks around a cell are dropped. Blank
/// records are left out. FileMisread for a quote that does not end, or does not end its cell.
Result<std::vector<CsvRecord>> csvRecords(const QString &text, QChar delimiter);

} // namespace klarbok::klarna
