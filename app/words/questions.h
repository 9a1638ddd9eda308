#pragma once

#include "ledger/voucher.h"

#include <QString>

namespace klarbok::words {

/// A question as a sentence that names what it is about, and what can be done about it.
/// `isWaiting`: the owner has said that it waits for the books.
QString question(const ledger::Question &question, bool isWaiting = false);

/// `VAT 25 %, account 3001`
QString choice(ledger::Choice choice);
QString answerValue(const ledger::AnswerValue &value);
/// What is proposed as its answer, and why; empty when nothing is.
QString proposal(const ledger::Question &question);
/// Question and answer as a sentence, with who gave it, when, and the note.
QString answer(const ledger::Answer &answer);

/// Something worth knowing, as a sentence.
QString notice(const ledger::Notice &notice);

} // namespace klarbok::words
