#pragma once

#include "flow/session.h"

#include <optional>
#include <vector>

namespace klarbok::flow {

/// What the books look like before anything is sent.
struct BooksPicture
{
    std::vector<FinancialYear> years;
    std::vector<BooksAccount> accounts;

    const FinancialYear *yearOf(QDate date) const;
};

/// Whether the books are those of the workspace's company, as far as both numbers are known.
bool isOurCompany(const CompanyDetails &company, const WorkspaceInfo &info);
/// NotAllowed with `company_differs NNNNNN-NNNN` when the key opens another company's books:
/// nothing may be written there, and nothing that is missing there proves anything.
[[nodiscard]] Task<Done> demandOurCompany(SessionPtr session, std::shared_ptr<Books> books);

/// Reads years and accounts, and remembers the accounts' names.
[[nodiscard]] Task<BooksPicture> readBooks(SessionPtr session, std::shared_ptr<Books> books);

/// Why this voucher cannot be sent: `year_missing 2027-01-02`, `period_closed 2026-02-28`,
/// `account_missing 1686`, `account_closed 1580`; nothing when it can.
std::optional<QString> obstacle(const ledger::DraftVoucher &voucher, const BooksPicture &books);

/// The vouchers in the books that may be this one: those whose text holds its marker, and, apart
/// from them, those of the same day with the same amounts on the same accounts and no marker of
/// ours.
struct Candidates
{
    std::vector<BookedVoucher> marked;
    std::vector<BookedVoucher> alike;
};
[[nodiscard]] Task<Candidates> findInBooks(std::shared_ptr<Books> books,
                                           std::shared_ptr<const ledger::DraftVoucher> voucher,
                                           StopFlag stop);

/// Same day, and the same sum on every account, to the öre.
bool isSameContent(const BookedVoucher &booked, const ledger::DraftVoucher &voucher);

} // namespace klarbok::flow
