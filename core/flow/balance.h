#pragma once

#include "flow/session.h"
#include "ledger/balance_proof.h"

namespace klarbok::flow {

/// The claim on Klarna at the end of a day in three columns. The books' column is empty, with the
/// reason, when they cannot be reached.
struct BalanceView
{
    ledger::BalanceProof proof;
    std::optional<Error> booksError;

    /// Something differs that is not explained, or the books could not be asked.
    bool needsUser() const;
};

[[nodiscard]] Task<BalanceView> balance(SessionPtr session, QDate date);

} // namespace klarbok::flow
