#pragma once

#include "flow/session.h"
#include "ledger/books_picture.h"
#include "ports/stop_flag.h"

#include <algorithm>
#include <optional>
#include <vector>

namespace klarbok::flow {

struct FetchRange
{
    std::optional<QDate> from, to; ///< Stockholm days of the payout date, both included
    /// Orders of these payouts too, though nothing says that they have changed: see checkDrift().
    bool readAgain = false;
};

/// One thing that did not go well although the fetch went on. Codes: payout_unreadable
/// order_missing order_unreadable report_missing rates_missing totals stopped books_unread, and at
/// the first fetch already_in_books; from a file also file_differs, orders_unread and
/// voucher_differs and company_untold.
struct FetchProblem
{
    QString code;
    QString subject; ///< payout reference, order id, voucher, currency or a number of orders
    std::optional<Error> error;
};

/// What a file told of the books.
struct BooksFileReport
{
    ledger::ToldYear year; ///< of whose vouchers it told
    int accounts = 0;
    int vouchers = 0;
    int ours = 0; ///< of `vouchers`, those with a marker of ours
};

struct FetchReport
{
    QDate from, to;
    int payouts = 0;      ///< seen in the range
    int transactions = 0; ///< read now
    int orders = 0;       ///< read now
    int added = 0;        ///< transactions and orders not seen before
    int changed = 0;      ///< different from what was stored
    qint64 milliseconds = 0;
    bool isStopped =
        false; ///< the user stopped it, or the connection broke after something was done
    std::vector<FetchProblem> problems;
    std::optional<BooksFileReport> books{}; ///< read instead of payouts
    std::vector<OpenDrift> drifts{};        ///< what differs from what is posted
    bool wasCheck = false;                  ///< everything was read again
    /// Missing reports and rates stop nothing, nor do books that cannot be read: the next fetch
    /// asks for them again.
    bool needsUser() const
    {
        return isStopped || !drifts.empty() ||
               std::ranges::any_of(problems, [](const FetchProblem &problem) {
                   return problem.code != QStringLiteral("report_missing") &&
                          problem.code != QStringLiteral("books_unread") &&
                          problem.code != QStringLiteral("rates_missing");
               });
    }
};

/// Payouts, their transactions and orders, and Klarna's reports into the store; then the drafts are
/// built anew and held against the books, where these are connected. Rows that are posted are read
/// again, and what Klarna has changed of them is told: see compareWithBooked(). Resumable: what is
/// fetched stays. Fails when nothing could be done.
[[nodiscard]] Task<FetchReport> fetch(SessionPtr session, FetchRange range, Progress progress,
                                      StopFlag stop);

} // namespace klarbok::flow
