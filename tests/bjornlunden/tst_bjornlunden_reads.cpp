#include "books_fixture.h"

#include <QUrlQuery>

using namespace klarbok;
using klarbok::test::BooksFixture;
using klarbok::test::HttpServer;
using Answer = klarbok::test::HttpServer::Answer;

namespace {

int pageOf(const HttpServer::Received &request)
{
    return QUrlQuery{QUrl::fromEncoded(request.target)}
        .queryItemValue(QStringLiteral("page"))
        .toInt();
}

/// A voucher on account 1930 with this entity id.
QByteArray voucherJson(int id, const char *series = "K", const char *date = "2026-03-14",
                       const char *account = "1930")
{
    return QStringLiteral(
               R"({"entityId":%1,"journalId":"%2","journalEntryId":%1,)"
               R"("journalEntryDate":"%3","journalEntryText":"nr %1","ledgerEntries":[)"
               R"({"accountId":"%4","amount":1.00},{"accountId":"3010","amount":-1.00}]})")
        .arg(id)
        .arg(QLatin1StringView{series}, QLatin1StringView{date}, QLatin1StringView{account})
        .toUtf8();
}

QByteArray envelope(const QByteArrayList &vouchers, const QByteArray &rest)
{
    return "{\"data\":[" + vouchers.join(',') + "]" + rest + "}";
}

VoucherQuery march(QDate from = QDate(2026, 3, 1), QDate to = QDate(2026, 3, 31))
{
    return {from, to, {}, {}};
}

std::vector<qint64> idsOf(const std::vector<BookedVoucher> &vouchers)
{
    std::vector<qint64> ids;
    for (const BookedVoucher &voucher : vouchers)
        ids.push_back(voucher.entityId);
    return ids;
}

using Ids = std::vector<qint64>;

} // namespace

class TestBjornLundenReads : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void companiesAreAskedForWithoutACompany()
    {
        BooksFixture fixture([](const auto &) { return Answer{200, test::data("clients.json")}; });
        fixture.userKey = nullptr;
        const auto companies = test::wait(fixture.books().companies());
        QCOMPARE(companies->size(), 2u);
        QCOMPARE(fixture.calls()[0].target, QByteArray("/bla-api/v1/sp/common/client"));
        QVERIFY(fixture.calls()[0].header("user-key").isEmpty());
    }

    void everythingElseNeedsACompany()
    {
        BooksFixture fixture([](const auto &) { return Answer{200, test::data("details.json")}; });
        fixture.userKey = nullptr;
        const auto details = test::wait(fixture.books().details());
        QVERIFY(!details);
        QCOMPARE(details.error().kind, ErrorKind::SecretMissing);
        QVERIFY(fixture.server.received().empty());
    }

    void aReadProvesItselfWithTokenAndKey()
    {
        BooksFixture fixture([](const auto &) { return Answer{200, test::data("details.json")}; });
        const auto details = test::wait(fixture.books().details());
        QCOMPARE(details->name, QStringLiteral("Skorstenens Skor AB"));
        const auto call = fixture.calls().front();
        QCOMPARE(call.target, QByteArray("/bla-api/v1/sp/details"));
        QCOMPARE(call.header("authorization"), QByteArray("Bearer bricka-nr-1"));
        QCOMPARE(call.header("user-key"), test::kUserKey);
        QCOMPARE(call.header("accept"), QByteArray("application/json"));
    }

    void aWrongCompanyKeyIsSaidSoAtOnce_data()
    {
        QTest::addColumn<QByteArray>("body");
        for (const char *file :
             {"error_e_user.json", "error_e_bean.json", "error_e_credentials.json"})
            QTest::newRow(file) << test::data(file);
    }

    void aWrongCompanyKeyIsSaidSoAtOnce()
    {
        QFETCH(QByteArray, body);
        BooksFixture fixture([&](const auto &) { return Answer{500, body}; });
        const auto details = test::wait(fixture.books().details());
        QVERIFY(!details);
        QCOMPARE(details.error().kind, ErrorKind::BadCompanyKey);
        QCOMPARE(fixture.calls().size(), 1u);
        const auto years = test::wait(fixture.books().years()); // where a posting begins
        QVERIFY(!years);
        QCOMPARE(years.error().kind, ErrorKind::BadCompanyKey);
        QCOMPARE(fixture.calls().size(), 2u);
    }

    void anyOther500IsTheServersFault()
    {
        BooksFixture fixture([](const auto &) {
            return Answer{500, test::data("error_e_other.json")};
        });
        const auto details = test::wait(fixture.books().details());
        QCOMPARE(details.error().kind, ErrorKind::ServerError);
        const auto years = test::wait(fixture.books().years());
        QCOMPARE(years.error().kind, ErrorKind::ServerError);
        QCOMPARE(years.error().reason, QStringLiteral("Internt fel"));
        QVERIFY(fixture.calls().size() > 3); // the years were asked for again
    }

    void readsAreRepeatedAfterHiccups()
    {
        int asked = 0;
        BooksFixture fixture([&](const auto &) {
            ++asked;
            if (asked == 1)
                return Answer{503, ""};
            if (asked == 2)
                return Answer{429, "", {{"Retry-After", "1"}}};
            return Answer{200, test::data("years.json")};
        });
        QCOMPARE(test::wait(fixture.books().years())->size(), 2u);
        QCOMPARE(fixture.calls().size(), 3u);
    }

    void detailsAreRepeatedAfterAGatewaysHiccup()
    {
        int asked = 0;
        BooksFixture fixture([&](const auto &) {
            return ++asked < 3 ? Answer{502, test::data("error_d.html")}
                               : Answer{200, test::data("details.json")};
        });
        QVERIFY(test::wait(fixture.books().details()));
    }

    void aTokenThatWasTurnedAwayIsRenewedOnce()
    {
        BooksFixture fixture([](const HttpServer::Received &request) {
            return request.header("authorization") == "Bearer bricka-nr-1"
                       ? Answer{401, test::data("error_d.txt")}
                       : Answer{200, test::data("accounts.json")};
        });
        QCOMPARE(test::wait(fixture.books().accounts())->size(), 3u);
        QCOMPARE(fixture.tokens(), 2);
    }

    void aTokenThatIsAlwaysTurnedAwayEnds()
    {
        BooksFixture fixture([](const auto &) { return Answer{401, test::data("error_d.txt")}; });
        const auto accounts = test::wait(fixture.books().accounts());
        QCOMPARE(accounts.error().kind, ErrorKind::BadCredentials);
        QCOMPARE(fixture.tokens(), 2);
        QCOMPARE(fixture.calls().size(), 2u);
    }

    void aCompanyThatHasNotActivatedIsSaidSo()
    {
        BooksFixture fixture([](const auto &) { return Answer{403, test::data("error_c.json")}; });
        const auto details = test::wait(fixture.books().details());
        QCOMPARE(details.error().kind, ErrorKind::NotActivated);
        QVERIFY(details.error().reason.contains(QStringLiteral("details:READ")));
    }

    void allPagesAreRead()
    {
        BooksFixture fixture([](const HttpServer::Received &request) {
            const int page = pageOf(request);
            return Answer{200, envelope({voucherJson(2 * page - 1), voucherJson(2 * page)},
                                        ",\"totalPages\":3,\"totalRows\":6")};
        });
        fixture.limits.rowsPerPage = 2;
        const auto vouchers = test::wait(fixture.books().vouchers(march(), StopFlag{}));
        QVERIFY(vouchers);
        QCOMPARE(idsOf(*vouchers), (Ids{1, 2, 3, 4, 5, 6}));
        QCOMPARE(fixture.calls().size(), 3u);
        QCOMPARE(fixture.calls()[0].target,
                 QByteArray("/bla-api/v1/sp/journal/entry/batch?page=1&rows=2&startdate=2026-03-01"
                            "&enddate=2026-03-31&includeDocumentIds=true&sortkey=entryid"
                            "&sortorder=asc"));
    }

    void withoutTotalsPagesAreReadUntilOneIsEmpty()
    {
        BooksFixture fixture([](const HttpServer::Received &request) {
            const int page = pageOf(request);
            return Answer{200, page < 3 ? envelope({voucherJson(page)}, "") : envelope({}, "")};
        });
        const auto vouchers = test::wait(fixture.books().vouchers(march(), StopFlag{}));
        QCOMPARE(idsOf(*vouchers), (Ids{1, 2}));
        QCOMPARE(fixture.calls().size(), 3u);
    }

    void filtersThatTheServerIgnoresAreAppliedHere()
    {
        BooksFixture fixture([](const auto &) {
            return Answer{
                200, envelope({voucherJson(1), voucherJson(2, "A"),
                               voucherJson(3, "K", "2026-03-13"), voucherJson(4, "K", "2026-03-15"),
                               voucherJson(5, "K", "2026-03-14", "1580"),
                               voucherJson(6, "K", "1899-12-30")},
                              ",\"totalPages\":1,\"totalRows\":6")};
        });
        const QDate day(2026, 3, 14);
        auto &books = fixture.books();
        QCOMPARE(idsOf(*test::wait(books.vouchers(march(day, day), StopFlag{}))), (Ids{1, 2, 5}));
        VoucherQuery query{day, day, QStringLiteral("K"), {}};
        QCOMPARE(idsOf(*test::wait(books.vouchers(query, StopFlag{}))), (Ids{1, 5}));
        query.account = ledger::Account::parse(QStringLiteral("1580"));
        QCOMPARE(idsOf(*test::wait(books.vouchers(query, StopFlag{}))), (Ids{5}));
    }

    void aServerThatRepeatsItsFirstPageIsNotBelieved()
    {
        BooksFixture fixture([](const auto &) {
            return Answer{200, envelope({voucherJson(1), voucherJson(2)},
                                        ",\"totalPages\":3,\"totalRows\":6")};
        });
        const auto vouchers = test::wait(fixture.books().vouchers(march(), StopFlag{}));
        QVERIFY(!vouchers);
        QCOMPARE(vouchers.error().kind, ErrorKind::BadResponse);
        QVERIFY(fixture.calls().size() <= 4);
    }

    void aVoucherThatSlipsBetweenPagesIsLookedForAgain()
    {
        int asked = 0;
        BooksFixture fixture([&](const HttpServer::Received &request) {
            const int page = pageOf(request);
            const bool isFirstTime = ++asked <= 2;
            const int second = isFirstTime && page == 2 ? 1 : page; // nr 1 twice, nr 2 never
            return Answer{200,
                          envelope({voucherJson(second)}, ",\"totalPages\":2,\"totalRows\":2")};
        });
        const auto vouchers = test::wait(fixture.books().vouchers(march(), StopFlag{}));
        QVERIFY(vouchers);
        QCOMPARE(idsOf(*vouchers), (Ids{1, 2}));
    }

    void fewerVouchersThanPromisedAreNoAnswer()
    {
        BooksFixture fixture([](const auto &) {
            return Answer{200, envelope({voucherJson(1)}, ",\"totalPages\":1,\"totalRows\":2")};
        });
        const auto vouchers = test::wait(fixture.books().vouchers(march(), StopFlag{}));
        QVERIFY(!vouchers);
        QCOMPARE(vouchers.error().kind, ErrorKind::BadResponse);
    }

    void pagesThatNeverEndAreGivenUp()
    {
        BooksFixture fixture([](const HttpServer::Received &request) {
            return Answer{200, envelope({voucherJson(pageOf(request))}, "")};
        });
        fixture.limits.maxPages = 5;
        const auto vouchers = test::wait(fixture.books().vouchers(march(), StopFlag{}));
        QVERIFY(!vouchers);
        QCOMPARE(vouchers.error().kind, ErrorKind::BadResponse);
        QCOMPARE(fixture.calls().size(), 10u);
    }

    void readingPagesStopsWhenToldTo()
    {
        StopFlag stop;
        BooksFixture fixture([&](const HttpServer::Received &request) {
            stop.stop();
            return Answer{200, envelope({voucherJson(pageOf(request))}, "")};
        });
        const auto vouchers = test::wait(fixture.books().vouchers(march(), stop));
        QVERIFY(!vouchers);
        QCOMPARE(vouchers.error().kind, ErrorKind::Cancelled);
        QVERIFY(fixture.calls().size() <= 1);
    }

    void oneVoucherIsReadBackByItsTriple()
    {
        BooksFixture fixture([](const auto &) { return Answer{200, test::data("voucher.json")}; });
        const auto voucher =
            test::wait(fixture.books().voucher(QStringLiteral("K"), 17, QDate(2026, 3, 14)));
        QCOMPARE(voucher->entityId, 40912);
        QCOMPARE(fixture.calls()[0].target,
                 QByteArray("/bla-api/v1/sp/journal/entry/K/17/2026-03-14"));
    }

    void aVoucherThatDoesNotStandThereIsNotFound()
    {
        BooksFixture fixture([](const auto &) {
            return Answer{400, test::data("error_a_without_id.json")};
        });
        const auto voucher =
            test::wait(fixture.books().voucher(QStringLiteral("K"), 18, QDate(2026, 3, 14)));
        QVERIFY(!voucher);
        QCOMPARE(voucher.error().kind, ErrorKind::NotFound);
    }

    void anotherVoucherThanAskedForIsNotBelieved()
    {
        BooksFixture fixture([](const auto &) { return Answer{200, test::data("voucher.json")}; });
        const auto voucher =
            test::wait(fixture.books().voucher(QStringLiteral("K"), 18, QDate(2026, 3, 14)));
        QVERIFY(!voucher);
        QCOMPARE(voucher.error().kind, ErrorKind::BadResponse);
    }

    void aDocumentTellsItsName()
    {
        BooksFixture fixture([](const auto &) { return Answer{200, test::data("attached.json")}; });
        const auto document = test::wait(fixture.books().document(13377));
        QCOMPARE(document->id, 13377);
        QCOMPARE(document->fileName, QStringLiteral("Klarna-2026-03-14-KB-7f3a9c21.pdf"));
        QCOMPARE(fixture.calls()[0].target, QByteArray("/bla-api/v1/sp/document/13377/meta"));
    }

    void aBalanceIsThatOfTheDay()
    {
        BooksFixture fixture([](const auto &) { return Answer{200, R"({"balance":"-1234.5"})"}; });
        const auto balance = test::wait(fixture.books().balance(
            *ledger::Account::parse(QStringLiteral("1580")), QDate(2026, 3, 31)));
        QCOMPARE(*balance, Money::sek(-1234'50));
        QCOMPARE(fixture.calls()[0].target,
                 QByteArray("/bla-api/v1/sp/account/balance/1580/2026-03-31"));
    }

    void aServiceThatQuotesOurKeysDoesNotGetThemIntoAnError()
    {
        for (const int status : {400, 403, 404, 418, 500, 503}) {
            BooksFixture fixture([&](const HttpServer::Received &request) {
                Json body;
                body.set(QStringLiteral("message"),
                         QString::fromUtf8("key " + request.header("user-key") + " token " +
                                           request.header("authorization")));
                return Answer{status, body.toBytes()};
            });
            const auto details = test::wait(fixture.books().details());
            const auto years = test::wait(fixture.books().years());
            QVERIFY(test::holdsNoSecret(details.error()));
            QVERIFY(test::holdsNoSecret(years.error()));
            QVERIFY(years.error().reason.startsWith(QStringLiteral("key")));
        }
    }

    void requestsAreSpacedToFiveASecond()
    {
        BooksFixture fixture([](const HttpServer::Received &request) {
            return Answer{200, envelope({voucherJson(pageOf(request))},
                                        ",\"totalPages\":10,\"totalRows\":10")};
        });
        const auto before = fixture.timing.now();
        QVERIFY(test::wait(fixture.books().vouchers(march(), StopFlag{})));
        // One token and ten pages: ten gaps of 200 ms.
        QCOMPARE((fixture.timing.now() - before).count(), 2'000);
    }
};

QTEST_GUILESS_MAIN(TestBjornLundenReads)
#include "tst_bjornlunden_reads.moc"
