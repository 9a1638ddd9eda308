#include "flow/world.h"
#include "ledger/random_payouts.h"

#include <random>

using namespace klarbok;
using namespace klarbok::ledger;
using namespace klarbok::test;
using namespace Qt::StringLiterals;

namespace {

/// What vouchers post, by kind, day and account.
using Postings = std::map<std::tuple<VoucherKind, QDate, QString>, qint64>;

/// A workspace on 10 April with the shop's payouts at Klarna.
std::unique_ptr<World> worldWith(const RandomShop &shop)
{
    auto world = std::make_unique<World>();
    world->fixture.clock.time = utc("2026-04-10T10:00:00Z");
    world->set("start_date", "2026-03-01");
    for (const PayoutBuilder &payout : shop.payouts)
        world->source->add(payout);
    return world;
}

Postings postingsOf(World &world)
{
    Postings postings;
    for (const VoucherListItem &item : world.vouchers()) {
        const DraftVoucher voucher = world.stored(item.id).content;
        for (const Row &row : voucher.rows)
            postings[{voucher.kind, voucher.date, row.account.number()}] += row.amount.units();
    }
    std::erase_if(postings, [](const auto &posting) { return posting.second == 0; });
    return postings;
}

/// Reads until the line breaks, at the request of that number.
void fetchUntil(World &world, unsigned request)
{
    world.source->onAsk = [&world, left = request](const QString &what) mutable {
        if (left-- == 0)
            world.source->failures[what] = ErrorKind::ConnectionLost;
    };
    const auto report = wait(flow::fetch(world.session, {}, kQuiet, StopFlag{}));
    QVERIFY(report || report.error().kind == ErrorKind::ConnectionLost);
    world.source->onAsk = {};
    world.source->failures.clear();
}

/// Approves about half of what can be; how many.
std::size_t approveSome(World &world, std::mt19937 &random)
{
    std::vector<VoucherId> wanted;
    for (const VoucherListItem &item : world.vouchers()) {
        if (item.state == VoucherState::Draft && random() % 2 == 0)
            wanted.push_back(item.id);
    }
    return get(flow::approve(world.session, wanted, kQuiet, StopFlag{})).approved.size();
}

} // namespace

/// A shop on a real store, read over a line that breaks again and again.
class TestFlowInterruptions : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    /// Twenty shops, always the same: a store on disk takes its time.
    void whatIsReadAndApprovedPieceByPieceIsBookedOnce()
    {
        std::size_t approved = 0;
        for (unsigned seed = 1; seed <= 20; ++seed) {
            const Events events = anyEvents()(rc::Random{seed}, 30).value();
            const RandomShop shop = shopOf(events, rulesFromMarch());
            const auto atOnce = worldWith(shop);
            atOnce->fetch();

            std::mt19937 random{seed};
            const auto piecewise = worldWith(shop);
            for (int i = 0; i < 4; ++i) {
                fetchUntil(*piecewise, static_cast<unsigned>(random() % 12));
                approved += approveSome(*piecewise, random);
            }
            piecewise->fetch();
            QVERIFY2(postingsOf(*piecewise) == postingsOf(*atOnce),
                     qPrintable(QString::number(seed)));
        }
        QVERIFY(approved > 0);
    }
};

QTEST_GUILESS_MAIN(TestFlowInterruptions)
#include "tst_flow_interruptions.moc"
