#pragma once

#include "flow/session.h"

#include <optional>
#include <vector>

namespace klarbok::flow {

/// A voucher in the books that touches the clearing account and is not ours.
struct ForeignVoucher
{
    QString series;
    int number = 0;
    QDate date;
    QString text;
    Money amount; ///< on the clearing account
};

/// Something that stands in the way, or deserves a look. Codes: account_missing account_closed
/// cost_centre_missing cost_centre_closed project_missing project_closed series_missing
/// year_missing period_closed company_differs currency cash_method already_in_books.
struct Problem
{
    QString code;
    QString subject;
};

struct Checkup
{
    std::optional<Error> klarna;      ///< empty: the connection works
    std::optional<Error> bjornLunden; ///< empty: the connection works
    std::optional<CompanyDetails> company;
    std::vector<FinancialYear> years;
    std::vector<Problem> problems;
    std::vector<ForeignVoucher> alreadyInBooks; ///< from the start date on
    bool isGood() const { return !klarna && !bjornLunden && problems.empty(); }
};

/// Tries both connections, the accounts against the chart, open periods, and what the books already
/// hold on the clearing account. Fails only when the store does.
[[nodiscard]] Task<Checkup> checkup(SessionPtr session);

/// The vouchers of the books that touch the clearing account from the start date on and carry no
/// marker of ours: the shop's own, or an earlier tool's. SecretMissing where no books are
/// connected.
[[nodiscard]] Task<std::vector<ForeignVoucher>> foreignVouchers(SessionPtr session);

/// Only Klarna, for the moment the keys are typed.
[[nodiscard]] Task<Done> checkKlarna(SessionPtr session);

} // namespace klarbok::flow
