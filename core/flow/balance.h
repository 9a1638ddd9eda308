#pragma once

#include "flow/session.h"
#include "ledger/balance_proof.h"
#include "ledger/outstanding.h"

namespace klarbok::flow {

/// The claim on Klarna at the end of a day in three columns. The books' column is empty, with the
/// reason, when they cannot be reached. Where no service is connected it is what a file of the
/// books says; the reason is `books_file_ends DAY` or `books_file_other` (InvalidInput) when none
/// answers for the day. What of the books is not ours stands in `proof.others`, where that was
/// read.
struct BalanceView
{
    ledger::BalanceProof proof;
    std::optional<Error> booksError;
    /// The day the file was made that the books' column is from; nullopt: the service was asked.
    std::optional<QDate> booksWritten{};
    ledger::Outstanding outstanding{}; ///< its sum is `proof.rows`

    enum class Verdict { Agrees, Waits, Differs };
    /// Only with `proof.books`. What waits to be approved or posted, was booked before the start or
    /// is explained is no difference.
    Verdict verdict() const;
    /// Something differs that is not explained, or the books could not be asked.
    bool needsUser() const;
};

/// How much of the books is read: what the account holds, or also the vouchers of the year that
/// make it up.
enum class ProofDepth { Sum, Entries };

/// Where the entries cannot be read, neither is the sum believed: the books' column is empty.
[[nodiscard]] Task<BalanceView> balance(SessionPtr session, QDate date,
                                        ProofDepth depth = ProofDepth::Sum);

} // namespace klarbok::flow
