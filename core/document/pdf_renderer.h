#pragma once

#include "base/result.h"
#include "document/page.h"

#include <QByteArray>
#include <QDateTime>

namespace klarbok::document {

/// Makes the documents' font known to Qt. Once per process, before the first drawPdf; on the GUI
/// thread where there is one.
void registerFonts();

/// Draws the pages as PDF/A-1b. `time` (UTC) is the file's time of creation, `producer` the
/// program's name and version. Needs a QGuiApplication; any thread will do. Fails only when Qt
/// writes PDF in a way that this program does not know (FileUnwritable).
Result<QByteArray> drawPdf(const Sheets &sheets, const QDateTime &time, const QString &creator);

/// The first `pages` pages as PNG, `width` pixels wide, drawn by the same hand as the PDF. Same
/// needs.
std::vector<QByteArray> drawPictures(const Sheets &sheets, int pages, int width);

} // namespace klarbok::document
