#pragma once

#include "klarna/page.h"
#include "ledger/payout.h"

#include <QByteArray>

#include <vector>

namespace klarbok::klarna {

struct PayoutPage
{
    std::vector<ledger::Payout> payouts;
    Pagination pagination;
};

/// Settlements API, PayoutCollection. All or nothing: BadResponse names the payout and the field
/// that could not be read. Totals that older answers leave out are zero; the paid out amount,
/// sales, returns and fees must be there.
Result<PayoutPage> parsePayouts(const QByteArray &body, const QString &source);

} // namespace klarbok::klarna
