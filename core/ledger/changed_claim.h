#pragma once

#include "ledger/claim_rows.h"

#include <map>
#include <set>
#include <tuple>
#include <vector>

namespace klarbok::ledger {

/// What Klarna has changed of posted rows and payments, and by how much the claim differs for it at
/// the end of a day. An order that changed and rows that are new change nothing here: the latter
/// are on drafts of their own.
class ChangedClaim
{
public:
    explicit ChangedClaim(const std::vector<Drift> &drifts);

    bool holds(const ClaimRow &claim) const { return nameOf(claim) != nullptr; }
    /// The change is the sum of this voucher's correction.
    bool isOf(const std::optional<VoucherId> &corrected) const;

    // What counts on the day; what is not changed is left out.
    void addKlarnas(const ClaimRow &claim);
    void addKlarnas(const ClaimPayment &payment);
    void addVouchers(const Movement &movement);

    /// Klarna's less the vouchers', each with the voucher to correct; zeroes among them.
    std::vector<Difference> differences() const;

private:
    struct Name
    {
        Cause cause;
        VoucherId voucher;
    };

    const Name *nameOf(const ClaimRow &claim) const;
    const Name *nameOf(const TransactionKey &row, const PayoutId &payout, bool hasOwnDay) const;
    const Name *nameOf(const PayoutId &payment) const;
    void add(const Name *name, What what, Money amount);

    std::map<TransactionKey, Name> m_rows;
    std::map<PayoutId, Name> m_payments;
    std::set<VoucherId> m_vouchers;
    std::map<std::tuple<What, Cause, VoucherId>, Money> m_gaps;
};

} // namespace klarbok::ledger
