#pragma once

#include "ledger/calendar.h"
#include "ui/models/table_model.h"

#include <QCoreApplication>

namespace klarbok::ui {

/// The vouchers of one day.
class DayVoucherModel : public TableModel<ledger::CalendarVoucher, DayVoucherModel>
{
    Q_DECLARE_TR_FUNCTIONS(DayVoucherModel)

public:
    enum Column { VoucherColumn, StatusColumn, TotalColumn, ColumnCount };
    using TableModel::TableModel;

    QVariant cell(int column, int role, const ledger::CalendarVoucher &item) const;
    QString title(int column) const;
    bool isFigure(int column) const { return column == TotalColumn; }
};

} // namespace klarbok::ui
