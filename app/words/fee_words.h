#pragma once

#include "flow/fees.h"

#include <QString>

namespace klarbok::words {

/// Klarna's name of a payment type in words; one that is not known stays as it is.
QString paymentMethod(const QString &method);

/// `2,75 %`, or a dash where nothing was sold.
QString effectiveRate(const std::optional<qint64> &hundredths);

/// What the check came to, and what it could not compare.
QString feeSummary(const flow::FeeView &view);

} // namespace klarbok::words
