#pragma once

#include "ledger/fee_rates.h"
#include "ledger/payout.h"

#include <QDate>

#include <optional>
#include <vector>

namespace klarbok::ledger {

/// What Klarna took for the sales of one payout and payment type, without VAT.
struct FeeLine
{
    PayoutId payout;
    QDate date;     ///< of the payout, in Stockholm
    QString method; ///< Klarna's name of the payment type, in lower case; may be empty
    int sales = 0;
    Money sold = Money::sek(0);
    Money fees = Money::sek(0);      ///< for the sales, less what was given back
    Money other = Money::sek(0);     ///< reminders, disputes and whatever else is no purchase fee
    std::optional<Money> expected{}; ///< empty where no rate is set, or none of it was checked
    /// What the fees are of what was sold, in hundredths of a per cent; empty where nothing was.
    std::optional<qint64> effective{};

    friend bool operator==(const FeeLine &, const FeeLine &) = default;
};

/// A sale with another fee than was expected.
struct FeeOutlier
{
    PayoutId payout;
    QDate date;
    QString method;
    QString order; ///< its number
    Money sold, fee, expected;

    Money over() const { return fee - expected; } ///< − where it is less than expected
    friend bool operator==(const FeeOutlier &, const FeeOutlier &) = default;
};

struct FeeReport
{
    std::vector<FeeLine> lines;       ///< newest payout first, then by payment type
    std::vector<FeeOutlier> outliers; ///< the farthest off first
    Money over = Money::sek(0);       ///< of all that was checked
    int unchecked = 0; ///< payouts in other currencies, or without any fee: not compared
};

/// Holds the fee of each sale against the expected rate. Fees are told from their sale by order and
/// capture; where a row tells no capture, the order's sales count together. One öre for each fee
/// row is rounding, and no difference.
FeeReport checkFees(const std::vector<Payout> &payouts,
                    const std::vector<Transaction> &transactions, const FeeRates &rates);

} // namespace klarbok::ledger
