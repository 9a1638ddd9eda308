#include "books_fixture.h"

using namespace klarbok;
using klarbok::test::BooksFixture;
using klarbok::test::HttpServer;
using Answer = klarbok::test::HttpServer::Answer;

class TestBjornLundenToken : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void credentialsAreSentInTheBodyAndNowhereElse()
    {
        BooksFixture fixture([](const auto &) { return Answer{200, "[]"}; });
        QVERIFY(test::wait(fixture.books().years()));
        const auto &asked = fixture.server.received().front();
        QCOMPARE(asked.verb, QByteArray("POST"));
        QCOMPARE(asked.target, QByteArray("/auth/token"));
        QCOMPARE(asked.body,
                 "grant_type=client_credentials&client_id=klient-id-7781&client_secret=" +
                     test::kClientSecret.toPercentEncoding());
        QVERIFY(asked.header("user-key").isEmpty());
    }

    void aTokenIsUsedUntilItHasAMinuteLeft()
    {
        BooksFixture fixture([](const auto &) { return Answer{200, "[]"}; });
        QVERIFY(test::wait(fixture.books().years()));
        fixture.clock.time = fixture.clock.time.addSecs(3600 - 60);
        QVERIFY(test::wait(fixture.books().years()));
        QCOMPARE(fixture.tokens(), 1);
        fixture.clock.time = fixture.clock.time.addSecs(1);
        QVERIFY(test::wait(fixture.books().years()));
        QCOMPARE(fixture.tokens(), 2);
        QCOMPARE(fixture.calls().back().header("authorization"), QByteArray("Bearer bricka-nr-2"));
    }

    void manyWhoNeedATokenAskOnce()
    {
        BooksFixture fixture([](const auto &) { return Answer{200, "[]"}; });
        auto years = fixture.books().years();
        auto accounts = fixture.books().accounts();
        auto companies = fixture.books().companies();
        QVERIFY(test::wait(std::move(companies)));
        QVERIFY(test::wait(std::move(accounts)));
        QVERIFY(test::wait(std::move(years)));
        QCOMPARE(fixture.tokens(), 1);
        QCOMPARE(fixture.calls().size(), 3u);
    }

    void wrongCredentialsAreSaidSo_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("body");
        QTest::newRow("plain text") << 401 << test::data("error_d.txt");
        QTest::newRow("oauth") << 400 << QByteArray(R"({"error":"invalid_client"})");
    }

    void wrongCredentialsAreSaidSo()
    {
        QFETCH(int, status);
        QFETCH(QByteArray, body);
        BooksFixture fixture([](const auto &) { return Answer{200, "[]"}; });
        fixture.tokenAnswer = [&] { return Answer{status, body}; };
        const auto companies = test::wait(fixture.books().companies());
        QVERIFY(!companies);
        QCOMPARE(companies.error().kind, ErrorKind::BadCredentials);
        QCOMPARE(companies.error().subject, QStringLiteral("127.0.0.1"));
        QCOMPARE(fixture.tokens(), 1);
        QVERIFY(fixture.calls().empty());
    }

    void aTokenServiceWithHiccupsIsAskedAgain()
    {
        BooksFixture fixture([](const auto &) { return Answer{200, "[]"}; });
        const auto good = fixture.tokenAnswer;
        int asked = 0;
        fixture.tokenAnswer = [&] { return ++asked < 3 ? Answer{503, ""} : good(); };
        QVERIFY(test::wait(fixture.books().years()));
        QCOMPARE(fixture.tokens(), 3);
    }

    void aTokenServiceThatIsDownIsGivenUp()
    {
        BooksFixture fixture([](const auto &) { return Answer{200, "[]"}; });
        fixture.tokenAnswer = [] { return Answer{503, ""}; };
        const auto years = test::wait(fixture.books().years());
        QVERIFY(!years);
        QCOMPARE(years.error().kind, ErrorKind::ServerError);
        QCOMPARE(fixture.tokens(), 3);
    }

    void waitingForATokenStaysWithinTheBudget()
    {
        BooksFixture fixture([](const auto &) { return Answer{200, "[]"}; });
        fixture.tokenAnswer = [] { return Answer{429, "", {{"Retry-After", "15"}}}; };
        const auto before = fixture.timing.now();
        const auto years = test::wait(fixture.books().years());
        QVERIFY(!years);
        QCOMPARE(years.error().kind, ErrorKind::RateLimited);
        QVERIFY(fixture.timing.now() - before <= std::chrono::seconds{20});
    }

    void anAnswerWithoutATokenIsNotUnderstood_data()
    {
        QTest::addColumn<QByteArray>("body");
        for (const char *body : {"", "{}", "null", "{\"access_token\":\"\"}",
                                 "{\"access_token\":\"a\\r\\nX: y\"}", "{\"access_token\":7}"})
            QTest::newRow(body) << QByteArray(body);
    }

    void anAnswerWithoutATokenIsNotUnderstood()
    {
        QFETCH(QByteArray, body);
        BooksFixture fixture([](const auto &) { return Answer{200, "[]"}; });
        fixture.tokenAnswer = [&] { return Answer{200, body}; };
        const auto years = test::wait(fixture.books().years());
        QVERIFY(!years);
        QCOMPARE(years.error().kind, ErrorKind::BadResponse);
        QVERIFY(fixture.calls().empty());
    }

    void aTokenServiceThatQuotesTheSecretDoesNotGetItIntoAnError()
    {
        BooksFixture fixture([](const auto &) { return Answer{200, "[]"}; });
        fixture.tokenAnswer = [] {
            return Answer{401, "no: " + test::kClientId + ' ' + test::kClientSecret + ' ' +
                                   test::kClientSecret.toPercentEncoding()};
        };
        const auto years = test::wait(fixture.books().years());
        QVERIFY(!years);
        QVERIFY(test::holdsNoSecret(years.error()));
        QVERIFY(years.error().reason.startsWith(QStringLiteral("no:")));
    }
};

QTEST_GUILESS_MAIN(TestBjornLundenToken)
#include "tst_bjornlunden_token.moc"
