#include "ledger/known_of_rest.h"

#include "ledger/order_split.h"

#include <algorithm>

namespace klarbok::ledger {

void tellWhatIsKnown(const ReconciliationInput &input, const std::vector<const Transaction *> &rows,
                     const std::vector<RowEffect> &rowEffects,
                     const std::set<TransactionKey> &handled, Difference &rest)
{
    const auto isOfLine = [&rest](const auto &part) { return part.what == rest.what; };
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const Transaction &row = *rows[i];
        if (handled.contains(row.key) ||
            std::ranges::none_of(lineShares(row, input.payout, rowEffects[i]), isOfLine))
            continue;
        rest.rows.push_back(row.key);
        rest.refs.append(orderNumberOf(row));
    }
    for (const VoucherShare &voucher : input.vouchers) {
        if (voucher.state == VoucherState::Void ||
            std::ranges::none_of(voucher.movements, isOfLine))
            continue;
        rest.vouchers.push_back(voucher.id);
        rest.refs.append(voucher.id.text());
    }
}

} // namespace klarbok::ledger
