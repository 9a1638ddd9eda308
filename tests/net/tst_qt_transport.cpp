#include "net/qt_transport.h"
#include "support/http_server.h"
#include "support/wait.h"

#include <QElapsedTimer>
#include <QFile>
#include <QSslKey>
#include <QSslServer>
#include <QtTest>

using namespace klarbok;
using namespace klarbok::net;
using klarbok::test::HttpServer;
using klarbok::test::wait;
using namespace std::chrono_literals;

class TestQtTransport : public QObject
{
    Q_OBJECT

private:
    QtTransport m_transport;

    Result<HttpReply> get(const QUrl &url, SendOptions options = {}, StopFlag stop = {})
    {
        return wait(
            m_transport.send({"GET", url, {{"Accept", "application/json"}}}, options, stop));
    }

private Q_SLOTS:
    void deliversStatusHeadersAndBodyAsTheyCame()
    {
        HttpServer server{[](const auto &) {
            return HttpServer::Answer{200, "{\"a\": 1}", {{"X-Limit", "200"}}};
        }};
        const auto reply = get(server.url(QStringLiteral("/payouts?size=1")));
        QVERIFY(reply);
        QCOMPARE(reply->status, 200);
        QCOMPARE(reply->body, QByteArray("{\"a\": 1}"));
        QCOMPARE(reply->header("x-limit"), QByteArray("200"));
        QCOMPARE(server.received().size(), std::size_t{1});
        QCOMPARE(server.received()[0].verb, QByteArray("GET"));
        QCOMPARE(server.received()[0].target, QByteArray("/payouts?size=1"));
        QCOMPARE(server.received()[0].header("accept"), QByteArray("application/json"));
    }

    void anErrorStatusIsAnAnswer_data()
    {
        QTest::addColumn<int>("status");
        for (const int status : {400, 401, 403, 404, 409, 418, 422, 429, 500, 502, 503, 504, 599})
            QTest::addRow("%d", status) << status;
    }
    void anErrorStatusIsAnAnswer()
    {
        QFETCH(int, status);
        HttpServer server{[status](const auto &) {
            return HttpServer::Answer{status, "why", {{"WWW-Authenticate", "Basic realm=\"x\""}}};
        }};
        const auto reply = get(server.url());
        QVERIFY2(reply, qPrintable(reply ? QString{} : reply.error().detail));
        QCOMPARE(reply->status, status);
        QCOMPARE(reply->body, QByteArray("why"));
        QCOMPARE(server.received().size(), std::size_t{1});
    }

    void aRedirectIsNotFollowed()
    {
        HttpServer server{[](const HttpServer::Received &request) {
            if (request.target == "/")
                return HttpServer::Answer{302, "", {{"Location", "/elsewhere"}}};
            return HttpServer::Answer{200, "wrong"};
        }};
        const auto reply = get(server.url());
        QVERIFY(reply);
        QCOMPARE(reply->status, 302);
        QCOMPARE(server.received().size(), std::size_t{1});
    }

    void cookiesAreNotSentBack()
    {
        HttpServer server{[](const auto &) {
            return HttpServer::Answer{200, "", {{"Set-Cookie", "session=1; Path=/"}}};
        }};
        QVERIFY(get(server.url()));
        QVERIFY(get(server.url()));
        QCOMPARE(server.received()[1].header("cookie"), QByteArray{});
    }

    void connectionsAreKeptAlive()
    {
        HttpServer server{[](const auto &) { return HttpServer::Answer{200, "x"}; }};
        for (int i = 0; i < 5; ++i)
            QVERIFY(get(server.url()));
        QCOMPARE(server.connections(), 1);
    }

    void aSilentServiceTimesOut()
    {
        HttpServer server{[](const auto &) { return HttpServer::Answer{.isSilent = true}; }};
        const auto reply = get(server.url(), {.timeout = 80ms});
        QVERIFY(!reply);
        QCOMPARE(reply.error().kind, ErrorKind::Timeout);
        QCOMPARE(reply.error().subject, QStringLiteral("127.0.0.1"));
    }

    void theUserMayStopAndThatIsNoTimeout()
    {
        HttpServer server{[](const auto &) { return HttpServer::Answer{.isSilent = true}; }};
        StopFlag stop;
        QTimer::singleShot(20ms, [stop] { stop.stop(); });
        QElapsedTimer timer;
        timer.start();
        const auto reply = get(server.url(), {}, stop);
        QVERIFY(!reply);
        QCOMPARE(reply.error().kind, ErrorKind::Cancelled);
        QVERIFY(timer.elapsed() < 1000);
    }

    void aRaisedFlagSendsNothing()
    {
        HttpServer server{[](const auto &) { return HttpServer::Answer{}; }};
        StopFlag stop;
        stop.stop();
        const auto reply = get(server.url(), {}, stop);
        QCOMPARE(reply.error().kind, ErrorKind::Cancelled);
        QCOMPARE(server.connections(), 0);
    }

    void aRefusedPortIsOffline()
    {
        QUrl url;
        {
            HttpServer gone{[](const auto &) { return HttpServer::Answer{}; }};
            url = gone.url();
        }
        const auto reply = get(url);
        QVERIFY(!reply);
        QCOMPARE(reply.error().kind, ErrorKind::Offline);
        QCOMPARE(reply.error().subject, QStringLiteral("127.0.0.1"));
        const auto written = wait(m_transport.send({"POST", url, {}, "voucher"}, {}, {}));
        QVERIFY(!written);
        QCOMPARE(written.error().kind, ErrorKind::Offline);
    }

    void aVoucherThatNeverLeftInTimeWasNotSent()
    {
        HttpServer server{[](const auto &) { return HttpServer::Answer{}; }};
        QUrl url = server.url();
        url.setScheme(QStringLiteral("https")); // the handshake is never answered
        const auto reply = wait(m_transport.send({"POST", url, {}, "v"}, {.timeout = 100ms}, {}));
        QVERIFY(!reply);
        QCOMPARE(reply.error().kind, ErrorKind::Offline);
    }

    void aVoucherThatLeftAndGotNoAnswerTimesOut()
    {
        HttpServer server{[](const auto &) { return HttpServer::Answer{.isSilent = true}; }};
        const auto reply =
            wait(m_transport.send({"POST", server.url(), {}, "v"}, {.timeout = 100ms}, {}));
        QVERIFY(!reply);
        QCOMPARE(reply.error().kind, ErrorKind::Timeout);
        QCOMPARE(server.received().size(), std::size_t{1});
    }

    void aTransportThatGoesEndsWhatRuns()
    {
        HttpServer server{[](const auto &) { return HttpServer::Answer{.isSilent = true}; }};
        auto transport = std::make_unique<QtTransport>();
        auto running = transport->send({"GET", server.url()}, {}, {});
        QTimer::singleShot(20, this, [&transport] { transport.reset(); });
        const auto reply = wait(std::move(running));
        QVERIFY(!reply);
        QCOMPARE(reply.error().kind, ErrorKind::Cancelled);
    }

    void manyRequestsAtOnceAllEnd()
    {
        HttpServer server{[](const HttpServer::Received &request) {
            return HttpServer::Answer{200, request.target};
        }};
        std::vector<Task<HttpReply>> running;
        for (int i = 0; i < 40; ++i)
            running.push_back(
                m_transport.send({"GET", server.url(QStringLiteral("/%1").arg(i))}, {}, {}));
        for (std::size_t i = 0; i < running.size(); ++i) {
            const auto reply = wait(std::move(running[i]));
            QVERIFY(reply);
            QCOMPARE(reply->body, "/" + QByteArray::number(static_cast<int>(i)));
        }
        QCOMPARE(server.received().size(), std::size_t{40});
    }

    void aClosedConnectionIsLostNotOffline()
    {
        HttpServer server{[](const auto &) { return HttpServer::Answer{.hangsUp = true}; }};
        const auto reply = get(server.url());
        QVERIFY(!reply);
        QCOMPARE(reply.error().kind, ErrorKind::ConnectionLost);
    }

    void sentAndThenRefusedIsLostNotOffline()
    {
        HttpServer *self = nullptr;
        HttpServer server{[&self](const auto &) {
            self->close(); // a second try of Qt's own would be refused
            return HttpServer::Answer{.hangsUp = true};
        }};
        self = &server;
        const auto reply = wait(m_transport.send({"POST", server.url(), {}, "voucher"}, {}, {}));
        QVERIFY(!reply);
        QCOMPARE(reply.error().kind, ErrorKind::ConnectionLost);
    }

    void anAnswerCutShortIsLost()
    {
        HttpServer server{[](const auto &) {
            return HttpServer::Answer{.body = QByteArray(5000, 'x'), .cutAfter = 1200};
        }};
        const auto reply = get(server.url());
        QVERIFY(!reply);
        QCOMPARE(reply.error().kind, ErrorKind::ConnectionLost);
    }

    void aVoucherLeavesOnceEvenWhenTheConnectionBreaks_data()
    {
        QTest::addColumn<QByteArray>("verb");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<bool>("isWarm");
        for (const QByteArray &verb :
             {QByteArray("POST"), QByteArray("PUT"), QByteArray("DELETE")}) {
            for (const bool isWarm : {false, true}) {
                QTest::addRow("%s, body, %d", verb.constData(), isWarm)
                    << verb << QByteArray("{\"amount\":1}") << isWarm;
                QTest::addRow("%s, empty, %d", verb.constData(), isWarm)
                    << verb << QByteArray{} << isWarm;
            }
        }
    }
    void aVoucherLeavesOnceEvenWhenTheConnectionBreaks()
    {
        QFETCH(QByteArray, verb);
        QFETCH(QByteArray, body);
        QFETCH(bool, isWarm);
        HttpServer server{[](const HttpServer::Received &request) {
            if (request.target == "/warm")
                return HttpServer::Answer{200, "ok"};
            return HttpServer::Answer{.hangsUp = true};
        }};
        if (isWarm)
            QVERIFY(get(server.url(QStringLiteral("/warm"))));
        const auto reply = wait(
            m_transport.send({verb, server.url(), {{"Content-Type", "application/json"}}, body},
                             {.timeout = 2s}, {}));
        QVERIFY(!reply);
        QCOMPARE(reply.error().kind, ErrorKind::ConnectionLost);
        QCOMPARE(server.received().size(), std::size_t(isWarm ? 2 : 1));
        QCOMPARE(server.received().back().body, body);
    }

    void writesCarryTheirBodyAndDeliverTheAnswer()
    {
        HttpServer server{[](const auto &) { return HttpServer::Answer{201, "{\"id\":7}"}; }};
        const QByteArray body(300'000, 'p');
        for (int i = 0; i < 3; ++i) {
            const auto reply = wait(m_transport.send(
                {"POST", server.url(), {{"Content-Type", "application/pdf"}}, body}, {}, {}));
            QVERIFY(reply);
            QCOMPARE(reply->status, 201);
            QCOMPARE(reply->body, QByteArray("{\"id\":7}"));
        }
        QCOMPARE(server.received().size(), std::size_t{3});
        QCOMPARE(server.received()[2].body, body);
        QCOMPARE(server.received()[2].header("content-type"), QByteArray("application/pdf"));
    }

    void anAnswerTooLargeIsRefused()
    {
        HttpServer server{[](const auto &) {
            return HttpServer::Answer{200, QByteArray(5000, 'x')};
        }};
        const auto tooLarge = get(server.url(), {.maxBytes = 4999});
        QVERIFY(!tooLarge);
        QCOMPARE(tooLarge.error().kind, ErrorKind::BadResponse);
        const auto exact = get(server.url(), {.maxBytes = 5000});
        QVERIFY(exact);
        QCOMPARE(exact->body.size(), 5000);
    }

    void plainHttpElsewhereIsRefusedBeforeAnyConnection_data()
    {
        QTest::addColumn<QString>("address");
        QTest::newRow("host") << QStringLiteral("http://api.klarna.com/settlements/v1/payouts");
        QTest::newRow("private net") << QStringLiteral("http://192.168.1.4/");
        QTest::newRow("looks like loopback") << QStringLiteral("http://127.0.0.1.example.com/");
        QTest::newRow("looks like localhost") << QStringLiteral("http://localhost.example.com/");
        QTest::newRow("credentials") << QStringLiteral("https://user:pass@api.klarna.com/");
        QTest::newRow("other scheme") << QStringLiteral("ftp://127.0.0.1/");
        QTest::newRow("file") << QStringLiteral("file:///etc/passwd");
        QTest::newRow("empty") << QString{};
    }
    void plainHttpElsewhereIsRefusedBeforeAnyConnection()
    {
        QFETCH(QString, address);
        QVERIFY(!isAllowedAddress(QUrl{address}));
        const auto reply = get(QUrl{address});
        QVERIFY(!reply);
        QCOMPARE(reply.error().kind, ErrorKind::InsecureAddress);
        QVERIFY(!reply.error().detail.contains(QLatin1String("pass@")));
    }

    void allowedAddresses()
    {
        QVERIFY(isAllowedAddress(QUrl{QStringLiteral("https://api.klarna.com")}));
        QVERIFY(isAllowedAddress(QUrl{QStringLiteral("http://localhost:8080/x")}));
        QVERIFY(isAllowedAddress(QUrl{QStringLiteral("http://127.0.0.7")}));
        QVERIFY(isAllowedAddress(QUrl{QStringLiteral("http://[::1]:80")}));
    }

    void aCertificateThatNobodyVouchesForIsRefused()
    {
        QSslServer server;
        QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
        tls.setLocalCertificateChain(
            QSslCertificate::fromPath(QFINDTESTDATA("data/self-signed.pem")));
        QFile key{QFINDTESTDATA("data/self-signed.key")};
        QVERIFY(key.open(QIODevice::ReadOnly));
        tls.setPrivateKey(QSslKey{key.readAll(), QSsl::Ec});
        server.setSslConfiguration(tls);
        QByteArray received;
        connect(&server, &QSslServer::pendingConnectionAvailable, this, [&] {
            QTcpSocket *socket = server.nextPendingConnection();
            connect(socket, &QTcpSocket::readyRead, this,
                    [&received, socket] { received += socket->readAll(); });
        });
        QVERIFY(server.listen(QHostAddress::LocalHost));
        const QUrl url{QStringLiteral("https:") +
                       QStringLiteral("//127.0.0.1:%1/settlements").arg(server.serverPort())};
        QtTransport transport;
        const auto reply = wait(transport.send({"GET", url}, {}, {}));
        QVERIFY(!reply);
        QCOMPARE(reply.error().kind, ErrorKind::TlsFailed);
        QCOMPARE(reply.error().subject, QStringLiteral("127.0.0.1"));
        QVERIFY(received.isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestQtTransport)
#include "tst_qt_transport.moc"
