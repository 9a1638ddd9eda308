// Posting over real sockets: what becomes of the voucher, and how often it was sent.

#include "books_fixture.h"

using namespace klarbok;
using klarbok::test::BooksFixture;
using klarbok::test::HttpServer;
using Answer = klarbok::test::HttpServer::Answer;
using Outcome = PostAnswer::Outcome;

namespace {

PostAnswer post(BooksFixture &fixture, const VoucherToPost &voucher = test::sale())
{
    return test::wait(fixture.books().post(voucher)).value();
}

/// Says everything that it was told, as a careless service would.
QByteArray everything(const HttpServer::Received &request)
{
    QByteArray all = request.verb + ' ' + request.target + ' ' + request.body;
    for (const auto &[name, value] : request.headers)
        all += ' ' + name + ": " + value;
    return all;
}

} // namespace

class TestBjornLundenPost : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anAcceptedVoucherComesBackWithItsNumber()
    {
        BooksFixture fixture([](const auto &) { return Answer{200, test::data("voucher.json")}; });
        const PostAnswer answer = post(fixture);
        QCOMPARE(answer.outcome, Outcome::Accepted);
        QVERIFY(!answer.error.has_value());
        QCOMPARE(answer.voucher->entityId, 40912);
        QCOMPARE(answer.voucher->number, 17);
        QCOMPARE(answer.voucher->rows.size(), 3u);

        const auto calls = fixture.calls();
        QCOMPARE(calls.size(), 1u);
        QCOMPARE(calls[0].verb, QByteArray("POST"));
        QCOMPARE(calls[0].target, QByteArray("/bla-api/v1/sp/journal"));
        QCOMPARE(calls[0].header("authorization"), QByteArray("Bearer bricka-nr-1"));
        QCOMPARE(calls[0].header("user-key"), test::kUserKey);
        QCOMPARE(calls[0].header("content-type"), QByteArray("application/json"));
        QVERIFY(calls[0].body.contains("\"amount\":1250.00,"));
        QVERIFY(calls[0].body.contains("\"amount\":-250.00,"));
    }

    void aRefusalHasTheServicesReason()
    {
        BooksFixture fixture([](const auto &) { return Answer{400, test::data("error_a.json")}; });
        const PostAnswer answer = post(fixture);
        QCOMPARE(answer.outcome, Outcome::Refused);
        QCOMPARE(answer.error->kind, ErrorKind::Rejected);
        QCOMPARE(answer.error->reason,
                 QStringLiteral("Verifikationen är i obalans: Differens 0.50"));
        QCOMPARE(answer.error->detail, QStringLiteral("HTTP 400 JOURNAL_ENTRY_NOT_IN_BALANCE"));
        QCOMPARE(fixture.calls().size(), 1u);
    }

    void anAnswerThatSettlesNothingLeavesTheVoucherUnknownAndIsNotRepeated_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("body");
        QTest::newRow("exists already") << 400 << test::data("error_a_exists.json");
        QTest::newRow("refusal without words") << 400 << QByteArray();
        QTest::newRow("500") << 500 << test::data("error_e_other.json");
        QTest::newRow("502") << 502 << test::data("error_d.html");
        QTest::newRow("503") << 503 << QByteArray();
        QTest::newRow("504") << 504 << QByteArray();
        QTest::newRow("200 that is cut off") << 200 << test::data("voucher.json").left(500);
        QTest::newRow("200 without a number") << 200 << QByteArray("{\"entityId\":1}");
    }

    void anAnswerThatSettlesNothingLeavesTheVoucherUnknownAndIsNotRepeated()
    {
        QFETCH(int, status);
        QFETCH(QByteArray, body);
        BooksFixture fixture([&](const auto &) { return Answer{status, body}; });
        const PostAnswer answer = post(fixture);
        QCOMPARE(answer.outcome, Outcome::Unknown);
        QVERIFY(answer.error.has_value());
        QCOMPARE(fixture.calls().size(), 1u);
    }

    void aConnectionThatBreaksLeavesTheVoucherUnknownAndIsNotRepeated_data()
    {
        QTest::addColumn<int>("how");
        QTest::newRow("hangs up without a word") << 0;
        QTest::newRow("hangs up in the middle") << 1;
    }

    void aConnectionThatBreaksLeavesTheVoucherUnknownAndIsNotRepeated()
    {
        QFETCH(int, how);
        BooksFixture fixture([&](const HttpServer::Received &request) {
            if (request.verb == "GET")
                return Answer{200, "[]"};
            Answer answer{200, test::data("voucher.json")};
            answer.hangsUp = how == 0;
            answer.cutAfter = how == 1 ? 100 : -1;
            return answer;
        });
        // A connection that was used before: where HTTP stacks like to send again by themselves.
        QVERIFY(test::wait(fixture.books().years()));
        const PostAnswer answer = post(fixture);
        QCOMPARE(answer.outcome, Outcome::Unknown);
        QCOMPARE(errorName(answer.error->kind), errorName(ErrorKind::ConnectionLost));
        QCOMPARE(fixture.calls().size(), 2u); // the years, and the voucher once
    }

    void silenceLeavesTheVoucherUnknownAndIsNotRepeated()
    {
        BooksFixture fixture([](const auto &) {
            Answer answer;
            answer.isSilent = true;
            return answer;
        });
        fixture.limits.writeTimeout = std::chrono::milliseconds{300};
        const PostAnswer answer = post(fixture);
        QCOMPARE(answer.outcome, Outcome::Unknown);
        QCOMPARE(answer.error->kind, ErrorKind::Timeout);
        QCOMPARE(fixture.calls().size(), 1u);
    }

    void aTokenThatWasTurnedAwayIsRenewedOnce()
    {
        int asked = 0;
        BooksFixture fixture([&](const auto &) {
            return ++asked == 1 ? Answer{401, test::data("error_d.txt")}
                                : Answer{200, test::data("voucher.json")};
        });
        const PostAnswer answer = post(fixture);
        QCOMPARE(answer.outcome, Outcome::Accepted);
        QCOMPARE(fixture.tokens(), 2);
        const auto calls = fixture.calls();
        QCOMPARE(calls.size(), 2u);
        QCOMPARE(calls[1].header("authorization"), QByteArray("Bearer bricka-nr-2"));
        QCOMPARE(calls[1].body, calls[0].body);
    }

    void aTokenThatIsTurnedAwayAgainMeansWrongCredentials()
    {
        BooksFixture fixture([](const auto &) { return Answer{401, test::data("error_d.txt")}; });
        const PostAnswer answer = post(fixture);
        QCOMPARE(answer.outcome, Outcome::NotSent);
        QCOMPARE(answer.error->kind, ErrorKind::BadCredentials);
        QCOMPARE(fixture.calls().size(), 2u);
    }

    void beingTurnedAwayAtTheDoorIsNotSent_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<int>("kind");
        QTest::newRow("403") << 403 << test::data("error_c.json")
                             << static_cast<int>(ErrorKind::NotActivated);
        QTest::newRow("429") << 429 << QByteArray() << static_cast<int>(ErrorKind::RateLimited);
    }

    void beingTurnedAwayAtTheDoorIsNotSent()
    {
        QFETCH(int, status);
        QFETCH(QByteArray, body);
        QFETCH(int, kind);
        BooksFixture fixture([&](const auto &) { return Answer{status, body}; });
        const PostAnswer answer = post(fixture);
        QCOMPARE(answer.outcome, Outcome::NotSent);
        QCOMPARE(answer.error->kind, static_cast<ErrorKind>(kind));
        QCOMPARE(fixture.calls().size(), 1u);
    }

    void aServiceThatIsNotThereIsNotSent()
    {
        BooksFixture fixture([](const auto &) { return Answer{}; });
        HttpServer gone([](const auto &) { return Answer{}; });
        const QUrl address = gone.url(QStringLiteral("/sp"));
        gone.close();
        fixture.apiUrl = [&] { return address; };
        const PostAnswer answer = post(fixture);
        QCOMPARE(answer.outcome, Outcome::NotSent);
        QCOMPARE(answer.error->kind, ErrorKind::Offline);
    }

    void withoutATokenNothingIsSent()
    {
        BooksFixture fixture([](const auto &) { return Answer{200, test::data("voucher.json")}; });
        fixture.tokenAnswer = [] { return Answer{401, test::data("error_d.txt")}; };
        const PostAnswer answer = post(fixture);
        QCOMPARE(answer.outcome, Outcome::NotSent);
        QCOMPARE(answer.error->kind, ErrorKind::BadCredentials);
        QVERIFY(fixture.calls().empty());
    }

    void aVoucherThatDoesNotBalanceNeverReachesTheWire()
    {
        BooksFixture fixture([](const auto &) { return Answer{200, test::data("voucher.json")}; });
        VoucherToPost voucher = test::sale();
        voucher.rows.pop_back();
        const PostAnswer answer = post(fixture, voucher);
        QCOMPARE(answer.outcome, Outcome::Refused);
        QCOMPARE(answer.error->kind, ErrorKind::InvalidInput);
        QVERIFY(fixture.server.received().empty());
    }

    void withoutACompanyNothingIsSent()
    {
        BooksFixture fixture([](const auto &) { return Answer{200, test::data("voucher.json")}; });
        fixture.userKey = nullptr;
        const PostAnswer answer = post(fixture);
        QCOMPARE(answer.outcome, Outcome::NotSent);
        QCOMPARE(answer.error->kind, ErrorKind::SecretMissing);
        QVERIFY(fixture.server.received().empty());
    }

    void aServiceThatQuotesOurKeysDoesNotGetThemIntoAnError_data()
    {
        QTest::addColumn<int>("status");
        for (const int status : {400, 403, 404, 429, 500, 503})
            QTest::addRow("%d", status) << status;
    }

    void aServiceThatQuotesOurKeysDoesNotGetThemIntoAnError()
    {
        QFETCH(int, status);
        for (const int padding : {0, 200, 230, 240, 250, 260}) { // some are cut in the middle
            BooksFixture fixture([&](const HttpServer::Received &request) {
                Json body;
                const QByteArray quoted = QByteArray(padding, '.') + everything(request);
                body.set(QStringLiteral("message"), QString::fromUtf8(quoted));
                body.set(QStringLiteral("debugMessage"), QString::fromUtf8(quoted).toUpper());
                return Answer{status, body.toBytes()};
            });
            const PostAnswer answer = post(fixture);
            QVERIFY(test::holdsNoSecret(*answer.error));
            QVERIFY(!answer.error->reason.isEmpty());
        }
    }
};

QTEST_GUILESS_MAIN(TestBjornLundenPost)
#include "tst_bjornlunden_post.moc"
