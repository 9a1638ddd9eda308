#pragma once

#include "support/cli.h"

namespace klarbok::test {

/// What vouchers post, one line per kind, date and account: `day 2026-03-02 1686 177200`, öre,
/// credit negative, sorted. Accounts that end at zero have no line.
QStringList draftedPostings(Cli &cli);

/// The same from the sandbox's own books, without the kind; what people booked by hand is left out.
QStringList bookedPostings(const Json &state);

/// A table typed by hand, in the same form: lines trimmed and sorted, columns one space apart.
QStringList table(const char *text);

/// What is wrong when each voucher of `cli` that is posted is held against the sandbox's books:
/// its marker once, the date, the rows to the öre, exactly one PDF of ours with the approved hash,
/// nothing loose and nothing foreign. Empty when all is well.
QString wrongInBooks(Cli &cli, SandboxProcess &sandbox);

/// The voucher's PDF as text, laid out as on the page, spaces between columns reduced to one.
/// Empty unless the file written has the hash that the voucher was approved with.
QStringList pdfLines(Cli &cli, const QString &voucher);

/// The one voucher of this kind and day; its id, or empty when there is none or more than one.
QString voucherOf(Cli &cli, const QString &kind, const QString &date);

/// How often the sandbox was asked this, as `POST /bla-api/v1/sp/journal`.
qint64 requests(const Json &state, const QString &route);

} // namespace klarbok::test
