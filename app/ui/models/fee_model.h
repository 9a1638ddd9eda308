#pragma once

#include "ledger/fee_check.h"
#include "ui/models/table_model.h"

#include <QCoreApplication>

namespace klarbok::ui {

/// What Klarna took, per payout and payment type.
class FeeLineModel : public TableModel<ledger::FeeLine, FeeLineModel>
{
    Q_DECLARE_TR_FUNCTIONS(FeeLineModel)

public:
    enum Column {
        DateColumn,
        PayoutColumn,
        MethodColumn,
        SoldColumn,
        FeesColumn,
        EffectiveColumn,
        ExpectedColumn,
        OtherColumn,
        ColumnCount
    };
    using TableModel::TableModel;

    QVariant cell(int column, int role, const ledger::FeeLine &item) const;
    QString title(int column) const;
    bool isFigure(int column) const;
};

/// Sales with another fee than was expected.
class FeeOutlierModel : public TableModel<ledger::FeeOutlier, FeeOutlierModel>
{
    Q_DECLARE_TR_FUNCTIONS(FeeOutlierModel)

public:
    enum Column {
        OrderColumn,
        DateColumn,
        MethodColumn,
        SoldColumn,
        FeeColumn,
        ExpectedColumn,
        OverColumn,
        ColumnCount
    };
    using TableModel::TableModel;

    QVariant cell(int column, int role, const ledger::FeeOutlier &item) const;
    QString title(int column) const;
    bool isFigure(int column) const;
};

} // namespace klarbok::ui
