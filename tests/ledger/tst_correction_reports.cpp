#include "ledger/balance_proof.h"
#include "ledger/gift_card_report.h"
#include "ledger/wrong_booking.h"

#include <QTest>

using namespace klarbok;
using namespace klarbok::ledger;
using namespace klarbok::test;

namespace {

BalanceProof proofOn(const char *date, const BookingInput &all,
                     const std::vector<std::pair<DraftVoucher, VoucherState>> &vouchers)
{
    BalanceInput input{day(date), all.rules, all.payouts, all.transactions, {}, kr(0)};
    for (const auto &[voucher, state] : vouchers) {
        for (const Movement &movement : voucher.movements)
            input.movements.push_back({voucher.date, voucher.id, state, movement});
        if (!isPosted(state) || voucher.date > input.date)
            continue;
        for (const Row &row : voucher.rows) {
            if (row.account == all.rules.clearing)
                *input.books += row.amount;
        }
    }
    return balanceProof(input);
}

} // namespace

/// What counts vouchers counts a corrected one once: reconciliation, balance proof, gift cards.
class TestCorrectionReports : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void reconciliationAndProofStayExact_data();
    void reconciliationAndProofStayExact();
    void bankLineBookedElsewhere();
    void anAccountThatIsTakenAway();
    void giftCardsCountOnce();
};

void TestCorrectionReports::reconciliationAndProofStayExact_data()
{
    QTest::addColumn<int>("state");
    QTest::newRow("draft") << static_cast<int>(VoucherState::Draft);
    QTest::newRow("approved") << static_cast<int>(VoucherState::Approved);
    QTest::newRow("uncertain") << static_cast<int>(VoucherState::Uncertain);
    QTest::newRow("posted") << static_cast<int>(VoucherState::Posted);
}

void TestCorrectionReports::reconciliationAndProofStayExact()
{
    QFETCH(const int, state);
    const auto stateNow = static_cast<VoucherState>(state);
    const BookingInput all = input({sold(600)});
    const auto before = book(input({sold(2500)}));
    const DraftVoucher sale = only(before, VoucherKind::Day, "2026-11-02");
    const DraftVoucher payout = only(before, VoucherKind::Payout, "2026-11-09");
    const DraftVoucher right = correction(correcting(all, {payout, sale}));

    ReconciliationInput together =
        reconciliationInput(sold(600), {sale, payout, right}, VoucherState::Posted);
    together.vouchers.back().state = stateNow;
    const Reconciliation result = reconcile(together);
    QVERIFY(result.isReconciled);
    QVERIFY(result.differences.empty());
    for (const ReconciliationLine &line : result.lines) {
        QCOMPARE(line.books.value_or(kr(0)), line.klarna);
        QCOMPARE(line.rows, line.klarna);
    }
    const std::vector<std::pair<DraftVoucher, VoucherState>> vouchers{
        {sale, VoucherState::Posted}, {payout, VoucherState::Posted}, {right, stateNow}};
    for (const auto &[date, owed] :
         {std::pair{"2026-11-05", 318'00}, {"2026-11-20", 0}, {"2026-11-30", 0}}) {
        const BalanceProof proof = proofOn(date, all, vouchers);
        QCOMPARE(proof.klarna, kr(owed));
        QCOMPARE(proof.rows, kr(owed));
        QCOMPARE(proof.books, std::optional{kr(owed)});
        QVERIFY(proof.differences.empty());
    }
}

void TestCorrectionReports::bankLineBookedElsewhere()
{
    const PayoutBuilder p = sold(600);
    const auto vouchers = book(input({p}));
    const DraftVoucher payout = only(vouchers, VoucherKind::Payout, "2026-11-09");
    const DraftVoucher sale = only(vouchers, VoucherKind::Day, "2026-11-02");
    PostingRules byHand = rules();
    byHand.bookPayouts = false;
    const DraftVoucher right = correction(correcting(input({p}, byHand), {sale, payout}));
    QCOMPARE(posts(right), posted({{"1930", -305'50}, {"1686", 305'50}, {"6064", 0}, {"2641", 0}}));
    const Reconciliation result =
        reconcile(reconciliationInput(p, {sale, payout, right}, VoucherState::Posted, byHand));
    QVERIFY(result.isReconciled);
    QCOMPARE(result.differences.size(), 1U);
    QCOMPARE(result.differences.front().cause, Cause::BookedByHand);
}

void TestCorrectionReports::anAccountThatIsTakenAway()
{
    PayoutBuilder p{"P1", kPaid};
    p.sale("1001", kSold, {line(318'00, 600)});
    p.row("REVERSAL", "REVERSAL", 100'00, &PayoutTotals::reversal).settled();
    const auto vouchers = book(input({p}));
    const DraftVoucher payout = only(vouchers, VoucherKind::Payout, "2026-11-09");
    const DraftVoucher sale = only(vouchers, VoucherKind::Day, "2026-11-02");
    PostingRules inClaim = rules();
    inClaim.dispute.reset();
    const DraftVoucher right = correction(correcting(input({p}, inClaim), {sale, payout}));
    QCOMPARE(together({payout, right}), posted({{"1930", 218'00}, {"1686", -218'00}}));
    const Reconciliation result =
        reconcile(reconciliationInput(p, {sale, payout, right}, VoucherState::Posted, inClaim));
    QVERIFY(result.isReconciled);
    QCOMPARE(result.differences.size(), 1U);
    QCOMPARE(result.differences.front().cause, Cause::HeldBack);
}

void TestCorrectionReports::giftCardsCountOnce()
{
    PayoutBuilder p{"P1", kPaid};
    p.sale("1001", kSold, {line(500'00, 0, "Presentkort")}).settled();
    PostingRules otherwise = rules();
    otherwise.giftCard = account("2422");
    const DraftVoucher wrong = only(book(input({p})), VoucherKind::Day, "2026-11-02");
    const DraftVoucher right = correction(correcting(input({p}, otherwise), {wrong}));
    std::vector<DatedEntry> entries;
    for (const DraftVoucher &voucher : {wrong, right}) {
        for (const DatedEntry &entry : giftCardEntries(voucher, otherwise))
            entries.push_back(entry);
    }
    const GiftCardReport whole =
        giftCardReport(entries, day("2026-11-01"), day("2026-11-30"), Currency::sek());
    QCOMPARE(whole.sold, kr(500'00));
    QCOMPARE(whole.used, kr(0));
    QCOMPARE(whole.closing, kr(500'00));
    const GiftCardReport later =
        giftCardReport(entries, day("2026-11-20"), day("2026-11-30"), Currency::sek());
    QCOMPARE(later.opening, kr(500'00));
    QCOMPARE(later.sold, kr(0));
    QCOMPARE(later.closing, kr(500'00));
}

QTEST_GUILESS_MAIN(TestCorrectionReports)
#include "tst_correction_reports.moc"
