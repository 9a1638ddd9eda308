#include "bjornlunden/bl_requests.h"

#include "base/json.h"
#include "books_fixture.h"

using namespace klarbok;
using namespace klarbok::bjornlunden;
using klarbok::test::row;

namespace {

const QUrl kApi{QStringLiteral("https://apigateway.blinfo.se/bla-api/v1/sp")};

QByteArray headerOf(const net::HttpRequest &request, const QByteArray &name)
{
    for (const auto &[key, value] : request.headers) {
        if (key == name)
            return value;
    }
    return {};
}

} // namespace

class TestBlRequests : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void credentialsTravelInTheBodyOnly()
    {
        const QUrl auth{QStringLiteral("https://apigateway.blinfo.se/auth/oauth/v2/token")};
        const auto request = tokenRequest(auth, Secret("id 1"), Secret("a&b=c+d/å"));
        QCOMPARE(request.verb, QByteArray("POST"));
        QCOMPARE(request.url, auth);
        QCOMPARE(request.body, QByteArray("grant_type=client_credentials&client_id=id%201"
                                          "&client_secret=a%26b%3Dc%2Bd%2F%C3%A5"));
        QCOMPARE(headerOf(request, "Content-Type"),
                 QByteArray("application/x-www-form-urlencoded"));
    }

    void aVoucherIsWrittenFromWholeOre()
    {
        VoucherToPost voucher = test::sale();
        voucher.rows = {row("1580", 12'345'678'01, "Försäljning"),
                        row("3010", -12'345'677'96, "a\"b"), row("2611", 0, "ingenting"),
                        row("3740", -5, "")};
        const auto request = postRequest(kApi, voucher);
        QVERIFY(request);
        QCOMPARE(request->verb, QByteArray("POST"));
        QCOMPARE(request->url,
                 QUrl(QStringLiteral("https://apigateway.blinfo.se/bla-api/v1/sp/journal")));
        QCOMPARE(headerOf(*request, "Content-Type"), QByteArray("application/json"));
        QCOMPARE(QString::fromUtf8(request->body),
                 QString::fromUtf8(test::data("journal_request.json")).trimmed());
    }

    void costCentreAndProjectAreLeftOutWhereThereAreNone()
    {
        VoucherToPost voucher = test::sale();
        voucher.rows = {row("1580", 100'00, ""), row("3010", -75'00, ""), row("3011", -25'00, "")};
        voucher.rows[1].dimensions = {QStringLiteral("KS"), QStringLiteral("P1")};
        voucher.rows[2].dimensions = {{}, QStringLiteral("P1")};
        const auto request = postRequest(kApi, voucher);
        QVERIFY(request);
        const auto body = Json::parse(request->body);
        const Json &rows = (*body)[u"ledgerEntries"];
        QVERIFY(!rows[0].has(u"costCenterId") && !rows[0].has(u"projectId"));
        QCOMPARE(rows[1][u"costCenterId"].toString(), QStringLiteral("KS"));
        QCOMPARE(rows[1][u"projectId"].toString(), QStringLiteral("P1"));
        QVERIFY(!rows[2].has(u"costCenterId"));
        QCOMPARE(rows[2][u"projectId"].toString(), QStringLiteral("P1"));
    }

    void whatDoesNotBalanceToTheOreIsNotWritten()
    {
        VoucherToPost voucher = test::sale();
        voucher.rows[0].amount = Money::sek(1250'01);
        const auto request = postRequest(kApi, voucher);
        QVERIFY(!request);
        QCOMPARE(request.error().kind, ErrorKind::InvalidInput);
        QCOMPARE(request.error().detail, QStringLiteral("voucher is off by 0.01"));
    }

    void impossibleVouchersAreNotWritten()
    {
        VoucherToPost voucher = test::sale();
        for (const QString &series : {QString{}, QStringLiteral("KL"), QStringLiteral("/")}) {
            voucher.series = series;
            QVERIFY(!postRequest(kApi, voucher));
        }
        voucher = test::sale();
        voucher.date = QDate{};
        QVERIFY(!postRequest(kApi, voucher));
        voucher = test::sale();
        voucher.rows = {row("1580", 0, ""), row("3010", 0, "")};
        QVERIFY(!postRequest(kApi, voucher));
        voucher.rows = {row("1580", 100, ""), row("3010", -100, "")};
        for (BookedRow &euro : voucher.rows)
            euro.amount = Money{euro.amount.units(), *Currency::parse(u"EUR")};
        QVERIFY(!postRequest(kApi, voucher));
    }

    void pagesAreAskedForByTheNamesThatWork()
    {
        VoucherQuery query{QDate(2026, 3, 14), QDate(2026, 3, 15), QStringLiteral("K"),
                           ledger::Account::parse(QStringLiteral("1580"))};
        const auto request = voucherPageRequest(kApi, query, 3, 1000);
        QCOMPARE(request.verb, QByteArray("GET"));
        QCOMPARE(request.url.toString(QUrl::FullyEncoded),
                 QStringLiteral("https://apigateway.blinfo.se/bla-api/v1/sp/journal/entry/batch"
                                "?page=3&rows=1000&startdate=2026-03-14&enddate=2026-03-15"
                                "&journalid=K&account=1580&includeDocumentIds=true"
                                "&sortkey=entryid&sortorder=asc"));
    }

    void aPdfTravelsAsTheOnePartNamedFile()
    {
        const QByteArray pdf("%PDF-1.7\r\n--klarbok\r\n\x00\xff", 23);
        const auto request = attachRequest(kApi, AttachForm::Multipart, 40912,
                                           QStringLiteral("Klarna-KB-1.pdf"), pdf);
        QVERIFY(request);
        QCOMPARE(request->url.toString(QUrl::FullyEncoded),
                 QStringLiteral("https://apigateway.blinfo.se/bla-api/v1/sp/document/attachto/"
                                "JOURNAL/40912?fileName=Klarna-KB-1.pdf"));
        const QByteArray type = headerOf(*request, "Content-Type");
        QVERIFY(type.startsWith("multipart/form-data; boundary="));
        const QByteArray boundary = type.mid(30);
        QCOMPARE(request->body,
                 "--" + boundary +
                     "\r\nContent-Disposition: form-data; name=\"file\"; "
                     "filename=\"Klarna-KB-1.pdf\"\r\nContent-Type: application/pdf\r\n\r\n" +
                     pdf + "\r\n--" + boundary + "--\r\n");
        QVERIFY(!pdf.contains(boundary));
    }

    void aPdfTravelsRawWhenToldTo()
    {
        const auto request =
            attachRequest(kApi, AttachForm::Raw, 40912, QStringLiteral("K.pdf"), "%PDF");
        QVERIFY(request);
        QCOMPARE(request->body, QByteArray("%PDF"));
        QCOMPARE(headerOf(*request, "Content-Type"), QByteArray("application/pdf"));
        QVERIFY(request->url.query() == QStringLiteral("fileName=K.pdf"));
    }

    void fileNamesArePlain()
    {
        for (const QString &name : {QString{}, QStringLiteral("å.pdf"), QStringLiteral("a b.pdf"),
                                    QStringLiteral("a/b.pdf"), QStringLiteral("a\"\r\nX: y.pdf")}) {
            const auto request = attachRequest(kApi, AttachForm::Multipart, 1, name, "%PDF");
            QVERIFY(!request);
            QCOMPARE(request.error().kind, ErrorKind::Rejected);
        }
        QVERIFY(!attachRequest(kApi, AttachForm::Multipart, 1, QStringLiteral("a.pdf"), {}));
    }

    void aBaseAddressMayEndInASlash()
    {
        const QUrl api{QStringLiteral("http://127.0.0.1:8080/sp/")};
        QCOMPARE(readRequest(api, QStringLiteral("/details")).url,
                 QUrl(QStringLiteral("http://127.0.0.1:8080/sp/details")));
    }
};

QTEST_GUILESS_MAIN(TestBlRequests)
#include "tst_bl_requests.moc"
