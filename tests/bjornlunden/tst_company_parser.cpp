#include "bjornlunden/company_parser.h"

#include "books_fixture.h"

using namespace klarbok;
using namespace klarbok::bjornlunden;

class TestCompanyParser : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void companiesAreThoseThatHaveAKey()
    {
        const auto companies = parseCompanies(test::data("clients.json"));
        QVERIFY(companies);
        QCOMPARE(companies->size(), 2u);
        QCOMPARE(companies->at(0).name, QStringLiteral("Skorstenens Skor AB"));
        QCOMPARE(companies->at(0).key->reveal(),
                 QByteArray("aaaaaaaa-bbbb-4ccc-8ddd-eeeeeeeeeeee"));
        QCOMPARE(companies->at(1).name, QStringLiteral("Björns Båtar & Åror HB"));
    }

    void detailsGiveTheAccountsOfEachVatRate()
    {
        const auto details = parseDetails(test::data("details.json"));
        QVERIFY(details);
        QCOMPARE(details->name, QStringLiteral("Skorstenens Skor AB"));
        QCOMPARE(details->orgNo, QStringLiteral("5590001234"));
        QCOMPARE(details->currency, QStringLiteral("SEK"));
        QVERIFY(!details->cashMethod);
        QCOMPARE(details->bankAccount, QStringLiteral("1930"));
        QCOMPARE(details->roundingAccount, QStringLiteral("3740"));
        QCOMPARE(details->inputVatAccount, QStringLiteral("2640"));
        QCOMPARE(details->vatAccount25, QStringLiteral("2611"));
        QCOMPARE(details->vatAccount12, QStringLiteral("2620"));
        QCOMPARE(details->vatAccount6, QStringLiteral("2630"));
    }

    void detailsNeedNoSettings()
    {
        const auto details = parseDetails(R"({"name":"Liten AB","preferredSettings":null})");
        QVERIFY(details);
        QVERIFY(details->currency.isEmpty());
        QVERIFY(details->vatAccount25.isEmpty());
    }

    void yearsSayWhichMonthsAreOpen()
    {
        const auto years = parseYears(test::data("years.json"));
        QVERIFY(years);
        QCOMPARE(years->size(), 2u);
        const FinancialYear &last = years->at(0); // oldest first
        const FinancialYear &now = years->at(1);
        QCOMPARE(last.id, QStringLiteral("202501"));
        QCOMPARE(now.id, QStringLiteral("202601"));
        QVERIFY(now.allows(QDate(2026, 2, 1)));
        QVERIFY(!now.allows(QDate(2026, 1, 31)));
        QVERIFY(!last.allows(QDate(2025, 12, 31)));
    }

    void accountsComeAsABareListOrInAnEnvelope()
    {
        const auto accounts = parseAccounts(test::data("accounts.json"));
        QVERIFY(accounts);
        QCOMPARE(accounts->size(), 3u); // 30A can be booked on by nobody here
        QCOMPARE(accounts->at(0).account.number(), QStringLiteral("1930"));
        QCOMPARE(accounts->at(0).name, QStringLiteral("Företagskonto"));
        QVERIFY(!accounts->at(0).isClosed);
        QCOMPARE(accounts->at(1).account.number(), QStringLiteral("0099"));
        QVERIFY(accounts->at(1).isClosed);
        QCOMPARE(accounts->at(2).account.number(), QStringLiteral("1580"));

        const auto batch = parseAccounts(test::data("accounts_batch.json"));
        QVERIFY(batch);
        QCOMPARE(batch->size(), 1u);
    }

    void costCentresAndProjectsKeepTheirIdsAsText()
    {
        const auto read = parseDimensions(
            R"([{"entityId":701,"id":"010","name":" Butiken ","closed":false,"comment":""},
                {"entityId":702,"id":20,"name":"Lagret","closed":true}])");
        QVERIFY(read);
        QCOMPARE(*read, (std::vector<BooksDimension>{
                            {QStringLiteral("010"), QStringLiteral("Butiken"), false},
                            {QStringLiteral("20"), QStringLiteral("Lagret"), true}}));
        QVERIFY(parseDimensions("[]")->empty());
        QVERIFY(!parseDimensions(R"([{"name":"utan id"}])"));
        QCOMPARE(parseDimensions("{}").error().kind, ErrorKind::BadResponse);
    }

    void balancesComeInSeveralWrappings_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::newRow("object with a string") << QByteArray(R"({"balance":"-1234.5"})");
        QTest::newRow("object with a number") << QByteArray(R"({"balance":-1234.5})");
        QTest::newRow("string that holds the object")
            << QByteArray("\"{\\\"balance\\\":\\\"-1234.50\\\"}\"");
        QTest::newRow("bare number") << QByteArray("-1234.50");
    }

    void balancesComeInSeveralWrappings()
    {
        QFETCH(QByteArray, body);
        const auto balance = parseBalance(body);
        QVERIFY(balance);
        QCOMPARE(*balance, Money::sek(-1234'50));
    }

    void whatIsNotUnderstoodIsABadResponse()
    {
        for (const char *body : {"", "{}", "null", "<html>", "{\"data\":{}}", "[", "\"x\""}) {
            QVERIFY2(!parseCompanies(body), body);
            QVERIFY2(!parseYears(body), body);
            QVERIFY2(!parseAccounts(body), body);
            QVERIFY2(!parseDetails(body), body);
            QVERIFY2(!parseBalance(body), body);
            QCOMPARE(parseBalance(body).error().kind, ErrorKind::BadResponse);
        }
        QVERIFY(!parseYears(R"([{"id":"202601","fromDate":"1899-12-30","toDate":"2026-12-31"}])"));
        QVERIFY(!parseAccounts(R"([{"name":"utan nummer"}])"));
    }
};

QTEST_GUILESS_MAIN(TestCompanyParser)
#include "tst_company_parser.moc"
