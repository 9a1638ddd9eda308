#include "ledger/answer_book.h"
#include "ledger/builders.h"

#include <QTest>

#include <algorithm>

using namespace klarbok;
using namespace klarbok::ledger;
using namespace klarbok::test;
using namespace Qt::StringLiterals;

constexpr auto Day = VoucherKind::Day;
constexpr auto Paid = VoucherKind::Payout;
constexpr auto kSold = "2026-03-02T09:00:00Z";
constexpr auto kPaid = "2026-03-09T08:00:00Z";

namespace {

Answer answerTo(const Question &question, const char *value, const QString &note = {})
{
    return {.code = question.code,
            .transaction = question.transaction,
            .amount = question.amount,
            .subject = question.subject,
            .rule = question.rule,
            .remembered = false,
            .value = *parseAnswerValue(QString::fromLatin1(value)),
            .note = note,
            .by = u"anna"_s,
            .time = utc("2026-03-10T09:00:00Z")};
}

Answer remembered(Answer answer)
{
    answer.remembered = true;
    return answer;
}

/// Answers as they stand on the voucher that rests on them.
std::vector<Answer> saidOf(const DraftVoucher &voucher, std::vector<Answer> answers)
{
    for (Answer &answer : answers)
        answer.voucher = voucher.id;
    return answers;
}

/// The only question of a voucher.
Question asked(const BookingInput &input, VoucherKind kind, const char *date)
{
    const DraftVoucher voucher = only(book(input), kind, date);
    KLARBOK_EXPECTS(voucher.questions.size() == 1);
    return voucher.questions.front();
}

/// The voucher once its only question is answered.
DraftVoucher answered(BookingInput input, VoucherKind kind, const char *date, const char *value)
{
    input.answers = {answerTo(asked(input, kind, date), value)};
    return only(book(input), kind, date);
}

BookingInput sold(std::vector<OrderLine> lines)
{
    PayoutBuilder p{"P1", kPaid};
    return input({p.sale("1001", kSold, std::move(lines)).settled()});
}

/// Scenario 8: of two sales on 3 March one cannot be read.
BookingInput withoutOrder()
{
    PayoutBuilder p{"P1", kPaid};
    p.sale("1002", "2026-03-03T09:00:00Z", {line(349'00, 2500)});
    p.sale("1003", "2026-03-03T10:00:00Z", {line(51'00, 2500)}).settled();
    BookingInput result = input({p});
    result.orders.erase(p.order("1002").id);
    return result;
}

/// A payout of 100.00 with a row of a type never seen that takes 30.00.
PayoutBuilder withLevy(const char *reference, const char *date, const char *number)
{
    PayoutBuilder p{reference, date};
    p.sale(number, kSold, {line(100'00, 2500)}).settled();
    p.row("LEVY", "SOMETHING", 30'00, &PayoutTotals::openingDebt);
    p.payout.totals.openingDebt = kr(0);
    p.payout.totals.settlement -= kr(30'00);
    return p;
}

} // namespace

/// What the owner says is booked as said, and only that.
class Answers : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void valuesAreRead_data();
    void valuesAreRead();
    void s08_orderByHand();
    void s08_orderByHandElsewhere();
    void s08_theOrderItselfIsBetterThanAnAnswer();
    void anAccountWithVatWantsItsRate();
    void refundWithoutLinesOfAMixedOrder();
    void vatThatDoesNotAddUp();
    void discountIsAGiftCard();
    void discountIsRememberedByItsName();
    void eachLineIsAskedOnItsOwn();
    void roundingOverTheLimit();
    void unknownTypeIsRememberedForTheNextPayout();
    void feeWithAnOddRate();
    void anAnswerHoldsForItsRowOnly();
    void theNewestAnswerCounts();
    void whatFitsNoQuestionIsNoAnswer_data();
    void whatFitsNoQuestionIsNoAnswer();
    void aQuestionOfTheVoucherIsAnsweredForItAlone();
    void bookedElsewhereNeedsANote();
};

void Answers::valuesAreRead_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("meaning"); // empty: refused
    QTest::newRow("percent") << u"vat=25"_s << u"vat=2500"_s;
    QTest::newRow("hundredths") << u"vat=2500"_s << u"vat=2500"_s;
    QTest::newRow("percent sign") << u"vat=12 %"_s << u"vat=1200"_s;
    QTest::newRow("six") << u"vat=6"_s << u"vat=600"_s;
    QTest::newRow("none") << u"vat=0"_s << u"vat=0"_s;
    QTest::newRow("another country's") << u"vat=25.5"_s << u"vat=2550"_s;
    QTest::newRow("account") << u"account=3041"_s << u"account=3041"_s;
    QTest::newRow("both") << u"vat=6,account=3003"_s << u"vat=600,account=3003"_s;
    for (const char *choice : {"book", "elsewhere", "first_open", "wait", "refund", "loss"})
        QTest::newRow(choice) << QString::fromLatin1(choice) << QString::fromLatin1(choice);
    QTest::newRow("both, turned") << u"account=3003, vat=6"_s << u"vat=600,account=3003"_s;
    for (const char *bad : {"", "25", "vat=", "vat=10001", "vat=25,5", "vat=-25", "vat=25,vat=12",
                            "account=", "account=30x1", "account=3041 kr", "vat=25;account=3001",
                            "vat=25,", "Book", "book,wait", "buy"})
        QTest::newRow(bad) << QString::fromLatin1(bad) << QString{};
}

void Answers::valuesAreRead()
{
    QFETCH(const QString, text);
    const auto value = parseAnswerValue(text);
    QTEST(value ? answerValueText(*value) : QString{}, "meaning");
}

void Answers::s08_orderByHand()
{
    BookingInput input = withoutOrder();
    const Question question = asked(input, Day, "2026-03-03");
    input.answers = {answerTo(question, "vat=12", u"Enligt kvitto 1002"_s)};
    const auto vouchers = book(input);
    const DraftVoucher voucher = only(vouchers, Day, "2026-03-03");
    QVERIFY(voucher.questions.empty());
    QCOMPARE(posts(voucher), posted({{"1686", 400'00},
                                     {"3001", -40'80},
                                     {"2611", -10'20},
                                     {"3002", -311'61},
                                     {"2621", -37'39}}));
    QCOMPARE(voucher.answers, saidOf(voucher, input.answers));
    QCOMPARE(voucher.entries.size(), 2U);
    const Entry &entry = voucher.entries.front();
    QCOMPARE(entry.orderNumber, u"1002"_s);
    QCOMPARE(entry.note, u"Enligt kvitto 1002"_s);
    QCOMPARE(entry.vat, (std::vector<VatShare>{{1200, kr(349'00), kr(37'39)}}));
    QCOMPARE(voucher.entries.back().note, QString{});
    QCOMPARE(balance(vouchers, "1686"), 0);
}

void Answers::s08_orderByHandElsewhere()
{
    QCOMPARE(posts(answered(withoutOrder(), Day, "2026-03-03", "vat=25,account=3041")),
             posted({{"1686", 400'00}, {"3001", -40'80}, {"2611", -80'00}, {"3041", -279'20}}));
    // An account alone: nothing is taken for VAT.
    QCOMPARE(posts(answered(withoutOrder(), Day, "2026-03-03", "account=2990")),
             posted({{"1686", 400'00}, {"3001", -40'80}, {"2611", -10'20}, {"2990", -349'00}}));
}

void Answers::s08_theOrderItselfIsBetterThanAnAnswer()
{
    BookingInput input = withoutOrder();
    input.answers = {answerTo(asked(input, Day, "2026-03-03"), "vat=12")};
    PayoutBuilder p{"P1", kPaid};
    p.sale("1002", "2026-03-03T09:00:00Z", {line(349'00, 600)});
    input.orders.insert_or_assign(p.order("1002").id, p.order("1002"));
    const DraftVoucher voucher = only(book(input), Day, "2026-03-03");
    QCOMPARE(posts(voucher).value(u"3003"_s), -329'25); // 349.00 / 1.06
    QVERIFY(voucher.answers.empty());
}

void Answers::anAccountWithVatWantsItsRate()
{
    const DraftVoucher voucher = answered(withoutOrder(), Day, "2026-03-03", "account=3001");
    QCOMPARE(questionCodes(voucher), QStringList{u"order_missing"_s});
    QVERIFY(voucher.answers.empty());
}

void Answers::refundWithoutLinesOfAMixedOrder()
{
    PayoutBuilder p{"P1", kPaid};
    p.sale("1001", kSold, {line(100'00, 2500), line(100'00, 1200)});
    p.refund("1001", kSold, "2026-03-04T09:00:00Z", 60'00).settled();
    const auto all = input({p});
    QCOMPARE(posts(answered(all, Day, "2026-03-04", "vat=12")),
             posted({{"1686", -60'00}, {"3002", 53'57}, {"2621", 6'43}}));
    QVERIFY(only(book(all), Day, "2026-03-02").questions.empty());
}

void Answers::vatThatDoesNotAddUp()
{
    OrderLine odd = line(125'00, 2500);
    odd.vatAmount = kr(20'00);
    const auto all = sold({odd, line(56'00, 1200, "Te")});
    QCOMPARE(asked(all, Day, "2026-03-02").code, u"vat_amount"_s);
    QCOMPARE(posts(answered(all, Day, "2026-03-02", "vat=25")), posted({{"1686", 181'00},
                                                                        {"3001", -100'00},
                                                                        {"2611", -25'00},
                                                                        {"3002", -50'00},
                                                                        {"2621", -6'00}}));
}

void Answers::discountIsAGiftCard()
{
    const auto all = sold({line(500'00, 2500), line(LineType::Discount, -100'00, 0, "Kupong")});
    const DraftVoucher card = answered(all, Day, "2026-03-02", "account=2421");
    QCOMPARE(posts(card),
             posted({{"1686", 400'00}, {"3001", -400'00}, {"2611", -100'00}, {"2421", 100'00}}));
    QCOMPARE(card.entries.front().giftCard, kr(-100'00)); // in the roll-forward as any other
    // A discount after all, on goods at 25 %.
    QCOMPARE(posts(answered(all, Day, "2026-03-02", "vat=25")),
             posted({{"1686", 400'00}, {"3001", -320'00}, {"2611", -80'00}}));
}

void Answers::discountIsRememberedByItsName()
{
    PayoutBuilder p{"P1", kPaid};
    const auto coupon = [](const char *name) { return line(LineType::Discount, -100'00, 0, name); };
    p.sale("1001", kSold, {line(500'00, 2500), coupon("Kupong")});
    p.sale("1002", "2026-03-03T09:00:00Z", {line(300'00, 2500), coupon("Kupong")});
    p.sale("1003", "2026-03-04T09:00:00Z", {line(300'00, 2500), coupon("Rabatt")}).settled();
    BookingInput all = input({p});
    const Question first = asked(all, Day, "2026-03-02");
    all.answers = {remembered(answerTo(first, "account=2421"))};
    const auto vouchers = book(all);
    QVERIFY(only(vouchers, Day, "2026-03-02").questions.empty());
    const DraftVoucher next = only(vouchers, Day, "2026-03-03");
    QCOMPARE(posts(next).value(u"2421"_s), 100'00);
    QCOMPARE(next.answers.front().subject, u"1002, Kupong"_s); // what it was used for here
    QCOMPARE(next.answers.front().by, u"anna"_s);
    QCOMPARE(questionCodes(only(vouchers, Day, "2026-03-04")), QStringList{u"discount_kind"_s});
}

void Answers::eachLineIsAskedOnItsOwn()
{
    BookingInput all = sold({line(117'00, 1700, "Sås"), line(117'00, 1700, "Soppa")});
    const Question first = asked(all, Day, "2026-03-02");
    QCOMPARE(first.subject, u"1001, 17 %"_s);
    // The rate is what is in doubt: both lines have it, and one answer tells of both.
    all.answers = {answerTo(first, "vat=12")};
    const DraftVoucher voucher = only(book(all), Day, "2026-03-02");
    QCOMPARE(posts(voucher), posted({{"1686", 234'00}, {"3002", -208'92}, {"2621", -25'08}}));
    QCOMPARE(voucher.answers.size(), 1U);

    OrderLine sauce = line(125'00, 2500, "Sås");
    sauce.vatAmount = kr(1'00);
    OrderLine soup = line(112'00, 1200, "Soppa");
    soup.vatAmount = kr(1'00);
    all = sold({sauce, soup});
    all.answers = {answerTo(asked(all, Day, "2026-03-02"), "vat=25")};
    const Question second = asked(all, Day, "2026-03-02");
    QCOMPARE(second.subject, u"1001, Soppa"_s);
    all.answers.push_back(answerTo(second, "vat=12"));
    QCOMPARE(posts(only(book(all), Day, "2026-03-02")), posted({{"1686", 237'00},
                                                                {"3001", -100'00},
                                                                {"2611", -25'00},
                                                                {"3002", -100'00},
                                                                {"2621", -12'00}}));
}

void Answers::roundingOverTheLimit()
{
    OrderLine rounding = line(LineType::Surcharge, 1'50, 0, "Surcharge");
    rounding.reference = u"added-surcharge"_s;
    const auto all = sold({line(100'00, 2500), rounding});
    QCOMPARE(asked(all, Day, "2026-03-02").code, u"rounding_over"_s);
    QCOMPARE(posts(answered(all, Day, "2026-03-02", "account=3740")),
             posted({{"1686", 101'50}, {"3001", -80'00}, {"2611", -20'00}, {"3740", -1'50}}));
}

void Answers::unknownTypeIsRememberedForTheNextPayout()
{
    const PayoutBuilder first = withLevy("P1", kPaid, "1001");
    BookingInput all = input({first});
    all.answers = {remembered(answerTo(asked(all, Paid, "2026-03-09"), "account=6590"))};
    const auto vouchers = book(all);
    QCOMPARE(posts(only(vouchers, Paid, "2026-03-09")),
             posted({{"1930", 70'00}, {"6590", 30'00}, {"1686", -100'00}}));
    QCOMPARE(balance(vouchers, "1686"), 0);
    QVERIFY(reconcile(reconciliationInput(first, vouchers)).isReconciled);

    PayoutBuilder other = withLevy("P3", "2026-03-23T08:00:00Z", "1003");
    other.last().typeText = u"TOLL"_s;
    BookingInput later = input({withLevy("P2", "2026-03-16T08:00:00Z", "1002"), other});
    later.answers = all.answers;
    const auto next = book(later);
    QCOMPARE(posts(only(next, Paid, "2026-03-16")).value(u"6590"_s), 30'00);
    QCOMPARE(only(next, Paid, "2026-03-16").answers.front().transaction, later.transactions[1].key);
    QCOMPARE(questionCodes(only(next, Paid, "2026-03-23")), QStringList{u"unknown_type"_s});
}

void Answers::feeWithAnOddRate()
{
    PayoutBuilder p{"P1", kPaid};
    p.sale("1001", kSold, {line(100'00, 2500)}).fee(10'00, 2'00, "PURCHASE_FEE_FIXED", 2000);
    const auto all = input({p.settled()});
    // As Klarna's document has it.
    QCOMPARE(posts(answered(all, Paid, "2026-03-09", "account=6590")),
             posted({{"1930", 88'00}, {"6590", 10'00}, {"2641", 2'00}, {"1686", -100'00}}));
    // Nothing is deducted.
    const DraftVoucher cost = answered(all, Paid, "2026-03-09", "vat=0");
    QCOMPARE(posts(cost), posted({{"1930", 88'00}, {"6064", 12'00}, {"1686", -100'00}}));
    QVERIFY(cost.entries.front().vat.empty());
}

void Answers::anAnswerHoldsForItsRowOnly()
{
    PayoutBuilder p{"P1", kPaid};
    p.row("CORRECTION", "MANUAL_ENTRY", 50'00, &PayoutTotals::credit);
    p.row("CORRECTION", "MANUAL_ENTRY", 20'00, &PayoutTotals::credit).settled();
    BookingInput all = input({p});
    const auto questions = only(book(all), Paid, "2026-03-09").questions;
    QCOMPARE(questions.size(), 2U);
    all.answers = {answerTo(questions.front(), "account=3990")};
    const DraftVoucher voucher = only(book(all), Paid, "2026-03-09");
    QCOMPARE(voucher.questions, (std::vector<Question>{questions.back()}));
    QCOMPARE(posts(voucher).value(u"3990"_s), -50'00);
}

void Answers::theNewestAnswerCounts()
{
    BookingInput all = withoutOrder();
    const Question question = asked(all, Day, "2026-03-03");
    all.answers = {answerTo(question, "vat=25"), answerTo(question, "vat=6")};
    const DraftVoucher voucher = only(book(all), Day, "2026-03-03");
    QCOMPARE(posts(voucher).value(u"3003"_s), -329'25);
    QCOMPARE(voucher.answers, saidOf(voucher, {all.answers.back()}));
}

void Answers::whatFitsNoQuestionIsNoAnswer_data()
{
    QTest::addColumn<QString>("code");
    QTest::addColumn<QString>("value");
    QTest::addColumn<QString>("why");
    const auto row = [](const char *code, const char *value, const char *why) {
        QTest::addRow("%s %s", code, value)
            << QString::fromLatin1(code) << QString::fromLatin1(value) << QString::fromLatin1(why);
    };
    row("order_missing", "vat=25", "");
    row("order_missing", "account=1686", "answer_account");
    row("order_missing", "account=2611", "answer_account");
    row("order_missing", "vat=25,account=2611", "answer_account");
    row("vat_amount", "account=3002", "answer_account");
    row("vat_amount", "vat=0,account=3002", "");
    row("unknown_type", "vat=25", "answer_misfit");
    row("unknown_type", "vat=25,account=6590", "answer_misfit");
    row("unknown_type", "account=3001", "");
    row("fee_vat_rate", "vat=25", "answer_misfit");
    row("fee_vat_rate", "account=2641", "answer_account");
    row("rounding_over", "vat=25", "answer_misfit");
    row("currency", "account=1930", "answer_misfit");
    row("oss_rate", "vat=25", "answer_misfit");
    row("order_missing", "vat=17", "answer_misfit");
    row("eu_without_vat", "account=3108", "");
    row("eu_without_vat", "vat=0", "answer_misfit");
    row("eu_without_vat", "account=3001", "answer_account");
    row("eu_without_vat", "account=2611", "answer_account");
    row("export_service", "account=3305", "");
    row("export_service", "vat=0", "answer_misfit");
    row("export_service", "account=3001", "answer_account");
    row("export_service", "account=2611", "answer_account");
    row("totals", "account=1930", "answer_misfit");
    row("period_closed", "first_open", "");
    row("period_closed", "wait", "");
    row("period_closed", "book", "answer_misfit");
    row("period_closed", "account=1930", "answer_misfit");
    row("period_closed", "wait,account=1930", "answer_misfit");
    row("year_missing", "first_open", "answer_misfit");
    row("already_booked", "book", "");
    row("already_booked", "elsewhere", "");
    row("account_missing", "account=3041", "");
    row("account_closed", "vat=25", "answer_misfit");
    row("dispute_outcome", "refund", "");
    row("dispute_outcome", "loss", "");
    row("dispute_outcome", "elsewhere", "answer_misfit");
    row("order_missing", "book", "answer_misfit");
}

void Answers::whatFitsNoQuestionIsNoAnswer()
{
    QFETCH(const QString, code);
    QFETCH(const QString, value);
    QTEST(objectionTo(code, *parseAnswerValue(value), rules()), "why");
}

void Answers::aQuestionOfTheVoucherIsAnsweredForItAlone()
{
    const Question question{u"period_closed"_s, std::nullopt, kr(0), u"2026-02-27"_s};
    const auto ours = VoucherId::parse(u"KB-00000001"_s);
    const auto another = VoucherId::parse(u"KB-00000002"_s);
    Answer answer = answerTo(question, "first_open");
    answer.voucher = ours;
    const PostingRules rules = test::rules();
    const AnswerBook book{{answer}, rules};
    QVERIFY(book.find(question, ours).has_value());
    QVERIFY(!book.find(question, another));
    QVERIFY(!book.find(question));
}

void Answers::bookedElsewhereNeedsANote()
{
    QVERIFY(needsNote(u"already_booked"_s, *parseAnswerValue(u"elsewhere"_s)));
    QVERIFY(!needsNote(u"already_booked"_s, *parseAnswerValue(u"book"_s)));
    QVERIFY(needsNote(u"order_missing"_s, *parseAnswerValue(u"vat=25"_s)));
}

QTEST_APPLESS_MAIN(Answers)
#include "tst_answers.moc"
