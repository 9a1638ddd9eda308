#include "ledger/changed_claim.h"

#include "ledger/row_kind.h"

namespace klarbok::ledger {

ChangedClaim::ChangedClaim(const std::vector<Drift> &drifts)
{
    for (const Drift &drift : drifts) {
        if (drift.what == Change::RowNew || drift.what == Change::OrderChanged)
            continue;
        const Name name{drift.what == Change::DateMoved ? Cause::DateMoved : Cause::OrderChanged,
                        drift.voucher};
        if (drift.transaction)
            m_rows.try_emplace(*drift.transaction, name);
        else
            m_payments.try_emplace(drift.payout, name);
        m_vouchers.insert(drift.voucher);
    }
}

bool ChangedClaim::isOf(const std::optional<VoucherId> &corrected) const
{
    return corrected && m_vouchers.contains(*corrected);
}

void ChangedClaim::addKlarnas(const ClaimRow &claim)
{
    if (const Name *name = nameOf(claim)) {
        for (const LineShare &share : lineShares(*claim.row, *claim.payout, claim.effect))
            add(name, share.what, share.amount);
    }
}

void ChangedClaim::addKlarnas(const ClaimPayment &payment)
{
    add(nameOf(payment.payout->reference), What::PaidOut, -payment.relieved);
}

void ChangedClaim::addVouchers(const Movement &movement)
{
    const bool hasOwnDay = movement.what == What::Sale || movement.what == What::Return;
    if (movement.transaction)
        add(nameOf(*movement.transaction, movement.payout, hasOwnDay), movement.what,
            -movement.amount);
    else if (movement.what == What::PaidOut)
        add(nameOf(movement.payout), What::PaidOut, -movement.amount);
}

std::vector<Difference> ChangedClaim::differences() const
{
    std::vector<Difference> all;
    all.reserve(m_gaps.size());
    for (const auto &[key, amount] : m_gaps) {
        const auto &[what, cause, voucher] = key;
        all.push_back({what, amount, cause, Cure::Correct, false, {voucher.text()}});
    }
    return all;
}

const ChangedClaim::Name *ChangedClaim::nameOf(const ClaimRow &claim) const
{
    return nameOf(claim.row->key, claim.payout->reference, isSaleOrRefund(*claim.row));
}

/// What is booked on the payout's day has moved with it.
const ChangedClaim::Name *ChangedClaim::nameOf(const TransactionKey &row, const PayoutId &payout,
                                               bool hasOwnDay) const
{
    const auto found = m_rows.find(row);
    if (found != m_rows.end())
        return &found->second;
    const Name *payment = hasOwnDay ? nullptr : nameOf(payout);
    return payment && payment->cause == Cause::DateMoved ? payment : nullptr;
}

const ChangedClaim::Name *ChangedClaim::nameOf(const PayoutId &payment) const
{
    const auto found = m_payments.find(payment);
    return found == m_payments.end() ? nullptr : &found->second;
}

void ChangedClaim::add(const Name *name, What what, Money amount)
{
    if (name)
        m_gaps.try_emplace({what, name->cause, name->voucher}, Money::sek(0)).first->second +=
            amount;
}

} // namespace klarbok::ledger
