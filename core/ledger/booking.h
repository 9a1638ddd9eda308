#pragma once

#include "ledger/books_picture.h"
#include "ledger/exchange_rate.h"
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
    /// What a row does to an account on behalf of a reversal, debit +.
    struct Reversed
    {
        TransactionKey transaction;
        Account account;
        Money amount;
    };

    VoucherId id;
    VoucherKind kind;
    VoucherState state;
    QString source;
    QDate date; ///< the day of its rows, also when the voucher was moved to an open one
    int revision;
    QString series; ///< empty until posted
    std::optional<int> number;
    std::vector<TransactionKey> transactions;
    std::vector<PayoutId> payouts;       ///< a payout voucher's payout; a day voucher's payouts
    std::optional<VoucherId> corrects{}; ///< a correction's
    std::vector<OrderId> ossOrders{};    ///< sold with another EU country's VAT
    /// What its rows in another currency did to the claim, in kronor; a fee's VAT stands apart.
    std::vector<std::pair<TransactionKey, Money>> worth{};
    std::vector<Reversed>
        reversals{}; ///< where disputed amounts were put, whatever the settings say
};

/// A posted voucher that the owner wants corrected.
struct WantedCorrection
{
    DraftVoucher voucher; ///< as it was approved
    QString series;
    int number = 0;
    QDate asked; ///< the day in Stockholm on which the owner asked for it
};

struct BookingInput
{
    QString orgNo;
    PostingRules rules;
    std::vector<Payout> payouts;
    std::vector<Transaction> transactions; ///< of those payouts, all of them, booked or not
    std::map<OrderId, Order> orders; ///< the readable ones; one that is missing here is a question
    std::vector<FrozenVoucher> frozen;
    std::vector<Answer> answers{};               ///< in the order in which they were given
    std::optional<BooksPicture> books{};         ///< empty: never read, nothing is asked about them
    std::vector<WantedCorrection> corrections{}; ///< without those that are frozen already
    std::vector<ExchangeRate> rates{};           ///< as they were read, without those given by hand
    /// Rows on frozen vouchers that Klarna does not tell of any more: taken back, never booked
    /// again.
    std::vector<TransactionKey> gone{};
};

/// The drafts of everything in `input` that is not on a frozen voucher, ordered by date, kind and
/// id. Pure: the same input gives the same drafts. Every öre of every settlement row lands on a row
/// of exactly one voucher, on a question, or is before the start date. A question with an answer
/// that fits it is booked by it; the answer stands on the voucher. A correction that has a question
/// books nothing until it is answered: what it corrects is taken back only together with what
/// comes in its place. What the books
/// say to a draft is a question too: see heedBooks().
std::vector<DraftVoucher> book(const BookingInput &input);

/// The day that dates a sale or refund under the rules, in Stockholm.
QDate bookingDay(const Transaction &transaction, const Payout &payout, const PostingRules &rules);

} // namespace klarbok::ledger
