#include "flow/world.h"

#include <QTest>

using namespace klarbok;
using namespace klarbok::test;
using namespace Qt::StringLiterals;
using State = ledger::VoucherState;

/// The straight way into the books, and what stops it.
class TestPost : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyApprovedVoucherStandsInTheBooksOnceWithItsPdf()
    {
        const auto world = World::approved();
        const auto report = world->post();
        QCOMPARE(report.posted.size(), std::size_t{3});
        QVERIFY(!report.needsUser());
        QCOMPARE(world->books->sent.size(), std::size_t{3});
        for (const VoucherListItem &item : world->vouchers()) {
            QCOMPARE(item.state, State::Posted);
            QCOMPARE(world->books->count(item.id.text()), 1);
            QVERIFY(item.documentId.has_value());
        }
        // Three of ours, and Klarna's report on the payout voucher.
        QCOMPARE(world->books->fileNames.size(), std::size_t{4});
        QCOMPARE(get(world->books->balance(account("1686"), day("2026-03-06"))), kr(0));
        QCOMPARE(get(world->books->balance(account("1930"), day("2026-03-06"))), kr(824'00));
    }

    void theMessageIsWhatWasApproved()
    {
        const auto world = World::oneApproved();
        const VoucherId id = world->dayVoucher();
        world->post();
        const VoucherToPost &message = world->books->sent.at(0);
        QCOMPARE(message.series, u"K"_s);
        QCOMPARE(message.date, day("2026-03-02"));
        QCOMPARE(message.yearId, u"202601"_s);
        QVERIFY(message.text.contains(id.text()));
        QMap<QString, qint64> sums;
        for (const BookedRow &row : message.rows)
            sums[row.account.number()] += row.amount.units();
        QCOMPARE(sums, posted({{"1686", 349'00}, {"2621", -37'39}, {"3002", -311'61}}));
        const StoredVoucher stored = world->stored(id);
        QCOMPARE(stored.series, u"K"_s);
        QCOMPARE(stored.number, std::optional{1});
        QCOMPARE(stored.entityId, std::optional<qint64>{1001});
        QCOMPARE(world->books->uploads.at(0), get(world->store->pdf(id)));
    }

    void aSecondRunSendsNothing()
    {
        const auto world = World::approved();
        world->post();
        const auto again = world->post();
        QVERIFY(again.posted.empty());
        QVERIFY(!again.needsUser());
        const auto recovered = world->recover();
        QVERIFY(recovered.posted.empty());
        QCOMPARE(world->books->sent.size(), std::size_t{3});
        QCOMPARE(world->books->uploads.size(), std::size_t{4});
        // Nor when it is asked for by name.
        const auto named = world->post({world->dayVoucher()});
        QVERIFY(named.posted.empty());
        QCOMPARE(world->books->sent.size(), std::size_t{3});
    }

    void onlyTheNamedOnesAreSent()
    {
        const auto world = World::approved();
        const auto report = world->post({world->dayVoucher("2026-03-03")});
        QCOMPARE(report.posted.size(), std::size_t{1});
        QCOMPARE(world->state(world->dayVoucher("2026-03-02")), State::Approved);
        QCOMPARE(world->books->sent.at(0).date, day("2026-03-03"));
    }

    void aDraftIsNeverSent()
    {
        const auto world = World::fetched();
        const VoucherId id = world->dayVoucher();
        const auto report = world->post({id});
        QCOMPARE(report.rejected.size(), std::size_t{1});
        QCOMPARE(report.rejected.front().why, u"not_approved"_s);
        QVERIFY(world->books->sent.empty());
        QCOMPARE(world->state(id), State::Draft);
        QVERIFY(world->post().posted.empty());
    }

    void aVoucherThatDoesNotExistIsNamed()
    {
        const auto world = World::fetched();
        const auto report = world->post({*VoucherId::parse(u"KB-00000000"_s)});
        QCOMPARE(report.rejected.size(), std::size_t{1});
        QCOMPARE(report.rejected.front().why, u"unknown_item"_s);
    }

    void theIntentIsKeptBeforeTheWireIsTouched()
    {
        const auto world = World::oneApproved();
        const VoucherId id = world->dayVoucher();
        std::optional<State> duringPost;
        std::optional<QDateTime> sentAt;
        const auto elsewhere = world->fixture.open(); // another connection sees what is committed
        world->books->onPost = [&](const VoucherToPost &message) {
            const StoredVoucher seen = get(elsewhere->voucher(id));
            duringPost = seen.state;
            sentAt = seen.lastSent;
            return accepted(world->books->book(message));
        };
        world->post();
        QCOMPARE(duringPost, std::optional{State::Sending});
        QCOMPARE(sentAt, std::optional{world->fixture.clock.time});
        QCOMPARE(world->state(id), State::Posted);
    }

    void twoProgramsDoNotPostAtOnce()
    {
        const auto world = World::oneApproved();
        const auto other = otherProgram(*world);
        QVERIFY(get(other->store->claimPosting()));
        const auto posted =
            wait(flow::post(world->session, std::vector<VoucherId>{}, kQuiet, StopFlag{}));
        QVERIFY(!posted);
        QCOMPARE(posted.error().kind, ErrorKind::NotAllowed);
        QCOMPARE(posted.error().reason, u"posting_elsewhere"_s);
        const auto recovered = wait(flow::recover(world->session, kQuiet, StopFlag{}));
        QVERIFY(!recovered);
        QCOMPARE(recovered.error().reason, u"posting_elsewhere"_s);
        QVERIFY(world->books->sent.empty());
        get(other->store->releasePosting());
        QCOMPARE(world->post().posted.size(), std::size_t{1});
    }

    void aDoubleClickPostsOnce()
    {
        const auto world = World::oneApproved();
        const int before = world->books->lookUps;
        QPromise<void> open;
        open.start();
        world->books->gate = open.future();
        auto first = flow::post(world->session, std::vector<VoucherId>{}, kQuiet, StopFlag{});
        QTRY_COMPARE(world->books->lookUps, before + 1); // it hangs in the look-up
        const auto second =
            wait(flow::post(world->session, std::vector<VoucherId>{}, kQuiet, StopFlag{}));
        QVERIFY(!second);
        QCOMPARE(second.error().reason, u"posting_elsewhere"_s);
        open.finish();
        QCOMPARE(get(std::move(first)).posted.size(), std::size_t{1});
        QCOMPARE(world->books->sent.size(), std::size_t{1});
    }

    void stoppedBetweenVouchersTheRestWaits()
    {
        const auto world = World::approved();
        const StopFlag stop;
        world->books->onPost = [&](const VoucherToPost &message) {
            stop.stop(); // while the first one is on its way
            return accepted(world->books->book(message));
        };
        const auto report = get(flow::post(world->session, std::vector<VoucherId>{}, kQuiet, stop));
        QVERIFY(report.isStopped);
        QCOMPARE(report.posted.size(), std::size_t{1});
        QCOMPARE(world->books->sent.size(), std::size_t{1});
        qsizetype waiting = 0;
        for (const VoucherListItem &item : world->vouchers())
            waiting += item.state == State::Approved ? 1 : 0;
        QCOMPARE(waiting, 2);
        world->books->onPost = nullptr;
        QCOMPARE(world->post().posted.size(), std::size_t{2});
        QCOMPARE(world->books->journal.size(), std::size_t{3});
    }

    void whatTheBooksRefuseIsToldInTheirWords()
    {
        const auto world = World::oneApproved();
        const VoucherId id = world->dayVoucher();
        world->books->onPost = [](const VoucherToPost &) {
            return failed(PostAnswer::Outcome::Refused, ErrorKind::Rejected,
                          u"Kontot är spärrat"_s);
        };
        const auto report = world->post();
        QCOMPARE(report.rejected.size(), std::size_t{1});
        QCOMPARE(report.rejected.front().why, u"Kontot är spärrat"_s);
        QCOMPARE(world->state(id), State::Rejected);
        QCOMPARE(world->stored(id).reason, u"Kontot är spärrat"_s);
        world->post();
        QCOMPARE(world->books->sent.size(), std::size_t{1}); // not by itself
    }

    void whatWasTurnedAwayAtTheDoorWaits()
    {
        const auto world = World::approved();
        world->books->onPost = [](const VoucherToPost &) {
            return failed(PostAnswer::Outcome::NotSent, ErrorKind::RateLimited);
        };
        const auto posted =
            wait(flow::post(world->session, std::vector<VoucherId>{}, kQuiet, StopFlag{}));
        QVERIFY(!posted); // nothing was done
        QCOMPARE(posted.error().kind, ErrorKind::RateLimited);
        QCOMPARE(world->books->sent.size(), std::size_t{1}); // the next would fare no better
        for (const VoucherListItem &item : world->vouchers())
            QCOMPARE(item.state, State::Approved);
        world->books->onPost = nullptr;
        QCOMPARE(world->post().posted.size(), std::size_t{3});
        QCOMPARE(world->books->journal.size(), std::size_t{3});
    }

    void readingBackFindsWhatTheBooksChanged()
    {
        const auto world = World::oneApproved();
        const VoucherId id = world->dayVoucher();
        world->books->onPost = [&](const VoucherToPost &message) {
            BookedVoucher &booked = world->books->book(message);
            const BookedVoucher answer = booked;
            booked.rows.front().amount += kr(1); // said yes, and wrote something else
            return accepted(answer);
        };
        world->post();
        QVERIFY(world->stored(id).readBackDiffers);
        QVERIFY(ledger::isPosted(world->state(id)));
    }

    /// Reopened, changed and approved again while the books were being searched: what goes out is
    /// what stands approved, or nothing.
    void whatIsSentIsWhatIsApprovedNow()
    {
        const auto world = World::oneApproved();
        const VoucherId id = world->dayVoucher();
        world->books->onLookUp = [&] {
            world->books->onLookUp = nullptr;
            get(flow::reopen(world->session, id));
            world->set("account.sales.12", "3012");
            const std::vector<VoucherId> one(1, id);
            const auto again = get(flow::approve(world->session, one, kQuiet, StopFlag{}));
            QCOMPARE(again.approved.size(), std::size_t{1});
        };
        world->post();
        world->post();
        QCOMPARE(world->books->journal.size(), std::size_t{1});
        QVERIFY(!world->stored(id).readBackDiffers);
        QCOMPARE(get(world->books->balance(account("3012"), day("2026-03-06"))), kr(-311'61));
    }
};

QTEST_GUILESS_MAIN(TestPost)
#include "tst_flow_post.moc"
