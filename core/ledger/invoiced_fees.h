#pragma once

#include "ledger/payout.h"

#include <optional>
#include <vector>

namespace klarbok::ledger {

/// Fees that Klarna does not deduct from the payout but invoices (merchant_settlement_type GROSS):
/// nothing of them is booked with the payout.
struct InvoicedFees
{
    Money fees; ///< without VAT, less what is given back
    Money vat;

    friend bool operator==(const InvoicedFees &, const InvoicedFees &) = default;
};

/// nullopt where the fees are deducted, or there are none. From the rows; from Klarna's totals
/// where no row tells of them.
std::optional<InvoicedFees> invoicedFees(const Payout &payout,
                                         const std::vector<Transaction> &transactions);

} // namespace klarbok::ledger
