#pragma once

#include "flow/session.h"

namespace klarbok::flow {

/// Whether the books are those of the workspace's company, as far as both numbers are known.
bool isOurCompany(const CompanyDetails &company, const WorkspaceInfo &info);
/// False when the books say that they are kept in another currency.
bool keepsKronor(const CompanyDetails &company);
/// NotAllowed with `company_differs NNNNNN-NNNN` when the key opens another company's books:
/// nothing may be written there, and nothing that is missing there proves anything. With
/// `company_currency CCC` when kronor would be read as another currency there.
[[nodiscard]] Task<CompanyDetails> demandOurCompany(SessionPtr session,
                                                    std::shared_ptr<Books> books);

/// Chart, years, the registers that the settings use, and what stands in the books in the days of
/// the vouchers that are not there yet.
[[nodiscard]] Task<ledger::BooksPicture>
readPicture(SessionPtr session, std::shared_ptr<Books> books, CompanyDetails company);
/// Stores what was read, and builds the drafts anew where it says something else than before.
[[nodiscard]] Task<Done> keepPicture(SessionPtr session, ledger::BooksPicture picture);

/// Reads the books of the workspace's own company and keeps the picture. SecretMissing where none
/// is connected.
[[nodiscard]] Task<Done> refreshPicture(SessionPtr session);

/// As the rules see a voucher of the books.
ledger::BooksVoucher pictured(const BookedVoucher &booked);

} // namespace klarbok::flow
