#include "flow/answers.h"
#include "flow/world.h"

#include <QTest>

using namespace klarbok;
using namespace klarbok::test;
using namespace Qt::StringLiterals;
using State = ledger::VoucherState;

/// What is found out before anything is written into the books.
class TestPreflight : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void obstacles_data()
    {
        QTest::addColumn<QString>("what");
        QTest::addColumn<QString>("why");
        QTest::newRow("the year does not exist") << u"year"_s << u"year_missing 2026-03-02"_s;
        QTest::newRow("the year is closed") << u"closed"_s << u"period_closed 2026-03-02"_s;
        QTest::newRow("the month is locked") << u"period"_s << u"period_closed 2026-03-02"_s;
        QTest::newRow("no such account") << u"missing"_s << u"account_missing 3002"_s;
        QTest::newRow("a closed account") << u"account"_s << u"account_closed 2621"_s;
    }
    void obstacles()
    {
        QFETCH(QString, what);
        QFETCH(QString, why);
        const auto world = World::oneApproved();
        FakeBooks &books = *world->books;
        const FakeBooks before;
        if (what == u"year")
            books.yearList = {{u"202501"_s, QDate{2025, 1, 1}, QDate{2025, 12, 31}, true, {}}};
        else if (what == u"closed")
            books.yearList.front().isOpen = false;
        else if (what == u"period")
            books.yearList.front().firstOpenPeriod = u"202604"_s;
        else if (what == u"missing")
            books.forget("3002");
        else
            books.account("2621").isClosed = true;

        const VoucherId id = world->dayVoucher();
        const auto report = world->post();
        QCOMPARE(report.rejected.size(), std::size_t{1});
        QCOMPARE(report.rejected.front().why, why);
        QVERIFY(books.sent.empty());
        QCOMPARE(world->state(id), State::Rejected);

        // Reopened it is a question. Mended in the books, read again, approved again: then it goes.
        const std::vector<VoucherId> one(1, id);
        const QString code = why.section(u' ', 0, 0);
        const auto draft = get(flow::reopen(world->session, id));
        QCOMPARE(draft.content.questions.size(), std::size_t{1});
        QCOMPARE(draft.content.questions.front().code, code);
        QCOMPARE(get(flow::approve(world->session, one, kQuiet, StopFlag{})).refused.size(),
                 std::size_t{1});
        books.yearList = before.yearList;
        books.chart = before.chart;
        QVERIFY(get(flow::answer(world->session, {id, code, u"retry"_s, {}}))
                    .content.questions.empty());
        get(flow::approve(world->session, one, kQuiet, StopFlag{}));
        QCOMPARE(world->post().posted.size(), std::size_t{1});
    }

    void nothingGoesToAnotherCompany()
    {
        const auto world = World::oneApproved();
        const VoucherId id = world->dayVoucher();
        world->books->company.orgNo = u"811218-9876"_s;
        const auto report = wait(flow::post(world->session, {}, kQuiet, StopFlag{}));
        QVERIFY(!report);
        QCOMPARE(report.error().kind, ErrorKind::NotAllowed);
        QCOMPARE(report.error().reason, u"company_differs 811218-9876"_s);
        QVERIFY(world->books->sent.empty());
        QCOMPARE(world->state(id), State::Approved);
    }

    void kronorGoToNoBooksInEuro()
    {
        const auto world = World::oneApproved();
        world->books->company.currency = u"EUR"_s;
        const auto report = wait(flow::post(world->session, {}, kQuiet, StopFlag{}));
        QVERIFY(!report);
        QCOMPARE(report.error().kind, ErrorKind::NotAllowed);
        QCOMPARE(report.error().reason, u"company_currency EUR"_s);
        QVERIFY(world->books->sent.empty());
    }

    void theFirstOpenMonthIsOpen()
    {
        const auto world = World::oneApproved();
        world->books->yearList.front().firstOpenPeriod = u"202603"_s;
        QCOMPARE(world->post().posted.size(), std::size_t{1});
    }

    void anObstacleStopsOnlyItsOwnVoucher()
    {
        const auto world = World::approved();
        world->books->forget("3002");
        const auto report = world->post();
        QCOMPARE(report.posted.size(), std::size_t{2});
        QCOMPARE(report.rejected.size(), std::size_t{1});
    }

    /// Another computer with the same company was first.
    void theMarkerInTheBooksIsTakenOver()
    {
        const auto world = World::oneApproved();
        const VoucherId id = world->dayVoucher();
        world->books->add("2026-03-02", u"Klarna 2026-03-02 "_s + id.text(),
                          {{account("1686"), kr(349'00), {}},
                           {account("3002"), kr(-311'61), {}},
                           {account("2621"), kr(-37'39), {}}});
        const auto report = world->post();
        QVERIFY(world->books->sent.empty());
        QCOMPARE(report.posted.size(), std::size_t{1});
        const StoredVoucher stored = world->stored(id);
        QCOMPARE(stored.state, State::Posted);
        QCOMPARE(stored.series, u"A"_s); // as the books have it, not as we would have
        QCOMPARE(stored.number, std::optional{1});
        QCOMPARE(world->books->count(id.text()), 1);
    }

    void ourMarkerWithOtherRowsIsNeverPostedAgain()
    {
        const auto world = World::oneApproved();
        const VoucherId id = world->dayVoucher();
        world->books->add("2026-03-02", u"Klarna 2026-03-02 "_s + id.text(),
                          {{account("1686"), kr(349'01), {}},
                           {account("3002"), kr(-311'62), {}},
                           {account("2621"), kr(-37'39), {}}});
        const auto report = world->post();
        QCOMPARE(report.rejected.size(), std::size_t{1});
        QCOMPARE(report.rejected.front().why, u"marker_differs"_s);
        QCOMPARE(world->state(id), State::Rejected);
        const auto draft = get(flow::reopen(world->session, id));
        QCOMPARE(draft.content.questions.size(), std::size_t{1});
        QCOMPARE(draft.content.questions.front().code, u"already_booked"_s);
        const std::vector<VoucherId> one(1, id);
        QCOMPARE(get(flow::approve(world->session, one, kQuiet, StopFlag{})).refused.size(),
                 std::size_t{1});
        QVERIFY(world->post().posted.empty());
        QVERIFY(world->books->sent.empty());
    }

    void theSameVoucherOnAnotherDayIsAnotherVoucher()
    {
        const auto world = World::oneApproved();
        const VoucherId id = world->dayVoucher();
        world->books->add("2026-03-03", u"Klarna "_s + id.text(),
                          {{account("1686"), kr(349'00), {}},
                           {account("3002"), kr(-311'61), {}},
                           {account("2621"), kr(-37'39), {}}});
        QCOMPARE(world->post().rejected.front().why, u"marker_differs"_s);
        QVERIFY(world->books->sent.empty());
    }

    void standsThereTwiceAlready()
    {
        const auto world = World::oneApproved();
        const VoucherId id = world->dayVoucher();
        for (int copy = 0; copy < 2; ++copy)
            world->books->add("2026-03-02", id.text(), {{account("1686"), kr(349'00), {}}});
        QCOMPARE(world->post().rejected.front().why, u"doubled_in_books"_s);
        QVERIFY(world->books->sent.empty());
    }

    void bookedByHandAlready()
    {
        const auto world = World::oneApproved();
        world->books->add("2026-03-02", u"Dagskassa Klarna"_s,
                          {{account("1686"), kr(349'00), {}},
                           {account("3002"), kr(-311'61), {}},
                           {account("2621"), kr(-37'39), {}}});
        const auto report = world->post();
        QCOMPARE(report.rejected.size(), std::size_t{1});
        QCOMPARE(report.rejected.front().why, u"already_booked A 1"_s);
        QVERIFY(world->books->sent.empty());
    }

    void anotherOfOurVouchersWithTheSameAmountsIsNoHindrance()
    {
        const auto world = World::oneApproved();
        world->books->add("2026-03-02", u"Klarna 2026-03-02 KB-ffffffff"_s,
                          {{account("1686"), kr(349'00), {}},
                           {account("3002"), kr(-311'61), {}},
                           {account("2621"), kr(-37'39), {}}});
        QCOMPARE(world->post().posted.size(), std::size_t{1});
    }

    void withoutALookUpNothingIsSent()
    {
        const auto world = World::oneApproved();
        world->books->failures[u"vouchers"_s] = ErrorKind::Timeout;
        QCOMPARE(failure(flow::post(world->session, std::vector<VoucherId>{}, kQuiet, StopFlag{})),
                 std::optional{ErrorKind::Timeout});
        QVERIFY(world->books->sent.empty());
        QCOMPARE(world->state(world->dayVoucher()), State::Approved);
    }

    void withoutTheChartOrTheKeysNothingIsSent()
    {
        const auto world = World::oneApproved();
        world->books->failures[u"accounts"_s] = ErrorKind::ServerError;
        QCOMPARE(failure(flow::post(world->session, std::vector<VoucherId>{}, kQuiet, StopFlag{})),
                 std::optional{ErrorKind::ServerError});
        world->books->failures.clear();
        world->noBooks = ErrorKind::SecretMissing;
        QCOMPARE(failure(flow::post(world->session, std::vector<VoucherId>{}, kQuiet, StopFlag{})),
                 std::optional{ErrorKind::SecretMissing});
        QVERIFY(world->books->sent.empty());
        world->noBooks.reset(); // and the lock was given back both times
        QCOMPARE(world->post().posted.size(), std::size_t{1});
    }
};

QTEST_GUILESS_MAIN(TestPreflight)
#include "tst_flow_preflight.moc"
