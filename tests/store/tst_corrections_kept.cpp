#include "fixture.h"
#include "samples.h"

using namespace klarbok;
using namespace klarbok::test;
using ledger::DraftVoucher;
using ledger::VoucherEvent;
using ledger::VoucherState;

namespace {

const auto kOriginal = id<VoucherId>("KB-00000001");

/// The correction of kOriginal, K 41.
DraftVoucher correction()
{
    DraftVoucher draft = cleanDraft("KB-0000000c", "T1");
    draft.kind = ledger::VoucherKind::Correction;
    draft.revision = 1;
    draft.date = QDate{2026, 3, 20};
    draft.transactions.clear();
    draft.corrects = {.id = kOriginal,
                      .series = QStringLiteral("K"),
                      .number = 41,
                      .date = QDate{2026, 3, 2},
                      .rows = 2,
                      .movements = 1,
                      .entries = 3};
    return draft;
}

CorrectionRequest request()
{
    return {kOriginal, utc("2026-03-20T09:00:00Z"), QStringLiteral("anna")};
}

void approve(Store &store, const DraftVoucher &draft)
{
    get(store.approve(draft.id, contentHash(draft), "%PDF", utc("2026-03-06T08:00:00Z"),
                      QStringLiteral("anna")));
}

void post(Store &store, const VoucherId &voucher, int number)
{
    get(store.apply(voucher, VoucherEvent::Claimed, {}));
    VoucherChange change;
    change.series = QStringLiteral("K");
    change.number = number;
    get(store.apply(voucher, VoucherEvent::Accepted, change));
    get(store.apply(voucher, VoucherEvent::Attached, {}));
}

/// kOriginal, posted as K 41.
std::shared_ptr<Store> withPosted(Fixture &fixture)
{
    auto store = fixture.open();
    get(store->replaceDrafts({cleanDraft()}));
    approve(*store, cleanDraft());
    post(*store, kOriginal, 41);
    return store;
}

QString reasonOf(Task<Done> &&task)
{
    const auto result = wait(std::move(task));
    return result ? QStringLiteral("done") : result.error().reason;
}

QStringList detailsOf(Store &store, const VoucherId &subject, const char *event)
{
    QStringList details;
    for (const AuditEntry &entry : get(store.auditTrail(subject.text()))) {
        if (entry.event == QLatin1String{event})
            details.append(entry.details);
    }
    return details;
}

} // namespace

/// What the owner wants corrected stays on record, with the drafts that follow from it.
class CorrectionsKeptTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theRequestAndItsDraftAreReadBack()
    {
        Fixture fixture;
        const auto store = withPosted(fixture);
        get(store->askCorrection(request(), {correction()}));
        const auto requests = get(fixture.open()->correctionRequests());
        QCOMPARE(requests.size(), 1U);
        QCOMPARE(requests.front().voucher, kOriginal);
        QCOMPARE(requests.front().asked, request().asked);
        QCOMPARE(requests.front().by, QStringLiteral("anna"));
        QVERIFY(get(store->voucher(correction().id)).content == correction());
        const StoredVoucher original = get(store->voucher(kOriginal));
        QVERIFY(original.content == cleanDraft());
        QVERIFY(original.correctedBy.has_value());
        QCOMPARE(original.correctedBy->id, correction().id);
        QCOMPARE(original.correctedBy->state, VoucherState::Draft);
        QVERIFY(!original.correctedBy->number);
    }

    void itIsOpenUntilItsCorrectionIsFrozen()
    {
        Fixture fixture;
        const auto store = withPosted(fixture);
        get(store->askCorrection(request(), {correction()}));
        approve(*store, correction());
        QVERIFY(get(store->correctionRequests()).empty());
        const auto frozen = get(store->frozenVouchers());
        QCOMPARE(frozen.size(), 2U);
        QVERIFY(!frozen[0].corrects);
        QCOMPARE(frozen[1].corrects, std::optional{kOriginal});
        QCOMPARE(frozen[1].date, correction().date);
        get(store->apply(correction().id, VoucherEvent::Reopened, {}));
        QCOMPARE(get(store->correctionRequests()).size(), 1U);
    }

    void bothHistoriesNameTheOther()
    {
        Fixture fixture;
        const auto store = withPosted(fixture);
        get(store->askCorrection(request(), {correction()}));
        approve(*store, correction());
        post(*store, correction().id, 52);
        QCOMPARE(detailsOf(*store, kOriginal, "correction_asked"),
                 QStringList{correction().id.text()});
        QCOMPARE(detailsOf(*store, correction().id, "correction_asked"),
                 QStringList{kOriginal.text()});
        QCOMPARE(detailsOf(*store, kOriginal, "corrected"),
                 QStringList{QStringLiteral("K 52 KB-0000000c")});
        QCOMPARE(get(store->voucher(kOriginal)).correctedBy->number, std::optional{52});
        QVERIFY(get(store->verifyAudit()).isIntact);
    }

    void aWithdrawnOneStaysOnRecordAndCanBeAskedForAgain()
    {
        Fixture fixture;
        const auto store = withPosted(fixture);
        get(store->askCorrection(request(), {correction()}));
        get(store->withdrawCorrection(correction().id, {}));
        QVERIFY(get(store->correctionRequests()).empty());
        QCOMPARE(failure(store->voucher(correction().id)), std::optional{ErrorKind::UnknownItem});
        QVERIFY(!get(store->voucher(kOriginal)).correctedBy);
        QCOMPARE(detailsOf(*store, kOriginal, "correction_withdrawn"),
                 QStringList{correction().id.text()});
        get(store->askCorrection(request(), {correction()}));
        QCOMPARE(get(store->correctionRequests()).size(), 1U);
    }

    void whatCannotBeCorrectedIsRefused()
    {
        Fixture fixture;
        const auto store = fixture.open();
        get(store->replaceDrafts({cleanDraft()}));
        QCOMPARE(reasonOf(store->askCorrection(request(), {correction()})),
                 QStringLiteral("not_posted"));
        approve(*store, cleanDraft());
        QCOMPARE(reasonOf(store->askCorrection(request(), {correction()})),
                 QStringLiteral("not_posted"));
        post(*store, kOriginal, 41);
        QCOMPARE(reasonOf(store->askCorrection(request(), {})), QString{}); // no draft of it
        QVERIFY(get(store->correctionRequests()).empty());
        get(store->askCorrection(request(), {correction()}));
        QCOMPARE(reasonOf(store->askCorrection(request(), {correction()})),
                 QStringLiteral("correction_exists"));
        QCOMPARE(reasonOf(store->withdrawCorrection(kOriginal, {})), QStringLiteral("not_a_draft"));
        approve(*store, correction());
        QCOMPARE(reasonOf(store->withdrawCorrection(correction().id, {})),
                 QStringLiteral("not_a_draft"));
        QCOMPARE(failure(store->askCorrection({id<VoucherId>("KB-0000000e"), {}, {}}, {})),
                 std::optional{ErrorKind::UnknownItem});
    }

    void draftsThatCannotBeKeptTakeTheRequestWithThem()
    {
        Fixture fixture;
        const auto store = withPosted(fixture);
        DraftVoucher crooked = correction();
        crooked.rows.pop_back();
        QCOMPARE(failure(store->askCorrection(request(), {crooked})),
                 std::optional{ErrorKind::NotAllowed});
        QVERIFY(get(store->correctionRequests()).empty());
        QVERIFY(!get(store->voucher(kOriginal)).correctedBy);
    }

    void aVoucherHasOneCorrection()
    {
        Fixture fixture;
        const auto store = withPosted(fixture);
        DraftVoucher second = correction();
        second.id = id<VoucherId>("KB-0000000d");
        QVERIFY(failure(store->askCorrection(request(), {correction(), second})));
        QVERIFY(get(store->correctionRequests()).empty());
    }

    void nobodyRewritesRequests()
    {
        Fixture fixture;
        const auto store = withPosted(fixture);
        get(store->askCorrection(request(), {correction()}));
        for (const char *sql :
             {"UPDATE correction_request SET asked_by = 'x'", "DELETE FROM correction_request",
              "REPLACE INTO correction_request SELECT * FROM correction_request"})
            QCOMPARE(fixture.sql(QString::fromLatin1(sql)), std::optional{ErrorKind::NotAllowed});
        QCOMPARE(get(store->correctionRequests()).size(), 1U);
    }

    void whatAnApprovedCorrectionCorrectsIsFrozen()
    {
        Fixture fixture;
        const auto store = withPosted(fixture);
        get(store->askCorrection(request(), {correction()}));
        approve(*store, correction());
        for (const char *sql :
             {"UPDATE voucher_correction SET taken_rows = 0", "DELETE FROM voucher_correction",
              "REPLACE INTO voucher_correction SELECT * FROM voucher_correction"})
            QCOMPARE(fixture.sql(QString::fromLatin1(sql)), std::optional{ErrorKind::NotAllowed});
    }

    void ordersOfACorrectionAreCountedOnce()
    {
        Fixture fixture;
        const auto store = withPosted(fixture);
        DraftVoucher draft = correction();
        draft.corrects->entries = 2; // the others are booked again
        get(store->askCorrection(request(), {draft}));
        const auto list = get(store->vouchers({}));
        QCOMPARE(list.back().id, draft.id);
        const auto entries = static_cast<int>(draft.entries.size());
        QCOMPARE(list.back().orders, entries - 2);
    }
};

QTEST_GUILESS_MAIN(CorrectionsKeptTest)
#include "tst_corrections_kept.moc"
