#pragma once

#include "flow/session.h"
#include "ports/stop_flag.h"

#include <vector>

namespace klarbok::flow {

struct PostedVoucher
{
    VoucherId id;
    QString series;
    int number = 0;
    qint64 entityId = 0;
    std::optional<qint64> documentId; ///< empty: the PDF is not on it yet
};

/// Why a voucher was not sent or was refused: not_approved account_missing account_closed
/// period_closed year_missing marker_differs, the books' own words, or errorName().
struct PostRejection
{
    VoucherId id;
    QString why;
};

struct PostReport
{
    std::vector<PostedVoucher> posted; ///< new in the books, or found there, by this run
    std::vector<PostRejection> rejected;
    std::vector<VoucherId> uncertain;     ///< all that are uncertain now
    std::vector<VoucherId> withoutPdf;    ///< all that lack their PDF now
    std::vector<VoucherId> approvedAgain; ///< recover: not in the books, may be sent
    std::optional<Error> stoppedBy;       ///< the connection failed: the rest waits, approved
    bool isStopped = false;               ///< by the user
    bool needsUser() const
    {
        return !rejected.empty() || !uncertain.empty() || !withoutPdf.empty() || stoppedBy ||
               isStopped;
    }
};

/// Sends approved vouchers and their PDFs, exactly once; `ids` empty: all that are approved. Never
/// waits out a period: what it cannot know stays uncertain. Also hangs PDFs on vouchers that lack
/// them. Fails when nothing could be done (no connection, another program is posting).
[[nodiscard]] Task<PostReport> post(SessionPtr session, std::vector<VoucherId> ids,
                                    Progress progress, StopFlag stop);

/// Settles uncertain postings by looking for their markers in the books, and hangs missing PDFs.
[[nodiscard]] Task<PostReport> recover(SessionPtr session, Progress progress, StopFlag stop);

} // namespace klarbok::flow
