#include "ledger/balance_proof.h"
#include "ledger/builders.h"
#include "ledger/gift_card_report.h"

#include <QTest>

#include <algorithm>

using namespace klarbok;
using namespace klarbok::ledger;
using namespace klarbok::test;

namespace {

constexpr auto kSold = "2026-11-02T09:00:00Z";
constexpr auto kPaid = "2026-11-09T08:00:00Z";
const QDate kAsked{2026, 11, 23};

/// One order of 318.00 whose line says `rate`; paid out a week later, fees 10.00 + 2.50.
PayoutBuilder sold(int rate)
{
    PayoutBuilder p{"P1", kPaid};
    p.sale("1001", kSold, {line(318'00, rate)}).fee(10'00, 2'50).settled();
    return p;
}

WantedCorrection wanted(const DraftVoucher &voucher, int number = 41, QDate asked = kAsked)
{
    return {voucher, QStringLiteral("K"), number, asked};
}

/// `all`, with these vouchers posted as K 41, K 42 …, and the last of them to be corrected.
BookingInput correcting(BookingInput all, const std::vector<DraftVoucher> &posted)
{
    int number = 41;
    for (const DraftVoucher &voucher : posted)
        all.frozen.push_back(frozen(voucher, VoucherState::Posted, number++));
    all.corrections = {wanted(posted.back(), number - 1)};
    return all;
}

DraftVoucher correction(const BookingInput &all)
{
    const auto drafts = book(all);
    const auto found = std::ranges::find(drafts, VoucherKind::Correction, &DraftVoucher::kind);
    KLARBOK_EXPECTS(found != drafts.end());
    return *found;
}

QMap<QString, qint64> together(const std::vector<DraftVoucher> &vouchers)
{
    QMap<QString, qint64> sums;
    for (const DraftVoucher &voucher : vouchers) {
        for (const Row &row : voucher.rows)
            sums[row.account.number()] += row.amount.units();
    }
    sums.removeIf([](auto entry) { return entry.value() == 0; });
    return sums;
}

Money moved(const std::vector<DraftVoucher> &vouchers, What what)
{
    Money sum = kr(0);
    for (const DraftVoucher &voucher : vouchers) {
        for (const Movement &movement : voucher.movements) {
            if (movement.what == what)
                sum += movement.amount;
        }
    }
    return sum;
}

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

/// A correction takes a posted voucher back and books its rows again, in a voucher of its own.
class TestCorrections : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void wrongRateIsTakenBackAndBookedAgain();
    void bothHalvesAreTold();
    void theDayIsTheDayOfTheQuestionNeverBeforeTheOriginal();
    void rowsStayWithTheOriginal();
    void aChainNetsToTheLastBooking();
    void nothingToCorrectIsSaid();
    void aQuestionKeepsTheWholeCorrectionBack();
    void anotherAnswerCorrectsTheFirst();
    void payoutVoucherWithBankLineAndRounding();
    void bankLineBookedElsewhere();
    void anAccountThatIsTakenAway();
    void rowsBeforeANewStartDateAreNotLost();
    void cashVoucherBecomesAccrual();
    void aPayoutThatNoLongerAddsUpIsAQuestion();
    void reconciliationAndProofStayExact_data();
    void reconciliationAndProofStayExact();
    void giftCardsCountOnce();
    void supplementToACorrectedDay();
};

void TestCorrections::wrongRateIsTakenBackAndBookedAgain()
{
    const DraftVoucher wrong = only(book(input({sold(2500)})), VoucherKind::Day, "2026-11-02");
    QCOMPARE(posts(wrong), posted({{"1686", 318'00}, {"3001", -254'40}, {"2611", -63'60}}));
    const DraftVoucher right = correction(correcting(input({sold(600)}), {wrong}));
    QCOMPARE(
        posts(right),
        posted(
            {{"1686", 0}, {"3001", 254'40}, {"2611", 63'60}, {"3003", -300'00}, {"2631", -18'00}}));
    QVERIFY(balanceOf(right.rows, right.currency).isZero());
    QCOMPARE(together({wrong, right}),
             posted({{"1686", 318'00}, {"3003", -300'00}, {"2631", -18'00}}));
    QVERIFY(right.questions.empty());
    QVERIFY(right.notices.empty());
}

void TestCorrections::bothHalvesAreTold()
{
    const DraftVoucher wrong = only(book(input({sold(2500)})), VoucherKind::Day, "2026-11-02");
    const DraftVoucher right = correction(correcting(input({sold(600)}), {wrong}));
    QCOMPARE(right.text, QStringLiteral("Rättelse av K 41 ") + right.id.text());
    QVERIFY(right.id != wrong.id);
    QVERIFY(right.corrects.has_value());
    QCOMPARE(right.corrects->id, wrong.id);
    QCOMPARE(right.corrects->series + QString::number(right.corrects->number),
             QStringLiteral("K41"));
    QCOMPARE(right.corrects->date, day("2026-11-02"));
    QCOMPARE(right.payouts, wrong.payouts);

    QCOMPARE(right.corrects->rows, 3);
    QCOMPARE(right.rows.size(), 6U);
    QCOMPARE(right.rows[0].text, QStringLiteral("Rättelse av K 41: Försäljning Klarna"));
    QCOMPARE(right.rows[0].amount, kr(-318'00));
    QCOMPARE(right.rows[1].text, QStringLiteral("Rättelse av K 41: Försäljning 25 %"));
    QCOMPARE(right.rows[4].text, QStringLiteral("Försäljning 6 %"));
    for (const Row &row : right.rows) { // why-lines for both halves
        Money sources = kr(0);
        for (const Source &source : row.sources)
            sources += source.amount;
        QCOMPARE(sources, row.amount);
        QVERIFY(row.text.size() <= 40);
    }
    QCOMPARE(right.corrects->entries, 1);
    QCOMPARE(right.entries.size(), 2U);
    QCOMPARE(right.entries[0].gross, kr(-318'00));
    QVERIFY((right.entries[0].vat == std::vector<VatShare>{{2500, kr(-318'00), kr(-63'60)}}));
    QVERIFY((right.entries[1].vat == std::vector<VatShare>{{600, kr(318'00), kr(18'00)}}));
    QCOMPARE(right.corrects->movements, 1);
    QCOMPARE(right.movements.size(), 2U);
}

void TestCorrections::theDayIsTheDayOfTheQuestionNeverBeforeTheOriginal()
{
    const DraftVoucher wrong = only(book(input({sold(2500)})), VoucherKind::Day, "2026-11-02");
    BookingInput all = correcting(input({sold(600)}), {wrong});
    QCOMPARE(correction(all).date, kAsked);
    all.corrections.front().asked = day("2026-11-01"); // a clock that was wrong
    QCOMPARE(correction(all).date, wrong.date);
}

void TestCorrections::rowsStayWithTheOriginal()
{
    const auto before = book(input({sold(2500)}));
    const DraftVoucher wrong = only(before, VoucherKind::Day, "2026-11-02");
    BookingInput all = correcting(input({sold(600)}), {wrong});
    const DraftVoucher right = correction(all);
    QVERIFY(right.transactions.empty());
    QCOMPARE(book(all).size(), 2U); // the correction and the payout's voucher

    all.corrections.clear(); // posted
    all.frozen.push_back(frozen(right, VoucherState::Posted, 42));
    QCOMPARE(count(book(all), VoucherKind::Day), 0);
    QCOMPARE(count(book(all), VoucherKind::Correction), 0);
}

void TestCorrections::aChainNetsToTheLastBooking()
{
    const DraftVoucher first = only(book(input({sold(2500)})), VoucherKind::Day, "2026-11-02");
    const DraftVoucher second = correction(correcting(input({sold(1200)}), {first}));
    const DraftVoucher third = correction(correcting(input({sold(600)}), {first, second}));
    QCOMPARE(third.text, QStringLiteral("Rättelse av K 42 ") + third.id.text());
    QVERIFY(third.id != second.id);
    QCOMPARE(third.corrects->id, second.id);
    QCOMPARE(posts(third).value(QStringLiteral("3001")), 0); // taken back already
    QCOMPARE(together({first, second, third}),
             posted({{"1686", 318'00}, {"3003", -300'00}, {"2631", -18'00}}));
    QCOMPARE(moved({first, second, third}, What::Sale), kr(318'00));
}

void TestCorrections::nothingToCorrectIsSaid()
{
    const DraftVoucher right = only(book(input({sold(600)})), VoucherKind::Day, "2026-11-02");
    const DraftVoucher again = correction(correcting(input({sold(600)}), {right}));
    QCOMPARE(noticeCodes(again), QStringList{QStringLiteral("nothing_to_correct")});
    QCOMPARE(again.notices.front().subject, QStringLiteral("K 41"));
    QCOMPARE(together({again}), posted({}));
    QCOMPARE(again.rows.size(), 6U);
}

void TestCorrections::aQuestionKeepsTheWholeCorrectionBack()
{
    const DraftVoucher wrong = only(book(input({sold(2500)})), VoucherKind::Day, "2026-11-02");
    BookingInput all = correcting(input({sold(600)}), {wrong});
    all.orders.clear();
    const DraftVoucher asking = correction(all);
    QCOMPARE(questionCodes(asking), QStringList{QStringLiteral("order_missing")});
    QCOMPARE(asking.questions.front().amount, kr(318'00));
    QVERIFY(asking.rows.empty());
    QVERIFY(asking.movements.empty());
    QVERIFY(asking.entries.empty());
    QCOMPARE(asking.corrects->id, wrong.id);
}

void TestCorrections::anotherAnswerCorrectsTheFirst()
{
    BookingInput all = input({sold(2500)});
    all.orders.clear();
    const Question question = only(book(all), VoucherKind::Day, "2026-11-02").questions.front();
    Answer answer{.code = question.code,
                  .transaction = question.transaction,
                  .amount = question.amount,
                  .subject = question.subject,
                  .rule = {},
                  .value = {2500, {}},
                  .note = QStringLiteral("kvitto"),
                  .by = QStringLiteral("anna"),
                  .time = utc("2026-11-10T08:00:00Z")};
    all.answers = {answer};
    const DraftVoucher wrong = only(book(all), VoucherKind::Day, "2026-11-02");
    answer.value.vatRate = 600;
    all.answers.push_back(answer);
    const DraftVoucher right = correction(correcting(all, {wrong}));
    QCOMPARE(together({wrong, right}),
             posted({{"1686", 318'00}, {"3003", -300'00}, {"2631", -18'00}}));
    QVERIFY(right.answers == std::vector{answer});
}

void TestCorrections::payoutVoucherWithBankLineAndRounding()
{
    PayoutBuilder p = sold(600);
    p.settled(-1); // an öre that nobody explains
    const BookingInput before = input({p});
    const DraftVoucher wrong = only(book(before), VoucherKind::Payout, "2026-11-09");
    PostingRules otherwise = rules();
    otherwise.fee = account("6065");
    otherwise.bank = account("1940");
    const DraftVoucher right = correction(correcting(input({p}, otherwise), {wrong}));
    QCOMPARE(posts(right), posted({{"1930", -305'49},
                                   {"1940", 305'49},
                                   {"6064", -10'00},
                                   {"6065", 10'00},
                                   {"2641", 0},
                                   {"3740", 0},
                                   {"1686", 0}}));
    QCOMPARE(moved({wrong, right}, What::PaidOut), kr(-305'49));
    QCOMPARE(moved({wrong, right}, What::Rounding), kr(-1));
}

void TestCorrections::bankLineBookedElsewhere()
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

void TestCorrections::anAccountThatIsTakenAway()
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

void TestCorrections::rowsBeforeANewStartDateAreNotLost()
{
    const DraftVoucher wrong = only(book(input({sold(2500)})), VoucherKind::Day, "2026-11-02");
    PostingRules later = rules();
    later.startDate = day("2026-12-01");
    const BookingInput all = correcting(input({sold(600)}, later), {wrong});
    QCOMPARE(together({wrong, correction(all)}),
             posted({{"1686", 318'00}, {"3003", -300'00}, {"2631", -18'00}}));
}

void TestCorrections::cashVoucherBecomesAccrual()
{
    PostingRules cash = rules();
    cash.method = Method::Cash;
    const auto vouchers = book(input({sold(2500)}, cash));
    QCOMPARE(vouchers.size(), 1U);
    const DraftVoucher right = correction(correcting(input({sold(600)}), vouchers));
    QCOMPARE(together({vouchers.front(), right}), posted({{"1930", 305'50},
                                                          {"6064", 10'00},
                                                          {"2641", 2'50},
                                                          {"3003", -300'00},
                                                          {"2631", -18'00}}));
    QCOMPARE(book(correcting(input({sold(600)}), vouchers)).size(), 1U);
}

void TestCorrections::aPayoutThatNoLongerAddsUpIsAQuestion()
{
    const DraftVoucher wrong = only(book(input({sold(2500)})), VoucherKind::Day, "2026-11-02");
    BookingInput all = correcting(input({sold(600)}), {wrong});
    all.payouts.front().totals.sale += kr(500'00);
    const DraftVoucher stopped = correction(all);
    QCOMPARE(questionCodes(stopped), QStringList{QStringLiteral("payout_stopped")});
    QCOMPARE(stopped.questions.front().subject, QStringLiteral("P1"));
    QVERIFY(stopped.rows.empty());
}

void TestCorrections::reconciliationAndProofStayExact_data()
{
    QTest::addColumn<int>("state");
    QTest::newRow("draft") << static_cast<int>(VoucherState::Draft);
    QTest::newRow("approved") << static_cast<int>(VoucherState::Approved);
    QTest::newRow("uncertain") << static_cast<int>(VoucherState::Uncertain);
    QTest::newRow("posted") << static_cast<int>(VoucherState::Posted);
}

void TestCorrections::reconciliationAndProofStayExact()
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

void TestCorrections::giftCardsCountOnce()
{
    PayoutBuilder p{"P1", kPaid};
    p.sale("1001", kSold, {line(500'00, 0, "Presentkort")}).settled();
    PostingRules otherwise = rules();
    otherwise.giftCard = account("2422");
    const DraftVoucher wrong = only(book(input({p})), VoucherKind::Day, "2026-11-02");
    const DraftVoucher right = correction(correcting(input({p}, otherwise), {wrong}));
    std::vector<DatedEntry> entries;
    for (const DraftVoucher &voucher : {wrong, right}) {
        int taken = voucher.corrects ? voucher.corrects->entries : 0;
        for (const Entry &entry : voucher.entries)
            entries.push_back({voucher.date, voucher.id, entry, taken-- > 0});
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

void TestCorrections::supplementToACorrectedDay()
{
    const DraftVoucher wrong = only(book(input({sold(2500)})), VoucherKind::Day, "2026-11-02");
    const BookingInput first = correcting(input({sold(600)}), {wrong});
    const DraftVoucher right = correction(first);
    PayoutBuilder more{"P2", "2026-11-16T08:00:00Z"};
    more.sale("1002", "2026-11-02T10:00:00Z", {line(106'00, 600)}).settled();
    BookingInput all = input({sold(600), more});
    all.frozen = first.frozen;
    all.frozen.push_back(frozen(right, VoucherState::Posted, 42));
    const DraftVoucher supplement = only(book(all), VoucherKind::Day, "2026-11-02");
    QCOMPARE(supplement.revision, 2);
    QCOMPARE(supplement.text, QStringLiteral("Klarna 2026-11-02 tillägg ") + supplement.id.text());
    QCOMPARE(posts(supplement), posted({{"1686", 106'00}, {"3003", -100'00}, {"2631", -6'00}}));

    // The supplement is corrected by itself.
    all.corrections = {wanted(supplement, 43)};
    all.frozen.push_back(frozen(supplement, VoucherState::Posted, 43));
    all.rules.sales6 = account("3013");
    QCOMPARE(together({supplement, correction(all)}),
             posted({{"1686", 106'00}, {"3013", -100'00}, {"2631", -6'00}}));
}

QTEST_GUILESS_MAIN(TestCorrections)
#include "tst_corrections.moc"
