#include "ledger/builders.h"

#include <QTest>

using namespace klarbok;
using namespace klarbok::ledger;
using namespace klarbok::test;

constexpr auto Day = VoucherKind::Day;
constexpr auto Paid = VoucherKind::Payout;

/// The acceptance scenarios that the rules alone decide, by their numbers.
class BookingScenarios : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void s01_plainDayThenItsPayout();
    void s02_refundInALaterPayout();
    void s03_debtIsCarriedToTheNextPayout();
    void s04_feeVatAsReported();
    void s05_giftCardSoldThenUsed();
    void s05_singlePurposeGiftCard();
    void s06_tipCarriesNoVat();
    void s07_partialCaptures();
    void s07_partialCapturesByOrderDay();
};

void BookingScenarios::s01_plainDayThenItsPayout()
{
    PayoutBuilder p{"P1", "2026-03-09T08:00:00Z"};
    p.sale("1001", "2026-03-02T09:00:00Z", {line(1'000'00, 2500)});
    p.sale("1002", "2026-03-02T10:00:00Z", {line(560'00, 1200)});
    p.sale("1003", "2026-03-02T11:00:00Z", {line(212'00, 600)});
    p.fee(51'38, 12'85);
    p.settled();
    QCOMPARE(p.payout.totals.settlement, kr(1'707'77));

    const auto vouchers = book(input({p}));
    QCOMPARE(vouchers.size(), 2U);
    const DraftVoucher sold = only(vouchers, Day, "2026-03-02");
    QCOMPARE(posts(sold), posted({{"1686", 1'772'00},
                                  {"3001", -800'00},
                                  {"2611", -200'00},
                                  {"3002", -500'00},
                                  {"2621", -60'00},
                                  {"3003", -200'00},
                                  {"2631", -12'00}}));
    QCOMPARE(sold.total(), kr(1'772'00));
    QCOMPARE(sold.entries.size(), 3U);
    QCOMPARE(sold.text, QStringLiteral("Klarna 2026-03-02 ") + sold.id.text());
    const DraftVoucher paid = only(vouchers, Paid, "2026-03-09");
    QCOMPARE(posts(paid),
             posted({{"1930", 1'707'77}, {"6064", 51'38}, {"2641", 12'85}, {"1686", -1'772'00}}));
    QVERIFY(paid.text.contains(paid.id.text()));
    QVERIFY(paid.text.size() <= 40);
    QCOMPARE(balance(vouchers, "1686"), 0);
}

void BookingScenarios::s02_refundInALaterPayout()
{
    PayoutBuilder sold{"P1", "2026-02-05T08:00:00Z"};
    sold.sale("1001", "2026-01-30T09:00:00Z", {line(500'00, 2500)}).settled();
    PayoutBuilder refunded{"P2", "2026-02-12T08:00:00Z"};
    refunded.refund("1001", "2026-01-30T09:00:00Z", "2026-02-04T09:00:00Z", 200'00,
                    {line(200'00, 2500)});
    refunded.sale("1002", "2026-02-05T09:00:00Z", {line(300'00, 2500)});
    refunded.fee(10'00, 2'50).settled();
    QCOMPARE(refunded.payout.totals.settlement, kr(87'50));

    BookingInput all = input({sold, refunded});
    const auto january = book(input({sold}));
    all.frozen = {frozen(only(january, Day, "2026-01-30"), VoucherState::Posted, 7),
                  frozen(only(january, Paid, "2026-02-05"), VoucherState::Posted, 8)};
    const auto vouchers = book(all);

    QCOMPARE(vouchers.size(), 3U); // the January vouchers are not drafted again
    const DraftVoucher back = only(vouchers, Day, "2026-02-04");
    QCOMPARE(posts(back), posted({{"3001", 160'00}, {"2611", 40'00}, {"1686", -200'00}}));
    const auto original = back.entries.front().original;
    QVERIFY(original.has_value());
    QCOMPARE(original->voucher, only(january, Day, "2026-01-30").id);
    QCOMPARE(original->series, QStringLiteral("K"));
    QCOMPARE(original->number, 7);
    QCOMPARE(original->date, day("2026-01-30"));
    QVERIFY(back.notices.empty());
    QCOMPARE(posts(only(vouchers, Paid, "2026-02-12")),
             posted({{"1930", 87'50}, {"6064", 10'00}, {"2641", 2'50}, {"1686", -100'00}}));

    all.frozen.clear();
    all.rules.startDate = day("2026-02-01"); // the sale is older: not ours, but bookable
    const DraftVoucher older = only(book(all), Day, "2026-02-04");
    QCOMPARE(posts(older), posted({{"3001", 160'00}, {"2611", 40'00}, {"1686", -200'00}}));
    QCOMPARE(noticeCodes(older), QStringList{QStringLiteral("refund_before_start")});
    QCOMPARE(older.entries.front().original->voucher, std::nullopt);
    QCOMPARE(older.entries.front().original->date, day("2026-01-30"));
}

void BookingScenarios::s03_debtIsCarriedToTheNextPayout()
{
    PayoutBuilder a{"A", "2026-03-09T08:00:00Z"};
    a.sale("1001", "2026-03-02T09:00:00Z", {line(500'00, 2500)});
    a.refund("900", "2026-02-02T09:00:00Z", "2026-03-03T09:00:00Z", 800'00, {line(800'00, 2500)});
    a.fee(15'00, 3'75).settled();
    QCOMPARE(a.payout.totals.deposit, kr(318'75));
    PayoutBuilder b{"B", "2026-03-16T08:00:00Z"};
    b.sale("1002", "2026-03-10T09:00:00Z", {line(1'000'00, 2500)});
    b.fee(30'00, 7'50).openingDebt(318'75).settled();
    QCOMPARE(b.payout.totals.settlement, kr(643'75));

    const auto first = book(input({a}));
    QCOMPARE(posts(only(first, Paid, "2026-03-09")),
             posted({{"6064", 15'00}, {"2641", 3'75}, {"1686", -18'75}}));
    QCOMPARE(balance(first, "1686"), -318'75);
    const auto both = book(input({a, b}));
    QCOMPARE(posts(only(both, Paid, "2026-03-16")),
             posted({{"1930", 643'75}, {"6064", 30'00}, {"2641", 7'50}, {"1686", -681'25}}));
    QCOMPARE(balance(both, "1686"), 0);
}

void BookingScenarios::s04_feeVatAsReported()
{
    PayoutBuilder p{"P1", "2026-03-09T08:00:00Z"};
    p.sale("1001", "2026-03-02T09:00:00Z", {line(100'00, 2500)});
    p.fee(3'00, 75, "PURCHASE_FEE_FIXED").fee(13'95, 3'49).settled();
    const auto vouchers = book(input({p}));
    const DraftVoucher paid = only(vouchers, Paid, "2026-03-09");
    QCOMPARE(posts(paid).value(QStringLiteral("6064")), 16'95);
    QCOMPARE(posts(paid).value(QStringLiteral("2641")), 4'24);
    QVERIFY(paid.notices.empty());

    PostingRules split = rules();
    split.splitFees = true;
    split.feeFixed = account("6061");
    split.feePercentage = account("6062");
    const DraftVoucher apart = only(book(input({p}, split)), Paid, "2026-03-09");
    QCOMPARE(posts(apart).value(QStringLiteral("6061")), 3'00);
    QCOMPARE(posts(apart).value(QStringLiteral("6062")), 13'95);

    PayoutBuilder off{"P2", "2026-03-09T08:00:00Z"};
    off.sale("1001", "2026-03-02T09:00:00Z", {line(100'00, 2500)});
    off.fee(13'95, 3'47).settled();
    const DraftVoucher warned = only(book(input({off})), Paid, "2026-03-09");
    QCOMPARE(posts(warned).value(QStringLiteral("2641")), 3'47);
    QCOMPARE(noticeCodes(warned), QStringList{QStringLiteral("fee_vat_off")});
    QCOMPARE(warned.notices.front().transaction, off.last().key);

    PayoutBuilder without{"P3", "2026-03-09T08:00:00Z"};
    without.sale("1001", "2026-03-02T09:00:00Z", {line(100'00, 2500)});
    without.fee(5'00, 0, "PURCHASE_FEE_FIXED", 0).settled();
    QVERIFY(
        !posts(only(book(input({without})), Paid, "2026-03-09")).contains(QStringLiteral("2641")));

    PayoutBuilder foreign{"P4", "2026-03-09T08:00:00Z"};
    foreign.sale("1001", "2026-03-02T09:00:00Z", {line(100'00, 2500)});
    foreign.fee(10'00, 1'90, "PURCHASE_FEE_FIXED", 1900).settled();
    const auto asked = book(input({foreign}));
    const DraftVoucher stopped = only(asked, Paid, "2026-03-09");
    QCOMPARE(questionCodes(stopped), QStringList{QStringLiteral("fee_vat_rate")});
    QCOMPARE(stopped.questions.front().amount, kr(-11'90));
    QVERIFY(only(asked, Day, "2026-03-02").questions.empty());
}

void BookingScenarios::s05_giftCardSoldThenUsed()
{
    PayoutBuilder p{"P1", "2026-03-16T08:00:00Z"};
    p.sale("1001", "2026-03-03T09:00:00Z", {line(500'00, 0, "Presentkort 500 kr")});
    p.sale("1002", "2026-03-10T09:00:00Z",
           {line(800'00, 2500), line(LineType::GiftCard, -500'00, 0, "Gift card ABCD")});
    p.settled();
    const auto vouchers = book(input({p}));
    QCOMPARE(posts(only(vouchers, Day, "2026-03-03")),
             posted({{"1686", 500'00}, {"2421", -500'00}}));
    QCOMPARE(posts(only(vouchers, Day, "2026-03-10")),
             posted({{"1686", 300'00}, {"2421", 500'00}, {"3001", -640'00}, {"2611", -160'00}}));
    QCOMPARE(only(vouchers, Day, "2026-03-03").entries.front().giftCard, kr(500'00));
    QCOMPARE(only(vouchers, Day, "2026-03-10").entries.front().giftCard, kr(-500'00));
}

void BookingScenarios::s05_singlePurposeGiftCard()
{
    PayoutBuilder p{"P1", "2026-03-16T08:00:00Z"};
    p.sale("1001", "2026-03-03T09:00:00Z", {line(LineType::GiftCard, 500'00, 0, "Presentkort")});
    p.sale("1002", "2026-03-10T09:00:00Z",
           {line(800'00, 2500), line(LineType::GiftCard, -500'00, 0, "Gift card ABCD")});
    p.settled();
    PostingRules single = rules();
    single.giftCardKind = GiftCardKind::Single;
    const auto vouchers = book(input({p}, single));
    QCOMPARE(posts(only(vouchers, Day, "2026-03-03")),
             posted({{"1686", 500'00}, {"2421", -400'00}, {"2611", -100'00}}));
    QCOMPARE(posts(only(vouchers, Day, "2026-03-10")),
             posted({{"1686", 300'00}, {"2421", 400'00}, {"3001", -640'00}, {"2611", -60'00}}));
}

void BookingScenarios::s06_tipCarriesNoVat()
{
    PayoutBuilder p{"P1", "2026-03-16T08:00:00Z"};
    p.sale("1001", "2026-03-03T09:00:00Z",
           {line(224'00, 1200, "Middag"), line(LineType::Surcharge, 26'00, 0, "Dricks")});
    p.settled();
    const DraftVoucher sold = only(book(input({p})), Day, "2026-03-03");
    QCOMPARE(posts(sold),
             posted({{"1686", 250'00}, {"3002", -200'00}, {"2621", -24'00}, {"2820", -26'00}}));
    QCOMPARE(sold.entries.front().tip, kr(26'00));
    QCOMPARE(sold.entries.front().vat, (std::vector<VatShare>{{1200, kr(224'00), kr(24'00)}}));
}

void BookingScenarios::s07_partialCaptures()
{
    PayoutBuilder p{"P1", "2026-03-16T08:00:00Z"};
    p.part("1001", "2026-03-01T09:00:00Z", "2026-03-02T09:00:00Z", {line(600'00, 2500)});
    p.part("1001", "2026-03-01T09:00:00Z", "2026-03-06T09:00:00Z", {line(400'00, 2500)});
    p.settled();
    PostingRules byCapture = rules();
    byCapture.dateRule = DateRule::Capture;
    const auto vouchers = book(input({p}, byCapture));
    const DraftVoucher first = only(vouchers, Day, "2026-03-02");
    const DraftVoucher second = only(vouchers, Day, "2026-03-06");
    QCOMPARE(posts(first), posted({{"1686", 600'00}, {"3001", -480'00}, {"2611", -120'00}}));
    QCOMPARE(posts(second), posted({{"1686", 400'00}, {"3001", -320'00}, {"2611", -80'00}}));
    QCOMPARE(first.entries.front().orderNumber, QStringLiteral("1001"));
    QCOMPARE((std::pair{first.entries.front().part, first.entries.front().parts}),
             (std::pair{1, 2}));
    QCOMPARE((std::pair{second.entries.front().part, second.entries.front().parts}),
             (std::pair{2, 2}));
}

void BookingScenarios::s07_partialCapturesByOrderDay()
{
    PayoutBuilder p{"P1", "2026-03-16T08:00:00Z"};
    p.part("1001", "2026-03-01T09:00:00Z", "2026-03-02T09:00:00Z", {line(600'00, 2500)});
    p.part("1001", "2026-03-01T09:00:00Z", "2026-03-06T09:00:00Z", {line(400'00, 1200)});
    p.settled();
    const DraftVoucher sold = only(book(input({p})), Day, "2026-03-01");
    QCOMPARE(sold.entries.size(), 2U);
    QCOMPARE(posts(sold), posted({{"1686", 1'000'00},
                                  {"3001", -480'00},
                                  {"2611", -120'00},
                                  {"3002", -357'14},
                                  {"2621", -42'86}}));
}

QTEST_GUILESS_MAIN(BookingScenarios)
#include "tst_booking_scenarios.moc"
