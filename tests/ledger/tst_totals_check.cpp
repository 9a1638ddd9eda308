#include "ledger/builders.h"

#include <QTest>

#include <algorithm>

using namespace klarbok;
using namespace klarbok::ledger;
using namespace klarbok::test;

constexpr auto kSold = "2026-03-02T09:00:00Z";

namespace {

PayoutBuilder ordinary()
{
    PayoutBuilder p{"P1", "2026-03-09T08:00:00Z"};
    p.sale("1001", kSold, {line(1'250'00, 2500)});
    p.refund("900", "2026-02-01T09:00:00Z", kSold, 250'00, {line(250'00, 2500)});
    p.fee(31'25, 7'81).settled();
    return p;
}

TotalsCheck checked(const PayoutBuilder &p, qint64 limit = 1'00)
{
    return checkTotals(p.payout, p.transactions, kr(limit));
}

} // namespace

/// Klarna's totals against each other and against the rows.
class TotalsChecks : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anOrdinaryPayoutAddsUp();
    void debtAddsUp();
    void theLimitDecides_data();
    void theLimitDecides();
    void oppositeErrorsDoNotHideEachOther();
    void debtThatDoesNotAddUpStops();
    void effectsFollowTheType();
    void signsAsReceivedAreTheLastResort();
    void aShortfallWithoutASignIsNoIncome();
    void klarnasFeeInvoiceIsNoPayout_data();
    void klarnasFeeInvoiceIsNoPayout();
    void protectionLowersTheReversals();
    void grossFeesHaveNoEffect();
    void aRowInAnotherCurrencyStops();
    void taxRowsAreNeverCountedTwice();
};

void TotalsChecks::anOrdinaryPayoutAddsUp()
{
    const PayoutBuilder p = ordinary();
    QCOMPARE(p.payout.totals.settlement, kr(960'94)); // the worked example of Klarna's pages
    const TotalsCheck check = checked(p);
    QVERIFY(check.totalsAddUp);
    QVERIFY(check.rowsMatchTotals);
    QVERIFY(!check.isStopped);
    QCOMPARE(check.gap, kr(0));
}

void TotalsChecks::debtAddsUp()
{
    PayoutBuilder p{"P1", "2026-03-09T08:00:00Z"};
    p.sale("1001", kSold, {line(100'00, 2500)});
    p.refund("900", "2026-02-01T09:00:00Z", kSold, 150'00).fee(2'50, 63).settled();
    QCOMPARE(p.payout.totals.deposit, kr(53'13));
    QCOMPARE(p.payout.totals.settlement, kr(0));
    QVERIFY(checked(p).totalsAddUp);
    QCOMPARE(checked(p).gap, kr(0));
    PayoutBuilder next{"P2", "2026-03-16T08:00:00Z"};
    next.sale("1002", kSold, {line(200'00, 2500)}).fee(5'00, 1'25).openingDebt(53'13).settled();
    QCOMPARE(next.payout.totals.settlement, kr(140'62));
    QVERIFY(checked(next).totalsAddUp);
    QVERIFY(!checked(next).isStopped);
}

void TotalsChecks::theLimitDecides_data()
{
    QTest::addColumn<qint64>("extra");
    QTest::addColumn<qint64>("limit");
    QTest::addColumn<bool>("stopped");
    QTest::newRow("one öre low") << qint64{-1} << qint64{1'00} << false;
    QTest::newRow("at the limit") << qint64{1'00} << qint64{1'00} << false;
    QTest::newRow("above the limit") << qint64{1'01} << qint64{1'00} << true;
    QTest::newRow("below minus the limit") << qint64{-1'01} << qint64{1'00} << true;
    QTest::newRow("no limit at all") << qint64{1} << qint64{0} << true;
}

void TotalsChecks::theLimitDecides()
{
    QFETCH(qint64, extra);
    QFETCH(qint64, limit);
    PayoutBuilder p = ordinary();
    p.settled(extra);
    const TotalsCheck check = checked(p, limit);
    QCOMPARE(check.gap, kr(extra));
    QTEST(check.isStopped, "stopped");
    QVERIFY(!check.totalsAddUp);
    QVERIFY(check.rowsMatchTotals);
}

void TotalsChecks::oppositeErrorsDoNotHideEachOther()
{
    PayoutBuilder p = ordinary();
    p.transactions[0].amount += kr(50'00); // both rows are wrong by the same amount
    p.transactions[1].amount += kr(50'00);
    const TotalsCheck check = checked(p);
    QCOMPARE(check.gap, kr(0));
    QVERIFY(check.totalsAddUp);
    QVERIFY(!check.rowsMatchTotals);
    QVERIFY(check.isStopped);
}

void TotalsChecks::debtThatDoesNotAddUpStops()
{
    PayoutBuilder p = ordinary();
    p.payout.totals.closingDebt = kr(500'00);
    QVERIFY(checked(p).isStopped);
    QVERIFY(!checked(p).totalsAddUp);
}

void TotalsChecks::effectsFollowTheType()
{
    PayoutBuilder p = ordinary();
    p.feeRefund(4'00, 1'00);
    p.row("HOLDBACK", "ROLLING_RESERVE", 30'00, &PayoutTotals::holdback);
    p.row("RELEASE", "ROLLING_RESERVE", 10'00, &PayoutTotals::release);
    p.row("CORRECTION", "MANUAL_ENTRY", -5'00, &PayoutTotals::credit).settled();
    const auto result = effects(p.payout, p.transactions);
    QCOMPARE(result, (std::vector<RowEffect>{{kr(1'250'00), kr(0)},
                                             {kr(-250'00), kr(0)},
                                             {kr(-31'25), kr(-7'81)},
                                             {kr(4'00), kr(1'00)},
                                             {kr(-30'00), kr(0)},
                                             {kr(10'00), kr(0)},
                                             {kr(-5'00), kr(0)}}));
}

void TotalsChecks::signsAsReceivedAreTheLastResort()
{
    PayoutBuilder p = ordinary();
    p.sale("1002", kSold, {line(100'00, 2500)});
    p.last().amount = kr(-100'00); // a sale taken back, as a negative sale
    p.payout.totals.sale = kr(1'150'00);
    p.settled();
    QCOMPARE(effects(p.payout, p.transactions).back().amount, kr(-100'00));
    QVERIFY(!checked(p).isStopped);
}

/// Nothing has a minus, so nothing says that the refund was income: 250.00 taken and 250.00 "paid
/// out" do not add up. Older answers have no deposit, and a shortfall may come as a magnitude.
void TotalsChecks::aShortfallWithoutASignIsNoIncome()
{
    PayoutBuilder refunded{"P1", "2026-03-09T08:00:00Z"};
    refunded.refund("900", "2026-02-01T09:00:00Z", kSold, 250'00, {line(250'00, 2500)});
    PayoutBuilder charged{"P2", "2026-03-09T08:00:00Z"};
    charged.fee(100'00, 25'00);
    for (PayoutBuilder *p : {&refunded, &charged}) {
        p->settled();
        PayoutTotals &t = p->payout.totals;
        t.settlement = t.deposit;
        t.deposit = kr(0);
        t.closingDebt = kr(0);
        QVERIFY(checked(*p).isStopped);
        QVERIFY(book(input({*p})).empty());
    }
}

void TotalsChecks::klarnasFeeInvoiceIsNoPayout_data()
{
    QTest::addColumn<qint64>("settlement");
    QTest::newRow("to pay") << qint64{125'00};
    QTest::newRow("to pay, with a minus") << qint64{-125'00};
    QTest::newRow("nothing moves") << qint64{0};
}
/// GROSS_FEE: the fees of a shop whose payouts are GROSS, as an invoice. Nothing of it is booked,
/// and each of its figures is named.
void TotalsChecks::klarnasFeeInvoiceIsNoPayout()
{
    QFETCH(qint64, settlement);
    PayoutBuilder p{"P1", "2026-03-09T08:00:00Z"};
    p.fee(100'00, 25'00);
    p.payout.settlementType = SettlementType::GrossFee;
    p.payout.totals.settlement = kr(settlement);
    QVERIFY(checked(p).isStopped);
    QVERIFY(book(input({p})).empty());
    const Reconciliation told = reconcile(reconciliationInput(p, {}));
    QVERIFY(told.isStopped && !told.isReconciled);
    QVERIFY(std::ranges::any_of(told.differences, [](const Difference &difference) {
        return difference.cause == Cause::UnknownType &&
               difference.refs == QStringList{QStringLiteral("GROSS_FEE")};
    }));
}

void TotalsChecks::protectionLowersTheReversals()
{
    PayoutBuilder p = ordinary();
    p.row("REVERSAL", "FRAUD_POLICY_CHARGE", 500'00, &PayoutTotals::reversal);
    p.row("REVERSAL_MERCHANT_PROTECTION", "FRAUD_POLICY_CREDIT_NET", 400'00,
          &PayoutTotals::reversal);
    p.payout.totals.reversal = kr(100'00);
    p.settled();
    QVERIFY(checked(p).rowsMatchTotals);
    QVERIFY(!checked(p).isStopped);
}

void TotalsChecks::grossFeesHaveNoEffect()
{
    PayoutBuilder p = ordinary();
    p.gross().settled();
    QCOMPARE(effects(p.payout, p.transactions).back(), (RowEffect{kr(0), kr(0)}));
    QVERIFY(!checked(p).isStopped);
    p.payout.settlementType = SettlementType::Net; // deducted after all
    p.settled();
    p.payout.settlementType = SettlementType::Gross;
    QCOMPARE(effects(p.payout, p.transactions).back(), (RowEffect{kr(-31'25), kr(-7'81)}));
    QVERIFY(!checked(p).isStopped);
}

void TotalsChecks::aRowInAnotherCurrencyStops()
{
    PayoutBuilder p = ordinary();
    p.transactions[0].amount = Money{1'250'00, *Currency::parse(u"EUR")};
    QVERIFY(checked(p).isStopped);
    QVERIFY(book(input({p})).empty());
}

void TotalsChecks::taxRowsAreNeverCountedTwice()
{
    PayoutBuilder p = ordinary();
    p.row("TAX", "", 7'81, &PayoutTotals::tax);
    p.payout.totals.tax = kr(7'81); // the same VAT once more, as a row of its own
    p.settled();
    QVERIFY(checked(p).isStopped);
    p.transactions[2].vatAmount.reset(); // only the row has it
    QVERIFY(!checked(p).isStopped);
}

QTEST_GUILESS_MAIN(TotalsChecks)
#include "tst_totals_check.moc"
