#pragma once

#include "document/page_flow.h"
#include "ports/voucher_printer.h"

namespace klarbok::document {

/// The voucher's rows with account, name, text, debit and credit, and their sums.
void drawRows(PageFlow &flow, const VoucherDocument &document);

/// Net, VAT and gross per rate and group, then gift cards, tips and rounding, and the sum of all.
void drawVatSums(PageFlow &flow, const ledger::DraftVoucher &voucher);

/// Of a payout voucher: what made the claim grow and shrink, down to what was paid out.
void drawMovements(PageFlow &flow, const ledger::DraftVoucher &voucher);

/// The rates by which amounts were converted, and what was paid out before that.
void drawRates(PageFlow &flow, const ledger::DraftVoucher &voucher);

/// What is worth knowing, and what a draft still asks.
void drawRemarks(PageFlow &flow, const ledger::DraftVoucher &voucher);

} // namespace klarbok::document
