#pragma once

#include "flow/fetch.h"

namespace klarbok::flow {

/// A file that the owner has: Klarna's settlement report, or the books themselves (import_books.h);
/// what is in it tells which.
///
/// A settlement file that Klarna handed out is another way in than fetch(): its bytes are archived
/// as they are, its payouts and rows stored in one transaction, the drafts built anew. What is
/// known already, from the service or another file, stays the same payout with the same rows; the
/// file only adds what nobody told yet, and the next fetch reads the payout once more. Where a file
/// contradicts a stored payout that adds up, the stored one stays (`file_differs`). Orders come
/// from the service alone: those that nobody has read and whose VAT the file does not tell are
/// counted in `orders_unread`. Nothing is sent anywhere.
///
/// FileUnreadable, or FileMisread with line and column in `reason`, also for another merchant's
/// file; then nothing has changed.
[[nodiscard]] Task<FetchReport> importFile(SessionPtr session, QString path, Progress progress,
                                           StopFlag stop);

} // namespace klarbok::flow
