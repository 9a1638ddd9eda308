#pragma once

#include "flow/session.h"

#include <vector>

namespace klarbok::flow {

/// Why a voucher was not approved. Codes: open_questions not_reconciled loan changed
/// not_a_draft, or errorName().
struct Refusal
{
    VoucherId id;
    QString why;
};

struct ApproveReport
{
    std::vector<VoucherId> approved;
    std::vector<Refusal> refused;
    bool isStopped = false;
};

[[nodiscard]] Task<std::vector<VoucherListItem>> vouchers(SessionPtr session, VoucherFilter filter);
[[nodiscard]] Task<StoredVoucher> voucher(SessionPtr session, VoucherId id);
[[nodiscard]] Task<std::vector<AuditEntry>> history(SessionPtr session, VoucherId id);

/// Freezes each: rows, PDF and its hash. One that cannot be approved is refused with a reason, the
/// others go on.
[[nodiscard]] Task<ApproveReport> approve(SessionPtr session, std::vector<VoucherId> ids,
                                          Progress progress, StopFlag stop);

/// A draft as it stood on the screen when the owner said yes.
struct ShownDraft
{
    VoucherId id;
    QString contentHash; ///< StoredVoucher::contentHash of what was shown
};
/// As approve(), but refuses with `changed` what is not what was shown any more: a fetch may have
/// built the drafts anew meanwhile.
[[nodiscard]] Task<ApproveReport> approveShown(SessionPtr session, std::vector<ShownDraft> drafts,
                                               Progress progress, StopFlag stop);

/// The drafts that approveReconciled() would take: without questions, all of their payouts
/// reconciled, and without loans, which somebody has to look at each time.
struct Approvable
{
    std::vector<VoucherListItem> vouchers;
    Money total;
    int left = 0; ///< drafts that would not be taken
};
[[nodiscard]] Task<Approvable> approvable(SessionPtr session);
[[nodiscard]] Task<ApproveReport> approveReconciled(SessionPtr session, Progress progress,
                                                    StopFlag stop);

/// Approved (or rejected) and unsent back to draft; the drafts are built anew.
[[nodiscard]] Task<StoredVoucher> reopen(SessionPtr session, VoucherId id);

/// The frozen PDF, or a draft's marked UTKAST.
[[nodiscard]] Task<QByteArray> voucherPdf(SessionPtr session, VoucherId id);
/// Its first pages as PNG, `width` pixels wide, to look at on the screen.
[[nodiscard]] Task<std::vector<QByteArray>> voucherPictures(SessionPtr session, VoucherId id,
                                                            int pages, int width);

} // namespace klarbok::flow
