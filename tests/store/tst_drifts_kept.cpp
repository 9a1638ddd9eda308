#include "fixture.h"
#include "samples.h"

using namespace klarbok;
using namespace klarbok::test;
using ledger::Change;
using ledger::DraftVoucher;
using ledger::Drift;
using ledger::VoucherEvent;

namespace {

const auto kVoucher = id<VoucherId>("KB-00000001");

void post(Store &store, const DraftVoucher &draft, int number)
{
    get(store.approve(draft.id, contentHash(draft), "%PDF", utc("2026-03-06T08:00:00Z"),
                      QStringLiteral("anna")));
    get(store.apply(draft.id, VoucherEvent::Claimed, {}));
    VoucherChange change;
    change.series = QStringLiteral("K");
    change.number = number;
    get(store.apply(draft.id, VoucherEvent::Accepted, change));
    get(store.apply(draft.id, VoucherEvent::Attached, {}));
}

std::shared_ptr<Store> withPosted(Fixture &fixture)
{
    auto store = fixture.open();
    get(store->replaceDrafts({cleanDraft()}));
    post(*store, cleanDraft(), 41);
    return store;
}

DraftVoucher correction()
{
    DraftVoucher draft = cleanDraft("KB-0000000c", "T1");
    draft.kind = ledger::VoucherKind::Correction;
    draft.revision = 1;
    draft.date = QDate{2026, 3, 20};
    draft.transactions.clear();
    draft.corrects = {.id = kVoucher,
                      .series = QStringLiteral("K"),
                      .number = 41,
                      .date = QDate{2026, 3, 2},
                      .rows = 2,
                      .movements = 1,
                      .entries = 2};
    return draft;
}

Drift moved()
{
    return {kVoucher,
            id<TransactionKey>("T1"),
            payoutId(),
            Change::DateMoved,
            QStringLiteral("1001"),
            QStringLiteral("2026-03-02"),
            QStringLiteral("2026-03-04"),
            Money::sek(34900)};
}

Drift paidOtherwise()
{
    return {
        kVoucher,        {}, payoutId("P2"), Change::AmountChanged, {}, QStringLiteral("100"), {},
        Money::sek(-100)};
}

} // namespace

/// What Klarna has changed of what is posted.
class DriftsKeptTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theyAreReadBackInTheirOrder()
    {
        Fixture fixture;
        const auto store = withPosted(fixture);
        get(store->saveDrifts({moved(), paidOtherwise()}));
        const std::vector<OpenDrift> expected{{moved(), QStringLiteral("K"), 41, {}},
                                              {paidOtherwise(), QStringLiteral("K"), 41, {}}};
        QVERIFY(get(store->drifts()) == expected);
        QVERIFY(get(store->voucher(kVoucher)).drifts == expected);
        QVERIFY(get(store->vouchers({})).front().hasDrift);

        get(store->saveDrifts({}));
        QVERIFY(get(store->drifts()).empty());
        QVERIFY(!get(store->vouchers({})).front().hasDrift);
    }

    void theTrailTellsOnceOfEachChange()
    {
        Fixture fixture;
        const auto store = withPosted(fixture);
        get(store->saveDrifts({moved()}));
        get(store->saveDrifts({moved(), paidOtherwise()}));
        QStringList details;
        for (const AuditEntry &entry : get(store->auditTrail(kVoucher.text()))) {
            if (entry.event == QStringLiteral("drift"))
                details.append(entry.details);
        }
        QCOMPARE(details,
                 (QStringList{QStringLiteral("date_moved"), QStringLiteral("amount_changed")}));
    }

    void aPostedCorrectionEndsThem()
    {
        Fixture fixture;
        const auto store = withPosted(fixture);
        get(store->saveDrifts({moved()}));
        QVERIFY(!get(store->standingVouchers()).front().wasAsked);
        get(store->askCorrection({kVoucher, utc("2026-03-20T09:00:00Z"), QStringLiteral("anna")},
                                 {correction()}));
        QCOMPARE(get(store->drifts()).front().correction->id, correction().id);
        QVERIFY(get(store->standingVouchers()).front().wasAsked);
        post(*store, correction(), 42);
        QVERIFY(get(store->drifts()).empty());
        QVERIFY(!get(store->vouchers({})).front().hasDrift);
    }

    /// The last of a chain stands, without what it takes back; kind and day are the first one's.
    void theLastOfAChainStands()
    {
        Fixture fixture;
        const auto store = withPosted(fixture);
        get(store->askCorrection({kVoucher, utc("2026-03-20T09:00:00Z"), QStringLiteral("anna")},
                                 {correction()}));
        auto standing = get(store->standingVouchers());
        QCOMPARE(standing.size(), 1U);
        QCOMPARE(standing[0].id, kVoucher);
        QCOMPARE(standing[0].entries.size(), 3U);
        post(*store, correction(), 42);
        standing = get(store->standingVouchers());
        QCOMPARE(standing.size(), 1U);
        QCOMPARE(standing[0].id, correction().id);
        QCOMPARE(standing[0].kind, ledger::VoucherKind::Day);
        QCOMPARE(standing[0].day, QDate(2026, 3, 2));
        QVERIFY(standing[0].entries == std::vector{correction().entries.back()});
        QVERIFY(standing[0].movements == std::vector{correction().movements.back()});
    }

    void aRowThatIsGoneCanComeBack()
    {
        Fixture fixture;
        const auto store = fixture.open();
        get(store->savePayout(samplePayout(), {sampleRow("T1"), sampleRow("T2")}));
        get(store->replaceDrafts({cleanDraft()})); // holds T1
        post(*store, cleanDraft(), 41);
        QCOMPARE(get(store->savePayout(samplePayout(), {sampleRow("T2")})).changed, 1);
        QVERIFY(get(store->goneRows()) == std::vector{id<TransactionKey>("T1")});
        QVERIFY(get(store->transactions({payoutId()})) == std::vector{sampleRow("T2")});
        QCOMPARE(get(store->savePayout(samplePayout(), {sampleRow("T2")})).changed, 0);

        QCOMPARE(get(store->savePayout(samplePayout(), {sampleRow("T1"), sampleRow("T2")})).changed,
                 1);
        QVERIFY(get(store->goneRows()).empty());
        QCOMPARE(get(store->transactions({payoutId()})).size(), 2U);
    }
};

QTEST_GUILESS_MAIN(DriftsKeptTest)
#include "tst_drifts_kept.moc"
