#include "ui/models/reconciliation_model.h"

#include "base/check.h"
#include "ledger/causes.h"
#include "ui/parts/colours.h"
#include "words/amounts.h"
#include "words/codes.h"
#include "words/difference_words.h"

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

Verdict verdictOf(const ledger::Difference &difference)
{
    if (difference.explained)
        return Verdict::Explained;
    return ledger::blocks(difference) ? Verdict::Differs : Verdict::Waits;
}

bool isNothing(const ledger::ReconciliationLine &line)
{
    return line.klarna.isZero() && line.rows.isZero() && (!line.books || line.books->isZero());
}

/// Inside, what is paid out is taken from the payout and makes its lines sum to zero. On the screen
/// it is the sum of the lines above it, with its differences the same way round.
ReconciledLine asSum(ReconciledLine item)
{
    item.line.klarna = -item.line.klarna;
    item.line.rows = -item.line.rows;
    if (item.line.books)
        item.line.books = -*item.line.books;
    item.first = -item.first;
    item.second = -item.second;
    return item;
}

ReconciledLine reconciled(const ledger::ReconciliationLine &line, const ledger::Reconciliation &all)
{
    ReconciledLine item{
        line, line.klarna - line.rows, Money::zero(line.klarna.currency()), Verdict::Agrees, {}};
    QStringList why;
    for (const ledger::Difference &difference : all.differences) {
        if (difference.what != line.what)
            continue;
        const Verdict one = verdictOf(difference);
        const QString cause = words::causeOf(difference);
        if (one > item.verdict)
            why.prepend(cause);
        else
            why.append(cause);
        item.verdict = std::max(item.verdict, one);
    }
    why.removeDuplicates();
    item.why = why.join(QStringLiteral(" · "));
    // On no voucher at all is a gap as well, where somebody has to do something about it.
    if (line.books)
        item.second = line.rows - *line.books;
    else if (item.verdict == Verdict::Differs && item.first.isZero())
        item.second = line.gap;
    const bool isSilentGap = !item.first.isZero() || !item.second.isZero();
    if (item.verdict == Verdict::Agrees && isSilentGap)
        item.verdict = Verdict::Differs; // a gap that nobody named is never silent
    if (item.verdict == Verdict::Agrees && !line.books && !isNothing(line))
        item.verdict = Verdict::Waits;
    return item;
}

QString gap(Money amount)
{
    return amount.isZero() ? QString{} : words::signedAmount(amount);
}

QVariant display(const ReconciledLine &item, int column)
{
    switch (static_cast<ReconciliationModel::Column>(column)) {
    case ReconciliationModel::WhatColumn: return words::what(item.line.what);
    case ReconciliationModel::KlarnaColumn: return words::amount(item.line.klarna);
    case ReconciliationModel::FirstGapColumn: return gap(item.first);
    case ReconciliationModel::RowsColumn: return words::amount(item.line.rows);
    case ReconciliationModel::SecondGapColumn: return gap(item.second);
    case ReconciliationModel::BooksColumn:
        return item.line.books ? words::amount(*item.line.books) : QString{u'\u2013'};
    case ReconciliationModel::WhyColumn: return item.why;
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
    case ReconciliationModel::FirstGapColumn: return rawMoney(item.first);
    case ReconciliationModel::RowsColumn: return rawMoney(item.line.rows);
    case ReconciliationModel::SecondGapColumn: return rawMoney(item.second);
    case ReconciliationModel::BooksColumn:
        return item.line.books ? rawMoney(*item.line.books) : QVariant{};
    case ReconciliationModel::WhyColumn: return item.why;
    case ReconciliationModel::VerdictColumn: return static_cast<int>(item.verdict);
    case ReconciliationModel::ColumnCount: break;
    }
    return {};
}

bool isGap(int column)
{
    return column == ReconciliationModel::FirstGapColumn ||
           column == ReconciliationModel::SecondGapColumn;
}

} // namespace

std::vector<ReconciledLine> reconciledLines(const ledger::Reconciliation &reconciliation)
{
    std::vector<ReconciledLine> lines;
    for (const ledger::ReconciliationLine &line : reconciliation.lines) {
        const bool isPayment = line.what == ledger::What::PaidOut;
        if (isNothing(line) && !isPayment)
            continue;
        const ReconciledLine item = reconciled(line, reconciliation);
        lines.push_back(isPayment ? asSum(item) : item);
    }
    return lines;
}

QVariant ReconciliationModel::cell(int column, int role, const ReconciledLine &item) const
{
    if (role == Qt::DisplayRole)
        return display(item, column);
    if (role == SortRole)
        return raw(item, column);
    const bool agrees = item.verdict == Verdict::Agrees;
    if (role == ToneRole && column == VerdictColumn)
        return agrees ? QVariant{} : static_cast<int>(tone(item.verdict)); // quiet
    if (role == Qt::ForegroundRole && isGap(column) && item.verdict == Verdict::Differs)
        return QBrush{toneText(Tone::Bad, QGuiApplication::palette())};
    if (role == Qt::ToolTipRole && column == WhyColumn)
        return item.why;
    const bool isLoud = isGap(column) && item.verdict == Verdict::Differs;
    if (role == Qt::FontRole && (item.line.what == ledger::What::PaidOut || isLoud)) {
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
    case KlarnaColumn: return tr("Klarna");
    case RowsColumn: return tr("The rows");
    case BooksColumn: return tr("The books");
    case FirstGapColumn:
    case SecondGapColumn: return tr("Gap");
    case WhyColumn: return tr("Why");
    case VerdictColumn: return tr("Verdict");
    case ColumnCount: break;
    }
    return {};
}

bool ReconciliationModel::isFigure(int column) const
{
    return column == KlarnaColumn || column == RowsColumn || column == BooksColumn || isGap(column);
}

} // namespace klarbok::ui
