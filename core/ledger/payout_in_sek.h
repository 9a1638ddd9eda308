#pragma once

#include "ledger/rate_days.h"
#include "ledger/settlement_sign.h"

#include <deque>
#include <map>
#include <optional>
#include <set>
#include <vector>

namespace klarbok::ledger {

/// One payout as the books see it, in kronor. Of a payout in kronor everything is as Klarna has it.
struct PayoutInSek
{
    struct Row
    {
        RowEffect effect; ///< as it would be booked now
        Money worth;      ///< what it did or will do to the claim
        /// That converted `effect`; none for kronor and for what has come back as it was.
        const ExchangeRate *rate = nullptr;
        std::optional<QDate> missing{}; ///< the day whose rate is not known: `effect` is zero
    };
    std::vector<Row> rows;
    const ExchangeRate *rate = nullptr; ///< of the payment
    Money paid;                         ///< what reaches the bank
    Money relieved; ///< what leaves the claim with it; the rest of `paid` is an exchange difference
    Money gap;      ///< what 3740 takes
    std::set<QDate> missing{}; ///< days without whose rates the payment cannot be booked
    Money debt;                ///< of the merchant in this currency, after it
};

/// Of a payout whose rows nobody values.
PayoutInSek nothingInSek();

/// By date and reference: what a payout carries on is known when the next one's turn comes. Points
/// into `payouts`.
std::vector<const Payout *> byDate(const std::vector<Payout> &payouts);

/// Values payouts one after the other, by date. A row is worth what it was booked at, or its own
/// day's rate. What Klarna carries from one payout to another (debt, reserve, disputes) leaves the
/// claim at what it was worth when it came, oldest first; so the claim on a settled payout ends at
/// exactly nothing.
class PayoutValuer
{
public:
    /// `booked`: what rows on frozen vouchers did to the claim. All outlive this.
    PayoutValuer(const PostingRules &rules, const RateBook &rates,
                 const std::map<TransactionKey, Money> &booked);

    /// `effects` belong to `rows`, `gap` as in TotalsCheck.
    PayoutInSek next(const Payout &payout, const std::vector<const Transaction *> &rows,
                     const std::vector<RowEffect> &effects, Money gap);

private:
    /// Something that waits at Klarna, and what it is worth.
    struct Lot
    {
        Money own;
        Money sek;
        const ExchangeRate *rate;     ///< values a part of it; the last part takes the rest
        std::optional<QDate> missing; ///< the day whose rate is not known
    };
    using Pot = std::deque<Lot>;
    struct Pots
    {
        Pot debt, reserve, disputes;
    };
    struct Taken
    {
        Money sek;
        std::optional<QDate> missing;
        bool isByRate = false; ///< more than is known to wait: by the rate
    };

    PayoutInSek::Row value(const Transaction &row, const Payout &payout, const RowEffect &effect,
                           Pots &pots) const;
    static Taken take(Pot &pot, Money own, const ExchangeRate *rate, QDate day);

    const PostingRules &m_rules;
    const RateBook &m_rates;
    const std::map<TransactionKey, Money> &m_booked;
    std::map<QString, Pots> m_pots; ///< by merchant and currency
};

} // namespace klarbok::ledger
