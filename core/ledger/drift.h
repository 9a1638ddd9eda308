#pragma once

#include "ledger/voucher.h"

#include <optional>
#include <vector>

namespace klarbok::ledger {

struct BookingInput;

/// What Klarna has changed of something that is posted.
enum class Change { DateMoved, AmountChanged, RowVanished, RowNew, OrderChanged };

/// `date_moved amount_changed row_vanished row_new order_changed`
QString changeName(Change change);
std::optional<Change> parseChange(QStringView name);

/// One posted row, or payment, that Klarna tells otherwise now.
struct Drift
{
    VoucherId voucher;                         ///< the one to correct
    std::optional<TransactionKey> transaction; ///< empty: the payout itself
    PayoutId payout;
    Change what;
    QString subject; ///< the order's number; empty where there is none
    /// Days as in ISO 8601 for what has moved; else minor units of the payout's currency: of an
    /// order its VAT. Empty: nothing, or not known.
    QString was, now;
    /// What the row does to the payout by its date or order; else by how much that has changed.
    Money amount;

    friend bool operator==(const Drift &, const Drift &) = default;
};

/// A posted voucher as it stands in the books: nothing posted corrects it.
struct StandingVoucher
{
    VoucherId id;
    VoucherKind kind;                ///< of the voucher that booked the rows first, as is
    QDate day;                       ///< the day of its rows
    std::vector<Movement> movements; ///< without what takes a forerunner back, as are
    std::vector<Entry> entries;
    bool wasAsked = false; ///< its correction was asked for, also when that was taken back
};

/// What is booked against what Klarna tells now, by voucher. Rules, answers and accounts count for
/// nothing: what Klarna told when a row was booked is held against what it tells today under the
/// same rules. Pure: the same input gives the same list.
std::vector<Drift> findDrifts(const BookingInput &input,
                              const std::vector<StandingVoucher> &standing);

} // namespace klarbok::ledger
