#pragma once

#include "ports/store.h"
#include "ui/models/table_model.h"

#include <QCoreApplication>

namespace klarbok::ui {

/// The audit trail.
class AuditModel : public TableModel<AuditEntry, AuditModel>
{
    Q_DECLARE_TR_FUNCTIONS(AuditModel)

public:
    enum Column {
        TimeColumn,
        EventColumn,
        SubjectColumn,
        DetailsColumn,
        UserColumn,
        VersionColumn,
        ColumnCount
    };
    using TableModel::TableModel;

    QVariant cell(int column, int role, const AuditEntry &item) const;
    QString title(int column) const;
    bool isFigure(int column) const;
};

} // namespace klarbok::ui
