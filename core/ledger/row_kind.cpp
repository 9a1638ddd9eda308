#include "ledger/row_kind.h"

#include "ledger/settlement_sign.h"

namespace klarbok::ledger {

bool isLoan(const Transaction &transaction)
{
    return transaction.detail.startsWith(u"LOAN_") ||
           transaction.detail.startsWith(u"CASH_ADVANCE_");
}

bool isDispute(const Transaction &transaction)
{
    return transaction.type == TransactionType::Reversal && !isCommissionReturn(transaction) &&
           !isLoan(transaction);
}

bool isSaleOrRefund(const Transaction &transaction)
{
    const bool isOrderType =
        transaction.type == TransactionType::Sale || transaction.type == TransactionType::Return;
    return isOrderType && !isLoan(transaction);
}

bool isFeeType(TransactionType type)
{
    return type == TransactionType::Fee || type == TransactionType::FeeRefund ||
           type == TransactionType::Tax;
}

} // namespace klarbok::ledger
