#pragma once

#include "ledger/voucher.h"
#include "ui/models/table_model.h"

#include <QCoreApplication>

namespace klarbok::ui {

/// What stands in the voucher's PDF: orders, refunds and fees.
class EntryModel : public TableModel<ledger::Entry, EntryModel>
{
    Q_DECLARE_TR_FUNCTIONS(EntryModel)

public:
    enum Column {
        TimeColumn,
        OrderColumn,
        WhatColumn,
        CountryColumn,
        GrossColumn,
        VatColumn,
        NetColumn,
        GiftCardColumn,
        TipColumn,
        PayoutColumn,
        ColumnCount
    };
    using TableModel::TableModel;

    QVariant cell(int column, int role, const ledger::Entry &item) const;
    QString title(int column) const;
    bool isFigure(int column) const;

    /// VAT per rate, part deliveries and the sale behind a refund, in words.
    static QString explanation(const ledger::Entry &item);
};

} // namespace klarbok::ui
