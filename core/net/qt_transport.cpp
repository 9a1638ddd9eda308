#include "net/qt_transport.h"

#include "base/log.h"
#include "net/redaction.h"

#include <QCoroFuture>

#include <QNetworkCookieJar>
#include <QNetworkReply>
#include <QNetworkRequest>
#include <QPromise>
#include <QSslConfiguration>
#include <QTimer>

#include <memory>
#include <optional>

namespace klarbok::net {

namespace {

using namespace std::chrono_literals;

constexpr auto kPoll = 50ms; // a raised flag is seen within 100 ms

/// Remembers nothing: neither service needs cookies, and they would tie requests together.
class NoCookies final : public QNetworkCookieJar
{
public:
    QList<QNetworkCookie> cookiesForUrl(const QUrl &) const override { return {}; }
    bool setCookiesFromUrl(const QList<QNetworkCookie> &, const QUrl &) override { return false; }
};

ErrorKind kindOf(QNetworkReply::NetworkError error)
{
    switch (error) {
    case QNetworkReply::ConnectionRefusedError:
    case QNetworkReply::HostNotFoundError:
    case QNetworkReply::TemporaryNetworkFailureError:
    case QNetworkReply::NetworkSessionFailedError:
    case QNetworkReply::ProxyConnectionRefusedError:
    case QNetworkReply::ProxyNotFoundError:
    case QNetworkReply::ProxyAuthenticationRequiredError: return ErrorKind::Offline;
    case QNetworkReply::SslHandshakeFailedError: return ErrorKind::TlsFailed;
    case QNetworkReply::TimeoutError:
    case QNetworkReply::ProxyTimeoutError: return ErrorKind::Timeout;
    case QNetworkReply::ProtocolFailure:
    case QNetworkReply::ProtocolUnknownError:
    case QNetworkReply::ProtocolInvalidOperationError: return ErrorKind::BadResponse;
    default: return ErrorKind::ConnectionLost; // also everything that Qt adds later
    }
}

/// One exchange: whoever ends it first (the answer, the clock, the flag, the size) says why.
class Exchange
{
public:
    Exchange(QNetworkReply &reply, SendOptions options, StopFlag stop)
        : m_reply{reply}, m_options{options}, m_stop{std::move(stop)}
    {
        m_promise.start();
        QObject::connect(&m_reply, &QNetworkReply::finished, &m_reply, [this] { finish(); });
        QObject::connect(&m_reply, &QNetworkReply::readyRead, &m_reply, [this] { receive(); });
        QObject::connect(&m_reply, &QNetworkReply::sslErrors, &m_reply,
                         [this] { m_cause = ErrorKind::TlsFailed; });
        m_clock.setSingleShot(true);
        QObject::connect(&m_clock, &QTimer::timeout, &m_reply,
                         [this] { giveUp(ErrorKind::Timeout); });
        QObject::connect(&m_poll, &QTimer::timeout, &m_reply, [this] {
            if (m_stop.isStopped())
                giveUp(ErrorKind::Cancelled);
        });
        m_clock.start(m_options.timeout);
        m_poll.start(kPoll);
    }

    QFuture<void> ended() { return m_promise.future(); }
    Result<HttpReply> takeOutcome() { return std::move(*m_outcome); }

private:
    void giveUp(ErrorKind cause)
    {
        if (m_outcome)
            return;
        m_cause = cause;
        m_reply.abort(); // emits finished
        finish();        // in case it did not
    }

    void receive()
    {
        if (m_outcome)
            return;
        m_body += m_reply.readAll();
        if (m_body.size() > m_options.maxBytes)
            giveUp(ErrorKind::BadResponse);
    }

    void finish()
    {
        if (m_outcome)
            return;
        m_clock.stop();
        m_poll.stop();
        if (!m_cause) {
            m_body += m_reply.readAll();
            if (m_body.size() > m_options.maxBytes)
                m_cause = ErrorKind::BadResponse;
        }
        m_outcome = outcome();
        m_reply.deleteLater();
        m_promise.finish();
    }

    Result<HttpReply> outcome()
    {
        const QString host = m_reply.url().host();
        if (m_cause == ErrorKind::BadResponse)
            return Error{ErrorKind::BadResponse,
                         QStringLiteral("answer larger than %1 bytes").arg(m_options.maxBytes),
                         host};
        if (m_cause)
            return Error{*m_cause, errorName(*m_cause), host};
        const int status = m_reply.attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
        // Qt reports 4xx and 5xx as errors from 201 on; to us they are answers. Below that the
        // connection itself failed, even when a status line had come already.
        const QNetworkReply::NetworkError error = m_reply.error();
        const bool isWhole = error == QNetworkReply::NoError ||
                             (error > QNetworkReply::UnknownProxyError &&
                              error < QNetworkReply::ProtocolUnknownError) ||
                             error > QNetworkReply::ProtocolFailure;
        if (!isWhole || status == 0)
            return Error{error == QNetworkReply::NoError ? ErrorKind::ConnectionLost
                                                         : kindOf(error),
                         redactedText(m_reply.errorString()), host};
        if (isCutShort())
            return Error{ErrorKind::ConnectionLost, QStringLiteral("answer cut short"), host};
        HttpReply reply{status, {}, std::move(m_body)};
        for (const auto &[name, value] : m_reply.rawHeaderPairs())
            reply.headers.emplace_back(name.toLower(), value);
        return reply;
    }

    /// Content-Length promised more than came. Not for compressed answers: Qt unpacks those.
    bool isCutShort() const
    {
        bool isNumber = false;
        const qint64 promised = m_reply.rawHeader("Content-Length").toLongLong(&isNumber);
        return isNumber && !m_reply.hasRawHeader("Content-Encoding") && m_body.size() < promised &&
               m_reply.operation() != QNetworkAccessManager::HeadOperation;
    }

    QNetworkReply &m_reply;
    SendOptions m_options;
    StopFlag m_stop;
    QTimer m_clock;
    QTimer m_poll;
    QByteArray m_body;
    std::optional<ErrorKind> m_cause; ///< why we ended it, when we did
    std::optional<Result<HttpReply>> m_outcome;
    QPromise<void> m_promise;
};

QNetworkRequest wireRequest(const HttpRequest &request)
{
    QNetworkRequest wire{request.url};
    wire.setAttribute(QNetworkRequest::RedirectPolicyAttribute,
                      QNetworkRequest::ManualRedirectPolicy);
    wire.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    wire.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    wire.setAttribute(QNetworkRequest::AuthenticationReuseAttribute, QNetworkRequest::Manual);
    wire.setAttribute(QNetworkRequest::CacheLoadControlAttribute, QNetworkRequest::AlwaysNetwork);
    wire.setAttribute(QNetworkRequest::CacheSaveControlAttribute, false);
    wire.setAttribute(QNetworkRequest::Http2AllowedAttribute, false);
    QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
    tls.setProtocol(QSsl::TlsV1_2OrLater);
    tls.setPeerVerifyMode(QSslSocket::VerifyPeer);
    wire.setSslConfiguration(tls);
    for (const auto &[name, value] : request.headers)
        wire.setRawHeader(name, value);
    return wire;
}

} // namespace

QtTransport::QtTransport()
{
    m_network.setCookieJar(new NoCookies); // owned by m_network
    m_network.setAutoDeleteReplies(false);
}

QtTransport::~QtTransport() = default;

Task<HttpReply> QtTransport::send(HttpRequest request, SendOptions options, StopFlag stop)
{
    const QString host = request.url.host();
    if (!isAllowedAddress(request.url))
        co_return Error{ErrorKind::InsecureAddress,
                        QStringLiteral("refused address %1").arg(redactedAddress(request.url)),
                        host};
    if (stop.isStopped())
        co_return Error{ErrorKind::Cancelled, QStringLiteral("cancelled"), host};

    QNetworkReply *reply =
        m_network.sendCustomRequest(wireRequest(request), request.verb, request.body);
    auto exchange = std::make_unique<Exchange>(*reply, options, std::move(stop));
    co_await exchange->ended();
    Result<HttpReply> outcome = exchange->takeOutcome();
    if (outcome)
        qCDebug(lcNet).noquote() << redactedRequest(request) << outcome->status
                                 << outcome->body.size() << "bytes";
    else
        qCDebug(lcNet).noquote() << redactedRequest(request) << errorName(outcome.error().kind);
    co_return outcome;
}

} // namespace klarbok::net
