#include "ledger/random_payouts.h"
#include "ledger/standing.h"

#include <QTest>

using namespace klarbok;
using namespace klarbok::ledger;
using namespace klarbok::test;

/// What must hold whatever a shop sells.
class TestDriftProperties : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    /// Klarna tells the same again, whatever the rules have become meanwhile.
    void nothingChangedIsNoDrift()
    {
        QVERIFY(rc::check([] {
            const RandomShop shop = shopOf(*anyEvents(), *anyRules());
            const auto drafts = book(shop.input);
            BookingInput now = posted(shop.input, drafts);
            now.rules = *anyRules();
            RC_ASSERT(findDrifts(now, standing(drafts)).empty());
        }));
    }

    /// A row that is gone is told once, and nothing else is.
    void aRowThatIsGoneIsTold()
    {
        QVERIFY(rc::check([] {
            const RandomShop shop = shopOf(*anyEvents(), *anyRules());
            const auto drafts = book(shop.input);
            BookingInput now = posted(shop.input, drafts);
            RC_PRE(!now.transactions.empty());
            const auto which = *rc::gen::inRange<std::size_t>(0, now.transactions.size());
            const TransactionKey key = now.transactions[which].key;
            now.transactions.erase(now.transactions.begin() + static_cast<std::ptrdiff_t>(which));
            std::ptrdiff_t entries = 0;
            for (const DraftVoucher &draft : drafts) // how a dispute ended is the owner's word
                entries += draft.kind == VoucherKind::Correction
                               ? 0
                               : std::ranges::count(draft.entries, key, &Entry::transaction);
            const auto drifts = findDrifts(now, standing(drafts));
            RC_ASSERT(std::ranges::count(drifts, Change::RowVanished, &Drift::what) == entries);
            RC_ASSERT(std::ranges::all_of(drifts, [&](const Drift &drift) {
                return drift.transaction == key || drift.what != Change::RowVanished;
            }));
        }));
    }
};

QTEST_GUILESS_MAIN(TestDriftProperties)
#include "tst_drift_properties.moc"
