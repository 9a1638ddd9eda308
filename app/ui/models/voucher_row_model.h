#pragma once

#include "ledger/voucher.h"
#include "ui/models/table_model.h"

#include <QCoreApplication>

namespace klarbok::ui {

struct NamedRow
{
    ledger::Row row;
    QString name; ///< the company's own name of the account, as far as known
};

/// The rows of one voucher, debit and credit apart.
class VoucherRowModel : public TableModel<NamedRow, VoucherRowModel>
{
    Q_DECLARE_TR_FUNCTIONS(VoucherRowModel)

public:
    enum Column {
        AccountColumn,
        NameColumn,
        TextColumn,
        DimensionColumn,
        DebitColumn,
        CreditColumn,
        ColumnCount
    };
    using TableModel::TableModel;

    QVariant cell(int column, int role, const NamedRow &item) const;
    QString title(int column) const;
    bool isFigure(int column) const;
};

} // namespace klarbok::ui
