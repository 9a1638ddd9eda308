#pragma once

#include "ports/store.h"
#include "ui/models/table_model.h"

#include <QCoreApplication>

namespace klarbok::ui {

/// Vouchers with their state.
class VoucherListModel : public TableModel<VoucherListItem, VoucherListModel>
{
    Q_DECLARE_TR_FUNCTIONS(VoucherListModel)

public:
    enum Column {
        DateColumn,
        KindColumn,
        TextColumn,
        OrdersColumn,
        AmountColumn,
        QuestionsColumn,
        StatusColumn,
        NumberColumn,
        ColumnCount
    };
    using TableModel::TableModel;

    QVariant cell(int column, int role, const VoucherListItem &item) const;
    QString title(int column) const;
    bool isFigure(int column) const;
};

} // namespace klarbok::ui
