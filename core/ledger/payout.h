#pragma once

#include "base/id.h"
#include "base/money.h"

#include <QDateTime>
#include <QString>

#include <optional>
#include <vector>

namespace klarbok::ledger {

/// How Klarna charges its fees (Settlements API, merchant_settlement_type).
enum class SettlementType {
    Net,      ///< fees are deducted from the payout
    Gross,    ///< fees are invoiced separately
    GrossFee, ///< the invoice of those fees
};

/// Klarna's totals of one payout, as received; magnitudes. A total that Klarna left out is zero.
struct PayoutTotals
{
    Money sale, returned, reversal, fee, tax, feeCorrection, feeRefund, taxRefund, commission,
        commissionReversal, charge, credit, holdback, release, repay, deposit, openingDebt,
        closingDebt, settlement;

    static PayoutTotals zero(Currency currency);
    friend bool operator==(const PayoutTotals &, const PayoutTotals &) = default;
};

/// One Klarna settlement.
struct Payout
{
    PayoutId reference;
    QString source; ///< `klarna` or `kustom`
    QDateTime date; ///< when Klarna started the payment, UTC
    Currency currency;
    SettlementType settlementType = SettlementType::Net;
    QString merchantId;
    PayoutTotals totals;
    bool isFromFile = false; ///< told by a settlement file; the service may know more

    friend bool operator==(const Payout &, const Payout &) = default;
};

/// Settlements API, transaction `type`.
enum class TransactionType {
    Sale,
    Return,
    Fee,
    FeeRefund,
    Commission,
    Reversal,
    ReversalMerchantProtection,
    Correction,
    Charge,
    Credit,
    Holdback,
    Release,
    Tax,
    Unknown, ///< a type this program has never seen; its own name is in typeText
};

TransactionType parseTransactionType(QStringView text);

/// VAT of one rate inside a sale or a refund, as stated: a magnitude.
struct GoodsVat
{
    int rate; ///< 2500 = 25 %
    Money amount;

    friend bool operator==(const GoodsVat &, const GoodsVat &) = default;
};

/// One row of a payout, as received. `amount` keeps Klarna's sign, which is normally a magnitude:
/// ask effects() in settlement_sign.h what the row does to the payout.
struct Transaction
{
    TransactionKey key; ///< stable: payout, order, type, detail, capture, refund, date, amount and
                        ///< ordinal among equals
    PayoutId payout;
    int ordinal = 0; ///< place in the payout, from 0
    TransactionType type = TransactionType::Unknown;
    QString typeText; ///< as received
    QString detail;   ///< detailed_type as received, may be empty
    Money amount;     ///< FEE without VAT
    std::optional<OrderId> order;
    std::optional<CaptureId> capture; ///< only SALE and FEE
    std::optional<RefundId> refund;   ///< only RETURN and REVERSAL
    QDateTime saleTime;               ///< when the order was created, UTC
    QDateTime captureTime; ///< SALE: when captured; others: when Klarna registered the event. UTC
    QString shortOrderId;
    QString merchantReference1;
    QString merchantReference2;
    QString merchantCaptureReference;
    QString merchantRefundReference;
    QString purchaseCountry; ///< ISO 3166 alpha-2, upper case
    QString shippingCountry;
    std::optional<int> vatRate;     ///< on the fee, 2500 = 25 %
    std::optional<Money> vatAmount; ///< on the fee
    std::optional<Money> vatInHomeCurrency;
    QString paymentMethod;
    QString comment;
    QString reversalReference;
    std::vector<GoodsVat> goodsVat{}; ///< SALE and RETURN; only settlement files tell it

    friend bool operator==(const Transaction &, const Transaction &) = default;
};

} // namespace klarbok::ledger
