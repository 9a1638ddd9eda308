#pragma once

#include "klarna/csv_section.h"
#include "ports/payout_file.h"

#include <optional>
#include <vector>

namespace klarbok::klarna {

// What the two sections of a settlement file say, record by record. Documentation of settlement
// files: `posting_currency`, `tax_rate` and `tax_amount` are the API's `currency_code`, `vat_rate`
// and `vat_amount` (on Klarna's fee); `tax_rate_1`… are on the shop's goods.

/// Columns that hold amounts, in either section.
bool isAmountColumn(const QString &name);

/// One record of totals. Sales, returns, fees and the amount paid out must be told; the others may
/// be missing and are zero then, and named in `untold`.
Result<PayoutInFile> parseTotalsRecord(const CsvSection &section, const CsvRecord &record,
                                       const AmountForm &form);

/// One row of `payout`, without key and ordinal.
Result<ledger::Transaction> parseRowRecord(const CsvSection &section, const CsvRecord &record,
                                           const AmountForm &form, const ledger::Payout &payout);

/// Files may put a minus before what takes from the payout. The API never does, and a row must look
/// alike from both: all of them with a minus, and none without, become magnitudes.
void dropConfiguredSigns(PayoutInFile &payout);

/// What the file has no column for, from its rows: totals that are sums of rows, and the VAT of the
/// only fee there is. FileMisread when VAT on several fees is told only in total.
std::optional<Error> fillUntold(PayoutInFile &payout, const CsvSection &rows);

} // namespace klarbok::klarna
