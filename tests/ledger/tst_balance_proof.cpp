#include "ledger/balance_input.h"

#include <QTest>

using namespace klarbok;
using namespace klarbok::ledger;
using namespace klarbok::test;

namespace {

qint64 sumOf(const BalanceProof &proof, Cause cause)
{
    qint64 sum = 0;
    for (const Difference &one : proof.differences)
        sum += one.cause == cause ? one.amount.units() : 0;
    return sum;
}

/// Klarna's column and ours, in öre, and that nothing is left to explain.
void compareBoth(const BookingInput &booked, const char *date, qint64 owed)
{
    const BalanceProof proof = balanceProof(balanceInput(booked, date, VoucherState::Posted, 0));
    QCOMPARE(proof.klarna, kr(owed));
    QCOMPARE(proof.rows, kr(owed));
    QCOMPARE(proof.books, std::optional{kr(owed)});
    QVERIFY(proof.differences.empty());
}

PayoutBuilder plain()
{
    PayoutBuilder built{"P1", "2026-03-05T04:30:00Z"};
    built.sale("1001", "2026-03-02T08:00:00Z", {line(349'00, 1200)})
        .sale("1002", "2026-03-03T08:00:00Z", {line(500'00, 2500)})
        .fee(20'00, 5'00)
        .settled();
    return built;
}

} // namespace

class TestBalanceProof : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theClaimGrowsBySalesAndGoesWithThePayout()
    {
        const BookingInput booked = input({plain()});
        compareBoth(booked, "2026-03-01", 0);
        compareBoth(booked, "2026-03-02", 349'00);
        compareBoth(booked, "2026-03-04", 849'00);
        compareBoth(booked, "2026-03-05", 0);
    }

    /// 100.00 sold and 300.00 refunded: Klarna carries 200.00 of debt, and takes it from the next.
    void debtIsOwedUntilItIsRepaid()
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
        QCOMPARE(first.payout.totals.closingDebt, kr(200'00));
        QCOMPARE(second.payout.totals.settlement, kr(300'00));
        const BookingInput booked = input({first, second});
        compareBoth(booked, "2026-03-05", -200'00);
        compareBoth(booked, "2026-03-09", 300'00);
        compareBoth(booked, "2026-03-12", 0);
    }

    void whatIsHeldBackIsStillOwed()
    {
        PayoutBuilder first{"P1", "2026-03-05T04:30:00Z"};
        first.sale("1001", "2026-03-02T08:00:00Z", {line(1'000'00, 2500)})
            .row("HOLDBACK", "ROLLING_RESERVE", 100'00, &PayoutTotals::holdback)
            .settled();
        PayoutBuilder second{"P2", "2026-03-12T04:30:00Z"};
        second.row("RELEASE", "ROLLING_RESERVE", 100'00, &PayoutTotals::release).settled();
        compareBoth(input({first, second}), "2026-03-06", 100'00);
        compareBoth(input({first, second}), "2026-03-12", 0);
        // With an account of its own it leaves the claim.
        PostingRules apart = rules();
        apart.holdback = account("1689");
        compareBoth(input({first, second}, apart), "2026-03-06", 0);
    }

    void underTheCashMethodNothingIsClaimedBeforeItIsPaid()
    {
        PostingRules cash = rules();
        cash.method = Method::Cash;
        compareBoth(input({plain()}, cash), "2026-03-04", 0);
        compareBoth(input({plain()}, cash), "2026-03-05", 0);
    }

    void draftsAndApprovedOnesAreNamedAgainstTheBooks()
    {
        const BookingInput booked = input({plain()});
        const auto drafts =
            balanceProof(balanceInput(booked, "2026-03-04", VoucherState::Draft, 0));
        QCOMPARE(drafts.books, std::optional{kr(0)});
        QCOMPARE(sumOf(drafts, Cause::NotApproved), 849'00);
        QCOMPARE(sumOf(drafts), 849'00);
        QCOMPARE(drafts.differences.front().cure, Cure::Approve);
        const auto approved =
            balanceProof(balanceInput(booked, "2026-03-04", VoucherState::Approved, 0));
        QCOMPARE(sumOf(approved, Cause::NotPosted), 849'00);
        const auto uncertain =
            balanceProof(balanceInput(booked, "2026-03-04", VoucherState::Uncertain, 0));
        QCOMPARE(sumOf(uncertain, Cause::NotPosted), 849'00);
    }

    void oneOreTooMuchInTheBooksIsSeen()
    {
        const auto proof =
            balanceProof(balanceInput(input({plain()}), "2026-03-06", VoucherState::Posted, 1));
        QCOMPARE(proof.books, std::optional{kr(1)});
        QCOMPARE(proof.differences.size(), std::size_t{1});
        QCOMPARE(proof.differences.front().amount, kr(-1));
        QCOMPARE(proof.differences.front().cause, Cause::BookedByHand);
        QVERIFY(!proof.differences.front().explained);
    }

    void whatWaitsForItsOrderIsNamedWithItsNumber()
    {
        BookingInput booked = input({plain()});
        std::erase_if(booked.orders, [](const auto &one) {
            return one.second.merchantReference1 == QStringLiteral("1001");
        });
        const auto proof = balanceProof(balanceInput(booked, "2026-03-04"));
        QCOMPARE(proof.klarna, kr(849'00));
        QCOMPARE(proof.rows, kr(500'00));
        QCOMPARE(proof.differences.size(), std::size_t{1});
        QCOMPARE(proof.differences.front().amount, kr(349'00));
        QCOMPARE(proof.differences.front().cause, Cause::OrderMissing);
        QCOMPARE(proof.differences.front().refs, QStringList{QStringLiteral("1001")});
    }

    /// Sold in February, booked by whoever kept the books then, paid to us in March.
    void whatWasSoldBeforeTheStartDate()
    {
        PostingRules march = rules();
        march.startDate = day("2026-03-01");
        PayoutBuilder over{"P1", "2026-03-03T04:30:00Z"};
        over.sale("1001", "2026-02-27T08:00:00Z", {line(100'00, 2500)}).settled();
        const BookingInput booked = input({over}, march);
        const auto ours = balanceProof(balanceInput(booked, "2026-03-03"));
        QCOMPARE(ours.klarna, kr(0));
        QCOMPARE(ours.rows, kr(-100'00));
        QCOMPARE(ours.differences.size(), std::size_t{1});
        QCOMPARE(ours.differences.front().cause, Cause::BeforeStart);
        QCOMPARE(ours.differences.front().amount, kr(100'00));
        QCOMPARE(ours.differences.front().cure, Cure::CheckBooks);
        // The books have the claim from before: nothing is left.
        const auto theirs =
            balanceProof(balanceInput(booked, "2026-03-03", VoucherState::Posted, 100'00));
        QCOMPARE(theirs.books, std::optional{kr(0)});
        QVERIFY(theirs.differences.empty());
    }

    void anotherCurrencyIsLeftOut()
    {
        PayoutBuilder euro{"P9", "2026-03-05T04:30:00Z", *Currency::parse(u"EUR")};
        euro.sale("1009", "2026-03-02T08:00:00Z", {[] {
                      OrderLine one = line(10'00, 2500);
                      one.total = Money{10'00, *Currency::parse(u"EUR")};
                      one.vatAmount = Money{2'00, *Currency::parse(u"EUR")};
                      return one;
                  }()})
            .settled();
        BookingInput booked = input({plain()});
        BalanceInput with = balanceInput(booked, "2026-03-04");
        with.payouts.push_back(euro.payout);
        with.transactions.insert(with.transactions.end(), euro.transactions.begin(),
                                 euro.transactions.end());
        const auto proof = balanceProof(with);
        QCOMPARE(proof.klarna, kr(849'00));
        QVERIFY(proof.differences.empty());
    }
};

QTEST_GUILESS_MAIN(TestBalanceProof)
#include "tst_balance_proof.moc"
