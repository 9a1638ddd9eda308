#pragma once

#include "base/result.h"
#include "sie/sie_file.h"

#include <QByteArray>

namespace klarbok::sie {

/// Reads SIE 4I and 4E: strict about meaning, tolerant about form. Letters may be CP437, Latin-1 or
/// UTF-8, lines end in any way, unknown labels and further fields are left out, #RTRANS and #BTRANS
/// too. What is odd but clear goes into SieFile::notes.
///
/// FileMisread, with `line N: …` as detail, for what cannot be understood: no SIE file, another
/// type or currency, a voucher without a date or an end, a row without an account or an amount, an
/// amount with a comma or more than two decimals, a file that does not have the checksum it states.
Result<SieFile> readSie(const QByteArray &bytes);

} // namespace klarbok::sie
