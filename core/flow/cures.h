#pragma once

#include "flow/payouts.h"

namespace klarbok::flow {

/// What a machine can do about a difference, or where it leads.
enum class CureAct {
    FetchAgain,      ///< the payout and its rows
    CheckKlarna,     ///< read all that is posted again, see checkDrift()
    RetryOrder,      ///< answer `retry` to the question about `row`
    ShowQuestion,    ///< on the voucher
    Approve,         ///< the drafts, as they stand in the view
    Post,            ///< the approved vouchers
    Recover,         ///< look for uncertain vouchers in the books
    ShowVoucher,     ///< with its reason and history
    DraftCorrection, ///< of the posted voucher
    ShowCorrection,  ///< the one that is drafted already
};

struct CureStep
{
    CureAct act;
    std::vector<VoucherId> vouchers{}; ///< empty where the act is not about any
    std::optional<TransactionKey> row{};

    friend bool operator==(const CureStep &, const CureStep &) = default;
};

/// What can be done about one of the payout's differences, the best first. Empty: only a person can
/// do something about it, or nobody has to.
std::vector<CureStep> curesFor(const ledger::Difference &difference, const PayoutView &view);

} // namespace klarbok::flow
