#include "flow/answers.h"
#include "flow/world.h"

#include <QTest>

using namespace klarbok;
using namespace klarbok::test;
using namespace Qt::StringLiterals;
using State = ledger::VoucherState;

namespace {

/// The request arrives, or not; the answer never does.
void loseAnswers(World &world, bool arrives, ErrorKind how = ErrorKind::ConnectionLost)
{
    world.books->onPost = [&world, arrives, how](const VoucherToPost &message) {
        if (arrives)
            world.books->book(message);
        return failed(PostAnswer::Outcome::Unknown, how);
    };
}

} // namespace

/// When nobody knows what became of a voucher: ask, never send again before.
class TestRecover : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aLostAnswerIsUncertainAndIsNotSentAgain()
    {
        const auto world = World::oneApproved();
        const VoucherId id = world->dayVoucher();
        loseAnswers(*world, true);
        const auto report = world->post();
        QCOMPARE(report.uncertain, std::vector<VoucherId>{id});
        QVERIFY(report.needsUser());
        QCOMPARE(world->state(id), State::Uncertain);
        QCOMPARE(world->stored(id).reason, u"connection_lost"_s);
        world->pass(600);
        world->post();
        world->post({id});
        QCOMPARE(world->books->sent.size(), std::size_t{1});
    }

    /// What is missing in another company's books may well stand in ours.
    void anotherCompanyProvesNothing()
    {
        const auto world = World::oneApproved();
        const VoucherId id = world->dayVoucher();
        loseAnswers(*world, false);
        world->post();
        QCOMPARE(world->state(id), State::Uncertain);
        world->books->company.orgNo = u"811218-9876"_s;
        world->pass(600);
        QVERIFY(!wait(flow::recover(world->session, kQuiet, StopFlag{})));
        QCOMPARE(world->state(id), State::Uncertain);
    }

    void foundInTheBooksItIsPosted()
    {
        const auto world = World::oneApproved();
        const VoucherId id = world->dayVoucher();
        loseAnswers(*world, true);
        world->post();
        const auto report = world->recover(); // at once: what is found is found
        QCOMPARE(report.posted.size(), std::size_t{1});
        QCOMPARE(report.posted.front().number, 1);
        QCOMPARE(report.posted.front().entityId, 1001);
        QVERIFY(report.uncertain.empty());
        const StoredVoucher stored = world->stored(id);
        QCOMPARE(stored.state, State::Posted);
        QVERIFY(stored.documentId.has_value());
        QCOMPARE(stored.reason, QString{});
        QCOMPARE(world->books->journal.size(), std::size_t{1});
    }

    void notFoundTooSoonItStaysUncertain()
    {
        const auto world = World::oneApproved();
        const VoucherId id = world->dayVoucher();
        loseAnswers(*world, false);
        world->post();
        world->pass(119);
        const auto report = world->recover();
        QCOMPARE(report.uncertain, std::vector<VoucherId>{id});
        QVERIFY(report.approvedAgain.empty());
        QCOMPARE(world->state(id), State::Uncertain);
    }

    void notFoundAfterTwoMinutesItMayBeSentAgain()
    {
        const auto world = World::oneApproved();
        const VoucherId id = world->dayVoucher();
        loseAnswers(*world, false);
        world->post();
        world->pass(120);
        const auto report = world->recover();
        QCOMPARE(report.approvedAgain, std::vector<VoucherId>{id});
        QCOMPARE(world->state(id), State::Approved);
        QCOMPARE(world->books->sent.size(), std::size_t{1}); // recover itself sends nothing
        world->books->onPost = nullptr;
        QCOMPARE(world->post().posted.size(), std::size_t{1});
        QCOMPARE(world->books->journal.size(), std::size_t{1});
    }

    /// The first one turned up after all: the look-up before the second sending sees it.
    void aLateArrivalIsNotDoubled()
    {
        const auto world = World::oneApproved();
        const VoucherId id = world->dayVoucher();
        loseAnswers(*world, false);
        world->post();
        world->pass(130);
        world->recover();
        world->books->onPost = nullptr;
        world->books->book(world->books->sent.front());
        QCOMPARE(world->post().posted.size(), std::size_t{1});
        QCOMPARE(world->books->sent.size(), std::size_t{1});
        QCOMPARE(world->books->count(id.text()), 1);
    }

    void ifTheBooksCannotBeReadItStaysUncertain()
    {
        const auto world = World::oneApproved();
        loseAnswers(*world, false);
        world->post();
        world->pass(600);
        world->books->failures[u"vouchers"_s] = ErrorKind::ServerError;
        QCOMPARE(failure(flow::recover(world->session, kQuiet, StopFlag{})),
                 std::optional{ErrorKind::ServerError});
        QCOMPARE(world->state(world->dayVoucher()), State::Uncertain);
    }

    void foundTwiceOnlyAPersonCanTell()
    {
        const auto world = World::oneApproved();
        const VoucherId id = world->dayVoucher();
        loseAnswers(*world, true);
        world->post();
        world->books->book(world->books->sent.front());
        world->pass(600);
        const auto report = world->recover();
        QCOMPARE(report.rejected.size(), std::size_t{1});
        QCOMPARE(report.rejected.front().why, u"doubled_in_books"_s);
        QCOMPARE(world->state(id), State::Rejected);
        QVERIFY(world->post().posted.empty());
        // … who is asked about each of them, and may say only that it is there.
        const StoredVoucher draft = get(flow::reopen(world->session, id));
        QCOMPARE(draft.content.questions.size(), std::size_t{2});
        QCOMPARE(draft.content.questions.front().code, u"already_booked"_s);
        const QString question = u"already_booked:"_s + draft.content.questions.front().subject;
        QCOMPARE(failure(flow::answer(world->session, {id, question, u"book"_s, {}})),
                 std::optional{ErrorKind::InvalidInput});
        const StoredVoucher settled =
            get(flow::answer(world->session, {id, question, u"elsewhere"_s, u"K 2 är vänt"_s}));
        QCOMPARE(settled.state, State::BookedElsewhere);
        QCOMPARE(world->books->sent.size(), std::size_t{1});
    }

    /// The books cut the text, and the marker with it.
    void onlyAlikeOnlyAPersonCanTell()
    {
        const auto world = World::oneApproved();
        const VoucherId id = world->dayVoucher();
        world->books->onPost = [&](const VoucherToPost &message) {
            world->books->book(message).text = u"Klarna 2026-03-02"_s;
            return failed(PostAnswer::Outcome::Unknown, ErrorKind::ConnectionLost);
        };
        world->post();
        world->pass(10);
        world->recover(); // it may still come to light
        QCOMPARE(world->state(id), State::Uncertain);
        QCOMPARE(world->stored(id).reason, u"alike_in_books"_s);
        world->pass(600);
        QCOMPARE(world->recover().rejected.front().why, u"alike_in_books"_s);
        QCOMPARE(get(flow::reopen(world->session, id)).content.questions.front().code,
                 u"already_booked"_s);
        QCOMPARE(world->books->sent.size(), std::size_t{1});
    }

    void foundWithOtherRowsIsPostedAndSaidToDiffer()
    {
        const auto world = World::oneApproved();
        const VoucherId id = world->dayVoucher();
        world->books->onPost = [&](const VoucherToPost &message) {
            world->books->book(message).rows.front().amount += kr(1);
            return failed(PostAnswer::Outcome::Unknown, ErrorKind::ConnectionLost);
        };
        world->post();
        world->recover();
        QVERIFY(ledger::isPosted(world->state(id)));
        QVERIFY(world->stored(id).readBackDiffers);
        QCOMPARE(world->books->sent.size(), std::size_t{1});
    }

    void aKilledProgramLeavesItUncertain()
    {
        const auto world = World::oneApproved();
        const VoucherId id = world->dayVoucher();
        VoucherChange sending;
        sending.lastSent = world->fixture.clock.time;
        get(world->store->apply(id, ledger::VoucherEvent::Claimed, sending)); // and dies here
        const auto report = world->post();
        QCOMPARE(report.uncertain, std::vector<VoucherId>{id});
        QCOMPARE(world->stored(id).reason, u"interrupted"_s);
        QVERIFY(world->books->sent.empty());
        world->pass(120);
        QCOMPARE(world->recover().approvedAgain, std::vector<VoucherId>{id});
    }

    void aTimeOutEndsTheRunAndTheRestWaits()
    {
        const auto world = World::approved();
        loseAnswers(*world, true, ErrorKind::Timeout);
        const auto report = world->post();
        QCOMPARE(report.uncertain.size(), std::size_t{1});
        QVERIFY(report.stoppedBy.has_value());
        QCOMPARE(world->books->sent.size(), std::size_t{1});
        world->books->onPost = nullptr;
        QCOMPARE(world->recover().posted.size(), std::size_t{1});
        QCOMPARE(world->post().posted.size(), std::size_t{2});
        QCOMPARE(world->books->journal.size(), std::size_t{3});
    }

    /// Whatever breaks in whatever order: after enough tries each stands there exactly once.
    void everyMixOfLossesEndsWithOneOfEach()
    {
        for (int pattern = 0; pattern < 27; ++pattern) {
            const auto world = World::approved();
            int call = 0;
            world->books->onPost = [&](const VoucherToPost &message) {
                static constexpr std::array kPowers{1, 3, 9};
                const int fate =
                    call < 3 ? pattern / kPowers.at(static_cast<std::size_t>(call)) % 3 : 0;
                ++call;
                if (fate == 1)
                    return failed(PostAnswer::Outcome::Unknown, ErrorKind::ConnectionLost);
                const BookedVoucher &booked = world->books->book(message);
                return fate == 2 ? failed(PostAnswer::Outcome::Unknown, ErrorKind::Timeout)
                                 : accepted(booked);
            };
            for (int round = 0; round < 5; ++round) {
                (void)wait(
                    flow::post(world->session, std::vector<VoucherId>{}, kQuiet, StopFlag{}));
                world->pass(121);
                (void)wait(flow::recover(world->session, kQuiet, StopFlag{}));
            }
            QCOMPARE(world->books->journal.size(), std::size_t{3});
            for (const VoucherListItem &item : world->vouchers()) {
                QCOMPARE(item.state, State::Posted);
                QCOMPARE(world->books->count(item.id.text()), 1);
            }
            QCOMPARE(get(world->books->balance(account("1686"), day("2026-03-06"))), kr(0));
        }
    }
};

QTEST_GUILESS_MAIN(TestRecover)
#include "tst_flow_recover.moc"
