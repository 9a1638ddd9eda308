#include "scenarios/acceptance.h"

#include <QTest>

using namespace klarbok;
using namespace klarbok::test;
using namespace Qt::StringLiterals;

namespace {

QString asking(Cli &cli)
{
    const Json list = cli.run({u"vouchers"_s})[u"vouchers"];
    for (const Json &voucher : list.items()) {
        if (voucher[u"questions"].toWhole().value_or(0) > 0)
            return voucher[u"id"].toString();
    }
    return {};
}

Run answer(Cli &cli, const QString &id, const QString &value)
{
    return cli.run(
        {u"answer"_s, id, u"order_missing"_s, value, u"--note"_s, u"Enligt kassakvitto"_s});
}

/// Of `voucher` alone: `3001 27920`, accounts that end at zero left out.
QStringList postings(Cli &cli, const QString &id)
{
    QStringList lines;
    const QString date = cli.voucher(id)[u"date"].toString();
    for (const QString &line : draftedPostings(cli)) {
        if (line.startsWith(u"correction "_s + date + u' '))
            lines.append(line.section(u' ', 2));
    }
    return lines;
}

} // namespace

/// What is posted stays; mistakes and changed rules lead to new vouchers. Scenario 20, the second
/// half of 16, and corrections through the books.
class TestScenariosCorrections : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void s16_correctionReversesAndRebooksWithReferences();
    void correctionOfACorrection();
    void correctionAndReopening();
    void correctionOfAPayout();
    void onlyPostedVouchersAreCorrected();
    void lostAnswerPostsACorrectionOnce();

    void s20_cashMethodDatesEverythingOnThePayoutDay();
    void s20_accrualDatesSalesOnTheirDays();
    void s20_changingTheMethodAffectsOnlyWhatIsNotPosted_data();
    void s20_changingTheMethodAffectsOnlyWhatIsNotPosted();
    void s20_changingWarnsAboutTheYearEnd();
    void s07_partsUnderChangedDateRules();
};

/// Scenario 8: order 349.00 cannot be read. First said to be 25 % (VAT 69.80), then found to be 6 %
/// (VAT 19.75).
void TestScenariosCorrections::s16_correctionReversesAndRebooksWithReferences()
{
    SandboxProcess sandbox{u"8"_s};
    Cli cli{sandbox};
    cli.run({u"fetch"_s});
    const QString original = asking(cli);
    QCOMPARE(answer(cli, original, u"vat=25"_s).exit, 0);
    QCOMPARE(wrongPosting(cli), QString{});
    const Json before = cli.voucher(original);
    const QString number =
        before[u"series"].toString() + u' ' + QString::number(*before[u"number"].toWhole());

    cli.advance(3 * 86'400);
    const Run asked = cli.run({u"correct"_s, original});
    QCOMPARE(asked.exit, 0);
    const QString id = asked[u"id"].toString();
    QCOMPARE(asked[u"kind"].toString(), u"correction"_s);
    QCOMPARE(asked[u"state"].toString(), u"draft"_s);
    QCOMPARE(asked[u"date"].toString(), cli.now().toString(u"yyyy-MM-dd"));
    QCOMPARE(texts(asked[u"notices"], u"code"), QStringList{u"nothing_to_correct"_s});
    QCOMPARE(asked[u"corrects"][u"id"].toString(), original);
    QCOMPARE(asked[u"corrects"][u"number"], before[u"number"]);
    QCOMPARE(asked[u"corrects"][u"date"], before[u"date"]);
    const QString text = asked[u"text"].toString();
    QVERIFY(text.contains(u"Rättelse av "_s + number) && text.contains(id) && text.size() <= 40);
    QCOMPARE(postings(cli, id), QStringList{});

    const Run right = answer(cli, id, u"vat=6"_s);
    QCOMPARE(right.exit, 0);
    QVERIFY(right[u"notices"].items().empty());
    QCOMPARE(postings(cli, id), table(R"(
        2611   6980
        2631  -1975
        3001  27920
        3003 -32925
    )"));
    QVERIFY(right[u"rows"][0][u"text"].toString().startsWith(u"Rättelse av "_s + number));
    for (const Json &row : right[u"rows"].items()) {
        qint64 sources = 0;
        for (const Json &source : row[u"sources"].items())
            sources += source[u"amount"].toWhole().value_or(0);
        QCOMPARE(sources,
                 row[u"debit"].toWhole().value_or(0) - row[u"credit"].toWhole().value_or(0));
    }

    QCOMPARE(wrongPosting(cli), QString{});
    const Json corrected = cli.voucher(id);
    const Json after = cli.voucher(original);
    for (const QString &part : {u"rows"_s, u"text"_s, u"date"_s, u"number"_s, u"pdf"_s})
        QCOMPARE(after[part], before[part]);
    QCOMPARE(after[u"corrected_by"][u"id"].toString(), id);
    QCOMPARE(after[u"corrected_by"][u"number"], corrected[u"number"]);
    QVERIFY(before[u"corrected_by"].isNull());
    QVERIFY(texts(after[u"history"], u"event").contains(u"corrected"_s));
    QVERIFY(cli.readable({u"vouchers"_s, original}).out.contains("Rättat av"));
    QVERIFY(cli.readable({u"vouchers"_s, id}).out.contains("Rättar"));

    const QString page = pdfLines(cli, id).join(u'\n');
    for (const QString &words :
         QStringList{u"Rättelseverifikat"_s, number + u", "_s + before[u"date"].toString(),
                     original, u"Återfört från "_s + number, u"Bokfört på nytt"_s,
                     u"Enligt kassakvitto"_s, u"Rättelse av "_s + number + u": Försäljning 25 %"_s})
        QVERIFY2(page.contains(words), qPrintable(words + u"\n"_s + page));
    QCOMPARE(wrongAtTheEnd(cli, sandbox), QString{});
}

void TestScenariosCorrections::correctionOfACorrection()
{
    SandboxProcess sandbox{u"8"_s};
    Cli cli{sandbox};
    cli.run({u"fetch"_s});
    const QString first = asking(cli);
    answer(cli, first, u"vat=25"_s);
    QCOMPARE(wrongPosting(cli), QString{});
    cli.advance(86'400);
    const QString second = cli.run({u"correct"_s, first})[u"id"].toString();
    QCOMPARE(answer(cli, second, u"vat=12"_s).exit, 0);
    QCOMPARE(wrongPosting(cli), QString{});
    QCOMPARE(cli.run({u"correct"_s, first}).exit, 1); // it has one already
    cli.advance(86'400);
    const Run third = cli.run({u"correct"_s, second});
    QCOMPARE(third.exit, 0);
    QCOMPARE(third[u"corrects"][u"id"].toString(), second);
    QCOMPARE(answer(cli, third[u"id"].toString(), u"vat=6"_s).exit, 0);
    QCOMPARE(postings(cli, third[u"id"].toString()), table(R"(
        2621   3739
        2631  -1975
        3002  31161
        3003 -32925
    )")); // 349.00 at 12 %: VAT 37.39
    QCOMPARE(wrongPosting(cli), QString{});
    QCOMPARE(wrongAtTheEnd(cli, sandbox), QString{});
}

void TestScenariosCorrections::correctionAndReopening()
{
    SandboxProcess sandbox{u"1"_s};
    Cli cli{sandbox};
    cli.run({u"fetch"_s});
    QCOMPARE(wrongPosting(cli), QString{});
    cli.set({u"account.sales.25=3999"_s});
    const QString id =
        cli.run({u"correct"_s, voucherOf(cli, u"day"_s, u"2026-03-02"_s)})[u"id"].toString();
    const Json draft = cli.voucher(id);
    QCOMPARE(cli.run({u"approve"_s, id}).exit, 0);
    const Run reopened = cli.run({u"reopen"_s, id});
    QCOMPARE(reopened.exit, 0);
    QCOMPARE(reopened[u"rows"], draft[u"rows"]);
    QCOMPARE(wrongPosting(cli), QString{});
    QCOMPARE(postings(cli, id), table(R"(
        3001  80000
        3999 -80000
    )"));
    QCOMPARE(wrongAtTheEnd(cli, sandbox), QString{});
}

void TestScenariosCorrections::correctionOfAPayout()
{
    SandboxProcess sandbox{u"1"_s};
    Cli cli{sandbox};
    cli.run({u"fetch"_s});
    QCOMPARE(wrongPosting(cli), QString{});
    cli.set({u"account.bank=1940"_s});
    const QString original = voucherOf(cli, u"payout"_s, u"2026-03-09"_s);
    const QString id = cli.run({u"correct"_s, original})[u"id"].toString();
    QCOMPARE(postings(cli, id), table(R"(
        1930 -170777
        1940  170777
    )"));
    QCOMPARE(wrongPosting(cli), QString{});
    QCOMPARE(wrongAtTheEnd(cli, sandbox), QString{});
}

void TestScenariosCorrections::onlyPostedVouchersAreCorrected()
{
    SandboxProcess sandbox{u"1"_s};
    Cli cli{sandbox};
    cli.run({u"fetch"_s});
    const QString id = voucherOf(cli, u"day"_s, u"2026-03-02"_s);
    const QByteArray before = cli.lists();
    const Run draft = cli.run({u"correct"_s, id});
    QCOMPARE(draft.exit, 1);
    QVERIFY(!draft.err.isEmpty());
    QCOMPARE(cli.run({u"correct"_s, u"KB-00000000"_s}).exit, 1);
    QCOMPARE(cli.run({u"correct"_s}).exit, 2);
    QCOMPARE(cli.run({u"correct"_s, id, id}).exit, 2);
    QCOMPARE(cli.lists(), before);
}

void TestScenariosCorrections::lostAnswerPostsACorrectionOnce()
{
    SandboxProcess sandbox{u"1"_s};
    Cli cli{sandbox};
    cli.run({u"fetch"_s});
    QCOMPARE(wrongPosting(cli), QString{});
    cli.set({u"account.sales.25=3999"_s});
    const QString id =
        cli.run({u"correct"_s, voucherOf(cli, u"day"_s, u"2026-03-02"_s)})[u"id"].toString();
    QCOMPARE(cli.run({u"approve"_s, id}).exit, 0);
    sandbox.fault(u"post-commit-drop"_s);
    QCOMPARE(cli.run({u"post"_s}).exit, 3);
    cli.advance(300);
    QCOMPARE(cli.run({u"recover"_s}).exit, 0);
    QCOMPARE(cli.voucher(id)[u"state"].toString(), u"posted"_s);
    QCOMPARE(wrongAtTheEnd(cli, sandbox), QString{});
}

void TestScenariosCorrections::s20_cashMethodDatesEverythingOnThePayoutDay()
{
    SandboxProcess sandbox{u"20"_s};
    Cli cli{sandbox};
    cli.set({u"method=cash"_s});
    QCOMPARE(cli.run({u"fetch"_s}).exit, 0);
    QCOMPARE(draftedPostings(cli), table(R"(
        payout 2026-01-08 1930  51200
        payout 2026-01-08 3001 -24000
        payout 2026-01-08 2611  -6000
        payout 2026-01-08 3003 -20000
        payout 2026-01-08 2631  -1200
    )"));
    QCOMPARE(cli.voucherIds().size(), 1U);
    QCOMPARE(wrongPosting(cli), QString{});
    QCOMPARE(wrongAtTheEnd(cli, sandbox), QString{});
    // At the year end nothing is owed that the books know of.
    QCOMPARE(cli.run({u"balance"_s, u"--date"_s, u"2025-12-31"_s})[u"books"].toWhole(), 0);
}

void TestScenariosCorrections::s20_accrualDatesSalesOnTheirDays()
{
    SandboxProcess sandbox{u"20"_s};
    Cli cli{sandbox};
    cli.run({u"fetch"_s});
    QCOMPARE(draftedPostings(cli), table(R"(
        day    2025-12-29 1686  30000
        day    2025-12-29 3001 -24000
        day    2025-12-29 2611  -6000
        day    2026-01-02 1686  21200
        day    2026-01-02 3003 -20000
        day    2026-01-02 2631  -1200
        payout 2026-01-08 1930  51200
        payout 2026-01-08 1686 -51200
    )"));
}

void TestScenariosCorrections::s20_changingTheMethodAffectsOnlyWhatIsNotPosted_data()
{
    QTest::addColumn<QString>("first");
    QTest::addColumn<QString>("second");
    QTest::addColumn<QStringList>("books");
    const QStringList december = table(R"(
        2025-12-29 1686  30000
        2025-12-29 3001 -24000
        2025-12-29 2611  -6000
    )");
    QTest::newRow("to the cash method")
        << u"method=accrual"_s << u"method=cash"_s << december + table(R"(
        2026-01-08 1930  51200
        2026-01-08 1686 -30000
        2026-01-08 3003 -20000
        2026-01-08 2631  -1200
    )");
    QTest::newRow("to the payout day")
        << u"date_rule=order"_s << u"date_rule=payout"_s << december + table(R"(
        2026-01-08 1930  51200
        2026-01-08 1686 -30000
        2026-01-08 3003 -20000
        2026-01-08 2631  -1200
    )");
}

void TestScenariosCorrections::s20_changingTheMethodAffectsOnlyWhatIsNotPosted()
{
    QFETCH(const QString, first);
    QFETCH(const QString, second);
    QFETCH(QStringList, books);
    SandboxProcess sandbox{u"20"_s};
    Cli cli{sandbox};
    cli.set({first});
    cli.run({u"fetch"_s});
    const QString id = voucherOf(cli, u"day"_s, u"2025-12-29"_s);
    QCOMPARE(cli.run({u"approve"_s, id}).exit, 0);
    QCOMPARE(cli.run({u"post"_s}).exit, 0);
    const Json before = cli.voucher(id);
    cli.set({second});
    QCOMPARE(cli.voucher(id)[u"rows"], before[u"rows"]);
    QCOMPARE(wrongPosting(cli), QString{});
    books.sort();
    QCOMPARE(bookedPostings(sandbox.state()), books);
    QCOMPARE(wrongAtTheEnd(cli, sandbox), QString{});
    cli.set({first}); // and back again: nothing is left to book
    QCOMPARE(wrongAtTheEnd(cli, sandbox), QString{});
    const Run yearEnd = cli.run({u"balance"_s, u"--date"_s, u"2025-12-31"_s});
    QCOMPARE(yearEnd[u"books"].toWhole(), 300'00);
    QCOMPARE(yearEnd[u"klarna"].toWhole(), 300'00);
}

void TestScenariosCorrections::s20_changingWarnsAboutTheYearEnd()
{
    SandboxProcess sandbox{u"20"_s};
    Cli cli{sandbox};
    const Run cash = cli.run({u"settings"_s, u"set"_s, u"method=cash"_s});
    QCOMPARE(cash.exit, 0);
    QCOMPARE(cash[u"settings"][u"method"].toString(), u"cash"_s);
    QVERIFY2(cash.err.contains(u"räkenskapsår"), qPrintable(cash.err));
    QCOMPARE(cli.run({u"settings"_s, u"set"_s, u"method=cash"_s}).err, QString{}); // as it was
    QVERIFY(
        cli.run({u"settings"_s, u"set"_s, u"date_rule=capture"_s}).err.contains(u"räkenskapsår"));
    QCOMPARE(cli.run({u"settings"_s, u"set"_s, u"series=L"_s}).err, QString{});
}

/// Two part captures, 600.00 on 2 March and 400.00 on 6 March: the first is posted under `capture`,
/// then the rule becomes `order`, whose day for both is 2 March.
void TestScenariosCorrections::s07_partsUnderChangedDateRules()
{
    SandboxProcess sandbox{u"7"_s};
    Cli cli{sandbox};
    cli.set({u"date_rule=capture"_s});
    cli.run({u"fetch"_s});
    const QString first = voucherOf(cli, u"day"_s, u"2026-03-02"_s);
    QCOMPARE(cli.run({u"approve"_s, first}).exit, 0);
    QCOMPARE(cli.run({u"post"_s}).exit, 0);
    cli.set({u"date_rule=order"_s});
    QStringList supplements;
    const Json list = cli.run({u"vouchers"_s})[u"vouchers"];
    for (const Json &voucher : list.items()) {
        if (voucher[u"text"].toString().contains(u"tillägg"))
            supplements.append(voucher[u"date"].toString());
    }
    QCOMPARE(supplements, QStringList{u"2026-03-02"_s});
    QCOMPARE(wrongPosting(cli), QString{});
    QStringList sales = bookedPostings(sandbox.state()).filter(u" 3001 "_s);
    QCOMPARE(sales, QStringList{u"2026-03-02 3001 -80000"_s}); // 480.00 + 320.00
    QCOMPARE(wrongAtTheEnd(cli, sandbox), QString{});
}

QTEST_GUILESS_MAIN(TestScenariosCorrections)
#include "tst_scenarios_corrections.moc"
