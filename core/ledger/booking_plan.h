#pragma once

#include "ledger/booking.h"
#include "ledger/payout_in_sek.h"
#include "ledger/settlement_sign.h"

#include <QHash>

#include <optional>
#include <vector>

namespace klarbok::ledger {

/// A settlement row on its way to a voucher.
struct PlannedRow
{
    const Transaction *transaction;
    const Payout *payout;
    RowEffect effect;             ///< in the payout's currency
    bool feesDeducted;            ///< false: this payout's fees are invoiced separately
    qint64 time;                  ///< entryTime() in milliseconds, for sorting
    RowEffect booked;             ///< the effect in kronor
    const ExchangeRate *rate;     ///< by which; none for kronor
    std::optional<QDate> missing; ///< the day whose rate is not known
};

/// In another currency than the books'.
bool isForeign(const PlannedRow &row);

/// A voucher before its rows: which settlement rows it will hold and what it is called.
struct PlannedVoucher
{
    VoucherId id;
    VoucherKind kind;
    QString source;
    int revision;
    QDate date;
    Currency currency;
    std::vector<PlannedRow> rows; ///< by time
    const Payout *payout;         ///< a payout voucher's, or that of a correction of one
    bool booksPayment = false;    ///< bank line and rounding are not on a frozen voucher yet
    Money gap;                    ///< what 3740 takes
    Money beforeStart;            ///< effect of the payout's rows from before the start date
    PayoutInSek inSek;            ///< a payout voucher's payout
    Money beforeStartInSek;
    const WantedCorrection *correction = nullptr;
    std::optional<VoucherId> dispute{}; ///< of a correction: the dispute whose end it books again
    std::vector<Question> questions{};  ///< what keeps rows of a correction from being booked again
};

/// Where the sale of an order was, is about to be, or never will be booked.
struct EarlierSale
{
    EarlierBooking booking;
    bool isBeforeStart = false;
    std::optional<bool> usedOss{}; ///< known once its voucher is frozen
};

struct BookingPlan
{
    std::vector<PlannedVoucher> vouchers; ///< by date, kind and id; corrections too
    QHash<OrderId, EarlierSale> sales;    ///< an order's first sale
};

/// Leaves out payouts whose totals do not add up, rows on frozen vouchers and what is older than
/// the start date. Points into `input` and `rates`.
BookingPlan planBooking(const BookingInput &input, const RateBook &rates);

/// The moment that dates a row: the order's for a sale under the date rule `order`, else Klarna's
/// own registration of it.
QDateTime entryTime(const Transaction &transaction, const PostingRules &rules);

} // namespace klarbok::ledger
