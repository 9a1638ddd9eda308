#include "riksbank/riksbank_rates.h"

#include "base/hash.h"
#include "riksbank/observations.h"

namespace klarbok::riksbank {

namespace {

ErrorKind kindOf(int status)
{
    switch (status) {
    case 401:
    case 403: return ErrorKind::NotActivated;
    default: return ErrorKind::BadResponse;
    }
}

} // namespace

RiksbankRates::RiksbankRates(QUrl base, net::Transport &transport, RawArchive &archive,
                             std::chrono::milliseconds timeout, net::RetryRule rule)
    : m_base{std::move(base)},
      m_archive{archive},
      m_timeout{timeout},
      m_retry{transport, nullptr, std::move(rule)}
{
}

Task<std::vector<ledger::ExchangeRate>> RiksbankRates::rates(Currency currency, QDate from,
                                                             QDate to, StopFlag stop)
{
    const QUrl address = observationsAddress(m_base, currency, from.addDays(-kMostDaysBack), to);
    net::HttpRequest request{
        QByteArrayLiteral("GET"),
        address,
        {{"Accept", "application/json"}, {"User-Agent", "Klarbok/" KLARBOK_VERSION}},
        {}};
    net::SendOptions options;
    options.timeout = m_timeout;
    Result<net::HttpReply> reply =
        co_await m_retry.read(std::move(request), options, std::move(stop));
    if (!reply)
        co_return reply.error();
    // Nothing in that range, or a currency that has no series.
    if (reply->status == 204 || reply->status == 404 || (reply->isOk() && reply->body.isEmpty()))
        co_return std::vector<ledger::ExchangeRate>{};
    if (reply->status != 200)
        co_return Error{kindOf(reply->status), QStringLiteral("HTTP %1").arg(reply->status),
                        m_base.host()};
    RawAnswer answer{QStringLiteral("riksbank"), QStringLiteral("rates"),
                     address.path(QUrl::FullyEncoded), reply->body, sha256Hex(reply->body)};
    Result<Done> kept = co_await m_archive.keep(std::move(answer));
    if (!kept)
        co_return kept.error();
    const Result<Observations> observations = parseObservations(reply->body, currency);
    if (!observations)
        co_return Error{observations.error().kind, observations.error().detail, m_base.host()};
    co_return ratesOf(*observations, currency, from, to);
}

} // namespace klarbok::riksbank
