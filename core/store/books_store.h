#pragma once

#include "ledger/books_picture.h"
#include "ports/store.h"
#include "store/database.h"

namespace klarbok::store {

using AccountNames = std::vector<std::pair<ledger::Account, QString>>;

/// Replaces what is stored; the order of the chart is kept.
Result<Done> saveBooks(Database &database, const ledger::BooksPicture &picture);
/// nullopt: the books were never read.
Result<std::optional<ledger::BooksPicture>> books(Database &database);
Result<AccountNames> accountNames(Database &database);

} // namespace klarbok::store
