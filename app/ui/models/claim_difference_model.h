#pragma once

#include "ledger/reconciliation.h"
#include "ui/models/table_model.h"

#include <QCoreApplication>

namespace klarbok::ui {

/// Why the columns of the claim differ, and what cures it. Amounts are Klarna's less the books'.
class ClaimDifferenceModel : public TableModel<ledger::Difference, ClaimDifferenceModel>
{
    Q_DECLARE_TR_FUNCTIONS(ClaimDifferenceModel)

public:
    enum Column {
        CauseColumn,
        AmountColumn,
        WhatColumn,
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
