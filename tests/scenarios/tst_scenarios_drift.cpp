#include "scenarios/acceptance.h"

#include <QTest>

using namespace klarbok;
using namespace klarbok::test;
using namespace Qt::StringLiterals;

/// What Klarna changes of what is posted. Scenario 16, and drift between all columns.
class TestScenariosDrift : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void s16_movedRowsAreToldByTheNextFetch_data();
    void s16_movedRowsAreToldByTheNextFetch();
    void s16_nothingIsPostedByItself();
    void s16_theCorrectionReversesRebooksAndEndsIt();
    void s16_captureDateCountsUnderItsRule();
    void anUnchangedShopHasNoDrift();
    void aChangedOrderIsFoundOnDemand();
};

namespace {

/// Scenario 16, posted: 250.00 and 390.00 of 28 February; then Klarna moves both to 1 March.
void postAndMove(Cli &cli, SandboxProcess &sandbox, const QString &how = u"on"_s)
{
    QCOMPARE(cli.run({u"fetch"_s}).exit, 0);
    QCOMPARE(wrongPosting(cli), QString{});
    QCOMPARE(cli.run({u"drift"_s}).exit, 0);
    sandbox.fault(u"klarna-moved"_s, how);
}

QString original(Cli &cli)
{
    return voucherOf(cli, u"day"_s, u"2026-02-28"_s);
}

} // namespace

void TestScenariosDrift::s16_movedRowsAreToldByTheNextFetch_data()
{
    QTest::addColumn<QString>("command");
    QTest::newRow("fetch") << u"fetch"_s;
    QTest::newRow("drift") << u"drift"_s;
}

void TestScenariosDrift::s16_movedRowsAreToldByTheNextFetch()
{
    QFETCH(const QString, command);
    SandboxProcess sandbox{u"16"_s};
    Cli cli{sandbox};
    postAndMove(cli, sandbox);
    const QString id = original(cli);
    const Json before = cli.voucher(id);
    const Run run = cli.run({command});
    QCOMPARE(run.exit, 3);
    const Json &changed = run[command == u"drift" ? u"changed"_s : u"drift"_s];
    QCOMPARE(changed.items().size(), 2U);
    qint64 sum = 0;
    for (const Json &one : changed.items()) {
        QCOMPARE(one[u"voucher"].toString(), id);
        QCOMPARE(one[u"number"], before[u"number"]);
        QCOMPARE(one[u"what"].toString(), u"date_moved"_s);
        QCOMPARE(one[u"was"].toString(), u"2026-02-28"_s);
        QCOMPARE(one[u"now"].toString(), u"2026-03-01"_s);
        sum += one[u"amount"].toWhole().value_or(0);
    }
    QCOMPARE(sum, 640'00);
    const Run balance = cli.run({u"balance"_s, u"--date"_s, u"2026-02-28"_s});
    QCOMPARE(balance.exit, 3);
    QCOMPARE(balance[u"klarna"].toWhole(), 0);
    QCOMPARE(balance[u"books"].toWhole(), 640'00);
    QCOMPARE(texts(balance[u"differences"], u"cause"), QStringList{u"date_moved"_s});
    QCOMPARE(balance[u"differences"][0][u"amount"].toWhole(), -640'00);
    QCOMPARE(balance[u"differences"][0][u"refs"][0].toString(), id);
    QCOMPARE(cli.run({u"balance"_s, u"--date"_s, u"2026-03-01"_s}).exit, 0);
    QVERIFY(changed[0][u"transaction"].toString() != changed[1][u"transaction"].toString());

    const QString sentence =
        u"2 rader har flyttats från 28 februari till 1 mars efter bokföringen, 640,00"_s;
    for (const QStringList &place :
         {QStringList{u"drift"_s}, QStringList{u"fetch"_s}, QStringList{u"vouchers"_s, id}}) {
        QString text = QString::fromUtf8(cli.readable(place).out).replace(QChar::Nbsp, u' ');
        QVERIFY2(text.contains(sentence), qPrintable(text));
    }
    const Run payout = cli.run({u"payouts"_s, u"KP1600001"_s});
    QCOMPARE(payout[u"status"].toString(), u"needs_you"_s);
    QCOMPARE(texts(payout[u"differences"], u"cause"), QStringList{u"date_moved"_s});
    QCOMPARE(texts(payout[u"differences"], u"cure"), QStringList{u"correct"_s});
    QCOMPARE(payout[u"differences"][0][u"amount"].toWhole(), 640'00);
    QCOMPARE(payout[u"differences"][0][u"refs"][0].toString(), id);
}

void TestScenariosDrift::s16_nothingIsPostedByItself()
{
    SandboxProcess sandbox{u"16"_s};
    Cli cli{sandbox};
    postAndMove(cli, sandbox);
    const QString id = original(cli);
    const Json before = cli.voucher(id);
    const Json books = sandbox.state()[u"bjornlunden"];
    for (int i = 0; i < 2; ++i) {
        const Run drift = cli.run({u"drift"_s});
        QCOMPARE(drift.exit, 3);
        const QString correction = drift[u"changed"][0][u"correction"].toString();
        QVERIFY(correction.startsWith(u"KB-"));
        const Json draft = cli.voucher(correction);
        QCOMPARE(draft[u"kind"].toString(), u"correction"_s);
        QCOMPARE(draft[u"state"].toString(), u"draft"_s);
        QCOMPARE(draft[u"corrects"][u"id"].toString(), id);
        QCOMPARE(draft[u"corrects"][u"number"], before[u"number"]);
        QVERIFY(draft[u"text"].toString().contains(u"Rättelse av K "_s +
                                                   QString::number(*before[u"number"].toWhole())));
        QCOMPARE(cli.voucherIds().size(), 3U); // no second one
    }
    QCOMPARE(cli.run({u"approve"_s, u"--all-reconciled"_s})[u"approved"].items().size(), 0U);
    QVERIFY(cli.run({u"post"_s})[u"posted"].items().empty());
    QVERIFY(sandbox.state()[u"bjornlunden"][u"vouchers"] == books[u"vouchers"]);
    const Json after = cli.voucher(id);
    for (const QString &part : {u"rows"_s, u"text"_s, u"date"_s, u"number"_s, u"pdf"_s})
        QCOMPARE(after[part], before[part]);
    QCOMPARE(sandbox.state()[u"writes_to_klarna"].toWhole(), 0);
}

void TestScenariosDrift::s16_theCorrectionReversesRebooksAndEndsIt()
{
    SandboxProcess sandbox{u"16"_s};
    Cli cli{sandbox};
    postAndMove(cli, sandbox);
    const QString id = cli.run({u"drift"_s})[u"changed"][0][u"correction"].toString();
    const Json draft = cli.voucher(id);
    qint64 debit = 0;
    for (const Json &row : draft[u"rows"].items())
        debit += row[u"debit"].toWhole().value_or(0);
    QCOMPARE(debit, 2 * 640'00); // taken back, and booked again
    QCOMPARE(cli.run({u"approve"_s, id}).exit, 0);
    QCOMPARE(cli.run({u"post"_s}).exit, 0);
    const Run drift = cli.run({u"drift"_s});
    QCOMPARE(drift.exit, 0);
    QVERIFY(drift[u"changed"].items().empty());
    QVERIFY(cli.readable({u"drift"_s}).out.contains("Klarna har inte ändrat något"));
    QCOMPARE(cli.run({u"payouts"_s, u"KP1600001"_s})[u"status"].toString(), u"posted"_s);
    QCOMPARE(cli.voucher(original(cli))[u"corrected_by"][u"id"].toString(), id);
    const QString page = pdfLines(cli, id).join(u'\n');
    QVERIFY2(page.contains(u"Bokfört på nytt"_s), qPrintable(page));
    QCOMPARE(wrongAtTheEnd(cli, sandbox), QString{});
}

/// Only the capture date has moved: it dates a sale under `capture`, not under `order`.
void TestScenariosDrift::s16_captureDateCountsUnderItsRule()
{
    SandboxProcess sandbox{u"16"_s};
    Cli cli{sandbox};
    cli.set({u"date_rule=capture"_s});
    postAndMove(cli, sandbox, u"capture"_s);
    QCOMPARE(cli.run({u"fetch"_s})[u"drift"].items().size(), 2U);

    SandboxProcess other{u"16"_s};
    Cli byOrder{other};
    postAndMove(byOrder, other, u"capture"_s);
    QCOMPARE(byOrder.run({u"fetch"_s}).exit, 0);
    QCOMPARE(byOrder.run({u"drift"_s}).exit, 0);
}

void TestScenariosDrift::anUnchangedShopHasNoDrift()
{
    SandboxProcess sandbox{u"5"_s};
    Cli cli{sandbox};
    cli.run({u"fetch"_s});
    cli.run({u"approve"_s, u"--all-reconciled"_s});
    cli.run({u"post"_s});
    cli.set({u"date_rule=capture"_s, u"account.sales.25=3999"_s});
    const Run drift = cli.run({u"drift"_s});
    QCOMPARE(drift.exit, 0);
    QVERIFY(drift[u"changed"].items().empty());
}

/// Order 16002, 390.00 at 25 % (78.00): Klarna tells 12 % later (41.79).
void TestScenariosDrift::aChangedOrderIsFoundOnDemand()
{
    SandboxProcess sandbox{u"16"_s};
    Cli cli{sandbox};
    QCOMPARE(cli.run({u"fetch"_s}).exit, 0);
    QCOMPARE(wrongPosting(cli), QString{});
    sandbox.fault(u"klarna-order-changed"_s, u"16002"_s);
    const Run drift = cli.run({u"drift"_s});
    QCOMPARE(drift.exit, 3);
    QCOMPARE(drift[u"changed"].items().size(), 1U);
    const Json &one = drift[u"changed"][0];
    QCOMPARE(one[u"what"].toString(), u"order_changed"_s);
    QCOMPARE(one[u"order"].toString(), u"16002"_s);
    QCOMPARE(one[u"was"].toWhole(), 78'00);
    QCOMPARE(one[u"now"].toWhole(), 41'79);
    QCOMPARE(one[u"amount"].toWhole(), 390'00);
    const QString id = one[u"correction"].toString();
    QCOMPARE(texts(cli.run({u"payouts"_s, u"KP1600001"_s})[u"differences"], u"cause"),
             QStringList{u"order_changed"_s});
    QCOMPARE(cli.run({u"approve"_s, id}).exit, 0);
    QCOMPARE(cli.run({u"post"_s}).exit, 0);
    QCOMPARE(cli.run({u"drift"_s}).exit, 0);
    QCOMPARE(bookedPostings(sandbox.state()).filter(u" 30"_s), table(R"(
        2026-02-28 3001 -51200
        2026-03-10 3001  31200
        2026-03-10 3002 -34821
    )"));
    QCOMPARE(wrongAtTheEnd(cli, sandbox), QString{});
}

QTEST_GUILESS_MAIN(TestScenariosDrift)
#include "tst_scenarios_drift.moc"
