#include "scenarios/acceptance.h"

#include <QTest>

#include <algorithm>

using namespace klarbok;
using namespace klarbok::test;
using namespace Qt::StringLiterals;

/// Which day and which month something belongs to: scenarios 2, 10 and 15.
class TestScenariosDates : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void refundInTheNextMonth();
    void refundOfAnOrderOlderThanTheStart();

    void yearEndInSwedishTime();
    void clockChange_data();
    void clockChange();

    void payoutAcrossTheStartDate();
    void startDates_data();
    void startDates();
    void earlierVouchersOnTheAccountAreShown();
};

void TestScenariosDates::refundInTheNextMonth()
{
    SandboxProcess sandbox{u"2"_s};
    Cli cli{sandbox};
    // On the day of the first payout: only the sale of January is known.
    QCOMPARE(cli.run({u"fetch"_s, u"--to"_s, u"2026-02-05"_s}).exit, 0);
    QCOMPARE(draftedPostings(cli), table(R"(
        day    2026-01-30 1686  50000
        day    2026-01-30 3001 -40000
        day    2026-01-30 2611 -10000
        payout 2026-02-05 1930  50000
        payout 2026-02-05 1686 -50000
    )"));
    QCOMPARE(wrongPosting(cli), QString{});
    const QString january = voucherOf(cli, u"day"_s, u"2026-01-30"_s);
    const Json sale = cli.voucher(january);
    const Json booked = sandbox.state()[u"bjornlunden"][u"vouchers"][0];

    QCOMPARE(cli.run({u"fetch"_s}).exit, 0);
    QCOMPARE(draftedPostings(cli), table(R"(
        day    2026-01-30 1686  50000
        day    2026-01-30 3001 -40000
        day    2026-01-30 2611 -10000
        day    2026-02-04 1686 -20000
        day    2026-02-04 3001  16000
        day    2026-02-04 2611   4000
        day    2026-02-05 1686  30000
        day    2026-02-05 3001 -24000
        day    2026-02-05 2611  -6000
        payout 2026-02-05 1930  50000
        payout 2026-02-05 1686 -50000
        payout 2026-02-12 1930   8750
        payout 2026-02-12 6064   1000
        payout 2026-02-12 2641    250
        payout 2026-02-12 1686 -10000
    )"));
    QCOMPARE(wrongPosting(cli), QString{});
    QCOMPARE(wrongAtTheEnd(cli, sandbox), QString{});

    // The January voucher is untouched, here and in the books.
    const Json now = cli.voucher(january);
    QCOMPARE(now[u"number"], sale[u"number"]);
    QCOMPARE(now[u"rows"], sale[u"rows"]);
    QCOMPARE(now[u"pdf"], sale[u"pdf"]);
    QCOMPARE(now[u"history"], sale[u"history"]);
    QCOMPARE(sandbox.state()[u"bjornlunden"][u"vouchers"][0], booked);

    // The refund names the order, its day and the number of its voucher.
    const QString page = pdfLines(cli, voucherOf(cli, u"day"_s, u"2026-02-04"_s)).join(u'\n');
    QVERIFY2(page.contains(u" 2001 "), qPrintable(page));
    QVERIFY2(page.contains(u"köpet: 2026-01-30, verifikat K 1 (%1)"_s.arg(january)),
             qPrintable(page));
}

void TestScenariosDates::refundOfAnOrderOlderThanTheStart()
{
    SandboxProcess sandbox{u"2b"_s};
    Cli cli{sandbox};
    cli.run({u"fetch"_s});
    QCOMPARE(draftedPostings(cli), table(R"(
        day    2026-02-04 1686 -20000
        day    2026-02-04 3001  16000
        day    2026-02-04 2611   4000
        day    2026-02-05 1686  30000
        day    2026-02-05 3001 -24000
        day    2026-02-05 2611  -6000
        payout 2026-02-12 1930  10000
        payout 2026-02-12 1686 -10000
    )"));
    const QString refund = voucherOf(cli, u"day"_s, u"2026-02-04"_s);
    const Json voucher = cli.voucher(refund);
    QCOMPARE(texts(voucher[u"notices"], u"code"), QStringList{u"refund_before_start"_s});
    QVERIFY(voucher[u"notices"][0][u"text"].toString().contains(u"före startdatum"));
    QCOMPARE(wrongPosting(cli), QString{});
    QCOMPARE(wrongAtTheEnd(cli, sandbox), QString{});
    const QString page = pdfLines(cli, refund).join(u'\n');
    QVERIFY2(page.contains(u"köpet: 2025-12-10, före startdatum"_s), qPrintable(page));
}

void TestScenariosDates::yearEndInSwedishTime()
{
    SandboxProcess sandbox{u"10"_s};
    Cli cli{sandbox};
    cli.run({u"fetch"_s});
    QCOMPARE(draftedPostings(cli), table(R"(
        day    2025-12-31 1686  40000
        day    2025-12-31 3001 -32000
        day    2025-12-31 2611  -8000
        day    2026-01-01 1686  25000
        day    2026-01-01 3001 -20000
        day    2026-01-01 2611  -5000
        payout 2026-01-08 1930  65000
        payout 2026-01-08 1686 -65000
    )"));
    QCOMPARE(wrongPosting(cli), QString{});
    QCOMPARE(wrongAtTheEnd(cli, sandbox), QString{});

    // Two financial years; the claim of December is carried over the year end.
    QStringList years;
    const Json state = sandbox.state();
    for (const Json &voucher : state[u"bjornlunden"][u"vouchers"].items())
        years.append(voucher[u"date"].toString().left(4) + u' ' + voucher[u"year"].toString());
    years.sort();
    QCOMPARE(years, (QStringList{u"2025 202501"_s, u"2026 202601"_s, u"2026 202601"_s}));
    const Run before = cli.run({u"balance"_s, u"--date"_s, u"2025-12-31"_s});
    QCOMPARE(before[u"klarna"].toWhole(), 400'00);
    QCOMPARE(before[u"rows"].toWhole(), 400'00);
    QCOMPARE(before[u"books"].toWhole(), 400'00);
    // Sold on the last day of the year, and paid out on 8 January.
    const Json &waiting = before[u"outstanding"];
    QCOMPARE(waiting[u"sum"].toWhole(), 400'00);
    QCOMPARE(waiting[u"known_to"].toString(), u"2026-01-08"_s);
    QCOMPARE(waiting[u"ages"][0][u"amount"].toWhole(), 400'00);
    QCOMPARE(waiting[u"ages"][0][u"to_days"].toWhole(), 7);
    QCOMPARE(waiting[u"rows"].items().size(), 1U);
    QCOMPARE(waiting[u"rows"][0][u"date"].toString(), u"2025-12-31"_s);
    QCOMPARE(waiting[u"rows"][0][u"order"].toString(), u"10001"_s);
    QCOMPARE(waiting[u"rows"][0][u"paid"].toString(), u"2026-01-08"_s);
    const QByteArray said = cli.readable({u"balance"_s, u"--date"_s, u"2025-12-31"_s}).out;
    QVERIFY2(said.contains("0–7 dagar") && said.contains("Över 30 dagar"), said.constData());
    const Run after = cli.run({u"balance"_s, u"--date"_s, u"2026-01-01"_s});
    QCOMPARE(after[u"klarna"].toWhole(), 650'00);
    QCOMPARE(after[u"books"].toWhole(), 650'00);
}

void TestScenariosDates::clockChange_data()
{
    QTest::addColumn<QString>("scenario");
    QTest::addColumn<QStringList>("expected");
    // Six sales of 201.00 to 201.05 on both sides of the midnights around the change.
    QTest::newRow("29 March, 23 hours") << u"10b"_s << table(R"(
        day    2026-03-28 1686   20100
        day    2026-03-29 1686   80410
        day    2026-03-30 1686   20105
        payout 2026-04-08 1686 -120615
    )");
    QTest::newRow("25 October, 25 hours") << u"10c"_s << table(R"(
        day    2026-10-24 1686   20100
        day    2026-10-25 1686   80410
        day    2026-10-26 1686   20105
        payout 2026-11-03 1686 -120615
    )");
}

void TestScenariosDates::clockChange()
{
    QFETCH(QString, scenario);
    QFETCH(QStringList, expected);
    SandboxProcess sandbox{scenario};
    Cli cli{sandbox};
    cli.run({u"fetch"_s});
    QCOMPARE(draftedPostings(cli).filter(u" 1686 "_s), expected);
    QCOMPARE(cli.voucherIds().size(), 4U); // every day has one voucher
}

void TestScenariosDates::payoutAcrossTheStartDate()
{
    SandboxProcess sandbox{u"15"_s};
    Cli cli{sandbox};
    cli.run({u"fetch"_s});
    QCOMPARE(draftedPostings(cli), table(R"(
        day    2026-02-02 1686   80000
        day    2026-02-02 3001  -64000
        day    2026-02-02 2611  -16000
        payout 2026-02-05 1930  200000
        payout 2026-02-05 1686 -200000
    )"));
    const Json payout = cli.voucher(voucherOf(cli, u"payout"_s, u"2026-02-05"_s));
    std::vector<qint64> credits;
    for (const Json &row : payout[u"rows"].items()) {
        if (row[u"account"].toString() == u"1686")
            credits.push_back(row[u"credit"].toWhole().value_or(0));
    }
    std::ranges::sort(credits);
    QCOMPARE(credits, (std::vector<qint64>{800'00, 1200'00}));

    const auto beforeStart = [&cli] {
        const Run view = cli.run({u"payouts"_s, u"KP1500001"_s});
        std::vector<qint64> amounts;
        for (const Json &difference : view[u"differences"].items()) {
            if (difference[u"cause"].toString() == u"before_start")
                amounts.push_back(difference[u"amount"].toWhole().value_or(0));
        }
        return amounts;
    };
    QCOMPARE(beforeStart(), std::vector<qint64>{1200'00});

    QCOMPARE(wrongPosting(cli), QString{});
    QCOMPARE(wrongInBooks(cli, sandbox), QString{});
    const Run view = cli.run({u"payouts"_s, u"KP1500001"_s});
    QCOMPARE(view[u"status"].toString(), u"posted"_s);
    QCOMPARE(texts(view[u"differences"], u"cause"), QStringList{u"before_start"_s});
    QCOMPARE(beforeStart(), std::vector<qint64>{1200'00});

    // What the shop booked itself in January leaves the account with the payout.
    const Json state = sandbox.state();
    QCOMPARE(state[u"bjornlunden"][u"balances"][u"1686"].toWhole().value_or(0), 0);
    QCOMPARE(state[u"klarna"][u"owed"].toWhole(), 0);
    const Run balance = cli.run({u"balance"_s, u"--date"_s, u"2026-03-15"_s});
    QCOMPARE(balance.exit, 0);
    QCOMPARE(balance[u"klarna"].toWhole(), 0);
    QCOMPARE(balance[u"books"].toWhole(), 0);
    QCOMPARE(cli.run({u"post"_s})[u"posted"].items().size(), 0U);
}

void TestScenariosDates::startDates_data()
{
    QTest::addColumn<qint64>("days");
    QTest::addColumn<QString>("date");
    QTest::addColumn<int>("exit");
    QTest::newRow("31 January on 15 March") << qint64{0} << u"2026-01-31"_s << 1;
    QTest::newRow("1 February on 15 March") << qint64{0} << u"2026-02-01"_s << 0;
    QTest::newRow("28 February on 1 April") << qint64{17} << u"2026-02-28"_s << 1;
    QTest::newRow("1 March on 1 April") << qint64{17} << u"2026-03-01"_s << 0;
    QTest::newRow("no such day") << qint64{0} << u"2026-02-30"_s << 1;
}

void TestScenariosDates::startDates()
{
    QFETCH(qint64, days);
    QFETCH(QString, date);
    QFETCH(int, exit);
    SandboxProcess sandbox{u"15"_s};
    Cli cli{sandbox};
    cli.set({u"start_date=2026-03-05"_s});
    cli.advance(days * 86'400);
    const Run set = cli.run({u"settings"_s, u"set"_s, u"start_date="_s + date});
    QCOMPARE(set.exit, exit);
    QCOMPARE(set.err.contains(u"Startdatum"), exit == 1);
    const Run get = cli.run({u"settings"_s, u"get"_s, u"start_date"_s});
    QCOMPARE(get[u"settings"][u"start_date"].toString(), exit == 0 ? date : u"2026-03-05"_s);
}

void TestScenariosDates::earlierVouchersOnTheAccountAreShown()
{
    SandboxProcess sandbox{u"12b"_s};
    Cli cli{sandbox};
    const Run check = cli.run({u"check"_s});
    QCOMPARE(check.exit, 3);
    QCOMPARE(texts(check[u"problems"], u"code"), QStringList{u"already_in_books"_s});
    QCOMPARE(check[u"problems"][0][u"subject"].toString(), u"A1"_s);
}

QTEST_GUILESS_MAIN(TestScenariosDates)
#include "tst_scenarios_dates.moc"
