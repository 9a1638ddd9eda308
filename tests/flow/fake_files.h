#pragma once

#include "ledger/builders.h"
#include "ports/payout_file.h"

#include <optional>

namespace klarbok::test {

/// Settlement files as a test needs them: whatever the bytes, they say this.
class FakeFiles final : public PayoutFileReader
{
public:
    /// A file that tells the payout as the service would.
    static PayoutInFile whole(const PayoutBuilder &built)
    {
        return {built.payout, built.transactions, {}};
    }

    Result<std::vector<PayoutInFile>> read(const QByteArray &, const QString &) const override
    {
        if (error)
            return *error;
        return payouts;
    }

    std::vector<PayoutInFile> payouts;
    std::optional<Error> error;
};

} // namespace klarbok::test
