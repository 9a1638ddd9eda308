#pragma once

#include "flow/session.h"
#include "ledger/line_contents.h"
#include "ledger/open_debt.h"
#include "ledger/reconciliation.h"

#include <vector>

namespace klarbok::flow {

/// How far a payout has come. Names: payoutStatusName().
enum class PayoutStatus {
    Stopped,   ///< totals and rows do not agree: nothing of it may be booked
    NeedsYou,  ///< questions or differences
    ToApprove, ///< reconciled, waits for approval
    ToPost,    ///< approved, waits to be sent
    Uncertain, ///< a posting whose outcome is not known
    Posted,    ///< all in the books
};

QString
payoutStatusName(PayoutStatus status); ///< `stopped needs_you to_approve to_post uncertain posted`

struct PayoutListItem
{
    ledger::Payout payout;
    QDate date; ///< Stockholm
    PayoutStatus status;
    int vouchers = 0;
    std::vector<ledger::Difference> reasons{}; ///< why it needs you; the first of each cause
};

struct PayoutView
{
    ledger::Payout payout;
    QDate date;
    PayoutStatus status;
    ledger::Reconciliation reconciliation;
    std::vector<ledger::Transaction> transactions;
    std::vector<VoucherListItem> vouchers;
    std::optional<QByteArray> report; ///< Klarna's own PDF
    std::vector<OpenDrift> drifts;    ///< what Klarna has changed of it since it was posted
};

[[nodiscard]] Task<std::vector<PayoutListItem>> payouts(SessionPtr session); ///< newest first
/// Debts to Klarna as they stand now.
[[nodiscard]] Task<std::vector<ledger::OpenDebt>> openDebts(SessionPtr session);
[[nodiscard]] Task<PayoutView> payout(SessionPtr session, PayoutId reference); ///< UnknownItem

/// What the lines of its reconciliation are made of. UnknownItem
[[nodiscard]] Task<std::vector<ledger::LineContents>> payoutContents(SessionPtr session,
                                                                     PayoutId reference);

/// Reconciliations of all payouts, for the status and for approving what is reconciled.
struct ReconciledPayout
{
    ledger::Payout payout;
    ledger::Reconciliation reconciliation;
    std::vector<ledger::VoucherShare> vouchers;
};
[[nodiscard]] Task<std::vector<ReconciledPayout>> reconcileAll(SessionPtr session);

} // namespace klarbok::flow
