#include "books_fixture.h"

using namespace klarbok;
using klarbok::test::BooksFixture;
using klarbok::test::HttpServer;
using Answer = klarbok::test::HttpServer::Answer;

namespace {

Result<qint64> attach(BooksFixture &fixture)
{
    return test::wait(fixture.books().attach(40912, QStringLiteral("Klarna-KB-7f3a9c21.pdf"),
                                             QByteArray("%PDF-1.7 \x00\xff %%EOF", 17)));
}

} // namespace

class TestBjornLundenAttach : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aPdfHangsOnItsVoucher()
    {
        BooksFixture fixture([](const auto &) { return Answer{200, test::data("attached.json")}; });
        QCOMPARE(attach(fixture).value(), 13377);
        const auto calls = fixture.calls();
        QCOMPARE(calls.size(), 1u);
        QCOMPARE(calls[0].verb, QByteArray("POST"));
        QCOMPARE(calls[0].target, QByteArray("/bla-api/v1/sp/document/attachto/JOURNAL/40912"
                                             "?fileName=Klarna-KB-7f3a9c21.pdf"));
        QVERIFY(calls[0].header("content-type").startsWith("multipart/form-data; boundary="));
        QVERIFY(calls[0].body.contains(QByteArray("%PDF-1.7 \x00\xff %%EOF", 17)));
        QVERIFY(calls[0].body.contains("name=\"file\""));
    }

    void theOtherFormIsUsedWhenToldTo()
    {
        BooksFixture fixture([](const auto &) { return Answer{200, test::data("attached.json")}; });
        fixture.limits.attachForm = AttachForm::Raw;
        QVERIFY(attach(fixture));
        QCOMPARE(fixture.calls()[0].header("content-type"), QByteArray("application/pdf"));
        QCOMPARE(fixture.calls()[0].body, QByteArray("%PDF-1.7 \x00\xff %%EOF", 17));
    }

    void aFailureSaysWhetherItIsARefusalAndIsNotRepeated_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<int>("kind");
        const auto add = [](const char *name, int status, const QByteArray &body, ErrorKind kind) {
            QTest::newRow(name) << status << body << static_cast<int>(kind);
        };
        add("refused", 400, R"({"exceptionId":"FILE_TYPE_ERROR","message":"Fel filtyp"})",
            ErrorKind::Rejected);
        add("form not supported", 415, "", ErrorKind::Rejected);
        add("hangs there already", 400, R"({"exceptionId":"LINK_ALREADY_EXISTS","message":"!"})",
            ErrorKind::NotAllowed);
        add("no scope", 403, test::data("error_c.json"), ErrorKind::NotActivated);
        add("server error", 500, "", ErrorKind::ServerError);
        add("unreadable", 200, "{", ErrorKind::BadResponse);
    }

    void aFailureSaysWhetherItIsARefusalAndIsNotRepeated()
    {
        QFETCH(int, status);
        QFETCH(QByteArray, body);
        QFETCH(int, kind);
        BooksFixture fixture([&](const auto &) { return Answer{status, body}; });
        const auto attached = attach(fixture);
        QVERIFY(!attached);
        QCOMPARE(errorName(attached.error().kind), errorName(static_cast<ErrorKind>(kind)));
        QCOMPARE(fixture.calls().size(), 1u);
    }

    void aConnectionThatBreaksIsNotRepeated()
    {
        BooksFixture fixture([](const auto &) {
            Answer answer;
            answer.hangsUp = true;
            return answer;
        });
        const auto attached = attach(fixture);
        QVERIFY(!attached);
        QCOMPARE(attached.error().kind, ErrorKind::ConnectionLost);
        QCOMPARE(fixture.calls().size(), 1u);
    }
};

QTEST_GUILESS_MAIN(TestBjornLundenAttach)
#include "tst_bjornlunden_attach.moc"
