#include "compose/live_connector.h"

#include "base/hash.h"
#include "bjornlunden/bjornlunden_books.h"
#include "klarna/klarna_source.h"
#include "riksbank/riksbank_rates.h"

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace klarbok::compose {

namespace {

/// A dead service must not hold a command longer than this, all its tries together.
constexpr auto kReadBudget = 8s;
constexpr auto kReadTimeout = 7s;
/// A posting is waited for longer: giving up makes it uncertain.
constexpr auto kWriteTimeout = 15s;

QString keyOf(const BooksAddress &address, const Secret &id, const Secret &secret,
              const Secret *userKey)
{
    return sha256Hex(address.authUrl.toEncoded() + '\n' + address.apiUrl.toEncoded() + '\n' +
                     id.reveal() + '\n' + secret.reveal() + '\n' +
                     (userKey ? userKey->reveal() : QByteArray{}) + '\n' +
                     (address.attachForm == AttachForm::Raw ? "raw" : "multipart"));
}

} // namespace

LiveConnector::LiveConnector(std::shared_ptr<SecretStore> secrets,
                             std::shared_ptr<const Clock> clock)
    : m_secrets{std::move(secrets)}, m_clock{std::move(clock)}
{
}

Task<std::shared_ptr<PayoutSource>> LiveConnector::payoutSource(QString workspaceId,
                                                                PayoutSourceAddress address,
                                                                std::shared_ptr<RawArchive> archive)
{
    auto secret = co_await m_secrets->read(workspaceId, SecretName::KlarnaSecret);
    if (!secret)
        co_return std::move(secret).error();
    auto username = co_await m_secrets->read(workspaceId, SecretName::KlarnaUsername);
    if (!username && username.error().kind != ErrorKind::SecretMissing)
        co_return std::move(username).error();
    // Newer keys (klarna_…) stand alone; older ones need the user name, and Klarna says so with a
    // 401.
    const auto user = username ? *username : std::make_shared<Secret>();
    klarna::KlarnaLimits limits;
    limits.requestsPerSecond = address.requestsPerSecond;
    limits.timeout = kReadTimeout;
    net::RetryRule rule;
    rule.budget = kReadBudget;
    std::shared_ptr<PayoutSource> source = std::make_shared<klarna::KlarnaSource>(
        address.name, address.host, user, *secret, m_transport, *archive, limits, rule);
    co_return source;
}

Task<std::shared_ptr<Books>> LiveConnector::books(QString workspaceId, BooksAddress address)
{
    auto id = co_await m_secrets->read(workspaceId, SecretName::BlClientId);
    if (!id)
        co_return std::move(id).error();
    auto secret = co_await m_secrets->read(workspaceId, SecretName::BlClientSecret);
    if (!secret)
        co_return std::move(secret).error();
    auto userKey = co_await m_secrets->read(workspaceId, SecretName::BlUserKey);
    if (!userKey && userKey.error().kind != ErrorKind::SecretMissing)
        co_return std::move(userKey).error();

    const std::shared_ptr<Secret> companyKey = userKey ? *userKey : nullptr;
    const QString key = keyOf(address, **id, **secret, companyKey.get());
    Kept &kept = m_books[workspaceId];
    if (kept.key != key) {
        bjornlunden::BooksLimits limits;
        limits.readTimeout = kReadTimeout;
        limits.writeTimeout = kWriteTimeout;
        limits.retry.budget = kReadBudget;
        limits.attachForm = address.attachForm;
        const bjornlunden::BooksAccess access{address.authUrl, address.apiUrl, *id, *secret,
                                              companyKey};
        kept = {key, std::make_shared<bjornlunden::BjornLundenBooks>(access, m_transport, *m_clock,
                                                                     limits)};
    }
    std::shared_ptr<Books> books = kept.books; // a copy: co_return moves what it is given
    co_return books;
}

std::shared_ptr<ExchangeRates> LiveConnector::exchangeRates(QUrl address,
                                                            std::shared_ptr<RawArchive> archive)
{
    net::RetryRule rule;
    rule.budget = kReadBudget;
    return std::make_shared<riksbank::RiksbankRates>(address, m_transport, *archive, kReadTimeout,
                                                     rule);
}

} // namespace klarbok::compose
