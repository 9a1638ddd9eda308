#pragma once

#include "flow/payouts.h"
#include "ui/models/table_model.h"

#include <QCoreApplication>

namespace klarbok::ui {

/// Payouts, newest first.
class PayoutListModel : public TableModel<flow::PayoutListItem, PayoutListModel>
{
    Q_DECLARE_TR_FUNCTIONS(PayoutListModel)

public:
    enum Column {
        DateColumn,
        ReferenceColumn,
        AmountColumn,
        VouchersColumn,
        WhyColumn,
        StatusColumn,
        ColumnCount
    };
    using TableModel::TableModel;

    QVariant cell(int column, int role, const flow::PayoutListItem &item) const;
    QString title(int column) const;
    bool isFigure(int column) const;
};

} // namespace klarbok::ui
