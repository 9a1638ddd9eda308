#include "net/retry.h"

#include "base/check.h"
#include "base/log.h"

#include <QLocale>
#include <QRandomGenerator>
#include <QTimeZone>

#include <algorithm>

namespace klarbok::net {

using std::chrono::milliseconds;

namespace {

constexpr milliseconds kShortestTry{1'000}; // with less time left a further try is pointless

bool mayPass(int status)
{
    return status == 429 || status >= 500;
}

Error gaveUp(const HttpReply &reply, const QString &host, const QString &reason)
{
    const ErrorKind kind = reply.status == 429 ? ErrorKind::RateLimited : ErrorKind::ServerError;
    return Error{kind, QStringLiteral("HTTP %1").arg(reply.status), host, reason};
}

} // namespace

RetryRule::RetryRule()
    : random{[](int bound) { return QRandomGenerator::global()->bounded(bound); }},
      now{&QDateTime::currentDateTimeUtc},
      reason{[](const HttpReply &) { return QString{}; }},
      isFinal{[](const HttpReply &) { return false; }}
{
}

Retry::Retry(Transport &transport, RateLimiter *limiter, RetryRule rule)
    : m_transport{transport}, m_limiter{limiter}, m_rule{std::move(rule)}
{
    KLARBOK_EXPECTS(!m_rule.pauses.empty() && m_rule.maxTries > 0);
}

Task<HttpReply> Retry::read(HttpRequest request, SendOptions options, StopFlag stop)
{
    KLARBOK_EXPECTS(request.verb == "GET");
    if (m_running++ == 0)
        m_lastAnswer = m_rule.timing.elapsed();
    Result<HttpReply> answer = co_await repeat(std::move(request), options, std::move(stop));
    --m_running;
    if (answer)
        m_lastAnswer = m_rule.timing.elapsed();
    co_return answer;
}

Task<HttpReply> Retry::repeat(HttpRequest request, SendOptions options, StopFlag stop)
{
    const QString host = request.url.host();
    for (int tries = 1;; ++tries) {
        SendOptions thisTry = options;
        thisTry.timeout = std::min(options.timeout, std::max(left(), kShortestTry));
        Result<HttpReply> answer = co_await tryOnce(request, thisTry, stop);
        if (answer && (!mayPass(answer->status) || m_rule.isFinal(*answer)))
            co_return answer;
        if (!answer && !isTransient(answer.error().kind))
            co_return answer;

        const milliseconds pause = pauseAfter(answer, tries);
        const Error last = answer ? gaveUp(*answer, host, m_rule.reason(*answer)) : answer.error();
        if (tries == m_rule.maxTries || pause + kShortestTry > left())
            co_return last;
        qCInfo(lcNet).noquote() << "trying" << host << "again in" << pause.count() << "ms after"
                                << errorName(last.kind);
        const Result<Done> waited = co_await m_rule.timing.sleep(pause, stop);
        if (!waited)
            co_return Error{ErrorKind::Cancelled, waited.error().detail, host};
    }
}

Task<HttpReply> Retry::tryOnce(HttpRequest request, SendOptions options, StopFlag stop)
{
    RateLimiter::Permit permit;
    if (m_limiter) {
        Result<RateLimiter::Permit> entered = co_await m_limiter->enter(stop);
        if (!entered)
            co_return entered.error();
        permit = std::move(entered).value();
    }
    Result<HttpReply> answer = co_await m_transport.send(std::move(request), options, stop);
    co_return answer;
}

milliseconds Retry::left() const
{
    return m_rule.budget - (m_rule.timing.elapsed() - m_lastAnswer);
}

milliseconds Retry::pauseAfter(const Result<HttpReply> &answer, int tries) const
{
    if (answer) {
        if (const auto asked = retryAfter(*answer, m_rule.now()))
            return *asked;
    }
    const auto last = m_rule.pauses.size() - 1;
    const auto plain = m_rule.pauses[std::min(static_cast<std::size_t>(tries - 1), last)];
    // Between three and five quarters, so that many readers do not come back all at once.
    const auto half = static_cast<int>(plain.count() / 2);
    return plain - milliseconds{half / 2} + milliseconds{m_rule.random(half + 1)};
}

std::optional<milliseconds> retryAfter(const HttpReply &reply, const QDateTime &now)
{
    const QString text = QString::fromLatin1(reply.header("retry-after")).trimmed();
    if (text.isEmpty())
        return std::nullopt;
    bool isNumber = false;
    const int seconds = text.toInt(&isNumber);
    if (isNumber)
        return seconds < 0 ? std::nullopt : std::optional{milliseconds{seconds * qint64{1000}}};
    // RFC 9110 5.6.7: `Sun, 06 Nov 1994 08:49:37 GMT`, always in English
    QDateTime date =
        QLocale::c().toDateTime(text, QStringLiteral("ddd, dd MMM yyyy HH:mm:ss 'GMT'"));
    if (!date.isValid())
        return std::nullopt;
    date.setTimeSpec(Qt::UTC);
    return milliseconds{std::max(qint64{0}, now.msecsTo(date))};
}

} // namespace klarbok::net
