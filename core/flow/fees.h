#pragma once

#include "flow/session.h"
#include "ledger/fee_check.h"

namespace klarbok::flow {

/// How far back fees are looked at when nobody says.
constexpr int kFeeDays = 90;

struct FeeView
{
    QDate from, to; ///< of the payouts, both included
    ledger::FeeReport report;
    bool hasRates = false; ///< something is expected by the settings

    bool needsUser() const { return !report.outliers.empty(); }
};

/// The fees of the payouts in these days against those that the setting `fee.expected` tells.
[[nodiscard]] Task<FeeView> fees(SessionPtr session, QDate from, QDate to);

} // namespace klarbok::flow
