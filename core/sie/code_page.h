#pragma once

#include <QByteArray>
#include <QString>

namespace klarbok::sie {

/// How the letters of a file are written. `#FORMAT PC8` promises CP437; what programs write is
/// another matter.
enum class CodePage { Cp437, Latin1, Utf8 };

/// From the bytes alone: a UTF-8 mark or valid UTF-8 with other letters than ASCII; else whichever
/// of CP437 and Latin-1 gives more Swedish letters; CP437 when nothing tells.
CodePage detectCodePage(const QByteArray &bytes);

/// Never fails: what is no letter in the code page becomes U+FFFD.
QString decode(QByteArrayView bytes, CodePage page);

/// CP437. Characters that it lacks become `?`; sie_text.h sees to it that there are none.
QByteArray encodeCp437(const QString &text);

} // namespace klarbok::sie
