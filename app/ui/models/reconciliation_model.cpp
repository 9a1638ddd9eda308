#include "ui/models/reconciliation_model.h"

#include "base/check.h"
#include "ui/parts/colours.h"
#include "words/amounts.h"
#include "words/codes.h"

#include <QBrush>
#include <QFont>
#include <QGuiApplication>

#include <algorithm>

namespace klarbok::ui {

namespace {

using Verdict = ReconciledLine::Verdict;

QString verdictText(Verdict verdict)
{
    switch (verdict) {
    case Verdict::Agrees: return ReconciliationModel::tr("Agrees");
    case Verdict::Waits: return ReconciliationModel::tr("Waits");
    case Verdict::Explained: return ReconciliationModel::tr("Explained");
    case Verdict::Differs: return ReconciliationModel::tr("Differs");
    }
    KLARBOK_EXPECTS(false);
    return {};
}

Tone tone(Verdict verdict)
{
    switch (verdict) {
    case Verdict::Agrees: return Tone::Good;
    case Verdict::Waits: return Tone::Info;
    case Verdict::Explained: return Tone::Neutral;
    case Verdict::Differs: return Tone::Bad;
    }
    KLARBOK_EXPECTS(false);
    return Tone::Neutral;
}

Verdict verdictOf(const ledger::ReconciliationLine &line, Money gap,
                  const std::vector<ledger::Difference> &differences)
{
    Verdict worst = Verdict::Agrees;
    for (const ledger::Difference &difference : differences) {
        if (difference.what != line.what)
            continue;
        const bool waits = difference.cause == ledger::Cause::NotApproved ||
                           difference.cause == ledger::Cause::NotPosted ||
                           difference.cause == ledger::Cause::BeforeStart;
        const Verdict one = difference.explained ? Verdict::Explained
                            : waits              ? Verdict::Waits
                                                 : Verdict::Differs;
        worst = std::max(worst, one);
    }
    if (worst == Verdict::Agrees && !gap.isZero())
        return Verdict::Differs; // a gap that nobody named is never silent
    if (worst == Verdict::Agrees && !line.books && !(line.klarna.isZero() && line.rows.isZero()))
        return Verdict::Waits;
    return worst;
}

QVariant display(const ReconciledLine &item, int column)
{
    switch (static_cast<ReconciliationModel::Column>(column)) {
    case ReconciliationModel::WhatColumn: return words::what(item.line.what);
    case ReconciliationModel::KlarnaColumn: return words::amount(item.line.klarna);
    case ReconciliationModel::RowsColumn: return words::amount(item.line.rows);
    case ReconciliationModel::BooksColumn:
        return item.line.books ? words::amount(*item.line.books) : QString{u'\u2013'};
    case ReconciliationModel::DifferenceColumn:
        return item.difference.isZero() ? QString{} : words::signedAmount(item.difference);
    case ReconciliationModel::VerdictColumn: return verdictText(item.verdict);
    case ReconciliationModel::ColumnCount: break;
    }
    return {};
}

QVariant raw(const ReconciledLine &item, int column)
{
    switch (static_cast<ReconciliationModel::Column>(column)) {
    case ReconciliationModel::WhatColumn: return static_cast<int>(item.line.what);
    case ReconciliationModel::KlarnaColumn: return rawMoney(item.line.klarna);
    case ReconciliationModel::RowsColumn: return rawMoney(item.line.rows);
    case ReconciliationModel::BooksColumn:
        return item.line.books ? rawMoney(*item.line.books) : QVariant{};
    case ReconciliationModel::DifferenceColumn: return rawMoney(item.difference);
    case ReconciliationModel::VerdictColumn: return static_cast<int>(item.verdict);
    case ReconciliationModel::ColumnCount: break;
    }
    return {};
}

/// Inside, what is paid out is taken from the payout and makes its lines sum to zero. On the screen
/// it is the sum of the lines above it, with its difference the same way round.
ReconciledLine asSum(ReconciledLine item)
{
    item.line.klarna = -item.line.klarna;
    item.line.rows = -item.line.rows;
    if (item.line.books)
        item.line.books = -*item.line.books;
    item.difference = -item.difference;
    return item;
}

} // namespace

std::vector<ReconciledLine> reconciledLines(const ledger::Reconciliation &reconciliation)
{
    std::vector<ReconciledLine> lines;
    for (const ledger::ReconciliationLine &line : reconciliation.lines) {
        const bool isSilent =
            line.klarna.isZero() && line.rows.isZero() && (!line.books || line.books->isZero());
        if (isSilent && line.what != ledger::What::PaidOut)
            continue;
        // The same way round as the named differences: what Klarna says and the others do not.
        Money gap = line.klarna - line.rows;
        if (gap.isZero() && line.books)
            gap = line.rows - *line.books;
        const Verdict verdict = verdictOf(line, gap, reconciliation.differences);
        if (verdict == Verdict::Differs && gap.isZero() && !line.books)
            gap = line.rows; // on no voucher at all
        const ReconciledLine item{line, gap, verdict};
        lines.push_back(line.what == ledger::What::PaidOut ? asSum(item) : item);
    }
    return lines;
}

QVariant ReconciliationModel::cell(int column, int role, const ReconciledLine &item) const
{
    if (role == Qt::DisplayRole)
        return display(item, column);
    if (role == SortRole)
        return raw(item, column);
    if (role == ToneRole && column == VerdictColumn)
        return static_cast<int>(tone(item.verdict));
    if (role == Qt::ForegroundRole && column == DifferenceColumn &&
        item.verdict == ReconciledLine::Verdict::Differs)
        return QBrush{toneText(Tone::Bad, QGuiApplication::palette())};
    if (role == Qt::FontRole && item.line.what == ledger::What::PaidOut) {
        QFont strong = QGuiApplication::font();
        strong.setWeight(QFont::DemiBold);
        return strong;
    }
    return {};
}

QString ReconciliationModel::title(int column) const
{
    switch (static_cast<Column>(column)) {
    case WhatColumn: return {};
    case KlarnaColumn: return tr("Klarna says");
    case RowsColumn: return tr("The rows say");
    case BooksColumn: return tr("The books say");
    case DifferenceColumn: return tr("Difference");
    case VerdictColumn: return tr("Verdict");
    case ColumnCount: break;
    }
    return {};
}

bool ReconciliationModel::isFigure(int column) const
{
    return column == KlarnaColumn || column == RowsColumn || column == BooksColumn ||
           column == DifferenceColumn;
}

} // namespace klarbok::ui
