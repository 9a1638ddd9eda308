#pragma once

#include "flow/settings.h"
#include "ports/books.h"

#include <map>

namespace klarbok::flow {

/// The account of the company's own chart that an account setting should use: the company's own
/// choice, the default, or what older charts have instead, whichever is there and open first.
/// nullptr: none is.
const BooksAccount *ownAccount(const QString &key, const CompanyDetails &company,
                               const std::vector<BooksAccount> &chart);

/// For each account of the settings that is not in the chart or closed: the company's own of the
/// same meaning, where there is one.
std::map<ledger::Account, ledger::Account> standIns(const Settings &settings,
                                                    const CompanyDetails &company,
                                                    const std::vector<BooksAccount> &chart);

} // namespace klarbok::flow
