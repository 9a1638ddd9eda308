#pragma once

#include "ledger/builders.h"
#include "ports/payout_file.h"

#include <QThread>

#include <atomic>
#include <optional>

namespace klarbok::test {

/// Settlement files as a test needs them: whatever the bytes, they say this.
class FakeFiles final : public PayoutFileReader
{
public:
    /// A file that tells the payout as the service would.
    static PayoutInFile whole(const PayoutBuilder &built)
    {
        PayoutInFile found{built.payout, built.transactions, {}};
        found.payout.source.clear();
        found.payout.isFromFile = true;
        return found;
    }

    Result<std::vector<PayoutInFile>> read(const QByteArray &) const override
    {
        thread = QThread::currentThread();
        if (error)
            return *error;
        return payouts;
    }

    std::vector<PayoutInFile> payouts;
    std::optional<Error> error;
    mutable std::atomic<QThread *> thread = nullptr; ///< that read last
};

} // namespace klarbok::test
