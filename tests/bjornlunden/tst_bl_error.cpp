#include "bjornlunden/bl_error.h"

#include "books_fixture.h"

using namespace klarbok;
using namespace klarbok::bjornlunden;

class TestBlError : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyShapeOfErrorIsUnderstood_data()
    {
        QTest::addColumn<QByteArray>("file");
        QTest::addColumn<int>("status");
        QTest::addColumn<int>("kind");
        QTest::addColumn<QString>("detail");
        QTest::addColumn<QString>("reason");
        const auto add = [](const char *file, int status, ErrorKind kind, const char *detail,
                            const char *reason) {
            QTest::newRow(file) << QByteArray(file) << status << static_cast<int>(kind)
                                << QString::fromUtf8(detail) << QString::fromUtf8(reason);
        };
        add("error_a.json", 400, ErrorKind::Rejected, "HTTP 400 JOURNAL_ENTRY_NOT_IN_BALANCE",
            "Verifikationen är i obalans: Differens 0.50");
        add("error_a_without_id.json", 400, ErrorKind::NotFound, "HTTP 400",
            "Kan inte hitta efterfrågad resurs: Resultatdata saknas");
        add("error_b.json", 400, ErrorKind::Rejected, "HTTP 400",
            "JSON parse error: Unexpected end-of-input");
        add("error_c.json", 403, ErrorKind::NotActivated, "HTTP 403",
            "details:READ is out of allowed scope for service provider");
        add("error_d.txt", 401, ErrorKind::BadCredentials, "HTTP 401", "Authentication Required");
        add("error_d.html", 502, ErrorKind::ServerError, "HTTP 502", "");
        add("error_e_bean.json", 500, ErrorKind::BadCompanyKey, "HTTP 500",
            "Error creating bean with name 'scopedTarget.databaseConnector': "
            "BeanCreationException");
        add("error_e_credentials.json", 500, ErrorKind::BadCompanyKey, "HTTP 500",
            "Oväntat fel"); // "null" makes the rest look like Java
        add("error_e_other.json", 500, ErrorKind::ServerError, "HTTP 500", "Internt fel");
    }

    void everyShapeOfErrorIsUnderstood()
    {
        QFETCH(QByteArray, file);
        QFETCH(int, status);
        QFETCH(int, kind);
        QFETCH(QString, detail);
        QFETCH(QString, reason);
        const Error error = readError({status, {}, test::data(file.constData())},
                                      QStringLiteral("apigateway.blinfo.se"));
        QCOMPARE(errorName(error.kind), errorName(static_cast<ErrorKind>(kind)));
        QCOMPARE(error.detail, detail);
        QCOMPARE(error.subject, QStringLiteral("apigateway.blinfo.se"));
        QCOMPARE(error.reason, reason);
    }

    void anUnknownCompanyKeyIsSeenThroughTheJava()
    {
        const Error error = readError({500, {}, test::data("error_e_user.json")}, {});
        QCOMPARE(error.kind, ErrorKind::BadCompanyKey);
        QVERIFY(!error.reason.contains(QStringLiteral("NullPointerException")));
    }

    void headersOfAWrappedErrorNeverShow()
    {
        const Error error = readError({403, {}, test::data("error_c.json")}, {});
        QVERIFY(!error.reason.contains(QStringLiteral("nobody-should-see")));
        QVERIFY(!error.detail.contains(QStringLiteral("nobody-should-see")));
    }

    void onlyJsonWithWordsIsReadable()
    {
        QVERIFY(parseServiceError(test::data("error_a.json")).isReadable);
        QVERIFY(parseServiceError(test::data("error_b.json")).isReadable);
        QVERIFY(parseServiceError(test::data("error_c.json")).isReadable);
        QVERIFY(!parseServiceError(test::data("error_d.txt")).isReadable);
        QVERIFY(!parseServiceError(test::data("error_d.html")).isReadable);
        QVERIFY(!parseServiceError("").isReadable);
        QVERIFY(!parseServiceError("{}").isReadable);
        QVERIFY(!parseServiceError("[1]").isReadable);
        QVERIFY(!parseServiceError("{\"message\":\"Verifika").isReadable);
    }

    void aLongReasonIsCutAtThreeHundredCharacters()
    {
        const QByteArray body = "{\"message\":\"" + QByteArray("å ").repeated(400) + "\"}";
        const Error error = readError({400, {}, body}, {});
        QCOMPARE(error.reason.size(), 300);
        QVERIFY(error.reason.endsWith(QChar{0x2026}));
    }

    void anIdThatIsNoNameStaysOutOfTheLog()
    {
        const Error error =
            readError({400, {}, R"({"exceptionId":"x\nBearer abc","message":"Nej"})"}, {});
        QCOMPARE(error.detail, QStringLiteral("HTTP 400"));
    }

    void anUnknownPathSaysNothingAboutTheVoucher()
    {
        const QByteArray body = R"({"status":404,"error":"Not Found","path":"/sp/journal"})";
        QCOMPARE(readError({404, {}, body}, {}).kind, ErrorKind::BadResponse);
    }

    void aVoucherThatExistsIsSeenWithAndWithoutAnId()
    {
        QVERIFY(saysVoucherExists(parseServiceError(test::data("error_a_exists.json"))));
        QVERIFY(saysVoucherExists(parseServiceError(R"({"message":"Numret finns redan"})")));
        QVERIFY(!saysVoucherExists(parseServiceError(test::data("error_a.json"))));
        QVERIFY(!saysVoucherExists(parseServiceError(
            R"({"exceptionId":"ACCOUNT_IS_BLOCKED","message":"Kontot finns redan men är spärrat"})")));
    }

    void missingIdsOfOtherThingsAreNotAMissingVoucher()
    {
        const QByteArray company =
            R"({"exceptionId":"PUBLICKEY_NOT_FOUND","message":"Okänd nyckel"})";
        QCOMPARE(readError({400, {}, company}, {}).kind, ErrorKind::BadCompanyKey);
        const QByteArray voucher = R"({"exceptionId":"JOURNAL_ENTRY_NOT_FOUND","message":"Nix"})";
        QCOMPARE(readError({400, {}, voucher}, {}).kind, ErrorKind::NotFound);
    }
};

QTEST_GUILESS_MAIN(TestBlError)
#include "tst_bl_error.moc"
