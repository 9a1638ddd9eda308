#pragma once

#include "ledger/booking_plan.h"

#include <map>
#include <set>
#include <vector>

namespace klarbok::ledger {

/// Gathers the settlement rows of vouchers that are to be corrected while the booking is planned.
/// The rows stay with the voucher that booked them first, however often it is corrected.
class CorrectionPlanner
{
public:
    explicit CorrectionPlanner(const BookingInput &input);

    /// A row of a payout that adds up; nothing when its holder is not to be corrected.
    void add(const FrozenVoucher &holder, const PlannedRow &row);
    /// What a payout's own voucher books besides its rows, as in PlannedVoucher.
    struct Payment
    {
        Money gap;
        PayoutInSek inSek;
        Money beforeStart;
        Money beforeStartInSek;
    };
    /// The payout's rows have been added.
    void finish(const Payout &payout, bool isStopped, const Payment &payment);

    std::vector<PlannedVoucher> take();

private:
    std::map<VoucherId, const FrozenVoucher *> m_frozen;
    std::set<TransactionKey> m_gone;
    std::map<VoucherId, PlannedVoucher> m_corrections; ///< by the voucher that holds the rows
    std::map<PayoutId, const FrozenVoucher *>
        m_payment; ///< the voucher with the payout's bank line
};

/// Puts before what `draft` books what takes the corrected voucher back: its rows, movements and
/// entries with the opposite sign; of a correction only what it booked again. A draft with
/// questions is left without any of it.
void takeBack(DraftVoucher &draft, const WantedCorrection &correction);

} // namespace klarbok::ledger
