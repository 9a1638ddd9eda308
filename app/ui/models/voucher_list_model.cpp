#include "ui/models/voucher_list_model.h"

#include "ui/models/tones.h"
#include "words/amounts.h"
#include "words/codes.h"

namespace klarbok::ui {

namespace {

QVariant display(const VoucherListItem &item, int column)
{
    switch (static_cast<VoucherListModel::Column>(column)) {
    case VoucherListModel::DateColumn: return words::day(item.date);
    case VoucherListModel::KindColumn: return words::voucherKind(item.kind);
    case VoucherListModel::TextColumn: return item.text;
    case VoucherListModel::OrdersColumn:
        return item.orders > 0 ? words::count(item.orders) : QString{};
    case VoucherListModel::AmountColumn: return words::amountBeside(item.total, item.own);
    case VoucherListModel::QuestionsColumn:
        return item.questions > 0 ? words::count(item.questions) : QString{};
    case VoucherListModel::StatusColumn: return words::state(item.state);
    case VoucherListModel::NumberColumn: return words::voucherNumber(item.series, item.number);
    case VoucherListModel::ColumnCount: break;
    }
    return {};
}

QVariant raw(const VoucherListItem &item, int column)
{
    switch (static_cast<VoucherListModel::Column>(column)) {
    case VoucherListModel::DateColumn: return item.date;
    case VoucherListModel::KindColumn: return words::voucherKind(item.kind);
    case VoucherListModel::TextColumn: return item.text;
    case VoucherListModel::OrdersColumn: return item.orders;
    case VoucherListModel::AmountColumn: return rawMoney(item.total);
    case VoucherListModel::QuestionsColumn: return item.questions;
    case VoucherListModel::StatusColumn: return rankOf(item.state);
    case VoucherListModel::NumberColumn: return item.number.value_or(0);
    case VoucherListModel::ColumnCount: break;
    }
    return {};
}

} // namespace

QVariant VoucherListModel::cell(int column, int role, const VoucherListItem &item) const
{
    if (role == Qt::DisplayRole)
        return display(item, column);
    if (role == SortRole)
        return raw(item, column);
    if (role == ToneRole && column == StatusColumn)
        return static_cast<int>(toneOf(item.state));
    if (role == Qt::ToolTipRole && column == StatusColumn)
        return words::stateMeaning(item.state);
    return {};
}

QString VoucherListModel::title(int column) const
{
    switch (static_cast<Column>(column)) {
    case DateColumn: return tr("Date");
    case KindColumn: return tr("Kind");
    case TextColumn: return tr("Text");
    case OrdersColumn: return tr("Orders");
    case AmountColumn: return tr("Amount");
    case QuestionsColumn: return tr("Questions");
    case StatusColumn: return tr("Status");
    case NumberColumn: return tr("Number");
    case ColumnCount: break;
    }
    return {};
}

bool VoucherListModel::isFigure(int column) const
{
    return column == OrdersColumn || column == AmountColumn || column == QuestionsColumn;
}

} // namespace klarbok::ui
