#pragma once

#include "ui/models/table_model.h"
#include "ui/parts/colours.h"

#include <QCoreApplication>

namespace klarbok::ui {

/// Something that waits for a person, and where it is dealt with.
struct Todo
{
    enum class Place {
        PayoutsThatNeedYou,
        VouchersThatNeedYou,
        VouchersChanged,
        VouchersToApprove,
        VouchersToPost,
        UncertainVouchers,
        OverdueDebts
    };
    Place place;
    Tone tone;
    int count;

    friend bool operator==(const Todo &, const Todo &) = default;
};

/// What needs the owner now, most urgent first.
class TodoModel : public TableModel<Todo, TodoModel>
{
    Q_DECLARE_TR_FUNCTIONS(TodoModel)

public:
    enum Column { CountColumn, WhatColumn, NextColumn, ColumnCount };
    using TableModel::TableModel;

    QVariant cell(int column, int role, const Todo &item) const;
    QString title(int column) const;
    bool isFigure(int column) const;
};

} // namespace klarbok::ui
