#include "flow/answers.h"
#include "flow/balance.h"
#include "flow/corrections.h"
#include "flow/gift_cards.h"
#include "flow/payouts.h"
#include "flow/world.h"

#include <QTest>

using namespace klarbok;
using namespace klarbok::test;
using namespace Qt::StringLiterals;
using State = ledger::VoucherState;

namespace {

/// World::payout(), all of it posted; order 1001 (349.00) by the owner's word at 25 %.
std::unique_ptr<World> postedWrong()
{
    auto world = std::make_unique<World>();
    world->source->add(World::payout());
    world->source->failures[u"order 1001"_s] = ErrorKind::NotFound;
    world->fetch();
    const flow::AnswerRequest request{world->dayVoucher(), u"order_missing"_s, u"vat=25"_s,
                                      u"minne"_s, false};
    get(flow::answer(world->session, request));
    get(flow::approveReconciled(world->session, kQuiet, StopFlag{}));
    KLARBOK_EXPECTS(world->post().posted.size() == 3);
    world->pass(14 * 86'400); // 20 March
    return world;
}

StoredVoucher sayTwelve(World &world, const VoucherId &id)
{
    const flow::AnswerRequest request{id, u"order_missing"_s, u"vat=12"_s, u"kvitto"_s, false};
    return get(flow::answer(world.session, request));
}

void approve(World &world, const VoucherId &id)
{
    const auto report = get(flow::approve(world.session, {id}, kQuiet, StopFlag{}));
    KLARBOK_EXPECTS(report.approved.size() == 1);
}

QString whyNot(const Result<StoredVoucher> &result)
{
    return result ? u"accepted"_s : errorName(result.error().kind) + u' ' + result.error().reason;
}

} // namespace

/// From "this is wrong" to a second voucher in the books.
class TestFlowCorrections : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aWrongRateIsCorrectedByANewVoucher()
    {
        const auto world = postedWrong();
        const VoucherId original = world->dayVoucher();
        const StoredVoucher before = world->stored(original);
        const StoredVoucher same = get(flow::correct(world->session, original));
        QCOMPARE(noticeCodes(same.content), QStringList{u"nothing_to_correct"_s});
        QCOMPARE(same.content.date, day("2026-03-20"));

        // 349.00 at 12 %: VAT 37.39; at 25 % it was 69.80.
        const StoredVoucher draft = sayTwelve(*world, same.content.id);
        QVERIFY(draft.content.notices.empty());
        QCOMPARE(posts(draft.content), posted({{"1686", 0},
                                               {"3001", 279'20},
                                               {"2611", 69'80},
                                               {"3002", -311'61},
                                               {"2621", -37'39}}));
        approve(*world, draft.content.id);
        QCOMPARE(world->post().posted.size(), 1U);
        QCOMPARE(world->state(draft.content.id), State::Posted);

        StoredVoucher after = world->stored(original);
        QVERIFY(after.correctedBy.has_value());
        QCOMPARE(after.correctedBy->id, draft.content.id);
        QCOMPARE(after.correctedBy->number, world->stored(draft.content.id).number);
        after.correctedBy.reset();
        QVERIFY(after.content == before.content);
        QCOMPARE(after.pdfSha256, before.pdfSha256);
        QVERIFY(world->events(original.text()).contains(u"corrected"_s));

        for (const auto &payout : get(flow::reconcileAll(world->session))) {
            QVERIFY(payout.reconciliation.isReconciled);
            QVERIFY(payout.reconciliation.differences.empty());
        }
        for (const char *date : {"2026-03-03", "2026-03-10", "2026-03-20"}) {
            const auto view = get(flow::balance(world->session, day(date)));
            QCOMPARE(view.proof.rows, view.proof.klarna);
            QCOMPARE(view.proof.books, std::optional{view.proof.klarna});
            QVERIFY(view.proof.differences.empty());
        }
        world->fetch(); // nothing of it is drafted again
        QCOMPARE(world->vouchers().size(), 4U);
        QCOMPARE(world->post().posted.size(), 0U);
    }

    void anApprovedCorrectionCanBeReopened()
    {
        const auto world = postedWrong();
        const VoucherId id = get(flow::correct(world->session, world->dayVoucher())).content.id;
        const ledger::DraftVoucher draft = sayTwelve(*world, id).content;
        approve(*world, id);
        world->fetch();
        QCOMPARE(world->state(id), State::Approved);
        world->pass(86'400); // its day is the day of the question
        QVERIFY(get(flow::reopen(world->session, id)).content == draft);
    }

    void oneThatIsNotWantedIsThrownAway()
    {
        const auto world = postedWrong();
        const VoucherId original = world->dayVoucher();
        const VoucherId id = get(flow::correct(world->session, original)).content.id;
        const StoredVoucher stands = get(flow::withdrawCorrection(world->session, id));
        QCOMPARE(stands.content.id, original);
        QVERIFY(!stands.correctedBy);
        world->fetch();
        QCOMPARE(world->vouchers().size(), 3U);
        QVERIFY(world->events(original.text()).contains(u"correction_withdrawn"_s));

        world->pass(86'400); // and asked for again, later
        const StoredVoucher again = get(flow::correct(world->session, original));
        QCOMPARE(again.content.id, id);
        QCOMPARE(again.content.date, day("2026-03-21"));
        approve(*world, id);
        QCOMPARE(whyNot(wait(flow::withdrawCorrection(world->session, id))),
                 u"not_allowed not_a_draft"_s);
    }

    void correctingTheCorrection()
    {
        const auto world = postedWrong();
        const VoucherId first = world->dayVoucher();
        const VoucherId second = get(flow::correct(world->session, first)).content.id;
        QCOMPARE(whyNot(wait(flow::correct(world->session, first))),
                 u"not_allowed correction_exists"_s);
        QCOMPARE(whyNot(wait(flow::correct(world->session, second))), u"not_allowed not_posted"_s);
        approve(*world, second);
        QCOMPARE(world->post().posted.size(), 1U);
        QCOMPARE(whyNot(wait(flow::correct(world->session, first))),
                 u"not_allowed correction_exists"_s);
        const VoucherId third = get(flow::correct(world->session, second)).content.id;
        sayTwelve(*world, third);
        approve(*world, third);
        QCOMPARE(world->post().posted.size(), 1U);
        QMap<QString, qint64> sums;
        for (const VoucherId &id : {first, second, third}) {
            for (const ledger::Row &row : world->stored(id).content.rows)
                sums[row.account.number()] += row.amount.units();
        }
        QCOMPARE(
            sums,
            posted(
                {{"1686", 349'00}, {"3001", 0}, {"2611", 0}, {"3002", -311'61}, {"2621", -37'39}}));
    }

    void onlyWhatIsPostedIsCorrected()
    {
        const auto world = World::fetched();
        const VoucherId id = world->dayVoucher();
        QCOMPARE(whyNot(wait(flow::correct(world->session, id))), u"not_allowed not_posted"_s);
        approve(*world, id);
        QCOMPARE(whyNot(wait(flow::correct(world->session, id))), u"not_allowed not_posted"_s);
        QCOMPARE(whyNot(wait(flow::withdrawCorrection(world->session, id))),
                 u"not_allowed not_a_draft"_s);
        QCOMPARE(whyNot(wait(flow::correct(world->session, *VoucherId::parse(u"KB-0"_s)))),
                 u"unknown_item "_s);
        QCOMPARE(world->vouchers().size(), 3U);
    }

    void aWholePayoutIsCorrectedWithItsBankLine()
    {
        const auto world = postedWrong();
        world->set("account.fee", "6065");
        const StoredVoucher draft = get(flow::correct(world->session, world->payoutVoucher()));
        QCOMPARE(
            posts(draft.content),
            posted({{"1930", 0}, {"1686", 0}, {"6064", -20'00}, {"6065", 20'00}, {"2641", 0}}));
        for (const auto &payout : get(flow::reconcileAll(world->session)))
            QVERIFY(payout.reconciliation.isReconciled);
    }

    void anotherProgramThatIsFirstWins()
    {
        const auto world = postedWrong();
        const auto other = otherProgram(*world);
        const VoucherId original = world->dayVoucher();
        QVERIFY(wait(flow::correct(other, original)));
        QCOMPARE(whyNot(wait(flow::correct(world->session, original))),
                 u"not_allowed correction_exists"_s);
        QCOMPARE(world->vouchers().size(), 4U);
    }

    void giftCardsAreCountedOnce()
    {
        World world;
        PayoutBuilder p{"P1", "2026-03-05T08:00:00Z"};
        p.sale("1001", "2026-03-02T09:00:00Z", {line(500'00, 0, "Presentkort")}).settled();
        world.source->add(p);
        world.fetch();
        get(flow::approveReconciled(world.session, kQuiet, StopFlag{}));
        world.post();
        world.set("account.gift_card", "2420");
        const StoredVoucher draft = get(flow::correct(world.session, world.dayVoucher()));
        QCOMPARE(posts(draft.content), posted({{"1686", 0}, {"2421", 500'00}, {"2420", -500'00}}));
        const auto report =
            get(flow::giftCards(world.session, day("2026-03-01"), day("2026-03-31")));
        QCOMPARE(report.sold, kr(500'00));
        QCOMPARE(report.used, kr(0));
        QCOMPARE(report.closing, kr(500'00));
        QCOMPARE(report.lines.size(), 3U);
    }
};

QTEST_GUILESS_MAIN(TestFlowCorrections)
#include "tst_flow_corrections.moc"
