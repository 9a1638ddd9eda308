#pragma once

#include "net/retry.h"
#include "net/transport.h"
#include "ports/exchange_rates.h"
#include "ports/payout_source.h"

#include <QUrl>

#include <chrono>

namespace klarbok::riksbank {

/// The Riksbank's open API for statistics (SWEA), without a key: five calls a minute. One call per
/// currency and fetch is all that it gets from us.
class RiksbankRates final : public ExchangeRates
{
public:
    /// `transport` and `archive` outlive this, and this outlives its running tasks.
    RiksbankRates(QUrl base, net::Transport &transport, RawArchive &archive,
                  std::chrono::milliseconds timeout = std::chrono::milliseconds{10'000},
                  net::RetryRule rule = {});

    [[nodiscard]] Task<std::vector<ledger::ExchangeRate>> rates(Currency currency, QDate from,
                                                                QDate to, StopFlag stop) override;

private:
    QUrl m_base;
    RawArchive &m_archive;
    std::chrono::milliseconds m_timeout;
    net::Retry m_retry;
};

} // namespace klarbok::riksbank
