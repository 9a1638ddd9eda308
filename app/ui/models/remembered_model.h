#pragma once

#include "ledger/answer.h"
#include "ui/models/table_model.h"

#include <QCoreApplication>

namespace klarbok::ui {

/// Answers that hold for every such row.
class RememberedModel : public TableModel<ledger::Answer, RememberedModel>
{
    Q_DECLARE_TR_FUNCTIONS(RememberedModel)

public:
    enum Column {
        KindColumn,
        RuleColumn,
        ValueColumn,
        NoteColumn,
        WhoColumn,
        TimeColumn,
        ColumnCount
    };
    using TableModel::TableModel;

    QVariant cell(int column, int role, const ledger::Answer &item) const;
    QString title(int column) const;
    bool isFigure(int column) const;
};

} // namespace klarbok::ui
