#include "scenarios/acceptance.h"

#include <QTest>

using namespace klarbok;
using namespace klarbok::test;
using namespace Qt::StringLiterals;

/// Scenario 12: whatever happens, each voucher stands in the books once.
class TestScenariosOnce : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void answerIsLost_data();
    void answerIsLost();
    void voucherIsLost();
    void programIsKilled_data();
    void programIsKilled();
    void approvedTwice();
    void twoProgramsPostAtOnce();
    void twoComputers();
    void twoComputersAtOnce();
    void alreadyBookedByHand();
};

namespace {

const QString kPost = u"POST /bla-api/v1/sp/journal"_s;
constexpr qint64 kSettleSeconds = 120;

/// One of scenario 12's shop, with its two vouchers approved.
void approveAll(Cli &cli)
{
    QCOMPARE(cli.run({u"fetch"_s}).exit, 0);
    const Run approve = cli.run({u"approve"_s, u"--all-reconciled"_s});
    QCOMPARE(approve.exit, 0);
    QCOMPARE(approve[u"approved"].items().size(), 2U);
}

QStringList states(Cli &cli)
{
    QStringList all = texts(cli.run({u"vouchers"_s})[u"vouchers"], u"state");
    all.sort();
    return all;
}

const QStringList kBothPosted{u"posted"_s, u"posted"_s};

} // namespace

void TestScenariosOnce::answerIsLost_data()
{
    QTest::addColumn<QString>("fault");
    QTest::newRow("connection closed") << u"post-commit-drop"_s;
    QTest::newRow("500") << u"post-commit-500"_s;
    QTest::newRow("504 as HTML") << u"post-commit-504"_s;
    QTest::newRow("answer cut") << u"post-truncated"_s;
}

void TestScenariosOnce::answerIsLost()
{
    QFETCH(QString, fault);
    SandboxProcess sandbox{u"12"_s};
    Cli cli{sandbox};
    approveAll(cli);
    const QString day = voucherOf(cli, u"day"_s, u"2026-03-02"_s);
    sandbox.fault(fault);
    const Run post = cli.run({u"post"_s, day});
    QCOMPARE(post.exit, 3);
    QCOMPARE(post[u"uncertain"].items().size(), 1U);
    QCOMPARE(post[u"uncertain"][0].toString(), day);
    QCOMPARE(cli.voucher(day)[u"state"].toString(), u"uncertain"_s);

    // Posting it once more does not send it once more.
    QCOMPARE(cli.run({u"post"_s, day}).exit, 3);
    QCOMPARE(requests(sandbox.state(), kPost), 1);

    const Run recover = cli.run({u"recover"_s});
    QCOMPARE(recover.exit, 0);
    QCOMPARE(texts(recover[u"posted"], u"id"), QStringList{day});
    QCOMPARE(requests(sandbox.state(), kPost), 1);
    QCOMPARE(wrongInBooks(cli, sandbox), QString{});
}

void TestScenariosOnce::voucherIsLost()
{
    SandboxProcess sandbox{u"12"_s};
    Cli cli{sandbox};
    approveAll(cli);
    sandbox.fault(u"post-drop"_s);
    const Run post = cli.run({u"post"_s});
    QCOMPARE(post.exit, 3);
    QCOMPARE(post[u"uncertain"].items().size(), 1U);
    const QString unsure = post[u"uncertain"][0].toString();

    // Not in the books, but perhaps still on its way: wait.
    const Run tooEarly = cli.run({u"recover"_s});
    QCOMPARE(tooEarly.exit, 3);
    QCOMPARE(tooEarly[u"uncertain"][0].toString(), unsure);
    cli.advance(kSettleSeconds + 60); // the first program's clock ran on meanwhile
    const Run recover = cli.run({u"recover"_s});
    QCOMPARE(recover.exit, 0);
    QVERIFY(recover[u"uncertain"].items().empty());
    QCOMPARE(cli.voucher(unsure)[u"state"].toString(), u"approved"_s);

    QCOMPARE(cli.run({u"post"_s}).exit, 0);
    QCOMPARE(states(cli), kBothPosted);
    QCOMPARE(wrongAtTheEnd(cli, sandbox), QString{});
}

void TestScenariosOnce::programIsKilled_data()
{
    QTest::addColumn<bool>("inBooks");
    QTest::newRow("the books take it all the same") << true;
    QTest::newRow("the books never see it") << false;
}

void TestScenariosOnce::programIsKilled()
{
    QFETCH(bool, inBooks);
    SandboxProcess sandbox{u"12"_s};
    Cli cli{sandbox};
    approveAll(cli);
    sandbox.fault(u"post-slow"_s, u"8*once"_s);
    if (!inBooks)
        sandbox.fault(u"post-drop"_s);

    const auto post = cli.start({u"post"_s});
    QTRY_COMPARE_WITH_TIMEOUT(sandbox.state()[u"under_way"][kPost].toWhole(), 1, 20'000);
    post->kill();
    QCOMPARE(Cli::finish(*post).exit, -1);
    QCOMPARE(states(cli), (QStringList{u"approved"_s, u"sending"_s}));

    // Restarted while the books may still be at it: unsure, looked up, and not sent again.
    const Run early = cli.run({u"recover"_s});
    QCOMPARE(early.exit, 3);
    QCOMPARE(early[u"uncertain"].items().size(), 1U);
    QTRY_COMPARE_WITH_TIMEOUT(requests(sandbox.state(), kPost), 1, 20'000);

    cli.advance(kSettleSeconds + 60); // the first program's clock ran on meanwhile
    const Run late = cli.run({u"recover"_s});
    QCOMPARE(late.exit, 0);
    QCOMPARE(texts(late[u"posted"], u"id").size(), inBooks ? 1 : 0);
    QVERIFY(late[u"uncertain"].items().empty());
    QCOMPARE(cli.run({u"post"_s}).exit, 0);
    QCOMPARE(states(cli), kBothPosted);
    QCOMPARE(requests(sandbox.state(), kPost), inBooks ? 2 : 3);
    QCOMPARE(wrongAtTheEnd(cli, sandbox), QString{});
}

void TestScenariosOnce::approvedTwice()
{
    SandboxProcess sandbox{u"12"_s};
    Cli cli{sandbox};
    cli.run({u"fetch"_s});
    const QString id = voucherOf(cli, u"day"_s, u"2026-03-02"_s);
    const auto first = cli.start({u"approve"_s, id});
    const auto second = cli.start({u"approve"_s, id});
    const Run one = Cli::finish(*first);
    const Run two = Cli::finish(*second);
    QCOMPARE(one[u"approved"].items().size() + two[u"approved"].items().size(), 1U);
    QCOMPARE(one.exit + two.exit, 3); // one was done, one was told that it is no draft any more
    const Json approved = cli.voucher(id);
    cli.advance(60);
    const Run third = cli.run({u"approve"_s, id});
    QCOMPARE(third.exit, 3);
    QCOMPARE(third[u"refused"][0][u"why"].toString(), u"not_a_draft"_s);
    QCOMPARE(cli.voucher(id)[u"pdf"], approved[u"pdf"]);

    QCOMPARE(cli.run({u"post"_s, id, id}).exit, 0);
    QCOMPARE(requests(sandbox.state(), kPost), 1);
    QCOMPARE(wrongInBooks(cli, sandbox), QString{});
}

void TestScenariosOnce::twoProgramsPostAtOnce()
{
    SandboxProcess sandbox{u"12"_s, {u"bl-slow=200"_s}};
    Cli cli{sandbox};
    approveAll(cli);
    std::vector<std::unique_ptr<QProcess>> programs;
    for (int i = 0; i < 3; ++i)
        programs.push_back(cli.start({u"post"_s}));
    std::size_t posted = 0;
    int failed = 0;
    for (const auto &one : programs) {
        const Run run = Cli::finish(*one);
        posted += run[u"posted"].items().size();
        if (run.exit != 0) {
            ++failed;
            QCOMPARE(run.exit, 1);
            QVERIFY2(!run.err.isEmpty(), "the one that may not post says so");
        }
    }
    QCOMPARE(posted, 2U);
    QVERIFY(failed <= 2);
    QCOMPARE(requests(sandbox.state(), kPost), 2);
    sandbox.fault(u"bl-slow"_s, u"off"_s);
    QCOMPARE(wrongAtTheEnd(cli, sandbox), QString{});
}

void TestScenariosOnce::twoComputers()
{
    SandboxProcess sandbox{u"12"_s};
    Cli office{sandbox};
    Cli home{sandbox};
    approveAll(office);
    approveAll(home);
    QCOMPARE(office.run({u"post"_s}).exit, 0);
    home.advance(600);
    const Run post = home.run({u"post"_s});
    QCOMPARE(requests(sandbox.state(), kPost), 2);
    QCOMPARE(wrongInBooks(office, sandbox), QString{});
    // The second computer finds them by their marks. Its own PDFs were never sent.
    QVERIFY(post.exit == 0 || post.exit == 3);
    QCOMPARE(post[u"posted"].items().size(), 2U);
    QCOMPARE(sandbox.state()[u"bjornlunden"][u"documents"].items().size(), 3U);
}

void TestScenariosOnce::twoComputersAtOnce()
{
    // Björn Lundén has neither a lock nor an idempotency key: what both send in the same instant
    // cannot be prevented. Klarbok must see it and say so.
    SandboxProcess sandbox{u"12"_s, {u"post-slow=2"_s}};
    Cli office{sandbox};
    Cli home{sandbox};
    approveAll(office);
    approveAll(home);
    const QString day = voucherOf(office, u"day"_s, u"2026-03-02"_s);
    const auto one = office.start({u"post"_s, day});
    const auto two = home.start({u"post"_s, day});
    QTRY_COMPARE_WITH_TIMEOUT(sandbox.state()[u"under_way"][kPost].toWhole(), 2, 20'000);
    const Run first = Cli::finish(*one);
    const Run second = Cli::finish(*two);
    QCOMPARE(sandbox.state()[u"bjornlunden"][u"vouchers"].items().size(), 2U);

    const bool firstSees = texts(first[u"rejected"], u"why").contains(u"doubled_in_books"_s);
    const bool secondSees = texts(second[u"rejected"], u"why").contains(u"doubled_in_books"_s);
    QVERIFY(firstSees || secondSees);
    QCOMPARE(first.exit, firstSees ? 3 : 0);
    QCOMPARE(second.exit, secondSees ? 3 : 0);
    Cli &witness = firstSees ? office : home;
    QCOMPARE(witness.voucher(day)[u"reason"].toString(), u"doubled_in_books"_s);
}

void TestScenariosOnce::alreadyBookedByHand()
{
    SandboxProcess sandbox{u"12b"_s};
    Cli cli{sandbox};
    cli.run({u"fetch"_s});
    const QString day = voucherOf(cli, u"day"_s, u"2026-03-02"_s);
    const Json question = cli.voucher(day)[u"questions"][0];
    QCOMPARE(question[u"code"].toString(), u"already_booked"_s);
    QCOMPARE(question[u"subject"].toString(), u"A 1 2026-03-02"_s); // the "link"
    const Run approve = cli.run({u"approve"_s, day});
    QCOMPARE(approve[u"refused"][0][u"why"].toString(), u"open_questions"_s);
    QCOMPARE(requests(sandbox.state(), kPost), 0);
    QVERIFY(bookedPostings(sandbox.state()).isEmpty());
    const Run readable = cli.readable({u"vouchers"_s, day});
    QVERIFY2(readable.out.contains("A 1"), readable.out);
}

QTEST_GUILESS_MAIN(TestScenariosOnce)
#include "tst_scenarios_once.moc"
