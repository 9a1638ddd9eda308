#pragma once

#include "flow/session.h"
#include "ledger/balance_proof.h"

namespace klarbok::flow {

/// The claim on Klarna at the end of a day in three columns. The books' column is empty, with the
/// reason, when they cannot be reached. Where no service is connected it is what a file of the
/// books says; the reason is `books_file_ends DAY` or `books_file_other` (InvalidInput) when none
/// answers for the day.
struct BalanceView
{
    ledger::BalanceProof proof;
    std::optional<Error> booksError;
    /// The day the file was made that the books' column is from; nullopt: the service was asked.
    std::optional<QDate> booksWritten{};

    /// Something differs that is not explained, or the books could not be asked.
    bool needsUser() const;
};

[[nodiscard]] Task<BalanceView> balance(SessionPtr session, QDate date);

} // namespace klarbok::flow
