#pragma once

#include "document/font_metrics.h"
#include "document/page.h"
#include "ports/voucher_printer.h"

namespace klarbok::document {

/// What stands where in a voucher's document. Pure: no clock, no locale, no font engine. A4
/// upright, or lying when the order table needs the width.
Sheets voucherSheets(const VoucherDocument &document, const Fonts &fonts);

} // namespace klarbok::document
