#include "net/qt_transport.h"
#include "net/retry.h"
#include "support/fake_timing.h"
#include "support/fake_transport.h"
#include "support/http_server.h"
#include "support/wait.h"

#include <QtTest>

using namespace klarbok;
using namespace klarbok::net;
using namespace klarbok::test;
using namespace std::chrono_literals;

namespace {

const QDateTime kNow{QDate{2026, 3, 9}, QTime{12, 0}, Qt::UTC};

HttpReply status(int code, std::vector<Header> headers = {})
{
    return {code, std::move(headers), "body"};
}

} // namespace

class TestRetry : public QObject
{
    Q_OBJECT

private:
    FakeTiming m_time;

    RetryRule rule()
    {
        RetryRule rule;
        rule.timing = m_time.timing();
        rule.random = [](int bound) { return (bound - 1) / 2; }; // the middle: no jitter
        rule.now = [] { return kNow; };
        rule.reason = [](const HttpReply &reply) { return QString::fromUtf8(reply.body); };
        return rule;
    }

    Result<HttpReply> read(Transport &transport, StopFlag stop = {})
    {
        Retry retry{transport, nullptr, rule()};
        return wait(retry.read({"GET", QUrl{QStringLiteral("https:") + QStringLiteral("//h/x")}},
                               {}, stop));
    }

private Q_SLOTS:
    void init() { m_time = FakeTiming{}; }

    void whatSucceedsIsNotRepeated()
    {
        FakeTransport transport{[](const auto &) { return status(200); }};
        QCOMPARE(read(transport)->status, 200);
        QCOMPARE(transport.requests.size(), std::size_t{1});
    }

    void aClientErrorIsNotRepeated()
    {
        FakeTransport transport{[](const auto &) { return status(404); }};
        QCOMPARE(read(transport)->status, 404);
        QCOMPARE(transport.requests.size(), std::size_t{1});
    }

    void serverErrorsAreWaitedOutWithGrowingPauses()
    {
        int calls = 0;
        FakeTransport transport{[&calls](const auto &) { return status(++calls < 5 ? 503 : 200); }};
        QCOMPARE(read(transport)->status, 200);
        const std::vector<std::chrono::milliseconds> expected{300ms, 1000ms, 2000ms, 4000ms};
        QCOMPARE(m_time.slept(), expected);
    }

    void jitterStaysWithinAQuarter()
    {
        for (const bool most : {false, true}) {
            m_time = FakeTiming{};
            int calls = 0;
            FakeTransport transport{
                [&calls](const auto &) { return status(++calls < 3 ? 500 : 200); }};
            RetryRule spread = rule();
            spread.random = [most](int bound) { return most ? bound - 1 : 0; };
            Retry retry{transport, nullptr, spread};
            const auto answer = wait(retry.read({"GET", QUrl{}}, {}, {}));
            QVERIFY(answer);
            const std::vector<std::chrono::milliseconds> expected =
                most ? std::vector{375ms, 1250ms} : std::vector{225ms, 750ms};
            QCOMPARE(m_time.slept(), expected);
        }
    }

    void retryAfterIsHonouredInSeconds()
    {
        int calls = 0;
        FakeTransport transport{[&calls](const auto &) {
            return ++calls == 1 ? status(429, {{"retry-after", "3"}}) : status(200);
        }};
        QCOMPARE(read(transport)->status, 200);
        QCOMPARE(m_time.slept(), std::vector<std::chrono::milliseconds>{3000ms});
    }

    void retryAfterIsHonouredAsADate()
    {
        QCOMPARE(retryAfter(status(429, {{"retry-after", "Mon, 09 Mar 2026 12:00:07 GMT"}}), kNow),
                 std::optional{7000ms});
        QCOMPARE(retryAfter(status(429, {{"retry-after", "Mon, 09 Mar 2026 11:00:00 GMT"}}), kNow),
                 std::optional{0ms});
        QCOMPARE(retryAfter(status(429, {{"retry-after", "soon"}}), kNow), std::nullopt);
        QCOMPARE(retryAfter(status(429, {{"retry-after", "-4"}}), kNow), std::nullopt);
        QCOMPARE(retryAfter(status(429), kNow), std::nullopt);
    }

    void anEndless429EndsAsRateLimited()
    {
        FakeTransport transport{[](const auto &) { return status(429, {{"retry-after", "2"}}); }};
        const auto start = m_time.now();
        const auto answer = read(transport);
        QVERIFY(!answer);
        QCOMPARE(answer.error().kind, ErrorKind::RateLimited);
        QCOMPARE(answer.error().subject, QStringLiteral("h"));
        QCOMPARE(answer.error().reason, QStringLiteral("body"));
        QVERIFY(m_time.now() - start <= 15s);
        QVERIFY(transport.requests.size() > 3);
    }

    void aRetryAfterBeyondTheBudgetEndsAtOnce()
    {
        FakeTransport transport{[](const auto &) {
            return status(429, {{"retry-after", "3600"}});
        }};
        QCOMPARE(read(transport).error().kind, ErrorKind::RateLimited);
        QCOMPARE(transport.requests.size(), std::size_t{1});
        QVERIFY(m_time.slept().empty());
    }

    void whatTheRuleCallsFinalIsTheAnswer()
    {
        FakeTransport transport{[](const auto &) { return status(500); }};
        RetryRule final = rule();
        final.isFinal = [](const HttpReply &reply) { return reply.body == "body"; };
        Retry retry{transport, nullptr, final};
        const auto answer = wait(
            retry.read({"GET", QUrl{QStringLiteral("https:") + QStringLiteral("//h/x")}}, {}, {}));
        QCOMPARE(answer->status, 500);
        QCOMPARE(transport.requests.size(), std::size_t{1});
    }

    void aServiceThatStaysDownEndsAsServerError()
    {
        FakeTransport transport{[](const auto &) { return status(500); }};
        QCOMPARE(read(transport).error().kind, ErrorKind::ServerError);
    }

    void timeOutsAndPausesStayWithinTheBudget()
    {
        FakeTransport *self = nullptr;
        FakeTransport transport{[&](const auto &) -> Result<HttpReply> {
            m_time.advance(self->timeouts.back());
            return Error{ErrorKind::Timeout, {}};
        }};
        self = &transport;
        const auto start = m_time.now();
        QCOMPARE(read(transport).error().kind, ErrorKind::Timeout);
        QVERIFY(m_time.now() - start <= 15s);
        QCOMPARE(transport.timeouts.front(), std::chrono::milliseconds{10s});
        QVERIFY(transport.requests.size() >= 2);
    }

    void onlyTransientFailuresAreRepeated_data()
    {
        QTest::addColumn<ErrorKind>("kind");
        QTest::addColumn<bool>("isRepeated");
        QTest::newRow("offline") << ErrorKind::Offline << true;
        QTest::newRow("lost") << ErrorKind::ConnectionLost << true;
        QTest::newRow("timeout") << ErrorKind::Timeout << true;
        QTest::newRow("tls") << ErrorKind::TlsFailed << false;
        QTest::newRow("insecure") << ErrorKind::InsecureAddress << false;
        QTest::newRow("too large") << ErrorKind::BadResponse << false;
        QTest::newRow("cancelled") << ErrorKind::Cancelled << false;
    }
    void onlyTransientFailuresAreRepeated()
    {
        QFETCH(ErrorKind, kind);
        QFETCH(bool, isRepeated);
        FakeTransport transport{[kind](const auto &) -> Result<HttpReply> {
            return Error{kind, {}};
        }};
        QCOMPARE(read(transport).error().kind, kind);
        QCOMPARE(transport.requests.size() > 1, isRepeated);
    }

    void stoppingEndsThePause()
    {
        StopFlag stop;
        FakeTransport transport{[stop](const auto &) {
            stop.stop();
            return status(503);
        }};
        QCOMPARE(read(transport, stop).error().kind, ErrorKind::Cancelled);
        QCOMPARE(transport.requests.size(), std::size_t{1});
    }

    void answersOfOthersKeepAReadGoing()
    {
        // 30 s of failures, but every 5 s another read gets its answer.
        int calls = 0;
        Retry *self = nullptr;
        FakeTransport transport{[&](const HttpRequest &request) -> Result<HttpReply> {
            if (request.url.path() == QLatin1String("/other"))
                return status(200);
            m_time.advance(5s);
            const auto other = wait(self->read(
                {"GET", QUrl{QStringLiteral("https:") + QStringLiteral("//h/other")}}, {}, {}));
            if (!other)
                return other.error();
            return status(++calls < 6 ? 503 : 200);
        }};
        Retry retry{transport, nullptr, rule()};
        self = &retry;
        QCOMPARE(wait(retry.read({"GET", QUrl{}}, {}, {}))->status, 200);
    }

    void overTheWire429ThenServerErrorsThenTheAnswer()
    {
        int calls = 0;
        HttpServer server{[&calls](const auto &) {
            switch (++calls) {
            case 1: return HttpServer::Answer{429, "", {{"Retry-After", "2"}}};
            case 2: return HttpServer::Answer{500, "{}"};
            case 3: return HttpServer::Answer{.body = "half of it", .cutAfter = 4};
            default: return HttpServer::Answer{200, "whole"};
            }
        }};
        QtTransport transport;
        Retry retry{transport, nullptr, rule()};
        const auto answer = wait(retry.read({"GET", server.url()}, {}, {}));
        QVERIFY(answer);
        QCOMPARE(answer->body, QByteArray("whole"));
        QCOMPARE(m_time.slept().front(), std::chrono::milliseconds{2s});
    }
};

QTEST_GUILESS_MAIN(TestRetry)
#include "tst_retry.moc"
