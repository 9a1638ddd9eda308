#pragma once

#include "base/secret.h"
#include "net/rate_limiter.h"
#include "net/retry.h"
#include "net/transport.h"
#include "ports/payout_source.h"

#include <QUrl>

#include <chrono>
#include <memory>

namespace klarbok::klarna {

struct KlarnaLimits
{
    int requestsPerSecond = 20; ///< Klarna allows 200 live, 50 in its playground
    int parallel = 10;
    std::chrono::milliseconds timeout{10'000}; ///< of one try
};

/// Klarna's Settlements and Order Management APIs, version 1; also Kustom's, which are the same at
/// another host. Sends nothing but GETs.
class KlarnaSource final : public PayoutSource
{
public:
    /// `transport` and `archive` outlive this, and this outlives its running tasks. Tests pass a
    /// rule with a timing of their own.
    KlarnaSource(QString name, QUrl host, std::shared_ptr<Secret> username,
                 std::shared_ptr<Secret> secret, net::Transport &transport, RawArchive &archive,
                 KlarnaLimits limits = {}, net::RetryRule rule = {});

    QString name() const override { return m_name; }
    int parallelOrders() const override { return m_limits.parallel; }

    [[nodiscard]] Task<Done> check() override;
    [[nodiscard]] Task<std::vector<ledger::Payout>> payouts(QDate from, QDate to,
                                                            StopFlag stop) override;
    [[nodiscard]] Task<std::vector<ledger::Transaction>> transactions(PayoutId payout,
                                                                      StopFlag stop) override;
    [[nodiscard]] Task<ledger::Order> order(OrderId order, StopFlag stop) override;
    [[nodiscard]] Task<QByteArray> report(PayoutId payout, StopFlag stop) override;

private:
    /// The answer with status 200, or why there is none. `subject` names what was asked for.
    [[nodiscard]] Task<net::HttpReply> read(QUrl address, bool wantsPdf, QString subject,
                                            StopFlag stop);
    [[nodiscard]] Task<Done> keep(QString kind, QUrl address, QByteArray body, QString sha256);

    QString m_name;
    QUrl m_host;
    std::shared_ptr<Secret> m_username;
    std::shared_ptr<Secret> m_secret;
    RawArchive &m_archive;
    KlarnaLimits m_limits;
    net::RateLimiter m_limiter;
    net::Retry m_retry;
};

} // namespace klarbok::klarna
