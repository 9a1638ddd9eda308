#include "bjornlunden/token_source.h"

#include "base/json.h"
#include "bjornlunden/bl_error.h"
#include "bjornlunden/bl_requests.h"
#include "bjornlunden/bl_values.h"
#include "bjornlunden/hide_secrets.h"

#include <QCoroFuture>

#include <QPromise>

#include <algorithm>

namespace klarbok::bjornlunden {

namespace {

using namespace Qt::StringLiterals;

constexpr int kTries = 3;
constexpr qint64 kSecondsLeft = 60;      // with less the token is renewed
constexpr qint64 kUsualLifetime = 3'600; // developer.bjornlunden.se, API quick guide

bool isWorthAnotherTry(const Result<net::HttpReply> &reply)
{
    return reply ? reply->status == 429 || reply->status >= 500 : isTransient(reply.error().kind);
}

Error tokenError(const net::HttpReply &reply, const QString &host)
{
    Error error = readError(reply, host);
    // Only the credentials can be wrong here: OAuth answers 400 invalid_client as well as 401.
    if (reply.status == 400 || reply.status == 401 || reply.status == 403)
        error.kind = ErrorKind::BadCredentials;
    return error;
}

} // namespace

Result<FreshToken> parseToken(const QByteArray &body)
{
    const auto json = Json::parse(body);
    if (!json)
        return Error{ErrorKind::BadResponse, u"the token answer is not JSON"_s};
    const QString text = (*json)[u"access_token"].toString();
    const bool isClean = std::ranges::all_of(
        text, [](QChar c) { return c > QChar{0x20} && c < QChar{0x7f}; }); // it becomes a header
    if (text.isEmpty() || !isClean)
        return Error{ErrorKind::BadResponse, u"the token answer has no token"_s};
    const auto lifetime = wholeOf((*json)[u"expires_in"]);
    return FreshToken{std::make_shared<Secret>(text.toLatin1()),
                      std::chrono::seconds{lifetime.value_or(kUsualLifetime)}};
}

TokenSource::TokenSource(QUrl auth, Token clientId, Token clientSecret, net::Transport &transport,
                         net::RateLimiter &limiter, const Clock &clock, net::RetryRule rule)
    : m_auth{std::move(auth)},
      m_clientId{std::move(clientId)},
      m_clientSecret{std::move(clientSecret)},
      m_transport{transport},
      m_limiter{limiter},
      m_clock{clock},
      m_rule{std::move(rule)}
{
}

bool TokenSource::isGood() const
{
    return m_token && m_clock.now().secsTo(m_goodUntil) >= kSecondsLeft;
}

void TokenSource::drop(const Token &token)
{
    if (m_token == token)
        m_token = nullptr;
}

Task<Token> TokenSource::token(StopFlag stop)
{
    if (isGood()) {
        Token copy = m_token; // QCoro moves out of what is returned, members too
        co_return copy;
    }
    if (m_renewing) {
        const QFuture<Result<Token>> shared = *m_renewing;
        Result<Token> answer = co_await shared;
        co_return answer;
    }
    QPromise<Result<Token>> promise;
    promise.start();
    m_renewing = promise.future();
    // Others wait for this answer: one of them stopping must not take it from the rest.
    Result<Token> answer = co_await renew(StopFlag{});
    m_renewing.reset();
    promise.addResult(answer);
    promise.finish();
    if (stop.isStopped())
        co_return Error{ErrorKind::Cancelled, u"stopped"_s, m_auth.host()};
    co_return answer;
}

Task<Token> TokenSource::renew(StopFlag stop)
{
    if (!m_clientId || m_clientId->isEmpty() || !m_clientSecret || m_clientSecret->isEmpty())
        co_return Error{ErrorKind::SecretMissing, u"no client id or client secret"_s,
                        m_auth.host()};
    const QDateTime asked = m_clock.now();
    Result<net::HttpReply> reply = co_await ask(stop);
    if (!reply)
        co_return reply.error();
    if (!reply->isOk()) {
        reply->body = hideSecrets(reply->body, {m_clientId, m_clientSecret});
        co_return tokenError(*reply, m_auth.host());
    }
    Result<FreshToken> fresh = parseToken(reply->body);
    if (!fresh) {
        Error error = fresh.error();
        error.subject = m_auth.host();
        co_return error;
    }
    m_token = m_last = fresh->token;
    m_goodUntil = asked.addSecs(fresh->lifetime.count());
    co_return std::move(fresh).value().token;
}

/// Asking for a token twice does no harm, so what may pass is tried again.
Task<net::HttpReply> TokenSource::ask(StopFlag stop)
{
    const auto started = m_rule.timing.elapsed();
    for (int tries = 1;; ++tries) {
        Result<net::RateLimiter::Permit> permit = co_await m_limiter.enter(stop);
        if (!permit)
            co_return permit.error();
        net::HttpRequest request = tokenRequest(m_auth, *m_clientId, *m_clientSecret);
        Result<net::HttpReply> reply =
            co_await m_transport.send(std::move(request), net::SendOptions{}, stop);
        // A time-out has used up the user's patience already.
        const bool isTimeout = !reply && reply.error().kind == ErrorKind::Timeout;
        if (tries == kTries || isTimeout || !isWorthAnotherTry(reply))
            co_return reply;
        const auto index = std::min(static_cast<std::size_t>(tries), m_rule.pauses.size()) - 1;
        auto pause = m_rule.pauses[index];
        if (reply) {
            if (const auto wanted = net::retryAfter(*reply, m_rule.now()))
                pause = std::max(pause, *wanted);
        }
        if (m_rule.timing.elapsed() - started + pause > m_rule.budget)
            co_return reply;
        Result<Done> waited = co_await m_rule.timing.sleep(pause, stop);
        if (!waited)
            co_return waited.error();
    }
}

} // namespace klarbok::bjornlunden
