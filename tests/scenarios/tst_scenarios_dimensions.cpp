#include "acceptance.h"

#include <QTest>

using namespace klarbok;
using namespace klarbok::test;
using namespace Qt::StringLiterals;

namespace {

/// Scenario 1: its day voucher has sales on three accounts.
const QString kDay = u"2026-03-02"_s;

Json inBooks(SandboxProcess &sandbox, const QString &marker)
{
    const Json state = sandbox.state();
    for (const Json &voucher : state[u"bjornlunden"][u"vouchers"].items()) {
        if (voucher[u"text"].toString().contains(marker))
            return voucher;
    }
    return {};
}

bool isResult(const Json &row)
{
    const QString account = row[u"account"].toString();
    return account >= u"3" && account < u"9";
}

} // namespace

/// A cost centre and a project for the workspace, from the setting to the books.
class TestScenariosDimensions : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void incomeAndCostsCarryThemIntoTheBooks()
    {
        SandboxProcess sandbox{u"1"_s};
        Cli cli{sandbox};
        cli.set({u"cost_centre=20"_s, u"project=V26"_s});
        QCOMPARE(cli.run({u"fetch"_s}).exit, 0);
        QCOMPARE(wrongPosting(cli), QString{});
        int divided = 0;
        for (const QString &id : cli.voucherIds()) {
            const Json voucher = inBooks(sandbox, id);
            QVERIFY(!voucher.isNull());
            for (const Json &row : voucher[u"rows"].items()) {
                QCOMPARE(row[u"costCenterId"].toString(), isResult(row) ? u"20"_s : QString{});
                QCOMPARE(row[u"projectId"].toString(), isResult(row) ? u"V26"_s : QString{});
                divided += isResult(row) ? 1 : 0;
            }
        }
        QVERIFY(divided >= 4); // sales at several rates, and the fees
        QCOMPARE(wrongAtTheEnd(cli, sandbox), QString{});
    }

    void theVoucherTellsThem()
    {
        SandboxProcess sandbox{u"1"_s};
        Cli cli{sandbox};
        cli.set({u"cost_centre=20"_s});
        QCOMPARE(cli.run({u"fetch"_s}).exit, 0);
        const QString id = voucherOf(cli, u"day"_s, kDay);
        const Json voucher = cli.voucher(id);
        for (const Json &row : voucher[u"rows"].items()) {
            QCOMPARE(row.has(u"cost_centre"), isResult(row));
            QVERIFY(!row.has(u"project"));
            if (isResult(row))
                QCOMPARE(row[u"cost_centre"].toString(), u"20"_s);
        }
        QVERIFY(cli.readable({u"vouchers"_s, id}).out.contains("Kostnadsställe 20"));
        QCOMPARE(cli.run({u"approve"_s, id}).exit, 0);
        QVERIFY(!pdfLines(cli, id).filter(u"Kostnadsställe 20"_s).isEmpty());
    }

    /// The contract of those who have set neither.
    void withoutThemNothingIsSaidOrSentOrAsked()
    {
        SandboxProcess sandbox{u"1"_s};
        Cli cli{sandbox};
        QCOMPARE(cli.run({u"fetch"_s}).exit, 0);
        QCOMPARE(wrongPosting(cli), QString{});
        for (const QString &id : cli.voucherIds()) {
            const Json voucher = cli.voucher(id);
            for (const Json &row : voucher[u"rows"].items())
                QVERIFY(!row.has(u"cost_centre") && !row.has(u"project"));
        }
        const Json state = sandbox.state();
        QCOMPARE(requests(state, u"GET /bla-api/v1/sp/costcenter"_s), 0);
        QCOMPARE(requests(state, u"GET /bla-api/v1/sp/project"_s), 0);
    }

    void whatIsClosedOrUnknownIsAskedAbout()
    {
        SandboxProcess sandbox{u"1"_s};
        Cli cli{sandbox};
        cli.set({u"cost_centre=90"_s, u"project=X"_s});
        QCOMPARE(cli.run({u"fetch"_s}).exit, 0);
        const QString id = voucherOf(cli, u"day"_s, kDay);
        QCOMPARE(texts(cli.voucher(id)[u"questions"], u"code"),
                 (QStringList{u"cost_centre_closed"_s, u"project_missing"_s}));
        const Run check = cli.run({u"check"_s});
        QVERIFY(texts(check[u"problems"], u"text")
                    .contains(u"Kostnadsställe 90 är stängt i Björn Lundén."_s));
        QVERIFY(
            texts(check[u"problems"], u"text").contains(u"Projekt X finns inte i Björn Lundén."_s));
        QCOMPARE(texts(cli.run({u"approve"_s, id})[u"refused"], u"why"),
                 QStringList{u"open_questions"_s});
        cli.set({u"cost_centre=10"_s, u"project="_s});
        QCOMPARE(cli.run({u"fetch"_s}).exit, 0);
        QVERIFY(texts(cli.voucher(id)[u"questions"], u"code").isEmpty());
    }

    void theBooksRefusalIsInWords()
    {
        SandboxProcess sandbox{u"1"_s};
        Cli cli{sandbox};
        cli.set({u"cost_centre=10"_s});
        QCOMPARE(cli.run({u"fetch"_s}).exit, 0);
        const QString id = voucherOf(cli, u"day"_s, kDay);
        QCOMPARE(cli.run({u"approve"_s, id}).exit, 0);
        sandbox.fault(u"post-refuse"_s, u"COSTCENTER_NOT_FOUND*once"_s);
        const Run post = cli.run({u"post"_s});
        QCOMPARE(post.exit, 3);
        QCOMPARE(texts(post[u"rejected"], u"why"), QStringList{u"cost_centre_missing"_s});
        QVERIFY(cli.readable({u"post"_s, id})
                    .out.contains("Kostnadsstället finns inte i Björn Lundén."));
    }

    void whatIsClosedMeanwhileIsNotSent()
    {
        SandboxProcess sandbox{u"1"_s};
        Cli cli{sandbox};
        cli.set({u"cost_centre=10"_s});
        QCOMPARE(cli.run({u"fetch"_s}).exit, 0);
        const QString id = voucherOf(cli, u"day"_s, kDay);
        QCOMPARE(cli.run({u"approve"_s, id}).exit, 0);
        sandbox.send("POST", u"/sandbox/books"_s, {}, R"({"close_cost_center":"10"})",
                     "application/json");
        const Run post = cli.run({u"post"_s});
        QCOMPARE(texts(post[u"rejected"], u"why"), QStringList{u"cost_centre_closed 10"_s});
        QCOMPARE(requests(sandbox.state(), u"POST /bla-api/v1/sp/journal"_s), 0);
    }
};

QTEST_GUILESS_MAIN(TestScenariosDimensions)
#include "tst_scenarios_dimensions.moc"
