// What can be done about a difference, in the window as on the command line.

#include "flow/corrections.h"
#include "flow/cures.h"
#include "flow/world.h"

#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace klarbok;
using namespace klarbok::test;
using flow::CureAct;

namespace {

flow::PayoutView view(World &world)
{
    return get(flow::payout(world.session, *PayoutId::parse(u"P1"_s)));
}

/// What the list says of why the payout needs somebody.
std::vector<ledger::Cause> reasons(World &world)
{
    std::vector<ledger::Cause> causes;
    for (const ledger::Difference &reason : get(flow::payouts(world.session)).front().reasons)
        causes.push_back(reason.cause);
    return causes;
}

/// The first difference with this cause, and what can be done about it.
std::vector<flow::CureStep> cures(const flow::PayoutView &view, ledger::Cause cause)
{
    const auto &all = view.reconciliation.differences;
    const auto found = std::ranges::find(all, cause, &ledger::Difference::cause);
    if (found == all.end())
        qFatal("no such cause");
    return flow::curesFor(*found, view);
}

} // namespace

class TestFlowCures : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void draftsAreApprovedAndApprovedOnesPosted()
    {
        const auto world = World::fetched();
        const auto drafts = cures(view(*world), ledger::Cause::NotApproved);
        QCOMPARE(drafts.size(), 1U);
        QCOMPARE(drafts[0].act, CureAct::Approve);
        QCOMPARE(drafts[0].vouchers.size(), 2U); // the days of its two sales
        QCOMPARE(get(flow::approve(world->session, drafts[0].vouchers, kQuiet, StopFlag{}))
                     .approved.size(),
                 2U);
        const auto approved = cures(view(*world), ledger::Cause::NotPosted);
        QCOMPARE(approved[0].act, CureAct::Post);
        QCOMPARE(world->post(approved[0].vouchers).posted.size(), 2U);
    }

    /// Only the voucher with the order in question waits for it.
    void aMissingOrderIsReadAgainOrAnswered()
    {
        World world;
        world.source->add(World::payout());
        world.source->failures[u"order 1002"_s] = ErrorKind::NotFound;
        world.fetch();
        const auto now = view(world);
        const auto steps = cures(now, ledger::Cause::OrderMissing);
        QCOMPARE(steps.size(), 2U);
        QCOMPARE(steps[0].act, CureAct::RetryOrder);
        QCOMPARE(steps[0].vouchers, std::vector{world.dayVoucher("2026-03-03")});
        QVERIFY(steps[0].row.has_value());
        QCOMPARE(steps[1].act, CureAct::ShowQuestion);
        QCOMPARE(steps[1].vouchers, steps[0].vouchers);
        QCOMPARE(now.status, flow::PayoutStatus::NeedsYou);
        QCOMPARE(reasons(world), std::vector{ledger::Cause::OrderMissing});
    }

    /// A moved date has no amount that differs: the list says why it needs somebody all the same.
    void whatKlarnaChangedIsCorrected()
    {
        const auto world = World::approved();
        world->post();
        world->pass(14 * 86'400);
        QVERIFY(reasons(*world).empty());
        ledger::Transaction &row = world->source->rows("P1").front();
        row.saleTime = row.captureTime = utc("2026-03-04T08:00:00Z");
        const VoucherId correction = world->fetch().drifts.front().correction->id;
        QCOMPARE(reasons(*world), std::vector{ledger::Cause::DateMoved});
        const auto drafted = cures(view(*world), ledger::Cause::DateMoved);
        QCOMPARE(drafted, (std::vector<flow::CureStep>{{CureAct::ShowCorrection, {correction}}}));
        // Thrown away, it can be drafted again.
        get(flow::withdrawCorrection(world->session, correction));
        const auto again = cures(view(*world), ledger::Cause::DateMoved);
        QCOMPARE(again,
                 (std::vector<flow::CureStep>{{CureAct::DraftCorrection, {world->dayVoucher()}}}));
    }

    void whatKlarnaMustExplainHasNoButton()
    {
        World world;
        PayoutBuilder p = World::payout();
        p.settled(50'00);
        world.source->add(p);
        world.fetch();
        QVERIFY(cures(view(world), ledger::Cause::Unknown).empty());
    }
};

QTEST_GUILESS_MAIN(TestFlowCures)
#include "tst_flow_cures.moc"
