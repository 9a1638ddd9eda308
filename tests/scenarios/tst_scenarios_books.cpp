#include "acceptance.h"

#include <QTest>

using namespace klarbok;
using namespace klarbok::test;
using namespace Qt::StringLiterals;

/// What the books say is asked about before anything is posted: locked periods, missing years,
/// accounts, and what stands there already.
class TestScenariosBooks : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void s11_lockIsFoundBeforePosting();
    void s11_firstOpenDay();
    void s11_waiting();
    void s11_lockedBetweenApprovalAndPosting();
    void s11_missingYearHasItsOwnMessage();
    void s12_bookedElsewhere();
    void s12_bookedAsWell();
    void s15_handMadeVouchersAreAskedAboutBeforeProposing();
    void missingAndClosedAccounts();
    void theClaimsAccountIsMissing();
    void withoutBooksTheFetchIsQuiet();
};

namespace {

const QString kPost = u"POST /bla-api/v1/sp/journal"_s;

QStringList codes(const Json &voucher)
{
    return texts(voucher[u"questions"], u"code");
}

Json change(SandboxProcess &sandbox, const QByteArray &body)
{
    return sandbox.send("POST", u"/sandbox/books"_s, {}, body, "application/json").json();
}

/// The voucher in the sandbox's books whose text holds the marker; null: none.
Json inBooks(SandboxProcess &sandbox, const QString &marker)
{
    const Json state = sandbox.state();
    for (const Json &voucher : state[u"bjornlunden"][u"vouchers"].items()) {
        if (voucher[u"text"].toString().contains(marker))
            return voucher;
    }
    return {};
}

} // namespace

void TestScenariosBooks::s11_lockIsFoundBeforePosting()
{
    SandboxProcess sandbox{u"11"_s};
    Cli cli{sandbox};
    QCOMPARE(cli.run({u"fetch"_s}).exit, 0);
    const QString february = voucherOf(cli, u"day"_s, u"2026-02-27"_s);
    const Json voucher = cli.voucher(february);
    QCOMPARE(codes(voucher), QStringList{u"period_closed"_s});
    QCOMPARE(voucher[u"questions"][0][u"subject"].toString(), u"2026-02-27"_s);
    QVERIFY(!voucher[u"questions"][0][u"waiting"].toBool());
    // The rest of the payout goes on without it.
    const Run approve = cli.run({u"approve"_s, u"--all-reconciled"_s});
    QCOMPARE(approve[u"approved"].items().size(), 2U);
    QCOMPARE(texts(approve[u"refused"], u"why"), QStringList{u"open_questions"_s});
    QCOMPARE(requests(sandbox.state(), kPost), 0);
    QCOMPARE(cli.run({u"post"_s}).exit, 0);
    QCOMPARE(requests(sandbox.state(), kPost), 2);
    QVERIFY(inBooks(sandbox, february).isNull());
}

void TestScenariosBooks::s11_firstOpenDay()
{
    SandboxProcess sandbox{u"11"_s};
    Cli cli{sandbox};
    cli.run({u"fetch"_s});
    const QString id = voucherOf(cli, u"day"_s, u"2026-02-27"_s);
    const Run answer = cli.run({u"answer"_s, id, u"period_closed"_s, u"first_open"_s, u"--note"_s,
                                u"Enligt samtal med konsulten"_s});
    QCOMPARE(answer.exit, 0);
    QCOMPARE(answer[u"id"].toString(), id);
    QCOMPARE(answer[u"date"].toString(), u"2026-03-01"_s);
    QCOMPARE(answer[u"text"].toString(), u"Klarna avser 2026-02-27 "_s + id);
    QCOMPARE(texts(answer[u"notices"], u"code"), QStringList{u"date_moved"_s});
    QCOMPARE(answer[u"answers"][0][u"value"].toString(), u"first_open"_s);
    QVERIFY(codes(answer.json).isEmpty());
    QCOMPARE(wrongPosting(cli), QString{});

    const Json booked = inBooks(sandbox, id);
    QCOMPARE(booked[u"date"].toString(), u"2026-03-01"_s);
    QVERIFY(booked[u"text"].toString().contains(u"2026-02-27"));
    const QString pdf = pdfLines(cli, id).join(u' ');
    QVERIFY2(pdf.contains(u"avser 2026-02-27"), qUtf8Printable(pdf));
    QVERIFY2(pdf.contains(u"bokförs på första öppna dag, enligt svar av bokforaren"),
             qUtf8Printable(pdf));
    QVERIFY2(pdf.contains(u"senare momsperiod"), qUtf8Printable(pdf));
    QVERIFY2(pdf.contains(u"Enligt samtal med konsulten"), qUtf8Printable(pdf));
    const Json history = cli.voucher(id)[u"history"];
    QVERIFY(texts(history, u"event").contains(u"answered"_s));
    QVERIFY(texts(history, u"details").join(u'\n').contains(u"period_closed 2026-02-27"));
    QCOMPARE(wrongAtTheEnd(cli, sandbox), QString{});
}

void TestScenariosBooks::s11_waiting()
{
    SandboxProcess sandbox{u"11"_s};
    Cli cli{sandbox};
    cli.run({u"fetch"_s});
    const QString id = voucherOf(cli, u"day"_s, u"2026-02-27"_s);
    const Run wait = cli.run({u"answer"_s, id, u"period_closed"_s, u"wait"_s});
    QCOMPARE(codes(wait.json), QStringList{u"period_closed"_s});
    QVERIFY(wait[u"questions"][0][u"waiting"].toBool());
    const Run readable = cli.readable({u"vouchers"_s, id});
    QVERIFY2(readable.out.contains("väntar på att perioden öppnas"), readable.out);
    QCOMPARE(cli.run({u"approve"_s, id})[u"refused"][0][u"why"].toString(), u"open_questions"_s);

    change(sandbox, R"({"first_open_period": "202601"})");
    const Run retry = cli.run({u"answer"_s, id, u"period_closed"_s, u"retry"_s});
    QCOMPARE(retry.exit, 0);
    QVERIFY(codes(retry.json).isEmpty());
    QCOMPARE(retry[u"date"].toString(), u"2026-02-27"_s);
    QCOMPARE(wrongPosting(cli), QString{});
    QCOMPARE(inBooks(sandbox, id)[u"date"].toString(), u"2026-02-27"_s);
    QCOMPARE(wrongAtTheEnd(cli, sandbox), QString{});
}

void TestScenariosBooks::s11_lockedBetweenApprovalAndPosting()
{
    SandboxProcess sandbox{u"1"_s}; // 2 and 9 March
    Cli cli{sandbox};
    cli.run({u"fetch"_s});
    cli.run({u"approve"_s, u"--all-reconciled"_s});
    const QString id = voucherOf(cli, u"day"_s, u"2026-03-02"_s);
    change(sandbox, R"({"first_open_period": "202604"})");
    const Run post = cli.run({u"post"_s, id});
    QCOMPARE(post.exit, 3);
    QCOMPARE(post[u"rejected"][0][u"why"].toString(), u"period_closed 2026-03-02"_s);
    QCOMPARE(requests(sandbox.state(), kPost), 0);
    const Run reopened = cli.run({u"reopen"_s, id});
    QCOMPARE(codes(cli.voucher(id)), QStringList{u"period_closed"_s});
    QCOMPARE(cli.run({u"answer"_s, id, u"period_closed"_s, u"first_open"_s}).exit, 0);
    QCOMPARE(cli.run({u"approve"_s, id})[u"approved"].items().size(), 1U);
    QCOMPARE(cli.run({u"post"_s, id}).exit, 0);
    QCOMPARE(inBooks(sandbox, id)[u"date"].toString(), u"2026-04-01"_s);
}

void TestScenariosBooks::s11_missingYearHasItsOwnMessage()
{
    SandboxProcess locked{u"11"_s};
    Cli lockedCli{locked};
    lockedCli.run({u"fetch"_s});
    const Json lockedVoucher = lockedCli.voucher(voucherOf(lockedCli, u"day"_s, u"2026-02-27"_s));

    SandboxProcess sandbox{u"11b"_s};
    Cli cli{sandbox};
    QCOMPARE(cli.run({u"fetch"_s}).exit, 0);
    const QString id = voucherOf(cli, u"day"_s, u"2026-02-27"_s);
    const Json voucher = cli.voucher(id);
    QCOMPARE(codes(voucher), QStringList{u"year_missing"_s});
    const QString text = voucher[u"questions"][0][u"text"].toString();
    QVERIFY2(text.contains(u"räkenskapsår"), qUtf8Printable(text));
    QVERIFY(text != lockedVoucher[u"questions"][0][u"text"].toString());
    QCOMPARE(cli.run({u"answer"_s, id, u"year_missing"_s, u"first_open"_s}).exit, 1);
    QCOMPARE(cli.run({u"answer"_s, id, u"year_missing"_s, u"retry"_s}).exit, 3);
    QCOMPARE(requests(sandbox.state(), kPost), 0);
}

void TestScenariosBooks::s12_bookedElsewhere()
{
    SandboxProcess sandbox{u"12b"_s};
    Cli cli{sandbox};
    cli.run({u"fetch"_s});
    const QString id = voucherOf(cli, u"day"_s, u"2026-03-02"_s);
    QCOMPARE(codes(cli.voucher(id)), QStringList{u"already_booked"_s});
    QCOMPARE(cli.run({u"answer"_s, id, u"already_booked"_s, u"elsewhere"_s}).exit, 1); // no note
    const Run answer = cli.run({u"answer"_s, id, u"already_booked"_s, u"elsewhere"_s, u"--note"_s,
                                u"Bokfört för hand den 2 mars"_s});
    QCOMPARE(answer.exit, 0);
    QCOMPARE(answer[u"state"].toString(), u"booked_elsewhere"_s);
    QCOMPARE(answer[u"series"].toString(), u"A"_s);
    QCOMPARE(answer[u"number"].toWhole().value_or(0), 1);
    QCOMPARE(cli.run({u"fetch"_s})[u"new"].toWhole().value_or(-1), 0);
    QCOMPARE(cli.voucherIds().size(), 2U);
    cli.run({u"approve"_s, u"--all-reconciled"_s});
    const Run post = cli.run({u"post"_s});
    QCOMPARE(post.exit, 0);
    QCOMPARE(requests(sandbox.state(), kPost), 1); // the payout
    QVERIFY(inBooks(sandbox, id).isNull());
    const Run balance = cli.run({u"balance"_s, u"--date"_s, u"2026-03-09"_s});
    QCOMPARE(balance.exit, 0);
    QVERIFY2(balance[u"differences"].items().empty(), balance.out.constData());
}

void TestScenariosBooks::s12_bookedAsWell()
{
    SandboxProcess sandbox{u"12b"_s};
    Cli cli{sandbox};
    cli.run({u"fetch"_s});
    const QString id = voucherOf(cli, u"day"_s, u"2026-03-02"_s);
    QCOMPARE(cli.run({u"answer"_s, id, u"already_booked"_s, u"book"_s}).exit, 0);
    cli.run({u"approve"_s, u"--all-reconciled"_s});
    QCOMPARE(cli.run({u"post"_s}).exit, 0);
    QCOMPARE(requests(sandbox.state(), kPost), 2);
    QVERIFY(!inBooks(sandbox, id).isNull());
    const QString pdf = pdfLines(cli, id).join(u' ');
    QVERIFY2(pdf.contains(u"A 1 2026-03-02): bokförs också"), qUtf8Printable(pdf));
}

void TestScenariosBooks::s15_handMadeVouchersAreAskedAboutBeforeProposing()
{
    SandboxProcess sandbox{u"15"_s};
    Cli cli{sandbox};
    change(sandbox, R"({"voucher": {"series": "A", "date": "2026-02-02", "text": "Klarna",
        "rows": [{"account": "1686", "amount": 80000}, {"account": "3001", "amount": -80000}]}})");
    // By another day and another amount than ours: only the first run has reason to show it.
    change(sandbox, R"({"voucher": {"series": "A", "date": "2026-02-10", "text": "Kortsälj",
        "rows": [{"account": "1686", "amount": 79900}, {"account": "3001", "amount": -79900}]}})");
    const Run check = cli.run({u"check"_s});
    QVERIFY(texts(check[u"problems"], u"code").contains(u"already_in_books"_s));
    const Run first = cli.run({u"fetch"_s});
    QCOMPARE(first.exit, 3);
    const QStringList told = texts(first[u"problems"], u"code");
    QCOMPARE(told.count(u"already_in_books"_s), 1);
    QCOMPARE(texts(first[u"problems"], u"subject").at(told.indexOf(u"already_in_books")),
             u"A2, A3"_s); // the books begin with A1, which is not on the claim
    QVERIFY(!texts(cli.run({u"fetch"_s})[u"problems"], u"code").contains(u"already_in_books"_s));
    const QString day = voucherOf(cli, u"day"_s, u"2026-02-02"_s);
    QCOMPARE(codes(cli.voucher(day)), QStringList{u"already_booked"_s});
    const Run approve = cli.run({u"approve"_s, u"--all-reconciled"_s});
    QVERIFY(!texts(approve[u"approved"], u"id").contains(day));
    QCOMPARE(cli.voucher(day)[u"state"].toString(), u"draft"_s);
    const QStringList atTwelve{u"balance"_s, u"--date"_s, u"2026-02-12"_s};
    const Run balance = cli.run(atTwelve);
    QCOMPARE(balance[u"others"][u"before"].toWhole(), 1'200'00); // of January
    const Json &others = balance[u"others"][u"vouchers"];
    QCOMPARE(texts(others, u"date"), (QStringList{u"2026-02-02"_s, u"2026-02-10"_s}));
    QCOMPARE(texts(others, u"text"), (QStringList{u"Klarna"_s, u"Kortsälj"_s}));
    QCOMPARE(others[0][u"amount"].toWhole(), 800'00);
    QCOMPARE(others[1][u"amount"].toWhole(), 799'00);
    QVERIFY(cli.readable(atTwelve).out.contains("Kortsälj"));
}

void TestScenariosBooks::missingAndClosedAccounts()
{
    SandboxProcess sandbox{u"1"_s};
    Cli cli{sandbox};
    cli.set({u"account.sales.25=3098"_s});
    change(sandbox, R"({"close_account": "2621"})");
    const Run check = cli.run({u"check"_s});
    QVERIFY(texts(check[u"problems"], u"code").contains(u"account_missing"_s));
    QVERIFY(texts(check[u"problems"], u"code").contains(u"account_closed"_s));
    cli.run({u"fetch"_s});
    const QString id = voucherOf(cli, u"day"_s, u"2026-03-02"_s);
    const Json asking = cli.voucher(id);
    QStringList asked = codes(asking);
    asked.sort();
    QCOMPARE(asked, (QStringList{u"account_closed"_s, u"account_missing"_s}));
    QStringList proposals = texts(asking[u"questions"], u"proposal");
    QVERIFY2(proposals.contains(u"account=3001"_s), qUtf8Printable(proposals.join(u' ')));
    QVERIFY(codes(cli.voucher(voucherOf(cli, u"payout"_s, u"2026-03-09"_s))).isEmpty());

    QCOMPARE(cli.run({u"answer"_s, id, u"account_missing"_s, u"account=3097"_s}).exit, 1);
    QCOMPARE(cli.run({u"answer"_s, id, u"account_missing"_s, u"account=3001"_s}).exit, 3);
    change(sandbox, R"({"open_account": "2621"})");
    QCOMPARE(cli.run({u"answer"_s, id, u"account_closed"_s, u"retry"_s}).exit, 0);
    QCOMPARE(wrongPosting(cli), QString{});
    QCOMPARE(wrongAtTheEnd(cli, sandbox), QString{});
}

void TestScenariosBooks::theClaimsAccountIsMissing()
{
    SandboxProcess sandbox{u"1"_s};
    Cli cli{sandbox};
    cli.set({u"account.clearing=1999"_s});
    cli.run({u"fetch"_s});
    const QString id = voucherOf(cli, u"day"_s, u"2026-03-02"_s);
    const Json question = cli.voucher(id)[u"questions"][0];
    QCOMPARE(question[u"code"].toString(), u"account_missing"_s);
    QCOMPARE(question[u"proposal"].toString(), u"account=1686"_s);
    QCOMPARE(cli.run({u"answer"_s, id, u"account_missing"_s, u"account=1686"_s}).exit, 0);
    const Run setting = cli.run({u"settings"_s, u"get"_s, u"account.clearing"_s});
    QCOMPARE(setting[u"settings"][u"account.clearing"].toString(), u"1686"_s);
    QCOMPARE(wrongPosting(cli), QString{});
    QCOMPARE(wrongAtTheEnd(cli, sandbox), QString{});
}

void TestScenariosBooks::withoutBooksTheFetchIsQuiet()
{
    SandboxProcess sandbox{u"11"_s};
    Cli cli{sandbox};
    for (const char *name :
         {"KLARBOK_BL_CLIENT_ID", "KLARBOK_BL_CLIENT_SECRET", "KLARBOK_BL_USER_KEY"})
        cli.setVariable(QString::fromLatin1(name), {});
    const Run fetch = cli.run({u"fetch"_s});
    QCOMPARE(fetch.exit, 0);
    QVERIFY(fetch[u"problems"].items().empty());
    const QString id = voucherOf(cli, u"day"_s, u"2026-02-27"_s);
    QVERIFY(codes(cli.voucher(id)).isEmpty());
}

QTEST_GUILESS_MAIN(TestScenariosBooks)
#include "tst_scenarios_books.moc"
