#pragma once

#include "ledger/open_debt.h"

#include <QString>

namespace klarbok::words {

/// What the owner owes Klarna, since when, and what comes of it.
QString openDebt(const ledger::OpenDebt &debt);

/// What the owner owes Klarna by a claim that is below zero; empty otherwise.
QString owedBy(Money claim);

} // namespace klarbok::words
