#pragma once

#include "flow/fetch.h"

#include <QByteArray>

namespace klarbok::flow {

/// The books of a workspace that no bookkeeping program is connected to, from a file that one
/// wrote: chart, years and vouchers become the picture that drafts are held against, as
/// refreshPicture() makes it from the service. Years that earlier files told of stay. An approved
/// voucher of ours that stands in the file as it was approved is in the books from now on, with the
/// number that it has there; one that stands there otherwise is named (`voucher_differs`), and so
/// is a file that does not tell the company's number (`company_untold`, with its name). Other than
/// a settlement file the bytes are not kept: a year of books is full of other people's words.
///
/// FileMisread, beside what the reader refuses: `sie_connected` where the books are connected,
/// which then are the truth; `sie_company` for another company's; `sie_older` when a later file of
/// the year has been read. Then nothing has changed.
[[nodiscard]] Task<FetchReport> importBooks(SessionPtr session, QString name, QByteArray bytes,
                                            Progress progress);

} // namespace klarbok::flow
