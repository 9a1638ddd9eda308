#include "ui/models/claim_difference_model.h"

#include "ui/parts/colours.h"
#include "words/amounts.h"
#include "words/codes.h"

namespace klarbok::ui {

namespace {

bool waits(const ledger::Difference &item)
{
    return item.cause == ledger::Cause::NotApproved || item.cause == ledger::Cause::NotPosted ||
           item.cause == ledger::Cause::BeforeStart;
}

QString weight(const ledger::Difference &item)
{
    if (item.explained)
        return ClaimDifferenceModel::tr("Explained");
    return waits(item) ? ClaimDifferenceModel::tr("Waits") : ClaimDifferenceModel::tr("Difference");
}

Tone tone(const ledger::Difference &item)
{
    if (item.explained)
        return Tone::Neutral;
    return waits(item) ? Tone::Info : Tone::Bad;
}

QVariant display(const ledger::Difference &item, int column)
{
    switch (static_cast<ClaimDifferenceModel::Column>(column)) {
    case ClaimDifferenceModel::CauseColumn: return words::cause(item.cause);
    case ClaimDifferenceModel::AmountColumn: return words::signedAmount(item.amount);
    case ClaimDifferenceModel::WhatColumn: return words::what(item.what);
    case ClaimDifferenceModel::CureColumn: return words::cure(item.cure);
    case ClaimDifferenceModel::RefsColumn: return item.refs.join(QStringLiteral(", "));
    case ClaimDifferenceModel::WeightColumn: return weight(item);
    case ClaimDifferenceModel::ColumnCount: break;
    }
    return {};
}

} // namespace

QVariant ClaimDifferenceModel::cell(int column, int role, const ledger::Difference &item) const
{
    if (role == Qt::DisplayRole)
        return display(item, column);
    if (role == SortRole)
        return column == AmountColumn ? rawMoney(item.amount) : display(item, column);
    if (role == ToneRole && column == WeightColumn)
        return static_cast<int>(tone(item));
    if (role == Qt::ToolTipRole && column == RefsColumn)
        return item.refs.join(u'\n');
    if (role == Qt::ToolTipRole && column != AmountColumn)
        return display(item, column);
    return {};
}

QString ClaimDifferenceModel::title(int column) const
{
    switch (static_cast<Column>(column)) {
    case CauseColumn: return tr("Cause");
    case AmountColumn: return tr("Difference");
    case WhatColumn: return tr("What");
    case CureColumn: return tr("What to do");
    case RefsColumn: return tr("Concerns");
    case WeightColumn: return tr("Weight");
    case ColumnCount: break;
    }
    return {};
}

bool ClaimDifferenceModel::isFigure(int column) const
{
    return column == AmountColumn;
}

} // namespace klarbok::ui
