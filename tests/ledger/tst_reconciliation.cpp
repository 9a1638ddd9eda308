#include "ledger/ordinary_payout.h"

#include <QTest>

using namespace klarbok;
using namespace klarbok::ledger;
using namespace klarbok::test;

/// Three columns and a name for every gap between them.
class Reconciliations : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whollyPostedHasNoDifferences();
    void columnsAddUpToZero();
    void onlyLinesWithSomethingInThem();
    void draftsAreNotApproved();
    void approvedIsNotPosted_data();
    void approvedIsNotPosted();
    void noVoucherYetMeansNoBooks();
    void debtIsExplained();
    void reservesAreExplained();
    void postedDifferentlyBlocks();
    void bookedElsewhereIsExplained();
    void payoutsBookedElsewhereAreExplained();
    void beforeTheStartDate();
};

void Reconciliations::whollyPostedHasNoDifferences()
{
    const Reconciliation result = reconciled(ordinary());
    QVERIFY(result.differences.empty());
    QVERIFY(result.isReconciled);
    QVERIFY(!result.isStopped);
    for (const ReconciliationLine &line : result.lines) {
        QCOMPARE(line.klarna, line.rows);
        QCOMPARE(line.books, std::optional{line.rows});
    }
}

void Reconciliations::columnsAddUpToZero()
{
    PayoutBuilder p = ordinary();
    p.feeRefund(4'00, 1'00);
    p.row("HOLDBACK", "ROLLING_RESERVE", 30'00, &PayoutTotals::holdback);
    p.row("CREDIT", "CORRECTION_DISPUTE", 10'00, &PayoutTotals::credit);
    p.openingDebt(50'00).settled(-3);
    const Reconciliation result = reconciled(p);
    QCOMPARE(sumOf(result, &ReconciliationLine::klarna), kr(0));
    QCOMPARE(sumOf(result, &ReconciliationLine::rows), kr(0));
    QCOMPARE(lineOf(result, What::DebtIn)->klarna, kr(-50'00));
    QCOMPARE(lineOf(result, What::Rounding)->rows, kr(-3));
    QCOMPARE(lineOf(result, What::PaidOut)->klarna, -p.payout.totals.settlement);
}

void Reconciliations::onlyLinesWithSomethingInThem()
{
    PayoutBuilder p{"P1", kPaid};
    p.fee(10'00, 2'50).settled();
    const Reconciliation result = reconciled(p);
    std::vector<What> whats;
    for (const ReconciliationLine &line : result.lines)
        whats.push_back(line.what);
    QCOMPARE(whats,
             (std::vector{What::Sale, What::Fee, What::FeeVat, What::DebtOut, What::PaidOut}));
}

void Reconciliations::draftsAreNotApproved()
{
    const Reconciliation result = reconciled(ordinary(), VoucherState::Draft);
    QCOMPARE(withCause(result, Cause::NotApproved).size(), result.differences.size());
    QCOMPARE(result.differences.size(), 5U); // sale, return, fee, its VAT, the payment
    QCOMPARE(result.differences.front().amount, kr(1'000'00));
    QCOMPARE(result.differences.front().cure, Cure::Approve);
    QCOMPARE(lineOf(result, What::Sale)->books, std::optional{kr(1'000'00)});
    QVERIFY(result.isReconciled);
}

void Reconciliations::approvedIsNotPosted_data()
{
    QTest::addColumn<VoucherState>("state");
    QTest::addColumn<Cure>("cure");
    QTest::newRow("approved") << VoucherState::Approved << Cure::Post;
    QTest::newRow("sending") << VoucherState::Sending << Cure::Recover;
    QTest::newRow("uncertain") << VoucherState::Uncertain << Cure::Recover;
    QTest::newRow("rejected") << VoucherState::Rejected << Cure::CheckBooks;
}

void Reconciliations::approvedIsNotPosted()
{
    QFETCH(VoucherState, state);
    QFETCH(Cure, cure);
    const Reconciliation result = reconciled(ordinary(), state);
    QCOMPARE(withCause(result, Cause::NotPosted).size(), 5U);
    QCOMPARE(result.differences.front().cure, cure);
    QVERIFY(result.isReconciled);
}

void Reconciliations::noVoucherYetMeansNoBooks()
{
    const PayoutBuilder p = ordinary();
    const Reconciliation result = reconcile(reconciliationInput(p, {}));
    for (const ReconciliationLine &line : result.lines)
        QCOMPARE(line.books, std::nullopt);
    QVERIFY(!result.isReconciled); // rows that no voucher holds are never silent
    QCOMPARE(reconciled(p, VoucherState::Void).lines, result.lines);
}

void Reconciliations::debtIsExplained()
{
    PayoutBuilder p{"P1", kPaid};
    p.refund("900", "2026-02-01T09:00:00Z", kSold, 100'00, {line(100'00, 2500)}).settled();
    const Reconciliation in = reconciled(p);
    QCOMPARE(in.differences, (std::vector<Difference>{
                                 {What::DebtOut, kr(100'00), Cause::Debt, Cure::None, true, {}}}));
    QVERIFY(in.isReconciled);
    PayoutBuilder next = ordinary();
    next.openingDebt(100'00).settled();
    const Reconciliation out = reconciled(next);
    QCOMPARE(out.differences, (std::vector<Difference>{
                                  {What::DebtIn, kr(-100'00), Cause::Debt, Cure::None, true, {}}}));
    QVERIFY(out.isReconciled);
}

void Reconciliations::reservesAreExplained()
{
    PayoutBuilder p = ordinary();
    p.row("HOLDBACK", "ROLLING_RESERVE", 30'00, &PayoutTotals::holdback).settled();
    PostingRules apart = rules();
    apart.holdback = account("1689");
    for (const PostingRules &with : {rules(), apart}) {
        const Reconciliation result = reconciled(p, VoucherState::Posted, with);
        QCOMPARE(result.differences.size(), 1U);
        QCOMPARE(result.differences.front().what, What::Holdback);
        QCOMPARE(result.differences.front().cause, Cause::HeldBack);
        QCOMPARE(result.differences.front().amount, kr(-30'00));
        QVERIFY(result.differences.front().explained);
        QVERIFY(result.isReconciled);
    }
}

void Reconciliations::postedDifferentlyBlocks()
{
    const PayoutBuilder p = ordinary();
    ReconciliationInput posted = reconciliationInput(p, book(input({p})), VoucherState::Posted);
    posted.vouchers.front().readBackDiffers = true;
    const Reconciliation result = reconcile(posted);
    QCOMPARE(withCause(result, Cause::PostedDifferently).size(), 1U);
    QCOMPARE(result.differences.front().refs, QStringList{posted.vouchers.front().id.text()});
    QVERIFY(!result.isReconciled);
}

void Reconciliations::bookedElsewhereIsExplained()
{
    const Reconciliation result = reconciled(ordinary(), VoucherState::BookedElsewhere);
    QCOMPARE(withCause(result, Cause::BookedByHand).size(), 5U);
    QVERIFY(result.isReconciled);
}

void Reconciliations::payoutsBookedElsewhereAreExplained()
{
    PostingRules onlyFees = rules();
    onlyFees.bookPayouts = false;
    const PayoutBuilder p = ordinary();
    const Reconciliation result = reconciled(p, VoucherState::Posted, onlyFees);
    QCOMPARE(result.differences, (std::vector<Difference>{{What::PaidOut,
                                                           -p.payout.totals.settlement,
                                                           Cause::BookedByHand,
                                                           Cure::None,
                                                           true,
                                                           {}}}));
}

void Reconciliations::beforeTheStartDate()
{
    PostingRules later = rules();
    later.startDate = day("2026-03-03");
    const Reconciliation part = reconciled(ordinary(), VoucherState::Posted, later);
    QCOMPARE(readable(part.differences), (std::vector<Difference>{{What::Sale,
                                                                   kr(1'000'00),
                                                                   Cause::BeforeStart,
                                                                   Cure::None,
                                                                   false,
                                                                   {QStringLiteral("1001")}}}));
    QVERIFY(part.isReconciled);
    later.startDate = day("2026-04-01");
    const Reconciliation all = reconciled(ordinary(), VoucherState::Posted, later);
    QCOMPARE(withCause(all, Cause::BeforeStart).size(), all.differences.size());
    QCOMPARE(all.differences.size(), 5U);
}

QTEST_GUILESS_MAIN(Reconciliations)
#include "tst_reconciliation.moc"
