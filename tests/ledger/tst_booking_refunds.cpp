#include "ledger/builders.h"

#include <QTest>

using namespace klarbok;
using namespace klarbok::ledger;
using namespace klarbok::test;

constexpr auto Day = VoucherKind::Day;
constexpr auto kTime = "2026-03-02T09:00:00Z";

namespace {

/// The day voucher of a refund of an order with `bought`.
DraftVoucher refunded(std::vector<OrderLine> bought, qint64 amount, std::vector<OrderLine> lines)
{
    PayoutBuilder p{"P1", "2026-03-09T08:00:00Z"};
    p.sale("1001", "2026-03-01T09:00:00Z", std::move(bought));
    p.refund("1001", "2026-03-01T09:00:00Z", kTime, amount, std::move(lines)).settled();
    return only(book(input({p})), Day, "2026-03-02");
}

QString rowText(const DraftVoucher &voucher, const char *number)
{
    for (const Row &row : voucher.rows) {
        if (row.account.number() == QLatin1StringView{number})
            return row.text;
    }
    return {};
}

} // namespace

/// Which lines belong to a capture or refund, and what happens when none do.
class BookingRefunds : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void captureWithoutLinesTakesTheOrders();
    void partCaptureWithoutLines();
    void linesThatDoNotAddUp();
    void refundWithLines();
    void refundWithReturnFee();
    void refundWithoutLines();
    void partWithoutLinesMayHaveAnyRateOfTheOrder();
    void wholeRefundWithoutLinesIsTheSale();
    void wholeRefundOfPartCapturesIsTheirLines();
    void moreThanOneRefundIsNotTheWholeSale();
    void refundByKlarnaOfTheWholeSale();
    void refundOfAGiftCardOrderWithoutLinesIsAsked();
    void salesAndRefundsStandGross();
};

void BookingRefunds::captureWithoutLinesTakesTheOrders()
{
    PayoutBuilder p{"P1", "2026-03-09T08:00:00Z"};
    p.sale("1001", kTime, {line(125'00, 2500), line(112'00, 1200)}).settled();
    p.order("1001").captures.front().lines.clear();
    QCOMPARE(posts(only(book(input({p})), Day, "2026-03-02")), posted({{"1686", 237'00},
                                                                       {"3001", -100'00},
                                                                       {"2611", -25'00},
                                                                       {"3002", -100'00},
                                                                       {"2621", -12'00}}));
}

void BookingRefunds::partCaptureWithoutLines()
{
    PayoutBuilder p{"P1", "2026-03-09T08:00:00Z"};
    p.part("1001", kTime, kTime, {line(125'00, 2500)});
    p.part("1001", kTime, "2026-03-04T09:00:00Z", {line(250'00, 2500)}).settled();
    for (Capture &capture : p.order("1001").captures)
        capture.lines.clear();
    const DraftVoucher oneRate = only(book(input({p})), Day, "2026-03-02");
    QCOMPARE(posts(oneRate), posted({{"1686", 375'00}, {"3001", -300'00}, {"2611", -75'00}}));
    QCOMPARE(oneRate.entries[0].part + oneRate.entries[1].part, 3);

    Order &order = p.order("1001");
    order.lines.back() = line(250'00, 1200);
    const DraftVoucher asked = only(book(input({p})), Day, "2026-03-02");
    QCOMPARE(questionCodes(asked),
             (QStringList{QStringLiteral("capture_lines"), QStringLiteral("capture_lines")}));
    QVERIFY(asked.rows.empty());
}

void BookingRefunds::linesThatDoNotAddUp()
{
    PayoutBuilder p{"P1", "2026-03-09T08:00:00Z"};
    p.sale("1001", kTime, {line(125'00, 2500)}).settled();
    Order &order = p.order("1001");
    order.lines.front() = line(124'00, 2500);
    order.captures.front().lines.front() = line(124'00, 2500);
    QCOMPARE(posts(only(book(input({p})), Day, "2026-03-02")),
             posted({{"1686", 125'00}, {"3001", -100'00}, {"2611", -25'00}}));
    order.lines.push_back(line(2'00, 1200));
    QCOMPARE(questionCodes(only(book(input({p})), Day, "2026-03-02")),
             QStringList{QStringLiteral("capture_lines")});
}

void BookingRefunds::refundWithLines()
{
    const DraftVoucher voucher = refunded({line(399'00, 2500), line(106'00, 600)}, 505'00,
                                          {line(399'00, 2500), line(106'00, 600)});
    QCOMPARE(posts(voucher), posted({{"1686", -505'00},
                                     {"3001", 319'20},
                                     {"2611", 79'80},
                                     {"3003", 100'00},
                                     {"2631", 6'00}}));
    const Entry &entry = voucher.entries.front();
    QCOMPARE(entry.what, What::Return);
    QCOMPARE(entry.gross, kr(-505'00));
    QCOMPARE(entry.vat.front(), (VatShare{2500, kr(-399'00), kr(-79'80)}));
    QCOMPARE(entry.original->date, day("2026-03-01"));
    QVERIFY(entry.original->voucher.has_value()); // a draft of the same booking
    QCOMPARE(rowText(voucher, "3001"), QStringLiteral("Återbetalning 25 %"));
}

void BookingRefunds::refundWithReturnFee()
{
    QCOMPARE(posts(refunded(
                 {line(100'00, 2500)}, 95'00,
                 {line(100'00, 2500), line(LineType::ReturnFee, -5'00, 2500, "Returavgift")})),
             posted({{"1686", -95'00}, {"3001", 76'00}, {"2611", 19'00}}));
}

void BookingRefunds::refundWithoutLines()
{
    const auto oneRate = {line(100'00, 2500), line(LineType::ShippingFee, 50'00, 2500, "Frakt")};
    QCOMPARE(posts(refunded(oneRate, 60'00, {})),
             posted({{"1686", -60'00}, {"3001", 48'00}, {"2611", 12'00}}));
    // Lines that do not add up only tell the rate.
    QCOMPARE(posts(refunded(oneRate, 60'00, {line(59'99, 2500)})),
             posted({{"1686", -60'00}, {"3001", 48'00}, {"2611", 12'00}}));
    const DraftVoucher asked = refunded({line(100'00, 2500), line(100'00, 1200)}, 60'00, {});
    QCOMPARE(asked.questions.size(), 1U);
    QCOMPARE(asked.questions.front().code, QStringLiteral("refund_lines"));
    QCOMPARE(asked.questions.front().subject, QStringLiteral("1001"));
    QCOMPARE(asked.questions.front().amount, kr(-60'00));
}

void BookingRefunds::partWithoutLinesMayHaveAnyRateOfTheOrder()
{
    const auto refundedPart = [](int rate, auto change) {
        PayoutBuilder p{"P1", "2026-03-09T08:00:00Z"};
        p.part("1001", "2026-03-01T09:00:00Z", "2026-03-01T09:00:00Z", {line(100'00, 2500)});
        p.part("1001", "2026-03-01T09:00:00Z", "2026-03-01T10:00:00Z", {line(112'00, rate)});
        p.refund("1001", "2026-03-01T09:00:00Z", kTime, 112'00).settled();
        change(p.order("1001").captures.back().lines);
        return only(book(input({p})), Day, "2026-03-02");
    };
    const auto hide = [](std::vector<OrderLine> &lines) { lines.clear(); };
    const auto half = [](std::vector<OrderLine> &lines) { lines = {line(50'00, 2500)}; };
    QCOMPARE(questionCodes(refundedPart(1200, hide)), QStringList{QStringLiteral("refund_lines")});
    QCOMPARE(questionCodes(refundedPart(1200, half)), QStringList{QStringLiteral("refund_lines")});
    QCOMPARE(posts(refundedPart(2500, hide)),
             posted({{"1686", -112'00}, {"3001", 89'60}, {"2611", 22'40}}));
}

void BookingRefunds::wholeRefundWithoutLinesIsTheSale()
{
    const std::vector bought{line(800'00, 2500), line(200'00, 1200)};
    const auto whole = posted({{"1686", -1'000'00},
                               {"3001", 640'00},
                               {"2611", 160'00},
                               {"3002", 178'57},
                               {"2621", 21'43}});
    QCOMPARE(posts(refunded(bought, 1'000'00, {})), whole);
    QVERIFY(refunded(bought, 1'000'00, {}).notices.empty());
    // Shops round each piece; the amount tells that all of it went back.
    QCOMPARE(posts(refunded(bought, 1'000'00, {line(799'99, 2500), line(200'00, 1200)})), whole);
    QCOMPARE(questionCodes(refunded(bought, 999'99, {})),
             QStringList{QStringLiteral("refund_lines")});
    // What a card paid for: 600.00 may be that one thing, or all of it.
    QCOMPARE(questionCodes(refunded({line(600'00, 2500), line(200'00, 1200),
                                     line(LineType::GiftCard, -200'00, 0, "Gift card")},
                                    600'00, {})),
             QStringList{QStringLiteral("refund_lines")});
}

void BookingRefunds::wholeRefundOfPartCapturesIsTheirLines()
{
    const auto refundedAll = [](auto change) {
        PayoutBuilder p{"P1", "2026-03-09T08:00:00Z"};
        p.part("1001", "2026-03-01T09:00:00Z", "2026-03-01T09:00:00Z", {line(125'00, 2500)});
        p.part("1001", "2026-03-01T09:00:00Z", "2026-03-01T10:00:00Z", {line(112'00, 1200)});
        p.refund("1001", "2026-03-01T09:00:00Z", kTime, 237'00).settled();
        change(p.order("1001"));
        return only(book(input({p})), Day, "2026-03-02");
    };
    const auto whole = posted(
        {{"1686", -237'00}, {"3001", 100'00}, {"2611", 25'00}, {"3002", 100'00}, {"2621", 12'00}});
    QCOMPARE(posts(refundedAll([](Order &) {})), whole);
    QCOMPARE(posts(refundedAll([](Order &order) { order.captures.front().lines.clear(); })), whole);
    // The order has changed since: only the captures tell what was sold.
    QCOMPARE(posts(refundedAll([](Order &order) { order.lines = {line(500'00, 600)}; })), whole);
    QCOMPARE(questionCodes(refundedAll([](Order &order) {
                 order.lines = {line(500'00, 600)};
                 order.captures.front().lines.clear();
             })),
             QStringList{QStringLiteral("refund_lines")});
}

void BookingRefunds::moreThanOneRefundIsNotTheWholeSale()
{
    PayoutBuilder p{"P1", "2026-03-09T08:00:00Z"};
    p.sale("1001", "2026-03-01T09:00:00Z", {line(800'00, 2500), line(200'00, 1200)});
    p.refund("1001", "2026-03-01T09:00:00Z", kTime, 1'000'00);
    p.refund("1001", "2026-03-01T09:00:00Z", kTime, 50'00).settled();
    QCOMPARE(questionCodes(only(book(input({p})), Day, "2026-03-02")),
             (QStringList{QStringLiteral("refund_lines"), QStringLiteral("refund_lines")}));
}

void BookingRefunds::refundByKlarnaOfTheWholeSale()
{
    PayoutBuilder p{"P1", "2026-03-09T08:00:00Z"};
    p.sale("1001", "2026-03-01T09:00:00Z", {line(125'00, 2500), line(112'00, 1200)});
    p.row("RETURN", "PAYMENT_DEFAULT", 237'00, &PayoutTotals::returned);
    p.last().order = p.order("1001").id;
    p.last().captureTime = utc(kTime);
    p.settled();
    QCOMPARE(posts(only(book(input({p})), Day, "2026-03-02")), posted({{"1686", -237'00},
                                                                       {"3001", 100'00},
                                                                       {"2611", 25'00},
                                                                       {"3002", 100'00},
                                                                       {"2621", 12'00}}));
}

void BookingRefunds::refundOfAGiftCardOrderWithoutLinesIsAsked()
{
    const OrderLine card = line(LineType::GiftCard, -200'00, 0, "Gift card");
    QCOMPARE(questionCodes(refunded({line(500'00, 2500), card}, 100'00, {})),
             QStringList{QStringLiteral("refund_lines")});
    // A card that was sold and nothing else: the liability goes back.
    QCOMPARE(posts(refunded({line(500'00, 0, "Presentkort")}, 100'00, {})),
             posted({{"1686", -100'00}, {"2421", 100'00}}));
}

void BookingRefunds::salesAndRefundsStandGross()
{
    PayoutBuilder p{"P1", "2026-03-09T08:00:00Z"};
    p.sale("1001", kTime, {line(125'00, 2500)});
    p.sale("1002", kTime, {line(250'00, 2500)});
    p.refund("1001", kTime, "2026-03-02T15:00:00Z", 125'00, {line(125'00, 2500)}).settled();
    const DraftVoucher voucher = only(book(input({p})), Day, "2026-03-02");
    QCOMPARE(voucher.rows.size(), 6U);
    QCOMPARE(voucher.rows[0].amount, kr(375'00)); // the claim, sold
    QCOMPARE(voucher.rows[1].amount, kr(-300'00));
    QCOMPARE(voucher.rows[3].amount, kr(-125'00)); // the claim, refunded
    QCOMPARE(voucher.rows[4].amount, kr(100'00));
    QCOMPARE(voucher.rows[1].sources.size(), 2U);
}

QTEST_GUILESS_MAIN(BookingRefunds)
#include "tst_booking_refunds.moc"
