#include "ui/models/gift_card_model.h"

#include "words/amounts.h"

namespace klarbok::ui {

namespace {

QVariant display(const ledger::GiftCardReport::Line &item, int column)
{
    switch (static_cast<GiftCardModel::Column>(column)) {
    case GiftCardModel::DateColumn: return words::day(item.date);
    case GiftCardModel::OrderColumn: return item.orderNumber;
    case GiftCardModel::VoucherColumn: return item.voucher.text();
    case GiftCardModel::SoldColumn:
        return item.sold.isZero() ? QString{} : words::amount(item.sold);
    case GiftCardModel::UsedColumn:
        return item.used.isZero() ? QString{} : words::amount(item.used);
    case GiftCardModel::ColumnCount: break;
    }
    return {};
}

QVariant raw(const ledger::GiftCardReport::Line &item, int column)
{
    switch (static_cast<GiftCardModel::Column>(column)) {
    case GiftCardModel::DateColumn: return item.date;
    case GiftCardModel::OrderColumn: return item.orderNumber;
    case GiftCardModel::VoucherColumn: return item.voucher.text();
    case GiftCardModel::SoldColumn: return rawMoney(item.sold);
    case GiftCardModel::UsedColumn: return rawMoney(item.used);
    case GiftCardModel::ColumnCount: break;
    }
    return {};
}

} // namespace

QVariant GiftCardModel::cell(int column, int role, const ledger::GiftCardReport::Line &item) const
{
    if (role == Qt::DisplayRole)
        return display(item, column);
    if (role == SortRole)
        return raw(item, column);
    return {};
}

QString GiftCardModel::title(int column) const
{
    switch (static_cast<Column>(column)) {
    case DateColumn: return tr("Date");
    case OrderColumn: return tr("Order");
    case VoucherColumn: return tr("Voucher");
    case SoldColumn: return tr("Sold");
    case UsedColumn: return tr("Used");
    case ColumnCount: break;
    }
    return {};
}

bool GiftCardModel::isFigure(int column) const
{
    return column == SoldColumn || column == UsedColumn;
}

} // namespace klarbok::ui
