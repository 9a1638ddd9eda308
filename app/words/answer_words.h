#pragma once

#include "ledger/answer.h"

#include <QString>

namespace klarbok::words {

/// What a question is about in two or three words, for lists.
QString questionKind(const QString &code);

/// Which rows a remembered answer holds for, as it stands after "for": `Klarna's rows
/// CREDIT/BONUS`.
QString ruleScope(const QString &code, const QString &rule);

} // namespace klarbok::words
