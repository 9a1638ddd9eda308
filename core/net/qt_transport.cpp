#include "net/qt_transport.h"

#include "base/log.h"
#include "net/one_way_body.h"
#include "net/redaction.h"

#include <QCoroFuture>

#include <QNetworkCookie>
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

/// `mayHaveLeft`: something of the request may have reached the service. What never left is
/// Offline; for all else nobody knows what the service did.
ErrorKind kindOf(QNetworkReply::NetworkError error, bool mayHaveLeft)
{
    switch (error) {
    case QNetworkReply::SslHandshakeFailedError: return ErrorKind::TlsFailed;
    case QNetworkReply::TimeoutError:
    case QNetworkReply::ProxyTimeoutError: return ErrorKind::Timeout;
    case QNetworkReply::ProtocolFailure:
    case QNetworkReply::ProtocolUnknownError: return ErrorKind::BadResponse;
    case QNetworkReply::RemoteHostClosedError:
    case QNetworkReply::ContentReSendError: return ErrorKind::ConnectionLost;
    default: return mayHaveLeft ? ErrorKind::ConnectionLost : ErrorKind::Offline;
    }
}

/// Qt reports statuses from 400 on as errors; to us they are answers. The other errors mean that
/// the exchange itself failed, even when a status line had come already.
bool isAboutStatus(QNetworkReply::NetworkError error)
{
    switch (error) {
    case QNetworkReply::ContentReSendError:
    case QNetworkReply::ProtocolUnknownError:
    case QNetworkReply::ProtocolFailure: return false;
    default: return error == QNetworkReply::NoError || error > QNetworkReply::UnknownProxyError;
    }
}

/// One exchange: whoever ends it first (the answer, the clock, the flag, the size) says why.
class Exchange
{
public:
    /// `body` is null when there is none.
    Exchange(QNetworkReply &reply, const OneWayBody *body, SendOptions options, StopFlag stop)
        : m_reply{reply},
          m_sentBody{body},
          m_options{options},
          m_stop{std::move(stop)},
          m_host{reply.url().host()}
    {
        m_promise.start();
        m_clock.setSingleShot(true);
        // Receiver m_context: no signal arrives after this object has gone.
        const auto on = [&](auto signal, auto slot) {
            QObject::connect(&m_reply, signal, &m_context, slot);
        };
        on(&QNetworkReply::readyRead, [this] { receive(); });
        on(&QNetworkReply::sslErrors, [this] { m_cause = ErrorKind::TlsFailed; });
        on(&QNetworkReply::finished, [this] { finish(); });
        on(&QObject::destroyed, [this] { end(failure(ErrorKind::Cancelled)); });
        QObject::connect(&m_clock, &QTimer::timeout, &m_context,
                         [this] { giveUp(ErrorKind::Timeout); });
        QObject::connect(&m_poll, &QTimer::timeout, &m_context, [this] {
            if (m_stop.isStopped())
                giveUp(ErrorKind::Cancelled);
        });
        m_clock.start(m_options.timeout);
        m_poll.start(kPoll);
    }

    QFuture<void> ended() { return m_promise.future(); }
    Result<HttpReply> takeOutcome() { return std::move(*m_outcome); }

private:
    /// A write whose body never left cannot have been acted on.
    bool mayHaveLeft() const { return !m_sentBody || m_sentBody->mayHaveLeft(); }

    void giveUp(ErrorKind cause)
    {
        if (m_outcome || m_cause)
            return;
        m_cause = cause == ErrorKind::Timeout && !mayHaveLeft() ? ErrorKind::Offline : cause;
        m_reply.abort(); // emits finished, now
    }

    void receive()
    {
        if (m_outcome || m_cause)
            return;
        m_body += m_reply.readAll();
        if (m_body.size() > m_options.maxBytes)
            giveUp(ErrorKind::BadResponse);
    }

    void finish()
    {
        receive();
        m_reply.deleteLater();
        end(m_cause ? failure(*m_cause) : outcome());
    }

    void end(Result<HttpReply> outcome)
    {
        if (m_outcome)
            return;
        m_clock.stop();
        m_poll.stop();
        m_outcome = std::move(outcome);
        m_promise.finish();
    }

    Error failure(ErrorKind kind) const
    {
        if (kind == ErrorKind::BadResponse)
            return Error{kind,
                         QStringLiteral("answer of more than %1 bytes").arg(m_options.maxBytes),
                         m_host};
        return Error{kind, QStringLiteral("ended by %1").arg(errorName(kind)), m_host};
    }

    Result<HttpReply> outcome()
    {
        const QNetworkReply::NetworkError error = m_reply.error();
        const int status = m_reply.attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
        if (status == 0 || !isAboutStatus(error))
            return Error{kindOf(error, m_sentBody && mayHaveLeft()),
                         redactedText(m_reply.errorString()), m_host};
        if (isCutShort())
            return Error{ErrorKind::ConnectionLost, QStringLiteral("answer cut short"), m_host};
        HttpReply reply{status, {}, std::move(m_body)};
        for (const auto &[name, value] : m_reply.rawHeaderPairs())
            reply.headers.emplace_back(name.toLower(), value);
        return reply;
    }

    /// The header promised more than came. Not for packed answers: Qt unpacks those.
    bool isCutShort() const
    {
        bool isNumber = false;
        const qint64 promised = m_reply.rawHeader("Content-Length").toLongLong(&isNumber);
        return isNumber && !m_reply.hasRawHeader("Content-Encoding") && m_body.size() < promised;
    }

    QObject m_context;
    QNetworkReply &m_reply;
    const OneWayBody *m_sentBody; ///< lives as long as m_reply
    SendOptions m_options;
    StopFlag m_stop;
    QString m_host;
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

    QNetworkRequest wire = wireRequest(request);
    OneWayBody *body = nullptr;
    QNetworkReply *reply = nullptr;
    if (request.verb == "GET") {
        reply = m_network.sendCustomRequest(wire, request.verb);
    } else {
        body = new OneWayBody{request.body};
        wire.setAttribute(QNetworkRequest::DoNotBufferUploadDataAttribute, true);
        wire.setHeader(QNetworkRequest::ContentLengthHeader, request.body.size());
        reply = m_network.sendCustomRequest(wire, request.verb, body);
        body->setParent(reply);
    }
    auto exchange = std::make_unique<Exchange>(*reply, body, options, std::move(stop));
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
