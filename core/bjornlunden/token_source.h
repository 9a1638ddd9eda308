#pragma once

#include "base/clock.h"
#include "base/secret.h"
#include "net/rate_limiter.h"
#include "net/retry.h"
#include "net/transport.h"
#include "ports/task.h"

#include <QDateTime>
#include <QFuture>
#include <QUrl>

#include <chrono>
#include <memory>
#include <optional>

namespace klarbok::bjornlunden {

using Token = std::shared_ptr<Secret>;

/// What POST /token answers.
struct FreshToken
{
    Token token;
    std::chrono::seconds lifetime;
};

/// BadResponse when there is no token in it.
Result<FreshToken> parseToken(const QByteArray &body);

/// The integration's token: kept in memory only, shared by all requests, renewed when it has less
/// than a minute left or was turned away.
class TokenSource
{
public:
    TokenSource(QUrl auth, Token clientId, Token clientSecret, net::Transport &transport,
                net::RateLimiter &limiter, const Clock &clock, net::RetryRule rule);

    /// BadCredentials when client id or secret is wrong, SecretMissing when there is none; the
    /// transport's errors; RateLimited and ServerError.
    [[nodiscard]] Task<Token> token(StopFlag stop);
    /// Forgets the token if it still is the one that was turned away.
    void drop(const Token &token);
    /// The newest one, also when it was dropped; null before the first.
    Token lastToken() const { return m_last; }

private:
    [[nodiscard]] Task<Token> renew(StopFlag stop);
    [[nodiscard]] Task<net::HttpReply> ask(StopFlag stop);
    bool isGood() const;

    QUrl m_auth;
    Token m_clientId, m_clientSecret;
    net::Transport &m_transport;
    net::RateLimiter &m_limiter;
    const Clock &m_clock;
    net::RetryRule m_rule;
    Token m_token, m_last;
    QDateTime m_goodUntil;
    std::optional<QFuture<Result<Token>>> m_renewing; ///< one request, however many wait for it
};

} // namespace klarbok::bjornlunden
