#include "fixture.h"
#include "samples.h"

#include "base/hash.h"

using namespace klarbok;
using namespace klarbok::test;
using ledger::DraftVoucher;
using ledger::VoucherState;

namespace {

QStringList idsOf(const std::vector<VoucherListItem> &items)
{
    QStringList ids;
    for (const VoucherListItem &item : items)
        ids.append(item.id.text());
    return ids;
}

QStringList events(Store &store, const char *voucher)
{
    QStringList names;
    for (const AuditEntry &entry : get(store.auditTrail(QLatin1String{voucher})))
        names.append(entry.event);
    return names;
}

void approve(Store &store, const DraftVoucher &draft)
{
    get(store.approve(draft.id, contentHash(draft), "%PDF", utc("2026-03-06T08:00:00Z"),
                      QStringLiteral("anna")));
}

} // namespace

class DraftsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aDraftComesBackAsItWasMade()
    {
        Fixture fixture;
        get(fixture.open()->replaceDrafts({sampleDraft()}));
        const StoredVoucher stored = get(fixture.open()->voucher(sampleDraft().id));
        QVERIFY(stored.content == sampleDraft());
        QCOMPARE(stored.state, VoucherState::Draft);
        QCOMPARE(stored.created, fixture.clock.time);
        QCOMPARE(stored.contentHash, contentHash(sampleDraft()));
        QVERIFY(!stored.approved && !stored.number && !stored.lastSent && !stored.entityId);
        QVERIFY(stored.pdfSha256.isEmpty());
        QCOMPARE(stored.pdfBytes, 0);
    }

    void newDraftsTakeThePlaceOfAllOldOnes()
    {
        Fixture fixture;
        const auto store = fixture.open();
        get(store->replaceDrafts(
            {sampleDraft("KB-00000001", "T1"), sampleDraft("KB-00000002", "T2")}));
        get(store->replaceDrafts({sampleDraft("KB-00000003", "T1")}));
        QCOMPARE(idsOf(get(store->vouchers({}))), QStringList{QStringLiteral("KB-00000003")});
        QCOMPARE(failure(store->voucher(id<VoucherId>("KB-00000001"))),
                 std::optional{ErrorKind::UnknownItem});
        get(store->replaceDrafts({}));
        QVERIFY(get(store->vouchers({})).empty());
    }

    void anUnchangedDraftKeepsItsTimeAndMakesNoEntry()
    {
        Fixture fixture;
        const auto store = fixture.open();
        const QDateTime first = fixture.clock.time;
        get(store->replaceDrafts({sampleDraft()}));
        fixture.clock.time = first.addDays(1);
        get(store->replaceDrafts({cleanDraft()})); // answered, but the same thing to post
        QCOMPARE(get(store->voucher(sampleDraft().id)).created, first);
        QCOMPARE(events(*store, "KB-00000001"), QStringList{QStringLiteral("created")});

        DraftVoucher other = sampleDraft();
        other.rows[0].text = QStringLiteral("Annan");
        get(store->replaceDrafts({other}));
        QCOMPARE(get(store->voucher(other.id)).created, first.addDays(1));
        get(store->replaceDrafts({}));
        QCOMPARE(events(*store, "KB-00000001"),
                 (QStringList{QStringLiteral("created"), QStringLiteral("changed"),
                              QStringLiteral("removed")}));
    }

    void theListSumsUpEachVoucher()
    {
        Fixture fixture;
        const auto store = fixture.open();
        get(store->replaceDrafts({sampleDraft()}));
        const auto items = get(store->vouchers({}));
        QCOMPARE(items.size(), size_t{1});
        const VoucherListItem &item = items.front();
        QCOMPARE(item.total, Money::sek(34900));
        QCOMPARE(item.questions, 2);
        QCOMPARE(item.orders, 3);
        QCOMPARE(item.date, QDate(2026, 3, 2));
        QCOMPARE(item.text, QStringLiteral("Klarna 2026-03-02 KB-00000001"));
        QCOMPARE(item.kind, ledger::VoucherKind::Day);
        QVERIFY(!item.number && !item.lastSent && !item.documentId && !item.klarnaDocumentId);
    }

    void theListStandsByDateKindAndIdAndCanBeNarrowed()
    {
        Fixture fixture;
        const auto store = fixture.open();
        DraftVoucher correction = cleanDraft("KB-00000001", "T1");
        correction.kind = ledger::VoucherKind::Correction;
        DraftVoucher payout = cleanDraft("KB-00000002", "T2");
        payout.kind = ledger::VoucherKind::Payout;
        payout.payouts = {payoutId("P9")};
        const DraftVoucher dayB = cleanDraft("KB-0000000b", "T3");
        const DraftVoucher dayA = cleanDraft("KB-0000000a", "T4");
        DraftVoucher earlier = cleanDraft("KB-0000000f", "T5");
        earlier.date = QDate{2026, 3, 1};
        get(store->replaceDrafts({correction, payout, dayB, dayA, earlier}));
        QCOMPARE(idsOf(get(store->vouchers({}))),
                 (QStringList{earlier.id.text(), dayA.id.text(), dayB.id.text(), payout.id.text(),
                              correction.id.text()}));

        VoucherFilter filter;
        filter.payout = payoutId("P9");
        QCOMPARE(idsOf(get(store->vouchers(filter))), QStringList{payout.id.text()});
        filter = {};
        filter.to = QDate{2026, 3, 1};
        QCOMPARE(idsOf(get(store->vouchers(filter))), QStringList{earlier.id.text()});
        filter = {};
        filter.from = QDate{2026, 3, 2};
        QCOMPARE(get(store->vouchers(filter)).size(), size_t{4});
        approve(*store, dayA);
        filter.state = VoucherState::Approved;
        QCOMPARE(idsOf(get(store->vouchers(filter))), QStringList{dayA.id.text()});
    }

    void frozenVouchersSayWhatTheyHold()
    {
        Fixture fixture;
        const auto store = fixture.open();
        const DraftVoucher draft = cleanDraft("KB-00000001", "T1");
        get(store->replaceDrafts({draft, cleanDraft("KB-00000002", "T2")}));
        QVERIFY(get(store->frozenVouchers()).empty());
        approve(*store, draft);
        const auto frozen = get(store->frozenVouchers());
        QCOMPARE(frozen.size(), size_t{1});
        QCOMPARE(frozen[0].id, draft.id);
        QCOMPARE(frozen[0].state, VoucherState::Approved);
        QCOMPARE(frozen[0].revision, 2);
        QCOMPARE(frozen[0].date, draft.date);
        QVERIFY(frozen[0].transactions == draft.transactions);
        QVERIFY(frozen[0].payouts == draft.payouts);
    }

    void sharesAreWhatAVoucherDoesToAPayout()
    {
        Fixture fixture;
        const auto store = fixture.open();
        const DraftVoucher draft = sampleDraft();
        get(store->savePayout(samplePayout(), {sampleRow()})); // T1 is a row of P1
        get(store->replaceDrafts({draft}));
        const auto shares = get(store->shares({payoutId("P1"), payoutId("P2"), payoutId("P3")}));
        QCOMPARE(shares.size(), size_t{2});
        QCOMPARE(shares[0].payout, payoutId("P1"));
        QCOMPARE(shares[0].share.id, draft.id);
        QVERIFY(shares[0].share.movements == std::vector{draft.movements[0]});
        QVERIFY(shares[0].share.questions == draft.questions);
        QCOMPARE(shares[1].payout, payoutId("P2"));
        QVERIFY(shares[1].share.movements == std::vector{draft.movements[1]});
        QVERIFY(shares[1].share.questions == std::vector{draft.questions[1]}); // the voucher's own
        QCOMPARE(get(store->shares({payoutId("P2")})).size(), size_t{1});
    }

    void aRowOnAFrozenVoucherIsNotBookedAgain()
    {
        Fixture fixture;
        const auto store = fixture.open();
        const DraftVoucher draft = cleanDraft("KB-00000001", "T1");
        get(store->replaceDrafts({draft, cleanDraft("KB-00000002", "T2")}));
        approve(*store, draft);
        // A rebuild that started before the approval knows nothing of it.
        const auto refused = wait(store->replaceDrafts({cleanDraft("KB-00000003", "T1")}));
        QVERIFY(!refused);
        QCOMPARE(refused.error().kind, ErrorKind::NotAllowed);
        QCOMPARE(refused.error().subject, QStringLiteral("KB-00000001"));
        QCOMPARE(failure(store->replaceDrafts({cleanDraft("KB-00000001", "T9")})),
                 std::optional{ErrorKind::NotAllowed});
        QCOMPARE(idsOf(get(store->vouchers({}))),
                 (QStringList{QStringLiteral("KB-00000001"), QStringLiteral("KB-00000002")}));
    }

    void noTwoDraftsHoldTheSameRow()
    {
        Fixture fixture;
        const auto store = fixture.open();
        get(store->replaceDrafts({cleanDraft("KB-00000001", "T1")}));
        QCOMPARE(failure(store->replaceDrafts(
                     {cleanDraft("KB-00000002", "T2"), cleanDraft("KB-00000003", "T2")})),
                 std::optional{ErrorKind::NotAllowed});
        QCOMPARE(idsOf(get(store->vouchers({}))), QStringList{QStringLiteral("KB-00000001")});
    }

    void aVoidVoucherFreesItsRows()
    {
        Fixture fixture;
        const auto store = fixture.open();
        get(store->replaceDrafts({cleanDraft("KB-00000001", "T1")}));
        QVERIFY(!fixture.sql(QStringLiteral("UPDATE voucher SET state = 'void'")));
        get(store->replaceDrafts({cleanDraft("KB-00000002", "T1")}));
        QCOMPARE(get(store->vouchers({})).size(), size_t{2});
        QVERIFY(get(store->shares({payoutId()})).front().share.id == id<VoucherId>("KB-00000002"));
    }

    void anUnbalancedOrMixedDraftIsRefused()
    {
        Fixture fixture;
        const auto store = fixture.open();
        DraftVoucher unbalanced = cleanDraft();
        unbalanced.rows[0].amount = Money::sek(34901);
        QCOMPARE(failure(store->replaceDrafts({unbalanced})), std::optional{ErrorKind::NotAllowed});
        DraftVoucher mixed = cleanDraft();
        mixed.entries[0].tip = Money{1, *Currency::parse(u"EUR")};
        QCOMPARE(failure(store->replaceDrafts({mixed})), std::optional{ErrorKind::InvalidInput});
        QVERIFY(get(store->vouchers({})).empty());
    }
};

QTEST_GUILESS_MAIN(DraftsTest)
#include "tst_drafts.moc"
