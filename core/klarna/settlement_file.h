#pragma once

#include "ports/payout_file.h"

namespace klarbok::klarna {

/// Klarna's settlement report as separated values, as its portal, API and SFTP hand it out. Each
/// merchant configures delimiter, dates, amounts, signs and columns in the portal's Report
/// Configurator; hence nothing is taken for granted here but the columns' names, and what cannot be
/// read without guessing is an error. Wanted are a section of totals (`total_…_amount`,
/// `payment_reference`, `settlement_currency`, `payout_date`, `merchant_settlement_type`) and one
/// of rows (`type`, `amount`, …); both may come several times.
class SettlementFile final : public PayoutFileReader
{
public:
    Result<std::vector<PayoutInFile>> read(const QByteArray &bytes) const override;
};

} // namespace klarbok::klarna
