#pragma once

#include "base/clock.h"
#include "base/json.h"
#include "bjornlunden/bjornlunden_books.h"
#include "net/qt_transport.h"
#include "support/fake_timing.h"
#include "support/http_server.h"
#include "support/wait.h"

#include <QByteArrayList>
#include <QFile>
#include <QTest>

#include <algorithm>
#include <functional>
#include <memory>

namespace klarbok::test {

inline const QByteArray kClientId = "klient-id-7781";
inline const QByteArray kClientSecret = "hemlig&svår=nyckel+4242";
inline const QByteArray kUserKey = "aaaaaaaa-bbbb-4ccc-8ddd-eeeeeeeeeeee";

inline std::shared_ptr<Secret> secret(const QByteArray &text)
{
    return std::make_shared<Secret>(QByteArray(text.constData(), text.size()));
}

/// A file of tests/bjornlunden/data.
inline QByteArray data(const char *name)
{
    QFile file(QFINDTESTDATA(QStringLiteral("data/%1").arg(QLatin1StringView{name})));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("missing test data");
}

class MovableClock final : public Clock
{
public:
    QDateTime now() const override { return time; }
    QDateTime time{QDate(2026, 3, 15), QTime(8, 0), Qt::UTC};
};

/// Björn Lundén on loopback: a token service that always answers, unless told otherwise, and an API
/// whose answers the test scripts. The client talks to it over real sockets; only its pauses are
/// not waited for.
class BooksFixture
{
public:
    using Api = std::function<HttpServer::Answer(const HttpServer::Received &)>;

    explicit BooksFixture(Api script)
        : api{std::move(script)}, server{[this](const HttpServer::Received &request) {
              return request.target == "/auth/token" ? tokenAnswer() : api(request);
          }}
    {
        limits.retry.timing = timing.timing();
        limits.retry.random = [](int) { return 0; };
    }

    bjornlunden::BjornLundenBooks &books()
    {
        if (!m_books) {
            m_books = std::make_unique<bjornlunden::BjornLundenBooks>(
                bjornlunden::BooksAccess{server.url(QStringLiteral("/auth/token")), apiUrl(),
                                         secret(kClientId), secret(kClientSecret), userKey},
                transport, clock, limits);
        }
        return *m_books;
    }

    /// Requests to the API, without those for tokens.
    std::vector<HttpServer::Received> calls() const
    {
        std::vector<HttpServer::Received> found;
        std::ranges::copy_if(server.received(), std::back_inserter(found),
                             [](const auto &request) { return request.target != "/auth/token"; });
        return found;
    }
    int tokens() const { return static_cast<int>(server.received().size() - calls().size()); }

    Api api;
    std::function<HttpServer::Answer()> tokenAnswer = [this] {
        const QByteArray number = QByteArray::number(++m_tokens);
        return HttpServer::Answer{200, "{\"access_token\":\"bricka-nr-" + number +
                                           "\",\"token_type\":\"bearer\",\"expires_in\":3600}"};
    };
    MovableClock clock;
    FakeTiming timing;
    bjornlunden::BooksLimits limits;
    std::shared_ptr<Secret> userKey = secret(kUserKey);
    HttpServer server;
    net::QtTransport transport;
    std::function<QUrl()> apiUrl = [this] { return server.url(QStringLiteral("/bla-api/v1/sp")); };

private:
    int m_tokens = 0;
    std::unique_ptr<bjornlunden::BjornLundenBooks> m_books;
};

/// No part of an error may hold what the client proves itself with.
inline bool holdsNoSecret(const Error &error)
{
    const QString all = error.detail + error.subject + error.reason;
    const QByteArrayList secrets{kClientId, kClientSecret, kUserKey, "bricka-nr",
                                 kClientSecret.toPercentEncoding()};
    return std::ranges::none_of(secrets, [&](const QByteArray &text) {
        return all.contains(QString::fromUtf8(text), Qt::CaseInsensitive);
    });
}

inline BookedRow row(const char *account, qint64 units, const char *text)
{
    return {*ledger::Account::parse(QString::fromLatin1(account)), Money::sek(units),
            QString::fromUtf8(text)};
}

/// 1 250,00 sold at 25 %.
inline VoucherToPost sale()
{
    return {QStringLiteral("K"),
            QDate(2026, 3, 14),
            QStringLiteral("202601"),
            QStringLiteral("Klarna försäljning 2026-03-14 KB-7f3a9c21"),
            {row("1580", 125'000, "Försäljning Klarna"), row("3010", -100'000, "Försäljning 25 %"),
             row("2611", -25'000, "Utgående moms 25 %")}};
}

} // namespace klarbok::test
