#include "ledger/ordinary_payout.h"

#include <QTest>

using namespace klarbok;
using namespace klarbok::ledger;
using namespace klarbok::test;

namespace {

/// On every line the differences that count are the gap.
bool addsUp(const Reconciliation &result)
{
    return std::ranges::all_of(result.lines, [&](const ReconciliationLine &line) {
        Money named = kr(0);
        for (const Difference &difference : result.differences) {
            if (difference.what == line.what && !difference.isTold)
                named += difference.amount;
        }
        return named == line.gap;
    });
}

} // namespace

/// The names of the gaps.
class ReconciliationCauses : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void missingOrdersStandAlone();
    void refundWithoutLinesHasItsName();
    void unknownTypeHasItsName();
    void roundingWithinTheLimitIsExplained();
    void rowsOffByAnOreAreExplained();
    void feeVatRoundingHasItsName();
    void missingRowsStop();
    void wrongSignStops();
    void settlementThatNobodyExplainsStops();
    void foreignCurrencyIsNamed();
    void feesUnderQuestionKeepBackFeeAndVat();
    void vanishedRowsAreUnknown();
    void aVouchersOwnQuestionWaitsForItsAnswer_data();
    void aVouchersOwnQuestionWaitsForItsAnswer();
    void namesAreThoseOfTheCommandLine();
};

void ReconciliationCauses::missingOrdersStandAlone()
{
    PayoutBuilder p = ordinary();
    p.sale("1002", kSold, {line(349'00, 2500)}).sale("1003", kSold, {line(51'00, 2500)}).settled();
    BookingInput all = input({p});
    all.orders.erase(p.order("1002").id);
    all.orders.erase(p.order("1003").id);
    const Reconciliation result = reconcile(reconciliationInput(p, book(all), VoucherState::Draft));
    const auto missing = withCause(result, Cause::OrderMissing);
    QCOMPARE(missing.size(), 2U);
    QCOMPARE(readable(missing)[0], (Difference{What::Sale,
                                               kr(349'00),
                                               Cause::OrderMissing,
                                               Cure::RetryOrder,
                                               false,
                                               {QStringLiteral("1002")}}));
    QCOMPARE(missing[1].amount, kr(51'00));
    QVERIFY(!result.isReconciled);
}

void ReconciliationCauses::refundWithoutLinesHasItsName()
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

void ReconciliationCauses::unknownTypeHasItsName()
{
    PayoutBuilder p = ordinary();
    p.row("LEVY", "SOMETHING", 30'00, &PayoutTotals::openingDebt);
    p.payout.totals.openingDebt = kr(0);
    p.payout.totals.settlement -= kr(30'00);
    const Reconciliation result = reconciled(p, VoucherState::Draft);
    QVERIFY(!result.isStopped);
    QCOMPARE(readable(withCause(result, Cause::UnknownType)),
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

void ReconciliationCauses::roundingWithinTheLimitIsExplained()
{
    PayoutBuilder p = ordinary();
    p.settled(-1);
    const Reconciliation result = reconciled(p);
    QCOMPARE(
        readable(result.differences),
        (std::vector<Difference>{{What::Rounding, kr(-1), Cause::Rounding, Cure::None, true, {}}}));
    QVERIFY(result.isReconciled);
}

void ReconciliationCauses::rowsOffByAnOreAreExplained()
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

void ReconciliationCauses::feeVatRoundingHasItsName()
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

void ReconciliationCauses::missingRowsStop()
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
    QVERIFY(addsUp(result));
}

void ReconciliationCauses::wrongSignStops()
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
    QVERIFY(addsUp(result));
}

void ReconciliationCauses::settlementThatNobodyExplainsStops()
{
    PayoutBuilder p = ordinary();
    p.settled(50'00);
    const Reconciliation result = reconciled(p);
    QVERIFY(result.isStopped);
    QCOMPARE(result.differences,
             (std::vector<Difference>{
                 {What::PaidOut, kr(50'00), Cause::Unknown, Cure::AskKlarna, false, {}}}));
    QVERIFY(addsUp(result));
}

void ReconciliationCauses::foreignCurrencyIsNamed()
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

void ReconciliationCauses::feesUnderQuestionKeepBackFeeAndVat()
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

void ReconciliationCauses::vanishedRowsAreUnknown()
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
    // All that is known: the row that is on no voucher, and the vouchers of the line.
    QVERIFY(unknown[0].refs.contains(QStringLiteral("1002")));
    QVERIFY(std::ranges::find(unknown[0].rows, p.transactions.back().key) != unknown[0].rows.end());
    QCOMPARE(unknown[0].vouchers, std::vector{only(vouchers, VoucherKind::Day, "2026-03-02").id});
    QVERIFY(addsUp(result));
}

void ReconciliationCauses::aVouchersOwnQuestionWaitsForItsAnswer_data()
{
    QTest::addColumn<QString>("code");
    QTest::addColumn<Cause>("cause");
    QTest::newRow("booked already") << QStringLiteral("already_booked") << Cause::BookedByHand;
    QTest::newRow("locked") << QStringLiteral("period_closed") << Cause::NotApproved;
}

/// It stops its own voucher only: the payout's others can be approved together.
void ReconciliationCauses::aVouchersOwnQuestionWaitsForItsAnswer()
{
    QFETCH(QString, code);
    QFETCH(Cause, cause);
    const PayoutBuilder p = ordinary();
    ReconciliationInput all = reconciliationInput(p, book(input({p})));
    all.vouchers.front().questions.push_back({code, std::nullopt, kr(0), {}});
    const Reconciliation result = reconcile(all);
    const Difference &sale = result.differences.front();
    QCOMPARE(sale.amount, kr(1'000'00));
    QCOMPARE(sale.cause, cause);
    QCOMPARE(sale.cure, Cure::AnswerQuestion);
    QCOMPARE(sale.vouchers, std::vector{all.vouchers.front().id});
    QVERIFY(!sale.explained);
    QVERIFY(result.isReconciled);
    QVERIFY(addsUp(result));
}

void ReconciliationCauses::namesAreThoseOfTheCommandLine()
{
    QCOMPARE(causeName(Cause::RefundWithoutLines), QStringLiteral("refund_without_lines"));
    QCOMPARE(causeName(Cause::FeeVatRounding), QStringLiteral("fee_vat_rounding"));
    QCOMPARE(cureName(Cure::RetryOrder), QStringLiteral("retry_order"));
    QSet<QString> names;
    for (int i = 0; i <= static_cast<int>(Cause::Unknown); ++i)
        names.insert(causeName(static_cast<Cause>(i)));
    QCOMPARE(names.size(), 19);
}

QTEST_GUILESS_MAIN(ReconciliationCauses)
#include "tst_reconciliation_causes.moc"
