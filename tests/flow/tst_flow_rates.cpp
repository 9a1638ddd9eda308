#include "flow/answers.h"
#include "flow/balance.h"
#include "flow/world.h"

#include <QTest>

using namespace klarbok;
using namespace klarbok::test;
using namespace Qt::StringLiterals;

namespace {

/// A sale of 100 EUR on Monday 2 March, paid out on Thursday 5 March.
PayoutBuilder euroPayout()
{
    PayoutBuilder built{"E1", "2026-03-05T04:30:00Z", *Currency::parse(u"EUR")};
    built.sale("2001", "2026-03-02T08:00:00Z", {line(100'00, 2500)}).settled();
    return built;
}

std::unique_ptr<World> euroWorld()
{
    auto world = std::make_unique<World>();
    world->source->add(euroPayout());
    for (const char *day : {"2026-03-02", "2026-03-03", "2026-03-04", "2026-03-05", "2026-03-06"})
        world->rates->add("EUR", day, "11.20");
    return world;
}

QStringList codes(const flow::FetchReport &report)
{
    QStringList all;
    for (const flow::FetchProblem &problem : report.problems)
        all.append(problem.code);
    return all;
}

} // namespace

/// Exchange rates on their way into the store.
class TestFlowRates : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void oneCallBringsAllDaysOfACurrency()
    {
        const auto world = euroWorld();
        const auto report = world->fetch();
        QCOMPARE(codes(report), QStringList{});
        // From the sale to the payout's week, but not beyond today.
        QCOMPARE(world->rates->asked, QStringList{u"EUR 2026-03-02 2026-03-06"_s});
        QCOMPARE(get(world->store->rates()).size(), std::size_t{5});
    }

    void whatIsKnownIsNotAskedForAgain()
    {
        const auto world = euroWorld();
        world->fetch();
        world->rates->asked.clear();
        world->fetch();
        QCOMPARE(world->rates->asked, QStringList{});
    }

    void aShopThatSellsInKronorAsksNobody()
    {
        const auto world = World::fetched();
        QCOMPARE(world->rates->asked, QStringList{});
    }

    void withoutTheRiksbankTheFetchIsDoneAllTheSame()
    {
        const auto world = euroWorld();
        world->rates->failure = ErrorKind::Offline;
        const auto report = world->fetch();
        QCOMPARE(codes(report), QStringList{u"rates_missing"_s});
        QCOMPARE(report.problems.front().subject, u"EUR"_s);
        QVERIFY(!report.isStopped);
        QVERIFY(!report.needsUser());
        QCOMPARE(report.transactions, 1);
        QVERIFY(!world->vouchers().empty());

        world->rates->failure.reset();
        QCOMPARE(codes(world->fetch()), QStringList{});
        QCOMPARE(get(world->store->rates()).size(), std::size_t{5});
        for (const VoucherListItem &item : world->vouchers())
            QCOMPARE(item.questions, 0);
    }

    void aMissingRateIsReadAgainOnDemand()
    {
        const auto world = euroWorld();
        world->rates->failure = ErrorKind::Offline;
        world->fetch();
        const VoucherId voucher = world->dayVoucher();
        const auto again = [&] {
            return flow::answer(world->session, {voucher, u"currency"_s, u"retry"_s, {}});
        };
        QCOMPARE(failure(again()), std::optional{ErrorKind::Offline});
        world->rates->failure.reset();
        const StoredVoucher answered = get(again());
        QVERIFY(answered.content.questions.empty());
        QCOMPARE(answered.content.total(), kr(1120'00));
        QCOMPARE(world->stored(world->payoutVoucher()).content.total(), kr(1120'00));
        for (const VoucherListItem &item : world->vouchers())
            QCOMPARE(item.own, std::optional{Money(100'00, *Currency::parse(u"EUR"))});
    }

    void aRateByHandNeedsANoteAndIsSaidToBeOne()
    {
        const auto world = euroWorld();
        world->rates->known.clear();
        world->fetch();
        const VoucherId voucher = world->dayVoucher();
        const auto say = [&](const char *value, const char *note) {
            return flow::answer(world->session, {voucher, u"currency"_s, QString::fromLatin1(value),
                                                 QString::fromLatin1(note)});
        };
        QCOMPARE(failure(say("rate=11.20", "")), std::optional{ErrorKind::InvalidInput});
        QCOMPARE(failure(say("rate=1120", "ECB")), std::optional{ErrorKind::InvalidInput});
        QCOMPARE(failure(say("rate=0.1120", "ECB")), std::optional{ErrorKind::InvalidInput});
        QCOMPARE(failure(say("vat=25", "ECB")), std::optional{ErrorKind::InvalidInput});
        const StoredVoucher answered = get(say("rate=11.25", "ECB 2 March"));
        QVERIFY(answered.content.questions.empty());
        QCOMPARE(answered.content.total(), kr(1125'00));
        QCOMPARE(answered.content.rows.front().text, u"EUR 11,25 angiven för hand 2026-03-02"_s);
        QCOMPARE(answered.content.answers.size(), std::size_t{1});
        QCOMPARE(answered.content.answers.front().note, u"ECB 2 March"_s);

        // The owner's word stands, also when the Riksbank's comes later; and may be changed.
        world->rates->add("EUR", "2026-03-02", "11.20");
        world->fetch();
        QCOMPARE(world->stored(voucher).content.total(), kr(1125'00));
        QCOMPARE(get(say("rate=11.30", "ECB, read again")).content.total(), kr(1130'00));
    }

    void whatIsFrozenKeepsItsRate()
    {
        const auto world = euroWorld();
        world->fetch();
        const VoucherId voucher = world->dayVoucher();
        const std::vector<VoucherId> one(1, voucher);
        get(flow::approve(world->session, one, kQuiet, StopFlag{}));
        const auto before = world->stored(voucher).content;
        QCOMPARE(before.rates.size(), std::size_t{1});
        world->set("date_rule", "payout");
        QCOMPARE(world->stored(voucher).content, before);
        // 100 EUR stand on the claim at 11.20, whatever day would date the sale now.
        const auto paid = world->stored(world->payoutVoucher()).content;
        QCOMPARE(paid.total(), kr(1120'00));
    }

    void theBalanceCountsEuroAtWhatTheyWereBookedAt()
    {
        const auto world = euroWorld();
        world->fetch();
        get(flow::approveReconciled(world->session, kQuiet, StopFlag{}));
        world->post();
        const auto sold = get(flow::balance(world->session, day("2026-03-03")));
        QCOMPARE(sold.proof.klarna, kr(1120'00));
        QCOMPARE(sold.proof.rows, kr(1120'00));
        QVERIFY(!sold.needsUser());
        const auto paid = get(flow::balance(world->session, day("2026-03-05")));
        QCOMPARE(paid.proof.klarna, kr(0));
        QCOMPARE(paid.proof.rows, kr(0));
        QVERIFY(!paid.needsUser());
    }

    void thePaymentThatLacksItsRateIsNamedInTheBalance()
    {
        const auto world = euroWorld();
        world->rates->known.erase(world->rates->known.begin() + 3); // 5 March
        world->fetch();
        const auto proof = get(flow::balance(world->session, day("2026-03-05"))).proof;
        QCOMPARE(proof.klarna, kr(0));
        QCOMPARE(proof.rows, kr(1120'00));
        qint64 named = 0;
        for (const ledger::Difference &difference : proof.differences) {
            if (difference.cause == ledger::Cause::Currency)
                named += difference.amount.units();
        }
        QCOMPARE(named, -1120'00);
    }
};

QTEST_GUILESS_MAIN(TestFlowRates)
#include "tst_flow_rates.moc"
