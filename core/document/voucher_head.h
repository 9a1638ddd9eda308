#pragma once

#include "document/page_flow.h"
#include "ports/voucher_printer.h"

namespace klarbok::document {

/// The top of the first page: kind of voucher, company, and the facts that identify it.
void drawHead(PageFlow &flow, const VoucherDocument &document);

/// The one line at the top of every later page.
void drawPageHead(PageFlow &flow, const VoucherDocument &document);

/// The last line of every page; called when the number of pages is known.
void drawFoot(Page &page, Paper paper, const Fonts &fonts, const VoucherDocument &document,
              qsizetype number, qsizetype count);

} // namespace klarbok::document
