#include "ui/models/payout_list_model.h"

#include "ui/models/tones.h"
#include "words/amounts.h"
#include "words/codes.h"
#include "words/difference_words.h"

namespace klarbok::ui {

namespace {

QVariant display(const flow::PayoutListItem &item, int column)
{
    switch (static_cast<PayoutListModel::Column>(column)) {
    case PayoutListModel::DateColumn: return words::day(item.date);
    case PayoutListModel::ReferenceColumn: return item.payout.reference.text();
    case PayoutListModel::AmountColumn:
        return words::amountWithCurrency(item.payout.totals.settlement);
    case PayoutListModel::VouchersColumn: return words::count(item.vouchers);
    case PayoutListModel::WhyColumn: return words::reasons(item.reasons);
    case PayoutListModel::StatusColumn: return words::payoutStatus(item.status);
    case PayoutListModel::ColumnCount: break;
    }
    return {};
}

QVariant raw(const flow::PayoutListItem &item, int column)
{
    switch (static_cast<PayoutListModel::Column>(column)) {
    case PayoutListModel::DateColumn: return item.date;
    case PayoutListModel::ReferenceColumn: return item.payout.reference.text();
    case PayoutListModel::AmountColumn: return rawMoney(item.payout.totals.settlement);
    case PayoutListModel::VouchersColumn: return item.vouchers;
    case PayoutListModel::WhyColumn: return words::reasons(item.reasons);
    case PayoutListModel::StatusColumn: return static_cast<int>(item.status);
    case PayoutListModel::ColumnCount: break;
    }
    return {};
}

} // namespace

QVariant PayoutListModel::cell(int column, int role, const flow::PayoutListItem &item) const
{
    if (role == Qt::DisplayRole)
        return display(item, column);
    if (role == SortRole)
        return raw(item, column);
    if (role == ToneRole && column == StatusColumn)
        return static_cast<int>(toneOf(item.status));
    if (role == Qt::ToolTipRole && (column == WhyColumn || column == StatusColumn)) {
        QStringList all;
        for (const ledger::Difference &reason : item.reasons)
            all.append(words::causeOf(reason));
        return all.join(u'\n');
    }
    return {};
}

QString PayoutListModel::title(int column) const
{
    switch (static_cast<Column>(column)) {
    case DateColumn: return tr("Date");
    case ReferenceColumn: return tr("Reference");
    case AmountColumn: return tr("Paid out");
    case VouchersColumn: return tr("Vouchers");
    case WhyColumn: return tr("Why");
    case StatusColumn: return tr("Status");
    case ColumnCount: break;
    }
    return {};
}

bool PayoutListModel::isFigure(int column) const
{
    return column == AmountColumn || column == VouchersColumn;
}

} // namespace klarbok::ui
