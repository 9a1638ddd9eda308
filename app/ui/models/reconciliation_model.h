#pragma once

#include "ledger/reconciliation.h"
#include "ui/models/table_model.h"

#include <QCoreApplication>

namespace klarbok::ui {

/// One line of the three columns, with what became of it.
struct ReconciledLine
{
    enum class Verdict { Agrees, Waits, Explained, Differs };
    ledger::ReconciliationLine line;
    Money first;  ///< Klarna − rows
    Money second; ///< rows − books; nothing where no voucher exists yet and nothing is amiss
    Verdict verdict;
    QString why; ///< the causes in words, the worst first
};

/// The lines that say something, paired with their differences; what was paid out is the sum of
/// those above it.
std::vector<ReconciledLine> reconciledLines(const ledger::Reconciliation &reconciliation);

/// Klarna's totals, the rows and the books side by side.
class ReconciliationModel : public TableModel<ReconciledLine, ReconciliationModel>
{
    Q_DECLARE_TR_FUNCTIONS(ReconciliationModel)

public:
    enum Column {
        WhatColumn,
        KlarnaColumn,
        FirstGapColumn,
        RowsColumn,
        SecondGapColumn,
        BooksColumn,
        WhyColumn,
        VerdictColumn,
        ColumnCount
    };
    using TableModel::TableModel;

    QVariant cell(int column, int role, const ReconciledLine &item) const;
    QString title(int column) const;
    bool isFigure(int column) const;
};

} // namespace klarbok::ui
