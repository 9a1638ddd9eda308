#include "ledger/wrong_booking.h"

#include <QTest>

using namespace klarbok;
using namespace klarbok::ledger;
using namespace klarbok::test;

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
    void rowsBeforeANewStartDateAreNotLost();
    void cashVoucherBecomesAccrual();
    void aPayoutThatNoLongerAddsUpIsAQuestion();
    void supplementToACorrectedDay();
    void theEndOfADisputeIsCorrected();
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
    answer.voucher = right.id;
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

void TestCorrections::theEndOfADisputeIsCorrected()
{
    PayoutBuilder p{"P1", kPaid};
    p.sale("1001", kSold, {line(800'00, 2500)});
    p.row("REVERSAL", "REVERSAL", 800'00, &PayoutTotals::reversal);
    p.last().order = p.order("1001").id;
    p.last().merchantReference1 = QStringLiteral("1001");
    p.settled();
    BookingInput all = input({p});
    for (const DraftVoucher &voucher : book(all))
        all.frozen.push_back(frozen(voucher));
    const Question question = book(all).front().questions.front();
    Answer answer{.code = question.code,
                  .transaction = question.transaction,
                  .amount = question.amount,
                  .subject = question.subject,
                  .rule = {},
                  .value = {{}, {}, Choice::Loss},
                  .note = {},
                  .by = QStringLiteral("anna"),
                  .time = utc("2026-11-20T08:00:00Z")};
    all.answers = {answer};
    const DraftVoucher lost = book(all).front();
    answer.value.choice = Choice::Refund; // the buyer had sent the goods back
    all.answers.push_back(answer);
    const DraftVoucher right = correction(correcting(all, {lost}));
    QCOMPARE(together({lost, right}),
             posted({{"1516", -800'00}, {"3001", 640'00}, {"2611", 160'00}}));
    QCOMPARE(right.answers.size(), 1U);
    QCOMPARE(right.answers.front().voucher, std::optional{right.id});
    QCOMPARE(book(correcting(all, {lost})).size(), 1U);
}

QTEST_GUILESS_MAIN(TestCorrections)
#include "tst_corrections.moc"
