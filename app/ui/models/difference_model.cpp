#include "ui/models/difference_model.h"

#include "ledger/causes.h"
#include "ui/parts/colours.h"
#include "words/amounts.h"
#include "words/codes.h"
#include "words/difference_words.h"

#include <QBrush>
#include <QGuiApplication>

namespace klarbok::ui {

namespace {

QString weight(const ledger::Difference &item)
{
    if (item.explained)
        return DifferenceModel::tr("Explained");
    return ledger::blocks(item) ? DifferenceModel::tr("Difference") : DifferenceModel::tr("Waits");
}

Tone tone(const ledger::Difference &item)
{
    if (item.explained)
        return Tone::Neutral;
    return ledger::blocks(item) ? Tone::Bad : Tone::Info;
}

Money amountOf(const ledger::Difference &item)
{
    return words::shownAmount(item.what, item.amount);
}

QVariant display(const ledger::Difference &item, int column)
{
    switch (static_cast<DifferenceModel::Column>(column)) {
    case DifferenceModel::WhatColumn: return words::what(item.what);
    case DifferenceModel::AmountColumn: return words::signedAmount(amountOf(item));
    case DifferenceModel::CauseColumn: return words::causeOf(item);
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
    case DifferenceModel::CauseColumn: return words::causeOf(item);
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
    if (role == Qt::ForegroundRole && column == AmountColumn && ledger::blocks(item))
        return QBrush{toneText(Tone::Bad, QGuiApplication::palette())};
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
