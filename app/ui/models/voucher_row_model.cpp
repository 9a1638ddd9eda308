#include "ui/models/voucher_row_model.h"

#include "words/amounts.h"
#include "words/codes.h"

namespace klarbok::ui {

namespace {

QVariant display(const NamedRow &item, int column)
{
    switch (static_cast<VoucherRowModel::Column>(column)) {
    case VoucherRowModel::AccountColumn: return item.row.account.number();
    case VoucherRowModel::NameColumn: return item.name;
    case VoucherRowModel::TextColumn: return item.row.text;
    case VoucherRowModel::DimensionColumn: return words::dimensions(item.row.dimensions);
    case VoucherRowModel::DebitColumn:
        return item.row.amount.isNegative() ? QVariant{} : words::amount(item.row.amount);
    case VoucherRowModel::CreditColumn:
        return item.row.amount.isNegative() ? words::amount(-item.row.amount) : QVariant{};
    case VoucherRowModel::ColumnCount: break;
    }
    return {};
}

QVariant raw(const NamedRow &item, int column)
{
    switch (static_cast<VoucherRowModel::Column>(column)) {
    case VoucherRowModel::AccountColumn: return item.row.account.number();
    case VoucherRowModel::NameColumn: return item.name;
    case VoucherRowModel::TextColumn: return item.row.text;
    case VoucherRowModel::DimensionColumn: return words::dimensions(item.row.dimensions);
    case VoucherRowModel::DebitColumn: return rawMoney(item.row.amount);
    case VoucherRowModel::CreditColumn: return rawMoney(-item.row.amount);
    case VoucherRowModel::ColumnCount: break;
    }
    return {};
}

} // namespace

QVariant VoucherRowModel::cell(int column, int role, const NamedRow &item) const
{
    if (role == Qt::DisplayRole)
        return display(item, column);
    if (role == SortRole)
        return raw(item, column);
    return {};
}

QString VoucherRowModel::title(int column) const
{
    switch (static_cast<Column>(column)) {
    case AccountColumn: return tr("Account");
    case NameColumn: return tr("Account name");
    case TextColumn: return tr("Text");
    case DimensionColumn: return tr("Cost centre and project");
    case DebitColumn: return tr("Debit");
    case CreditColumn: return tr("Credit");
    case ColumnCount: break;
    }
    return {};
}

bool VoucherRowModel::isFigure(int column) const
{
    return column == DebitColumn || column == CreditColumn;
}

} // namespace klarbok::ui
