#pragma once

#include "ledger/outstanding.h"
#include "ui/models/table_model.h"

#include <QCoreApplication>

namespace klarbok::ui {

/// One line of the sums: an age, something that stands apart, or the sum of all.
struct OutstandingSum
{
    QString name;
    Money amount;
    std::optional<int> rows;
    bool isTotal = false;
};

std::vector<OutstandingSum> outstandingSums(const ledger::Outstanding &outstanding);

/// What is sold and not paid out, by age.
class OutstandingSumModel : public TableModel<OutstandingSum, OutstandingSumModel>
{
    Q_DECLARE_TR_FUNCTIONS(OutstandingSumModel)

public:
    enum Column { NameColumn, AmountColumn, RowsColumn, ColumnCount };
    using TableModel::TableModel;

    QVariant cell(int column, int role, const OutstandingSum &item) const;
    QString title(int column) const;
    bool isFigure(int column) const;
};

/// The rows that make it up.
class OutstandingModel : public TableModel<ledger::OutstandingRow, OutstandingModel>
{
    Q_DECLARE_TR_FUNCTIONS(OutstandingModel)

public:
    enum Column {
        DayColumn,
        AgeColumn,
        OrderColumn,
        WhatColumn,
        AmountColumn,
        PayoutColumn,
        PaidColumn,
        ColumnCount
    };
    using TableModel::TableModel;

    QVariant cell(int column, int role, const ledger::OutstandingRow &item) const;
    QString title(int column) const;
    bool isFigure(int column) const;
};

} // namespace klarbok::ui
