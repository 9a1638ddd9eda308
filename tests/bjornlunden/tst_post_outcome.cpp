#include "bjornlunden/post_outcome.h"

#include "books_fixture.h"

using namespace klarbok;
using namespace klarbok::bjornlunden;
using Outcome = PostAnswer::Outcome;

class TestPostOutcome : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatAnAnswerMeansForTheVoucher_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<int>("outcome");
        QTest::addColumn<int>("kind");
        const auto add = [](const char *name, int status, const QByteArray &body, Outcome outcome,
                            ErrorKind kind) {
            QTest::newRow(name) << status << body << static_cast<int>(outcome)
                                << static_cast<int>(kind);
        };
        const QByteArray refused = test::data("error_a.json");
        const QByteArray html = test::data("error_d.html");
        add("refused", 400, refused, Outcome::Refused, ErrorKind::Rejected);
        add("refused, wrapped", 400, "{\"statusCodeValue\":400,\"body\":" + refused + "}",
            Outcome::Refused, ErrorKind::Rejected);
        add("refused, Spring's body", 400, test::data("error_b.json"), Outcome::Refused,
            ErrorKind::Rejected);
        add("refused, not found", 400, test::data("error_a_without_id.json"), Outcome::Refused,
            ErrorKind::Rejected);
        add("exists already", 400, test::data("error_a_exists.json"), Outcome::Unknown,
            ErrorKind::NotAllowed);
        add("refused without words", 400, "", Outcome::Unknown, ErrorKind::BadResponse);
        add("refused by a web page", 400, html, Outcome::Unknown, ErrorKind::BadResponse);
        add("refused, cut off", 400, refused.left(30), Outcome::Unknown, ErrorKind::BadResponse);
        add("not activated", 403, test::data("error_c.json"), Outcome::NotSent,
            ErrorKind::NotActivated);
        add("token refused", 401, test::data("error_d.txt"), Outcome::NotSent,
            ErrorKind::BadCredentials);
        add("too fast", 429, "", Outcome::NotSent, ErrorKind::RateLimited);
        add("no such path", 404, html, Outcome::NotSent, ErrorKind::BadResponse);
        add("conflict", 409, refused, Outcome::Unknown, ErrorKind::BadResponse);
        add("request time-out", 408, refused, Outcome::Unknown, ErrorKind::BadResponse);
        add("redirected", 302, html, Outcome::Unknown, ErrorKind::BadResponse);
        add("server error with words", 500, refused, Outcome::Unknown, ErrorKind::ServerError);
        add("server error without", 500, "", Outcome::Unknown, ErrorKind::ServerError);
        add("gateway", 502, html, Outcome::Unknown, ErrorKind::ServerError);
        add("unavailable", 503, html, Outcome::Unknown, ErrorKind::ServerError);
        add("gateway time-out", 504, html, Outcome::Unknown, ErrorKind::ServerError);
        add("ok, empty", 200, "", Outcome::Unknown, ErrorKind::BadResponse);
        add("no content", 204, "", Outcome::Unknown, ErrorKind::BadResponse);
        add("ok, an error inside", 200, refused, Outcome::Unknown, ErrorKind::BadResponse);
        add("ok, cut off", 200, test::data("voucher.json").left(900), Outcome::Unknown,
            ErrorKind::BadResponse);
    }

    void whatAnAnswerMeansForTheVoucher()
    {
        QFETCH(int, status);
        QFETCH(QByteArray, body);
        QFETCH(int, outcome);
        QFETCH(int, kind);
        const PostAnswer answer = postAnswer({status, {}, body}, QStringLiteral("host"));
        QCOMPARE(static_cast<int>(answer.outcome), outcome);
        QVERIFY(answer.error.has_value());
        QCOMPARE(errorName(answer.error->kind), errorName(static_cast<ErrorKind>(kind)));
        QCOMPARE(answer.error->subject, QStringLiteral("host"));
        QVERIFY(!answer.voucher.has_value());
    }

    void anUnknownCostCentreOrProjectIsTheReason()
    {
        const auto reasonOf = [](const char *id) {
            QByteArray body = test::data("error_a.json");
            body.replace("JOURNAL_ENTRY_NOT_IN_BALANCE", id);
            const PostAnswer answer = postAnswer({400, {}, body}, {});
            return answer.outcome == Outcome::Refused ? answer.error->reason : QString{};
        };
        QCOMPARE(reasonOf("COSTCENTER_NOT_FOUND"), QStringLiteral("cost_centre_missing"));
        QCOMPARE(reasonOf("PROJECT_NOT_FOUND"), QStringLiteral("project_missing"));
        QVERIFY(
            reasonOf("ACCOUNT_LOCKED").startsWith(QStringLiteral("Verifikationen är i obalans")));
    }

    void aReadableVoucherIsAccepted()
    {
        for (const int status : {200, 201}) {
            const PostAnswer answer = postAnswer({status, {}, test::data("voucher.json")}, {});
            QCOMPARE(answer.outcome, Outcome::Accepted);
            QCOMPARE(answer.voucher->number, 17);
            QVERIFY(!answer.error.has_value());
        }
    }

    void onlyWhatNeverLeftIsNotSent()
    {
        const auto outcomeOf = [](ErrorKind kind) { return postAnswer(Error{kind, {}}).outcome; };
        QCOMPARE(outcomeOf(ErrorKind::Offline), Outcome::NotSent);
        QCOMPARE(outcomeOf(ErrorKind::TlsFailed), Outcome::NotSent);
        QCOMPARE(outcomeOf(ErrorKind::InsecureAddress), Outcome::NotSent);
        QCOMPARE(outcomeOf(ErrorKind::Timeout), Outcome::Unknown);
        QCOMPARE(outcomeOf(ErrorKind::ConnectionLost), Outcome::Unknown);
        QCOMPARE(outcomeOf(ErrorKind::BadResponse), Outcome::Unknown);
        QCOMPARE(outcomeOf(ErrorKind::Cancelled), Outcome::Unknown);
    }

    void aPdfThatIsRefusedDiffersFromOneThatIsThere()
    {
        const auto kindOf = [](int status, const QByteArray &body) {
            return attachError({status, {}, body}, {}).kind;
        };
        QCOMPARE(kindOf(400, R"({"exceptionId":"LINK_ALREADY_EXISTS","message":"Finns"})"),
                 ErrorKind::NotAllowed);
        QCOMPARE(kindOf(400, R"({"exceptionId":"DOCUMENT_TYPE_NOT_SUPPORTED","message":"Nej"})"),
                 ErrorKind::Rejected);
        QCOMPARE(kindOf(400, test::data("error_a_without_id.json")), ErrorKind::Rejected);
        QCOMPARE(kindOf(415, ""), ErrorKind::Rejected);
        QCOMPARE(kindOf(403, test::data("error_c.json")), ErrorKind::NotActivated);
        QCOMPARE(kindOf(500, ""), ErrorKind::ServerError);
        QCOMPARE(kindOf(429, ""), ErrorKind::RateLimited);
    }
};

QTEST_GUILESS_MAIN(TestPostOutcome)
#include "tst_post_outcome.moc"
