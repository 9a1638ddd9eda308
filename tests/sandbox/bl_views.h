#pragma once

#include "books.h"
#include "random.h"

#include "base/json.h"

namespace klarbok::sandbox {

/// An amount as Björn Lundén echoes it: with two or with four decimals, at random.
Json echoedAmount(qint64 units, Random &random);
Json voucherJson(const Voucher &voucher, const Books &books, Random &random, bool asAnswer);
Json accountJson(const Account &account);
Json yearJson(const FinancialYear &year, const Books &books);
Json detailsJson(const Books &books);
Json documentJson(const Document &document);
Json batchJson(const Json &data, qint64 page, qint64 rows, qint64 totalRows);

} // namespace klarbok::sandbox
