#include "flow/drafts.h"
#include "flow/world.h"

#include <QTest>

using namespace klarbok;
using namespace klarbok::test;
using namespace Qt::StringLiterals;
using State = ledger::VoucherState;

/// What is proposed follows what is known; what is approved stays.
class TestDrafts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void threeVouchersByHand()
    {
        const auto world = World::fetched();
        QCOMPARE(world->vouchers().size(), std::size_t{3});
        QCOMPARE(posts(world->stored(world->dayVoucher("2026-03-02")).content),
                 posted({{"1686", 349'00}, {"2621", -37'39}, {"3002", -311'61}}));
        QCOMPARE(posts(world->stored(world->dayVoucher("2026-03-03")).content),
                 posted({{"1686", 500'00}, {"2611", -100'00}, {"3001", -400'00}}));
        QCOMPARE(posts(world->stored(world->payoutVoucher()).content),
                 posted({{"1686", -849'00}, {"1930", 824'00}, {"2641", 5'00}, {"6064", 20'00}}));
    }

    void buildingAgainChangesNothing()
    {
        const auto world = World::fetched();
        const StoredVoucher before = world->stored(world->dayVoucher());
        world->pass(3600);
        get(flow::rebuildDrafts(world->session));
        const StoredVoucher after = world->stored(world->dayVoucher());
        QCOMPARE(after.content, before.content);
        QCOMPARE(after.created, before.created);
    }

    /// More of a day that is approved: a supplement, and the approved one as it was.
    void laterSalesOfAnApprovedDayMakeASupplement()
    {
        const auto world = World::oneApproved();
        const VoucherId first = world->dayVoucher();
        const StoredVoucher before = world->stored(first);
        PayoutBuilder later{"P2", "2026-03-06T04:30:00Z"};
        later.sale("1003", "2026-03-02T18:00:00Z", {line(125'00, 2500)}).settled();
        world->source->add(later);
        world->fetch();
        QCOMPARE(world->stored(first).content, before.content);
        QCOMPARE(world->state(first), State::Approved);
        std::vector<StoredVoucher> supplements;
        for (const VoucherListItem &item : world->vouchers()) {
            if (item.kind == ledger::VoucherKind::Day && item.date == day("2026-03-02") &&
                item.id != first)
                supplements.push_back(world->stored(item.id));
        }
        QCOMPARE(supplements.size(), std::size_t{1});
        QCOMPARE(supplements.front().content.revision, 2);
        QCOMPARE(posts(supplements.front().content),
                 posted({{"1686", 125'00}, {"2611", -25'00}, {"3001", -100'00}}));
    }

    /// Had it not been approved, the draft would have grown.
    void laterSalesOfADraftDayJoinIt()
    {
        const auto world = World::fetched();
        PayoutBuilder later{"P2", "2026-03-06T04:30:00Z"};
        later.sale("1003", "2026-03-02T18:00:00Z", {line(125'00, 2500)}).settled();
        world->source->add(later);
        world->fetch();
        QCOMPARE(posts(world->stored(world->dayVoucher()).content), posted({{"1686", 474'00},
                                                                            {"2611", -25'00},
                                                                            {"2621", -37'39},
                                                                            {"3001", -100'00},
                                                                            {"3002", -311'61}}));
    }

    void aTypeNobodyKnowsIsAQuestionOnThePayoutVoucher()
    {
        World world;
        PayoutBuilder built{"P1", "2026-03-05T04:30:00Z"};
        built.sale("1001", "2026-03-02T08:00:00Z", {line(349'00, 1200)})
            .row("SURPRISE", "SOMETHING_NEW", 10'00, &ledger::PayoutTotals::charge)
            .settled();
        world.source->add(built);
        world.fetch();
        QCOMPARE(questionCodes(world.stored(world.payoutVoucher()).content),
                 QStringList{u"unknown_type"_s});
        QVERIFY(world.stored(world.dayVoucher()).content.questions.empty());
    }

    void theSameTransactionIsNeverOnTwoVouchers()
    {
        const auto world = World::approved();
        world->set("date_rule", "payout"); // would move every sale to 5 March
        world->fetch();
        QCOMPARE(world->vouchers().size(), std::size_t{3});
        QMap<QString, int> uses;
        for (const VoucherListItem &item : world->vouchers()) {
            for (const TransactionKey &key : world->stored(item.id).content.transactions)
                ++uses[key.text()];
        }
        QCOMPARE(uses.size(), 3);
        for (const int count : uses)
            QCOMPARE(count, 1);
    }
};

QTEST_GUILESS_MAIN(TestDrafts)
#include "tst_flow_drafts.moc"
