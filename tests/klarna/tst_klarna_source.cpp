#include "base/hash.h"
#include "klarna/klarna_source.h"
#include "net/qt_transport.h"
#include "support/fake_timing.h"
#include "support/http_server.h"
#include "support/wait.h"
#include "test_data.h"

using namespace klarbok;
using namespace klarbok::klarna;
using namespace klarbok::test;
using namespace std::chrono_literals;

namespace {

using Answer = HttpServer::Answer;
using Received = HttpServer::Received;

class Archive final : public RawArchive
{
public:
    [[nodiscard]] Task<Done> keep(RawAnswer answer) override
    {
        kept.push_back(std::move(answer));
        if (isFull)
            co_return Error{ErrorKind::StoreFull, QStringLiteral("full")};
        co_return Done{};
    }
    std::vector<RawAnswer> kept;
    bool isFull = false;
};

std::shared_ptr<Secret> secret(const QByteArray &text)
{
    return std::make_shared<Secret>(text);
}

/// A payout list with these references, as one page.
QByteArray payoutPage(const std::vector<std::pair<QByteArray, QByteArray>> &payouts,
                      const QByteArray &pagination)
{
    QByteArrayList items;
    for (const auto &[reference, date] : payouts)
        items << "{\"payment_reference\":\"" + reference + "\",\"payout_date\":\"" + date +
                     "\",\"currency_code\":\"SEK\",\"merchant_settlement_type\":\"NET\","
                     "\"merchant_id\":\"K1\",\"totals\":{\"sale_amount\":1,\"return_amount\":0,"
                     "\"fee_amount\":0,\"settlement_amount\":1}}";
    return "{\"payouts\":[" + items.join(',') + "],\"pagination\":" + pagination + "}";
}

QByteArray sale(int amount, const QByteArray &currency = "SEK")
{
    return "{\"type\":\"SALE\",\"amount\":" + QByteArray::number(amount) + ",\"currency_code\":\"" +
           currency +
           "\",\"order_id\":\"o-1\",\"sale_date\":\"2026-03-01T10:00:00Z\","
           "\"capture_date\":\"2026-03-02T10:00:00Z\",\"purchase_country\":\"SE\"}";
}

const QDate kFirst{2026, 3, 1};
const QDate kLast{2026, 3, 31};
const QByteArray kOnePage = "{\"count\":1,\"total\":1}";

} // namespace

class TestKlarnaSource : public QObject
{
    Q_OBJECT

private:
    struct Bench
    {
        explicit Bench(HttpServer::Script script) : server{std::move(script)}
        {
            net::RetryRule rule;
            rule.timing = time.timing();
            source = std::make_unique<KlarnaSource>(QStringLiteral("klarna"), server.url(QString{}),
                                                    secret("K1_user"), secret("hemligt"), transport,
                                                    archive, KlarnaLimits{}, rule);
        }
        FakeTiming time;
        HttpServer server;
        net::QtTransport transport;
        Archive archive;
        std::unique_ptr<KlarnaSource> source;
    };

    static Answer json(const QByteArray &body)
    {
        return {200, body, {{"Content-Type", "application/json"}}};
    }
    static PayoutId payout() { return *PayoutId::parse(QStringLiteral("74839201")); }

private Q_SLOTS:
    void checkingAsksForOnePayoutWithTheCredentials()
    {
        Bench bench{[](const Received &) { return json(payoutPage({}, "{\"count\":0}")); }};
        QVERIFY(wait(bench.source->check()));
        QCOMPARE(bench.server.received().size(), std::size_t{1});
        const Received &request = bench.server.received()[0];
        QCOMPARE(request.verb, QByteArray("GET"));
        QCOMPARE(request.target, QByteArray("/settlements/v1/payouts?size=1"));
        QCOMPARE(request.header("authorization"),
                 "Basic " + QByteArray("K1_user:hemligt").toBase64());
        QCOMPARE(request.header("user-agent"), QByteArray("Klarbok/" KLARBOK_VERSION));
    }

    void aServiceThatIsNotKlarnaIsTold()
    {
        Bench bench{[](const Received &) { return Answer{200, "<html>Welcome</html>"}; }};
        QCOMPARE(wait(bench.source->check()).error().kind, ErrorKind::BadResponse);
    }

    void wrongCredentialsAreToldWithTheHostAndWithoutTheSecret()
    {
        Bench bench{[](const Received &) { return Answer{401, ""}; }};
        const auto done = wait(bench.source->check());
        QCOMPARE(done.error().kind, ErrorKind::BadCredentials);
        QCOMPARE(done.error().subject, QStringLiteral("127.0.0.1"));
        QVERIFY(!done.error().detail.contains(QStringLiteral("hemligt")));
        QCOMPARE(bench.server.received().size(), std::size_t{1});
    }

    void payoutsOfAllPagesComeSortedEachOnceAndOnlyFromTheAskedDays()
    {
        Bench *self = nullptr;
        Bench bench{[&self](const Received &request) {
            if (request.target.contains("offset=3"))
                return json(payoutPage({{"30", "2026-03-05T08:00:00Z"}, // again: the list moved
                                        {"10", "2026-03-05T08:00:00Z"}},
                                       "{\"count\":2,\"total\":5,\"offset\":3}"));
            const QByteArray next =
                self->server.url(QStringLiteral("/settlements/v1/payouts?offset=3")).toEncoded();
            return json(payoutPage({{"50", "2026-03-31T21:59:59Z"},
                                    {"40", "2026-03-31T22:00:00Z"}, // 1 April in Stockholm
                                    {"30", "2026-03-05T08:00:00Z"}},
                                   "{\"count\":3,\"total\":5,\"next\":\"" + next + "\"}"));
        }};
        self = &bench;
        const auto payouts = wait(bench.source->payouts(kFirst, kLast, {}));
        QVERIFY2(payouts, qPrintable(payouts ? QString{} : payouts.error().detail));
        QStringList references;
        for (const ledger::Payout &one : *payouts)
            references << one.reference.text();
        QCOMPARE(references,
                 (QStringList{QStringLiteral("10"), QStringLiteral("30"), QStringLiteral("50")}));
        QCOMPARE(bench.server.received()[0].target,
                 QByteArray("/settlements/v1/payouts?start_date=2026-02-28T23:00:00Z"
                            "&end_date=2026-03-31T21:59:59Z&size=500"));
        QCOMPARE(bench.archive.kept.size(), std::size_t{2});
        QCOMPARE(bench.archive.kept[1].address, QStringLiteral("/settlements/v1/payouts?offset=3"));
    }

    void twoPayoutsWithOneReferenceAreNotChosenBetween()
    {
        Bench bench{[](const Received &) {
            return json(payoutPage({{"30", "2026-03-05T08:00:00Z"}, {"30", "2026-03-06T08:00:00Z"}},
                                   "{\"count\":2}"));
        }};
        const auto payouts = wait(bench.source->payouts(kFirst, kLast, {}));
        QCOMPARE(payouts.error().kind, ErrorKind::BadResponse);
        QCOMPARE(payouts.error().subject, QStringLiteral("30"));
    }

    void answersAreKeptByteForByteBeforeTheyAreRead()
    {
        const QByteArray odd = "{ \"payouts\" : \"\xc3\xa5\" ,\n  \"x\":1.50 }";
        Bench bench{[odd](const Received &) { return json(odd); }};
        QVERIFY(!wait(bench.source->payouts(kFirst, kLast, {})));
        QCOMPARE(bench.archive.kept.size(), std::size_t{1});
        QCOMPARE(bench.archive.kept[0].body, odd);
        QCOMPARE(bench.archive.kept[0].sha256, sha256Hex(odd));
        QCOMPARE(bench.archive.kept[0].kind, QStringLiteral("payouts"));
        QCOMPARE(bench.archive.kept[0].source, QStringLiteral("klarna"));
    }

    void whatCannotBeKeptIsNotUsed()
    {
        Bench bench{[](const Received &) {
            return json(payoutPage({{"30", "2026-03-05T08:00:00Z"}}, kOnePage));
        }};
        bench.archive.isFull = true;
        QCOMPARE(wait(bench.source->payouts(kFirst, kLast, {})).error().kind, ErrorKind::StoreFull);
    }

    void aNextPageAtAnotherHostGetsNoCredentials()
    {
        HttpServer other{[](const auto &) { return Answer{200, "{}"}; }};
        const QByteArray next = other.url(QStringLiteral("/settlements/v1/payouts")).toEncoded();
        Bench bench{[next](const Received &) {
            return json(payoutPage({{"30", "2026-03-05T08:00:00Z"}},
                                   "{\"count\":1,\"total\":2,\"next\":\"" + next + "\"}"));
        }};
        QCOMPARE(wait(bench.source->payouts(kFirst, kLast, {})).error().kind,
                 ErrorKind::InsecureAddress);
        QCOMPARE(other.connections(), 0);
    }

    void rowsOfAllPagesComeInKlarnasOrder()
    {
        Bench bench{[](const Received &request) {
            const bool isSecond = request.target.contains("offset=2");
            const QByteArray rows = isSecond ? sale(3) : sale(2) + "," + sale(1);
            return json("{\"transactions\":[" + rows +
                        "],\"pagination\":{\"count\":" + (isSecond ? "1" : "2") + ",\"total\":3}}");
        }};
        const auto rows = wait(bench.source->transactions(payout(), {}));
        QVERIFY2(rows, qPrintable(rows ? QString{} : rows.error().detail));
        QCOMPARE(rows->size(), std::size_t{3});
        for (int i = 0; i < 3; ++i)
            QCOMPARE(rows.value()[static_cast<std::size_t>(i)].ordinal, i);
        QCOMPARE(rows.value()[0].amount, Money::sek(2));
        QCOMPARE(rows.value()[2].amount, Money::sek(3));
        QCOMPARE(bench.server.received()[1].target,
                 QByteArray("/settlements/v1/transactions?payment_reference=74839201"
                            "&size=500&offset=2"));
    }

    void rowsInTwoCurrenciesAreNotMixed()
    {
        Bench bench{[](const Received &) {
            return json("{\"transactions\":[" + sale(1) + "," + sale(1, "EUR") +
                        "],\"pagination\":{\"count\":2}}");
        }};
        QCOMPARE(wait(bench.source->transactions(payout(), {})).error().kind,
                 ErrorKind::BadResponse);
    }

    void anUnknownPayoutIsNotFoundWithKlarnasWords()
    {
        Bench bench{[](const Received &) {
            return Answer{404,
                          "{\"error_code\":\"NOT_FOUND\",\"error_messages\":[\"No such payout\"],"
                          "\"correlation_id\":\"c-9\"}",
                          {{"Content-Type", "application/pdf"}}};
        }};
        const auto report = wait(bench.source->report(payout(), {}));
        QCOMPARE(report.error().kind, ErrorKind::NotFound);
        QCOMPARE(report.error().subject, QStringLiteral("74839201"));
        QCOMPARE(report.error().reason, QStringLiteral("No such payout (correlation id c-9)"));
    }

    void anOrderIsKeptWithoutItsBuyerAndWithTheHashOfWhatCame()
    {
        const QByteArray body = fileBytes(QFINDTESTDATA("data/order.json"));
        Bench bench{[body](const Received &) { return json(body); }};
        const auto id = *OrderId::parse(QStringLiteral("0b0c7a34-5d1e-4f59-8a53-2f7c1f0e9a11"));
        const auto order = wait(bench.source->order(id, {}));
        QVERIFY(order);
        QCOMPARE(order->shippingCountry, QStringLiteral("NO"));
        QCOMPARE(bench.archive.kept.size(), std::size_t{1});
        QVERIFY(!bench.archive.kept[0].body.contains("HEMLIG"));
        QCOMPARE(bench.archive.kept[0].sha256, sha256Hex(body));
        QCOMPARE(bench.server.received()[0].target,
                 QByteArray("/ordermanagement/v1/orders/0b0c7a34-5d1e-4f59-8a53-2f7c1f0e9a11"));
    }

    void anOrderThatIsGoneIsNotFound_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("code");
        QTest::newRow("too old") << 404 << QByteArray("NO_SUCH_ORDER");
        QTest::newRow("no uuid") << 400 << QByteArray("INVALID_ORDER_ID");
    }
    void anOrderThatIsGoneIsNotFound()
    {
        QFETCH(int, status);
        QFETCH(QByteArray, code);
        Bench bench{[status, code](const Received &) {
            return Answer{status, "{\"error_code\":\"" + code + "\"}"};
        }};
        const auto order = wait(bench.source->order(*OrderId::parse(QStringLiteral("o-1")), {}));
        QCOMPARE(order.error().kind, ErrorKind::NotFound);
        QCOMPARE(order.error().subject, QStringLiteral("o-1"));
        QVERIFY(bench.archive.kept.empty());
    }

    void aReportIsAPdfOrNothing_data()
    {
        QTest::addColumn<QByteArray>("type");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<bool>("isGood");
        QTest::newRow("pdf") << QByteArray("application/pdf") << QByteArray("%PDF-1.4 x") << true;
        QTest::newRow("parameters")
            << QByteArray("Application/PDF; charset=x") << QByteArray("%PDF-1.4 x") << true;
        QTest::newRow("json") << QByteArray("application/json") << QByteArray("{}") << false;
        QTest::newRow("says pdf") << QByteArray("application/pdf") << QByteArray("{}") << false;
        QTest::newRow("says html") << QByteArray("text/html") << QByteArray("%PDF-1.4") << false;
        QTest::newRow("empty") << QByteArray("application/pdf") << QByteArray() << false;
    }
    void aReportIsAPdfOrNothing()
    {
        QFETCH(QByteArray, type);
        QFETCH(QByteArray, body);
        QFETCH(bool, isGood);
        Bench bench{[type, body](const Received &) {
            return Answer{200, body, {{"Content-Type", type}}};
        }};
        const auto report = wait(bench.source->report(payout(), {}));
        QCOMPARE(bool{report}, isGood);
        if (isGood)
            QCOMPARE(report.value(), body);
        else
            QCOMPARE(report.error().kind, ErrorKind::BadResponse);
    }

    void aBusyServiceIsWaitedOut()
    {
        int calls = 0;
        Bench bench{[&calls](const Received &) {
            if (++calls == 1)
                return Answer{429, "", {{"Retry-After", "1"}}};
            if (calls == 2)
                return Answer{500, "{}"};
            return json(payoutPage({{"30", "2026-03-05T08:00:00Z"}}, kOnePage));
        }};
        QCOMPARE(wait(bench.source->payouts(kFirst, kLast, {}))->size(), std::size_t{1});
        QCOMPARE(bench.archive.kept.size(), std::size_t{1}); // errors are no accounting records
    }

    void aServiceThatStaysDownIsToldWithTheIdForSupport()
    {
        Bench bench{[](const Received &) {
            return Answer{
                503, "{\"error_code\":\"TEMPORARILY_UNAVAILABLE\",\"correlation_id\":\"c-1\"}"};
        }};
        const auto payouts = wait(bench.source->payouts(kFirst, kLast, {}));
        QCOMPARE(payouts.error().kind, ErrorKind::ServerError);
        QVERIFY(payouts.error().reason.contains(QStringLiteral("c-1")));
    }

    void stoppingStops()
    {
        StopFlag stop;
        Bench bench{[stop](const Received &) {
            stop.stop();
            return json(payoutPage({{"30", "2026-03-05T08:00:00Z"}}, "{\"count\":1,\"total\":2}"));
        }};
        QCOMPARE(wait(bench.source->payouts(kFirst, kLast, stop)).error().kind,
                 ErrorKind::Cancelled);
    }

    void nothingIsSentWithoutASecret()
    {
        HttpServer server{[](const auto &) { return Answer{}; }};
        net::QtTransport transport;
        Archive archive;
        KlarnaSource source{
            QStringLiteral("kustom"), server.url(QString{}), nullptr, nullptr, transport, archive};
        const auto done = wait(source.check());
        QCOMPARE(done.error().kind, ErrorKind::SecretMissing);
        QCOMPARE(done.error().subject, QStringLiteral("kustom"));
        QCOMPARE(server.connections(), 0);
    }

    void everyRequestOfASessionIsAGet()
    {
        const QByteArray order = fileBytes(QFINDTESTDATA("data/order.json"));
        Bench bench{[order](const Received &request) {
            if (request.target.startsWith("/ordermanagement"))
                return json(order);
            return json(payoutPage({}, "{\"count\":0}"));
        }};
        const auto id = *OrderId::parse(QStringLiteral("0b0c7a34-5d1e-4f59-8a53-2f7c1f0e9a11"));
        (void)wait(bench.source->check());
        (void)wait(bench.source->payouts(kFirst, kLast, {}));
        (void)wait(bench.source->transactions(payout(), {}));
        (void)wait(bench.source->order(id, {}));
        (void)wait(bench.source->report(payout(), {}));
        QCOMPARE(bench.server.received().size(), std::size_t{5});
        for (const Received &request : bench.server.received())
            QCOMPARE(request.verb, QByteArray("GET"));
    }
};

QTEST_GUILESS_MAIN(TestKlarnaSource)
#include "tst_klarna_source.moc"
