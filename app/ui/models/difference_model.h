#pragma once

#include "ledger/reconciliation.h"
#include "ui/models/table_model.h"

#include <QCoreApplication>

namespace klarbok::ui {

/// Why columns differ, and what cures it.
class DifferenceModel : public TableModel<ledger::Difference, DifferenceModel>
{
    Q_DECLARE_TR_FUNCTIONS(DifferenceModel)

public:
    enum Column {
        WhatColumn,
        AmountColumn,
        CauseColumn,
        CureColumn,
        RefsColumn,
        WeightColumn,
        ColumnCount
    };
    using TableModel::TableModel;

    QVariant cell(int column, int role, const ledger::Difference &item) const;
    QString title(int column) const;
    bool isFigure(int column) const;
};

} // namespace klarbok::ui
