#pragma once

#include "ledger/gift_card_report.h"
#include "ui/models/table_model.h"

#include <QCoreApplication>

namespace klarbok::ui {

/// Gift cards sold and used.
class GiftCardModel : public TableModel<ledger::GiftCardReport::Line, GiftCardModel>
{
    Q_DECLARE_TR_FUNCTIONS(GiftCardModel)

public:
    enum Column { DateColumn, OrderColumn, VoucherColumn, SoldColumn, UsedColumn, ColumnCount };
    using TableModel::TableModel;

    QVariant cell(int column, int role, const ledger::GiftCardReport::Line &item) const;
    QString title(int column) const;
    bool isFigure(int column) const;
};

} // namespace klarbok::ui
