#include "ui/models/foreign_voucher_model.h"

#include "words/amounts.h"
#include "words/codes.h"

namespace klarbok::ui {

namespace {

QVariant display(const flow::ForeignVoucher &item, int column)
{
    switch (static_cast<ForeignVoucherModel::Column>(column)) {
    case ForeignVoucherModel::DateColumn: return words::day(item.date);
    case ForeignVoucherModel::NumberColumn: return words::voucherNumber(item.series, item.number);
    case ForeignVoucherModel::TextColumn: return item.text;
    case ForeignVoucherModel::AmountColumn: return words::amount(item.amount);
    case ForeignVoucherModel::ColumnCount: break;
    }
    return {};
}

QVariant raw(const flow::ForeignVoucher &item, int column)
{
    switch (static_cast<ForeignVoucherModel::Column>(column)) {
    case ForeignVoucherModel::DateColumn: return item.date;
    case ForeignVoucherModel::NumberColumn: return item.number;
    case ForeignVoucherModel::TextColumn: return item.text;
    case ForeignVoucherModel::AmountColumn: return rawMoney(item.amount);
    case ForeignVoucherModel::ColumnCount: break;
    }
    return {};
}

} // namespace

QVariant ForeignVoucherModel::cell(int column, int role, const flow::ForeignVoucher &item) const
{
    if (role == Qt::DisplayRole)
        return display(item, column);
    if (role == SortRole)
        return raw(item, column);
    return {};
}

QString ForeignVoucherModel::title(int column) const
{
    switch (static_cast<Column>(column)) {
    case DateColumn: return tr("Date");
    case NumberColumn: return tr("Number");
    case TextColumn: return tr("Text");
    case AmountColumn: return tr("Amount");
    case ColumnCount: break;
    }
    return {};
}

bool ForeignVoucherModel::isFigure(int column) const
{
    return column == AmountColumn;
}

} // namespace klarbok::ui
