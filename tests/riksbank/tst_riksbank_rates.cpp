#include "riksbank/riksbank_rates.h"
#include "support/fake_timing.h"
#include "support/fake_transport.h"
#include "support/wait.h"

#include <QtTest>

using namespace klarbok;
using namespace klarbok::test;
using namespace std::chrono_literals;

namespace {

class Archive final : public RawArchive
{
public:
    [[nodiscard]] Task<Done> keep(RawAnswer answer) override
    {
        kept.push_back(std::move(answer));
        co_return Done{};
    }
    std::vector<RawAnswer> kept;
};

struct Bench
{
    explicit Bench(FakeTransport::Script script) : transport{std::move(script)}
    {
        net::RetryRule rule;
        rule.timing = time.timing();
        rule.budget = 8s;
        rates = std::make_unique<riksbank::RiksbankRates>(
            QUrl{QStringLiteral("https://api.riksbank.se/swea/v1")}, transport, archive, 7s, rule);
    }
    Result<std::vector<ledger::ExchangeRate>> ask()
    {
        return wait(
            rates->rates(*Currency::parse(u"EUR"), QDate{2026, 3, 9}, QDate{2026, 3, 9}, {}));
    }
    FakeTiming time;
    FakeTransport transport;
    Archive archive;
    std::unique_ptr<riksbank::RiksbankRates> rates;
};

FakeTransport::Script always(int status, const QByteArray &body = {},
                             std::vector<net::Header> headers = {})
{
    return [=](const net::HttpRequest &) -> Result<net::HttpReply> {
        return net::HttpReply{status, headers, body};
    };
}

} // namespace

class RiksbankRatesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void oneCallBringsAWeekBeforeTheFirstDayAsWell()
    {
        const QByteArray body = R"([{"date":"2026-03-09","value":11.3}])";
        Bench bench{always(200, body)};
        const auto rates = bench.ask();
        QVERIFY(rates);
        QCOMPARE(rates->size(), std::size_t{1});
        QCOMPARE(ledger::rateText(rates->front()),
                 QStringLiteral("EUR 11,30 Riksbanken 2026-03-09"));
        QCOMPARE(bench.transport.requests.size(), std::size_t{1});
        QCOMPARE(bench.transport.requests[0].url.toString(),
                 QStringLiteral("https://api.riksbank.se/swea/v1/Observations/SEKEURPMI/"
                                "2026-03-02/2026-03-09"));
        QCOMPARE(bench.archive.kept.size(), std::size_t{1});
        QCOMPARE(bench.archive.kept[0].source, QStringLiteral("riksbank"));
        QCOMPARE(bench.archive.kept[0].body, body);
    }

    void nothingInTheRangeIsNoFailure_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("body");
        QTest::newRow("no content") << 204 << QByteArray{};
        QTest::newRow("no such series") << 404 << QByteArray{R"({"message":"not found"})"};
        QTest::newRow("an empty list") << 200 << QByteArray{"[]"};
    }
    void nothingInTheRangeIsNoFailure()
    {
        QFETCH(const int, status);
        QFETCH(const QByteArray, body);
        Bench bench{always(status, body)};
        const auto rates = bench.ask();
        QVERIFY(rates);
        QVERIFY(rates->empty());
    }

    void tooManyCallsAreWaitedForOnlyAsLongAsACommandMay()
    {
        Bench bench{always(429, {}, {{"retry-after", "60"}})};
        QCOMPARE(bench.ask().error().kind, ErrorKind::RateLimited);
        QCOMPARE(bench.transport.requests.size(), std::size_t{1});
    }

    void aShortWaitIsWaited()
    {
        int calls = 0;
        Bench bench{[&](const net::HttpRequest &) -> Result<net::HttpReply> {
            if (++calls == 1)
                return net::HttpReply{429, {{"retry-after", "1"}}, {}};
            return net::HttpReply{200, {}, R"([{"date":"2026-03-09","value":11.3}])"};
        }};
        const auto rates = bench.ask();
        QVERIFY(rates);
        QCOMPARE(rates->size(), std::size_t{1});
    }

    void whatIsNotItsListIsAFailure()
    {
        Bench page{always(200, "<html>Underhåll</html>")};
        QCOMPARE(page.ask().error().kind, ErrorKind::BadResponse);
        Bench key{always(401, "{}")};
        QCOMPARE(key.ask().error().kind, ErrorKind::NotActivated);
    }
};

QTEST_GUILESS_MAIN(RiksbankRatesTest)
#include "tst_riksbank_rates.moc"
