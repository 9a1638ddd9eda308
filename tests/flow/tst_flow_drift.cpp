#include "flow/answers.h"
#include "flow/corrections.h"
#include "flow/drift.h"
#include "flow/payouts.h"
#include "flow/workspace_settings.h"
#include "flow/world.h"

#include <QTest>

using namespace klarbok;
using namespace klarbok::test;
using namespace Qt::StringLiterals;
using State = ledger::VoucherState;

namespace {

/// World::payout(), all of it posted; it is 20 March.
std::unique_ptr<World> posted()
{
    auto world = World::approved();
    KLARBOK_EXPECTS(world->post().posted.size() == 3);
    world->pass(14 * 86'400);
    return world;
}

/// Order 1001 (349.00) has moved from 2 to 4 March.
void move(World &world)
{
    ledger::Transaction &row = world.source->rows("P1")[0];
    row.saleTime = row.captureTime = utc("2026-03-04T08:00:00Z");
}

/// `date_moved 1001 2026-03-02 2026-03-04 34900`
QStringList told(const std::vector<OpenDrift> &drifts)
{
    QStringList lines;
    for (const OpenDrift &open : drifts)
        lines.append(QStringList{changeName(open.drift.what), open.drift.subject, open.drift.was,
                                 open.drift.now, QString::number(open.drift.amount.units())}
                         .join(u' '));
    return lines;
}

const QString kMoved = u"date_moved 1001 2026-03-02 2026-03-04 34900"_s;

flow::FetchReport check(World &world)
{
    return get(flow::checkDrift(world.session, kQuiet, StopFlag{}));
}

int drafts(World &world)
{
    return static_cast<int>(
        std::ranges::count(world.vouchers(), State::Draft, &VoucherListItem::state));
}

} // namespace

/// What Klarna changes after posting is found, told, and proposed a correction.
class TestFlowDrift : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nothingHasChanged()
    {
        const auto world = posted();
        world->source->asked.clear();
        const auto fetched = world->fetch();
        QVERIFY(fetched.drifts.empty());
        QVERIFY(!fetched.needsUser());
        QCOMPARE(world->source->askedFor("rows"), 1); // posted rows are read again
        QCOMPARE(world->source->askedFor("order"), 0);
        const auto checked = check(*world);
        QVERIFY(checked.drifts.empty());
        QVERIFY(checked.wasCheck);
        QVERIFY(!checked.needsUser());
        QCOMPARE(world->source->askedFor("order"), 2);
        QCOMPARE(world->vouchers().size(), 3U);
    }

    void aFetchFindsMovedRowsAndDraftsTheCorrection()
    {
        const auto world = posted();
        const VoucherId original = world->dayVoucher();
        const StoredVoucher before = world->stored(original);
        move(*world);
        const auto report = world->fetch();
        QCOMPARE(told(report.drifts), QStringList{kMoved});
        QVERIFY(report.needsUser());
        const OpenDrift &open = report.drifts.front();
        QCOMPARE(open.drift.voucher, original);
        QCOMPARE(open.number, *before.number);
        QVERIFY(open.correction.has_value());

        const StoredVoucher draft = world->stored(open.correction->id);
        QCOMPARE(draft.state, State::Draft);
        QCOMPARE(draft.content.corrects->id, original);
        QCOMPARE(draft.content.corrects->number, *before.number);
        QVERIFY(world->stored(original).content == before.content);
        QVERIFY(world->post().posted.empty()); // nothing goes by itself
        QVERIFY(world->events(original.text()).contains(u"drift"_s));
    }

    void askingAgainTellsTheSameAndDraftsNothingTwice()
    {
        const auto world = posted();
        move(*world);
        world->fetch();
        const auto first = get(world->store->drifts());
        for (int i = 0; i < 2; ++i) {
            QVERIFY(check(*world).drifts == first);
            QCOMPARE(drafts(*world), 1);
        }
        QCOMPARE(world->events(world->dayVoucher().text()).count(u"drift"_s), 1);
    }

    void theListsSayWhichVoucherAndPayout()
    {
        const auto world = posted();
        move(*world);
        world->fetch();
        for (const VoucherListItem &item : world->vouchers())
            QCOMPARE(item.hasDrift, item.id == world->dayVoucher());
        QCOMPARE(told(world->stored(world->dayVoucher()).drifts), QStringList{kMoved});
        const auto view = get(flow::payout(world->session, *PayoutId::parse(u"P1"_s)));
        QCOMPARE(view.status, flow::PayoutStatus::NeedsYou);
        QCOMPARE(told(view.drifts), QStringList{kMoved});
        QCOMPARE(view.reconciliation.differences.size(), 1U);
        QCOMPARE(view.reconciliation.differences[0].cause, ledger::Cause::DateMoved);
        QCOMPARE(view.reconciliation.differences[0].cure, ledger::Cure::Correct);
        QCOMPARE(view.reconciliation.differences[0].amount, kr(349'00));
        // The correction waits for the owner, not for "approve all".
        QVERIFY(get(flow::approvable(world->session)).vouchers.empty());
    }

    void thePostedCorrectionEndsIt()
    {
        const auto world = posted();
        move(*world);
        const VoucherId correction = world->fetch().drifts.front().correction->id;
        QCOMPARE(
            get(flow::approve(world->session, {correction}, kQuiet, StopFlag{})).approved.size(),
            1U);
        QCOMPARE(told(get(world->store->drifts())), QStringList{kMoved}); // not before it is posted
        QCOMPARE(world->post().posted.size(), 1U);
        QVERIFY(get(world->store->drifts()).empty());
        QVERIFY(check(*world).drifts.empty());
        QCOMPARE(drafts(*world), 0);
        const auto view = get(flow::payout(world->session, *PayoutId::parse(u"P1"_s)));
        QCOMPARE(view.status, flow::PayoutStatus::Posted);
        QVERIFY(view.reconciliation.differences.empty());
    }

    void aCorrectionThatWasThrownAwayStaysAway()
    {
        const auto world = posted();
        move(*world);
        const VoucherId correction = world->fetch().drifts.front().correction->id;
        get(flow::withdrawCorrection(world->session, correction));
        const auto again = world->fetch();
        QCOMPARE(told(again.drifts), QStringList{kMoved});
        QVERIFY(!again.drifts.front().correction.has_value());
        QCOMPARE(drafts(*world), 0);
        // The owner may still ask.
        QCOMPARE(get(flow::correct(world->session, world->dayVoucher())).content.id, correction);
    }

    void klarnaTakesItBack()
    {
        const auto world = posted();
        const auto rows = world->source->rows("P1");
        move(*world);
        world->fetch();
        world->source->rows("P1") = rows;
        QVERIFY(world->fetch().drifts.empty());
        // The draft books what is there now: nothing, and it says so.
        const auto items = world->vouchers();
        const auto draft = std::ranges::find(items, State::Draft, &VoucherListItem::state);
        QVERIFY(draft != items.end());
        QCOMPARE(noticeCodes(world->stored(draft->id).content),
                 QStringList{u"nothing_to_correct"_s});
    }

    /// Only a check reads orders again. 349.00 at 25 % has 69.80 of VAT, at 12 % 37.39.
    void aChangedOrderIsFoundByACheck()
    {
        const auto world = posted();
        ledger::Order &order = world->source->order("1001");
        order.lines = {line(349'00, 2500)};
        order.captures[0].lines = order.lines;
        QVERIFY(world->fetch().drifts.empty());
        const auto report = check(*world);
        QCOMPARE(told(report.drifts), QStringList{u"order_changed 1001 3739 6980 34900"_s});
        const StoredVoucher draft = world->stored(report.drifts.front().correction->id);
        QCOMPARE(posts(draft.content), klarbok::test::posted({{"1686", 0},
                                                              {"3002", 311'61},
                                                              {"2621", 37'39},
                                                              {"3001", -279'20},
                                                              {"2611", -69'80}}));
    }

    /// 349.00 becomes 359.00, and so does what is paid out: 834.00.
    void aChangedAmountKeepsItsRow()
    {
        const auto world = posted();
        world->source->rows("P1")[0].amount = kr(359'00);
        world->source->rows("P1")[0].key = *TransactionKey::parse(u"another"_s);
        ledger::Order &order = world->source->order("1001");
        order.lines = {line(359'00, 1200)};
        order.captures[0].lines = order.lines;
        order.captures[0].amount = kr(359'00);
        world->source->payout("P1").totals.sale = kr(859'00);
        world->source->payout("P1").totals.settlement = kr(834'00);
        const auto report = check(*world);
        QCOMPARE(told(report.drifts), (QStringList{u"amount_changed 1001 34900 35900 1000"_s,
                                                   u"amount_changed  82400 83400 1000"_s}));
        QCOMPARE(drafts(*world), 2); // of the day, and of the payout
        std::vector<VoucherId> corrections;
        for (const OpenDrift &open : report.drifts)
            corrections.push_back(open.correction->id);
        QCOMPARE(
            get(flow::approve(world->session, corrections, kQuiet, StopFlag{})).approved.size(),
            2U);
        QCOMPARE(world->post().posted.size(), 2U);
        const auto view = get(flow::payout(world->session, *PayoutId::parse(u"P1"_s)));
        QVERIFY(view.reconciliation.differences.empty());
        QCOMPARE(view.status, flow::PayoutStatus::Posted);
        QVERIFY(check(*world).drifts.empty());
    }

    /// Order 1001 is not in the payout any more: 475.00 is paid out.
    void aRowThatVanishesIsTakenBack()
    {
        const auto world = posted();
        auto &rows = world->source->rows("P1");
        rows.erase(rows.begin());
        world->source->payout("P1").totals.sale = kr(500'00);
        world->source->payout("P1").totals.settlement = kr(475'00);
        const auto report = world->fetch();
        QCOMPARE(told(report.drifts), (QStringList{u"row_vanished 1001 34900  -34900"_s,
                                                   u"amount_changed  82400 47500 -34900"_s}));
        const StoredVoucher draft = world->stored(report.drifts.front().correction->id);
        QCOMPARE(posts(draft.content),
                 klarbok::test::posted({{"1686", -349'00}, {"3002", 311'61}, {"2621", 37'39}}));
        QCOMPARE(report.changed, 2); // the row and the payout
        QCOMPARE(world->fetch().changed, 0);
    }

    /// It could not be read when it was booked, and is settled.
    void anOrderBookedByTheOwnersWordIsNotAskedForAgain()
    {
        auto world = std::make_unique<World>();
        world->source->add(World::payout());
        world->source->failures[u"order 1001"_s] = ErrorKind::NotFound;
        world->fetch();
        get(flow::answer(world->session, {world->dayVoucher(), u"order_missing"_s, u"vat=12"_s,
                                          u"kvitto"_s, false}));
        get(flow::approveReconciled(world->session, kQuiet, StopFlag{}));
        QCOMPARE(world->post().posted.size(), 3U);
        world->source->asked.clear();
        const auto report = check(*world);
        QVERIFY(!report.needsUser());
        QVERIFY(!world->source->asked.contains(u"order 1001"_s));
        QVERIFY(world->source->asked.contains(u"order 1002"_s));
    }

    void theCheckGoesNinetyDaysBack()
    {
        const auto world = posted();
        const auto report = check(*world);
        QCOMPARE(report.to, day("2026-03-20"));
        QCOMPARE(report.from, std::max(day("2025-12-20"),
                                       get(flow::loadSettings(world->session)).rules().startDate));
    }

    void aLineThatIsDeadFailsAndLeavesWhatIsKnown()
    {
        const auto world = posted();
        move(*world);
        world->fetch();
        world->source->failures[u"payouts"_s] = ErrorKind::Offline;
        const auto failed = wait(flow::checkDrift(world->session, kQuiet, StopFlag{}));
        QVERIFY(!failed);
        QCOMPARE(told(get(world->store->drifts())), QStringList{kMoved});
    }
};

QTEST_GUILESS_MAIN(TestFlowDrift)
#include "tst_flow_drift.moc"
