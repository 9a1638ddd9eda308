#include "ui/parts/table_export.h"

#include "base/csv_writer.h"
#include "ui/models/table_model.h"
#include "ui/parts/table.h"

#include <QCoreApplication>

namespace klarbok::ui {

namespace {

RawMoney moneyAt(const QModelIndex &index)
{
    return index.data(RawRole).value<RawMoney>();
}

/// The currency of the row's amounts; empty without any.
QString currencyOf(const QAbstractItemModel &model, int row)
{
    for (int column = 0; column < model.columnCount(); ++column) {
        if (const RawMoney money = moneyAt(model.index(row, column)))
            return money->currency().code();
    }
    return {};
}

bool hasForeign(const QAbstractItemModel &model)
{
    for (int row = 0; row < model.rowCount(); ++row) {
        const QString currency = currencyOf(model, row);
        if (!currency.isEmpty() && currency != Currency::sek().code())
            return true;
    }
    return false;
}

void addCell(CsvWriter &csv, const QModelIndex &index)
{
    const QString shown = index.data().toString();
    const QVariant raw = index.data(RawRole);
    const bool isFigure =
        index.data(Qt::TextAlignmentRole).value<Qt::Alignment>().testFlag(Qt::AlignRight);
    if (shown.isEmpty())
        csv.blank(); // a zero that the table leaves out
    else if (const RawMoney money = moneyAt(index))
        csv.amount(*money);
    else if (isFigure && raw.canConvert<qint64>())
        csv.number(raw.toLongLong());
    else
        csv.text(shown);
}

} // namespace

QByteArray csvOf(const Table &table)
{
    const QAbstractItemModel &model = *table.model();
    const bool needsCurrency = hasForeign(model);
    CsvWriter csv;
    for (int column = 0; column < model.columnCount(); ++column)
        csv.text(model.headerData(column, Qt::Horizontal).toString());
    if (needsCurrency)
        csv.text(QCoreApplication::translate("TableExport", "Currency"));
    csv.endRow();
    for (int row = 0; row < model.rowCount(); ++row) {
        for (int column = 0; column < model.columnCount(); ++column)
            addCell(csv, model.index(row, column));
        if (needsCurrency)
            csv.text(currencyOf(model, row));
        csv.endRow();
    }
    return csv.bytes();
}

} // namespace klarbok::ui
