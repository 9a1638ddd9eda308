#pragma once

#include "ledger/balance_proof.h"

#include <QStringList>

#include <optional>
#include <vector>

namespace klarbok::ledger {

/// How long ago something was sold: up to 7, 14, 30 days, or longer.
enum class Age { Week, TwoWeeks, Month, Older };

Age ageOf(int days);

/// The days of an age, both included; `to` is empty for the last.
struct AgeDays
{
    int from;
    std::optional<int> to;
};
AgeDays daysOf(Age age);

/// Why something stands on the claim though its payout is paid. Names: apartName().
enum class Apart {
    NotBooked,   ///< the payment is on no voucher, or not until later
    Debt,        ///< the merchant's to Klarna
    HeldBack,    ///< Klarna's reserve, without an account of its own
    Dispute,     ///< without an account of its own
    BeforeStart, ///< sold before the start date, and booked by whoever kept the books then
    Other,       ///< rows that are on no voucher, or that Klarna has changed
};

/// `not_booked debt held_back dispute before_start other`
QString apartName(Apart apart);

/// A row that is sold or refunded, and paid out later than the day.
struct OutstandingRow
{
    QDate day; ///< of the row, also where its voucher was moved to an open day
    int age;   ///< in days
    What what;
    QString order; ///< its number; empty where Klarna does not tell of the row any more
    Money amount;  ///< in kronor, on the claim
    PayoutId payout;
    QDate paid; ///< the payout's day
    VoucherId voucher;

    friend bool operator==(const OutstandingRow &, const OutstandingRow &) = default;
};

struct AgeSum
{
    Age age;
    Money amount;
    int rows = 0;

    friend bool operator==(const AgeSum &, const AgeSum &) = default;
};

struct ApartSum
{
    Apart kind;
    Money amount;
    QStringList payouts; ///< where it stands by payouts

    friend bool operator==(const ApartSum &, const ApartSum &) = default;
};

/// What is sold and not paid out at the end of a day, by age. Klarna tells of a row when it pays
/// it: what is in no payout yet is not known here.
struct Outstanding
{
    std::vector<OutstandingRow> rows; ///< oldest first
    std::vector<AgeSum> ages;         ///< every age
    std::vector<ApartSum> apart;      ///< without zeroes
    Money sum = Money::sek(0);        ///< of ages and apart: what the vouchers have on the claim
    std::optional<QDate> known;       ///< the newest payout's day
};

Outstanding outstanding(const BalanceInput &input);

} // namespace klarbok::ledger
