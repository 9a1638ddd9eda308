#include "base/check.h"
#include "ledger/books_check.h"
#include "ledger/builders.h"

#include <QTest>

#include <algorithm>

using namespace klarbok;
using namespace klarbok::ledger;
using namespace klarbok::test;
using namespace Qt::StringLiterals;

constexpr auto Day = VoucherKind::Day;
constexpr auto Paid = VoucherKind::Payout;

namespace {

/// A calendar year that is open from `period` (yyyyMM) on.
FinancialYear year(int number, const QString &period)
{
    return {QString::number(number) + u"01"_s, QDate{number, 1, 1}, QDate{number, 12, 31}, true,
            period};
}

/// Every account of the default settings, 2026 open from January.
BooksPicture books()
{
    BooksPicture picture;
    picture.read = utc("2026-03-13T10:00:00Z");
    picture.years = {year(2026, u"202601"_s)};
    for (const char *number : {"1686", "1930", "3001", "3002", "2611", "2621", "6064", "2641"})
        picture.accounts.push_back({account(number), u"Konto"_s, false});
    return picture;
}

/// Scenario 11: 1 500.00 sold on 27 February and 250.00 on 3 March, both paid out on 12 March.
BookingInput february(BooksPicture picture)
{
    PayoutBuilder p{"P1", "2026-03-12T08:00:00Z"};
    p.sale("11001", "2026-02-27T10:00:00Z", {line(1500'00, 2500)});
    p.sale("11002", "2026-03-03T10:00:00Z", {line(250'00, 2500)}).settled();
    BookingInput result = input({p});
    result.books = std::move(picture);
    return result;
}

BooksPicture lockedFebruary()
{
    BooksPicture picture = books();
    picture.years = {year(2026, u"202603"_s)};
    return picture;
}

BooksVoucher byHand(const char *date, std::initializer_list<std::pair<const char *, qint64>> rows)
{
    BooksVoucher voucher{u"A"_s, 7, day(date), std::nullopt, {}};
    for (const auto &[number, amount] : rows)
        voucher.sums.emplace(account(number), kr(amount));
    return voucher;
}

Answer said(const DraftVoucher &voucher, const char *value)
{
    KLARBOK_EXPECTS(voucher.questions.size() == 1);
    const Question &question = voucher.questions.front();
    Answer answer{.code = question.code,
                  .transaction = {},
                  .amount = question.amount,
                  .subject = question.subject,
                  .rule = question.rule,
                  .value = *parseAnswerValue(QString::fromLatin1(value)),
                  .note = {},
                  .by = u"anna"_s,
                  .time = utc("2026-03-13T11:00:00Z")};
    answer.voucher = voucher.id;
    return answer;
}

/// The voucher of the day once its only question is answered; by id, for its day may have moved.
DraftVoucher answered(BookingInput input, const DraftVoucher &voucher, const char *value)
{
    input.answers = {said(voucher, value)};
    const auto drafts = book(input);
    const auto found = std::ranges::find(drafts, voucher.id, &DraftVoucher::id);
    KLARBOK_EXPECTS(found != drafts.end());
    return *found;
}

} // namespace

/// What the books say becomes a question before anything is sent.
class BooksCheck : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void withoutAPictureNothingIsAsked();
    void openBooksAskNothing();
    void s11_lockedPeriodIsAsked();
    void s11_firstOpenDayKeepsDayAndMarker();
    void s11_waitingStaysAQuestionUntilItIsOpened();
    void s11_theNextOpenDayMayBeInTheNextYear();
    void s11_withoutAnOpenDayThereIsNothingToMoveTo();
    void s11_missingYearIsAnotherQuestion();
    void movedVoucherGetsSupplementsForItsOwnDay();
    void movedTextHoldsDayAndMarkerWithinFortyCharacters();
    void missingAccountIsAskedOnceWithAProposal();
    void answeredAccountTakesTheRows();
    void anAccountThatIsNotThereIsNoAnswer();
    void closedAccountIsAnotherQuestion();
    void rememberedAccountHoldsForEveryVoucher();
    void s12_sameAmountOnTheClaimLooksBooked();
    void s12_sameAmountInTheBankLooksBooked();
    void otherDaysAndAmountsAreOthers();
    void calledAnotherItIsAskedNoMore();
    void bookedElsewhereIsForTheOutboxToEnd();
    void handMadeOnTheLockedDayIsSeenAlsoAfterMoving();
    void ourOwnMarkerWithOtherContentIsInTheWay();
};

void BooksCheck::withoutAPictureNothingIsAsked()
{
    BookingInput input = february(lockedFebruary());
    input.books.reset();
    for (const DraftVoucher &voucher : book(input))
        QVERIFY(voucher.questions.empty());
}

void BooksCheck::openBooksAskNothing()
{
    BookingInput with = february(books());
    const auto drafts = book(with);
    QCOMPARE(drafts.size(), std::size_t{3});
    with.books.reset();
    QVERIFY(drafts == book(with));
}

void BooksCheck::s11_lockedPeriodIsAsked()
{
    const auto drafts = book(february(lockedFebruary()));
    const DraftVoucher voucher = only(drafts, Day, "2026-02-27");
    QCOMPARE(questionCodes(voucher), QStringList{u"period_closed"_s});
    QCOMPARE(voucher.questions.front().subject, u"2026-02-27"_s);
    QVERIFY(voucher.questions.front().amount.isZero());
    QCOMPARE(posts(voucher), posted({{"1686", 1500'00}, {"3001", -1200'00}, {"2611", -300'00}}));
    QVERIFY(only(drafts, Day, "2026-03-03").questions.empty());
    QVERIFY(only(drafts, Paid, "2026-03-12").questions.empty());
}

void BooksCheck::s11_firstOpenDayKeepsDayAndMarker()
{
    const BookingInput input = february(lockedFebruary());
    const DraftVoucher asking = only(book(input), Day, "2026-02-27");
    const DraftVoucher voucher = answered(input, asking, "first_open");
    QCOMPARE(voucher.date, day("2026-03-01"));
    QCOMPARE(voucher.movedFrom, std::optional{day("2026-02-27")});
    QVERIFY(voucher.questions.empty());
    QCOMPARE(voucher.text, u"Klarna avser 2026-02-27 "_s + asking.id.text());
    QCOMPARE(noticeCodes(voucher), QStringList{u"date_moved"_s});
    QCOMPARE(posts(voucher), posts(asking));
    QCOMPARE(voucher.answers.size(), std::size_t{1});
    QCOMPARE(voucher.answers.front().by, u"anna"_s);
}

void BooksCheck::s11_waitingStaysAQuestionUntilItIsOpened()
{
    BookingInput input = february(lockedFebruary());
    const DraftVoucher asking = only(book(input), Day, "2026-02-27");
    const DraftVoucher waiting = answered(input, asking, "wait");
    QCOMPARE(waiting.date, day("2026-02-27"));
    QCOMPARE(waiting.questions, asking.questions);
    QVERIFY(isWaitedFor(waiting, waiting.questions.front()));
    QVERIFY(!isWaitedFor(asking, asking.questions.front()));

    input.answers = {said(asking, "wait")};
    input.books = books(); // the accountant has opened it
    const DraftVoucher opened = only(book(input), Day, "2026-02-27");
    QVERIFY(opened.questions.empty());
    QVERIFY(opened.answers.empty());
}

void BooksCheck::s11_theNextOpenDayMayBeInTheNextYear()
{
    BooksPicture picture = books();
    FinancialYear closed = year(2025, u"202501"_s);
    closed.isOpen = false;
    picture.years = {closed, year(2026, u"202602"_s)};
    QCOMPARE(picture.firstOpenDayAfter(day("2025-12-30")), std::optional{day("2026-02-01")});
    picture.years.front().isOpen = true;
    QCOMPARE(picture.firstOpenDayAfter(day("2024-12-30")), std::optional{day("2025-01-01")});
    // A broken year that begins in the middle of a calendar year, open from its start.
    picture.years = {{u"202605"_s, day("2026-05-01"), day("2027-04-30"), true, u"202605"_s}};
    QCOMPARE(picture.firstOpenDayAfter(day("2026-03-12")), std::optional{day("2026-05-01")});
}

void BooksCheck::s11_withoutAnOpenDayThereIsNothingToMoveTo()
{
    BooksPicture picture = books();
    picture.years.front().isOpen = false;
    const BookingInput input = february(picture);
    const DraftVoucher asking = only(book(input), Day, "2026-02-27");
    const DraftVoucher same = answered(input, asking, "first_open");
    QCOMPARE(same.date, day("2026-02-27"));
    QCOMPARE(same.questions, asking.questions);
}

void BooksCheck::s11_missingYearIsAnotherQuestion()
{
    BooksPicture picture = books();
    picture.years = {year(2025, u"202501"_s)};
    const DraftVoucher voucher = only(book(february(picture)), Day, "2026-02-27");
    QCOMPARE(questionCodes(voucher), QStringList{u"year_missing"_s});
    QCOMPARE(voucher.questions.front().subject, u"2026-02-27"_s);
}

void BooksCheck::movedVoucherGetsSupplementsForItsOwnDay()
{
    BookingInput input = february(lockedFebruary());
    const DraftVoucher asking = only(book(input), Day, "2026-02-27");
    const DraftVoucher moved = answered(input, asking, "first_open");
    // A later payout brings another order of that day; and the voucher of 1 March is its own.
    PayoutBuilder later{"P2", "2026-03-19T08:00:00Z"};
    later.sale("11003", "2026-02-27T12:00:00Z", {line(100'00, 2500)});
    later.sale("11004", "2026-03-01T12:00:00Z", {line(200'00, 2500)}).settled();
    BookingInput next = test::input({later});
    next.books = books();
    next.frozen = {frozen(moved)};
    const auto drafts = book(next);
    const DraftVoucher supplement = only(drafts, Day, "2026-02-27");
    QCOMPARE(supplement.revision, 2);
    QVERIFY(supplement.id != moved.id);
    QCOMPARE(only(drafts, Day, "2026-03-01").revision, 1);
}

void BooksCheck::movedTextHoldsDayAndMarkerWithinFortyCharacters()
{
    for (const QString &source : {u"klarna"_s, u"kustom"_s}) {
        for (const VoucherKind kind : {Day, Paid, VoucherKind::Correction}) {
            DraftVoucher voucher = book(february(books())).front();
            voucher.source = source;
            voucher.kind = kind;
            voucher.text = u"Rättelse av K 12345 "_s + voucher.id.text();
            voucher.movedFrom = day("2026-02-20");
            const QString text = movedText(voucher);
            QVERIFY2(text.size() <= 40, qUtf8Printable(text));
            QCOMPARE(markerIn(text), std::optional{voucher.id});
            QVERIFY(text.contains(u"2026-02-20"));
            QCOMPARE(text.startsWith(u"Rätt. K 12345 "), kind == VoucherKind::Correction);
        }
    }
}

void BooksCheck::missingAccountIsAskedOnceWithAProposal()
{
    BooksPicture picture = books();
    std::erase_if(picture.accounts,
                  [](const BooksAccount &one) { return one.account == account("3001"); });
    picture.standIns.emplace(account("3001"), account("3002"));
    const DraftVoucher voucher = only(book(february(picture)), Day, "2026-02-27");
    QCOMPARE(questionCodes(voucher), QStringList{u"account_missing"_s});
    QCOMPARE(voucher.questions.front().subject, u"3001 Försäljning 25 %"_s);
    QCOMPARE(answerValueText(voucher.questions.front().proposal), u"account=3002"_s);
}

void BooksCheck::answeredAccountTakesTheRows()
{
    BooksPicture picture = books();
    std::erase_if(picture.accounts,
                  [](const BooksAccount &one) { return one.account == account("3001"); });
    const BookingInput input = february(picture);
    const DraftVoucher asking = only(book(input), Day, "2026-02-27");
    const DraftVoucher voucher = answered(input, asking, "account=3002");
    QVERIFY(voucher.questions.empty());
    QCOMPARE(posts(voucher), posted({{"1686", 1500'00}, {"3002", -1200'00}, {"2611", -300'00}}));
    QCOMPARE(voucher.answers.size(), std::size_t{1});
    // 3 March still asks: it was said about one voucher.
    BookingInput again = input;
    again.answers = {said(asking, "account=3002")};
    QCOMPARE(questionCodes(only(book(again), Day, "2026-03-03")),
             QStringList{u"account_missing"_s});
}

void BooksCheck::anAccountThatIsNotThereIsNoAnswer()
{
    BooksPicture picture = books();
    std::erase_if(picture.accounts,
                  [](const BooksAccount &one) { return one.account == account("3001"); });
    const BookingInput input = february(picture);
    const DraftVoucher asking = only(book(input), Day, "2026-02-27");
    QCOMPARE(answered(input, asking, "account=3999").questions, asking.questions);
}

void BooksCheck::closedAccountIsAnotherQuestion()
{
    BooksPicture picture = books();
    for (BooksAccount &one : picture.accounts)
        one.isClosed = one.account == account("2611");
    const DraftVoucher voucher = only(book(february(picture)), Day, "2026-02-27");
    QCOMPARE(questionCodes(voucher), QStringList{u"account_closed"_s});
    QCOMPARE(voucher.questions.front().subject, u"2611 Utgående moms 25 %"_s);
}

void BooksCheck::rememberedAccountHoldsForEveryVoucher()
{
    BooksPicture picture = books();
    std::erase_if(picture.accounts,
                  [](const BooksAccount &one) { return one.account == account("3001"); });
    BookingInput input = february(picture);
    Answer answer = said(only(book(input), Day, "2026-02-27"), "account=3002");
    answer.remembered = true;
    input.answers = {answer};
    const DraftVoucher other = only(book(input), Day, "2026-03-03");
    QVERIFY(other.questions.empty());
    QCOMPARE(posts(other).value(u"3002"_s), -200'00);
    QCOMPARE(other.answers.front().voucher, std::optional{other.id});
}

void BooksCheck::s12_sameAmountOnTheClaimLooksBooked()
{
    BooksPicture picture = books();
    // By hand, without VAT apart: not the same voucher, but the same day's sales.
    picture.vouchers = {byHand("2026-02-27", {{"1686", 1500'00}, {"3001", -1500'00}})};
    const DraftVoucher voucher = only(book(february(picture)), Day, "2026-02-27");
    QCOMPARE(questionCodes(voucher), QStringList{u"already_booked"_s});
    QCOMPARE(voucher.questions.front().subject, u"A 7 2026-02-27"_s);
}

void BooksCheck::s12_sameAmountInTheBankLooksBooked()
{
    BooksPicture picture = books();
    picture.vouchers = {byHand("2026-03-12", {{"1930", 1750'00}, {"1510", -1750'00}})};
    QCOMPARE(questionCodes(only(book(february(picture)), Paid, "2026-03-12")),
             QStringList{u"already_booked"_s});
}

void BooksCheck::otherDaysAndAmountsAreOthers()
{
    BooksPicture picture = books();
    BooksVoucher ofAnother = byHand("2026-02-27", {{"1686", 1500'00}, {"3001", -1500'00}});
    ofAnother.marker = VoucherId::parse(u"KB-0000000f"_s);
    picture.vouchers = {byHand("2026-02-26", {{"1686", 1500'00}, {"3001", -1500'00}}),
                        byHand("2026-02-27", {{"1686", 1499'99}, {"3001", -1499'99}}),
                        byHand("2026-02-27", {{"1686", -1500'00}, {"3001", 1500'00}}), ofAnother};
    for (const DraftVoucher &voucher : book(february(picture)))
        QVERIFY(voucher.questions.empty());
}

void BooksCheck::calledAnotherItIsAskedNoMore()
{
    BooksPicture picture = books();
    picture.vouchers = {byHand("2026-02-27", {{"1686", 1500'00}, {"3001", -1500'00}})};
    const BookingInput input = february(picture);
    const DraftVoucher asking = only(book(input), Day, "2026-02-27");
    const DraftVoucher voucher = answered(input, asking, "book");
    QVERIFY(voucher.questions.empty());
    QVERIFY(isAnother(picture.vouchers.front(), voucher));
    QVERIFY(!isAnother(picture.vouchers.front(), asking));
    BooksVoucher next = picture.vouchers.front();
    next.number = 8; // one more is one more question
    QVERIFY(!isAnother(next, voucher));
}

void BooksCheck::bookedElsewhereIsForTheOutboxToEnd()
{
    BooksPicture picture = books();
    picture.vouchers = {byHand("2026-02-27", {{"1686", 1500'00}, {"3001", -1500'00}})};
    const BookingInput input = february(picture);
    const DraftVoucher asking = only(book(input), Day, "2026-02-27");
    const DraftVoucher voucher = answered(input, asking, "elsewhere");
    QCOMPARE(voucher.questions, asking.questions); // no way to approve it by mistake
    QCOMPARE(voucher.answers.size(), std::size_t{1});
}

void BooksCheck::handMadeOnTheLockedDayIsSeenAlsoAfterMoving()
{
    BooksPicture picture = lockedFebruary();
    BookingInput input = february(picture);
    const DraftVoucher asking = only(book(input), Day, "2026-02-27");
    input.answers = {said(asking, "first_open")};
    input.books->vouchers = {byHand("2026-02-27", {{"1686", 1500'00}, {"3001", -1500'00}})};
    const auto drafts = book(input);
    const auto moved = std::ranges::find(drafts, asking.id, &DraftVoucher::id);
    QCOMPARE(questionCodes(*moved), QStringList{u"already_booked"_s});
}

void BooksCheck::ourOwnMarkerWithOtherContentIsInTheWay()
{
    BooksPicture picture = books();
    const DraftVoucher clean = only(book(february(picture)), Day, "2026-02-27");
    BooksVoucher ours =
        byHand("2026-02-27", {{"1686", 1500'00}, {"3001", -1200'00}, {"2611", -300'00}});
    ours.marker = clean.id;
    picture.vouchers = {ours};
    QVERIFY(only(book(february(picture)), Day, "2026-02-27").questions.empty());

    picture.vouchers.push_back(ours); // doubled
    picture.vouchers.back().number = 8;
    QCOMPARE(questionCodes(only(book(february(picture)), Day, "2026-02-27")),
             (QStringList{u"already_booked"_s, u"already_booked"_s}));

    picture.vouchers = {ours};
    picture.vouchers.front().sums.insert_or_assign(account("1686"), kr(1));
    const BookingInput input = february(picture);
    const DraftVoucher asking = only(book(input), Day, "2026-02-27");
    QCOMPARE(questionCodes(asking), QStringList{u"already_booked"_s});
    // Its marker is used up: there is no booking it as well.
    QCOMPARE(answered(input, asking, "book").questions, asking.questions);
}

QTEST_APPLESS_MAIN(BooksCheck)
#include "tst_books_check.moc"
