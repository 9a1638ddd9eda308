#pragma once

#include "base/json.h"
#include "flow/payouts.h"

namespace klarbok::cli {

Json payoutsJson(const std::vector<flow::PayoutListItem> &payouts);
Json payoutJson(const flow::PayoutView &view);
/// One line of it: the rows, orders and voucher rows that it is made of.
Json payoutLineJson(const flow::PayoutView &view, const ledger::LineContents &line);
Json differenceJson(const ledger::Difference &difference);

// The same for people.
QString payoutsText(const std::vector<flow::PayoutListItem> &payouts,
                    const std::vector<ledger::OpenDebt> &debts);
QString payoutText(const flow::PayoutView &view);
QString payoutLineText(const flow::PayoutView &view, const ledger::LineContents &line);
QString differencesText(const std::vector<ledger::Difference> &differences);

} // namespace klarbok::cli
