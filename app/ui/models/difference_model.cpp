#include "ui/models/difference_model.h"

#include "ui/parts/colours.h"
#include "words/amounts.h"
#include "words/codes.h"

namespace klarbok::ui {

namespace {

bool waits(const ledger::Difference &item)
{
    return item.cause == ledger::Cause::NotApproved || item.cause == ledger::Cause::NotPosted;
}

QString weight(const ledger::Difference &item)
{
    if (item.explained)
        return DifferenceModel::tr("Explained");
    return waits(item) ? DifferenceModel::tr("Waits") : DifferenceModel::tr("Difference");
}

Tone tone(const ledger::Difference &item)
{
    if (item.explained)
        return Tone::Neutral;
    return waits(item) ? Tone::Info : Tone::Bad;
}

/// What is paid out stands as a sum on the screen, and its difference the same way round.
Money amountOf(const ledger::Difference &item)
{
    return item.what == ledger::What::PaidOut ? -item.amount : item.amount;
}

QVariant display(const ledger::Difference &item, int column)
{
    switch (static_cast<DifferenceModel::Column>(column)) {
    case DifferenceModel::WhatColumn: return words::what(item.what);
    case DifferenceModel::AmountColumn: return words::signedAmount(amountOf(item));
    case DifferenceModel::CauseColumn: return words::cause(item.cause);
    case DifferenceModel::CureColumn: return words::cure(item.cure);
    case DifferenceModel::RefsColumn: return item.refs.join(QStringLiteral(", "));
    case DifferenceModel::WeightColumn: return weight(item);
    case DifferenceModel::ColumnCount: break;
    }
    return {};
}

QVariant raw(const ledger::Difference &item, int column)
{
    switch (static_cast<DifferenceModel::Column>(column)) {
    case DifferenceModel::WhatColumn: return words::what(item.what);
    case DifferenceModel::AmountColumn: return rawMoney(amountOf(item));
    case DifferenceModel::CauseColumn: return words::cause(item.cause);
    case DifferenceModel::CureColumn: return words::cure(item.cure);
    case DifferenceModel::RefsColumn: return item.refs.join(QStringLiteral(", "));
    case DifferenceModel::WeightColumn: return weight(item);
    case DifferenceModel::ColumnCount: break;
    }
    return {};
}

} // namespace

QVariant DifferenceModel::cell(int column, int role, const ledger::Difference &item) const
{
    if (role == Qt::DisplayRole)
        return display(item, column);
    if (role == SortRole)
        return raw(item, column);
    if (role == ToneRole && column == WeightColumn)
        return static_cast<int>(tone(item));
    if (role == Qt::ToolTipRole && column == RefsColumn)
        return item.refs.join(u'\n');
    if (role == Qt::ToolTipRole && (column == CauseColumn || column == CureColumn))
        return display(item, column);
    return {};
}

QString DifferenceModel::title(int column) const
{
    switch (static_cast<Column>(column)) {
    case WhatColumn: return tr("What");
    case AmountColumn: return tr("Difference");
    case CauseColumn: return tr("Cause");
    case CureColumn: return tr("What to do");
    case RefsColumn: return tr("Concerns");
    case WeightColumn: return tr("Weight");
    case ColumnCount: break;
    }
    return {};
}

bool DifferenceModel::isFigure(int column) const
{
    return column == AmountColumn;
}

} // namespace klarbok::ui
