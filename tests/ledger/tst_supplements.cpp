#include "base/check.h"
#include "ledger/builders.h"

#include <QTest>

#include <algorithm>

using namespace klarbok;
using namespace klarbok::ledger;
using namespace klarbok::test;

namespace {

constexpr auto kMorning = "2026-03-02T08:00:00Z";
constexpr auto kEvening = "2026-03-02T19:00:00Z";

/// 100.00 sold on 2 March.
PayoutBuilder first()
{
    PayoutBuilder p{"P1", "2026-03-09T08:00:00Z"};
    p.sale("1001", kMorning, {line(100'00, 2500)}).settled();
    return p;
}

/// A week later: 50.00 sold on 2 March, and 25.00 of the first sale given back on 2 March.
PayoutBuilder second()
{
    PayoutBuilder p{"P2", "2026-03-16T08:00:00Z"};
    p.sale("1002", kEvening, {line(50'00, 2500)});
    p.refund("1001", kMorning, kEvening, 25'00, {line(25'00, 2500)}).settled();
    return p;
}

std::vector<DraftVoucher> days(const BookingInput &all)
{
    std::vector<DraftVoucher> found = book(all);
    std::erase_if(found, [](const DraftVoucher &one) { return one.kind != VoucherKind::Day; });
    return found;
}

DraftVoucher withText(const std::vector<DraftVoucher> &vouchers, const char *part)
{
    const auto found = std::ranges::find_if(vouchers, [part](const DraftVoucher &one) {
        return one.rows.front().text.contains(QString::fromUtf8(part));
    });
    KLARBOK_EXPECTS(found != vouchers.end());
    return *found;
}

} // namespace

/// A day that is posted gets a voucher of its own for what a later payout brings.
class TestSupplements : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void moreOfAPostedDayIsASupplement();
    void theSupplementGrowsUntilItIsFrozen();
    void aThirdPayoutSupplementsTheSupplement();
    void salesAndRefundsAreSupplementedApart();
    void splittingAfterPostingBooksEachRowOnce();
    void theRefundNamesTheFirstVoucher();
    void anotherMethodSupplementsThePayout();
};

void TestSupplements::moreOfAPostedDayIsASupplement()
{
    const DraftVoucher day1 = days(input({first()})).front();
    BookingInput all = input({first(), second()});
    all.frozen = {frozen(day1)};
    const auto drafts = days(all);
    QCOMPARE(drafts.size(), 1U);
    const DraftVoucher &supplement = drafts.front();
    QCOMPARE(supplement.date, day("2026-03-02"));
    QCOMPARE(supplement.revision, 2);
    QVERIFY(supplement.id != day1.id);
    QCOMPARE(supplement.text, QStringLiteral("Klarna 2026-03-02 tillägg ") + supplement.id.text());
    QVERIFY(supplement.text.size() <= 40);
    QCOMPARE(posts(supplement), posted({{"1686", 25'00}, {"3001", -20'00}, {"2611", -5'00}}));
}

void TestSupplements::theSupplementGrowsUntilItIsFrozen()
{
    const DraftVoucher day1 = days(input({first()})).front();
    BookingInput all = input({first(), second()});
    all.frozen = {frozen(day1)};
    const VoucherId id = days(all).front().id;
    PayoutBuilder third{"P3", "2026-03-23T08:00:00Z"};
    third.sale("1003", kEvening, {line(12'50, 2500)}).settled();
    BookingInput more = input({first(), second(), third});
    more.frozen = {frozen(day1)};
    QCOMPARE(days(more).size(), 1U);
    QCOMPARE(days(more).front().id, id);
    QCOMPARE(posts(days(more).front()).value(QStringLiteral("1686")), 37'50);
}

void TestSupplements::aThirdPayoutSupplementsTheSupplement()
{
    const DraftVoucher day1 = days(input({first()})).front();
    BookingInput all = input({first(), second()});
    all.frozen = {frozen(day1)};
    const DraftVoucher supplement = days(all).front();
    PayoutBuilder third{"P3", "2026-03-23T08:00:00Z"};
    third.sale("1003", kEvening, {line(12'50, 2500)}).settled();
    BookingInput more = input({first(), second(), third});
    more.frozen = {frozen(day1), frozen(supplement, VoucherState::Approved)};
    QCOMPARE(days(more).size(), 1U);
    QCOMPARE(days(more).front().revision, 3);
    QCOMPARE(posts(days(more).front()),
             posted({{"1686", 12'50}, {"3001", -10'00}, {"2611", -2'50}}));
    more.frozen.pop_back(); // reopened: it is drafted again, with what has come since
    QCOMPARE(days(more).size(), 1U);
    QCOMPARE(days(more).front().id, supplement.id);
}

void TestSupplements::salesAndRefundsAreSupplementedApart()
{
    PostingRules split = rules();
    split.splitDayVoucher = true;
    const DraftVoucher sales = days(input({first()}, split)).front();
    BookingInput all = input({first(), second()}, split);
    all.frozen = {frozen(sales)};
    const auto drafts = days(all);
    QCOMPARE(drafts.size(), 2U);
    const DraftVoucher more = withText(drafts, "Försäljning");
    const DraftVoucher refunds = withText(drafts, "Återbetalningar");
    QCOMPARE(more.revision, 2);
    QCOMPARE(refunds.revision, 1); // the first of its kind that day
    QVERIFY(more.text.contains(QStringLiteral("tillägg")));
    QVERIFY(!refunds.text.contains(QStringLiteral("tillägg")));
    QCOMPARE(posts(more), posted({{"1686", 50'00}, {"3001", -40'00}, {"2611", -10'00}}));
    QCOMPARE(posts(refunds), posted({{"1686", -25'00}, {"3001", 20'00}, {"2611", 5'00}}));
}

void TestSupplements::splittingAfterPostingBooksEachRowOnce()
{
    const DraftVoucher day1 = days(input({first()})).front();
    PostingRules split = rules();
    split.splitDayVoucher = true;
    BookingInput all = input({first(), second()}, split);
    all.frozen = {frozen(day1)};
    auto drafts = days(all);
    QCOMPARE(drafts.size(), 2U);
    for (const DraftVoucher &voucher : drafts)
        all.frozen.push_back(frozen(voucher));
    QVERIFY(days(all).empty());
    all.rules = rules(); // and together again
    QVERIFY(days(all).empty());
    drafts.push_back(day1);
    QCOMPARE(balance(drafts, "1686"), 125'00);
}

void TestSupplements::theRefundNamesTheFirstVoucher()
{
    const DraftVoucher day1 = days(input({first()})).front();
    BookingInput all = input({first(), second()});
    all.frozen = {frozen(day1, VoucherState::Posted, 7)};
    const DraftVoucher supplement = days(all).front();
    const auto refund = std::ranges::find(supplement.entries, What::Return, &Entry::what);
    QVERIFY(refund != supplement.entries.end());
    QCOMPARE(refund->original->voucher, std::optional{day1.id});
    QCOMPARE(refund->original->number, std::optional{7});
}

void TestSupplements::anotherMethodSupplementsThePayout()
{
    const BookingInput accrual = input({first()});
    const DraftVoucher payout = only(book(accrual), VoucherKind::Payout, "2026-03-09");
    PostingRules cash = rules();
    cash.method = Method::Cash;
    BookingInput all = input({first()}, cash);
    all.frozen = {frozen(payout)}; // its day was never posted
    const auto drafts = book(all);
    QCOMPARE(drafts.size(), 1U);
    QCOMPARE(drafts.front().kind, VoucherKind::Payout);
    QCOMPARE(drafts.front().text,
             QStringLiteral("Utbet. 2026-03-09 tillägg ") + drafts.front().id.text());
    QVERIFY(drafts.front().text.size() <= 40);
    QCOMPARE(posts(drafts.front()), // the bank line is not there twice
             posted({{"1686", 100'00}, {"3001", -80'00}, {"2611", -20'00}}));
}

QTEST_GUILESS_MAIN(TestSupplements)
#include "tst_supplements.moc"
