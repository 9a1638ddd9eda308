#pragma once

#include "base/json.h"

#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QNetworkRequest>
#include <QProcess>

#include <memory>

namespace klarbok::test {

struct Reply
{
    int status = 0; ///< 0: the connection broke before an answer
    QByteArray body;
    QByteArray contentType;
    QByteArray retryAfter;
    QNetworkReply::NetworkError error = QNetworkReply::NoError;

    /// Null when the body is not JSON.
    Json json() const;
};

/// klarbok-sandbox in a process of its own, and a client that says what it wants to say.
class SandboxProcess
{
public:
    SandboxProcess(const QString &scenario, const QStringList &faults = {});
    ~SandboxProcess();

    const Json &ready() const { return m_ready; }
    QString address() const { return m_ready[u"address"].toString(); }

    Reply send(const QByteArray &verb, const QString &path, const QByteArray &authorization = {},
               const QByteArray &body = {}, const QByteArray &contentType = {},
               const QByteArray &userKey = {});

    /// GET at Klarna with the right credentials.
    Reply klarna(const QString &path);
    /// At Björn Lundén with token and company key; `path` from `/journal` on.
    Reply books(const QByteArray &verb, const QString &path, const QByteArray &body = {},
                const QByteArray &contentType = "application/json");
    /// As books(), on a socket of its own, until the other side closes: what came.
    /// QNetworkAccessManager would send a POST once more when a kept-alive connection closes
    /// without an answer.
    QByteArray booksOnce(const QByteArray &verb, const QString &path, const QByteArray &body);
    QByteArray token();
    Json state();
    void fault(const QString &name, const QString &value = QStringLiteral("once"));

    /// Every item of a paged Klarna list, following `next` at the default page size.
    std::vector<Json> all(const QString &path, const QString &name);
    std::vector<Json> payouts()
    {
        return all(QStringLiteral("/settlements/v1/payouts"), QStringLiteral("payouts"));
    }
    std::vector<Json> rows(const QString &payout);
    Json orderOf(const Json &row);

private:
    Reply wait(QNetworkReply *reply);

    QProcess m_process;
    std::unique_ptr<QNetworkAccessManager> m_network = std::make_unique<QNetworkAccessManager>();
    Json m_ready;
    QByteArray m_token;
};

} // namespace klarbok::test
