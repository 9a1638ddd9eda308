#pragma once

#include "flow/checkup.h"
#include "flow/fetch.h"
#include "flow/payouts.h"
#include "ledger/reconciliation.h"
#include "ledger/voucher.h"
#include "ledger/voucher_state.h"
#include "ports/stop_flag.h"

#include <QString>

// The core's codes in words. Unknown texts from outside come back as they are.
namespace klarbok::words {

QString state(ledger::VoucherState state);        ///< `Utkast`, `Bokfört` …
QString stateMeaning(ledger::VoucherState state); ///< one sentence
QString voucherKind(ledger::VoucherKind kind);
QString payoutStatus(flow::PayoutStatus status);

QString what(ledger::What what);
QString transactionType(ledger::TransactionType type, const QString &typeText);
QString lineType(ledger::LineType type);

QString cause(ledger::Cause cause);
QString cure(ledger::Cure cure); ///< empty for Cure::None

QString step(Step step);
/// `Hämtar ordrar, 12 av 40`.
QString progress(Step step, int done, int total);

/// `Kostnadsställe KS, projekt P1`; empty for none.
QString dimensions(const ledger::Dimensions &dimensions);

/// Refusal::why and PostRejection::why: our codes in words, the books' own words as they are.
QString refusal(const QString &why);

QString problem(const flow::Problem &problem);
QString fetchProblem(const flow::FetchProblem &problem);

QString auditEvent(const QString &event);

/// `K 12`, or empty before the voucher is in the books.
QString voucherNumber(const QString &series, const std::optional<int> &number);

} // namespace klarbok::words
