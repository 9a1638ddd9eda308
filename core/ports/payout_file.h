#pragma once

#include "base/result.h"
#include "ledger/payout.h"

#include <QByteArray>
#include <QString>

#include <vector>

namespace klarbok {

/// One payout as a settlement file tells it, `isFromFile`. The file may tell less than the service
/// does: an empty field of a row means that nothing was said.
struct PayoutInFile
{
    ledger::Payout payout;
    std::vector<ledger::Transaction> rows; ///< in the file's order
    /// Totals that the file has no column for; in `payout` they are what the rows add up to.
    std::vector<Money ledger::PayoutTotals::*> untold;
};

/// Reads the settlement files that a payout service lets its merchants save.
class PayoutFileReader
{
public:
    virtual ~PayoutFileReader() = default;
    /// All payouts of a file, at least one, sorted by date and reference and each there once.
    /// Whose they are the file does not say: `source` is empty. All or nothing: FileMisread, with
    /// `reason` telling where. Pure and thread-safe.
    virtual Result<std::vector<PayoutInFile>> read(const QByteArray &bytes) const = 0;
};

} // namespace klarbok
