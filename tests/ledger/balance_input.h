#pragma once

#include "ledger/balance_proof.h"
#include "ledger/builders.h"

/// What the proof of the claim's balance is made from, for tests about it.
namespace klarbok::test {

/// These vouchers of `booked`, all in one state, and what the books hold on the claim if they have
/// the posted ones and `extra`.
inline ledger::BalanceInput balanceInput(const ledger::BookingInput &booked,
                                         const std::vector<ledger::DraftVoucher> &vouchers,
                                         QDate date, ledger::VoucherState state,
                                         std::optional<qint64> extra)
{
    ledger::BalanceInput result{date, booked.rules, booked.payouts, booked.transactions, {}, {}};
    Money books = kr(extra.value_or(0));
    for (const ledger::DraftVoucher &voucher : vouchers) {
        for (const ledger::Movement &movement : voucher.movements)
            result.movements.push_back({voucher.date, voucher.id, state, movement});
        result.questions.insert(result.questions.end(), voucher.questions.begin(),
                                voucher.questions.end());
        for (const ledger::Row &row : voucher.rows) {
            if (row.account == booked.rules.clearing && voucher.date <= result.date &&
                ledger::isPosted(state))
                books += row.amount;
        }
    }
    if (extra)
        result.books = books;
    return result;
}

inline ledger::BalanceInput balanceInput(const ledger::BookingInput &booked, const char *date,
                                         ledger::VoucherState state = ledger::VoucherState::Posted,
                                         std::optional<qint64> extra = {})
{
    return balanceInput(booked, book(booked), day(date), state, extra);
}

inline qint64 sumOf(const ledger::BalanceProof &proof)
{
    qint64 sum = 0;
    for (const ledger::Difference &one : proof.differences)
        sum += one.amount.units();
    return sum;
}

} // namespace klarbok::test
