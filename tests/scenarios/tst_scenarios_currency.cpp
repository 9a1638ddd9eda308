#include "scenarios/acceptance.h"

#include <QTest>

using namespace klarbok;
using namespace klarbok::test;
using namespace Qt::StringLiterals;

namespace {

const QStringList kVouchers = table(R"(
    day    2026-03-03 1686  112000
    day    2026-03-03 2611  -22400
    day    2026-03-03 3001  -89600
    payout 2026-03-09 1686 -112000
    payout 2026-03-09 1930  109610
    payout 2026-03-09 2641     672
    payout 2026-03-09 3960    -970
    payout 2026-03-09 6064    2688
)");

/// The voucher's row texts, by account.
QString textOf(const Json &voucher, const QString &account)
{
    for (const Json &row : voucher[u"rows"].items()) {
        if (row[u"account"].toString() == account)
            return row[u"text"].toString();
    }
    return {};
}

} // namespace

/// Scenario 14, over the sandbox: a payout in euro.
class TestScenariosCurrency : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void s14_euroFromFetchToBooks();
    void s14_rateDateAndSourceAreShown();
    void s14_theColumnsAreInEuro();
    void s14_withoutARateEachVoucherAsks();
    void s14_theRatesAreReadOnce();
    void s14_aRateByHand();
    void s14_aLoss();
    void aFaultyRateServiceFailsNothing_data();
    void aFaultyRateServiceFailsNothing();
};

void TestScenariosCurrency::s14_euroFromFetchToBooks()
{
    SandboxProcess sandbox{u"14"_s};
    Cli cli{sandbox};
    QCOMPARE(cli.run({u"fetch"_s}).exit, 0);
    QCOMPARE(draftedPostings(cli), kVouchers);
    QCOMPARE(wrongPosting(cli), QString{});
    QCOMPARE(wrongAtTheEnd(cli, sandbox), QString{});
    QCOMPARE(sandbox.state()[u"bjornlunden"][u"balances"][u"1686"].toWhole().value_or(0), 0);
}

void TestScenariosCurrency::s14_rateDateAndSourceAreShown()
{
    SandboxProcess sandbox{u"14"_s};
    Cli cli{sandbox};
    cli.run({u"fetch"_s});
    QCOMPARE(cli.run({u"approve"_s, u"--all-reconciled"_s}).exit, 0);
    const QString sold = voucherOf(cli, u"day"_s, u"2026-03-03"_s);
    const QString paid = voucherOf(cli, u"payout"_s, u"2026-03-09"_s);
    const Json payout = cli.voucher(paid);
    QCOMPARE(textOf(cli.voucher(sold), u"1686"_s), u"EUR 11,20 Riksbanken 2026-03-03"_s);
    QCOMPARE(textOf(payout, u"1930"_s), u"EUR 11,30 Riksbanken 2026-03-09"_s);
    QCOMPARE(textOf(payout, u"6064"_s), u"EUR 11,20 Riksbanken 2026-03-03"_s);
    QCOMPARE(payout[u"currency"].toString(), u"SEK"_s);
    QStringList rates;
    for (const Json &rate : payout[u"rates"].items())
        rates << rate[u"currency"].toString() + u' ' + rate[u"rate"].toString() + u' ' +
                     rate[u"source"].toString() + u' ' + rate[u"date"].toString();
    QCOMPARE(rates, (QStringList{u"EUR 11.20 Riksbanken 2026-03-03"_s,
                                 u"EUR 11.30 Riksbanken 2026-03-09"_s}));

    const QStringList pdf = pdfLines(cli, paid);
    QVERIFY2(pdf.contains(u"EUR 2026-03-03 2026-03-03 11,20 Riksbanken"_s),
             qPrintable(pdf.join(u'\n')));
    QVERIFY(pdf.contains(u"EUR 2026-03-09 2026-03-09 11,30 Riksbanken"_s));
    QVERIFY(!pdf.filter(u"Utbetalt: 97,00"_s).isEmpty());
    QVERIFY(!pdfLines(cli, sold).filter(u"brutto 100,00"_s).isEmpty());
    QVERIFY(cli.readable({u"vouchers"_s, paid}).out.contains("EUR 11,30 Riksbanken 2026-03-09"));
}

void TestScenariosCurrency::s14_theColumnsAreInEuro()
{
    SandboxProcess sandbox{u"14"_s};
    Cli cli{sandbox};
    cli.run({u"fetch"_s});
    QCOMPARE(wrongPosting(cli), QString{});
    const Json payout = cli.run({u"payouts"_s, u"KP1400001"_s}).json;
    QCOMPARE(payout[u"currency"].toString(), u"EUR"_s);
    QCOMPARE(payout[u"settlement"].toWhole().value_or(0), 97'00);
    QVERIFY(payout[u"differences"].items().empty());
    qint64 sum = 0;
    for (const Json &line : payout[u"lines"].items()) {
        QCOMPARE(line[u"books"].toWhole(), line[u"klarna"].toWhole());
        sum += line[u"books"].toWhole().value_or(0);
    }
    QCOMPARE(sum, 0);
}

void TestScenariosCurrency::s14_withoutARateEachVoucherAsks()
{
    SandboxProcess sandbox{u"14"_s, {u"riksbank-none"_s}};
    Cli cli{sandbox};
    const Run fetch = cli.run({u"fetch"_s});
    QCOMPARE(fetch.exit, 0);
    const QString sold = voucherOf(cli, u"day"_s, u"2026-03-03"_s);
    const Json question = cli.voucher(sold)[u"questions"][0];
    QCOMPARE(question[u"code"].toString(), u"currency"_s);
    QCOMPARE(question[u"subject"].toString(), u"EUR 2026-03-03"_s);
    QCOMPARE(question[u"amount"].toWhole().value_or(0), 100'00);
    QCOMPARE(question[u"currency"].toString(), u"EUR"_s);
    QVERIFY(cli.voucher(sold)[u"rows"].items().empty());
    QVERIFY(!cli.run({u"pdf"_s, sold, u"-o"_s, cli.home() + u"/draft.pdf"_s}).out.isEmpty());
    QCOMPARE(cli.run({u"approve"_s, sold}).exit, 3);
    const QStringList causes =
        texts(cli.run({u"payouts"_s, u"KP1400001"_s})[u"differences"], u"cause");
    QVERIFY(causes.contains(u"currency"_s));

    sandbox.fault(u"riksbank-none"_s, u"off"_s);
    QCOMPARE(cli.run({u"answer"_s, sold, u"currency"_s, u"retry"_s}).exit, 0);
    QCOMPARE(draftedPostings(cli), kVouchers);
}

void TestScenariosCurrency::s14_theRatesAreReadOnce()
{
    SandboxProcess sandbox{u"14"_s};
    Cli cli{sandbox};
    cli.run({u"fetch"_s});
    cli.run({u"fetch"_s});
    const Json state = sandbox.state();
    qint64 asked = 0;
    for (const Json::Member &route : state[u"requests"].members()) {
        if (route.first.contains(u"/swea/"))
            asked += route.second.toWhole().value_or(0);
    }
    QCOMPARE(asked, 1);
}

void TestScenariosCurrency::s14_aRateByHand()
{
    SandboxProcess sandbox{u"14"_s, {u"riksbank-none"_s}};
    Cli cli{sandbox};
    cli.run({u"fetch"_s});
    const QString sold = voucherOf(cli, u"day"_s, u"2026-03-03"_s);
    const QString paid = voucherOf(cli, u"payout"_s, u"2026-03-09"_s);
    QCOMPARE(cli.run({u"answer"_s, sold, u"currency"_s, u"rate=11.20"_s}).exit, 1); // no note
    const QStringList note{u"--note"_s, u"Kurs från banken"_s};
    QCOMPARE(cli.run(QStringList{u"answer"_s, sold, u"currency"_s, u"rate=11.20"_s} + note).exit,
             0);
    QCOMPARE(cli.run(QStringList{u"answer"_s, paid, u"currency"_s, u"rate=11.30"_s} + note).exit,
             0);
    QCOMPARE(draftedPostings(cli), kVouchers);
    QCOMPARE(wrongPosting(cli), QString{});
    const QStringList pdf = pdfLines(cli, sold);
    QVERIFY(pdf.contains(u"EUR 2026-03-03 2026-03-03 11,20 angiven för hand"_s));
    QVERIFY(!pdf.filter(u"Kurs från banken"_s).isEmpty());
    QCOMPARE(wrongInBooks(cli, sandbox), QString{});
}

void TestScenariosCurrency::s14_aLoss()
{
    SandboxProcess sandbox{u"14b"_s}; // 11.10 on the day of the payout: 1 076.70 for 1 086.40
    Cli cli{sandbox};
    cli.run({u"fetch"_s});
    const QStringList drafts = draftedPostings(cli);
    QVERIFY(drafts.contains(u"payout 2026-03-09 7960 970"_s));
    QVERIFY(drafts.contains(u"payout 2026-03-09 1930 107670"_s));
    QCOMPARE(wrongPosting(cli), QString{});
    QCOMPARE(wrongAtTheEnd(cli, sandbox), QString{});
}

void TestScenariosCurrency::aFaultyRateServiceFailsNothing_data()
{
    QTest::addColumn<QString>("fault");
    for (const char *fault : {"riksbank-500", "riksbank-429", "riksbank-drop"})
        QTest::newRow(fault) << QString::fromLatin1(fault);
}

void TestScenariosCurrency::aFaultyRateServiceFailsNothing()
{
    QFETCH(const QString, fault);
    SandboxProcess sandbox{u"14"_s, {fault}};
    Cli cli{sandbox};
    const Run fetch = cli.run({u"fetch"_s});
    QCOMPARE(fetch.exit, 0);
    QCOMPARE(texts(fetch[u"problems"], u"code"), QStringList{u"rates_missing"_s});
    QVERIFY(!cli.voucher(voucherOf(cli, u"day"_s, u"2026-03-03"_s))[u"questions"].items().empty());
    sandbox.fault(fault, u"off"_s);
    QCOMPARE(cli.run({u"fetch"_s}).exit, 0);
    QCOMPARE(draftedPostings(cli), kVouchers);
}

QTEST_GUILESS_MAIN(TestScenariosCurrency)
#include "tst_scenarios_currency.moc"
