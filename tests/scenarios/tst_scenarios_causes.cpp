#include "scenarios/acceptance.h"

#include <QTest>

#include <functional>

using namespace klarbok;
using namespace klarbok::test;
using namespace Qt::StringLiterals;

namespace {

/// The payout's differences as `cause what amount cure`, without those that only wait for a click.
QStringList named(const Run &payout)
{
    QStringList found;
    for (const Json &difference : payout[u"differences"].items()) {
        const QString cause = difference[u"cause"].toString();
        if (cause != u"not_approved" && cause != u"not_posted")
            found.append(u"%1 %2 %3 %4"_s.arg(cause, difference[u"what"].toString())
                             .arg(difference[u"amount"].toWhole().value_or(0))
                             .arg(difference[u"cure"].toString()));
    }
    return found;
}

/// What is wrong with the sum of a payout's differences; empty when each line's add up to its gap.
QString wrongSum(const Run &payout)
{
    for (const Json &line : payout[u"lines"].items()) {
        qint64 sum = 0;
        for (const Json &difference : payout[u"differences"].items()) {
            if (difference[u"what"] == line[u"what"] && !difference[u"told"].toBool())
                sum += difference[u"amount"].toWhole().value_or(0);
        }
        if (sum != line[u"gap"].toWhole())
            return u"%1: %2 named of %3"_s.arg(line[u"what"].toString())
                .arg(sum)
                .arg(line[u"gap"].toWhole().value_or(0));
    }
    return {};
}

/// What happens before the payout is looked at.
using Happens = std::function<void(Cli &, SandboxProcess &)>;

void fetch(Cli &cli, SandboxProcess &)
{
    cli.run({u"fetch"_s});
}

void postAll(Cli &cli, SandboxProcess &)
{
    cli.run({u"fetch"_s});
    cli.run({u"approve"_s, u"--all-reconciled"_s});
    cli.run({u"post"_s});
}

} // namespace

Q_DECLARE_METATYPE(Happens)

/// Each cause of a difference, planted: the program names it, to the öre.
class TestScenariosCauses : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyCauseHasItsName_data();
    void everyCauseHasItsName();
    void waitingIsNamedByItsState();
    void fetchingAgainBringsMissingRows();
    void whatWasBookedByHandIsSaidToBe();
    void theCommandsBehindTheCuresWork();
    void aLineOpensWhatItIsMadeOf();
};

void TestScenariosCauses::everyCauseHasItsName_data()
{
    QTest::addColumn<QString>("scenario");
    QTest::addColumn<QString>("payout");
    QTest::addColumn<Happens>("happens");
    QTest::addColumn<QStringList>("expected");
    const auto row = [](const char *name, const char *scenario, const char *payout,
                        const Happens &happens, const QStringList &expected) {
        QTest::newRow(name) << QString::fromLatin1(scenario) << QString::fromLatin1(payout)
                            << happens << expected;
    };
    const QString told = u"rounding rounding -1 none"_s;
    row("rows missing", "rows-missing", "KP2200001", fetch,
        {u"rows_missing sale 34900 fetch_again"_s});
    row("sign", "opposite-sign", "KP2200001", fetch, {u"sign correction 8000 ask_klarna"_s});
    row("VAT on fees", "fee-vat-rounding", "KP2200001", fetch,
        {u"fee_vat_rounding fee_vat -1 none"_s, told});
    row("order missing", "8", "KP800001", fetch, {u"order_missing sale 34900 retry_order"_s});
    row("order changed", "16", "KP1600001",
        [](Cli &cli, SandboxProcess &sandbox) {
            postAll(cli, sandbox);
            sandbox.fault(u"klarna-order-changed"_s, u"16002"_s);
            cli.run({u"drift"_s});
        },
        {u"order_changed sale 39000 correct"_s});
    row("date moved", "16", "KP1600001",
        [](Cli &cli, SandboxProcess &sandbox) {
            postAll(cli, sandbox);
            sandbox.fault(u"klarna-moved"_s, u"on"_s);
            fetch(cli, sandbox);
        },
        {u"date_moved sale 64000 correct"_s});
    row("refund without lines", "refund-lines", "KP2200001", fetch,
        {u"refund_without_lines return -6000 answer_question"_s});
    row("unknown type", "17b", "KP1710001", fetch,
        {u"unknown_type charge -4900 answer_question"_s});
    row("rounding line", "rounding-line", "KP2200001", fetch,
        {u"rounding_line sale 40150 answer_question"_s});
    row("rounding", "9", "KP900002", fetch, {u"rounding sale -1 none"_s, told});
    row("currency", "14", "KP1400001",
        [](Cli &cli, SandboxProcess &sandbox) {
            sandbox.fault(u"riksbank-none"_s, u"on"_s);
            fetch(cli, sandbox);
        },
        // 100.00 sold, 2.40 and 0.60 of fees, 97.00 paid out, in EUR.
        {u"currency sale 10000 answer_question"_s, u"currency fee -240 answer_question"_s,
         u"currency fee_vat -60 answer_question"_s, u"currency paid_out -9700 answer_question"_s});
    row("before the start", "15", "KP1500001", fetch, {u"before_start sale 120000 none"_s});
    row("debt", "3", "KP300001", fetch, {u"debt debt_out 31875 none"_s});
    row("held back", "17", "KP1700001", fetch, {u"held_back holdback -500000 none"_s});
    row("posted differently", "1", "KP100001",
        [](Cli &cli, SandboxProcess &sandbox) {
            sandbox.fault(u"post-altered"_s, u"once"_s); // the day's voucher
            postAll(cli, sandbox);
        },
        {u"posted_differently sale 177200 check_books"_s});
    row("booked by hand", "12b", "KP100001", fetch,
        {u"booked_by_hand sale 177200 answer_question"_s});
    row("unknown", "21", "KP100001", fetch, {u"unknown paid_out 5000 ask_klarna"_s});
    // Two at once.
    row("order missing, VAT on fees", "order-and-fee-vat", "KP2200001", fetch,
        {u"order_missing sale 34900 retry_order"_s, u"fee_vat_rounding fee_vat -1 none"_s, told});
    row("before the start, refund without lines", "start-and-refund", "KP2200001", fetch,
        {u"before_start sale 120000 none"_s,
         u"refund_without_lines return -6000 answer_question"_s});
    row("debt, reserve", "debt-and-reserve", "KP2200001", fetch,
        {u"held_back holdback -20000 none"_s, u"debt debt_in -30000 none"_s});
    row("date moved, order changed", "16", "KP1600001",
        [](Cli &cli, SandboxProcess &sandbox) {
            postAll(cli, sandbox);
            sandbox.fault(u"klarna-moved"_s, u"on"_s);
            sandbox.fault(u"klarna-order-changed"_s, u"16002"_s);
            cli.run({u"drift"_s});
        },
        {u"order_changed sale 39000 correct"_s, u"date_moved sale 64000 correct"_s});
}

void TestScenariosCauses::everyCauseHasItsName()
{
    QFETCH(QString, scenario);
    QFETCH(QString, payout);
    QFETCH(Happens, happens);
    QFETCH(QStringList, expected);
    SandboxProcess sandbox{scenario};
    Cli cli{sandbox};
    happens(cli, sandbox);
    const Run run = cli.run({u"payouts"_s, payout});
    QCOMPARE(run.exit, 0);
    QCOMPARE(named(run), expected);
    QCOMPARE(wrongSum(run), QString{});
}

void TestScenariosCauses::waitingIsNamedByItsState()
{
    SandboxProcess sandbox{u"1"_s};
    Cli cli{sandbox};
    cli.run({u"fetch"_s});
    const auto causes = [&] {
        const Run run = cli.run({u"payouts"_s, u"KP100001"_s});
        QStringList all = texts(run[u"differences"], u"cause");
        all.removeDuplicates();
        return wrongSum(run).isEmpty() ? all : QStringList{wrongSum(run)};
    };
    QCOMPARE(causes(), QStringList{u"not_approved"_s});
    cli.run({u"approve"_s, u"--all-reconciled"_s});
    QCOMPARE(causes(), QStringList{u"not_posted"_s});
    cli.run({u"post"_s});
    QCOMPARE(causes(), QStringList{});
}

void TestScenariosCauses::fetchingAgainBringsMissingRows()
{
    SandboxProcess sandbox{u"rows-missing"_s};
    Cli cli{sandbox};
    QCOMPARE(cli.run({u"fetch"_s}).exit, 3);
    QVERIFY(cli.voucherIds().empty());
    sandbox.fault(u"klarna-rows-short"_s, u"off"_s);
    QCOMPARE(cli.run({u"fetch"_s, u"--from"_s, u"2026-03-09"_s, u"--to"_s, u"2026-03-09"_s}).exit,
             0);
    QCOMPARE(named(cli.run({u"payouts"_s, u"KP2200001"_s})), QStringList{});
    QCOMPARE(wrongPosting(cli), QString{});
}

void TestScenariosCauses::whatWasBookedByHandIsSaidToBe()
{
    SandboxProcess sandbox{u"12b"_s};
    Cli cli{sandbox};
    cli.run({u"fetch"_s});
    QCOMPARE(cli.run({u"payouts"_s})[u"payouts"][0][u"causes"][0].toString(), u"booked_by_hand"_s);
    const QString day = voucherOf(cli, u"day"_s, u"2026-03-02"_s);
    QCOMPARE(cli.run({u"answer"_s, day, u"already_booked"_s, u"elsewhere"_s, u"--note"_s,
                      u"A 1, bokfört för hand"_s})
                 .exit,
             0);
    const Run after = cli.run({u"payouts"_s, u"KP100001"_s});
    QCOMPARE(named(after), QStringList{u"booked_by_hand sale 177200 none"_s});
    QVERIFY(after[u"differences"][0][u"explained"].toBool());
}

/// What the readable answer proposes can be typed as it stands.
void TestScenariosCauses::theCommandsBehindTheCuresWork()
{
    SandboxProcess sandbox{u"1"_s, {u"klarna-order-404=1002"_s}};
    Cli cli{sandbox};
    cli.run({u"fetch"_s});
    const auto command = [&](const QString &verb) {
        const QStringList lines =
            QString::fromUtf8(cli.readable({u"payouts"_s, u"KP100001"_s}).out).split(u'\n');
        const QString arrow = u": klarbok-cli %1"_s.arg(verb);
        for (const QString &line : lines) {
            if (const auto at = line.indexOf(arrow); at >= 0)
                return QProcess::splitCommand(line.mid(at + 14).replace(u'\'', u'"'));
        }
        return QStringList{};
    };
    const QStringList retry = command(u"answer"_s);
    QCOMPARE(retry.size(), 4);
    sandbox.fault(u"klarna-order-404"_s, u"off"_s);
    QCOMPARE(cli.run(retry).exit, 0);
    QCOMPARE(named(cli.run({u"payouts"_s, u"KP100001"_s})), QStringList{});
    for (const QString &verb : {u"approve"_s, u"approve"_s, u"post"_s, u"post"_s}) {
        const QStringList next = command(verb);
        QVERIFY2(next.size() >= 2, qPrintable(verb));
        QCOMPARE(cli.run(next).exit, 0);
    }
    QCOMPARE(cli.run({u"payouts"_s, u"KP100001"_s})[u"status"].toString(), u"posted"_s);
}

/// Scenario 8: the sales line is 20 rows, one of which no voucher holds.
void TestScenariosCauses::aLineOpensWhatItIsMadeOf()
{
    SandboxProcess sandbox{u"8"_s};
    Cli cli{sandbox};
    cli.run({u"fetch"_s});
    const Run sale = cli.run({u"payouts"_s, u"KP800001"_s, u"sale"_s});
    QCOMPARE(sale.exit, 0);
    QCOMPARE(sale[u"rows"].items().size(), 20U);
    QCOMPARE(sale[u"orders"].items().size(), 20U);
    qint64 rows = 0;
    qint64 books = 0;
    for (const Json &row : sale[u"rows"].items()) {
        rows += row[u"amount"].toWhole().value_or(0);
        books += row[u"books"].toWhole().value_or(0);
    }
    QCOMPARE(rows, sale[u"line"][u"rows"].toWhole());
    QCOMPARE(books, sale[u"line"][u"books"].toWhole());
    QCOMPARE(rows - books, 349'00);
    qint64 claim = 0;
    for (const Json &booking : sale[u"bookings"].items()) {
        if (booking[u"account"].toString() == u"1686")
            claim += booking[u"amount"].toWhole().value_or(0);
    }
    QCOMPARE(claim, books);
    QCOMPARE(cli.run({u"payouts"_s, u"KP800001"_s, u"sales"_s}).exit, 2);
    QVERIFY(cli.readable({u"payouts"_s, u"KP800001"_s, u"sale"_s}).out.contains("8010"));
}

QTEST_GUILESS_MAIN(TestScenariosCauses)
#include "tst_scenarios_causes.moc"
