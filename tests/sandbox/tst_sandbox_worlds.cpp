#include "sandbox_process.h"

#include <QTest>

#include <map>

using namespace klarbok;
using namespace klarbok::test;
using namespace Qt::StringLiterals;

namespace {

const QStringList kScenarios{u"month"_s, u"shop"_s, u"1"_s,  u"2"_s,   u"2b"_s,  u"3"_s,   u"4"_s,
                             u"4b"_s,    u"4c"_s,   u"4d"_s, u"5"_s,   u"6"_s,   u"7"_s,   u"8"_s,
                             u"9"_s,     u"9b"_s,   u"10"_s, u"10b"_s, u"10c"_s, u"11"_s,  u"11b"_s,
                             u"12"_s,    u"12b"_s,  u"13"_s, u"13b"_s, u"13c"_s, u"13d"_s, u"13e"_s,
                             u"14"_s,    u"14b"_s,  u"15"_s, u"16"_s,  u"17"_s,  u"17b"_s, u"18"_s,
                             u"18b"_s,   u"19"_s,   u"20"_s, u"21"_s,  u"21b"_s};

/// Worlds whose totals or amounts are wrong on purpose.
const QStringList kBroken{u"9"_s, u"9b"_s, u"21"_s, u"21b"_s};

qint64 number(const Json &value)
{
    const auto whole = value.toWhole();
    if (!whole)
        qFatal("an amount that is not whole");
    return *whole;
}

qint64 total(const Json &payout, const QString &name)
{
    return number(payout[u"totals"][QString{name + u"_amount"_s}]);
}

qint64 net(const Json &p)
{
    return total(p, u"sale"_s) + total(p, u"release"_s) + total(p, u"credit"_s) +
           total(p, u"commission"_s) + total(p, u"fee_correction"_s) + total(p, u"fee_refund"_s) +
           total(p, u"tax_refund"_s) - total(p, u"return"_s) - total(p, u"reversal"_s) -
           total(p, u"fee"_s) - total(p, u"tax"_s) - total(p, u"charge"_s) -
           total(p, u"holdback"_s);
}

} // namespace

class SandboxWorlds : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void totalsObeyTheirIdentities_data() { listScenariosBut({u"21"_s}); }
    void totalsObeyTheirIdentities();
    void rowsAddUpToTheTotals_data() { listScenariosBut(kBroken); }
    void rowsAddUpToTheTotals();
    void payoutsAreThoseOfTheText_data();
    void payoutsAreThoseOfTheText();
    void ordersAreThoseOfTheText_data();
    void ordersAreThoseOfTheText();
    void partCapturesHaveTheirOwnDays();
    void feeVatIsWhatKlarnaReports();
    void theSameSeedGivesTheSameShop();
    void aFileDescribesAWorld();

private:
    static void listScenariosBut(const QStringList &left);
};

void SandboxWorlds::listScenariosBut(const QStringList &left)
{
    QTest::addColumn<QString>("scenario");
    for (const QString &scenario : kScenarios) {
        if (!left.contains(scenario))
            QTest::newRow(scenario.toLatin1().constData()) << scenario;
    }
}

void SandboxWorlds::totalsObeyTheirIdentities()
{
    QFETCH(const QString, scenario);
    SandboxProcess sandbox{scenario};
    const auto payouts = sandbox.payouts();
    QVERIFY(!payouts.empty());
    for (const Json &payout : payouts) {
        const qint64 repay = total(payout, u"repay"_s);
        const qint64 deposit = total(payout, u"deposit"_s);
        QCOMPARE(total(payout, u"settlement"_s), net(payout) - repay + deposit);
        QCOMPARE(number(payout[u"totals"][u"closing_debt_balance_amount"]),
                 number(payout[u"totals"][u"opening_debt_balance_amount"]) - repay + deposit);
        QVERIFY(total(payout, u"settlement"_s) >= 0);
        QVERIFY(deposit == 0 || net(payout) == -deposit);
    }
}

void SandboxWorlds::rowsAddUpToTheTotals()
{
    QFETCH(const QString, scenario);
    SandboxProcess sandbox{scenario};
    for (const Json &payout : sandbox.payouts()) {
        std::map<QString, qint64> sums;
        qint64 tax = 0;
        for (const Json &row : sandbox.rows(payout[u"payment_reference"].toString())) {
            const QString type = row[u"type"].toString();
            QVERIFY(number(row[u"amount"]) >= 0);
            sums[type] += number(row[u"amount"]);
            if (type == u"FEE")
                tax += number(row[u"vat_amount"]);
            QCOMPARE(row[u"capture_id"].toString().isEmpty(), type != u"SALE" && type != u"FEE");
        }
        QCOMPARE(sums[u"SALE"_s], total(payout, u"sale"_s));
        QCOMPARE(sums[u"RETURN"_s], total(payout, u"return"_s));
        QCOMPARE(sums[u"FEE"_s], total(payout, u"fee"_s));
        QCOMPARE(tax, total(payout, u"tax"_s));
        QCOMPARE(sums[u"HOLDBACK"_s], total(payout, u"holdback"_s));
        QCOMPARE(sums[u"RELEASE"_s], total(payout, u"release"_s));
    }
}

void SandboxWorlds::payoutsAreThoseOfTheText_data()
{
    QTest::addColumn<QString>("scenario");
    QTest::addColumn<QString>("date");
    QTest::addColumn<qint64>("sales");
    QTest::addColumn<qint64>("returns");
    QTest::addColumn<qint64>("fees");
    QTest::addColumn<qint64>("feeVat");
    QTest::addColumn<qint64>("paidOut");
    const auto row = [](const char *scenario, const char *date, qint64 sales, qint64 returns,
                        qint64 fees, qint64 feeVat, qint64 paidOut) {
        QTest::addRow("%s of %s", scenario, date)
            << QString::fromLatin1(scenario) << QString::fromLatin1(date) << sales << returns
            << fees << feeVat << paidOut;
    };
    row("1", "2026-03-09", 1772'00, 0, 51'38, 12'85, 1707'77);
    row("2", "2026-02-05", 500'00, 0, 0, 0, 500'00);
    row("2", "2026-02-12", 300'00, 200'00, 10'00, 2'50, 87'50);
    row("3", "2026-03-09", 500'00, 800'00, 15'00, 3'75, 0);
    row("3", "2026-03-16", 1000'00, 0, 30'00, 7'50, 643'75);
    row("4", "2026-03-09", 500'00, 0, 16'95, 4'24, 478'81);
    row("5", "2026-03-09", 500'00, 0, 0, 0, 500'00);
    row("5", "2026-03-16", 300'00, 0, 0, 0, 300'00);
    row("6", "2026-03-09", 250'00, 0, 0, 0, 250'00);
    row("7", "2026-03-12", 1000'00, 0, 0, 0, 1000'00);
    row("9", "2026-03-09", 294'00, 0, 0, 0, 294'00);
    row("9", "2026-03-16", 399'99, 0, 0, 0, 399'99);
    row("10", "2026-01-08", 650'00, 0, 0, 0, 650'00);
    row("14", "2026-03-09", 100'00, 0, 2'40, 60, 97'00);
    row("15", "2026-02-05", 2000'00, 0, 0, 0, 2000'00);
}

void SandboxWorlds::payoutsAreThoseOfTheText()
{
    QFETCH(const QString, scenario);
    QFETCH(const QString, date);
    QFETCH(const qint64, sales);
    QFETCH(const qint64, returns);
    QFETCH(const qint64, fees);
    QFETCH(const qint64, feeVat);
    QFETCH(const qint64, paidOut);
    SandboxProcess sandbox{scenario};
    int found = 0;
    for (const Json &payout : sandbox.payouts()) {
        if (!payout[u"payout_date"].toString().startsWith(date))
            continue;
        ++found;
        QCOMPARE(total(payout, u"sale"_s), sales);
        QCOMPARE(total(payout, u"return"_s), returns);
        QCOMPARE(total(payout, u"fee"_s), fees);
        QCOMPARE(total(payout, u"tax"_s), feeVat);
        QCOMPARE(total(payout, u"settlement"_s), paidOut);
    }
    QCOMPARE(found, 1);
}

void SandboxWorlds::ordersAreThoseOfTheText_data()
{
    QTest::addColumn<QString>("scenario");
    QTest::addColumn<QString>("order");
    QTest::addColumn<qint64>("amount");
    QTest::addColumn<QList<qint64>>("tax"); ///< per line
    const auto row = [](const char *scenario, const char *order, qint64 amount,
                        const QList<qint64> &tax) {
        QTest::addRow("%s, order %s", scenario, order)
            << QString::fromLatin1(scenario) << QString::fromLatin1(order) << amount << tax;
    };
    row("1", "1001", 1000'00, {200'00});
    row("1", "1002", 560'00, {60'00});
    row("1", "1003", 212'00, {12'00});
    row("2", "2001", 500'00, {40'00, 60'00});
    row("5", "5001", 500'00, {0});
    row("5", "5002", 300'00, {160'00, 0});
    row("6", "6001", 250'00, {24'00, 0});
    row("9", "9001", 294'00, {16'62});
    row("13", "13001", 1255'00, {255'00});
    row("15", "15001", 1200'00, {240'00});
}

void SandboxWorlds::ordersAreThoseOfTheText()
{
    QFETCH(const QString, scenario);
    QFETCH(const QString, order);
    QFETCH(const qint64, amount);
    QFETCH(const QList<qint64>, tax);
    SandboxProcess sandbox{scenario};
    for (const Json &payout : sandbox.payouts()) {
        for (const Json &row : sandbox.rows(payout[u"payment_reference"].toString())) {
            if (row[u"merchant_reference1"].toString() != order ||
                row[u"type"].toString() != u"SALE")
                continue;
            const Json found = sandbox.orderOf(row);
            QCOMPARE(number(found[u"order_amount"]), amount);
            QCOMPARE(number(row[u"amount"]), amount);
            QList<qint64> taxes;
            for (const Json &line : found[u"order_lines"].items())
                taxes += number(line[u"total_tax_amount"]);
            QCOMPARE(taxes, tax);
            return;
        }
    }
    QFAIL("no such order");
}

void SandboxWorlds::partCapturesHaveTheirOwnDays()
{
    SandboxProcess sandbox{u"7"_s};
    const auto rows = sandbox.rows(u"KP700001"_s);
    QCOMPARE(rows.size(), size_t{2});
    QCOMPARE(rows[0][u"order_id"], rows[1][u"order_id"]);
    QVERIFY(rows[0][u"capture_date"].toString().startsWith(u"2026-03-02"));
    QVERIFY(rows[1][u"capture_date"].toString().startsWith(u"2026-03-06"));
    QCOMPARE(number(rows[0][u"amount"]), 600'00);
    QCOMPARE(number(rows[1][u"amount"]), 400'00);
    const Json captures = sandbox.orderOf(rows[0])[u"captures"];
    QCOMPARE(number(captures[0][u"order_lines"][0][u"total_tax_amount"]), 120'00);
    QCOMPARE(number(captures[1][u"order_lines"][0][u"total_tax_amount"]), 80'00);
}

void SandboxWorlds::feeVatIsWhatKlarnaReports()
{
    SandboxProcess sandbox{u"4"_s};
    const auto rows = sandbox.rows(u"KP400001"_s);
    QCOMPARE(rows.size(), size_t{3});
    QCOMPARE(number(rows[1][u"amount"]), 3'00);
    QCOMPARE(number(rows[1][u"vat_amount"]), 75);
    QCOMPARE(number(rows[2][u"amount"]), 13'95);
    QCOMPARE(number(rows[2][u"vat_amount"]), 3'49);
    QCOMPARE(number(rows[2][u"vat_rate"]), 2500);
}

void SandboxWorlds::theSameSeedGivesTheSameShop()
{
    SandboxProcess one{u"month"_s};
    SandboxProcess other{u"month"_s};
    const auto rows = one.rows(u"KP2640713"_s);
    QVERIFY(rows.size() > 200);
    const auto again = other.rows(u"KP2640713"_s);
    QCOMPARE(rows.size(), again.size());
    QCOMPARE(rows[100][u"order_id"], again[100][u"order_id"]);
    QCOMPARE(rows[100][u"amount"], again[100][u"amount"]);
    QCOMPARE(one.state()[u"klarna"][u"owed"], Json{0});
}

void SandboxWorlds::aFileDescribesAWorld()
{
    SandboxProcess sandbox{QFINDTESTDATA("data/small_world.json")};
    QCOMPARE(sandbox.ready()[u"today"].toString(), u"2026-03-10"_s);
    const auto payouts = sandbox.payouts();
    QCOMPARE(payouts.size(), size_t{1});
    // 1 000.00 sold, 250.00 returned, 3.00 + 0.75 fee, 10.00 charged.
    QCOMPARE(total(payouts[0], u"settlement"_s), 736'25);
    QCOMPARE(sandbox.rows(u"KP1"_s).size(), size_t{4});
    QCOMPARE(number(sandbox.state()[u"bjornlunden"][u"balances"][u"1686"]), 2400'00);
}

QTEST_GUILESS_MAIN(SandboxWorlds)
#include "tst_sandbox_worlds.moc"
