#include "ledger/builders.h"

#include <QTest>

using namespace klarbok;
using namespace klarbok::ledger;
using namespace klarbok::test;

constexpr auto Day = VoucherKind::Day;
constexpr auto Paid = VoucherKind::Payout;

namespace {

QDateTime startOf(const char *utcDay)
{
    return utc(QByteArray{QByteArray{utcDay} + "T00:00:00Z"}.constData());
}

} // namespace

/// The acceptance scenarios about what is missing, off by an öre or on the edge of a day, by their
/// numbers.
class BookingBoundaries : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void s08_missingOrderStopsItsDayOnly();
    void s09_reportedVatAndPayoutRounding();
    void s10_yearBoundaryInStockholm();
    void s10_clockChangesLoseNoRow();
    void s15_startDate();
    void s21_totalsThatDoNotAddUpStopThePayout();
};

void BookingBoundaries::s08_missingOrderStopsItsDayOnly()
{
    PayoutBuilder p{"P1", "2026-03-09T08:00:00Z"};
    p.sale("1001", "2026-03-02T09:00:00Z", {line(100'00, 2500)});
    p.sale("1002", "2026-03-03T09:00:00Z", {line(349'00, 2500)});
    p.sale("1003", "2026-03-03T10:00:00Z", {line(51'00, 2500)});
    p.settled();
    BookingInput withoutOrder = input({p});
    withoutOrder.orders.erase(p.order("1002").id);
    const auto vouchers = book(withoutOrder);
    QVERIFY(only(vouchers, Day, "2026-03-02").questions.empty());
    QVERIFY(only(vouchers, Paid, "2026-03-09").questions.empty());
    const DraftVoucher blocked = only(vouchers, Day, "2026-03-03");
    QCOMPARE(blocked.questions.size(), 1U);
    QCOMPARE(blocked.questions.front(),
             (Question{QStringLiteral("order_missing"), p.transactions[1].key, kr(349'00),
                       QStringLiteral("1002")}));
    QCOMPARE(posts(blocked), posted({{"1686", 51'00}, {"3001", -40'80}, {"2611", -10'20}}));
    QCOMPARE(blocked.transactions.size(), 2U);

    const Reconciliation result = reconcile(reconciliationInput(p, vouchers));
    QVERIFY(!result.isReconciled);
    const auto missing =
        std::ranges::find(result.differences, Cause::OrderMissing, &Difference::cause);
    QVERIFY(missing != result.differences.end());
    QCOMPARE(missing->amount, kr(349'00));
    QCOMPARE(missing->refs, QStringList{QStringLiteral("1002")});
    QCOMPARE(result.lines.front().klarna, kr(500'00));
    QCOMPARE(result.lines.front().books, std::optional{kr(151'00)});
}

void BookingBoundaries::s09_reportedVatAndPayoutRounding()
{
    OrderLine books = line(294'00, 600, "Bok");
    books.quantity = 6;
    books.vatAmount = kr(16'62);
    PayoutBuilder p{"P1", "2026-03-09T08:00:00Z"};
    p.sale("1001", "2026-03-02T09:00:00Z", {books}).settled(-1);
    const auto vouchers = book(input({p}));
    QCOMPARE(posts(only(vouchers, Day, "2026-03-02")),
             posted({{"1686", 294'00}, {"3003", -277'38}, {"2631", -16'62}}));
    QCOMPARE(posts(only(vouchers, Paid, "2026-03-09")),
             posted({{"1930", 293'99}, {"3740", 1}, {"1686", -294'00}}));

    const Reconciliation result = reconcile(reconciliationInput(p, vouchers, VoucherState::Posted));
    QCOMPARE(result.differences.size(), 1U);
    QCOMPARE(result.differences.front().cause, Cause::Rounding);
    QCOMPARE(result.differences.front().amount, kr(-1));
    QVERIFY(result.isReconciled);

    p.settled(1'01);
    QVERIFY(book(input({p})).empty());
}

void BookingBoundaries::s10_yearBoundaryInStockholm()
{
    PayoutBuilder p{"P1", "2026-01-08T08:00:00Z"};
    p.sale("1001", "2025-12-31T22:59:59Z", {line(100'00, 2500)});
    p.sale("1002", "2025-12-31T23:00:00Z", {line(200'00, 2500)});
    p.settled();
    const auto vouchers = book(input({p}));
    QCOMPARE(posts(only(vouchers, Day, "2025-12-31")).value(QStringLiteral("1686")), 100'00);
    QCOMPARE(posts(only(vouchers, Day, "2026-01-01")).value(QStringLiteral("1686")), 200'00);
    QCOMPARE(count(vouchers, Paid), 1);
    QCOMPARE(balance(vouchers, "1686"), 0);
}

void BookingBoundaries::s10_clockChangesLoseNoRow()
{
    for (const char *changeDay : {"2026-03-29", "2026-10-25"}) {
        PayoutBuilder p{"P1", "2026-11-09T08:00:00Z"};
        const QDateTime from = startOf(changeDay).addDays(-1);
        int number = 0;
        for (QDateTime time = from; time < from.addDays(3); time = time.addSecs(1800))
            p.sale(QByteArray::number(++number).constData(),
                   time.toString(Qt::ISODate).toLatin1().constData(), {line(10'00, 2500)});
        p.settled();
        const auto vouchers = book(input({p}));
        QSet<TransactionKey> rows;
        QSet<QDate> days;
        for (const DraftVoucher &voucher : vouchers) {
            if (voucher.kind != Day)
                continue;
            QVERIFY(!days.contains(voucher.date));
            days.insert(voucher.date);
            for (const TransactionKey &key : voucher.transactions) {
                QVERIFY(!rows.contains(key));
                rows.insert(key);
            }
        }
        QCOMPARE(rows.size(), 144);
        QCOMPARE(days.size(), 4); // three days in UTC are parts of four in Stockholm
        // A half-hourly sale sees 46 half hours on the day that loses one hour, 50 on the other.
        const DraftVoucher changed = only(vouchers, Day, changeDay);
        QCOMPARE(changed.transactions.size(), changeDay[6] == '3' ? 46U : 50U);
    }
}

void BookingBoundaries::s15_startDate()
{
    PayoutBuilder p{"P1", "2026-02-05T08:00:00Z"};
    p.sale("1001", "2026-01-30T09:00:00Z", {line(1'200'00, 2500)});
    p.sale("1002", "2026-02-02T09:00:00Z", {line(800'00, 2500)});
    p.settled();
    PostingRules fromFebruary = rules();
    fromFebruary.startDate = day("2026-02-01");
    const auto vouchers = book(input({p}, fromFebruary));
    QCOMPARE(vouchers.size(), 2U);
    QCOMPARE(posts(only(vouchers, Day, "2026-02-02")).value(QStringLiteral("1686")), 800'00);
    const DraftVoucher paid = only(vouchers, Paid, "2026-02-05");
    QCOMPARE(posts(paid), posted({{"1930", 2'000'00}, {"1686", -2'000'00}}));
    QCOMPARE(paid.rows.size(), 3U); // own days and before the start date apart

    const Reconciliation result =
        reconcile(reconciliationInput(p, vouchers, VoucherState::Posted, fromFebruary));
    QCOMPARE(result.differences.size(), 1U);
    QCOMPARE(result.differences.front().cause, Cause::BeforeStart);
    QCOMPARE(result.differences.front().amount, kr(1'200'00));
    QVERIFY(result.isReconciled);

    fromFebruary.startDate = day("2026-02-06"); // the payout itself is older
    QVERIFY(book(input({p}, fromFebruary)).empty());
}

void BookingBoundaries::s21_totalsThatDoNotAddUpStopThePayout()
{
    PayoutBuilder p{"P1", "2026-03-09T08:00:00Z"};
    p.sale("1001", "2026-03-02T09:00:00Z", {line(500'00, 2500)});
    p.sale("1002", "2026-03-02T10:00:00Z", {line(300'00, 2500)});
    p.settled();
    PayoutBuilder sound{"P2", "2026-03-10T08:00:00Z"};
    sound.sale("1003", "2026-03-02T12:00:00Z", {line(10'00, 2500)}).settled();
    p.transactions.pop_back(); // one row never came
    const auto vouchers = book(input({p, sound}));
    QCOMPARE(vouchers.size(), 2U);
    for (const DraftVoucher &voucher : vouchers)
        QCOMPARE(voucher.payouts, std::vector{sound.payout.reference});

    const Reconciliation result = reconcile(reconciliationInput(p, vouchers));
    QVERIFY(result.isStopped);
    QVERIFY(!result.isReconciled);
    QCOMPARE(result.differences.size(), 1U);
    QCOMPARE(result.differences.front(),
             (Difference{What::Sale, kr(300'00), Cause::RowsMissing, Cure::FetchAgain, false, {}}));
}

QTEST_GUILESS_MAIN(BookingBoundaries)
#include "tst_booking_boundaries.moc"
