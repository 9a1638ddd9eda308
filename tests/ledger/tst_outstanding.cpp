#include "ledger/balance_input.h"
#include "ledger/outstanding.h"

#include <QTest>

using namespace klarbok;
using namespace klarbok::ledger;
using namespace klarbok::test;
using namespace Qt::StringLiterals;

namespace {

/// 27 February: 100.00; 12 March: 349.00; 20 March: 500.00, and 50.00 of 1001 back on the 25th;
/// fee 20.00 + 5.00. Paid out on 2 April.
PayoutBuilder late()
{
    PayoutBuilder built{"P1", "2026-04-02T04:30:00Z"};
    built.sale("1001", "2026-02-27T08:00:00Z", {line(100'00, 2500)})
        .sale("1002", "2026-03-12T08:00:00Z", {line(349'00, 1200)})
        .sale("1003", "2026-03-20T08:00:00Z", {line(500'00, 2500)})
        .refund("1001", "2026-02-27T08:00:00Z", "2026-03-25T09:00:00Z", 50'00, {line(50'00, 2500)})
        .fee(20'00, 5'00)
        .settled();
    return built;
}

Outstanding on(const BookingInput &booked, const char *date)
{
    return outstanding(balanceInput(booked, date));
}

/// `10000 1` per age.
QStringList ages(const Outstanding &made)
{
    QStringList lines;
    for (const AgeSum &age : made.ages)
        lines.append(QString::number(age.amount.units()) + u' ' + QString::number(age.rows));
    return lines;
}

/// `debt -20000 P1`
QStringList apart(const Outstanding &made)
{
    QStringList lines;
    for (const ApartSum &sum : made.apart)
        lines.append(QStringList{apartName(sum.kind), QString::number(sum.amount.units()),
                                 sum.payouts.join(u',')}
                         .join(u' ')
                         .trimmed());
    return lines;
}

const QStringList kNone{u"0 0"_s, u"0 0"_s, u"0 0"_s, u"0 0"_s};

} // namespace

/// What is sold and not paid out, by age.
class TestOutstanding : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void agesEndOnTheirDays()
    {
        for (const auto &[days, age] :
             std::initializer_list<std::pair<int, Age>>{{0, Age::Week},
                                                        {7, Age::Week},
                                                        {8, Age::TwoWeeks},
                                                        {14, Age::TwoWeeks},
                                                        {15, Age::Month},
                                                        {30, Age::Month},
                                                        {31, Age::Older},
                                                        {400, Age::Older}})
            QCOMPARE(ageOf(days), age);
    }

    /// On 31 March: the sales are 32, 19 and 11 days old, the refund 6.
    void aMonthEndByAge()
    {
        const Outstanding made = on(input({late()}), "2026-03-31");
        QCOMPARE(ages(made), (QStringList{u"-5000 1"_s, u"50000 1"_s, u"34900 1"_s, u"10000 1"_s}));
        QCOMPARE(made.sum, kr(899'00));
        QVERIFY(made.apart.empty());
        QCOMPARE(made.known, std::optional{day("2026-04-02")});
        QCOMPARE(made.rows.size(), std::size_t{4});
        const OutstandingRow &oldest = made.rows.front();
        QCOMPARE(oldest.day, day("2026-02-27"));
        QCOMPARE(oldest.age, 32);
        QCOMPARE(oldest.order, u"1001"_s);
        QCOMPARE(oldest.amount, kr(100'00));
        QCOMPARE(oldest.what, What::Sale);
        QCOMPARE(oldest.payout.text(), u"P1"_s);
        QCOMPARE(oldest.paid, day("2026-04-02"));
        QCOMPARE(made.rows.back().what, What::Return);
        QCOMPARE(made.rows.back().amount, kr(-50'00));
    }

    void earlierOnlyWhatWasSoldThenCounts()
    {
        const Outstanding made = on(input({late()}), "2026-03-12");
        QCOMPARE(ages(made), (QStringList{u"34900 1"_s, u"10000 1"_s, u"0 0"_s, u"0 0"_s}));
        QCOMPARE(on(input({late()}), "2026-02-26").sum, kr(0));
    }

    void whatIsPaidOutIsGone()
    {
        const Outstanding made = on(input({late()}), "2026-04-02");
        QCOMPARE(ages(made), kNone);
        QVERIFY(made.rows.empty() && made.apart.empty());
        QCOMPARE(made.sum, kr(0));
    }

    /// A part of what was sold goes back before any of it is paid: both stand there.
    void anOrderThatIsTakenBackWithACorrectionIsGone()
    {
        BalanceInput made = balanceInput(input({late()}), "2026-03-31");
        DatedMovement taken = made.movements.front();
        QCOMPARE(taken.movement.amount, kr(100'00));
        taken.date = day("2026-03-30");
        taken.movement.amount = kr(-100'00);
        made.movements.push_back(taken);
        QCOMPARE(ages(outstanding(made)),
                 (QStringList{u"-5000 1"_s, u"50000 1"_s, u"34900 1"_s, u"0 0"_s}));
        // Booked again at 90.00: as old as its sale, on the voucher that booked it first.
        taken.movement.amount = kr(90'00);
        taken.voucher = *VoucherId::parse(u"KB-00000001"_s);
        made.movements.push_back(taken);
        const Outstanding again = outstanding(made);
        QCOMPARE(again.ages.back().amount, kr(90'00));
        QCOMPARE(again.rows.front().age, 32);
        QCOMPARE(again.rows.front().voucher, made.movements.front().voucher);
    }

    /// The books of February are locked: booked on 1 March, sold on 27 February.
    void aVoucherThatWasMovedIsAsOldAsItsSale()
    {
        BalanceInput made = balanceInput(input({late()}), "2026-03-05");
        made.movements.front().date = day("2026-03-01");
        made.movements.front().movedFrom = day("2026-02-27");
        QCOMPARE(outstanding(made).rows.front().age, 6);
        made.date = day("2026-02-28");
        QCOMPARE(outstanding(made).sum, kr(0)); // not on the claim yet
    }

    /// 100.00 sold, 300.00 refunded: 200.00 of debt, taken from the next payout.
    void debtStandsApart()
    {
        PayoutBuilder first{"P1", "2026-03-05T04:30:00Z"};
        first.sale("1001", "2026-03-02T08:00:00Z", {line(100'00, 2500)})
            .refund("1000", "2026-02-20T08:00:00Z", "2026-03-02T09:00:00Z", 300'00,
                    {line(300'00, 2500)})
            .settled();
        PayoutBuilder second{"P2", "2026-03-12T04:30:00Z"};
        second.sale("1002", "2026-03-09T08:00:00Z", {line(500'00, 2500)})
            .openingDebt(200'00)
            .settled();
        const BookingInput booked = input({first, second});
        const Outstanding between = on(booked, "2026-03-10");
        QCOMPARE(ages(between), (QStringList{u"50000 1"_s, u"0 0"_s, u"0 0"_s, u"0 0"_s}));
        QCOMPARE(apart(between), QStringList{u"debt -20000 P1"_s});
        QCOMPARE(between.sum, kr(300'00));
        QVERIFY(on(booked, "2026-03-12").apart.empty());
    }

    void whatIsHeldBackAndDisputedStandsApart()
    {
        PayoutBuilder built{"P1", "2026-03-05T04:30:00Z"};
        built.sale("1001", "2026-03-02T08:00:00Z", {line(1'000'00, 2500)})
            .row("HOLDBACK", "ROLLING_RESERVE", 100'00, &PayoutTotals::holdback)
            .row("REVERSAL", "DISPUTE", 30'00, &PayoutTotals::reversal)
            .settled();
        PostingRules inClearing = rules();
        inClearing.dispute.reset();
        const Outstanding made = on(input({built}, inClearing), "2026-03-06");
        QCOMPARE(apart(made), (QStringList{u"held_back 10000 P1"_s, u"dispute 3000 P1"_s}));
        QCOMPARE(made.sum, kr(130'00));
        QCOMPARE(ages(made), kNone);
    }

    void whatWasSoldBeforeTheStartStandsApart()
    {
        PostingRules march = rules();
        march.startDate = day("2026-03-01");
        PayoutBuilder over{"P1", "2026-03-03T04:30:00Z"};
        over.sale("1001", "2026-02-27T08:00:00Z", {line(100'00, 2500)}).settled();
        const Outstanding made = on(input({over}, march), "2026-03-03");
        QCOMPARE(apart(made), QStringList{u"before_start -10000 P1"_s});
        QCOMPARE(made.sum, kr(-100'00));
    }

    /// The payout is paid, and its voucher waits for an answer.
    void whatIsPaidButNotBookedStandsApart()
    {
        PayoutBuilder built{"P1", "2026-03-05T04:30:00Z"};
        built.sale("1001", "2026-03-02T08:00:00Z", {line(349'00, 1200)}).settled();
        BalanceInput made = balanceInput(input({built}), "2026-03-06");
        std::erase_if(made.movements, [](const DatedMovement &dated) {
            return dated.movement.what == What::PaidOut;
        });
        const Outstanding waiting = outstanding(made);
        QCOMPARE(apart(waiting), QStringList{u"not_booked 34900 P1"_s});
        QCOMPARE(ages(waiting), kNone);
    }

    void nothingIsFetched()
    {
        const Outstanding made = on(input({}), "2026-03-06");
        QCOMPARE(ages(made), kNone);
        QVERIFY(!made.known);
    }
};

QTEST_GUILESS_MAIN(TestOutstanding)
#include "tst_outstanding.moc"
