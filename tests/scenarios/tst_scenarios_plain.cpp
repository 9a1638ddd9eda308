#include "scenarios/acceptance.h"

#include <QRegularExpression>
#include <QTest>

using namespace klarbok;
using namespace klarbok::test;
using namespace Qt::StringLiterals;

/// Sales of a day and what they are made of: scenarios 1, 4, 5, 6 and 7.
class TestScenariosPlain : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void threeRatesTheirPayoutAndDocument();
    void nothingIsSentBeforeApproval();
    void approvingTheDayLeavesThePayout_data();
    void approvingTheDayLeavesThePayout();

    void reportedFeeVatIsBooked();
    void feeWithoutVatHasNoVatRow();
    void feeVatOffItsRateIsNamed();
    void foreignFeeVatStops();
    void feesOnTwoAccounts();
    void feesAreHeldAgainstThoseExpected();

    void giftCardSoldAndUsed();
    void giftCardForOneRate();

    void tipIsOwedToTheStaff();
    void tipOfSoleTrader();

    void twoCapturesOnTheirDays();
    void twoCapturesOnTheOrderDay();
};

namespace {

const QStringList kThreeRates = table(R"(
    day    2026-03-02 1686  177200
    day    2026-03-02 3001  -80000
    day    2026-03-02 2611  -20000
    day    2026-03-02 3002  -50000
    day    2026-03-02 2621   -6000
    day    2026-03-02 3003  -20000
    day    2026-03-02 2631   -1200
    payout 2026-03-09 1930  170777
    payout 2026-03-09 6064    5138
    payout 2026-03-09 2641    1285
    payout 2026-03-09 1686 -177200
)");

/// The lines of a page that hold this text.
QStringList linesWith(const QStringList &page, const QString &text)
{
    return page.filter(text);
}

/// How many lines of the page begin a row of an order: a local time and its number.
qsizetype orderRows(const QStringList &page)
{
    static const QRegularExpression row{u"^\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d \\d+ "_s};
    return page.filter(row).size();
}

} // namespace

void TestScenariosPlain::threeRatesTheirPayoutAndDocument()
{
    SandboxProcess sandbox{u"1"_s};
    Cli cli{sandbox};
    QCOMPARE(cli.run({u"check"_s}).exit, 0); // takes over the company's name
    const Run fetch = cli.run({u"fetch"_s});
    QCOMPARE(fetch.exit, 0);
    QCOMPARE(fetch[u"payouts"].toWhole(), 1);
    QCOMPARE(fetch[u"orders"].toWhole(), 3);
    QCOMPARE(draftedPostings(cli), kThreeRates);

    QCOMPARE(wrongPosting(cli), QString{});
    QCOMPARE(bookedPostings(sandbox.state()), table(R"(
        2026-03-02 1686  177200
        2026-03-02 3001  -80000
        2026-03-02 2611  -20000
        2026-03-02 3002  -50000
        2026-03-02 2621   -6000
        2026-03-02 3003  -20000
        2026-03-02 2631   -1200
        2026-03-09 1930  170777
        2026-03-09 6064    5138
        2026-03-09 2641    1285
        2026-03-09 1686 -177200
    )"));
    QCOMPARE(sandbox.state()[u"bjornlunden"][u"balances"][u"1686"].toWhole().value_or(0), 0);
    QCOMPARE(wrongAtTheEnd(cli, sandbox), QString{});

    const Run payout = cli.run({u"payouts"_s, u"KP100001"_s});
    QCOMPARE(payout.exit, 0);
    QCOMPARE(payout[u"status"].toString(), u"posted"_s);
    QVERIFY(payout[u"differences"].isArray());
    QVERIFY(payout[u"differences"].items().empty());

    // The document of the day lists exactly the three orders, and their total.
    const QString day = voucherOf(cli, u"day"_s, u"2026-03-02"_s);
    const QStringList page = pdfLines(cli, day);
    QVERIFY2(linesWith(page, u"Fjällvinden Friluft AB"_s).size() >= 1,
             qPrintable(page.join(u'\n')));
    QVERIFY(page.join(u'\n').contains(u"Org.nr 559321-0478"_s));
    QCOMPARE(orderRows(page), 3);
    QCOMPARE(linesWith(page, u"2026-03-02 09:15 1001 "_s).size(), 1);
    QVERIFY(linesWith(page, u"2026-03-02 09:15 1001 "_s).front().endsWith(u" 1 000,00"));
    QVERIFY(linesWith(page, u"2026-03-02 12:40 1002 "_s).front().endsWith(u" 560,00"));
    QVERIFY(linesWith(page, u"2026-03-02 20:05 1003 "_s).front().endsWith(u" 212,00"));
    QVERIFY(page.contains(u"Summa 1 772,00 1 772,00"_s));                    // the voucher's rows
    QVERIFY(page.contains(u"Summa 1 500,00 200,00 60,00 12,00 1 772,00"_s)); // the orders
    QVERIFY(!page.join(u'\n').contains(u"UTKAST"));
    QVERIFY(page.join(u'\n').contains(day));
}

void TestScenariosPlain::nothingIsSentBeforeApproval()
{
    SandboxProcess sandbox{u"1"_s};
    Cli cli{sandbox};
    cli.run({u"fetch"_s});
    const Run post = cli.run({u"post"_s});
    QCOMPARE(post.exit, 0);
    QVERIFY(post[u"posted"].items().empty());
    const Run named = cli.run({u"post"_s, cli.voucherIds().front()});
    QCOMPARE(named.exit, 3);
    QCOMPARE(named[u"rejected"][0][u"why"].toString(), u"not_approved"_s);
    QVERIFY(bookedPostings(sandbox.state()).isEmpty());
    QCOMPARE(requests(sandbox.state(), u"POST /bla-api/v1/sp/journal"_s), 0);
}

void TestScenariosPlain::approvingTheDayLeavesThePayout_data()
{
    QTest::addColumn<QString>("approved");
    QTest::addColumn<QString>("day");
    QTest::addColumn<QString>("other");
    QTest::newRow("day") << u"day"_s << u"2026-03-02"_s << u"payout"_s;
    QTest::newRow("payout") << u"payout"_s << u"2026-03-09"_s << u"day"_s;
}

void TestScenariosPlain::approvingTheDayLeavesThePayout()
{
    QFETCH(QString, approved);
    QFETCH(QString, day);
    QFETCH(QString, other);
    SandboxProcess sandbox{u"1"_s};
    Cli cli{sandbox};
    cli.run({u"fetch"_s});
    const QString id = voucherOf(cli, approved, day);
    const Run approve = cli.run({u"approve"_s, id});
    QCOMPARE(approve.exit, 0);
    QCOMPARE(approve[u"approved"].items().size(), 1U);

    const Run drafts = cli.run({u"vouchers"_s, u"--state"_s, u"draft"_s});
    QCOMPARE(texts(drafts[u"vouchers"], u"kind"), QStringList{other});
    const Run post = cli.run({u"post"_s});
    QCOMPARE(texts(post[u"posted"], u"id"), QStringList{id});
    QCOMPARE(sandbox.state()[u"bjornlunden"][u"vouchers"].items().size(), 1U);
    QCOMPARE(wrongInBooks(cli, sandbox), QString{});
}

void TestScenariosPlain::reportedFeeVatIsBooked()
{
    SandboxProcess sandbox{u"4"_s};
    Cli cli{sandbox};
    cli.run({u"fetch"_s});
    QCOMPARE(draftedPostings(cli), table(R"(
        day    2026-03-03 1686  50000
        day    2026-03-03 3001 -40000
        day    2026-03-03 2611 -10000
        payout 2026-03-09 1930  47881
        payout 2026-03-09 6064   1695
        payout 2026-03-09 2641    424
        payout 2026-03-09 1686 -50000
    )"));
    QCOMPARE(wrongPosting(cli), QString{});
    QCOMPARE(wrongAtTheEnd(cli, sandbox), QString{});
}

void TestScenariosPlain::feeWithoutVatHasNoVatRow()
{
    SandboxProcess sandbox{u"4b"_s};
    Cli cli{sandbox};
    cli.run({u"fetch"_s});
    QCOMPARE(draftedPostings(cli), table(R"(
        day    2026-03-03 1686  50000
        day    2026-03-03 3001 -40000
        day    2026-03-03 2611 -10000
        payout 2026-03-09 1930  48305
        payout 2026-03-09 6064   1695
        payout 2026-03-09 1686 -50000
    )"));
}

void TestScenariosPlain::feeVatOffItsRateIsNamed()
{
    SandboxProcess sandbox{u"4c"_s};
    Cli cli{sandbox};
    cli.run({u"fetch"_s});
    const Json voucher = cli.voucher(voucherOf(cli, u"payout"_s, u"2026-03-09"_s));
    QVERIFY(draftedPostings(cli).contains(u"payout 2026-03-09 2641 454"_s)); // 0.75 + 3.79
    QCOMPARE(voucher[u"notices"].items().size(), 1U);
    QVERIFY(voucher[u"notices"][0][u"text"].toString().contains(u"4001"));
    QVERIFY(voucher[u"questions"].items().empty());
}

void TestScenariosPlain::foreignFeeVatStops()
{
    SandboxProcess sandbox{u"4d"_s};
    Cli cli{sandbox};
    cli.run({u"fetch"_s});
    const QString payout = voucherOf(cli, u"payout"_s, u"2026-03-09"_s);
    const Json voucher = cli.voucher(payout);
    QCOMPARE(texts(voucher[u"questions"], u"code"),
             (QStringList{u"fee_vat_rate"_s, u"fee_vat_rate"_s}));
    QVERIFY(draftedPostings(cli).filter(u" 2641 "_s).isEmpty());

    const Run all = cli.run({u"approve"_s, u"--all-reconciled"_s});
    QCOMPARE(all.exit, 3);
    QVERIFY(all[u"approved"].items().empty());
    const Run named = cli.run({u"approve"_s, payout});
    QCOMPARE(named.exit, 3);
    QCOMPARE(named[u"refused"][0][u"why"].toString(), u"open_questions"_s);
    cli.run({u"post"_s});
    QVERIFY(bookedPostings(sandbox.state()).isEmpty());
}

void TestScenariosPlain::feesOnTwoAccounts()
{
    SandboxProcess sandbox{u"4"_s};
    Cli cli{sandbox};
    cli.set({u"fee.split=yes"_s, u"account.fee.fixed=6065"_s, u"account.fee.percentage=6066"_s});
    cli.run({u"fetch"_s});
    QCOMPARE(draftedPostings(cli).filter(u"payout"_s), table(R"(
        payout 2026-03-09 1930  47881
        payout 2026-03-09 6065    300
        payout 2026-03-09 6066   1395
        payout 2026-03-09 2641    424
        payout 2026-03-09 1686 -50000
    )"));
}

/// 3.00 and about 2.39 % of 1000.00, 560.00 and 212.00: 26.92 + 16.39 + 8.07 = 51.38.
void TestScenariosPlain::feesAreHeldAgainstThoseExpected()
{
    SandboxProcess sandbox{u"1"_s};
    Cli cli{sandbox};
    cli.run({u"fetch"_s});
    const Run untold = cli.run({u"fees"_s});
    QCOMPARE(untold.exit, 0);
    QCOMPARE(untold[u"lines"].items().size(), 1U);
    const Json &line = untold[u"lines"][0];
    QCOMPARE(line[u"payout"].toString(), u"KP100001"_s);
    QCOMPARE(line[u"sales"].toWhole(), 3);
    QCOMPARE(line[u"sold"].toWhole(), 1772'00);
    QCOMPARE(line[u"fees"].toWhole(), 51'38);
    QCOMPARE(line[u"effective"].toWhole(), 290); // 2.8995 %
    QVERIFY(line[u"expected"].isNull());

    QCOMPARE(cli.run({u"settings"_s, u"set"_s, u"fee.expected=* much"_s}).exit, 1);
    cli.set({u"fee.expected=* 2,39 % + 3 kr"_s});
    const Run agreed = cli.run({u"fees"_s}); // an öre for each fee row is rounding
    QCOMPARE(agreed.exit, 0);
    QCOMPARE(agreed[u"lines"][0][u"expected"].toWhole(), 51'35);
    QVERIFY(agreed[u"outliers"].items().empty());

    // 2.29 %: 22.90, 12.82 and 4.85 beside the 3.00.
    cli.set({u"fee.expected=* 2.29 3.00"_s});
    const Run dear = cli.run({u"fees"_s});
    QCOMPARE(dear.exit, 3);
    QCOMPARE(texts(dear[u"outliers"], u"order"), (QStringList{u"1001"_s, u"1002"_s, u"1003"_s}));
    QCOMPARE(dear[u"outliers"][0][u"over"].toWhole(), 1'02);
    QCOMPARE(dear[u"over"].toWhole(), 1'81);
    QVERIFY(cli.readable({u"fees"_s}).out.contains("Sammanlagt tog Klarna 1,81"));
    QVERIFY(cli.run({u"fees"_s, u"--from"_s, u"2026-03-10"_s})[u"lines"].items().empty());
    QCOMPARE(cli.run({u"fees"_s, u"--from"_s, u"2026-03-10"_s, u"--to"_s, u"2026-03-01"_s}).exit,
             2);
}

void TestScenariosPlain::giftCardSoldAndUsed()
{
    SandboxProcess sandbox{u"5"_s};
    Cli cli{sandbox};
    cli.run({u"fetch"_s});
    QCOMPARE(draftedPostings(cli), table(R"(
        day    2026-03-03 1686  50000
        day    2026-03-03 2421 -50000
        day    2026-03-10 1686  30000
        day    2026-03-10 2421  50000
        day    2026-03-10 3001 -64000
        day    2026-03-10 2611 -16000
        payout 2026-03-09 1930  50000
        payout 2026-03-09 1686 -50000
        payout 2026-03-16 1930  30000
        payout 2026-03-16 1686 -30000
    )"));
    QCOMPARE(wrongPosting(cli), QString{});
    QCOMPARE(sandbox.state()[u"bjornlunden"][u"balances"][u"2421"].toWhole().value_or(0), 0);
    QCOMPARE(wrongAtTheEnd(cli, sandbox), QString{});
}

void TestScenariosPlain::giftCardForOneRate()
{
    SandboxProcess sandbox{u"5"_s};
    Cli cli{sandbox};
    cli.set({u"gift_card.kind=single"_s, u"gift_card.vat=2500"_s});
    cli.run({u"fetch"_s});
    QCOMPARE(draftedPostings(cli).filter(u"day"_s), table(R"(
        day 2026-03-03 1686  50000
        day 2026-03-03 2421 -40000
        day 2026-03-03 2611 -10000
        day 2026-03-10 1686  30000
        day 2026-03-10 2421  40000
        day 2026-03-10 3001 -64000
        day 2026-03-10 2611  -6000
    )"));
}

void TestScenariosPlain::tipIsOwedToTheStaff()
{
    SandboxProcess sandbox{u"6"_s};
    Cli cli{sandbox};
    cli.run({u"fetch"_s});
    QCOMPARE(draftedPostings(cli), table(R"(
        day    2026-03-04 1686  25000
        day    2026-03-04 3002 -20000
        day    2026-03-04 2621  -2400
        day    2026-03-04 2820  -2600
        payout 2026-03-09 1930  25000
        payout 2026-03-09 1686 -25000
    )"));
    QCOMPARE(wrongPosting(cli), QString{});
    QCOMPARE(wrongAtTheEnd(cli, sandbox), QString{});

    const QStringList page = pdfLines(cli, voucherOf(cli, u"day"_s, u"2026-03-04"_s));
    QCOMPARE(orderRows(page), 1);
    const QStringList tips = linesWith(page, u"Dricks"_s);
    QVERIFY2(!tips.isEmpty() && tips.join(u'\n').contains(u"26,00"), qPrintable(page.join(u'\n')));
}

void TestScenariosPlain::tipOfSoleTrader()
{
    SandboxProcess sandbox{u"6"_s};
    Cli cli{sandbox};
    cli.set({u"account.tip=3999"_s});
    cli.run({u"fetch"_s});
    QCOMPARE(draftedPostings(cli).filter(u"day"_s), table(R"(
        day 2026-03-04 1686  25000
        day 2026-03-04 3002 -20000
        day 2026-03-04 2621  -2400
        day 2026-03-04 3999  -2600
    )"));
}

void TestScenariosPlain::twoCapturesOnTheirDays()
{
    SandboxProcess sandbox{u"7"_s};
    Cli cli{sandbox};
    cli.set({u"date_rule=capture"_s});
    cli.run({u"fetch"_s});
    QCOMPARE(draftedPostings(cli), table(R"(
        day    2026-03-02 1686   60000
        day    2026-03-02 3001  -48000
        day    2026-03-02 2611  -12000
        day    2026-03-06 1686   40000
        day    2026-03-06 3001  -32000
        day    2026-03-06 2611   -8000
        payout 2026-03-12 1930  100000
        payout 2026-03-12 1686 -100000
    )"));
    QCOMPARE(wrongPosting(cli), QString{});
    QCOMPARE(wrongAtTheEnd(cli, sandbox), QString{});

    const QStringList first = pdfLines(cli, voucherOf(cli, u"day"_s, u"2026-03-02"_s));
    QCOMPARE(orderRows(first), 1);
    QVERIFY2(first.join(u'\n').contains(u"del 1 av 2"), qPrintable(first.join(u'\n')));
    QVERIFY(first.join(u'\n').contains(u" 7001 "));
    const QStringList second = pdfLines(cli, voucherOf(cli, u"day"_s, u"2026-03-06"_s));
    QCOMPARE(orderRows(second), 1);
    QVERIFY2(second.join(u'\n').contains(u"del 2 av 2"), qPrintable(second.join(u'\n')));
}

void TestScenariosPlain::twoCapturesOnTheOrderDay()
{
    SandboxProcess sandbox{u"7"_s};
    Cli cli{sandbox};
    cli.run({u"fetch"_s});
    QCOMPARE(draftedPostings(cli).filter(u"day"_s), table(R"(
        day 2026-03-01 1686  100000
        day 2026-03-01 3001  -80000
        day 2026-03-01 2611  -20000
    )"));
    const QString day = voucherOf(cli, u"day"_s, u"2026-03-01"_s);
    QCOMPARE(cli.run({u"approve"_s, day}).exit, 0);
    QCOMPARE(orderRows(pdfLines(cli, day)), 2); // each part for itself
}

QTEST_GUILESS_MAIN(TestScenariosPlain)
#include "tst_scenarios_plain.moc"
