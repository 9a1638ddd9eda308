#pragma once

#include "ledger/builders.h"
#include "ledger/drift.h"

/// What is posted, as a check for what Klarna has changed sees it.
namespace klarbok::test {

inline ledger::StandingVoucher standing(const ledger::DraftVoucher &voucher)
{
    ledger::StandingVoucher result{voucher.id, voucher.kind,
                                   voucher.movedFrom.value_or(voucher.date), voucher.movements,
                                   voucher.entries};
    if (const auto &corrects = voucher.corrects) {
        result.movements.erase(result.movements.begin(),
                               result.movements.begin() + corrects->movements);
        result.entries.erase(result.entries.begin(), result.entries.begin() + corrects->entries);
    }
    return result;
}

/// All of `drafts` posted.
inline std::vector<ledger::StandingVoucher>
standing(const std::vector<ledger::DraftVoucher> &drafts)
{
    std::vector<ledger::StandingVoucher> all;
    all.reserve(drafts.size());
    for (const ledger::DraftVoucher &draft : drafts)
        all.push_back(standing(draft));
    return all;
}

/// `now`, with the drafts of `then` posted.
inline ledger::BookingInput posted(ledger::BookingInput now,
                                   const std::vector<ledger::DraftVoucher> &drafts)
{
    int number = 41;
    for (const ledger::DraftVoucher &draft : drafts)
        now.frozen.push_back(frozen(draft, ledger::VoucherState::Posted, number++));
    return now;
}

} // namespace klarbok::test
