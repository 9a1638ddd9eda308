#pragma once

#include "base/check.h"
#include "ledger/builders.h"

#include <algorithm>

/// A sale that was booked wrong, and what corrects it.
namespace klarbok::test {

inline constexpr auto kSold = "2026-11-02T09:00:00Z";
inline constexpr auto kPaid = "2026-11-09T08:00:00Z";
inline const QDate kAsked{2026, 11, 23};

/// One order of 318.00 whose line says `rate`; paid out a week later, fees 10.00 + 2.50.
inline PayoutBuilder sold(int rate)
{
    PayoutBuilder p{"P1", kPaid};
    p.sale("1001", kSold, {line(318'00, rate)}).fee(10'00, 2'50).settled();
    return p;
}

inline ledger::WantedCorrection wanted(const ledger::DraftVoucher &voucher, int number = 41,
                                       QDate asked = kAsked)
{
    return {voucher, QStringLiteral("K"), number, asked};
}

/// `all`, with these vouchers posted as K 41, K 42 …, and the last of them to be corrected.
inline ledger::BookingInput correcting(ledger::BookingInput all,
                                       const std::vector<ledger::DraftVoucher> &posted)
{
    int number = 41;
    for (const ledger::DraftVoucher &voucher : posted)
        all.frozen.push_back(frozen(voucher, ledger::VoucherState::Posted, number++));
    all.corrections = {wanted(posted.back(), number - 1)};
    return all;
}

inline ledger::DraftVoucher correction(const ledger::BookingInput &all)
{
    const auto drafts = book(all);
    const auto found = std::ranges::find_if(
        drafts, [](const ledger::DraftVoucher &draft) { return draft.corrects.has_value(); });
    KLARBOK_EXPECTS(found != drafts.end());
    return *found;
}

inline QMap<QString, qint64> together(const std::vector<ledger::DraftVoucher> &vouchers)
{
    QMap<QString, qint64> sums;
    for (const ledger::DraftVoucher &voucher : vouchers) {
        for (const ledger::Row &row : voucher.rows)
            sums[row.account.number()] += row.amount.units();
    }
    sums.removeIf([](auto entry) { return entry.value() == 0; });
    return sums;
}

inline Money moved(const std::vector<ledger::DraftVoucher> &vouchers, ledger::What what)
{
    Money sum = kr(0);
    for (const ledger::DraftVoucher &voucher : vouchers) {
        for (const ledger::Movement &movement : voucher.movements) {
            if (movement.what == what)
                sum += movement.amount;
        }
    }
    return sum;
}

} // namespace klarbok::test
