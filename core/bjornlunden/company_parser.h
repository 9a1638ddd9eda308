#pragma once

#include "base/result.h"
#include "ports/books.h"

#include <QByteArray>

#include <vector>

// Pure: an answer's bytes become values, or a BadResponse that says what was wrong.

namespace klarbok::bjornlunden {

/// GET /common/client. Entries without a public key cannot be opened and are left out.
Result<std::vector<BooksCompany>> parseCompanies(const QByteArray &body);
/// GET /details. VAT accounts are sorted by their percentage, not by their place.
Result<CompanyDetails> parseDetails(const QByteArray &body);
/// GET /financialyear, oldest first.
Result<std::vector<FinancialYear>> parseYears(const QByteArray &body);
/// GET /account, a bare array or the batch envelope. Numbers that are not digits are left out: they
/// cannot be booked on from here.
Result<std::vector<BooksAccount>> parseAccounts(const QByteArray &body);
/// GET /costcenter and GET /project.
Result<std::vector<BooksDimension>> parseDimensions(const QByteArray &body);
/// GET /account/balance/{account}/{date}: `{"balance": "0.0"}`, or a string that holds it.
Result<Money> parseBalance(const QByteArray &body);

} // namespace klarbok::bjornlunden
