#pragma once

#include "flow/cures.h"
#include "ledger/reconciliation.h"

#include <QString>

#include <vector>

namespace klarbok::words {

/// As cause(), but a difference that only waits for an answer is not called unexplained.
QString causeOf(const ledger::Difference &difference);

/// What the cause means for the books and what to do, in one or two sentences.
QString causeMeaning(const ledger::Difference &difference);

/// `En order saknas`, `En order saknas, och 2 till`; empty for none.
QString reasons(const std::vector<ledger::Difference> &differences);

/// Inside, what is paid out is taken from the payout; on the screen it is the sum of the lines.
Money shownAmount(ledger::What what, Money amount);

/// The sum that explains a line:
/// `Försäljning: 7 250,00 hos Klarna, 0,00 bokfört. Skillnaden +7 250,00 är +6 901,00 (inte godkänt
/// än) +349,00 (en order saknas).`
QString gapSentence(const ledger::ReconciliationLine &line,
                    const std::vector<ledger::Difference> &differences, bool isStopped);

/// What a button says that does it.
QString cureStep(const flow::CureStep &step);

} // namespace klarbok::words
