#include "ledger/line_contents.h"
#include "ledger/ordinary_payout.h"

#include <QTest>

using namespace klarbok;
using namespace klarbok::ledger;
using namespace klarbok::test;

namespace {

std::vector<LineContents> contents(const PayoutBuilder &p, const std::vector<DraftVoucher> &drafts)
{
    std::vector<HeldVoucher> held;
    for (const DraftVoucher &draft : drafts)
        held.push_back({draft, VoucherState::Draft, {}, std::nullopt});
    return lineContents(p.payout, p.transactions, held);
}

const LineContents &of(const std::vector<LineContents> &lines, What what)
{
    return *std::ranges::find(lines, what, &LineContents::what);
}

/// `account öre`, in the vouchers' order.
QStringList bookings(const LineContents &line)
{
    QStringList all;
    for (const LineBooking &one : line.bookings)
        all.append(QStringLiteral("%1 %2").arg(one.account.number()).arg(one.amount.units()));
    all.sort();
    return all;
}

} // namespace

/// What a line of the reconciliation is made of.
class TestLineContents : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    /// One order of 1 000.00 at 25 %.
    void aSaleOpensItsRowOrderAndVoucherRows()
    {
        const PayoutBuilder p = ordinary();
        const auto lines = contents(p, book(input({p})));
        const LineContents &sale = of(lines, What::Sale);
        QCOMPARE(sale.rows.size(), 1U);
        QCOMPARE(sale.rows[0].order, QStringLiteral("1001"));
        QCOMPARE(sale.rows[0].amount, kr(1'000'00));
        QCOMPARE(sale.rows[0].booked, kr(1'000'00));
        const std::vector<TransactionKey> key{p.transactions[0].key};
        QCOMPARE(sale.orders, (std::vector<LineOrder>{
                                  {QStringLiteral("1001"), kr(1'000'00), kr(1'000'00), key}}));
        QCOMPARE(bookings(sale),
                 (QStringList{QStringLiteral("1686 100000"), QStringLiteral("2611 -20000"),
                              QStringLiteral("3001 -80000")}));
        for (const LineBooking &booking : sale.bookings)
            QCOMPARE(booking.rows, key);
    }

    /// 10.00 and 2.50: each its part, and both the voucher rows that the fee made.
    void aFeeWithVatStandsOnBothLines()
    {
        const PayoutBuilder p = ordinary();
        const auto lines = contents(p, book(input({p})));
        QCOMPARE(of(lines, What::Fee).rows[0].amount, kr(-10'00));
        QCOMPARE(of(lines, What::FeeVat).rows[0].amount, kr(-2'50));
        QCOMPARE(of(lines, What::FeeVat).rows[0].booked, kr(-2'50));
        const QStringList both{QStringLiteral("1686 -1250"), QStringLiteral("2641 250"),
                               QStringLiteral("6064 1000")};
        QCOMPARE(bookings(of(lines, What::Fee)), both);
        QCOMPARE(bookings(of(lines, What::FeeVat)), both);
    }

    void rowsOfOneOrderStandTogether()
    {
        PayoutBuilder p = ordinary();
        p.refund("1001", kSold, "2026-03-04T09:00:00Z", 50'00, {line(50'00, 2500)}).settled();
        const auto lines = contents(p, book(input({p})));
        const LineContents &refunds = of(lines, What::Return);
        QCOMPARE(refunds.rows.size(), 2U);
        QCOMPARE(refunds.orders.size(), 1U);
        QCOMPARE(refunds.orders[0].amount, kr(-250'00));
        QCOMPARE(refunds.orders[0].rows.size(), 2U);
    }

    void whatNoVoucherHoldsIsNotBooked()
    {
        PayoutBuilder p = ordinary();
        p.sale("1002", kSold, {line(349'00, 2500)}).settled();
        BookingInput all = input({p});
        all.orders.erase(p.order("1002").id);
        const auto lines = contents(p, book(all));
        const LineContents &sale = of(lines, What::Sale);
        QCOMPARE(sale.rows[0].booked, kr(1'000'00));
        QCOMPARE(sale.rows[1].amount, kr(349'00));
        QCOMPARE(sale.rows[1].booked, kr(0));
        QCOMPARE(sale.orders[1].booked, kr(0));
    }

    /// 1 000.00 − 200.00 − 12.50.
    void thePaymentHasVoucherRowsAndNoOthers()
    {
        const PayoutBuilder p = ordinary();
        const auto lines = contents(p, book(input({p})));
        const LineContents &paid = of(lines, What::PaidOut);
        QVERIFY(paid.rows.empty());
        QVERIFY(paid.orders.empty());
        QCOMPARE(bookings(paid),
                 (QStringList{QStringLiteral("1686 -78750"), QStringLiteral("1930 78750")}));
    }

    /// A day's voucher holds orders of two payouts; each payout shows its own part.
    void anotherPayoutsRowsAreNotItsOwn()
    {
        PayoutBuilder first{"P1", kPaid};
        first.sale("1001", kSold, {line(100'00, 2500)}).settled();
        PayoutBuilder second{"P2", "2026-03-16T08:00:00Z"};
        second.sale("1002", kSold, {line(300'00, 2500)}).settled();
        const auto lines = contents(first, book(input({first, second})));
        QCOMPARE(bookings(of(lines, What::Sale)),
                 (QStringList{QStringLiteral("1686 10000"), QStringLiteral("2611 -2000"),
                              QStringLiteral("3001 -8000")}));
    }
};

QTEST_GUILESS_MAIN(TestLineContents)
#include "tst_line_contents.moc"
