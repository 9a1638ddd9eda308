#include "ui/models/fee_model.h"

#include "ui/parts/colours.h"
#include "words/amounts.h"
#include "words/fee_words.h"

#include <QBrush>
#include <QGuiApplication>

namespace klarbok::ui {

namespace {

QVariant display(const ledger::FeeLine &item, int column)
{
    switch (static_cast<FeeLineModel::Column>(column)) {
    case FeeLineModel::DateColumn: return words::day(item.date);
    case FeeLineModel::PayoutColumn: return item.payout.text();
    case FeeLineModel::MethodColumn: return words::paymentMethod(item.method);
    case FeeLineModel::SoldColumn: return words::amount(item.sold);
    case FeeLineModel::FeesColumn: return words::amount(item.fees);
    case FeeLineModel::EffectiveColumn: return words::effectiveRate(item.effective);
    case FeeLineModel::ExpectedColumn:
        return item.expected ? words::amount(*item.expected) : QStringLiteral("–");
    case FeeLineModel::OtherColumn: return words::amount(item.other);
    case FeeLineModel::ColumnCount: break;
    }
    return {};
}

QVariant raw(const ledger::FeeLine &item, int column)
{
    switch (static_cast<FeeLineModel::Column>(column)) {
    case FeeLineModel::DateColumn: return item.date;
    case FeeLineModel::SoldColumn: return rawMoney(item.sold);
    case FeeLineModel::FeesColumn: return rawMoney(item.fees);
    case FeeLineModel::ExpectedColumn:
        return item.expected ? rawMoney(*item.expected) : QVariant::fromValue(RawMoney{});
    case FeeLineModel::OtherColumn: return rawMoney(item.other);
    case FeeLineModel::EffectiveColumn: // per cent, with as many decimals as an amount
        return item.effective ? rawMoney(Money::sek(*item.effective))
                              : QVariant::fromValue(RawMoney{});
    case FeeLineModel::PayoutColumn:
    case FeeLineModel::MethodColumn:
    case FeeLineModel::ColumnCount: break;
    }
    return display(item, column);
}

QVariant display(const ledger::FeeOutlier &item, int column)
{
    switch (static_cast<FeeOutlierModel::Column>(column)) {
    case FeeOutlierModel::OrderColumn: return item.order;
    case FeeOutlierModel::DateColumn: return words::day(item.date);
    case FeeOutlierModel::MethodColumn: return words::paymentMethod(item.method);
    case FeeOutlierModel::SoldColumn: return words::amount(item.sold);
    case FeeOutlierModel::FeeColumn: return words::amount(item.fee);
    case FeeOutlierModel::ExpectedColumn: return words::amount(item.expected);
    case FeeOutlierModel::OverColumn: return words::signedAmount(item.over());
    case FeeOutlierModel::ColumnCount: break;
    }
    return {};
}

QVariant raw(const ledger::FeeOutlier &item, int column)
{
    switch (static_cast<FeeOutlierModel::Column>(column)) {
    case FeeOutlierModel::DateColumn: return item.date;
    case FeeOutlierModel::SoldColumn: return rawMoney(item.sold);
    case FeeOutlierModel::FeeColumn: return rawMoney(item.fee);
    case FeeOutlierModel::ExpectedColumn: return rawMoney(item.expected);
    case FeeOutlierModel::OverColumn: return rawMoney(item.over());
    case FeeOutlierModel::OrderColumn:
    case FeeOutlierModel::MethodColumn:
    case FeeOutlierModel::ColumnCount: break;
    }
    return display(item, column);
}

} // namespace

QVariant FeeLineModel::cell(int column, int role, const ledger::FeeLine &item) const
{
    if (role == Qt::DisplayRole)
        return display(item, column);
    if (role == SortRole)
        return raw(item, column);
    return {};
}

QString FeeLineModel::title(int column) const
{
    switch (static_cast<Column>(column)) {
    case DateColumn: return tr("Paid out");
    case PayoutColumn: return tr("Payout");
    case MethodColumn: return tr("Payment type");
    case SoldColumn: return tr("Sold");
    case FeesColumn: return tr("Fees");
    case EffectiveColumn: return tr("Share");
    case ExpectedColumn: return tr("Expected");
    case OtherColumn: return tr("Other fees");
    case ColumnCount: break;
    }
    return {};
}

bool FeeLineModel::isFigure(int column) const
{
    return column >= SoldColumn;
}

QVariant FeeOutlierModel::cell(int column, int role, const ledger::FeeOutlier &item) const
{
    if (role == Qt::DisplayRole)
        return display(item, column);
    if (role == SortRole)
        return raw(item, column);
    if (role == Qt::ForegroundRole && column == OverColumn && !item.over().isNegative())
        return QBrush{toneText(Tone::Bad, QGuiApplication::palette())};
    return {};
}

QString FeeOutlierModel::title(int column) const
{
    switch (static_cast<Column>(column)) {
    case OrderColumn: return tr("Order");
    case DateColumn: return tr("Paid out");
    case MethodColumn: return tr("Payment type");
    case SoldColumn: return tr("Sold");
    case FeeColumn: return tr("Fee");
    case ExpectedColumn: return tr("Expected");
    case OverColumn: return tr("Difference");
    case ColumnCount: break;
    }
    return {};
}

bool FeeOutlierModel::isFigure(int column) const
{
    return column >= SoldColumn;
}

} // namespace klarbok::ui
