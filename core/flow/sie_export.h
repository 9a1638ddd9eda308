#pragma once

#include "flow/session.h"

#include <vector>

namespace klarbok::flow {

/// A SIE file of vouchers, and what its reader should be told.
struct SieExport
{
    QDate from, to;
    QDate yearFrom, yearTo;          ///< the financial year that holds them
    bool isYearAssumed = false;      ///< the calendar's: the company's books have not been read
    QByteArray bytes;                ///< empty when there is nothing to export
    std::vector<VoucherId> vouchers; ///< those in the file
    int drafts = 0;                  ///< left out: drafts, and what the books refused
    int uncertain = 0;               ///< left out: nobody knows yet whether they stand in the books
    int posted = 0;                  ///< of `vouchers`, those that stand in Björn Lundén already
    int again = 0;                   ///< of `vouchers`, those that were exported before
    int unwritable = 0;              ///< characters that became `?`
};

/// The approved and posted vouchers of these days (voucher dates, both included) as SIE 4I for
/// another bookkeeping program. Their texts hold our markers, so that a voucher that was read into
/// Björn Lundén from the file is found there and not sent as well. Void vouchers and those that
/// the owner booked by other means are never in it.
///
/// InvalidInput with reason `two_years` when the days lie in two financial years: a file holds one;
/// with `no_year` when the books have none for the first day. Years are the company's own once its
/// books have been read, else the calendar's. The writer's NotAllowed for a voucher that no program
/// would take. Changes nothing: noteExport() says in the audit trail that the file was written.
[[nodiscard]] Task<SieExport> exportSie(SessionPtr session, QDate from, QDate to);

/// Remembers that the export became a file.
[[nodiscard]] Task<Done> noteExport(SessionPtr session, SieExport exported);

} // namespace klarbok::flow
