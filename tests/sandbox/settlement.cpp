#include "settlement.h"

#include <algorithm>

namespace klarbok::sandbox {

namespace {

qint64 roundedDivision(qint64 dividend, qint64 divisor)
{
    const qint64 magnitude = dividend < 0 ? -dividend : dividend;
    const qint64 rounded = (2 * magnitude + divisor) / (2 * divisor);
    return dividend < 0 ? -rounded : rounded;
}

void addRow(Totals &totals, const Transaction &row)
{
    const QString &type = row.type;
    const qint64 vat = row.vat.value_or(0);
    if (type == u"SALE")
        totals.sale += row.amount;
    else if (type == u"RETURN")
        totals.returned += row.amount;
    else if (type == u"REVERSAL")
        totals.reversal += row.amount;
    else if (type == u"REVERSAL_MERCHANT_PROTECTION")
        totals.reversal -= row.amount;
    else if (type == u"FEE") {
        totals.fee += row.amount;
        totals.tax += vat;
    } else if (type == u"TAX")
        totals.tax += row.amount;
    else if (type == u"FEE_REFUND") {
        totals.feeRefund += row.amount;
        totals.taxRefund += vat;
    } else if (type == u"COMMISSION")
        totals.commission += row.amount;
    else if (type == u"CREDIT" || (type == u"CORRECTION" && row.amount >= 0))
        totals.credit += row.amount;
    else if (type == u"CORRECTION")
        totals.charge -= row.amount;
    else if (type == u"HOLDBACK")
        totals.holdback += row.amount;
    else if (type == u"RELEASE")
        totals.release += row.amount;
    else
        totals.charge += row.amount;
}

} // namespace

qint64 vatInside(qint64 gross, qint64 rate)
{
    return roundedDivision(gross * rate, 10000 + rate);
}

qint64 vatOnTop(qint64 net, qint64 rate)
{
    return roundedDivision(net * rate, 10000);
}

qint64 sumOf(const std::vector<Line> &lines)
{
    qint64 sum = 0;
    for (const Line &line : lines)
        sum += line.total();
    return sum;
}

int effectOf(const QString &type)
{
    if (type == u"CORRECTION")
        return 0;
    const bool adds = type == u"SALE" || type == u"REVERSAL_MERCHANT_PROTECTION" ||
                      type == u"FEE_REFUND" || type == u"COMMISSION" || type == u"CREDIT" ||
                      type == u"RELEASE";
    return adds ? 1 : -1;
}

qint64 effectOf(const Transaction &row, const QString &settlementType)
{
    const int sign = effectOf(row.type);
    if (sign == 0)
        return row.amount;
    if (row.type == u"FEE" && settlementType == u"GROSS")
        return 0;
    const bool withVat = row.type == u"FEE" || row.type == u"FEE_REFUND";
    return sign * (row.amount + (withVat ? row.vat.value_or(0) : 0));
}

Totals settle(const std::vector<Transaction> &rows, const QString &settlementType, qint64 debt)
{
    Totals totals;
    qint64 net = 0;
    for (const Transaction &row : rows) {
        addRow(totals, row);
        net += effectOf(row, settlementType);
    }
    totals.openingDebt = debt;
    totals.deposit = net < 0 ? -net : 0;
    totals.repay = net > 0 ? std::min(debt, net) : 0;
    totals.closingDebt = debt - totals.repay + totals.deposit;
    totals.settlement = net - totals.repay + totals.deposit;
    return totals;
}

qint64 owed(const Merchant &merchant)
{
    qint64 balance = 0;
    for (const Payout &payout : merchant.payouts) {
        for (const Transaction &row : payout.rows)
            balance += effectOf(row, payout.settlementType);
        balance -= payout.totals.settlement;
    }
    return balance;
}

qint64 notSettled(const Merchant &merchant)
{
    qint64 balance = 0;
    for (const Transaction &row : merchant.pending)
        balance += effectOf(row, QStringLiteral("NET"));
    return balance;
}

} // namespace klarbok::sandbox
