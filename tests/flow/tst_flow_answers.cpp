#include "flow/answers.h"
#include "flow/balance.h"
#include "flow/payouts.h"
#include "flow/world.h"

#include <QTest>

using namespace klarbok;
using namespace klarbok::test;
using namespace Qt::StringLiterals;
using State = ledger::VoucherState;

namespace {

/// Order 1001 of 2 March, 349.00, is not to be had.
std::unique_ptr<World> withoutOrder()
{
    auto world = std::make_unique<World>();
    world->source->add(World::payout());
    world->source->failures[u"order 1001"_s] = ErrorKind::NotFound;
    world->fetch();
    return world;
}

Result<StoredVoucher> say(World &world, const VoucherId &id, const char *question,
                          const char *value, const char *note = "", bool remember = false)
{
    return wait(
        flow::answer(world.session, {id, QString::fromLatin1(question), QString::fromLatin1(value),
                                     QString::fromUtf8(note), remember}));
}

QString whyNot(const Result<StoredVoucher> &result)
{
    return result ? u"accepted"_s : errorName(result.error().kind) + u' ' + result.error().reason;
}

} // namespace

/// Questions are answered by the owner, or by Klarna when asked again.
class TestFlowAnswers : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anAnswerBooksWhatWasAskedAndStandsInTheHistory()
    {
        const auto world = withoutOrder();
        const VoucherId id = world->dayVoucher();
        const auto voucher = say(*world, id, "order_missing", "vat=12", "Enligt  kvitto");
        QVERIFY(voucher);
        QVERIFY(voucher->content.questions.empty());
        QCOMPARE(posts(voucher->content),
                 posted({{"1686", 349'00}, {"3002", -311'61}, {"2621", -37'39}}));
        QCOMPARE(voucher->content.answers.size(), 1U);
        const ledger::Answer &answer = voucher->content.answers.front();
        QCOMPARE(answer.by, u"anna"_s);
        QCOMPARE(answer.time, world->fixture.clock.time);
        QCOMPARE(answer.note, u"Enligt kvitto"_s);
        QVERIFY(world->events(id.text()).contains(u"answered"_s));
        for (const auto &payout : get(flow::reconcileAll(world->session)))
            QVERIFY(payout.reconciliation.isReconciled);
    }

    void answersSurviveFetchingAndReopening()
    {
        const auto world = withoutOrder();
        const VoucherId id = world->dayVoucher();
        QVERIFY(say(*world, id, "order_missing", "vat=12", "kvitto"));
        world->fetch();
        const ledger::DraftVoucher before = world->stored(id).content;
        QVERIFY(before.questions.empty());
        const auto report = get(flow::approve(world->session, {id}, kQuiet, StopFlag{}));
        QCOMPARE(report.approved, std::vector<VoucherId>{id});
        QCOMPARE(get(flow::reopen(world->session, id)).content, before);
    }

    void anAnswerCanBeReplacedUntilItIsApproved()
    {
        const auto world = withoutOrder();
        const VoucherId id = world->dayVoucher();
        QVERIFY(say(*world, id, "order_missing", "vat=12", "kvitto"));
        const auto second = say(*world, id, "order_missing", "vat=25", "fel kvitto");
        QVERIFY(second);
        QCOMPARE(posts(second->content).value(u"2611"_s), -69'80);
        QCOMPARE(get(world->store->answers()).size(), 2U);
        get(flow::approve(world->session, {id}, kQuiet, StopFlag{}));
        QCOMPARE(whyNot(say(*world, id, "order_missing", "vat=6", "nej")),
                 u"not_allowed not_a_draft"_s);
        QCOMPARE(get(world->store->answers()).size(), 2U);
    }

    void askingAgainReadsTheOrderAtOnce()
    {
        const auto world = withoutOrder();
        const VoucherId id = world->dayVoucher();
        const auto still = say(*world, id, "order_missing", "retry");
        QVERIFY(still);
        QCOMPARE(still->content.questions.size(), 1U);
        world->source->failures.clear();
        const auto asked = world->source->asked.size();
        const auto voucher = say(*world, id, "order_missing", "retry");
        QVERIFY(voucher);
        QVERIFY(voucher->content.questions.empty());
        QCOMPARE(world->source->asked.mid(asked), QStringList{u"order 1001"_s});
        QCOMPARE(posts(voucher->content).value(u"3002"_s), -311'61);
        QVERIFY(world->events(id.text()).contains(u"retried"_s));
    }

    void aDeadLineIsAnErrorAndChangesNothing()
    {
        const auto world = withoutOrder();
        const VoucherId id = world->dayVoucher();
        const StoredVoucher before = world->stored(id);
        world->source->failures[u"order 1001"_s] = ErrorKind::Offline;
        QCOMPARE(whyNot(say(*world, id, "order_missing", "retry")), u"offline "_s);
        QCOMPARE(world->stored(id).content, before.content);
    }

    void whatDoesNotFitIsRefused_data()
    {
        QTest::addColumn<QByteArray>("question");
        QTest::addColumn<QByteArray>("value");
        QTest::addColumn<QByteArray>("note");
        QTest::addColumn<QString>("why");
        const auto row = [](const char *name, QByteArray question, QByteArray value,
                            QByteArray note, const QString &why) {
            QTest::newRow(name) << question << value << note << why;
        };
        row("without a note", "order_missing", "vat=12", "  ", u"invalid_input note_missing"_s);
        row("unknown rate", "order_missing", "vat=17", "x", u"invalid_input answer_misfit"_s);
        row("nonsense", "order_missing", "maybe", "x", u"invalid_input answer_unreadable"_s);
        row("clearing", "order_missing", "account=1686", "x", u"invalid_input answer_account"_s);
        row("other question", "vat_rate", "vat=12", "x", u"unknown_item "_s);
        row("other order", "order_missing:1009", "vat=12", "x", u"unknown_item "_s);
    }

    void whatDoesNotFitIsRefused()
    {
        QFETCH(const QByteArray, question);
        QFETCH(const QByteArray, value);
        QFETCH(const QByteArray, note);
        const auto world = withoutOrder();
        const auto result = say(*world, world->dayVoucher(), question.constData(),
                                value.constData(), note.constData());
        QTEST(whyNot(result), "why");
        QVERIFY(get(world->store->answers()).empty());
        QCOMPARE(world->stored(world->dayVoucher()).content.questions.size(), 1U);
    }

    void aRuleIsOnlyForWhatComesAgain()
    {
        const auto world = withoutOrder();
        QCOMPARE(whyNot(say(*world, world->dayVoucher(), "order_missing", "vat=12", "x", true)),
                 u"invalid_input not_rememberable"_s);
    }

    void oneOfSeveralIsNamedByItsOrder()
    {
        World world;
        PayoutBuilder p{"P1", "2026-03-05T08:00:00Z"};
        p.sale("1001", "2026-03-02T09:00:00Z", {line(100'00, 2500)});
        p.sale("1002", "2026-03-02T10:00:00Z", {line(50'00, 2500)}).settled();
        world.source->add(p);
        world.source->failures[u"order 1001"_s] = ErrorKind::NotFound;
        world.source->failures[u"order 1002"_s] = ErrorKind::NotFound;
        world.fetch();
        const VoucherId id = world.dayVoucher();
        QCOMPARE(whyNot(say(world, id, "order_missing", "vat=25", "x")),
                 u"invalid_input question_ambiguous"_s);
        const auto voucher = say(world, id, "order_missing:1002", "vat=25", "x");
        QVERIFY(voucher);
        QCOMPARE(voucher->content.questions.size(), 1U);
        QCOMPARE(posts(voucher->content).value(u"1686"_s), 50'00);
        const QByteArray key =
            "order_missing:" + voucher->content.questions.front().transaction->text().toLatin1();
        QVERIFY(say(world, id, key.constData(), "vat=25", "x"));
    }

    void s11_theLockIsFoundByTheFetchAndMovedByTheOwner()
    {
        auto world = std::make_unique<World>();
        world->books->yearList.front().firstOpenPeriod = u"202604"_s;
        world->source->add(World::payout());
        world->fetch();
        const VoucherId id = world->dayVoucher();
        QCOMPARE(questionCodes(world->stored(id).content), QStringList{u"period_closed"_s});
        const auto waiting = say(*world, id, "period_closed", "wait");
        QVERIFY(waiting);
        QCOMPARE(waiting->content.questions.size(), 1U);
        QCOMPARE(waiting->content.answers.size(), 1U);
        const auto moved = say(*world, id, "period_closed", "first_open"); // thought better of it
        QVERIFY(moved);
        QVERIFY(moved->content.questions.empty());
        QCOMPARE(moved->content.date, day("2026-04-01"));
        QCOMPARE(moved->content.movedFrom, std::optional{day("2026-03-02")});
        // The other two vouchers were not spoken of.
        QCOMPARE(questionCodes(world->stored(world->dayVoucher("2026-03-03")).content),
                 QStringList{u"period_closed"_s});
        QVERIFY(world->books->sent.empty());
        get(flow::approve(world->session, {id}, kQuiet, StopFlag{}));
        QCOMPARE(world->post().posted.size(), 1U);
        QCOMPARE(world->books->sent.front().date, day("2026-04-01"));
        world->fetch(); // its day is booked: no supplement, no second voucher
        QCOMPARE(world->vouchers().size(), 3U);
    }

    void openedLaterItIsAskedNoMore()
    {
        auto world = std::make_unique<World>();
        world->books->yearList.front().firstOpenPeriod = u"202604"_s;
        world->source->add(World::payout());
        world->fetch();
        const VoucherId id = world->dayVoucher();
        QVERIFY(say(*world, id, "period_closed", "wait"));
        world->books->yearList.front().firstOpenPeriod = u"202601"_s;
        world->fetch();
        QVERIFY(world->stored(id).content.questions.empty());
        QCOMPARE(world->stored(id).content.date, day("2026-03-02"));
    }

    void anotherAccountMustBeThere()
    {
        auto world = std::make_unique<World>();
        world->books->forget("3002");
        world->source->add(World::payout());
        world->fetch();
        const VoucherId id = world->dayVoucher();
        QCOMPARE(whyNot(say(*world, id, "account_missing", "account=3999")),
                 u"invalid_input answer_not_in_chart"_s);
        const auto voucher = say(*world, id, "account_missing:3002", "account=3003");
        QVERIFY(voucher);
        QCOMPARE(posts(voucher->content),
                 posted({{"1686", 349'00}, {"3003", -311'61}, {"2621", -37'39}}));
    }

    void anotherAccountForTheClaimIsAnotherSetting()
    {
        auto world = std::make_unique<World>();
        world->books->forget("1686");
        world->books->chart.push_back({account("1580"), u"Fordran"_s, false});
        world->source->add(World::payout());
        world->fetch();
        const VoucherId id = world->dayVoucher();
        const ledger::Question question = world->stored(id).content.questions.front();
        QCOMPARE(question.code, u"account_missing"_s);
        QCOMPARE(question.proposal.account, std::optional{account("1580")});
        QVERIFY(say(*world, id, "account_missing", "account=1580"));
        QCOMPARE(get(world->store->settings()).value(u"account.clearing"_s), u"1580"_s);
        for (const VoucherListItem &item : world->vouchers())
            QCOMPARE(item.questions, 0);
        QCOMPARE(posts(world->stored(world->payoutVoucher()).content).value(u"1580"_s), -849'00);
    }

    void bookedElsewhereHoldsItsRowsForGood()
    {
        auto world = std::make_unique<World>();
        world->books->add("2026-03-02", u"Dagskassa"_s,
                          {{account("1686"), kr(349'00), {}}, {account("3001"), kr(-349'00), {}}});
        world->source->add(World::payout());
        world->fetch();
        const VoucherId id = world->dayVoucher();
        QCOMPARE(whyNot(say(*world, id, "already_booked", "elsewhere")),
                 u"invalid_input note_missing"_s);
        const auto voucher = say(*world, id, "already_booked", "elsewhere", "Bokfört i kassan");
        QVERIFY(voucher);
        QCOMPARE(voucher->state, State::BookedElsewhere);
        QCOMPARE(voucher->series, u"A"_s);
        QCOMPARE(voucher->number, std::optional{1});
        world->fetch();
        QCOMPARE(world->vouchers().size(), 3U);
        QCOMPARE(world->state(id), State::BookedElsewhere);
        for (const auto &payout : get(flow::reconcileAll(world->session)))
            QVERIFY(payout.reconciliation.isReconciled);
        get(flow::approveReconciled(world->session, kQuiet, StopFlag{}));
        QCOMPARE(world->post().posted.size(), 2U);
        QVERIFY(get(flow::balance(world->session, day("2026-03-06"))).proof.differences.empty());
        const auto again = get(flow::reopen(world->session, id)); // said by mistake
        QCOMPARE(again.state, State::Draft);
        QCOMPARE(questionCodes(again.content), QStringList{u"already_booked"_s});
    }

    void bookedAsWellIsSentThoughOneLooksLikeIt()
    {
        auto world = std::make_unique<World>();
        world->books->add("2026-03-02", u"Dagskassa"_s,
                          {{account("1686"), kr(349'00), {}}, {account("3001"), kr(-349'00), {}}});
        world->source->add(World::payout());
        world->fetch();
        const VoucherId id = world->dayVoucher();
        QVERIFY(say(*world, id, "already_booked", "book"));
        get(flow::approve(world->session, {id}, kQuiet, StopFlag{}));
        // One more by hand since: that one was not spoken of.
        world->books->add("2026-03-02", u"En till"_s,
                          {{account("1686"), kr(349'00), {}}, {account("3001"), kr(-349'00), {}}});
        QCOMPARE(world->post().rejected.front().why, u"already_booked A 2"_s);
        QCOMPARE(questionCodes(get(flow::reopen(world->session, id)).content),
                 QStringList{u"already_booked"_s});
        QVERIFY(say(*world, id, "already_booked:A 2 2026-03-02", "book"));
        get(flow::approve(world->session, {id}, kQuiet, StopFlag{}));
        QCOMPARE(world->post().posted.size(), 1U);
    }

    void whatKeepsAnAmountBackMustBeAnsweredBeforeElsewhere()
    {
        auto world = std::make_unique<World>();
        world->source->add(World::payout());
        PayoutBuilder other{"P2", "2026-03-06T08:00:00Z"};
        other.sale("1009", "2026-03-02T11:00:00Z", {line(100'00, 2500)}).settled();
        world->source->add(other);
        world->source->failures[u"order 1009"_s] = ErrorKind::NotFound;
        world->books->add("2026-03-02", u"Dagskassa"_s,
                          {{account("1686"), kr(349'00), {}}, {account("3001"), kr(-349'00), {}}});
        world->fetch();
        QCOMPARE(whyNot(say(*world, world->dayVoucher(), "already_booked", "elsewhere", "Kassan")),
                 u"not_allowed open_questions"_s);
    }

    void booksThatCannotBeReadDoNotFailTheFetch()
    {
        auto world = std::make_unique<World>();
        world->source->add(World::payout());
        world->books->failures[u"accounts"_s] = ErrorKind::ServerError;
        const flow::FetchReport report = world->fetch();
        QCOMPARE(report.problems.size(), 1U);
        QCOMPARE(report.problems.front().code, u"books_unread"_s);
        QVERIFY(!report.needsUser());
        QCOMPARE(world->vouchers().size(), 3U);
        world->noBooks = ErrorKind::SecretMissing; // not connected: nothing to say
        QVERIFY(world->fetch().problems.empty());
    }
};

QTEST_GUILESS_MAIN(TestFlowAnswers)
#include "tst_flow_answers.moc"
