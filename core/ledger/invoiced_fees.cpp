#include "ledger/invoiced_fees.h"

#include "ledger/row_kind.h"
#include "ledger/settlement_sign.h"

namespace klarbok::ledger {

std::optional<InvoicedFees> invoicedFees(const Payout &payout,
                                         const std::vector<Transaction> &transactions)
{
    if (signedTotals(payout).feesDeducted)
        return std::nullopt;
    const Money none = Money::zero(payout.currency);
    InvoicedFees sum{none, none};
    const auto isOurs = [&](Money amount) { return amount.currency() == payout.currency; };
    for (const Transaction &row : transactions) {
        const Money vat = row.vatAmount.value_or(none).abs();
        if (!isFeeType(row.type) || !isOurs(row.amount) || !isOurs(vat))
            continue;
        const bool isBack = row.type == TransactionType::FeeRefund;
        const Money amount = row.amount.abs();
        (row.type == TransactionType::Tax ? sum.vat : sum.fees) += isBack ? -amount : amount;
        sum.vat += isBack ? -vat : vat;
    }
    if (sum == InvoicedFees{none, none}) {
        const PayoutTotals &t = payout.totals;
        sum = {t.fee.abs() - t.feeRefund.abs() - t.feeCorrection.abs(),
               t.tax.abs() - t.taxRefund.abs()};
    }
    return sum == InvoicedFees{none, none} ? std::nullopt : std::optional{sum};
}

} // namespace klarbok::ledger
