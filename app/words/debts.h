#pragma once

#include "ledger/open_debt.h"
#include "ledger/payout.h"

#include <QString>

#include <vector>

namespace klarbok::words {

/// What the owner owes Klarna, since when, and what comes of it.
QString openDebt(const ledger::OpenDebt &debt);

/// What the owner owes Klarna by a claim that is below zero; empty otherwise.
QString owedBy(Money claim);

/// That Klarna invoices the payout's fees; empty where it deducts them.
QString invoicedFees(const ledger::Payout &payout,
                     const std::vector<ledger::Transaction> &transactions);

} // namespace klarbok::words
