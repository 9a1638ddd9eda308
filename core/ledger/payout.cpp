#include "ledger/payout.h"

#include <array>
#include <utility>

namespace klarbok::ledger {

PayoutTotals PayoutTotals::zero(Currency currency)
{
    const Money none = Money::zero(currency);
    return {none, none, none, none, none, none, none, none, none, none,
            none, none, none, none, none, none, none, none, none};
}

TransactionType parseTransactionType(QStringView text)
{
    static constexpr std::array<std::pair<QStringView, TransactionType>, 13> kTypes{{
        {u"SALE", TransactionType::Sale},
        {u"RETURN", TransactionType::Return},
        {u"FEE", TransactionType::Fee},
        {u"FEE_REFUND", TransactionType::FeeRefund},
        {u"COMMISSION", TransactionType::Commission},
        {u"REVERSAL", TransactionType::Reversal},
        {u"REVERSAL_MERCHANT_PROTECTION", TransactionType::ReversalMerchantProtection},
        {u"CORRECTION", TransactionType::Correction},
        {u"CHARGE", TransactionType::Charge},
        {u"CREDIT", TransactionType::Credit},
        {u"HOLDBACK", TransactionType::Holdback},
        {u"RELEASE", TransactionType::Release},
        {u"TAX", TransactionType::Tax},
    }};
    for (const auto &[name, type] : kTypes) {
        if (name == text)
            return type;
    }
    return TransactionType::Unknown;
}

} // namespace klarbok::ledger
