#pragma once

#include "base/result.h"
#include "ports/books.h"

#include <QByteArray>

#include <optional>
#include <vector>

// Pure: an answer's bytes become values, or a BadResponse that says what was wrong.

namespace klarbok::bjornlunden {

/// One page of GET /journal/entry/batch.
struct VoucherPage
{
    std::vector<BookedVoucher> vouchers;
    std::optional<qint64> totalPages; ///< of the server's own count
    std::optional<qint64> totalRows;
};

/// One voucher: the answer of POST /journal, or of reading it back. Rows on account numbers that
/// are not digits are left out, they cannot be ours; an amount that cannot be read is an error.
Result<BookedVoucher> parseVoucher(const QByteArray &body);

/// The envelope, or a bare array. A page without a list is only accepted where the envelope says
/// that nothing is left: an empty answer must never pass for "there is no such voucher".
Result<VoucherPage> parseVoucherPage(const QByteArray &body);

/// The document's id in the answer of attaching.
Result<qint64> parseAttached(const QByteArray &body);

/// GET /document/{id}/meta, whose fields are not documented: the name is looked for in `fileName`,
/// `reference` (which has a slash in front) and `name` with `fileExt`.
Result<DocumentMeta> parseDocument(const QByteArray &body, qint64 id);

} // namespace klarbok::bjornlunden
