#pragma once

#include "faults.h"
#include "merchant.h"

#include "base/json.h"

#include <QStringList>

namespace klarbok::sandbox {

// What Klarna's two APIs answer, field by field.

Json payoutJson(const Payout &payout, const Merchant &merchant, const QString &base, bool isSigned);
Json transactionJson(const Transaction &row, const Payout *payout, const Merchant &merchant,
                     const QString &base, const Faults &faults);
Json orderJson(const Order &order);
Json captureJson(const Capture &capture, const Order &order, int ordinal);
Json refundJson(const Refund &refund);

/// What is known of the buyer and must never be kept: made up from the order's id.
QStringList buyerSecrets(const Order &order);

} // namespace klarbok::sandbox
