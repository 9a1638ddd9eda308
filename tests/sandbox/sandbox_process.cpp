#include "sandbox_process.h"

#include <QEventLoop>
#include <QTcpSocket>
#include <QUrl>

namespace klarbok::test {

namespace {

QByteArray basic(const Json &klarna)
{
    const QString pair = klarna[u"username"].toString() + u':' + klarna[u"secret"].toString();
    return "Basic " + pair.toUtf8().toBase64();
}

} // namespace

Json Reply::json() const
{
    const auto parsed = Json::parse(body);
    return parsed ? *parsed : Json{};
}

SandboxProcess::SandboxProcess(const QString &scenario, const QStringList &faults)
{
    // Only these tests ask faster than the services allow.
    QStringList arguments{QStringLiteral("--scenario"), scenario,
                          QStringLiteral("--fault"),    QStringLiteral("klarna-rate=100000"),
                          QStringLiteral("--fault"),    QStringLiteral("bl-rate=100000")};
    for (const QString &name : faults)
        arguments += {QStringLiteral("--fault"), name};
    m_process.start(qEnvironmentVariable("KLARBOK_BIN") + QStringLiteral("/klarbok-sandbox"),
                    arguments);
    while (!m_process.canReadLine() && m_process.waitForReadyRead(10000)) {
    }
    if (const auto ready = Json::parse(m_process.readLine()))
        m_ready = *ready;
    if (m_ready.isNull())
        qFatal("klarbok-sandbox did not start; KLARBOK_BIN names the folder it is in");
}

SandboxProcess::~SandboxProcess()
{
    m_network.reset();
    m_process.terminate();
    m_process.waitForFinished(10000);
}

Reply SandboxProcess::wait(QNetworkReply *reply)
{
    QEventLoop loop;
    QObject::connect(reply, &QNetworkReply::finished, &loop, &QEventLoop::quit);
    if (!reply->isFinished())
        loop.exec();
    Reply answer;
    answer.status = reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    answer.body = reply->readAll();
    answer.contentType = reply->rawHeader("Content-Type");
    answer.retryAfter = reply->rawHeader("Retry-After");
    answer.error = reply->error();
    reply->deleteLater();
    return answer;
}

Reply SandboxProcess::send(const QByteArray &verb, const QString &path,
                           const QByteArray &authorization, const QByteArray &body,
                           const QByteArray &contentType, const QByteArray &userKey)
{
    const QString target = path.startsWith(u"http") ? path : address() + path;
    QNetworkRequest request{QUrl{target}};
    request.setTransferTimeout(20000);
    if (!authorization.isEmpty())
        request.setRawHeader("Authorization", authorization);
    if (!contentType.isEmpty())
        request.setHeader(QNetworkRequest::ContentTypeHeader, contentType);
    if (!userKey.isEmpty())
        request.setRawHeader("User-Key", userKey);
    return wait(m_network->sendCustomRequest(request, verb, body));
}

Reply SandboxProcess::klarna(const QString &path)
{
    return send("GET", path, basic(m_ready[u"klarna"]));
}

QByteArray SandboxProcess::token()
{
    const Json &access = m_ready[u"bjornlunden"];
    const QString form =
        QStringLiteral("grant_type=client_credentials&client_id=%1&client_secret=%2")
            .arg(access[u"client_id"].toString(), access[u"client_secret"].toString());
    const Reply reply = send("POST", QStringLiteral("/auth/oauth/v2/token"), {}, form.toUtf8(),
                             "application/x-www-form-urlencoded");
    return reply.json()[u"access_token"].toString().toUtf8();
}

Reply SandboxProcess::books(const QByteArray &verb, const QString &path, const QByteArray &body,
                            const QByteArray &contentType)
{
    if (m_token.isEmpty())
        m_token = token();
    const Json &access = m_ready[u"bjornlunden"];
    return send(verb, access[u"api_url"].toString() + path, "Bearer " + m_token, body,
                body.isEmpty() ? QByteArray{} : contentType,
                access[u"user_key"].toString().toUtf8());
}

QByteArray SandboxProcess::booksOnce(const QByteArray &verb, const QString &path,
                                     const QByteArray &body)
{
    const Json &access = m_ready[u"bjornlunden"];
    const QUrl url{access[u"api_url"].toString() + path};
    const QByteArray request =
        verb + ' ' + url.path().toUtf8() + " HTTP/1.1\r\nHost: " + url.authority().toUtf8() +
        "\r\nConnection: close\r\nAuthorization: Bearer " + token() +
        "\r\nUser-Key: " + access[u"user_key"].toString().toUtf8() +
        "\r\nContent-Type: application/json\r\nContent-Length: " + QByteArray::number(body.size()) +
        "\r\n\r\n" + body;
    QTcpSocket socket;
    socket.connectToHost(url.host(), static_cast<quint16>(url.port()));
    if (!socket.waitForConnected(10000))
        return "no connection";
    socket.write(request);
    QByteArray answer;
    while (socket.state() == QAbstractSocket::ConnectedState && socket.waitForReadyRead(10000))
        answer += socket.readAll();
    return answer + socket.readAll();
}

Json SandboxProcess::state()
{
    return send("GET", QStringLiteral("/sandbox/state")).json();
}

void SandboxProcess::fault(const QString &name, const QString &value)
{
    const Json body =
        Json::object({{QStringLiteral("name"), name}, {QStringLiteral("value"), value}});
    const Reply reply =
        send("POST", QStringLiteral("/sandbox/fault"), {}, body.toBytes(), "application/json");
    if (reply.status != 200)
        qFatal("the sandbox does not know this fault");
}

std::vector<Json> SandboxProcess::all(const QString &path, const QString &name)
{
    std::vector<Json> items;
    for (QString next = path; !next.isEmpty();) {
        const Json page = klarna(next).json();
        for (const Json &item : page[name].items())
            items.push_back(item);
        next = page[u"pagination"][u"next"].toString();
    }
    return items;
}

std::vector<Json> SandboxProcess::rows(const QString &payout)
{
    return all(QStringLiteral("/settlements/v1/transactions?payment_reference=") + payout,
               QStringLiteral("transactions"));
}

Json SandboxProcess::orderOf(const Json &row)
{
    return klarna(QStringLiteral("/ordermanagement/v1/orders/") + row[u"order_id"].toString())
        .json();
}

} // namespace klarbok::test
