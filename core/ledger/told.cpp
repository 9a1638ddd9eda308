#include "ledger/told.h"

#include "ledger/order_split.h"
#include "ledger/sale_lines.h"

#include <map>
#include <utility>

namespace klarbok::ledger {

namespace {

struct Sum
{
    qint64 gross = 0;
    qint64 vat = 0;
};

QString textOf(const std::vector<OrderLine> &lines)
{
    std::map<std::pair<QString, int>, Sum> sums;
    for (const OrderLine &line : lines) {
        if (line.total.isZero()) // nothing to book, whatever its rate
            continue;
        const int rate = line.vatRate.value_or(0);
        Sum &sum = sums[{lineTypeName(line.type), rate}];
        sum.gross += line.total.units();
        sum.vat += line.vatAmount.value_or(vatInGross(line.total, rate)).units();
    }
    QString text;
    for (const auto &[kind, sum] : sums)
        text += QStringLiteral(" %1/%2/%3/%4")
                    .arg(kind.first)
                    .arg(kind.second)
                    .arg(sum.gross)
                    .arg(sum.vat);
    return text;
}

QString orderText(const Transaction &row, const Order &order)
{
    const bool isRefund = row.type == TransactionType::Return;
    const SaleLines found = linesOf(row, order, row.amount.abs());
    return QStringLiteral("%1 %2:%3")
        .arg(countryOf(row, &order))
        .arg(isRefund ? order.refunds.size() : order.captures.size())
        .arg(found.addUp ? textOf(found.lines) : QString{});
}

QString linesIn(const QString &order)
{
    return order.section(u':', 1);
}

} // namespace

Told toldOf(const Transaction &row, const Order *order)
{
    const bool isPart = row.type == TransactionType::Sale || row.type == TransactionType::Return;
    const bool isReadable = order && isPart && order->currency == row.amount.currency();
    return {row.saleTime, row.captureTime, isReadable ? orderText(row, *order) : QString{}};
}

bool isOrderChanged(const Told &then, const Told &now)
{
    if (linesIn(then.order).isEmpty() || now.order.isEmpty())
        return false;
    if (linesIn(now.order).isEmpty())
        return then.order.section(u':', 0, 0) == now.order.section(u':', 0, 0);
    return linesIn(then.order) != linesIn(now.order) ||
           then.order.section(u' ', 0, 0) != now.order.section(u' ', 0, 0);
}

std::optional<qint64> toldVat(const Told &told)
{
    const QStringList lines = linesIn(told.order).split(u' ', Qt::SkipEmptyParts);
    if (lines.isEmpty())
        return std::nullopt;
    qint64 vat = 0;
    for (const QString &line : lines)
        vat += line.section(u'/', 3).toLongLong();
    return vat;
}

} // namespace klarbok::ledger
