#include "support/postings.h"

#include <QElapsedTimer>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTest>

using namespace klarbok;
using namespace klarbok::test;
using namespace Qt::StringLiterals;

/// Services that refuse, fail, stay silent or are not there: what the user is told, and that
/// nothing changes.
class TestCliNetworkTrouble : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void klarnaRefuses_data();
    void klarnaRefuses();
    void booksRefuse_data();
    void booksRefuse();
    void checkTellsWhichConnection();
    void nobodyThere();
    void servicesThatDoNotRecover();
    void deadHosts();
    void slowDownOnceIsObeyed();
    void booksSlowDownOnceIsObeyed();
    void brokenOffFetchGoesOn();
    void brokenOffPostGoesOn();
    void refusedVoucherSaysWhy();
};

namespace {

/// A port that takes connections and never says a word.
class DeadHost
{
public:
    DeadHost() { m_server.listen(QHostAddress::LocalHost); }
    QString address() const
    {
        return u"http:/"_s + u"/127.0.0.1:"_s + QString::number(m_server.serverPort());
    }

private:
    QTcpServer m_server; // its event loop does not run: nobody accepts, nobody answers
};

/// A port that nobody listens on, and that nobody else can take meanwhile.
class ClosedPort
{
public:
    ClosedPort() { m_socket.bind(QHostAddress::LocalHost); }
    QString address() const
    {
        return u"http:/"_s + u"/127.0.0.1:"_s + QString::number(m_socket.localPort());
    }

private:
    QTcpSocket m_socket;
};

/// Two payouts, the first fetched, approved but not posted: there is something that could change.
std::unique_ptr<Cli> halfFetched(const SandboxProcess &sandbox)
{
    auto cli = std::make_unique<Cli>(sandbox);
    if (cli->run({u"fetch"_s, u"--to"_s, u"2026-02-05"_s}).exit != 0 ||
        cli->run({u"approve"_s, u"--all-reconciled"_s}).exit != 0)
        qFatal("the first payout could not be fetched");
    return cli;
}

/// What is wrong when this run should have failed with this error and these words.
QString wrong(const Run &run, const QString &kind, const QStringList &words)
{
    if (run.exit != 1)
        return u"exit %1: %2"_s.arg(run.exit).arg(QString::fromUtf8(run.out));
    if (run[u"error"][u"kind"].toString() != kind)
        return u"another error: "_s + QString::fromUtf8(run.out);
    for (const QString &word : words) {
        if (!run.err.contains(word))
            return u"no “%1” in: %2"_s.arg(word, run.err);
    }
    return run[u"error"][u"message"].toString().trimmed() == run.err.trimmed()
               ? QString{}
               : u"JSON and text differ: "_s + run.err;
}

} // namespace

void TestCliNetworkTrouble::klarnaRefuses_data()
{
    QTest::addColumn<QString>("fault");
    QTest::addColumn<QString>("kind");
    QTest::addColumn<QStringList>("words");
    const QStringList unread{u"går inte att tolka"_s, u"Inget bokförs från ett svar"_s,
                             u"Försök igen"_s};
    const QStringList list = unread + QStringList{u"Svaret från 127.0.0.1 "_s};
    const QStringList rows = unread + QStringList{u"Svaret från 127.0.0.1 (KP200002) "_s};
    QTest::newRow("wrong keys") << u"klarna-401"_s << u"bad_credentials"_s
                                << QStringList{u"127.0.0.1 godtar inte nycklarna"_s,
                                               u"Inget i bokföringen har ändrats"_s,
                                               u"Kontrollera användarnamn och lösenord"_s};
    QTest::newRow("JSON cut") << u"klarna-truncated"_s << u"bad_response"_s << list;
    QTest::newRow("an amount as text") << u"klarna-wrong-type"_s << u"bad_response"_s << rows;
    QTest::newRow("half öre") << u"klarna-fraction"_s << u"bad_response"_s << rows;
}

void TestCliNetworkTrouble::klarnaRefuses()
{
    QFETCH(QString, fault);
    QFETCH(QString, kind);
    QFETCH(QStringList, words);
    SandboxProcess sandbox{u"2"_s};
    const auto cli = halfFetched(sandbox);
    const QByteArray before = cli->lists();
    sandbox.fault(fault, u"on"_s);
    QCOMPARE(wrong(cli->run({u"fetch"_s}), kind, words), QString{});
    QCOMPARE(cli->lists(), before);
    sandbox.fault(fault, u"off"_s);
    const Run fetch = cli->run({u"fetch"_s}); // no trace is left
    QCOMPARE(fetch.exit, 0);
    QCOMPARE(cli->voucherIds().size(), 5U);
}

void TestCliNetworkTrouble::booksRefuse_data()
{
    QTest::addColumn<QString>("fault");
    QTest::addColumn<QString>("kind");
    QTest::addColumn<QStringList>("words");
    QTest::newRow("wrong keys") << u"bl-token-401"_s << u"bad_credentials"_s
                                << QStringList{u"godtar inte nycklarna"_s,
                                               u"Inget i bokföringen har ändrats"_s};
    QTest::newRow("unknown company")
        << u"bl-bad-key"_s << u"bad_company_key"_s
        << QStringList{u"känner inte till det valda företaget"_s, u"Välj företaget igen"_s};
    QTest::newRow("not activated")
        << u"bl-403"_s << u"not_activated"_s << QStringList{u"Aktivera integrationen"_s};
}

void TestCliNetworkTrouble::booksRefuse()
{
    QFETCH(QString, fault);
    QFETCH(QString, kind);
    QFETCH(QStringList, words);
    SandboxProcess sandbox{u"2"_s};
    const auto cli = halfFetched(sandbox);
    const QByteArray before = cli->lists();
    sandbox.fault(fault, u"on"_s);
    QCOMPARE(wrong(cli->run({u"post"_s}), kind, words), QString{});
    QCOMPARE(cli->lists(), before);
    const Run check = cli->run({u"check"_s});
    QCOMPARE(check.exit, 1);
    QVERIFY(check[u"klarna"][u"ok"].toBool());
    QCOMPARE(check[u"bjornlunden"][u"error"].toString(), kind);
    QVERIFY(bookedPostings(sandbox.state()).isEmpty());
}

void TestCliNetworkTrouble::checkTellsWhichConnection()
{
    SandboxProcess sandbox{u"1"_s};
    Cli cli{sandbox};
    cli.setVariable(u"KLARBOK_KLARNA_SECRET"_s, u"klarna_test_api_wrong"_s);
    const Run check = cli.run({u"check"_s});
    QCOMPARE(check.exit, 1);
    QVERIFY(!check[u"klarna"][u"ok"].toBool(true));
    QVERIFY(check[u"klarna"][u"message"].toString().contains(u"godtar inte nycklarna"));
    QVERIFY(check[u"bjornlunden"][u"ok"].toBool());
    const Run readable = cli.readable({u"check"_s});
    QVERIFY(readable.out.contains("Björn Lundén: anslutningen fungerar"));
    QVERIFY2(readable.err.contains(u"En anslutning fungerar inte."), qPrintable(readable.err));
}

void TestCliNetworkTrouble::nobodyThere()
{
    SandboxProcess sandbox{u"2"_s};
    const auto cli = halfFetched(sandbox);
    const QStringList words{u"Ingen kontakt med 127.0.0.1"_s, u"Inget skickades"_s,
                            u"Kontrollera nätverket"_s};
    const ClosedPort closed;
    cli->set(
        {u"klarna.host="_s + closed.address(), u"bl.auth_url="_s + closed.address() + u"/token"_s});
    const QByteArray before = cli->lists();
    const auto fetch = cli->start({u"fetch"_s});
    const auto post = cli->start({u"post"_s});
    QCOMPARE(wrong(Cli::finish(*fetch), u"offline"_s, words), QString{});
    QCOMPARE(wrong(Cli::finish(*post), u"offline"_s, words), QString{});
    QCOMPARE(cli->lists(), before);
    const Run balance = cli->run({u"balance"_s, u"--date"_s, u"2026-02-13"_s});
    QCOMPARE(balance.exit, 3); // two columns of three
    QVERIFY(balance[u"books"].isNull());
}

/// Side by side, as each of them waits for seconds.
void TestCliNetworkTrouble::servicesThatDoNotRecover()
{
    struct Case
    {
        QString fault;
        QString command;
        QString kind;
        QStringList words;
    };
    const QStringList slower{u"ber oss att ta det lugnare"_s, u"Vänta några minuter"_s};
    const QStringList broken{u"har ett eget fel just nu"_s, u"Vänta ett tag och försök igen"_s};
    const std::vector<Case> cases{
        {u"klarna-429"_s, u"fetch"_s, u"rate_limited"_s, slower},
        {u"klarna-500"_s, u"fetch"_s, u"server_error"_s, broken},
        {u"klarna-drop"_s, u"fetch"_s, u"connection_lost"_s, {u"bröts"_s, u"Försök igen"_s}},
        {u"bl-429"_s, u"post"_s, u"rate_limited"_s, slower},
        {u"bl-500"_s, u"post"_s, u"server_error"_s, broken},
        {u"bl-token-503"_s, u"post"_s, u"server_error"_s, broken},
    };
    struct Running
    {
        std::unique_ptr<SandboxProcess> sandbox;
        std::unique_ptr<Cli> cli;
        QByteArray before;
        std::unique_ptr<QProcess> process;
    };
    std::vector<Running> running;
    for (const Case &one : cases) {
        auto sandbox = std::make_unique<SandboxProcess>(u"2"_s);
        auto cli = halfFetched(*sandbox);
        sandbox->fault(one.fault, u"on"_s);
        running.push_back({std::move(sandbox), std::move(cli), {}, nullptr});
        running.back().before = running.back().cli->lists();
    }
    QElapsedTimer timer;
    timer.start();
    for (std::size_t i = 0; i < cases.size(); ++i)
        running[i].process = running[i].cli->start({cases[i].command});
    for (std::size_t i = 0; i < cases.size(); ++i) {
        const Run run = Cli::finish(*running[i].process);
        QVERIFY2(timer.elapsed() < 20'000, qPrintable(cases[i].fault));
        const QString why = wrong(run, cases[i].kind, cases[i].words);
        QVERIFY2(why.isEmpty(), qPrintable(cases[i].fault + u": "_s + why));
        QCOMPARE(running[i].cli->lists(), running[i].before);
        QVERIFY(bookedPostings(running[i].sandbox->state()).isEmpty());
    }
}

void TestCliNetworkTrouble::deadHosts()
{
    SandboxProcess sandbox{u"2"_s};
    const DeadHost dead;
    const auto klarnaIsDead = halfFetched(sandbox);
    const auto booksAreDead = halfFetched(sandbox);
    klarnaIsDead->set({u"klarna.host="_s + dead.address()});
    booksAreDead->set({u"bl.api_url="_s + dead.address() + u"/sp"_s});
    const QByteArray beforeFetch = klarnaIsDead->lists();
    const QByteArray beforePost = booksAreDead->lists();

    QElapsedTimer timer;
    timer.start();
    const auto fetch = klarnaIsDead->start({u"fetch"_s});
    const auto post = booksAreDead->start({u"post"_s});
    const auto recover = booksAreDead->start({u"balance"_s, u"--date"_s, u"2026-02-13"_s});
    const auto check = klarnaIsDead->start({u"check"_s});
    const QStringList words{u"127.0.0.1 svarade inte i tid"_s, u"Vänta en stund och försök igen"_s};
    QCOMPARE(wrong(Cli::finish(*fetch), u"timeout"_s, words), QString{});
    QVERIFY(timer.elapsed() < 20'000);
    QCOMPARE(wrong(Cli::finish(*post), u"timeout"_s, words), QString{});
    QVERIFY(timer.elapsed() < 20'000);
    QCOMPARE(Cli::finish(*recover).exit, 3);
    QVERIFY(timer.elapsed() < 20'000);
    QCOMPARE(Cli::finish(*check).exit, 1);
    QVERIFY(timer.elapsed() < 20'000);
    QCOMPARE(klarnaIsDead->lists(), beforeFetch);
    QCOMPARE(booksAreDead->lists(), beforePost);
}

void TestCliNetworkTrouble::slowDownOnceIsObeyed()
{
    SandboxProcess sandbox{u"1"_s};
    Cli cli{sandbox};
    sandbox.fault(u"klarna-429"_s); // once, with Retry-After: 1
    QElapsedTimer timer;
    timer.start();
    QCOMPARE(cli.run({u"fetch"_s}).exit, 0);
    QVERIFY(timer.elapsed() >= 1000);
    QCOMPARE(cli.voucherIds().size(), 2U);
}

void TestCliNetworkTrouble::booksSlowDownOnceIsObeyed()
{
    SandboxProcess sandbox{u"1"_s};
    Cli cli{sandbox};
    cli.run({u"fetch"_s});
    cli.run({u"approve"_s, u"--all-reconciled"_s});
    sandbox.fault(u"bl-429"_s);
    QCOMPARE(cli.run({u"post"_s}).exit, 0);
    QCOMPARE(wrongInBooks(cli, sandbox), QString{});
}

void TestCliNetworkTrouble::brokenOffFetchGoesOn()
{
    SandboxProcess sandbox{u"8"_s, {u"klarna-slow=100"_s}};
    Cli cli{sandbox};
    const auto fetch = cli.start({u"fetch"_s});
    // Killed in the middle of the orders.
    const QString route = u"GET /ordermanagement/v1/orders/*"_s;
    QTRY_VERIFY_WITH_TIMEOUT(requests(sandbox.state(), route) >= 3, 20'000);
    fetch->kill();
    QCOMPARE(Cli::finish(*fetch).exit, -1);
    const QString rows = u"GET /settlements/v1/transactions"_s;
    const qint64 rowsRead = requests(sandbox.state(), rows);
    sandbox.fault(u"klarna-slow"_s, u"off"_s);
    const Run again = cli.run({u"fetch"_s});
    QCOMPARE(again.exit, 3);                             // one order cannot be read: the scenario
    QCOMPARE(requests(sandbox.state(), rows), rowsRead); // what is fetched stays fetched
    QCOMPARE(again[u"transactions"].toWhole(), 0);
    QCOMPARE(cli.run({u"payouts"_s})[u"payouts"].items().size(), 1U);
    const qint64 orders = requests(sandbox.state(), route);
    QVERIFY2(orders <= 20 + 10 + 1, qPrintable(QString::number(orders))); // ten were in flight
}

void TestCliNetworkTrouble::brokenOffPostGoesOn()
{
    SandboxProcess sandbox{u"2"_s};
    Cli cli{sandbox};
    cli.run({u"fetch"_s});
    cli.run({u"approve"_s, u"--all-reconciled"_s});
    const auto post = cli.start({u"post"_s});
    QTRY_VERIFY_WITH_TIMEOUT(requests(sandbox.state(), u"POST /bla-api/v1/sp/journal"_s) == 2,
                             20'000);
    sandbox.fault(u"bl-500"_s, u"on"_s);
    const Run stopped = Cli::finish(*post);
    QCOMPARE(stopped.exit, 3); // something was done
    QVERIFY(stopped[u"posted"].items().size() >= 1);
    sandbox.fault(u"bl-500"_s, u"off"_s);
    cli.advance(121);
    cli.run({u"recover"_s});
    QCOMPARE(cli.run({u"post"_s}).exit, 0);
    QCOMPARE(sandbox.state()[u"bjornlunden"][u"vouchers"].items().size(), 5U);
    QCOMPARE(wrongInBooks(cli, sandbox), QString{});
}

void TestCliNetworkTrouble::refusedVoucherSaysWhy()
{
    SandboxProcess sandbox{u"1"_s};
    Cli cli{sandbox};
    cli.run({u"fetch"_s});
    const QString day = voucherOf(cli, u"day"_s, u"2026-03-02"_s);
    cli.run({u"approve"_s, day});
    sandbox.fault(u"post-refuse"_s, u"JOURNAL_ENTRY_NOT_VALID*once"_s);
    const Run post = cli.run({u"post"_s});
    QCOMPARE(post.exit, 3);
    QCOMPARE(post[u"rejected"][0][u"id"].toString(), day);
    QVERIFY2(post[u"rejected"][0][u"why"].toString().contains(u"JOURNAL_ENTRY_NOT_VALID"),
             post.out);
    QCOMPARE(cli.voucher(day)[u"state"].toString(), u"rejected"_s);
    QVERIFY(bookedPostings(sandbox.state()).isEmpty());
    // Put right, opened, approved and posted.
    QCOMPARE(cli.run({u"reopen"_s, day}).exit, 0);
    QCOMPARE(cli.run({u"approve"_s, day}).exit, 0);
    QCOMPARE(cli.run({u"post"_s}).exit, 0);
    QCOMPARE(wrongInBooks(cli, sandbox), QString{});
}

QTEST_GUILESS_MAIN(TestCliNetworkTrouble)
#include "tst_cli_network_trouble.moc"
