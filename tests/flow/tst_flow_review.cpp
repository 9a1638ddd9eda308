#include "base/hash.h"
#include "flow/payouts.h"
#include "flow/workspace_settings.h"
#include "flow/world.h"

#include <QTest>

using namespace klarbok;
using namespace klarbok::test;
using namespace Qt::StringLiterals;
using State = ledger::VoucherState;

namespace {

flow::ApproveReport approve(World &world, std::vector<VoucherId> ids)
{
    return get(flow::approve(world.session, std::move(ids), kQuiet, StopFlag{}));
}

QString whyNot(World &world, const VoucherId &id)
{
    const auto report = approve(world, {id});
    KLARBOK_EXPECTS(report.approved.empty() && report.refused.size() == 1);
    return report.refused.front().why;
}

} // namespace

/// Approving freezes; reopening thaws what has not left the house.
class TestReview : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void approvingFreezesRowsPdfAndHash()
    {
        const auto world = World::fetched();
        const VoucherId id = world->dayVoucher();
        const StoredVoucher draft = world->stored(id);
        QCOMPARE(approve(*world, {id}).approved, std::vector<VoucherId>{id});
        const StoredVoucher stored = world->stored(id);
        QCOMPARE(stored.state, State::Approved);
        QCOMPARE(stored.content, draft.content);
        QCOMPARE(stored.contentHash, ledger::contentHash(draft.content));
        QCOMPARE(stored.approved, std::optional{world->fixture.clock.time});
        QCOMPARE(stored.approvedBy, u"anna"_s);
        const QByteArray pdf = get(flow::voucherPdf(world->session, id));
        QVERIFY(!pdf.contains("UTKAST"));
        QCOMPARE(stored.pdfSha256, sha256Hex(pdf));
        QCOMPARE(stored.pdfBytes, qint64{pdf.size()});
        QCOMPARE(world->events(id.text()), (QStringList{u"created"_s, u"approved"_s}));
    }

    void aDraftsPdfSaysSo()
    {
        const auto world = World::fetched();
        QVERIFY(get(flow::voucherPdf(world->session, world->dayVoucher())).contains("UTKAST"));
    }

    void openQuestionsAreRefused()
    {
        World world;
        world.source->add(World::payout());
        world.source->failures[u"order 1001"_s] = ErrorKind::NotFound;
        world.fetch();
        const VoucherId id = world.dayVoucher();
        QCOMPARE(whyNot(world, id), u"open_questions"_s);
        QCOMPARE(world.state(id), State::Draft);
    }

    void whatIsApprovedIsNotApprovedAgain()
    {
        const auto world = World::oneApproved();
        const VoucherId id = world->dayVoucher();
        const StoredVoucher before = world->stored(id);
        world->pass(60);
        QCOMPARE(whyNot(*world, id), u"not_a_draft"_s);
        QCOMPARE(world->stored(id).approved, before.approved);
        QCOMPARE(whyNot(*world, *VoucherId::parse(u"KB-00000000"_s)), u"unknown_item"_s);
    }

    /// Between the look and the click the draft became another one.
    void whatChangedSinceItWasShownIsRefused()
    {
        const auto world = World::fetched();
        const VoucherId id = world->dayVoucher();
        const QString shown = world->stored(id).contentHash;
        world->set("account.sales.12", "3012");
        const QString now = world->stored(id).contentHash;
        QVERIFY(now != shown);
        std::vector<flow::ShownDraft> old{{id, shown}};
        const auto refused = get(flow::approveShown(world->session, old, kQuiet, StopFlag{}));
        QVERIFY(refused.approved.empty());
        QCOMPARE(refused.refused.front().why, u"changed"_s);
        QCOMPARE(world->state(id), State::Draft);
        std::vector<flow::ShownDraft> fresh{{id, now}};
        const auto taken = get(flow::approveShown(world->session, fresh, kQuiet, StopFlag{}));
        QCOMPARE(taken.approved, std::vector<VoucherId>{id});
    }

    /// The same, in the moment between the reading and the freezing.
    void theStoreItselfRefusesWhatChanged()
    {
        const auto world = World::fetched();
        const VoucherId id = world->dayVoucher();
        const QString shown = world->stored(id).contentHash;
        world->set("account.sales.12", "3012");
        QCOMPARE(failure(world->store->approve(id, shown, "%PDF", world->clock->now(), u"anna"_s)),
                 std::optional{ErrorKind::NotAllowed});
        QCOMPARE(world->state(id), State::Draft);
    }

    void oneThatIsRefusedDoesNotStopTheOthers()
    {
        World world;
        world.source->add(World::payout());
        world.source->failures[u"order 1001"_s] = ErrorKind::NotFound;
        world.fetch();
        const auto report =
            approve(world, {world.dayVoucher("2026-03-02"), world.dayVoucher("2026-03-03")});
        QCOMPARE(report.approved, std::vector<VoucherId>{world.dayVoucher("2026-03-03")});
        QCOMPARE(report.refused.size(), std::size_t{1});
    }

    void stopsBetweenTwo()
    {
        const auto world = World::fetched();
        const StopFlag stop;
        const Progress stopping = [&](Step, int, int) { stop.stop(); };
        const std::vector<VoucherId> both{world->dayVoucher("2026-03-02"),
                                          world->dayVoucher("2026-03-03")};
        const auto report = get(flow::approve(world->session, both, stopping, stop));
        QVERIFY(report.isStopped);
        QCOMPARE(report.approved.size(), std::size_t{1});
    }

    void allThatIsReconciled()
    {
        const auto world = World::fetched();
        const auto may = get(flow::approvable(world->session));
        QCOMPARE(may.vouchers.size(), std::size_t{3});
        QCOMPARE(may.left, 0);
        QCOMPARE(may.total, kr(349'00 + 500'00 + 849'00));
        const auto report = get(flow::approveReconciled(world->session, kQuiet, StopFlag{}));
        QCOMPARE(report.approved.size(), std::size_t{3});
        QCOMPARE(get(flow::payouts(world->session)).front().status, flow::PayoutStatus::ToPost);
        world->post();
        QCOMPARE(get(flow::payouts(world->session)).front().status, flow::PayoutStatus::Posted);
    }

    /// A payout with a question is not reconciled: nothing of it goes by itself.
    void notWhatHasAQuestionSomewhereInItsPayout()
    {
        World world;
        world.source->add(World::payout());
        world.source->failures[u"order 1001"_s] = ErrorKind::NotFound;
        PayoutBuilder other{"P2", "2026-03-06T04:30:00Z"};
        other.sale("1003", "2026-03-04T08:00:00Z", {line(250'00, 2500)}).settled();
        world.source->add(other);
        world.fetch();
        const auto report = get(flow::approveReconciled(world.session, kQuiet, StopFlag{}));
        QCOMPARE(report.approved.size(), std::size_t{2}); // of P2
        QMap<QString, int> why;
        for (const flow::Refusal &refusal : report.refused)
            ++why[refusal.why];
        QCOMPARE(why, (QMap<QString, int>{{u"open_questions"_s, 1}, {u"not_reconciled"_s, 2}}));
        QCOMPARE(world.state(world.dayVoucher("2026-03-03")), State::Draft);
    }

    void reopenedItIsADraftAgain()
    {
        const auto world = World::oneApproved();
        const VoucherId id = world->dayVoucher();
        const auto reopened = get(flow::reopen(world->session, id));
        QCOMPARE(reopened.state, State::Draft);
        QVERIFY(reopened.pdfSha256.isEmpty());
        QVERIFY(!reopened.approved);
        QCOMPARE(reopened.content.id, id); // the same marker
        QCOMPARE(failure(world->store->pdf(id)), std::optional{ErrorKind::UnknownItem});
        world->post();
        QVERIFY(world->books->sent.empty());
    }

    void reopenedItFollowsTheSettings()
    {
        const auto world = World::oneApproved();
        world->set("account.sales.12", "3012");
        const auto reopened = get(flow::reopen(world->session, world->dayVoucher()));
        QCOMPARE(posts(reopened.content),
                 posted({{"1686", 349'00}, {"2621", -37'39}, {"3012", -311'61}}));
    }

    void whatWasSentIsNeverReopened_data()
    {
        QTest::addColumn<int>("outcome");
        QTest::newRow("posted") << static_cast<int>(PostAnswer::Outcome::Accepted);
        QTest::newRow("uncertain") << static_cast<int>(PostAnswer::Outcome::Unknown);
    }
    void whatWasSentIsNeverReopened()
    {
        QFETCH(int, outcome);
        const auto world = World::oneApproved();
        const VoucherId id = world->dayVoucher();
        if (outcome == static_cast<int>(PostAnswer::Outcome::Unknown))
            world->books->onPost = [](const VoucherToPost &) {
                return failed(PostAnswer::Outcome::Unknown, ErrorKind::ConnectionLost);
            };
        world->post();
        const State before = world->state(id);
        QCOMPARE(failure(flow::reopen(world->session, id)), std::optional{ErrorKind::NotAllowed});
        QCOMPARE(world->state(id), before);
    }

    void aDraftCannotBeReopened()
    {
        const auto world = World::fetched();
        QCOMPARE(failure(flow::reopen(world->session, world->dayVoucher())),
                 std::optional{ErrorKind::NotAllowed});
    }
};

QTEST_GUILESS_MAIN(TestReview)
#include "tst_flow_review.moc"
