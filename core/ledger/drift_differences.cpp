#include "ledger/drift_differences.h"

#include <algorithm>
#include <set>

namespace klarbok::ledger {

namespace {

/// The payout's rows beside what they do to it.
struct Rows
{
    const ReconciliationInput &input;
    const std::vector<const Transaction *> &rows;
    const std::vector<RowEffect> &effects;

    /// None for a row that is gone.
    std::vector<LineShare> sharesOf(const std::optional<TransactionKey> &key) const
    {
        const auto row =
            std::ranges::find_if(rows, [&](const Transaction *one) { return one->key == key; });
        if (row == rows.end())
            return {};
        return lineShares(**row, input.payout,
                          effects[static_cast<std::size_t>(row - rows.begin())]);
    }
};

What lineOf(const Drift &drift, const Rows &rows)
{
    const std::vector<LineShare> shares = rows.sharesOf(drift.transaction);
    return shares.empty() ? What::PaidOut : shares.front().what;
}

std::vector<TransactionKey> rowsOf(const Drift &drift)
{
    return drift.transaction ? std::vector{*drift.transaction} : std::vector<TransactionKey>{};
}

/// Per line what Klarna tells now of a row, or of the payment, less what all vouchers hold.
LineSums gapsOf(const std::optional<TransactionKey> &key, const Rows &rows, Money paidOut)
{
    LineSums gaps;
    const auto add = [&](What what, Money amount) {
        gaps.try_emplace(what, Money::zero(amount.currency())).first->second += amount;
    };
    if (!key)
        add(What::PaidOut, paidOut);
    for (const LineShare &share : rows.sharesOf(key))
        add(share.what, share.amount);
    for (const VoucherShare &voucher : rows.input.vouchers) {
        if (voucher.state == VoucherState::Void)
            continue;
        for (const Movement &movement : voucher.movements) {
            const Money amount = movement.own.value_or(movement.amount);
            const bool isIt = key ? movement.transaction == key : movement.what == What::PaidOut;
            if (isIt && amount.currency() == paidOut.currency())
                add(movement.what, -amount);
        }
    }
    return gaps;
}

} // namespace

void nameDrifts(const ReconciliationInput &input, const std::vector<const Transaction *> &rows,
                const std::vector<RowEffect> &rowEffects, Money paidOut,
                DifferenceList &differences)
{
    const Rows all{input, rows, rowEffects};
    std::set<std::optional<TransactionKey>> named;
    for (const Drift &drift : input.drifts) {
        const QString voucher = drift.voucher.text();
        const bool isMoved = drift.what == Change::DateMoved;
        if (isMoved || drift.what == Change::OrderChanged) {
            differences.tell({lineOf(drift, all),
                              drift.amount,
                              isMoved ? Cause::DateMoved : Cause::OrderChanged,
                              Cure::Correct,
                              false,
                              {voucher},
                              true,
                              {drift.voucher},
                              rowsOf(drift)});
        } else if (drift.what != Change::RowNew && named.insert(drift.transaction).second) {
            for (const auto &[what, gap] : gapsOf(drift.transaction, all, paidOut))
                differences.add({what,
                                 gap,
                                 Cause::OrderChanged,
                                 Cure::Correct,
                                 false,
                                 {voucher},
                                 false,
                                 {drift.voucher},
                                 rowsOf(drift)});
        }
    }
}

bool isForDrift(const ReconciliationInput &input, const VoucherShare &voucher)
{
    return voucher.corrects && std::ranges::any_of(input.drifts, [&](const Drift &drift) {
               return drift.voucher == *voucher.corrects;
           });
}

} // namespace klarbok::ledger
