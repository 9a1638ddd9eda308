#include "ledger/totals_check.h"

#include <algorithm>

namespace klarbok::ledger {

namespace {

void add(LineSums &sums, What what, Money amount)
{
    if (!amount.isZero())
        sums.try_emplace(what, Money::zero(amount.currency())).first->second += amount;
}

LineSums grouped(const LineSums &sums)
{
    LineSums result;
    for (const auto &[what, amount] : sums)
        add(result, groupOf(what), amount);
    return result;
}

Money unknownSum(const Payout &payout, const std::vector<const Transaction *> &transactions,
                 const std::vector<RowEffect> &rowEffects)
{
    Money sum = Money::zero(payout.currency);
    for (std::size_t i = 0; i < transactions.size(); ++i) {
        if (transactions[i]->type == TransactionType::Unknown)
            sum += rowEffects[i].amount;
    }
    return sum;
}

} // namespace

What groupOf(What what)
{
    switch (what) {
    case What::Protection: return What::Reversal;
    case What::Correction:
    case What::Credit:
    case What::Charge: return What::FeeRefund;
    case What::Sale:
    case What::Return:
    case What::Reversal:
    case What::Fee:
    case What::FeeVat:
    case What::FeeRefund:
    case What::Commission:
    case What::Holdback:
    case What::Release:
    case What::DebtIn:
    case What::DebtOut:
    case What::Rounding:
    case What::PaidOut: break;
    }
    return what;
}

LineSums sumsOfTotals(const SignedTotals &totals)
{
    LineSums sums;
    const PayoutTotals &t = totals.effect;
    add(sums, What::Sale, t.sale);
    add(sums, What::Return, t.returned);
    add(sums, What::Reversal, t.reversal);
    if (totals.feesDeducted) {
        add(sums, What::Fee, t.fee);
        add(sums, What::FeeVat, t.tax + t.taxRefund);
        add(sums, What::FeeRefund, t.feeRefund);
        add(sums, What::Correction, t.feeCorrection);
    }
    add(sums, What::Commission, t.commission + t.commissionReversal);
    add(sums, What::Credit, t.credit);
    add(sums, What::Charge, t.charge);
    add(sums, What::Holdback, t.holdback);
    add(sums, What::Release, t.release);
    return sums;
}

LineSums sumsOfRows(const Payout &payout, const std::vector<const Transaction *> &transactions,
                    const std::vector<RowEffect> &rowEffects)
{
    LineSums sums;
    for (std::size_t i = 0; i < transactions.size(); ++i) {
        for (const LineShare &share : lineShares(*transactions[i], payout, rowEffects[i]))
            add(sums, share.what, share.amount);
    }
    return sums;
}

Money largestGap(const Payout &payout, const SignedTotals &totals,
                 const std::vector<const Transaction *> &transactions,
                 const std::vector<RowEffect> &rowEffects)
{
    LineSums gaps = grouped(sumsOfRows(payout, transactions, rowEffects));
    for (const auto &[what, amount] : grouped(sumsOfTotals(totals)))
        gaps.try_emplace(what, Money::zero(payout.currency)).first->second -= amount;

    // A row of unknown type is a question of its own, whether or not some total includes it.
    if (const auto other = gaps.find(What::FeeRefund); other != gaps.end()) {
        const Money withoutUnknown = other->second - unknownSum(payout, transactions, rowEffects);
        if (withoutUnknown.abs() < other->second.abs())
            other->second = withoutUnknown;
    }
    Money largest = Money::zero(payout.currency);
    for (const auto &[what, gap] : gaps)
        largest = std::max(largest, gap.abs());
    return largest;
}

TotalsCheck checkTotals(const Payout &payout, const std::vector<const Transaction *> &transactions,
                        const std::vector<RowEffect> &rowEffects, Money roundingLimit)
{
    const SignedTotals totals = signedTotals(payout);
    const PayoutTotals &t = totals.effect;
    Money rows = Money::zero(payout.currency);
    for (const RowEffect &effect : rowEffects)
        rows += effect.total();
    const bool isOneCurrency = std::ranges::all_of(transactions, [&](const Transaction *row) {
        return row->amount.currency() == payout.currency &&
               (!row->vatAmount || row->vatAmount->currency() == payout.currency);
    });

    const Money limit{roundingLimit.units(), payout.currency};
    const Money debtGap = t.closingDebt - t.openingDebt - t.repay - t.deposit;
    const Money typeGap = largestGap(payout, totals, transactions, rowEffects);
    TotalsCheck check{.gap = t.settlement - rows - t.repay - t.deposit};
    check.totalsAddUp = totals.gap().isZero() && debtGap.isZero();
    check.rowsMatchTotals = isOneCurrency && typeGap.isZero();
    // A GROSS_FEE payout is Klarna's invoice of fees, not a payout of sales: what it would move,
    // and which way, is not documented.
    check.isStopped = payout.settlementType == SettlementType::GrossFee || !isOneCurrency ||
                      limit < check.gap.abs() || limit < typeGap || limit < debtGap.abs();
    return check;
}

TotalsCheck checkTotals(const Payout &payout, const std::vector<Transaction> &transactions,
                        Money roundingLimit)
{
    const auto rows = pointersTo(transactions);
    return checkTotals(payout, rows, effects(payout, rows), roundingLimit);
}

std::vector<const Transaction *> pointersTo(const std::vector<Transaction> &transactions)
{
    std::vector<const Transaction *> result;
    result.reserve(transactions.size());
    for (const Transaction &transaction : transactions)
        result.push_back(&transaction);
    return result;
}

} // namespace klarbok::ledger
