#include "flow/balance.h"
#include "flow/gift_cards.h"
#include "flow/world.h"

#include <QTest>

#include <algorithm>

using namespace klarbok;
using namespace klarbok::test;
using namespace Qt::StringLiterals;
using ledger::Cause;

namespace {

flow::BalanceView balanceOn(World &world, const char *date)
{
    return get(flow::balance(world.session, day(date)));
}

flow::BalanceView entriesOn(World &world, const char *date)
{
    return get(flow::balance(world.session, day(date), flow::ProofDepth::Entries));
}

qint64 sumOf(const flow::BalanceView &view)
{
    qint64 sum = 0;
    for (const ledger::Difference &one : view.proof.differences)
        sum += one.amount.units();
    return sum;
}

qint64 sumOf(const flow::BalanceView &view, Cause cause)
{
    qint64 sum = 0;
    for (const ledger::Difference &one : view.proof.differences)
        sum += one.cause == cause ? one.amount.units() : 0;
    return sum;
}

} // namespace

/// What Klarna owes at the end of a day, in three columns; and what gift card holders are owed.
class TestBalance : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void postedTheColumnsAgreeEveryDay()
    {
        const auto world = World::approved();
        world->post();
        const std::initializer_list<std::pair<const char *, qint64>> days{
            {"2026-03-01", 0},      {"2026-03-02", 349'00}, {"2026-03-03", 849'00},
            {"2026-03-04", 849'00}, {"2026-03-05", 0},      {"2026-03-06", 0}};
        for (const auto &[date, owed] : days) {
            const auto view = balanceOn(*world, date);
            QCOMPARE(view.proof.klarna, kr(owed));
            QCOMPARE(view.proof.rows, kr(owed));
            QCOMPARE(view.proof.books, std::optional{kr(owed)});
            QVERIFY(view.proof.differences.empty());
        }
    }

    void whatWaitsIsNamed()
    {
        const auto world = World::oneApproved();
        const auto view = balanceOn(*world, "2026-03-04");
        QCOMPARE(view.proof.klarna, kr(849'00));
        QCOMPARE(view.proof.rows, kr(849'00));
        QCOMPARE(view.proof.books, std::optional{kr(0)});
        QCOMPARE(sumOf(view, Cause::NotPosted), 349'00);
        QCOMPARE(sumOf(view, Cause::NotApproved), 500'00);
        QCOMPARE(sumOf(view), 849'00);
    }

    void whatWasBookedByHandIsNamed()
    {
        const auto world = World::approved();
        world->post();
        world->books->add("2026-03-04", u"Rättning"_s,
                          {{account("1686"), kr(12'00), {}}, {account("1930"), kr(-12'00), {}}});
        const auto view = balanceOn(*world, "2026-03-06");
        QCOMPARE(view.proof.books, std::optional{kr(12'00)});
        QCOMPARE(sumOf(view, Cause::BookedByHand), -12'00);
        QCOMPARE(sumOf(view), -12'00); // Klarna's 0 less the books' 12
    }

    /// In the year's entries: ours, one that others booked, and one of ours that was changed there.
    void theBooksEntriesAreOursOrListed()
    {
        const auto world = World::approved();
        world->post();
        world->books->add("2026-02-27", u"Före start"_s,
                          {{account("1686"), kr(50'00), {}}, {account("1930"), kr(-50'00), {}}});
        world->books->add("2026-03-04", u"Rättning"_s,
                          {{account("1686"), kr(12'00), {}}, {account("1930"), kr(-12'00), {}}});
        world->books->add("2026-03-05", u"Fel konto, rättat"_s,
                          {{account("1686"), kr(9'00), {}}, {account("1686"), kr(-9'00), {}}});
        world->books->add("2026-03-07", u"Senare"_s,
                          {{account("1686"), kr(1'00), {}}, {account("1930"), kr(-1'00), {}}});
        const auto view = entriesOn(*world, "2026-03-06");
        QCOMPARE(view.proof.books, std::optional{kr(62'00)});
        QCOMPARE(view.proof.others->from, day("2026-03-01")); // the start date
        QCOMPARE(view.proof.others->before, kr(50'00));
        QCOMPARE(view.proof.others->entries.size(), std::size_t{1});
        QCOMPARE(view.proof.others->entries.front().text, u"Rättning"_s);
        QCOMPARE(sumOf(view, Cause::BookedByHand), -62'00);
        QCOMPARE(view.verdict(), flow::BalanceView::Verdict::Differs);

        const VoucherId sold = world->dayVoucher("2026-03-03");
        for (BookedVoucher &booked : world->books->journal) {
            if (booked.text.contains(sold.text()))
                booked.rows = {{account("1686"), kr(490'00), {}},
                               {account("3001"), kr(-490'00), {}}};
        }
        const auto changed = entriesOn(*world, "2026-03-06");
        QCOMPARE(sumOf(changed, Cause::PostedDifferently), 10'00);
        QCOMPARE(sumOf(changed, Cause::BookedByHand), -62'00);
        QCOMPARE(sumOf(changed), (changed.proof.klarna - *changed.proof.books).units());
    }

    /// In a later year the list begins with the year, what is older is its opening balance.
    void theListBeginsWithTheYear()
    {
        const auto world = World::approved();
        world->post();
        world->books->yearList.push_back(
            {u"202701"_s, day("2027-01-01"), day("2027-12-31"), true, u"202701"_s});
        world->books->add("2026-03-04", u"Rättning"_s,
                          {{account("1686"), kr(12'00), {}}, {account("1930"), kr(-12'00), {}}});
        const auto view = entriesOn(*world, "2027-01-31");
        QCOMPARE(view.proof.others->from, day("2027-01-01"));
        QCOMPARE(view.proof.others->before, kr(12'00));
        QVERIFY(view.proof.others->entries.empty());
        QCOMPARE(sumOf(view, Cause::BookedByHand), -12'00);
    }

    void whenTheEntriesCannotBeReadTheBooksSayNothing()
    {
        const auto world = World::approved();
        world->post();
        world->books->failures[u"vouchers"_s] = ErrorKind::Offline;
        const auto view = entriesOn(*world, "2026-03-06");
        QVERIFY(view.booksError && !view.proof.books && !view.proof.others);
        QVERIFY(!balanceOn(*world, "2026-03-06").booksError); // the sum alone is enough elsewhere
    }

    /// Order 1001 moves from 2 to 4 March after it was posted.
    void whatKlarnaChangedIsNamed()
    {
        const auto world = World::approved();
        world->post();
        ledger::Transaction &row = world->source->rows("P1")[0];
        row.saleTime = row.captureTime = utc("2026-03-04T08:00:00Z");
        world->fetch();
        const auto view = entriesOn(*world, "2026-03-02");
        QCOMPARE(view.proof.klarna, kr(0));
        QCOMPARE(view.proof.rows, kr(349'00));
        QCOMPARE(view.proof.differences.size(), std::size_t{1});
        const ledger::Difference &moved = view.proof.differences.front();
        QCOMPARE(moved.cause, Cause::DateMoved);
        QCOMPARE(moved.amount, kr(-349'00));
        QCOMPARE(moved.refs, QStringList{world->dayVoucher("2026-03-02").text()});
        QVERIFY(view.needsUser());
        QVERIFY(entriesOn(*world, "2026-03-04").proof.differences.empty());
    }

    void anOrderThatIsMissingIsNamed()
    {
        World world;
        world.source->add(World::payout());
        world.source->failures[u"order 1001"_s] = ErrorKind::NotFound;
        world.fetch();
        const auto view = balanceOn(world, "2026-03-03");
        QCOMPARE(view.proof.klarna, kr(849'00));
        QCOMPARE(view.proof.rows, kr(500'00));
        QCOMPARE(sumOf(view, Cause::OrderMissing), 349'00);
        QCOMPARE(sumOf(view), 849'00); // nothing is in the books yet
    }

    void withoutTheBooksTheOtherTwoStand()
    {
        const auto world = World::fetched();
        world->noBooks = ErrorKind::SecretMissing;
        const auto view = balanceOn(*world, "2026-03-04");
        QVERIFY(view.booksError && view.booksError->kind == ErrorKind::SecretMissing);
        QVERIFY(!view.proof.books);
        QCOMPARE(view.proof.klarna, kr(849'00));
        QCOMPARE(view.proof.rows, kr(849'00));
        QVERIFY(view.proof.differences.empty());
    }

    void giftCardsRollForward()
    {
        World world;
        PayoutBuilder built{"P1", "2026-03-05T04:30:00Z"};
        built
            .sale("1001", "2026-03-02T08:00:00Z",
                  {line(ledger::LineType::Digital, 500'00, 0, "Presentkort 500 kr")})
            .sale("1002", "2026-03-03T08:00:00Z",
                  {line(400'00, 2500),
                   line(ledger::LineType::GiftCard, -150'00, 0, "Presentkort inlöst")})
            .settled();
        world.source->add(built);
        world.fetch();
        for (const VoucherListItem &item : world.vouchers())
            QCOMPARE(item.questions, 0);
        const auto march =
            get(flow::giftCards(world.session, day("2026-03-01"), day("2026-03-31")));
        QCOMPARE(march.opening, kr(0));
        QCOMPARE(march.sold, kr(500'00));
        QCOMPARE(march.used, kr(150'00));
        QCOMPARE(march.closing, kr(350'00));
        QCOMPARE(march.lines.size(), std::size_t{2});
        QCOMPARE(march.lines.front().orderNumber, u"1001"_s);
        const auto third =
            get(flow::giftCards(world.session, day("2026-03-03"), day("2026-03-31")));
        QCOMPARE(third.opening, kr(500'00));
        QCOMPARE(third.sold, kr(0));
        QCOMPARE(third.closing, kr(350'00));
        // It is what the liability account gets.
        QCOMPARE(posts(world.stored(world.dayVoucher("2026-03-02")).content).value(u"2421"_s),
                 -500'00);
        QCOMPARE(posts(world.stored(world.dayVoucher("2026-03-03")).content).value(u"2421"_s),
                 150'00);
    }
};

QTEST_GUILESS_MAIN(TestBalance)
#include "tst_flow_balance.moc"
