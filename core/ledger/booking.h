#pragma once

#include "ledger/books_picture.h"
#include "ledger/order.h"
#include "ledger/payout.h"
#include "ledger/rules.h"
#include "ledger/voucher.h"
#include "ledger/voucher_state.h"

#include <map>
#include <vector>

namespace klarbok::ledger {

/// A voucher that is frozen already: its settlement rows may not be booked again (rule 5), and a
/// new one for its day is a supplement.
struct FrozenVoucher
{
    VoucherId id;
    VoucherKind kind;
    VoucherState state;
    QString source;
    QDate date; ///< the day of its rows, also when the voucher was moved to an open one
    int revision;
    QString series; ///< empty until posted
    std::optional<int> number;
    std::vector<TransactionKey> transactions;
    std::vector<PayoutId> payouts; ///< a payout voucher's payout; a day voucher's payouts
};

struct BookingInput
{
    QString orgNo;
    PostingRules rules;
    std::vector<Payout> payouts;
    std::vector<Transaction> transactions; ///< of those payouts, all of them, booked or not
    std::map<OrderId, Order> orders; ///< the readable ones; one that is missing here is a question
    std::vector<FrozenVoucher> frozen;
    std::vector<Answer> answers{};       ///< in the order in which they were given
    std::optional<BooksPicture> books{}; ///< empty: never read, so nothing is asked about them
};

/// The drafts of everything in `input` that is not on a frozen voucher, ordered by date, kind and
/// id. Pure: the same input gives the same drafts. Every öre of every settlement row lands on a row
/// of exactly one voucher, on a question, or is before the start date. A question with an answer
/// that fits it is booked by it; the answer stands on the voucher. What the books say to a draft is
/// a question too: see heedBooks().
std::vector<DraftVoucher> book(const BookingInput &input);

/// The day that dates a sale or refund under the rules, in Stockholm.
QDate bookingDay(const Transaction &transaction, const Payout &payout, const PostingRules &rules);

} // namespace klarbok::ledger
