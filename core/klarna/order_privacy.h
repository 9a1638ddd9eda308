#pragma once

#include "base/json.h"

namespace klarbok::klarna {

/// The same order with only what bookkeeping needs. Names what stays, so that a field that Klarna
/// adds tomorrow goes: buyer, addresses, e-mail, phone, birth dates, shipping details, the shop's
/// free data and descriptions. Of the shipping address the country stays: it decides the VAT.
/// Idempotent.
Json withoutBuyer(const Json &order);

} // namespace klarbok::klarna
