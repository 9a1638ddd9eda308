#include "fixture.h"
#include "samples.h"

using namespace klarbok;
using namespace klarbok::test;
using ledger::VoucherEvent;
using ledger::VoucherState;

namespace {

const auto kNotAllowed = std::optional{ErrorKind::NotAllowed};

VoucherChange because(const char *reason)
{
    VoucherChange change;
    change.reason = QLatin1String{reason};
    return change;
}

} // namespace

class OutboxTest : public QObject
{
    Q_OBJECT

    Fixture *m_fixture = nullptr;
    std::shared_ptr<Store> m_store;
    const VoucherId m_id = id<VoucherId>("KB-00000001");

    VoucherState apply(VoucherEvent event, VoucherChange change = {})
    {
        return get(m_store->apply(m_id, event, std::move(change)));
    }
    StoredVoucher stored() { return get(m_store->voucher(m_id)); }

private Q_SLOTS:
    void init()
    {
        m_fixture = new Fixture;
        m_store = m_fixture->open();
        const auto draft = cleanDraft();
        get(m_store->replaceDrafts({draft}));
        get(m_store->approve(m_id, contentHash(draft), "%PDF", utc("2026-03-06T08:00:00Z"),
                             QStringLiteral("anna")));
    }

    void cleanup()
    {
        m_store.reset();
        delete std::exchange(m_fixture, nullptr);
    }

    void theWayIntoTheBooksIsKept()
    {
        VoucherChange sending;
        sending.lastSent = utc("2026-03-06T08:01:00Z");
        QCOMPARE(apply(VoucherEvent::Claimed, sending), VoucherState::Sending);
        QCOMPARE(stored().lastSent, sending.lastSent);

        VoucherChange accepted;
        accepted.series = QStringLiteral("K");
        accepted.number = 17;
        accepted.bookedDate = QDate{2026, 3, 2};
        accepted.entityId = 4711;
        QCOMPARE(apply(VoucherEvent::Accepted, accepted), VoucherState::PostedWithoutPdf);

        VoucherChange attached;
        attached.documentId = 99;
        QCOMPARE(apply(VoucherEvent::Attached, attached), VoucherState::Posted);

        VoucherChange proof;
        proof.klarnaDocumentId = 100;
        proof.readBackDiffers = true;
        get(m_store->amend(m_id, proof));

        const StoredVoucher end = get(m_fixture->open()->voucher(m_id));
        QCOMPARE(end.state, VoucherState::Posted);
        QCOMPARE(end.lastSent, sending.lastSent);
        QCOMPARE(end.series, QStringLiteral("K"));
        QCOMPARE(end.number, std::optional{17});
        QCOMPARE(end.bookedDate, accepted.bookedDate);
        QCOMPARE(end.entityId, std::optional{qint64{4711}});
        QCOMPARE(end.documentId, std::optional{qint64{99}});
        QCOMPARE(end.klarnaDocumentId, std::optional{qint64{100}});
        QVERIFY(end.readBackDiffers);

        const auto item = get(m_store->vouchers({})).front();
        QCOMPARE(item.series, QStringLiteral("K"));
        QCOMPARE(item.number, std::optional{17});
        QCOMPARE(item.lastSent, sending.lastSent);
        QCOMPARE(item.documentId, std::optional{qint64{99}});
        QCOMPARE(item.klarnaDocumentId, std::optional{qint64{100}});
        const auto frozen = get(m_store->frozenVouchers()).front();
        QCOMPARE(frozen.series, QStringLiteral("K"));
        QCOMPARE(frozen.number, std::optional{17});
    }

    /// Every event in every state: what the ledger's table says, and nothing else.
    void onlyTheTablesStepsAreTaken_data()
    {
        QTest::addColumn<QList<VoucherEvent>>("path");
        QTest::newRow("approved") << QList<VoucherEvent>{};
        QTest::newRow("sending") << QList{VoucherEvent::Claimed};
        QTest::newRow("uncertain") << QList{VoucherEvent::Claimed, VoucherEvent::LostAnswer};
        QTest::newRow("rejected") << QList{VoucherEvent::Claimed, VoucherEvent::Refused};
        QTest::newRow("without pdf") << QList{VoucherEvent::Claimed, VoucherEvent::Accepted};
        QTest::newRow("posted") << QList{VoucherEvent::Claimed, VoucherEvent::Accepted,
                                         VoucherEvent::Attached};
        QTest::newRow("draft") << QList{VoucherEvent::Reopened};
    }

    void onlyTheTablesStepsAreTaken()
    {
        QFETCH(const QList<VoucherEvent>, path);
        for (const VoucherEvent event : path)
            apply(event);
        const VoucherState before = stored().state;
        int forbidden = 0;
        for (const VoucherEvent event :
             {VoucherEvent::Approved, VoucherEvent::Reopened, VoucherEvent::Claimed,
              VoucherEvent::Accepted, VoucherEvent::Refused, VoucherEvent::NotSent,
              VoucherEvent::LostAnswer, VoucherEvent::Found, VoucherEvent::NotFound,
              VoucherEvent::Attached, VoucherEvent::Elsewhere}) {
            // Only approve() freezes, for it brings the document, and saveAnswer(), for its answer.
            const bool isApart =
                event == VoucherEvent::Approved || event == VoucherEvent::Elsewhere;
            if (!isApart && ledger::next(before, event))
                continue;
            ++forbidden;
            QCOMPARE(failure(m_store->apply(m_id, event, because("x"))), kNotAllowed);
        }
        QVERIFY(forbidden >= 6);
        QCOMPARE(stored().state, before);
        QVERIFY(stored().reason != QStringLiteral("x"));
    }

    void anUnknownVoucherIsUnknown()
    {
        const auto other = id<VoucherId>("KB-000000ff");
        QCOMPARE(failure(m_store->apply(other, VoucherEvent::Claimed, {})),
                 std::optional{ErrorKind::UnknownItem});
        QCOMPARE(failure(m_store->amend(other, because("x"))),
                 std::optional{ErrorKind::UnknownItem});
    }

    void aReasonLastsUntilTheNextEvent()
    {
        apply(VoucherEvent::Claimed);
        apply(VoucherEvent::LostAnswer, because("timeout"));
        QCOMPARE(stored().reason, QStringLiteral("timeout"));
        VoucherChange document;
        document.klarnaDocumentId = 5;
        get(m_store->amend(m_id, document));
        QCOMPARE(stored().reason, QStringLiteral("timeout"));
        get(m_store->amend(m_id, because("alike_in_books")));
        QCOMPARE(stored().reason, QStringLiteral("alike_in_books"));
        get(m_store->amend(m_id, because(" ")));
        QCOMPARE(stored().reason, QString{});
        get(m_store->amend(m_id, because("again")));
        apply(VoucherEvent::NotFound);
        QCOMPARE(stored().reason, QString{});
    }

    void aDraftHasNothingToAmend()
    {
        apply(VoucherEvent::Reopened);
        QCOMPARE(failure(m_store->amend(m_id, because("x"))), kNotAllowed);
    }

    void onlyOneOfTwoProgramsTakesAVoucher()
    {
        const auto other = m_fixture->open();
        for (int round = 0; round < 20; ++round) {
            auto first = m_store->apply(m_id, VoucherEvent::Claimed, {});
            auto second = other->apply(m_id, VoucherEvent::Claimed, {});
            const auto a = wait(std::move(first));
            const auto b = wait(std::move(second));
            QVERIFY(a.hasValue() != b.hasValue());
            QCOMPARE((a ? b : a).error().kind, ErrorKind::NotAllowed);
            apply(VoucherEvent::NotSent);
        }
    }

    void onlyOneProgramPostsAtATime()
    {
        const auto other = m_fixture->open();
        QVERIFY(get(m_store->claimPosting()));
        QVERIFY(!get(other->claimPosting()));
        QVERIFY(!get(m_store->claimPosting())); // nor twice within one program
        get(m_store->releasePosting());
        QVERIFY(get(other->claimPosting()));
        QVERIFY(!get(m_store->claimPosting()));
        get(m_store->releasePosting()); // does not free what another one holds
        QVERIFY(!get(m_store->claimPosting()));
        get(other->releasePosting());
        QVERIFY(get(m_store->claimPosting()));
    }

    void aClosedStoreFreesTheRightToPost()
    {
        auto other = m_fixture->open();
        QVERIFY(get(other->claimPosting()));
        other.reset();
        QVERIFY(get(m_store->claimPosting()));
    }

    void aStoreThatIsClosedFinishesWhatItWasAsked()
    {
        auto other = m_fixture->open();
        auto claimed = other->apply(m_id, VoucherEvent::Claimed, {});
        auto vouchers = other->vouchers({});
        other.reset();
        QCOMPARE(get(std::move(claimed)), VoucherState::Sending);
        QCOMPARE(get(std::move(vouchers)).size(), size_t{1});
        QCOMPARE(stored().state, VoucherState::Sending);
    }
};

QTEST_GUILESS_MAIN(OutboxTest)
#include "tst_outbox.moc"
