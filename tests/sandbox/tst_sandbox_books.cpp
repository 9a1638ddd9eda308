#include "sandbox_process.h"

#include "base/hash.h"

#include <QElapsedTimer>
#include <QTest>

using namespace klarbok;
using namespace klarbok::test;
using namespace Qt::StringLiterals;

namespace {

struct Row
{
    QString account;
    QByteArray amount; ///< as JSON writes it
};

QByteArray voucher(const QString &text,
                   std::vector<Row> rows = {{u"1686"_s, "125.50"},
                                            {u"3001"_s, "-100.40"},
                                            {u"2611"_s, "-25.10"}},
                   const QString &date = u"2026-03-02"_s, const QString &series = u"K"_s)
{
    Json entries = Json::array();
    for (const Row &row : rows)
        entries.append(Json::object({{u"accountId"_s, row.account},
                                     {u"amount"_s, Json::parse(row.amount).value()},
                                     {u"text"_s, u"rad"_s}}));
    return Json::object({{u"journalId"_s, series},
                         {u"journalEntryDate"_s, date},
                         {u"journalEntryText"_s, text},
                         {u"ledgerEntries"_s, entries}})
        .toBytes();
}

QByteArray pdfForm(const QByteArray &pdf)
{
    return "--grense\r\nContent-Disposition: form-data; name=\"file\"; filename=\"x.pdf\"\r\n"
           "Content-Type: application/pdf\r\n\r\n" +
           pdf + "\r\n--grense--\r\n";
}

const QByteArray kFormType = "multipart/form-data; boundary=grense";

size_t count(SandboxProcess &sandbox)
{
    return sandbox.state()[u"bjornlunden"][u"vouchers"].items().size();
}

Json listed(SandboxProcess &sandbox, const QString &query = {})
{
    return sandbox.books("GET", u"/journal/entry/batch"_s + query).json();
}

} // namespace

/// Björn Lundén's side: refuses what the real one may refuse, and breaks where it hurts.
class SandboxBooks : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tokens();
    void keysAndScopes();
    void companyYearsAndAccounts();
    void aVoucherIsKeptAndReadBack();
    void refusesVouchers_data();
    void refusesVouchers();
    void lockedAndMissingPeriods();
    void listsArePagedAndFiltered();
    void onlyTheLastCanBeDeleted();
    void documents();
    void lostAnswers_data();
    void lostAnswers();
    void aDroppedConnectionIsFelt_data();
    void aDroppedConnectionIsFelt();
    void lateVisibility();
    void attachmentsFail();
    void textIsCut();
    void callsAreLimited();
    void sie();
};

void SandboxBooks::tokens()
{
    SandboxProcess sandbox{u"1"_s};
    const QString path = u"/auth/oauth/v2/token"_s;
    const QByteArray form = "application/x-www-form-urlencoded";
    const Reply wrong =
        sandbox.send("POST", path, {}, "grant_type=client_credentials&client_id=a", form);
    QCOMPARE(wrong.status, 401);
    QCOMPARE(wrong.body, QByteArray{"Authentication Required"});
    QVERIFY(!sandbox.token().isEmpty());
    QCOMPARE(sandbox.send("GET", u"/bla-api/v1/sp/details"_s, "Bearer nonsense").status, 401);
    QCOMPARE(sandbox.books("GET", u"/details"_s).status, 200);
    sandbox.fault(u"bl-token-expired"_s);
    QCOMPARE(sandbox.books("GET", u"/details"_s).status, 401);
    QCOMPARE(sandbox.books("GET", u"/details"_s).status, 401); // that token is gone for good
    sandbox.fault(u"bl-token-503"_s);
    QVERIFY(sandbox.token().isEmpty());
}

void SandboxBooks::keysAndScopes()
{
    SandboxProcess sandbox{u"1"_s};
    const QByteArray bearer = "Bearer " + sandbox.token();
    const QString details = u"/bla-api/v1/sp/details"_s;
    QCOMPARE(sandbox.send("GET", details, bearer, {}, {}, "no-such-key").status, 500);
    QCOMPARE(sandbox.send("GET", u"/bla-api/v1/sp/common/client"_s, bearer).json().items().size(),
             size_t{2});
    sandbox.fault(u"bl-403"_s);
    const Reply forbidden = sandbox.books("GET", u"/details"_s);
    QCOMPARE(forbidden.status, 403);
    QVERIFY(forbidden.json()[u"body"][u"message"].toString().contains(
        u"out of allowed scope for service provider"));
}

void SandboxBooks::companyYearsAndAccounts()
{
    SandboxProcess sandbox{u"15"_s};
    QCOMPARE(sandbox.books("GET", u"/details"_s).json()[u"name"], sandbox.ready()[u"company"]);
    QCOMPARE(sandbox.books("GET", u"/financialyear/date/2026-02-03"_s).json()[u"id"].toString(),
             u"202601"_s);
    QCOMPARE(sandbox.books("GET", u"/financialyear/date/2031-02-03"_s).status, 400);
    QCOMPARE(sandbox.books("GET", u"/account/1580"_s).json()[u"closed"], Json{true});
    QCOMPARE(sandbox.books("GET", u"/account/9999"_s).status, 400);
    QVERIFY(sandbox.books("GET", u"/account"_s).json().isArray());
    const Json costCenters = sandbox.books("GET", u"/costcenter"_s).json();
    QCOMPARE(costCenters[0][u"id"], Json{u"10"_s});
    QCOMPARE(costCenters[0][u"closed"], Json{false});
    QCOMPARE(sandbox.books("GET", u"/project"_s).json()[1][u"closed"], Json{true});
    // 1 200.00 were booked by hand on 30 January.
    QCOMPARE(sandbox.books("GET", u"/account/balance/1686/2026-01-29"_s).json()[u"balance"],
             Json{u"0.00"_s});
    QCOMPARE(sandbox.books("GET", u"/account/balance/1686/2026-01-30"_s).json()[u"balance"],
             Json{u"1200.00"_s});
}

void SandboxBooks::aVoucherIsKeptAndReadBack()
{
    SandboxProcess sandbox{u"1"_s};
    const Json first = sandbox.books("POST", u"/journal"_s, voucher(u"ett"_s)).json();
    QCOMPARE(first[u"journalEntryId"], Json{1});
    QVERIFY(first[u"documentIds"].items().empty());
    const Json second = sandbox.books("POST", u"/journal"_s, voucher(u"två"_s)).json();
    QCOMPARE(second[u"journalEntryId"], Json{2});
    QVERIFY(second[u"entityId"] != first[u"entityId"]);
    const Json again = sandbox.books("GET", u"/journal/entry/K/2/2026-03-02"_s).json();
    QCOMPARE(again[u"journalEntryText"].toString(), u"två"_s);
    QCOMPARE(again[u"ledgerEntries"][1][u"amount"].toMoney(Currency::sek()), Money::sek(-100'40));
    QCOMPARE(sandbox.state()[u"bjornlunden"][u"balances"][u"1686"], Json{251'00});
    QCOMPARE(sandbox.books("GET", u"/journal/nextJournalEntryNumber/K/202601"_s).json(), Json{3});
}

void SandboxBooks::refusesVouchers_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QString>("exception");
    const auto row = [](const char *name, const QByteArray &body, const char *exception) {
        QTest::newRow(name) << body << QString::fromLatin1(exception);
    };
    row("unbalanced", voucher(u"x"_s, {{u"1686"_s, "1.00"}, {u"3001"_s, "-1.01"}}),
        "JOURNAL_ENTRY_NOT_IN_BALANCE");
    row("unknown account", voucher(u"x"_s, {{u"1685"_s, "1.00"}, {u"3001"_s, "-1.00"}}),
        "ACCOUNT_NOT_FOUND");
    row("closed account", voucher(u"x"_s, {{u"1580"_s, "1.00"}, {u"3001"_s, "-1.00"}}),
        "ACCOUNT_IS_BLOCKED");
    row("three decimals", voucher(u"x"_s, {{u"1686"_s, "1.001"}, {u"3001"_s, "-1.001"}}),
        "LEDGER_ENTRY_HAS_INVALID_TRANSACTION_VALUES");
    row("amount as text", voucher(u"x"_s, {{u"1686"_s, "\"1.00\""}, {u"3001"_s, "-1.00"}}),
        "LEDGER_ENTRY_HAS_INVALID_TRANSACTION_VALUES");
    row("no rows", voucher(u"x"_s, {}), "JOURNAL_IS_EMPTY");
    const std::vector<Row> rows{{u"1686"_s, "1"}, {u"3001"_s, "-1"}};
    row("unknown series", voucher(u"x"_s, rows, u"2026-03-02"_s, u"Q"_s), "JOURNAL_NOT_FOUND");
    row("long series", voucher(u"x"_s, rows, u"2026-03-02"_s, u"KL"_s),
        "JOURNAL_ID_MAX_1_CHARACTER");
    row("unknown cost centre",
        voucher(u"x"_s, rows).replace("rad\"", "rad\",\"costCenterId\":\"7\""),
        "COSTCENTER_NOT_FOUND");
    row("unknown project", voucher(u"x"_s, rows).replace("rad\"", "rad\",\"projectId\":\"V99\""),
        "PROJECT_NOT_FOUND");
    row("no such year", voucher(u"x"_s, rows, u"2031-03-02"_s), "FINANCIAL_YEAR_NOT_FOUND");
}

void SandboxBooks::refusesVouchers()
{
    QFETCH(const QByteArray, body);
    QFETCH(const QString, exception);
    SandboxProcess sandbox{u"1"_s};
    const Reply reply = sandbox.books("POST", u"/journal"_s, body);
    QCOMPARE(reply.status, 400);
    QCOMPARE(reply.json()[u"exceptionId"].toString(), exception);
    QCOMPARE(count(sandbox), size_t{0});
    sandbox.fault(u"exception-id-absent"_s);
    QVERIFY(!sandbox.books("POST", u"/journal"_s, body).json().has(u"exceptionId"));
}

void SandboxBooks::lockedAndMissingPeriods()
{
    const QByteArray february =
        voucher(u"x"_s, {{u"1686"_s, "1"}, {u"3001"_s, "-1"}}, u"2026-02-27"_s);
    SandboxProcess locked{u"11"_s};
    QCOMPARE(locked.books("POST", u"/journal"_s, february).json()[u"exceptionId"].toString(),
             u"ACCOUNTING_PERIOD_IS_LOCKED"_s);
    QCOMPARE(locked.books("GET", u"/financialyear/202601"_s).json()[u"firstOpenPeriod"].toString(),
             u"202603"_s);
    SandboxProcess missing{u"11b"_s};
    QCOMPARE(missing.books("POST", u"/journal"_s, february).json()[u"exceptionId"].toString(),
             u"FINANCIAL_YEAR_NOT_FOUND"_s);
}

void SandboxBooks::listsArePagedAndFiltered()
{
    SandboxProcess sandbox{u"12b"_s}; // one voucher by hand in series A on 2 March
    for (int i = 0; i < 3; ++i)
        sandbox.books("POST", u"/journal"_s, voucher(u"KB-0000000%1"_s.arg(i)));
    QCOMPARE(listed(sandbox)[u"totalRows"], Json{4});
    QCOMPARE(
        listed(sandbox, u"?journalid=K&startdate=2026-03-02&enddate=2026-03-02"_s)[u"totalRows"],
        Json{3});
    QCOMPARE(listed(sandbox, u"?startdate=2026-03-03"_s)[u"totalRows"], Json{0});
    QCOMPARE(listed(sandbox, u"?search=kb-00000001"_s)[u"totalRows"], Json{1});
    const Json second = listed(sandbox, u"?journalid=K&page=2&rows=2&sortkey=entryid"_s);
    QCOMPARE(second[u"data"].items().size(), size_t{1});
    QCOMPARE(second[u"data"][0][u"journalEntryId"], Json{3});
    QCOMPARE(second[u"totalPages"], Json{2});
    // These two look like parameters and are not.
    QCOMPARE(listed(sandbox, u"?pageRequested=2&rowsRequested=2"_s)[u"data"].items().size(),
             size_t{4});
    sandbox.fault(u"filters-ignored"_s);
    QCOMPARE(listed(sandbox, u"?journalid=K"_s)[u"totalRows"], Json{4});
}

void SandboxBooks::onlyTheLastCanBeDeleted()
{
    SandboxProcess sandbox{u"1"_s};
    sandbox.books("POST", u"/journal"_s, voucher(u"ett"_s));
    sandbox.books("POST", u"/journal"_s, voucher(u"två"_s));
    QCOMPARE(sandbox.books("DELETE", u"/journal/entry/K/1/2026-03-02"_s)
                 .json()[u"exceptionId"]
                 .toString(),
             u"JOURNAL_ENTRY_ONLY_LAST_ONE_CAN_BE_DELETED"_s);
    QCOMPARE(sandbox.books("DELETE", u"/journal/entry/K/2/2026-03-02"_s).status, 200);
    QCOMPARE(count(sandbox), size_t{1});
}

void SandboxBooks::documents()
{
    SandboxProcess sandbox{u"1"_s};
    const Json posted = sandbox.books("POST", u"/journal"_s, voucher(u"ett"_s)).json();
    const QString path = u"/document/attachto/JOURNAL/%1?fileName=Klarna-1.pdf"_s.arg(
        posted[u"entityId"].toWhole().value_or(0));
    const QByteArray pdf = QByteArray{"%PDF-1.4\n\0\xff\r\n%%EOF\n", 18};
    const Json attached = sandbox.books("POST", path, pdfForm(pdf), kFormType).json();
    QCOMPARE(attached[u"reference"].toString(), u"/Klarna-1.pdf"_s);
    QCOMPARE(attached[u"attachedTo"][u"entityId"], posted[u"entityId"]);

    const QString id = QString::number(attached[u"id"].toWhole().value_or(0));
    QCOMPARE(sandbox.books("GET", u"/document/asPdf/"_s + id).body, pdf);
    QCOMPARE(sandbox.books("GET", u"/document/"_s + id + u"/meta"_s).json()[u"reference"],
             attached[u"reference"]);
    const Json books = sandbox.state()[u"bjornlunden"];
    QCOMPARE(books[u"documents"][0][u"sha256"].toString(), sha256Hex(pdf));
    QCOMPARE(books[u"vouchers"][0][u"documents"][0], attached[u"id"]);

    QCOMPARE(
        sandbox.books("POST", path, pdfForm("hello"), kFormType).json()[u"exceptionId"].toString(),
        u"FILE_TYPE_ERROR"_s);
    QCOMPARE(sandbox.books("POST", path, pdf, "application/pdf").status, 400);
    sandbox.fault(u"attach-raw"_s, u"on"_s);
    QCOMPARE(sandbox.books("POST", path, pdf, "application/pdf").status, 200);
    QCOMPARE(sandbox.books("POST", path, pdfForm(pdf), kFormType).status, 400);
}

void SandboxBooks::lostAnswers_data()
{
    QTest::addColumn<QString>("fault");
    QTest::addColumn<int>("status");
    QTest::addColumn<int>("kept");
    QTest::newRow("500 after") << u"post-commit-500"_s << 500 << 1;
    QTest::newRow("504 after") << u"post-commit-504"_s << 504 << 1;
    QTest::newRow("cut answer") << u"post-truncated"_s << 200 << 1;
    QTest::newRow("slow") << u"post-slow=1*once"_s << 200 << 1;
    QTest::newRow("refused") << u"post-refuse=ACCOUNT_LOCKED*once"_s << 400 << 0;
    QTest::newRow("500 before") << u"bl-500=once"_s << 500 << 0;
}

void SandboxBooks::lostAnswers()
{
    QFETCH(const QString, fault);
    QFETCH(const int, status);
    QFETCH(const int, kept);
    SandboxProcess sandbox{u"1"_s, {fault}};
    QElapsedTimer timer;
    timer.start();
    QCOMPARE(sandbox.books("POST", u"/journal"_s, voucher(u"ett"_s)).status, status);
    QVERIFY(!fault.startsWith(u"post-slow") || timer.elapsed() >= 1000);
    QCOMPARE(count(sandbox), static_cast<size_t>(kept));
}

void SandboxBooks::aDroppedConnectionIsFelt_data()
{
    QTest::addColumn<QString>("fault");
    QTest::addColumn<size_t>("kept");
    QTest::newRow("after it was kept") << u"post-commit-drop"_s << size_t{1};
    QTest::newRow("before it was kept") << u"post-drop"_s << size_t{0};
    QTest::newRow("before anything") << u"bl-drop"_s << size_t{0};
}

void SandboxBooks::aDroppedConnectionIsFelt()
{
    QFETCH(const QString, fault);
    QFETCH(const size_t, kept);
    SandboxProcess sandbox{u"1"_s};
    QVERIFY(sandbox.booksOnce("GET", u"/isalive"_s, {}).startsWith("HTTP/1.1 200"));
    sandbox.fault(fault);
    QCOMPARE(sandbox.booksOnce("POST", u"/journal"_s, voucher(u"ett"_s)), QByteArray{});
    QCOMPARE(count(sandbox), kept);
}

void SandboxBooks::lateVisibility()
{
    SandboxProcess sandbox{u"1"_s, {u"post-late-visible=2*once"_s}};
    sandbox.books("POST", u"/journal"_s, voucher(u"ett"_s));
    QCOMPARE(listed(sandbox)[u"totalRows"], Json{0});
    QCOMPARE(count(sandbox), size_t{1});
    QTRY_COMPARE_WITH_TIMEOUT(listed(sandbox)[u"totalRows"], Json{1}, 10000);
}

void SandboxBooks::attachmentsFail()
{
    SandboxProcess sandbox{u"19"_s}; // attach-500=once
    const Json posted = sandbox.books("POST", u"/journal"_s, voucher(u"ett"_s)).json();
    const QString path = u"/document/attachto/JOURNAL/%1?fileName=a.pdf"_s.arg(
        posted[u"entityId"].toWhole().value_or(0));
    const auto kept = [&] { return sandbox.state()[u"bjornlunden"][u"documents"].items().size(); };
    const auto attach = [&] { return sandbox.books("POST", path, pdfForm("%PDF-1.4"), kFormType); };
    QCOMPARE(attach().status, 500);
    QCOMPARE(kept(), size_t{0});
    sandbox.fault(u"attach-stored-500"_s);
    QCOMPARE(attach().status, 500);
    QCOMPARE(kept(), size_t{1});
    sandbox.fault(u"attach-exists"_s);
    QCOMPARE(attach().json()[u"exceptionId"].toString(), u"LINK_ALREADY_EXISTS"_s);
    sandbox.fault(u"lock-after-post"_s);
    const Json second = sandbox.books("POST", u"/journal"_s, voucher(u"två"_s)).json();
    QVERIFY(second[u"entityId"].isNumber());
    QCOMPARE(attach().json()[u"exceptionId"].toString(), u"JOURNAL_ENTRY_IS_LOCKED"_s);
}

void SandboxBooks::textIsCut()
{
    SandboxProcess sandbox{u"1"_s, {u"text-cut=10"_s, u"human-posts=once"_s}};
    const Json posted = sandbox.books("POST", u"/journal"_s, voucher(u"0123456789ABC"_s)).json();
    QCOMPARE(posted[u"journalEntryText"].toString(), u"0123456789"_s);
    QCOMPARE(posted[u"journalEntryId"], Json{2}); // a person took number 1
}

void SandboxBooks::callsAreLimited()
{
    SandboxProcess sandbox{u"1"_s};
    sandbox.books("GET", u"/isalive"_s);
    sandbox.fault(u"bl-rate"_s, u"4"_s);
    QList<int> statuses;
    for (int i = 0; i < 5; ++i)
        statuses += sandbox.books("GET", u"/isalive"_s).status;
    QCOMPARE(statuses.back(), 429);
    QCOMPARE(statuses.front(), 200);
}

void SandboxBooks::sie()
{
    SandboxProcess sandbox{u"12b"_s};
    const Reply reply = sandbox.books("GET", u"/sie/export/2026-01-01/2026-12-31"_s);
    QCOMPARE(reply.contentType, QByteArray{"text/vnd.sie-gruppen.si"});
    QVERIFY(reply.body.contains("#VER \"A\" 1 20260302 \"Klarna f\x94rs\x84ljning 2/3\""));
    QVERIFY(reply.body.contains("#TRANS 1686 {} 1772.00"));
}

QTEST_GUILESS_MAIN(SandboxBooks)
#include "tst_sandbox_books.moc"
