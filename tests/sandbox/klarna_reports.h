#pragma once

#include "merchant.h"

#include <QByteArray>

namespace klarbok::sandbox {

/// Klarna's report on one payout: a small PDF, the same bytes each time.
QByteArray payoutPdf(const Payout &payout, const Merchant &merchant);
/// Klarna's CSV on one payout: a summary section and the rows.
QByteArray payoutCsv(const Payout &payout, const Merchant &merchant);

} // namespace klarbok::sandbox
