#pragma once

#include "flow/session.h"
#include "flow/settings.h"

#include <vector>

namespace klarbok::flow {

[[nodiscard]] Task<Settings> loadSettings(SessionPtr session);

/// The books at the addresses of the settings, with the workspace's credentials.
[[nodiscard]] Task<std::shared_ptr<Books>> connectBooks(SessionPtr session);

/// A new workspace starts with the current month until its owner says otherwise.
[[nodiscard]] Task<Done> ensureStartDate(SessionPtr session);

/// Checks, stores and rebuilds the drafts. Vouchers that are approved or posted do not change.
[[nodiscard]] Task<Settings> changeSettings(SessionPtr session, QMap<QString, QString> changes);

/// Which account of the company's own chart each account setting should use.
struct AccountProposal
{
    QString key;             ///< setting
    ledger::Account account; ///< proposed, in the chart and open when `isInChart`
    QString name;            ///< the company's own name; empty when it is not in the chart
    bool isInChart = false;
};

/// From the books' chart: the default where it exists, 1580 where 1686 is missing, the company's
/// own bank and VAT accounts.
[[nodiscard]] Task<std::vector<AccountProposal>> proposeAccounts(SessionPtr session);

/// The cost centres and projects that the settings can name.
struct DimensionChoices
{
    std::vector<BooksDimension> costCentres, projects;
};
[[nodiscard]] Task<DimensionChoices> dimensionChoices(SessionPtr session);

/// The companies that the stored client id reaches.
[[nodiscard]] Task<std::vector<BooksCompany>> companies(SessionPtr session);

/// Stores the company's key and takes over its name.
[[nodiscard]] Task<Done> chooseCompany(SessionPtr session, BooksCompany company);

} // namespace klarbok::flow
