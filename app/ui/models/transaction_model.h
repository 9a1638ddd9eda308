#pragma once

#include "ledger/payout.h"
#include "ui/models/table_model.h"

#include <QCoreApplication>

namespace klarbok::ui {

/// A payout's rows as Klarna sent them.
class TransactionModel : public TableModel<ledger::Transaction, TransactionModel>
{
    Q_DECLARE_TR_FUNCTIONS(TransactionModel)

public:
    enum Column {
        TimeColumn,
        TypeColumn,
        OrderColumn,
        CountryColumn,
        AmountColumn,
        VatColumn,
        DetailColumn,
        ColumnCount
    };
    using TableModel::TableModel;

    QVariant cell(int column, int role, const ledger::Transaction &item) const;
    QString title(int column) const;
    bool isFigure(int column) const;
};

} // namespace klarbok::ui
