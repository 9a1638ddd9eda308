#pragma once

#include "books.h"

#include <QByteArray>

namespace klarbok::sandbox {

/// The vouchers between two days as SIE 4E, CP437.
QByteArray sieExport(const Books &books, QDate from, QDate to);

} // namespace klarbok::sandbox
