#include "ui/models/line_part_models.h"

#include "base/day.h"
#include "ui/parts/colours.h"
#include "words/amounts.h"
#include "words/codes.h"

namespace klarbok::ui {

namespace {

QString verdict(Money amount, Money booked)
{
    if (amount == booked)
        return {};
    return booked.isZero() ? LineRowModel::tr("Not booked") : LineRowModel::tr("Differs");
}

/// Only what differs has a tone.
QVariant verdictCell(int role, Money amount, Money booked)
{
    if (role == ToneRole)
        return amount == booked ? QVariant{} : static_cast<int>(Tone::Bad);
    return role == Qt::DisplayRole || role == SortRole ? verdict(amount, booked) : QVariant{};
}

QVariant figure(int role, Money amount)
{
    if (role == Qt::DisplayRole)
        return words::amount(amount);
    return role == SortRole ? rawMoney(amount) : QVariant{};
}

QVariant plain(int role, const QVariant &value)
{
    return role == Qt::DisplayRole || role == SortRole ? value : QVariant{};
}

QString voucherName(const ledger::LineBooking &item)
{
    const QString number = words::voucherNumber(item.series, item.number);
    return number.isEmpty() ? item.voucher.text() : number;
}

} // namespace

QVariant LineRowModel::cell(int column, int role, const ledger::LineRow &item) const
{
    if (role == Qt::ToolTipRole)
        return QString{words::time(item.time) + u' ' +
                       words::transactionType(item.type, item.typeText) +
                       (item.detail.isEmpty() ? QString{} : QString{u' ' + item.detail})};
    switch (static_cast<Column>(column)) {
    case TimeColumn:
        return role == Qt::DisplayRole ? words::day(stockholmDay(item.time))
                                       : plain(role, item.time);
    case OrderColumn: return plain(role, item.order);
    case AmountColumn: return figure(role, item.amount);
    case BookedColumn: return figure(role, item.booked);
    case VerdictColumn: return verdictCell(role, item.amount, item.booked);
    case ColumnCount: break;
    }
    return {};
}

QString LineRowModel::title(int column) const
{
    switch (static_cast<Column>(column)) {
    case TimeColumn: return tr("Day");
    case OrderColumn: return tr("Order");
    case AmountColumn: return tr("Row");
    case BookedColumn: return tr("Voucher");
    case VerdictColumn: return {};
    case ColumnCount: break;
    }
    return {};
}

bool LineRowModel::isFigure(int column) const
{
    return column == AmountColumn || column == BookedColumn;
}

QVariant LineOrderModel::cell(int column, int role, const ledger::LineOrder &item) const
{
    switch (static_cast<Column>(column)) {
    case OrderColumn: return plain(role, item.number);
    case AmountColumn: return figure(role, item.amount);
    case BookedColumn: return figure(role, item.booked);
    case VerdictColumn: return verdictCell(role, item.amount, item.booked);
    case ColumnCount: break;
    }
    return {};
}

QString LineOrderModel::title(int column) const
{
    switch (static_cast<Column>(column)) {
    case OrderColumn: return tr("Order");
    case AmountColumn: return tr("Rows");
    case BookedColumn: return tr("Voucher");
    case VerdictColumn: return {};
    case ColumnCount: break;
    }
    return {};
}

bool LineOrderModel::isFigure(int column) const
{
    return column == AmountColumn || column == BookedColumn;
}

QVariant LineBookingModel::cell(int column, int role, const ledger::LineBooking &item) const
{
    if (role == Qt::ToolTipRole)
        return QString{words::state(item.state) +
                       (item.text.isEmpty() ? QString{} : QString{u": " + item.text})};
    const bool isCredit = item.amount.isNegative();
    switch (static_cast<Column>(column)) {
    case VoucherColumn: return plain(role, voucherName(item));
    case AccountColumn: return plain(role, item.account.number());
    case DebitColumn:
        return isCredit && role == Qt::DisplayRole ? QVariant{} : figure(role, item.amount);
    case CreditColumn:
        return !isCredit && role == Qt::DisplayRole ? QVariant{} : figure(role, -item.amount);
    case ColumnCount: break;
    }
    return {};
}

QString LineBookingModel::title(int column) const
{
    switch (static_cast<Column>(column)) {
    case VoucherColumn: return tr("Voucher");
    case AccountColumn: return tr("Account");
    case DebitColumn: return tr("Debit");
    case CreditColumn: return tr("Credit");
    case ColumnCount: break;
    }
    return {};
}

bool LineBookingModel::isFigure(int column) const
{
    return column == DebitColumn || column == CreditColumn;
}

} // namespace klarbok::ui
