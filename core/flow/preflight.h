#pragma once

#include "flow/session.h"
#include "ledger/rules.h"

#include <optional>
#include <vector>

namespace klarbok::flow {

/// Why this voucher cannot be sent: `year_missing 2027-01-02`, `period_closed 2026-02-28`,
/// `account_missing 1686`, `account_closed 1580`, or one of BooksPicture::faultsOf(); nothing when
/// it can.
std::optional<QString> obstacle(const ledger::DraftVoucher &voucher,
                                const ledger::BooksPicture &books);

/// The vouchers in the books that may be this one: those whose text holds its marker, and, apart
/// from them, those without a marker that look like it and that the owner has not called another
/// one.
struct Candidates
{
    std::vector<BookedVoucher> marked;
    std::vector<BookedVoucher> alike;
};
[[nodiscard]] Task<Candidates> findInBooks(std::shared_ptr<Books> books,
                                           std::shared_ptr<const ledger::DraftVoucher> voucher,
                                           ledger::PostingRules rules, StopFlag stop);

/// Same day, and the same sum on every account, to the öre.
bool isSameContent(const BookedVoucher &booked, const ledger::DraftVoucher &voucher);

/// The same content, under our marker (a text that the books cut loses it, and nobody could find
/// the voucher again) and on our cost centres and projects.
bool readsBackSame(const BookedVoucher &booked, const ledger::DraftVoucher &voucher);

} // namespace klarbok::flow
