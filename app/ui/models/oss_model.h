#pragma once

#include "ledger/oss_list.h"
#include "ui/models/table_model.h"

#include <QCoreApplication>

namespace klarbok::ui {

/// A row of the OSS list: sales of the quarter, or a correction of an earlier one.
struct OssItem
{
    bool isCorrection;
    QString country;
    ledger::Quarter quarter;
    int rate;
    ledger::OssFigures figures;
};

std::vector<OssItem> ossItems(const ledger::OssList &list);

/// The OSS list of a quarter.
class OssModel : public TableModel<OssItem, OssModel>
{
    Q_DECLARE_TR_FUNCTIONS(OssModel)

public:
    enum Column {
        KindColumn,
        CountryColumn,
        RateColumn,
        BaseColumn,
        VatColumn,
        OwnBaseColumn,
        OwnVatColumn,
        UnpostedColumn,
        ColumnCount
    };
    using TableModel::TableModel;

    QVariant cell(int column, int role, const OssItem &item) const;
    QString title(int column) const;
    bool isFigure(int column) const;
};

} // namespace klarbok::ui
