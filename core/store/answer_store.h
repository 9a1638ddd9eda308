#pragma once

#include "ports/store.h"
#include "store/audit_log.h"
#include "store/database.h"
#include "store/statement.h"

namespace klarbok::store {

/// Oldest first.
Result<std::vector<ledger::Answer>> answers(Database &database);

/// The answer and the drafts that follow from it, or neither. NotAllowed when the voucher is no
/// draft any more; otherwise fails as replaceDrafts().
Result<Done> saveAnswer(Database &database, const Stamp &stamp, const VoucherId &voucher,
                        const ledger::Answer &answer,
                        const std::vector<ledger::DraftVoucher> &drafts);

/// No rule any more, and the drafts that follow from it, or neither. UnknownItem when nothing is
/// remembered for it; otherwise fails as replaceDrafts().
Result<Done> forgetRule(Database &database, const Stamp &stamp, const QString &code,
                        const QString &rule, const std::vector<ledger::DraftVoucher> &drafts);

/// The columns of an answer, in the order in which answerAt() reads them.
inline constexpr QLatin1String kAnswerColumns{"voucher, code, transaction_key, amount, currency, "
                                              "subject, rule, remembered, vat_rate, account, "
                                              "choice, exchange_rate, note, answered_by, "
                                              "answered"};
ledger::Answer answerAt(Statement &row);
/// A question's proposal.
ledger::AnswerValue proposalAt(Statement &row);
/// All but the voucher, which whoever writes it knows.
Statement &withAnswer(Statement &statement, const ledger::Answer &answer);

} // namespace klarbok::store
