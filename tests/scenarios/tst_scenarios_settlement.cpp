#include "scenarios/acceptance.h"

#include <QTest>

#include <algorithm>

using namespace klarbok;
using namespace klarbok::test;
using namespace Qt::StringLiterals;

/// What a payout may hold beside sales: scenarios 3, 8, 9, 17, 19 and 21.
class TestScenariosSettlement : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void s03_debtIsCarriedAndRepaid();
    void s03_debtWithoutNextPayoutIsRemembered();
    void s08_onlyTheDayOfTheMissingOrderIsBlocked();
    void s09_reportedVatAndRoundedPayout();
    void s09_aboveTheLimitThePayoutIsBlocked();
    void s17_reserveAndDisputeWon();
    void s17_lostDisputeIsAsked_data();
    void s17_lostDisputeIsAsked();
    void s17_strangeRowStopsThePayout();
    void s19_onlyThePdfIsSentAgain();
    void s21_totalsThatDoNotAddUpAreNeverProposed();
    void s21_changedFieldKeepsEverythingUnposted_data();
    void s21_changedFieldKeepsEverythingUnposted();
};

namespace {

constexpr qint64 kSettleSeconds = 180;

/// The payout's differences with one of these causes, as `cause what amount`.
QStringList differences(Cli &cli, const QString &payout, const QStringList &causes)
{
    const Json answer = cli.run({u"payouts"_s, payout})[u"differences"];
    QStringList found;
    for (const Json &difference : answer.items()) {
        const QString cause = difference[u"cause"].toString();
        if (causes.contains(cause))
            found.append(u"%1 %2 %3"_s.arg(cause, difference[u"what"].toString())
                             .arg(difference[u"amount"].toWhole().value_or(0)));
    }
    return found;
}

qint64 booked(SandboxProcess &sandbox, const QString &account)
{
    return sandbox.state()[u"bjornlunden"][u"balances"][account].toWhole().value_or(0);
}

} // namespace

void TestScenariosSettlement::s03_debtIsCarriedAndRepaid()
{
    SandboxProcess sandbox{u"3"_s};
    Cli cli{sandbox};
    QCOMPARE(cli.run({u"fetch"_s}).exit, 0);
    // A refunds an 800.00 sale from before the start date: no bank line, no bank voucher.
    QCOMPARE(draftedPostings(cli), table(R"(
        day    2026-03-02 1686   50000
        day    2026-03-02 3001  -40000
        day    2026-03-02 2611  -10000
        day    2026-03-03 1686  -80000
        day    2026-03-03 3001   64000
        day    2026-03-03 2611   16000
        payout 2026-03-09 6064    1500
        payout 2026-03-09 2641     375
        payout 2026-03-09 1686   -1875
        day    2026-03-10 1686  100000
        day    2026-03-10 3001  -80000
        day    2026-03-10 2611  -20000
        payout 2026-03-16 1930   64375
        payout 2026-03-16 6064    3000
        payout 2026-03-16 2641     750
        payout 2026-03-16 1686  -68125
    )"));
    QCOMPARE(differences(cli, u"KP300001"_s, {u"debt"_s}), QStringList{u"debt debt_out 31875"_s});
    QCOMPARE(differences(cli, u"KP300002"_s, {u"debt"_s}), QStringList{u"debt debt_in -31875"_s});
    QVERIFY(cli.readable({u"payouts"_s, u"KP300001"_s})
                .out.contains("Du är skyldig Klarna 318,75\u00a0kr"));
    QCOMPARE(wrongPosting(cli), QString{});

    const Run afterA = cli.run({u"balance"_s, u"--date"_s, u"2026-03-09"_s});
    QCOMPARE(afterA[u"klarna"].toWhole(), -318'75);
    QCOMPARE(afterA[u"books"].toWhole(), -318'75);
    QVERIFY(cli.readable({u"balance"_s, u"--date"_s, u"2026-03-09"_s})
                .out.contains("Du är skyldig Klarna 318,75\u00a0kr"));
    QCOMPARE(booked(sandbox, u"1686"_s), 0);
    QCOMPARE(wrongAtTheEnd(cli, sandbox), QString{});
}

void TestScenariosSettlement::s03_debtWithoutNextPayoutIsRemembered()
{
    SandboxProcess sandbox{u"3"_s};
    Cli cli{sandbox};
    cli.run({u"fetch"_s, u"--from"_s, u"2026-03-01"_s, u"--to"_s, u"2026-03-10"_s}); // A alone
    const char *reminder = "Klarna kan skicka en räkning på skulden";
    cli.advance(21 * 24 * 3600); // 7 April: 29 days after
    QVERIFY(!cli.readable({u"payouts"_s}).out.contains(reminder));
    cli.advance(24 * 3600);
    QVERIFY(cli.readable({u"payouts"_s}).out.contains(reminder));
    cli.run({u"fetch"_s}); // now B is known
    QVERIFY(!cli.readable({u"payouts"_s}).out.contains(reminder));
}

void TestScenariosSettlement::s08_onlyTheDayOfTheMissingOrderIsBlocked()
{
    SandboxProcess sandbox{u"8"_s};
    Cli cli{sandbox};
    QCOMPARE(cli.run({u"fetch"_s}).exit, 3);
    const Json list = cli.run({u"vouchers"_s})[u"vouchers"];
    QStringList blocked;
    for (const Json &voucher : list.items()) {
        if (voucher[u"questions"].toWhole() != 0)
            blocked.append(voucher[u"kind"].toString() + u' ' + voucher[u"date"].toString());
    }
    QCOMPARE(blocked, QStringList{u"day 2026-03-04"_s});
    const QString id = voucherOf(cli, u"day"_s, u"2026-03-04"_s);
    const Json question = cli.voucher(id)[u"questions"][0];
    QCOMPARE(question[u"code"].toString(), u"order_missing"_s);
    QCOMPARE(question[u"amount"].toWhole(), 349'00);
    QVERIFY(question[u"text"].toString().contains(u"349,00"));

    const Run payout = cli.run({u"payouts"_s, u"KP800001"_s});
    QCOMPARE(differences(cli, u"KP800001"_s, {u"order_missing"_s}),
             QStringList{u"order_missing sale 34900"_s});
    const Json sale = payout[u"lines"][0];
    QCOMPARE(sale[u"what"].toString(), u"sale"_s);
    QCOMPARE(sale[u"klarna"].toWhole().value_or(0) - sale[u"books"].toWhole().value_or(0), 349'00);
    QCOMPARE(cli.run({u"approve"_s, id}).exit, 3);
    // It stops no other voucher, nor the payout's own.
    QVERIFY(list.items().size() >= 4);
    for (const Json &voucher : list.items()) {
        const QString other = voucher[u"id"].toString();
        if (other == id)
            continue;
        QCOMPARE(cli.run({u"approve"_s, other}).exit, 0);
        QCOMPARE(cli.voucher(other)[u"state"].toString(), u"approved"_s);
    }
}

void TestScenariosSettlement::s09_reportedVatAndRoundedPayout()
{
    SandboxProcess sandbox{u"9"_s};
    Cli cli{sandbox};
    QCOMPARE(cli.run({u"fetch"_s}).exit, 0);
    QCOMPARE(draftedPostings(cli), table(R"(
        day    2026-03-03 1686   29400
        day    2026-03-03 3003  -27738
        day    2026-03-03 2631   -1662
        payout 2026-03-09 1930   29400
        payout 2026-03-09 1686  -29400
        day    2026-03-10 1686   40000
        day    2026-03-10 3001  -32000
        day    2026-03-10 2611   -8000
        payout 2026-03-16 1930   39999
        payout 2026-03-16 3740       1
        payout 2026-03-16 1686  -40000
    )"));
    QCOMPARE(differences(cli, u"KP900002"_s, {u"rounding"_s, u"unknown"_s}),
             (QStringList{u"rounding sale -1"_s, u"rounding rounding -1"_s}));
    QCOMPARE(wrongPosting(cli), QString{});
    QCOMPARE(booked(sandbox, u"1686"_s), 0);
    QCOMPARE(booked(sandbox, u"3740"_s), 1);
}

void TestScenariosSettlement::s09_aboveTheLimitThePayoutIsBlocked()
{
    SandboxProcess sandbox{u"9b"_s}; // 1.50 against a limit of 1.00
    Cli cli{sandbox};
    QCOMPARE(cli.run({u"fetch"_s}).exit, 3);
    QCOMPARE(cli.run({u"vouchers"_s, u"--from"_s, u"2026-03-10"_s})[u"vouchers"].items().size(),
             0U);
    QCOMPARE(cli.run({u"payouts"_s, u"KP900002"_s})[u"status"].toString(), u"stopped"_s);
    cli.set({u"rounding_limit=150"_s}); // the owner's limit, not ours
    QCOMPARE(cli.run({u"vouchers"_s, u"--from"_s, u"2026-03-10"_s})[u"vouchers"].items().size(),
             2U);
}

void TestScenariosSettlement::s17_reserveAndDisputeWon()
{
    SandboxProcess sandbox{u"17"_s};
    Cli cli{sandbox};
    cli.set({u"account.holdback=1689"_s});
    cli.run({u"fetch"_s});
    const QStringList first = table(R"(
        payout 2026-03-09 1930  465987
        payout 2026-03-09 6064   27210
        payout 2026-03-09 2641    6803
        payout 2026-03-09 1689  500000
        payout 2026-03-09 1686 -1000000
        payout 2026-03-16 1930   75000
        payout 2026-03-16 6064   20000
        payout 2026-03-16 2641    5000
        payout 2026-03-16 1516  100000
        payout 2026-03-16 1686 -200000
    )");
    const QStringList drafted = draftedPostings(cli);
    for (const QString &posting : first)
        QVERIFY2(drafted.contains(posting), qPrintable(posting));

    // Won: the amount comes back as a credit that the owner says where it belongs, once.
    const QString back = voucherOf(cli, u"payout"_s, u"2026-03-23"_s);
    QCOMPARE(cli.voucher(back)[u"questions"][0][u"subject"].toString(), u"CORRECTION_DISPUTE"_s);
    QCOMPARE(
        cli.run({u"answer"_s, back, u"detail_unclear"_s, u"account=1516"_s, u"--remember"_s}).exit,
        0);
    QCOMPARE(wrongPosting(cli), QString{});
    QCOMPARE(booked(sandbox, u"1689"_s), 0);
    QCOMPARE(booked(sandbox, u"1516"_s), 0);
    QCOMPARE(booked(sandbox, u"1686"_s), 0);
    QCOMPARE(booked(sandbox, u"2611"_s), -2'400'00); // 20 % of the three sales, dispute or not
    QCOMPARE(booked(sandbox, u"3001"_s), -9'600'00);
    QCOMPARE(wrongAtTheEnd(cli, sandbox), QString{});
}

void TestScenariosSettlement::s17_lostDisputeIsAsked_data()
{
    QTest::addColumn<QString>("outcome");
    QTest::addColumn<QStringList>("posted");
    // Sold for 12 000.00 at 25 %, of which 1 000.00 is lost on 17 March.
    QTest::newRow("refund") << u"refund"_s
                            << QStringList{u"2026-03-24 1516 -100000"_s, u"2026-03-24 2611 20000"_s,
                                           u"2026-03-24 3001 80000"_s};
    QTest::newRow("loss") << u"loss"_s
                          << QStringList{u"2026-03-24 1516 -100000"_s, u"2026-03-24 6351 100000"_s};
}

void TestScenariosSettlement::s17_lostDisputeIsAsked()
{
    QFETCH(QString, outcome);
    QFETCH(QStringList, posted);
    SandboxProcess sandbox{u"17"_s};
    Cli cli{sandbox};
    const QStringList fetch{u"fetch"_s, u"--to"_s, u"2026-03-17"_s}; // the credit is yet to come
    QCOMPARE(cli.run(fetch).exit, 0);
    QCOMPARE(wrongPosting(cli), QString{});
    const QStringList before = bookedPostings(sandbox.state());
    QVERIFY(before.contains(u"2026-03-16 1516 100000"_s));

    QCOMPARE(cli.run(fetch).exit, 0);
    const QString id = voucherOf(cli, u"correction"_s, u"2026-03-16"_s);
    const Json question = cli.voucher(id)[u"questions"][0];
    QCOMPARE(question[u"code"].toString(), u"dispute_outcome"_s);
    QVERIFY(question[u"text"].toString().contains(u"1\u00a0000,00"_s));
    QCOMPARE(cli.run({u"payouts"_s, u"KP1700002"_s})[u"status"].toString(), u"posted"_s);
    QCOMPARE(cli.run({u"approve"_s, id}).exit, 3);

    QCOMPARE(cli.run({u"answer"_s, id, u"dispute_outcome"_s, u"wait"_s}).exit, 1);
    QCOMPARE(
        cli.run({u"answer"_s, id, u"dispute_outcome"_s, outcome, u"--note"_s, u"Enligt mejl"_s})
            .exit,
        0);
    QCOMPARE(wrongPosting(cli), QString{});
    QStringList after = bookedPostings(sandbox.state());
    for (const QString &posting : before)
        QVERIFY(after.removeOne(posting));
    QCOMPARE(after, posted);
    QVERIFY(pdfLines(cli, id).join(u'\n').contains(u"Enligt mejl"_s));
    QCOMPARE(wrongInBooks(cli, sandbox), QString{});
}

void TestScenariosSettlement::s17_strangeRowStopsThePayout()
{
    SandboxProcess sandbox{u"17b"_s};
    Cli cli{sandbox};
    cli.run({u"fetch"_s});
    const QString id = voucherOf(cli, u"payout"_s, u"2026-03-09"_s);
    const Json question = cli.voucher(id)[u"questions"][0];
    QCOMPARE(question[u"code"].toString(), u"unknown_type"_s);
    QCOMPARE(question[u"subject"].toString(), u"SHIPPING_LABEL"_s);
    QVERIFY(question[u"text"].toString().contains(u"SHIPPING_LABEL"));
    QCOMPARE(cli.run({u"approve"_s, id}).exit, 3);
    QCOMPARE(cli.voucher(id)[u"state"].toString(), u"draft"_s);
}

void TestScenariosSettlement::s19_onlyThePdfIsSentAgain()
{
    SandboxProcess sandbox{u"19"_s}; // the first upload fails with 500
    Cli cli{sandbox};
    cli.run({u"fetch"_s});
    QCOMPARE(cli.run({u"approve"_s, u"--all-reconciled"_s}).exit, 0);
    const QString day = voucherOf(cli, u"day"_s, u"2026-03-02"_s);
    const Json approved = cli.voucher(day)[u"pdf"];
    const Run post = cli.run({u"post"_s, day});
    QCOMPARE(post.exit, 3);
    QCOMPARE(cli.voucher(day)[u"state"].toString(), u"posted_without_pdf"_s);
    QCOMPARE(requests(sandbox.state(), u"POST /bla-api/v1/sp/journal"_s), 1);
    cli.advance(kSettleSeconds); // a document may still be on its way
    QCOMPARE(cli.run({u"post"_s, day}).exit, 0);
    QCOMPARE(cli.voucher(day)[u"state"].toString(), u"posted"_s);
    QCOMPARE(requests(sandbox.state(), u"POST /bla-api/v1/sp/journal"_s), 1); // only the PDF
    QCOMPARE(cli.voucher(day)[u"pdf"], approved);
    const QStringList pdf = pdfLines(cli, day);
    QVERIFY(pdf.contains(u"Summa 1 772,00 1 772,00"_s));
    QVERIFY(pdf.contains(u"Klarna Bank AB KP100001 3 st 1 772,00 SEK"_s)); // three orders
    QCOMPARE(cli.run({u"post"_s}).exit, 0);
    QCOMPARE(wrongAtTheEnd(cli, sandbox), QString{});
}

void TestScenariosSettlement::s21_totalsThatDoNotAddUpAreNeverProposed()
{
    SandboxProcess sandbox{u"21"_s};
    Cli cli{sandbox};
    const Run fetch = cli.run({u"fetch"_s});
    QCOMPARE(fetch.exit, 3);
    QCOMPARE(fetch[u"problems"].items().size(), 1U);
    QVERIFY(cli.voucherIds().empty());
    QCOMPARE(cli.run({u"payouts"_s, u"KP100001"_s})[u"status"].toString(), u"stopped"_s);
    QCOMPARE(cli.run({u"approve"_s, u"--all-reconciled"_s})[u"approved"].items().size(), 0U);
    cli.run({u"post"_s});
    QCOMPARE(requests(sandbox.state(), u"POST /bla-api/v1/sp/journal"_s), 0);

    sandbox.fault(u"klarna-totals"_s, u"off"_s); // Klarna mends it; a new fetch finds out
    QCOMPARE(cli.run({u"fetch"_s}).exit, 0);
    QCOMPARE(wrongPosting(cli), QString{});
}

void TestScenariosSettlement::s21_changedFieldKeepsEverythingUnposted_data()
{
    QTest::addColumn<QString>("fault");
    QTest::newRow("a field of another type") << u"klarna-wrong-type"_s;
    QTest::newRow("a field that is missing") << u"klarna-no-amount"_s;
}

void TestScenariosSettlement::s21_changedFieldKeepsEverythingUnposted()
{
    QFETCH(QString, fault);
    SandboxProcess sandbox{u"21b"_s};
    sandbox.fault(u"klarna-wrong-type"_s, u"off"_s);
    sandbox.fault(fault, u"on"_s);
    Cli cli{sandbox};
    const Run fetch = cli.run({u"fetch"_s});
    QCOMPARE(fetch.exit, 1);
    QCOMPARE(fetch.err.trimmed().count(u'\n'), 0); // one plain message
    QVERIFY(fetch.err.contains(u"går inte att tolka"_s));
    QVERIFY(cli.voucherIds().empty());
    sandbox.fault(fault, u"off"_s);
    QCOMPARE(cli.run({u"fetch"_s}).exit, 0);
    QCOMPARE(wrongPosting(cli), QString{});
}

QTEST_GUILESS_MAIN(TestScenariosSettlement)
#include "tst_scenarios_settlement.moc"
