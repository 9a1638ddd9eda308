#pragma once

#include "support/postings.h"

namespace klarbok::test {

/// Approves everything that is reconciled and posts it. What is wrong when not all of it ends in
/// the books; empty when all is well.
QString wrongPosting(Cli &cli);

/// What must hold when everything is in the books: they hold what was approved, the claim account
/// is what Klarna still owes, the three columns of the balance agree, a second post posts nothing,
/// a second fetch finds nothing new, the trail is whole. What is wrong; empty when all is well.
QString wrongAtTheEnd(Cli &cli, SandboxProcess &sandbox);

/// All texts with this name of a list in an answer, as the causes of `differences`.
QStringList texts(const Json &list, QStringView name);

} // namespace klarbok::test
