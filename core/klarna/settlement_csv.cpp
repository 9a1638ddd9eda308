#include "klarna/settlement_csv.h"

#include "klarna/transaction_parser.h"
#include "ledger/settlement_sign.h"

#include <algorithm>
#include <array>

namespace klarbok::klarna {

namespace {

using ledger::Payout;
using ledger::PayoutTotals;
using ledger::SettlementType;
using ledger::Transaction;
using ledger::TransactionType;

struct TotalColumn
{
    const char *name;
    const char *otherName;
    Money PayoutTotals::*total;
    bool isNeeded;
    bool takes; ///< from the payout, or is a debt: a minus is only a way to write it
};

constexpr std::array kTotals{
    TotalColumn{"total_sale_amount", "sale_amount", &PayoutTotals::sale, true, false},
    TotalColumn{"total_return_amount", "return_amount", &PayoutTotals::returned, true, true},
    TotalColumn{"total_fee_amount", "fee_amount", &PayoutTotals::fee, true, true},
    TotalColumn{"total_settlement_amount", "settlement_amount", &PayoutTotals::settlement, true,
                false},
    TotalColumn{"total_reversal_amount", "reversal_amount", &PayoutTotals::reversal, false, true},
    TotalColumn{"total_tax_amount", "total_vat_amount", &PayoutTotals::tax, false, true},
    TotalColumn{"total_fee_correction_amount", "fee_correction_amount",
                &PayoutTotals::feeCorrection, false, false},
    TotalColumn{"total_fee_refund_amount", "fee_refund_amount", &PayoutTotals::feeRefund, false,
                false},
    TotalColumn{"total_tax_refund_amount", "tax_refund_amount", &PayoutTotals::taxRefund, false,
                false},
    TotalColumn{"total_commission_amount", "commission_amount", &PayoutTotals::commission, false,
                false},
    TotalColumn{"total_commission_reversal_amount", "commission_reversal_amount",
                &PayoutTotals::commissionReversal, false, true},
    TotalColumn{"total_charge_amount", "charge_amount", &PayoutTotals::charge, false, true},
    TotalColumn{"total_credit_amount", "credit_amount", &PayoutTotals::credit, false, false},
    TotalColumn{"total_holdback_amount", "holdback_amount", &PayoutTotals::holdback, false, true},
    TotalColumn{"total_release_amount", "release_amount", &PayoutTotals::release, false, false},
    TotalColumn{"total_repay_amount", "repay_amount", &PayoutTotals::repay, false, true},
    TotalColumn{"total_deposit_amount", "deposit_amount", &PayoutTotals::deposit, false, false},
    TotalColumn{"opening_debt_balance", "opening_debt_balance_amount", &PayoutTotals::openingDebt,
                false, true},
    TotalColumn{"closing_debt_balance", "closing_debt_balance_amount", &PayoutTotals::closingDebt,
                false, true},
};

struct GoodsColumns
{
    const char *rate;
    const char *amount;
};
constexpr std::array kGoods{
    GoodsColumns{"tax_rate_1", "tax_amount_1"}, GoodsColumns{"tax_rate_2", "tax_amount_2"},
    GoodsColumns{"tax_rate_3", "tax_amount_3"}, GoodsColumns{"tax_rate_4", "tax_amount_4"}};

std::optional<SettlementType> parseSettlementType(const QString &code)
{
    if (code == u"NET")
        return SettlementType::Net;
    if (code == u"GROSS")
        return SettlementType::Gross;
    if (code == u"GROSS_FEE")
        return SettlementType::GrossFee;
    return std::nullopt;
}

/// Does a row of this kind always take from the payout? CORRECTION and what nobody knows may do
/// either.
bool takes(const Transaction &row)
{
    switch (row.type) {
    case TransactionType::Return:
    case TransactionType::Fee:
    case TransactionType::Reversal:
    case TransactionType::Charge:
    case TransactionType::Holdback:
    case TransactionType::Tax: return true;
    case TransactionType::Commission: return ledger::isCommissionReturn(row);
    case TransactionType::Sale:
    case TransactionType::FeeRefund:
    case TransactionType::ReversalMerchantProtection:
    case TransactionType::Correction:
    case TransactionType::Credit:
    case TransactionType::Release:
    case TransactionType::Unknown: break;
    }
    return false;
}

/// All of them with a minus, and none without, become magnitudes.
void dropMinus(const std::vector<Money *> &amounts)
{
    const bool isSigned = std::ranges::all_of(
        amounts, [](const Money *amount) { return amount->isZero() || amount->isNegative(); });
    if (!isSigned)
        return;
    for (Money *amount : amounts)
        *amount = amount->abs();
}

/// The VAT of a row's goods; nothing where the columns do not tell all of it: half of a pair, or
/// signs that a sale, or one refund, cannot have.
std::vector<ledger::GoodsVat> goodsVat(CsvCells &cells, const AmountForm &form, Currency currency,
                                       TransactionType type)
{
    std::vector<ledger::GoodsVat> parts;
    bool isWhole = true;
    for (const GoodsColumns &columns : kGoods) {
        const auto rate = cells.rate({columns.rate});
        const auto amount = cells.amount({columns.amount}, form, currency);
        if (rate && amount)
            parts.push_back({*rate, *amount});
        else if (rate.value_or(0) != 0 || (amount && !amount->isZero()))
            isWhole = false;
    }
    const auto isMinus = [](const ledger::GoodsVat &part) { return part.amount.isNegative(); };
    const auto isPlus = [](const ledger::GoodsVat &part) {
        return !part.amount.isZero() && !part.amount.isNegative();
    };
    const bool isBack = std::ranges::any_of(parts, isMinus);
    if (!isWhole ||
        (isBack && (type != TransactionType::Return || std::ranges::any_of(parts, isPlus))))
        return {};
    for (ledger::GoodsVat &part : parts)
        part.amount = part.amount.abs();
    return parts;
}

bool isGoods(TransactionType type)
{
    return type == TransactionType::Sale || type == TransactionType::Return;
}

Money sumOf(const std::vector<Transaction> &rows, TransactionType type, Currency currency)
{
    Money sum = Money::zero(currency);
    for (const Transaction &row : rows) {
        if (row.type == type)
            sum += row.amount.abs();
    }
    return sum;
}

/// What corrections give or take, by their own signs.
Money correctionsOf(const std::vector<Transaction> &rows, bool areTaken, Currency currency)
{
    Money sum = Money::zero(currency);
    for (const Transaction &row : rows) {
        if (row.type == TransactionType::Correction && row.amount.isNegative() == areTaken)
            sum += row.amount.abs();
    }
    return sum;
}

Money vatOf(const std::vector<Transaction> &rows, TransactionType type, Currency currency)
{
    Money sum = Money::zero(currency);
    for (const Transaction &row : rows) {
        if (row.type == type && row.vatAmount)
            sum += row.vatAmount->abs();
    }
    return sum;
}

} // namespace

bool isAmountColumn(const QString &name)
{
    static const QStringList kRow{QStringLiteral("amount"),       QStringLiteral("tax_amount"),
                                  QStringLiteral("vat_amount"),   QStringLiteral("tax_amount_1"),
                                  QStringLiteral("tax_amount_2"), QStringLiteral("tax_amount_3"),
                                  QStringLiteral("tax_amount_4")};
    return kRow.contains(name) || std::ranges::any_of(kTotals, [&name](const TotalColumn &column) {
               return name == QLatin1String{column.name} || name == QLatin1String{column.otherName};
           });
}

Result<PayoutInFile> parseTotalsRecord(const CsvSection &section, const CsvRecord &record,
                                       const AmountForm &form)
{
    CsvCells cells{section, record};
    cells.need({"payment_reference"})
        .need({"payout_date"})
        .need({"settlement_currency", "currency_code", "currency"})
        .need({"merchant_settlement_type"});
    for (const TotalColumn &column : kTotals) {
        if (column.isNeeded)
            cells.need({column.name, column.otherName});
    }
    const auto reference = cells.id<PayoutId>({"payment_reference"});
    const QDateTime date = cells.time({"payout_date"});
    const auto currency = cells.currency({"settlement_currency", "currency_code", "currency"});
    const QString typeCode = cells.code({"merchant_settlement_type"});
    const auto type = parseSettlementType(typeCode);
    if (!type)
        cells.fail(QStringLiteral("not_settlement_type"), {"merchant_settlement_type"}, typeCode);
    if (cells.error())
        return *cells.error();

    PayoutInFile found{Payout{*reference,
                              {},
                              date,
                              *currency,
                              *type,
                              cells.text({"merchant_id"}),
                              PayoutTotals::zero(*currency),
                              true},
                       {},
                       {}};
    for (const TotalColumn &column : kTotals) {
        const auto amount = cells.amount({column.name, column.otherName}, form, *currency);
        if (amount)
            found.payout.totals.*column.total = *amount;
        else
            found.untold.push_back(column.total);
    }
    if (cells.error())
        return *cells.error();
    return found;
}

Result<Transaction> parseRowRecord(const CsvSection &section, const CsvRecord &record,
                                   const AmountForm &form, const Payout &payout)
{
    CsvCells cells{section, record};
    cells.need({"type"})
        .need({"amount"})
        .need({"capture_date"})
        .need({"posting_currency", "currency_code", "currency"});
    // Reserves and charges are not about an order, and need not know when one was made; but a file
    // that never says which order a sale is of cannot be booked.
    for (const char *const column : {"order_id", "sale_date"}) {
        if (!section.has(QString::fromLatin1(column)))
            cells.need({column});
    }
    const auto order = cells.id<OrderId>({"order_id"});
    if (order)
        cells.need({"sale_date"});
    const auto capture = cells.id<CaptureId>({"capture_id"});
    const auto refund = cells.id<RefundId>({"refund_id"});
    const QString typeText = cells.code({"type"});
    const auto type = ledger::parseTransactionType(typeText);
    const QDateTime captured = cells.time({"capture_date"});
    const QDateTime sold = cells.time({"sale_date"});
    const auto currency = cells.currency({"posting_currency", "currency_code", "currency"});
    if (currency && *currency != payout.currency)
        cells.fail(QStringLiteral("currency_mixed"), {"posting_currency"}, currency->code());
    const QString merchant = cells.text({"merchant_id"});
    if (!merchant.isEmpty() && !payout.merchantId.isEmpty() && merchant != payout.merchantId)
        cells.fail(QStringLiteral("merchant_mixed"), {"merchant_id"}, merchant);
    if (cells.error())
        return *cells.error();
    const auto amount = cells.amount({"amount"}, form, *currency);
    auto goods = goodsVat(cells, form, *currency, type);
    const auto vatRate = cells.rate({"tax_rate", "vat_rate"});
    const auto vatAmount = cells.amount({"tax_amount", "vat_amount"}, form, *currency);
    if (cells.error())
        return *cells.error();
    return Transaction{RowNumbering::noKey(),
                       payout.reference,
                       0,
                       type,
                       typeText,
                       cells.code({"detailed_type"}),
                       *amount,
                       order,
                       capture,
                       refund,
                       sold.isValid() ? sold : captured,
                       captured,
                       cells.text({"short_order_id"}),
                       cells.text({"merchant_reference1"}),
                       cells.text({"merchant_reference2"}),
                       cells.text({"merchant_capture_reference"}),
                       cells.text({"merchant_refund_reference"}),
                       cells.text({"purchase_country"}).toUpper(),
                       cells.text({"shipping_country"}).toUpper(),
                       vatRate,
                       vatAmount,
                       std::nullopt,
                       cells.text({"initial_payment_method_type"}),
                       {},
                       cells.text({"reversal_reference"}),
                       isGoods(type) ? std::move(goods) : std::vector<ledger::GoodsVat>{}};
}

void dropConfiguredSigns(PayoutInFile &payout)
{
    std::vector<Money *> totals;
    for (const TotalColumn &column : kTotals) {
        if (column.takes)
            totals.push_back(&(payout.payout.totals.*column.total));
    }
    dropMinus(totals);
    std::vector<Money *> amounts;
    for (Transaction &row : payout.rows) {
        if (takes(row))
            amounts.push_back(&row.amount);
    }
    dropMinus(amounts);
    std::vector<Money *> vat;
    for (Transaction &row : payout.rows) {
        if (row.vatAmount && takes(row))
            vat.push_back(&*row.vatAmount);
    }
    dropMinus(vat);
}

std::optional<Error> fillUntold(PayoutInFile &payout, const CsvSection &rows)
{
    PayoutTotals &totals = payout.payout.totals;
    const Currency currency = payout.payout.currency;
    const auto isUntold = [&payout](Money PayoutTotals::*total) {
        return std::ranges::find(payout.untold, total) != payout.untold.end();
    };
    const bool tellsVat =
        rows.has(QStringLiteral("tax_amount")) || rows.has(QStringLiteral("vat_amount"));
    if (!tellsVat && !totals.tax.isZero()) {
        std::vector<Transaction *> fees;
        for (Transaction &row : payout.rows) {
            if (row.type == TransactionType::Fee)
                fees.push_back(&row);
        }
        if (fees.size() != 1)
            return misread(QStringLiteral("column_missing"), rows.line(),
                           QStringLiteral("tax_amount"));
        fees.front()->vatAmount = totals.tax;
    }
    const auto fill = [&](Money PayoutTotals::*total, Money sum) {
        if (isUntold(total))
            totals.*total = sum;
    };
    const auto sum = [&](TransactionType type) { return sumOf(payout.rows, type, currency); };
    fill(&PayoutTotals::tax, vatOf(payout.rows, TransactionType::Fee, currency));
    fill(&PayoutTotals::taxRefund, vatOf(payout.rows, TransactionType::FeeRefund, currency));
    fill(&PayoutTotals::reversal,
         sum(TransactionType::Reversal) - sum(TransactionType::ReversalMerchantProtection));
    fill(&PayoutTotals::feeRefund, sum(TransactionType::FeeRefund));
    fill(&PayoutTotals::commission, sum(TransactionType::Commission));
    // A file without these columns tells of corrections in its rows and in what was paid out only.
    const bool tellsNoCorrections =
        isUntold(&PayoutTotals::charge) && isUntold(&PayoutTotals::credit);
    const auto corrections = [&](bool areTaken) {
        return tellsNoCorrections ? correctionsOf(payout.rows, areTaken, currency)
                                  : Money::zero(currency);
    };
    fill(&PayoutTotals::charge, sum(TransactionType::Charge) + corrections(true));
    fill(&PayoutTotals::credit, sum(TransactionType::Credit) + corrections(false));
    fill(&PayoutTotals::holdback, sum(TransactionType::Holdback));
    fill(&PayoutTotals::release, sum(TransactionType::Release));
    return std::nullopt;
}

} // namespace klarbok::klarna
