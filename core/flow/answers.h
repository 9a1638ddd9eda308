#pragma once

#include "flow/session.h"

namespace klarbok::flow {

/// What the owner says about a question of a draft.
struct AnswerRequest
{
    VoucherId voucher;
    /// The question's code; `code:TEXT` where the voucher has several with that code. TEXT is the
    /// question's transaction, its subject, both with a space between, or the order number in front
    /// of the subject.
    QString question;
    /// `retry` reads again what the question is about: the order from Klarna, the books, or the
    /// rates from the Riksbank; otherwise as parseAnswerValue().
    QString value;
    QString note;
    bool remember = false; ///< also for every later question of the same kind
};

/// What names this question and no other, for AnswerRequest::question.
QString selectorOf(const ledger::Question &question);

/// Books what was asked about by the answer, or by the order as it is now, and builds the drafts
/// anew. An answer that is refused changes nothing. One given before may be replaced as long as
/// the voucher is a draft. Errors: NotAllowed (`not_a_draft`, `no_order`, `open_questions`),
/// UnknownItem (no such voucher or question), InvalidInput (`question_ambiguous answer_unreadable
/// answer_misfit answer_account answer_not_in_chart note_missing not_rememberable`), and those of
/// the connection for `retry`.
[[nodiscard]] Task<StoredVoucher> answer(SessionPtr session, AnswerRequest request);

} // namespace klarbok::flow
