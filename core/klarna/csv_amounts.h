#pragma once

#include "base/money.h"
#include "base/result.h"

#include <QString>

#include <optional>
#include <vector>

namespace klarbok::klarna {

/// A cell that holds an amount, and where it stands.
struct AmountCell
{
    int line = 0;
    QString column;
    QString text;
};

/// How one file writes its amounts. Klarna lets each merchant choose; the file as a whole shows it.
class AmountForm
{
public:
    /// From all amounts of a file. FileMisread when they disagree, or when no amount shows a
    /// decimal mark: whole kronor and öre would look the same.
    static Result<AmountForm> of(const std::vector<AmountCell> &cells);

    /// Exact to the öre; FileMisread for anything finer and for what is no amount. Blanks,
    /// apostrophes and the other mark may stand between thousands.
    Result<Money> parse(const AmountCell &cell, Currency currency) const;

private:
    QChar m_mark = u'.';
};

/// A rate in hundredths of a percent, from `25`, `25.00`, `25,0 %` or `2500`. nullopt for anything
/// else.
std::optional<int> parseRate(QString text);

} // namespace klarbok::klarna
