#include "ledger/builders.h"

#include <QTest>

#include <algorithm>

using namespace klarbok;
using namespace klarbok::ledger;
using namespace klarbok::test;
using namespace Qt::StringLiterals;

constexpr auto Paid = VoucherKind::Payout;
constexpr auto Settled = VoucherKind::Correction;
constexpr auto kSold = "2026-03-02T09:00:00Z";

namespace {

/// Order 1001 of 800.00 at 25 %, sold and then disputed in the same payout.
PayoutBuilder disputed(qint64 amount = 800'00)
{
    PayoutBuilder p{"P1", "2026-03-09T08:00:00Z"};
    p.sale("1001", kSold, {line(800'00, 2500)});
    p.row("REVERSAL", "REVERSAL", amount, &PayoutTotals::reversal);
    p.last().order = p.order("1001").id;
    p.last().merchantReference1 = u"1001"_s;
    return p.settled();
}

/// The shop with every voucher of those payouts in the books.
BookingInput posted(const std::vector<PayoutBuilder> &payouts, PostingRules with = rules())
{
    BookingInput all = input(payouts, std::move(with));
    for (const DraftVoucher &voucher : book(all))
        all.frozen.push_back(frozen(voucher));
    return all;
}

/// What is drafted when the owner has said how it ended, on 2 April at 01:00 in Stockholm.
DraftVoucher ended(BookingInput shop, Choice choice, const QString &note = {})
{
    const auto drafts = book(shop);
    KLARBOK_EXPECTS(drafts.size() == 1 && drafts.front().questions.size() == 1);
    const Question &question = drafts.front().questions.front();
    shop.answers.push_back({.code = question.code,
                            .transaction = question.transaction,
                            .amount = question.amount,
                            .subject = question.subject,
                            .rule = {},
                            .remembered = false,
                            .value = {{}, {}, choice},
                            .note = note,
                            .by = u"anna"_s,
                            .time = utc("2026-04-01T23:00:00Z")});
    return only(book(shop), Settled, "2026-04-02");
}

/// The correction of `voucher`, which is in the books of `shop` already.
DraftVoucher correctionOf(const DraftVoucher &voucher, BookingInput shop)
{
    shop.corrections = {{voucher, u"K"_s, 1, day("2026-04-02")}};
    return only(book(shop), Settled, "2026-04-02");
}

} // namespace

/// A dispute moves the claim; what became of it is asked, and nothing lowers the VAT before.
class Disputes : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nothingIsAskedBeforeTheBooksHaveIt();
    void theOutcomeIsAskedOnItsOwnVoucher();
    void refundUndoesSaleAndVat();
    void refundOfAWholeMixedOrderIsItsSale();
    void whatWasRefundedBeforeIsNotRefundedAgain();
    void aDisputeIsNoRefundOfTheSameAmount();
    void lossKeepsTheVat();
    void refundOfPartOfMixedRatesIsAsked();
    void withoutAccountTheClaimIsLowered();
    void theOutcomeLeavesTheAccountThatHasIt_data();
    void theOutcomeLeavesTheAccountThatHasIt();
    void theOutcomeLeavesTheClaimThatHasIt();
    void anOpenDisputeIsCorrectedToAnotherAccount();
    void aSettledDisputeStaysWhereItWas_data();
    void aSettledDisputeStaysWhereItWas();
    void aPayoutThatMovesNothingStillAsks();
    void protectionPaysBack();
    void protectionFollowsTheDispute_data();
    void protectionFollowsTheDispute();
    void aLoanRowIsNoDispute();
    void creditForTheOrderPaysBack();
    void anAnswerForAnotherAccountDoesNot();
    void aSettledDisputeIsNotAskedAgain();
};

void Disputes::nothingIsAskedBeforeTheBooksHaveIt()
{
    BookingInput shop = input({disputed()});
    auto drafts = book(shop);
    QCOMPARE(drafts.size(), 2U);
    for (const DraftVoucher &voucher : drafts) {
        QVERIFY(voucher.questions.empty());
        shop.frozen.push_back(frozen(voucher, VoucherState::Approved));
    }
    QVERIFY(book(shop).empty());
}

void Disputes::theOutcomeIsAskedOnItsOwnVoucher()
{
    const auto drafts = book(posted({disputed()}));
    QCOMPARE(drafts.size(), 1U);
    const DraftVoucher &asking = drafts.front();
    QCOMPARE(asking.kind, Settled);
    QVERIFY(asking.rows.empty());
    QVERIFY(asking.payouts.empty()); // the payout is settled, whatever became of the dispute
    QCOMPARE(questionCodes(asking), QStringList{u"dispute_outcome"_s});
    QCOMPARE(asking.questions.front().amount, kr(-800'00));
    QCOMPARE(asking.questions.front().subject, u"1001"_s);
    QVERIFY(asking.text.startsWith(u"Tvist 1001 KB-"_s));
}

void Disputes::refundUndoesSaleAndVat()
{
    const DraftVoucher voucher = ended(posted({disputed()}), Choice::Refund, u"Varan kom åter"_s);
    QCOMPARE(posts(voucher), test::posted({{"3001", 640'00}, {"2611", 160'00}, {"1516", -800'00}}));
    QVERIFY(voucher.movements.empty());
    QCOMPARE(voucher.entries.size(), 1U);
    QCOMPARE(voucher.entries.front().what, What::Reversal);
    QCOMPARE(voucher.entries.front().gross, kr(-800'00));
    QCOMPARE(voucher.entries.front().note, u"Varan kom åter"_s);
    QCOMPARE(voucher.answers.size(), 1U);
}

void Disputes::refundOfAWholeMixedOrderIsItsSale()
{
    PayoutBuilder p{"P1", "2026-03-09T08:00:00Z"};
    p.sale("1001", kSold, {line(800'00, 2500), line(200'00, 1200)});
    p.row("REVERSAL", "REVERSAL", 1'000'00, &PayoutTotals::reversal);
    p.last().order = p.order("1001").id;
    p.settled();
    const DraftVoucher voucher = ended(posted({p}), Choice::Refund);
    QVERIFY(voucher.questions.empty());
    QCOMPARE(posts(voucher), test::posted({{"3001", 640'00},
                                           {"2611", 160'00},
                                           {"3002", 178'57},
                                           {"2621", 21'43},
                                           {"1516", -1'000'00}}));
}

/// 800.00 sold, of which the shop has paid `refunded` back, and `open` disputed.
PayoutBuilder refundedAndDisputed(qint64 refunded, qint64 open)
{
    PayoutBuilder p{"P1", "2026-03-09T08:00:00Z"};
    p.sale("1001", kSold, {line(800'00, 2500)});
    p.refund("1001", kSold, "2026-03-04T09:00:00Z", refunded, {line(refunded, 2500)});
    p.row("REVERSAL", "REVERSAL", open, &PayoutTotals::reversal);
    p.last().order = p.order("1001").id;
    p.last().merchantReference1 = u"1001"_s;
    return p.settled();
}

void Disputes::whatWasRefundedBeforeIsNotRefundedAgain()
{
    const DraftVoucher voucher =
        ended(posted({refundedAndDisputed(800'00, 800'00)}), Choice::Refund);
    QCOMPARE(questionCodes(voucher), QStringList{u"refund_lines"_s});
    QVERIFY(voucher.rows.empty());
    const DraftVoucher lost = ended(posted({refundedAndDisputed(800'00, 800'00)}), Choice::Loss);
    QCOMPARE(posts(lost), test::posted({{"6351", 800'00}, {"1516", -800'00}}));
}

void Disputes::aDisputeIsNoRefundOfTheSameAmount()
{
    const DraftVoucher voucher =
        ended(posted({refundedAndDisputed(400'00, 400'00)}), Choice::Refund);
    QCOMPARE(posts(voucher), test::posted({{"3001", 320'00}, {"2611", 80'00}, {"1516", -400'00}}));
}

void Disputes::lossKeepsTheVat()
{
    const DraftVoucher voucher = ended(posted({disputed()}), Choice::Loss);
    QCOMPARE(posts(voucher), test::posted({{"6351", 800'00}, {"1516", -800'00}}));
}

void Disputes::theOutcomeLeavesTheAccountThatHasIt_data()
{
    QTest::addColumn<QString>("now");
    QTest::newRow("no account any more") << QString{};
    QTest::newRow("another account") << u"1518"_s;
}
/// The settings may have changed after the amount was put somewhere.
void Disputes::theOutcomeLeavesTheAccountThatHasIt()
{
    QFETCH(QString, now);
    BookingInput shop = posted({disputed()});
    shop.rules.dispute = Account::parse(now);
    const DraftVoucher voucher = ended(shop, Choice::Loss);
    QCOMPARE(posts(voucher), test::posted({{"6351", 800'00}, {"1516", -800'00}}));
    QVERIFY(voucher.movements.empty());
}

void Disputes::theOutcomeLeavesTheClaimThatHasIt()
{
    PostingRules inClaim = rules();
    inClaim.dispute.reset();
    BookingInput shop = posted({disputed(100'00)}, inClaim);
    shop.rules.dispute = account("1516");
    const DraftVoucher voucher = ended(shop, Choice::Loss);
    QCOMPARE(posts(voucher), test::posted({{"6351", 100'00}, {"1686", -100'00}}));
    QCOMPARE(voucher.movements.size(), 1U);
}

void Disputes::anOpenDisputeIsCorrectedToAnotherAccount()
{
    const PayoutBuilder p = disputed(100'00);
    const DraftVoucher payout = only(book(input({p})), Paid, "2026-03-09");
    BookingInput shop = posted({p});
    shop.rules.dispute = account("1518");
    QCOMPARE(posts(correctionOf(payout, shop)),
             test::posted({{"1516", -100'00}, {"1518", 100'00}, {"1686", 0}, {"1930", 0}}));
}

void Disputes::aSettledDisputeStaysWhereItWas_data()
{
    QTest::addColumn<QString>("then");
    QTest::addColumn<QString>("now");
    QTest::newRow("another account") << u"1516"_s << u"1518"_s;
    QTest::newRow("no account any more") << u"1516"_s << QString{};
    QTest::newRow("in the claim") << QString{} << u"1516"_s;
}

/// The voucher that settled it has taken it from there.
void Disputes::aSettledDisputeStaysWhereItWas()
{
    QFETCH(QString, then);
    QFETCH(QString, now);
    PostingRules with = rules();
    with.dispute = Account::parse(then);
    const PayoutBuilder p = disputed(100'00);
    const DraftVoucher payout = only(book(input({p}, with)), Paid, "2026-03-09");
    BookingInput shop = posted({p}, with);
    shop.frozen.push_back(frozen(ended(shop, Choice::Loss)));
    shop.rules.dispute = Account::parse(now);
    const DraftVoucher again = correctionOf(payout, shop);
    const QMap<QString, qint64> sums = posts(again);
    QVERIFY(!sums.isEmpty());
    QVERIFY(std::ranges::all_of(sums, [](qint64 sum) { return sum == 0; }));
    QCOMPARE(noticeCodes(again), QStringList{u"nothing_to_correct"_s});
}

void Disputes::refundOfPartOfMixedRatesIsAsked()
{
    PayoutBuilder p{"P1", "2026-03-09T08:00:00Z"};
    p.sale("1001", kSold, {line(500'00, 2500), line(300'00, 600)});
    p.row("REVERSAL", "REVERSAL", 100'00, &PayoutTotals::reversal);
    p.last().order = p.order("1001").id;
    p.settled();
    BookingInput shop = posted({p});
    const Question outcome = book(shop).front().questions.front();
    const auto say = [&](const Question &question, const char *value) {
        shop.answers.push_back({.code = question.code,
                                .transaction = question.transaction,
                                .amount = question.amount,
                                .subject = question.subject,
                                .rule = {},
                                .remembered = false,
                                .value = *parseAnswerValue(QString::fromLatin1(value)),
                                .note = {},
                                .by = u"anna"_s,
                                .time = utc("2026-04-02T09:00:00Z")});
    };
    say(outcome, "refund");
    const DraftVoucher asking = only(book(shop), Settled, "2026-04-02");
    QCOMPARE(questionCodes(asking), QStringList{u"refund_lines"_s});
    QVERIFY(asking.rows.empty());
    say(asking.questions.front(), "vat=6");
    const DraftVoucher voucher = only(book(shop), Settled, "2026-04-02");
    QVERIFY(voucher.questions.empty());
    QCOMPARE(posts(voucher), test::posted({{"3003", 94'34}, {"2631", 5'66}, {"1516", -100'00}}));
    QCOMPARE(voucher.answers.size(), 2U);
}

void Disputes::withoutAccountTheClaimIsLowered()
{
    PostingRules inClaim = rules();
    inClaim.dispute.reset();
    const DraftVoucher voucher = ended(posted({disputed(100'00)}, inClaim), Choice::Loss);
    QCOMPARE(posts(voucher), test::posted({{"6351", 100'00}, {"1686", -100'00}}));
    QCOMPARE(voucher.movements.size(), 1U);
    QCOMPARE(voucher.movements.front().what, What::Reversal);
    QCOMPARE(voucher.movements.front().amount, kr(-100'00));
}

void Disputes::aPayoutThatMovesNothingStillAsks()
{
    // 800.00 sold, 800.00 disputed, nothing paid out: without an account of its own for disputes
    // the payout has no voucher, and the claim would stay too high for ever.
    PostingRules inClaim = rules();
    inClaim.dispute.reset();
    BookingInput shop = input({disputed()}, inClaim);
    auto drafts = book(shop);
    QCOMPARE(drafts.size(), 2U);
    QCOMPARE(questionCodes(only(drafts, Settled, "2026-03-09")), QStringList{u"dispute_outcome"_s});
    shop.frozen.push_back(frozen(only(drafts, VoucherKind::Day, "2026-03-02")));
    const DraftVoucher lost = ended(shop, Choice::Loss);
    QCOMPARE(posts(lost), test::posted({{"6351", 800'00}, {"1686", -800'00}}));
    // Settled once is settled: an account for disputes that comes later gets nothing of it.
    shop.frozen.push_back(frozen(lost));
    shop.rules.dispute = account("1516");
    QVERIFY(book(shop).empty());
}

void Disputes::protectionPaysBack()
{
    PayoutBuilder p{"P1", "2026-03-09T08:00:00Z"};
    p.sale("1001", kSold, {line(800'00, 2500)});
    p.row("REVERSAL", "FRAUD_POLICY_CHARGE", 800'00, &PayoutTotals::reversal);
    p.last().order = p.order("1001").id;
    p.row("REVERSAL_MERCHANT_PROTECTION", "FRAUD_POLICY_CREDIT_NET", 640'00,
          &PayoutTotals::reversal);
    p.last().order = p.order("1001").id;
    p.payout.totals.reversal = kr(160'00);
    p.settled();
    const auto drafts = book(posted({p})); // the VAT's part is still open
    QCOMPARE(drafts.size(), 1U);
    QCOMPARE(drafts.front().questions.front().amount, kr(-160'00));
    QCOMPARE(posts(ended(posted({p}), Choice::Loss)),
             test::posted({{"6351", 160'00}, {"1516", -160'00}}));
}

void Disputes::protectionFollowsTheDispute_data()
{
    QTest::addColumn<QString>("now");
    QTest::newRow("another account by now") << u"1518"_s;
    QTest::newRow("no account any more") << QString{};
}

void Disputes::protectionFollowsTheDispute()
{
    QFETCH(QString, now);
    PayoutBuilder p = disputed(100'00);
    PayoutBuilder won{"P2", "2026-03-16T08:00:00Z"};
    won.row("REVERSAL_MERCHANT_PROTECTION", "FRAUD_POLICY_CREDIT", 100'00, &PayoutTotals::reversal);
    won.last().order = p.order("1001").id;
    won.payout.totals.reversal = kr(-100'00);
    won.settled();
    BookingInput shop = posted({p});
    shop.rules.dispute = Account::parse(now);
    shop.payouts.push_back(won.payout);
    shop.transactions.push_back(won.last());
    QCOMPARE(posts(only(book(shop), Paid, "2026-03-16")),
             test::posted({{"1930", 100'00}, {"1686", 0}, {"1516", -100'00}}));
}

void Disputes::aLoanRowIsNoDispute()
{
    PayoutBuilder p{"P1", "2026-03-09T08:00:00Z"};
    p.sale("1001", kSold, {line(800'00, 2500)});
    p.row("REVERSAL", "LOAN_AMORTIZATION", 100'00, &PayoutTotals::reversal);
    p.settled();
    BookingInput shop = input({p});
    for (const DraftVoucher &voucher : book(shop)) {
        if (voucher.questions.empty())
            continue;
        const Question &question = voucher.questions.front();
        QCOMPARE(question.code, u"loan"_s);
        shop.answers.push_back({.code = question.code,
                                .transaction = question.transaction,
                                .amount = question.amount,
                                .subject = question.subject,
                                .rule = question.rule,
                                .remembered = false,
                                .value = *parseAnswerValue(u"account=2395"_s),
                                .note = {},
                                .by = u"anna"_s,
                                .time = utc("2026-03-20T09:00:00Z")});
    }
    for (const DraftVoucher &voucher : book(shop))
        shop.frozen.push_back(frozen(voucher));
    QVERIFY(book(shop).empty());
}

void Disputes::creditForTheOrderPaysBack()
{
    PayoutBuilder p = disputed();
    PayoutBuilder won{"P2", "2026-03-16T08:00:00Z"};
    won.row("CREDIT", "CORRECTION_DISPUTE", 800'00, &PayoutTotals::credit);
    won.last().order = p.order("1001").id;
    won.settled();
    BookingInput shop = posted({p});
    shop.payouts.push_back(won.payout);
    shop.transactions.push_back(won.last());
    const auto drafts = book(shop);
    QCOMPARE(drafts.size(), 1U); // the credit's own question, and none about the outcome
    QCOMPARE(questionCodes(drafts.front()), QStringList{u"detail_unclear"_s});
}

void Disputes::anAnswerForAnotherAccountDoesNot()
{
    PayoutBuilder p = disputed();
    PayoutBuilder other{"P2", "2026-03-16T08:00:00Z"};
    other.row("CREDIT", "CORRECTION_DISPUTE", 800'00, &PayoutTotals::credit);
    other.last().order = p.order("1001").id;
    other.settled();
    BookingInput shop = posted({p});
    shop.payouts.push_back(other.payout);
    shop.transactions.push_back(other.last());
    const Question question = book(shop).front().questions.front();
    shop.answers.push_back({.code = question.code,
                            .transaction = question.transaction,
                            .amount = question.amount,
                            .subject = question.subject,
                            .rule = question.rule,
                            .remembered = false,
                            .value = *parseAnswerValue(u"account=3990"_s),
                            .note = {},
                            .by = u"anna"_s,
                            .time = utc("2026-03-20T09:00:00Z")});
    const auto drafts = book(shop);
    QCOMPARE(count(drafts, Settled), 1);
    QCOMPARE(posts(only(drafts, Paid, "2026-03-16")),
             test::posted({{"1930", 800'00}, {"3990", -800'00}}));
}

void Disputes::aSettledDisputeIsNotAskedAgain()
{
    BookingInput shop = posted({disputed()});
    shop.frozen.push_back(frozen(book(shop).front(), VoucherState::Approved, 3));
    QVERIFY(book(shop).empty());
}

QTEST_GUILESS_MAIN(Disputes)
#include "tst_disputes.moc"
