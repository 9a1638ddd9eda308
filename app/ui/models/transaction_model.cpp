#include "ui/models/transaction_model.h"

#include "words/amounts.h"
#include "words/codes.h"

namespace klarbok::ui {

namespace {

QString orderNumber(const ledger::Transaction &item)
{
    return item.merchantReference1.isEmpty() ? item.shortOrderId : item.merchantReference1;
}

QString country(const ledger::Transaction &item)
{
    return item.shippingCountry.isEmpty() ? item.purchaseCountry : item.shippingCountry;
}

QVariant display(const ledger::Transaction &item, int column)
{
    switch (static_cast<TransactionModel::Column>(column)) {
    case TransactionModel::TimeColumn: return words::time(item.captureTime);
    case TransactionModel::TypeColumn: return words::transactionType(item.type, item.typeText);
    case TransactionModel::OrderColumn: return orderNumber(item);
    case TransactionModel::CountryColumn: return country(item);
    case TransactionModel::AmountColumn: return words::amount(item.amount);
    case TransactionModel::VatColumn:
        return item.vatAmount ? words::amount(*item.vatAmount) : QString{};
    case TransactionModel::DetailColumn: return item.detail;
    case TransactionModel::ColumnCount: break;
    }
    return {};
}

QVariant raw(const ledger::Transaction &item, int column)
{
    switch (static_cast<TransactionModel::Column>(column)) {
    case TransactionModel::TimeColumn: return item.captureTime;
    case TransactionModel::TypeColumn: return words::transactionType(item.type, item.typeText);
    case TransactionModel::OrderColumn: return orderNumber(item);
    case TransactionModel::CountryColumn: return country(item);
    case TransactionModel::AmountColumn: return rawMoney(item.amount);
    case TransactionModel::VatColumn:
        return item.vatAmount ? rawMoney(*item.vatAmount) : QVariant{};
    case TransactionModel::DetailColumn: return item.detail;
    case TransactionModel::ColumnCount: break;
    }
    return {};
}

} // namespace

QVariant TransactionModel::cell(int column, int role, const ledger::Transaction &item) const
{
    if (role == Qt::DisplayRole)
        return display(item, column);
    if (role == SortRole)
        return raw(item, column);
    return {};
}

QString TransactionModel::title(int column) const
{
    switch (static_cast<Column>(column)) {
    case TimeColumn: return tr("Time");
    case TypeColumn: return tr("Type");
    case OrderColumn: return tr("Order");
    case CountryColumn: return tr("Country");
    case AmountColumn: return tr("Amount");
    case VatColumn: return tr("VAT");
    case DetailColumn: return tr("Detail");
    case ColumnCount: break;
    }
    return {};
}

bool TransactionModel::isFigure(int column) const
{
    return column == AmountColumn || column == VatColumn;
}

} // namespace klarbok::ui
