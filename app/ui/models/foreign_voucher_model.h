#pragma once

#include "flow/checkup.h"
#include "ui/models/table_model.h"

#include <QCoreApplication>

namespace klarbok::ui {

/// What the books already hold on the clearing account.
class ForeignVoucherModel : public TableModel<flow::ForeignVoucher, ForeignVoucherModel>
{
    Q_DECLARE_TR_FUNCTIONS(ForeignVoucherModel)

public:
    enum Column { DateColumn, NumberColumn, TextColumn, AmountColumn, ColumnCount };
    using TableModel::TableModel;

    QVariant cell(int column, int role, const flow::ForeignVoucher &item) const;
    QString title(int column) const;
    bool isFigure(int column) const;
};

} // namespace klarbok::ui
