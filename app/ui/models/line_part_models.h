#pragma once

#include "ledger/line_contents.h"
#include "ui/models/table_model.h"

#include <QCoreApplication>

namespace klarbok::ui {

// What a line of the reconciliation is made of, three ways. What vouchers hold as the rows say is
// quiet.

class LineRowModel : public TableModel<ledger::LineRow, LineRowModel>
{
    Q_DECLARE_TR_FUNCTIONS(LineRowModel)

public:
    enum Column { TimeColumn, OrderColumn, AmountColumn, BookedColumn, VerdictColumn, ColumnCount };
    using TableModel::TableModel;

    QVariant cell(int column, int role, const ledger::LineRow &item) const;
    QString title(int column) const;
    bool isFigure(int column) const;
};

class LineOrderModel : public TableModel<ledger::LineOrder, LineOrderModel>
{
    Q_DECLARE_TR_FUNCTIONS(LineOrderModel)

public:
    enum Column { OrderColumn, AmountColumn, BookedColumn, VerdictColumn, ColumnCount };
    using TableModel::TableModel;

    QVariant cell(int column, int role, const ledger::LineOrder &item) const;
    QString title(int column) const;
    bool isFigure(int column) const;
};

class LineBookingModel : public TableModel<ledger::LineBooking, LineBookingModel>
{
    Q_DECLARE_TR_FUNCTIONS(LineBookingModel)

public:
    enum Column { VoucherColumn, AccountColumn, DebitColumn, CreditColumn, ColumnCount };
    using TableModel::TableModel;

    QVariant cell(int column, int role, const ledger::LineBooking &item) const;
    QString title(int column) const;
    bool isFigure(int column) const;
};

} // namespace klarbok::ui
