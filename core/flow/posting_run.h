#pragma once

#include "flow/posting.h"
#include "flow/preflight.h"
#include "flow/session.h"

#include <QString>

namespace klarbok::flow {

/// How long a sent voucher may stay invisible in the books before it counts as not created.
constexpr qint64 kSettleSeconds = 120;

/// One run of post() or recover(), shared by its steps. Only the holder of the posting lock has
/// one.
struct PostingRun
{
    SessionPtr session;
    std::shared_ptr<Books> books;
    ledger::BooksPicture picture;
    ledger::PostingRules rules;
    QString series;
    std::shared_ptr<PostReport> report;
    std::vector<VoucherId> touched; ///< moved into the books by this run
    StopFlag stop;
};
using PostingRunPtr = std::shared_ptr<PostingRun>;

/// Sends one approved voucher, if its marker does not stand in the books already. Done also when
/// the books refused it or nobody knows; an error only when the run must end.
[[nodiscard]] Task<Done> sendVoucher(PostingRunPtr run, VoucherId id);

/// Moves a voucher to rejected, and says so in the report.
[[nodiscard]] Task<Done> refuse(PostingRunPtr run, VoucherId id, QString why);

/// Moves an approved or uncertain voucher to posted, as it was found in the books.
[[nodiscard]] Task<Done> takeOver(PostingRunPtr run,
                                  std::shared_ptr<const ledger::DraftVoucher> voucher,
                                  BookedVoucher booked);

/// Reads the voucher back, compares it with what was approved, and hangs our PDF (and Klarna's
/// report on a payout voucher) on it where they are missing. Done also when a document could not be
/// hung.
[[nodiscard]] Task<Done> attachMissing(PostingRunPtr run, VoucherId id);

/// ASCII name of our PDF, with the marker that finds it again.
QString documentName(const ledger::DraftVoucher &voucher);

} // namespace klarbok::flow
