#pragma once

#include "flow/fetch.h"

#include <QString>

namespace klarbok::words {

/// Why a file cannot be understood, and where: the `reason` of FileMisread in words. Unknown ones
/// come back as they are.
QString fileTrouble(const QString &reason);
/// What to do about it.
QString fileCure(const QString &reason);

/// What a file told of the books, in one sentence.
QString booksFile(const flow::BooksFileReport &books);

} // namespace klarbok::words
