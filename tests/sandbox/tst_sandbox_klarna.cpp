#include "sandbox_process.h"

#include <QTest>

using namespace klarbok;
using namespace klarbok::test;
using namespace Qt::StringLiterals;

namespace {

const QString kPayouts = u"/settlements/v1/payouts"_s;
const QString kRows = u"/settlements/v1/transactions?payment_reference=KP100001"_s;

} // namespace

/// Klarna's side: as strict as the real one may be, and as broken as asked for.
class SandboxKlarna : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void credentials();
    void pagesAreTwentyUnlessAskedFor();
    void bareDatesAreInstants();
    void refusalsHaveTheDocumentedShape();
    void nothingCanBeWritten();
    void reports();
    void ordersCarryBuyersThatCanBeLookedFor();
    void readsAreLimited();
    void faults_data();
    void faults();
    void brokenAnswers();
    void totalsCanBeWrong();
    void faultsEndByThemselves();
    void rowsCanMove();
};

void SandboxKlarna::credentials()
{
    SandboxProcess sandbox{u"1"_s};
    QCOMPARE(sandbox.klarna(kPayouts).status, 200);
    const QByteArray secret = sandbox.ready()[u"klarna"][u"secret"].toString().toUtf8();
    QVERIFY(secret.startsWith("klarna_test_api_"));
    QCOMPARE(sandbox.send("GET", kPayouts, "Basic " + secret).status, 200);
    QCOMPARE(sandbox.send("GET", kPayouts).status, 401);
    QCOMPARE(sandbox.send("GET", kPayouts, "Basic " + QByteArray{"a:b"}.toBase64()).status, 401);
    QCOMPARE(sandbox.send("GET", kPayouts, "Bearer " + secret).status, 401);
}

void SandboxKlarna::pagesAreTwentyUnlessAskedFor()
{
    SandboxProcess sandbox{u"month"_s};
    const QString path = u"/settlements/v1/transactions?payment_reference=KP2640713"_s;
    const Json page = sandbox.klarna(path).json();
    QCOMPARE(page[u"transactions"].items().size(), size_t{20});
    QCOMPARE(page[u"pagination"][u"count"], Json{20});
    const qint64 total = page[u"pagination"][u"total"].toWhole().value_or(0);
    QVERIFY(page[u"pagination"][u"next"].toString().startsWith(sandbox.address()));
    QCOMPARE(static_cast<qint64>(sandbox.rows(u"KP2640713"_s).size()), total);
    QCOMPARE(sandbox.klarna(path + u"&size=500"_s).json()[u"transactions"].items().size(),
             static_cast<size_t>(total));
    QCOMPARE(sandbox.klarna(path + u"&size=501"_s).status, 400);
    QVERIFY(sandbox.klarna(path + u"&offset=100000"_s).json()[u"transactions"].items().empty());
}

void SandboxKlarna::bareDatesAreInstants()
{
    SandboxProcess sandbox{u"1"_s}; // its payout: 9 March 08:00Z
    const auto found = [&](const QString &query) {
        return sandbox.klarna(kPayouts + query).json()[u"payouts"].items().size();
    };
    QCOMPARE(found(u"?start_date=2026-03-09&end_date=2026-03-09"_s), size_t{0});
    QCOMPARE(found(u"?start_date=2026-03-09&end_date=2026-03-10"_s), size_t{1});
    QCOMPARE(found(u"?start_date=2026-03-09T00:00:00Z&end_date=2026-03-09T23:59:59Z"_s), size_t{1});
    QCOMPARE(found(u"?start_date=2026-03-09T08:00:01Z"_s), size_t{0});
    QCOMPARE(found(u"?currency_code=EUR"_s), size_t{0});
    QCOMPARE(sandbox.klarna(kPayouts + u"?start_date=9%20mars"_s).status, 400);
}

void SandboxKlarna::refusalsHaveTheDocumentedShape()
{
    SandboxProcess sandbox{u"1"_s};
    const Reply reply = sandbox.klarna(kPayouts + u"/NONE"_s);
    QCOMPARE(reply.status, 404);
    QCOMPARE(reply.json()[u"error_code"].toString(), u"NOT_FOUND"_s);
    QVERIFY(reply.json()[u"error_messages"].isArray());
    QVERIFY(!reply.json()[u"correlation_id"].toString().isEmpty());
    QCOMPARE(sandbox.klarna(u"/ordermanagement/v1/orders/nonsense"_s).status, 400);
    QCOMPARE(sandbox.klarna(u"/ordermanagement/v1/orders/00000000-0000-4000-a000-000000000001"_s)
                 .json()[u"error_code"]
                 .toString(),
             u"NO_SUCH_ORDER"_s);
}

void SandboxKlarna::nothingCanBeWritten()
{
    SandboxProcess sandbox{u"1"_s};
    QCOMPARE(sandbox.send("POST", kPayouts, {}, "{}", "application/json").status, 405);
    QCOMPARE(sandbox.state()[u"writes_to_klarna"], Json{1});
}

void SandboxKlarna::reports()
{
    SandboxProcess sandbox{u"1"_s};
    const QString path = u"/settlements/v1/reports/payout?payment_reference="_s;
    const Reply pdf = sandbox.klarna(path + u"KP100001"_s);
    QCOMPARE(pdf.contentType, QByteArray{"application/pdf"});
    QVERIFY(pdf.body.startsWith("%PDF-"));
    QCOMPARE(sandbox.klarna(path + u"KP100001"_s).body, pdf.body);
    QCOMPARE(sandbox.klarna(path + u"NONE"_s).status, 404);
    const Reply csv = sandbox.klarna(
        u"/settlements/v1/reports/payout-with-transactions?payment_reference=KP100001"_s);
    QCOMPARE(csv.contentType, QByteArray{"text/csv"});
    QVERIFY(csv.body.contains("1707.77"));
    QCOMPARE(csv.body.count('\n'), 3 + 9);
}

void SandboxKlarna::ordersCarryBuyersThatCanBeLookedFor()
{
    SandboxProcess sandbox{u"1"_s};
    const Json order = sandbox.orderOf(sandbox.rows(u"KP100001"_s).front());
    const QString email = order[u"billing_address"][u"email"].toString();
    QVERIFY(email.contains(u'@'));
    const Reply secrets = sandbox.send("GET", u"/sandbox/personal-data"_s);
    QVERIFY(secrets.body.contains(email.toUtf8()));
    QVERIFY(secrets.body.contains(
        order[u"customer"][u"national_identification_number"].toString().toUtf8()));
}

void SandboxKlarna::readsAreLimited()
{
    SandboxProcess sandbox{u"1"_s};
    sandbox.fault(u"klarna-rate"_s, u"3"_s);
    QList<int> statuses;
    for (int i = 0; i < 5; ++i)
        statuses += sandbox.klarna(kPayouts).status;
    QCOMPARE(statuses, (QList<int>{200, 200, 200, 429, 429}));
}

void SandboxKlarna::faults_data()
{
    QTest::addColumn<QString>("fault");
    QTest::addColumn<int>("status");
    QTest::newRow("401") << u"klarna-401"_s << 401;
    QTest::newRow("429") << u"klarna-429"_s << 429;
    QTest::newRow("500") << u"klarna-500"_s << 500;
    QTest::newRow("truncated") << u"klarna-truncated"_s << 200;
}

void SandboxKlarna::faults()
{
    QFETCH(const QString, fault);
    QFETCH(const int, status);
    SandboxProcess sandbox{u"1"_s, {fault + u"=once"_s}};
    const Reply broken = sandbox.klarna(kRows);
    QCOMPARE(broken.status, status);
    QVERIFY(!broken.json().has(u"transactions"));
    QCOMPARE(sandbox.klarna(kRows).status, 200);
}

void SandboxKlarna::brokenAnswers()
{
    SandboxProcess sandbox{u"1"_s};
    const auto first = [&](const QString &fault) {
        sandbox.fault(fault);
        return sandbox.klarna(kRows).json()[u"transactions"][0];
    };
    QVERIFY(first(u"klarna-wrong-type"_s)[u"amount"].isString());
    QCOMPARE(first(u"klarna-fraction"_s)[u"amount"].numberText(), QByteArray{"100000.5"});
    QCOMPARE(first(u"klarna-unknown-type"_s)[u"type"].toString(), u"MYSTERY_EVENT"_s);
    QCOMPARE(first(u"klarna-unknown-detail"_s)[u"detailed_type"].toString(), u"BRAND_NEW_DETAIL"_s);
    QCOMPARE(first(u"klarna-signed"_s)[u"amount"], Json{1000'00});
    sandbox.fault(u"klarna-signed"_s);
    QCOMPARE(sandbox.klarna(kRows).json()[u"transactions"][1][u"amount"], Json{-3'00});
    sandbox.fault(u"klarna-foreign-next"_s);
    QVERIFY(sandbox.klarna(kRows + u"&size=2"_s)
                .json()[u"pagination"][u"next"]
                .toString()
                .startsWith(u"https://api.klarna.example/"));
    sandbox.fault(u"klarna-order-404"_s, u"1002"_s);
    const auto rows = sandbox.rows(u"KP100001"_s);
    QCOMPARE(sandbox.orderOf(rows[0])[u"merchant_reference1"].toString(), u"1001"_s);
    QCOMPARE(sandbox.orderOf(rows[3])[u"error_code"].toString(), u"NO_SUCH_ORDER"_s);
    sandbox.fault(u"klarna-drop"_s, u"on"_s);
    QCOMPARE(sandbox.klarna(kRows).status, 0);
}

void SandboxKlarna::totalsCanBeWrong()
{
    SandboxProcess sandbox{u"21"_s};
    QCOMPARE(sandbox.payouts().front()[u"totals"][u"settlement_amount"], Json{1757'77});
    sandbox.fault(u"klarna-totals"_s, u"off"_s);
    QCOMPARE(sandbox.payouts().front()[u"totals"][u"settlement_amount"], Json{1707'77});
}

void SandboxKlarna::faultsEndByThemselves()
{
    SandboxProcess sandbox{u"1"_s, {u"klarna-500=2"_s}};
    QCOMPARE(sandbox.klarna(kPayouts).status, 500);
    QCOMPARE(sandbox.klarna(kPayouts).status, 500);
    QCOMPARE(sandbox.klarna(kPayouts).status, 200);
}

void SandboxKlarna::rowsCanMove()
{
    SandboxProcess sandbox{u"16"_s};
    QVERIFY(sandbox.rows(u"KP1600001"_s)[0][u"capture_date"].toString() == u"2026-02-28T20:00:00Z");
    sandbox.fault(u"klarna-moved"_s, u"on"_s);
    QVERIFY(sandbox.rows(u"KP1600001"_s)[0][u"capture_date"].toString() == u"2026-02-28T23:10:00Z");
}

QTEST_GUILESS_MAIN(SandboxKlarna)
#include "tst_sandbox_klarna.moc"
