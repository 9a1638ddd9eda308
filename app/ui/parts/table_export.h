#pragma once

#include <QByteArray>

namespace klarbok::ui {

class Table;

/// The rows that the table shows, in their order and with all of their columns, as a CSV file.
/// Amounts and counts are figures, so that a spreadsheet can add them; a column for the currency
/// follows where not all of them are kronor.
QByteArray csvOf(const Table &table);

} // namespace klarbok::ui
