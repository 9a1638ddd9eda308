#include "ledger/builders.h"

#include <QTest>

using namespace klarbok;
using namespace klarbok::ledger;
using namespace klarbok::test;

constexpr auto kSold = "2026-03-02T09:00:00Z";
constexpr auto kPaid = "2026-03-09T08:00:00Z";

namespace {

PayoutBuilder ordinary()
{
    PayoutBuilder p{"P1", kPaid};
    p.sale("1001", kSold, {line(1'000'00, 2500)});
    p.refund("1001", kSold, "2026-03-03T09:00:00Z", 200'00, {line(200'00, 2500)});
    p.fee(10'00, 2'50).settled();
    return p;
}

Reconciliation reconciled(const PayoutBuilder &p, VoucherState state = VoucherState::Posted,
                          PostingRules with = rules())
{
    return reconcile(reconciliationInput(p, book(input({p}, with)), state, with));
}

const ReconciliationLine *lineOf(const Reconciliation &result, What what)
{
    const auto found = std::ranges::find(result.lines, what, &ReconciliationLine::what);
    return found == result.lines.end() ? nullptr : &*found;
}

Money sumOf(const Reconciliation &result, Money ReconciliationLine::*column)
{
    Money sum = kr(0);
    for (const ReconciliationLine &line : result.lines)
        sum += line.*column;
    return sum;
}

std::vector<Difference> withCause(const Reconciliation &result, Cause cause)
{
    std::vector<Difference> found;
    std::ranges::copy_if(result.differences, std::back_inserter(found),
                         [&](const Difference &difference) { return difference.cause == cause; });
    return found;
}

} // namespace

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
    void missingOrdersStandAlone();
    void refundWithoutLinesHasItsName();
    void unknownTypeHasItsName();
    void roundingWithinTheLimitIsExplained();
    void rowsOffByAnOreAreExplained();
    void feeVatRoundingHasItsName();
    void missingRowsStop();
    void wrongSignStops();
    void settlementThatNobodyExplainsStops();
    void postedDifferentlyBlocks();
    void bookedElsewhereIsExplained();
    void payoutsBookedElsewhereAreExplained();
    void beforeTheStartDate();
    void foreignCurrencyIsNamed();
    void feesUnderQuestionKeepBackFeeAndVat();
    void vanishedRowsAreUnknown();
    void namesAreThoseOfTheCommandLine();
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

void Reconciliations::missingOrdersStandAlone()
{
    PayoutBuilder p = ordinary();
    p.sale("1002", kSold, {line(349'00, 2500)}).sale("1003", kSold, {line(51'00, 2500)}).settled();
    BookingInput all = input({p});
    all.orders.erase(p.order("1002").id);
    all.orders.erase(p.order("1003").id);
    const Reconciliation result = reconcile(reconciliationInput(p, book(all), VoucherState::Draft));
    const auto missing = withCause(result, Cause::OrderMissing);
    QCOMPARE(missing.size(), 2U);
    QCOMPARE(missing[0], (Difference{What::Sale,
                                     kr(349'00),
                                     Cause::OrderMissing,
                                     Cure::RetryOrder,
                                     false,
                                     {QStringLiteral("1002")}}));
    QCOMPARE(missing[1].amount, kr(51'00));
    QVERIFY(!result.isReconciled);
}

void Reconciliations::refundWithoutLinesHasItsName()
{
    PayoutBuilder p{"P1", kPaid};
    p.sale("1001", kSold, {line(125'00, 2500), line(112'00, 1200)});
    p.refund("1001", kSold, kSold, 60'00).settled();
    const Reconciliation result = reconciled(p, VoucherState::Draft);
    const auto named = withCause(result, Cause::RefundWithoutLines);
    QCOMPARE(named.size(), 1U);
    QCOMPARE(named.front().amount, kr(-60'00));
    QCOMPARE(named.front().cure, Cure::AnswerQuestion);
}

void Reconciliations::unknownTypeHasItsName()
{
    PayoutBuilder p = ordinary();
    p.row("LEVY", "SOMETHING", 30'00, &PayoutTotals::openingDebt);
    p.payout.totals.openingDebt = kr(0);
    p.payout.totals.settlement -= kr(30'00);
    const Reconciliation result = reconciled(p, VoucherState::Draft);
    QVERIFY(!result.isStopped);
    QCOMPARE(withCause(result, Cause::UnknownType),
             (std::vector<Difference>{{What::Charge,
                                       kr(-30'00),
                                       Cause::UnknownType,
                                       Cure::AnswerQuestion,
                                       false,
                                       {QStringLiteral("LEVY")}}}));
    QCOMPARE(sumOf(result, &ReconciliationLine::klarna), kr(0));
    QCOMPARE(sumOf(result, &ReconciliationLine::rows), kr(0));
    QVERIFY(!result.isReconciled);
}

void Reconciliations::roundingWithinTheLimitIsExplained()
{
    PayoutBuilder p = ordinary();
    p.settled(-1);
    const Reconciliation result = reconciled(p);
    QCOMPARE(
        result.differences,
        (std::vector<Difference>{{What::Rounding, kr(-1), Cause::Rounding, Cure::None, true, {}}}));
    QVERIFY(result.isReconciled);
}

void Reconciliations::rowsOffByAnOreAreExplained()
{
    PayoutBuilder p = ordinary();
    p.payout.totals.sale += kr(1);
    p.settled();
    const Reconciliation result = reconciled(p);
    QCOMPARE(sumOf(result, &ReconciliationLine::klarna), kr(0));
    QCOMPARE(sumOf(result, &ReconciliationLine::rows), kr(0));
    QCOMPARE(result.differences.size(), 2U);
    QCOMPARE(result.differences[0],
             (Difference{What::Sale, kr(1), Cause::Rounding, Cure::None, true, {}}));
    QCOMPARE(result.differences[1].what, What::Rounding);
    QVERIFY(result.isReconciled);
}

void Reconciliations::feeVatRoundingHasItsName()
{
    PayoutBuilder p = ordinary();
    p.payout.totals.tax += kr(1);
    p.settled();
    const Reconciliation result = reconciled(p);
    QCOMPARE(withCause(result, Cause::FeeVatRounding),
             (std::vector<Difference>{
                 {What::FeeVat, kr(-1), Cause::FeeVatRounding, Cure::None, true, {}}}));
    QVERIFY(result.isReconciled);
}

void Reconciliations::missingRowsStop()
{
    PayoutBuilder p = ordinary();
    p.transactions.pop_back();
    const Reconciliation result = reconciled(p);
    QVERIFY(result.isStopped);
    QVERIFY(!result.isReconciled);
    QCOMPARE(result.differences.size(), 2U);
    QCOMPARE(result.differences[0],
             (Difference{What::Fee, kr(-10'00), Cause::RowsMissing, Cure::FetchAgain, false, {}}));
    QCOMPARE(lineOf(result, What::Sale)->books, std::nullopt);
}

void Reconciliations::wrongSignStops()
{
    PayoutBuilder p = ordinary();
    p.row("CORRECTION", "MANUAL_ENTRY", -40'00, &PayoutTotals::credit);
    p.payout.totals.credit = kr(0);
    p.payout.totals.feeCorrection = kr(40'00);
    p.settled();
    const Reconciliation result = reconciled(p);
    QVERIFY(result.isStopped);
    QCOMPARE(withCause(result, Cause::Sign).size(), 1U);
    QCOMPARE(withCause(result, Cause::Sign).front().amount, kr(80'00));
}

void Reconciliations::settlementThatNobodyExplainsStops()
{
    PayoutBuilder p = ordinary();
    p.settled(50'00);
    const Reconciliation result = reconciled(p);
    QVERIFY(result.isStopped);
    QCOMPARE(result.differences,
             (std::vector<Difference>{
                 {What::PaidOut, kr(50'00), Cause::Unknown, Cure::AskKlarna, false, {}}}));
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
    QCOMPARE(part.differences, (std::vector<Difference>{{What::Sale,
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

void Reconciliations::foreignCurrencyIsNamed()
{
    const Currency eur = *Currency::parse(u"EUR");
    PayoutBuilder p{"P2", kPaid, eur};
    OrderLine mug = line(100'00, 2500);
    mug.total = Money{100'00, eur};
    mug.vatAmount = Money{20'00, eur};
    p.sale("2001", kSold, {mug}).fee(2'40, 60).settled();
    const Reconciliation result = reconciled(p, VoucherState::Draft);
    QCOMPARE(withCause(result, Cause::Currency).size(), 4U);
    QCOMPARE(result.differences.size(), 4U);
    QVERIFY(!result.isReconciled);
}

void Reconciliations::feesUnderQuestionKeepBackFeeAndVat()
{
    PayoutBuilder p = ordinary();
    p.fee(10'00, 1'90, "PURCHASE_FEE_FIXED", 1900).settled();
    const auto vouchers = book(input({p}));
    const Reconciliation result = reconcile(reconciliationInput(p, vouchers));
    const auto unknown = withCause(result, Cause::Unknown);
    QCOMPARE(unknown.size(), 2U);
    QCOMPARE(unknown[0].what, What::Fee);
    QCOMPARE(unknown[0].amount, kr(-10'00));
    QCOMPARE(unknown[0].cure, Cure::AnswerQuestion);
    QCOMPARE(unknown[1].amount, kr(-1'90));
}

void Reconciliations::vanishedRowsAreUnknown()
{
    PayoutBuilder p = ordinary();
    const auto vouchers = book(input({p}));
    p.transactions.front().key = *TransactionKey::parse(QStringLiteral("other")); // date moved
    p.sale("1002", kSold, {line(5'00, 2500)}).settled();
    const Reconciliation result = reconcile(reconciliationInput(p, vouchers, VoucherState::Posted));
    QVERIFY(!result.isReconciled);
    const auto unknown = withCause(result, Cause::Unknown);
    QCOMPARE(unknown.size(), 2U); // the new sale, and the payment that grew
    QCOMPARE(unknown[0].amount, kr(5'00));
    QCOMPARE(unknown[1].amount, kr(-5'00));
}

void Reconciliations::namesAreThoseOfTheCommandLine()
{
    QCOMPARE(causeName(Cause::RefundWithoutLines), QStringLiteral("refund_without_lines"));
    QCOMPARE(causeName(Cause::FeeVatRounding), QStringLiteral("fee_vat_rounding"));
    QCOMPARE(cureName(Cure::RetryOrder), QStringLiteral("retry_order"));
    QSet<QString> names;
    for (int i = 0; i <= static_cast<int>(Cause::Unknown); ++i)
        names.insert(causeName(static_cast<Cause>(i)));
    QCOMPARE(names.size(), 19);
}

QTEST_GUILESS_MAIN(Reconciliations)
#include "tst_reconciliation.moc"
