#include "ui/models/day_voucher_model.h"

#include "ui/models/tones.h"
#include "words/amounts.h"
#include "words/codes.h"

namespace klarbok::ui {

namespace {

/// `Dag K 12`
QString nameOf(const ledger::CalendarVoucher &item)
{
    const QString number = words::voucherNumber(item.series, item.number);
    const QString kind = words::voucherKind(item.kind);
    return number.isEmpty() ? kind : QString{kind + u' ' + number};
}

QString display(const ledger::CalendarVoucher &item, int column)
{
    switch (static_cast<DayVoucherModel::Column>(column)) {
    case DayVoucherModel::VoucherColumn: return nameOf(item);
    case DayVoucherModel::StatusColumn:
        return item.open.empty() ? words::state(item.state)
                                 : DayVoucherModel::tr("%n question(s)", nullptr,
                                                       static_cast<int>(item.open.size()));
    case DayVoucherModel::TotalColumn: return words::amount(item.total);
    case DayVoucherModel::ColumnCount: break;
    }
    return {};
}

} // namespace

QVariant DayVoucherModel::cell(int column, int role, const ledger::CalendarVoucher &item) const
{
    if (role == Qt::DisplayRole)
        return display(item, column);
    if (role == SortRole)
        return column == TotalColumn ? rawMoney(item.total) : QVariant{display(item, column)};
    if (role == ToneRole && column == StatusColumn)
        return static_cast<int>(item.open.empty() ? toneOf(item.state) : Tone::Bad);
    return {};
}

QString DayVoucherModel::title(int column) const
{
    switch (static_cast<Column>(column)) {
    case VoucherColumn: return tr("Voucher");
    case StatusColumn: return tr("Status");
    case TotalColumn: return tr("Amount");
    case ColumnCount: break;
    }
    return {};
}

} // namespace klarbok::ui
