#pragma once

#include "ledger/oss_list.h"

#include <QByteArray>

namespace klarbok::words {

/// `Kvartal 1, 2026`
QString quarter(ledger::Quarter quarter);

/// What keeps the list from being final: VAT that is not in the books yet, questions. Empty when
/// nothing does.
QString ossRemark(const ledger::OssList &list, int questions);

/// The list as a file for spreadsheets.
QByteArray ossCsv(const ledger::OssList &list);

} // namespace klarbok::words
