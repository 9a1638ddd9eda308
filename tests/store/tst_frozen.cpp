#include "fixture.h"
#include "samples.h"

#include "base/hash.h"

using namespace klarbok;
using namespace klarbok::test;
using ledger::VoucherEvent;
using ledger::VoucherState;

namespace {

const QStringList kContentTables{QStringLiteral("voucher_row"),
                                 QStringLiteral("row_source"),
                                 QStringLiteral("movement"),
                                 QStringLiteral("question"),
                                 QStringLiteral("notice"),
                                 QStringLiteral("entry"),
                                 QStringLiteral("entry_vat"),
                                 QStringLiteral("voucher_payout"),
                                 QStringLiteral("voucher_transaction"),
                                 QStringLiteral("voucher_answer"),
                                 QStringLiteral("voucher_pdf")};

} // namespace

class FrozenTest : public QObject
{
    Q_OBJECT

    Fixture *m_fixture = nullptr;
    std::shared_ptr<Store> m_store;
    const ledger::DraftVoucher m_draft = cleanDraft();
    const QByteArray m_pdf = QByteArrayLiteral("%PDF-1.4\0\xff bytes");

    void freeze()
    {
        get(m_store->approve(m_draft.id, contentHash(m_draft), m_pdf, utc("2026-03-06T08:00:00Z"),
                             QStringLiteral("Anna A")));
    }
    std::optional<ErrorKind> approval(const ledger::DraftVoucher &draft, const QByteArray &pdf)
    {
        return failure(m_store->approve(draft.id, contentHash(draft), pdf,
                                        utc("2026-03-06T08:00:00Z"), QStringLiteral("Anna A")));
    }

private Q_SLOTS:
    void init()
    {
        m_fixture = new Fixture;
        m_store = m_fixture->open();
        get(m_store->replaceDrafts({m_draft}));
    }

    void cleanup()
    {
        m_store.reset();
        delete std::exchange(m_fixture, nullptr);
    }

    void approvingKeepsTheDocumentAndWhoApproved()
    {
        freeze();
        const StoredVoucher stored = get(m_fixture->open()->voucher(m_draft.id));
        QCOMPARE(stored.state, VoucherState::Approved);
        QVERIFY(stored.content == m_draft);
        QCOMPARE(stored.approved, std::optional{utc("2026-03-06T08:00:00Z")});
        QCOMPARE(stored.approvedBy, QStringLiteral("Anna A"));
        QCOMPARE(stored.pdfBytes, m_pdf.size());
        QCOMPARE(stored.pdfSha256, sha256Hex(m_pdf));
        QCOMPARE(get(m_store->pdf(m_draft.id)), m_pdf);
    }

    void aDraftHasNoFrozenDocument()
    {
        QCOMPARE(failure(m_store->pdf(m_draft.id)), std::optional{ErrorKind::UnknownItem});
    }

    void whatChangedSinceItWasShownIsNotApproved()
    {
        ledger::DraftVoucher changed = m_draft;
        changed.rows[0].text = QStringLiteral("ny text");
        get(m_store->replaceDrafts({changed}));
        QCOMPARE(approval(m_draft, m_pdf), std::optional{ErrorKind::NotAllowed});
        QCOMPARE(get(m_store->voucher(m_draft.id)).state, VoucherState::Draft);
        QVERIFY(!approval(changed, m_pdf));
    }

    void whatWasChangedBehindOurBackIsNotApproved()
    {
        QVERIFY(!m_fixture->sql(QStringLiteral("UPDATE voucher_row SET account = '9999' WHERE "
                                               "position = 0")));
        QCOMPARE(approval(m_draft, m_pdf), std::optional{ErrorKind::NotAllowed});
    }

    void anOpenQuestionStopsApproval()
    {
        get(m_store->replaceDrafts({sampleDraft()}));
        QCOMPARE(approval(sampleDraft(), m_pdf), std::optional{ErrorKind::NotAllowed});
    }

    void withoutDocumentOrRowsThereIsNothingToApprove()
    {
        QCOMPARE(approval(m_draft, {}), std::optional{ErrorKind::NotAllowed});
        ledger::DraftVoucher empty = m_draft;
        empty.rows.clear();
        get(m_store->replaceDrafts({empty}));
        QCOMPARE(approval(empty, m_pdf), std::optional{ErrorKind::NotAllowed});
    }

    void approvingTwiceOrNothingIsRefused()
    {
        freeze();
        QCOMPARE(approval(m_draft, m_pdf), std::optional{ErrorKind::NotAllowed});
        QCOMPARE(approval(cleanDraft("KB-000000ff"), m_pdf), std::optional{ErrorKind::UnknownItem});
    }

    void rawSqlCannotApproveWhatIsNotWhole()
    {
        const auto approveBySql = QStringLiteral("UPDATE voucher SET state = 'approved'");
        QCOMPARE(m_fixture->sql(approveBySql), std::optional{ErrorKind::NotAllowed}); // no PDF
        QVERIFY(!m_fixture->sql(
            QStringLiteral("INSERT INTO voucher_pdf VALUES ('KB-00000001', x'00')")));
        QVERIFY(!m_fixture->sql(
            QStringLiteral("UPDATE voucher_row SET amount = amount + 1 WHERE position = 0")));
        QCOMPARE(m_fixture->sql(approveBySql), std::optional{ErrorKind::NotAllowed}); // off by 1
    }

    void rawSqlCannotTouchAnyPartOfAFrozenVoucher()
    {
        freeze();
        const auto notAllowed = std::optional{ErrorKind::NotAllowed};
        for (const QString &table : kContentTables) {
            if (table != QLatin1String("question")) { // an approved voucher has none
                QCOMPARE(m_fixture->sql(QStringLiteral("DELETE FROM ") + table), notAllowed);
                QCOMPARE(
                    m_fixture->sql(QStringLiteral("UPDATE %1 SET voucher = voucher").arg(table)),
                    notAllowed);
                QCOMPARE(
                    m_fixture->sql(QStringLiteral("REPLACE INTO %1 SELECT * FROM %1").arg(table)),
                    notAllowed);
            }
        }
        QCOMPARE(m_fixture->sql(QStringLiteral("INSERT INTO question VALUES ('KB-00000001', 0, "
                                               "'vat_rate', NULL, 0, 'SEK', '', '', '')")),
                 notAllowed);
        for (const char *change :
             {"id = 'KB-0000000e'", "date = '2026-01-01'", "text = ''", "kind = 'payout'",
              "currency = 'EUR'", "revision = 9", "content_hash = upper(content_hash)",
              "approved = NULL", "approved_by = 'x'", "pdf_sha256 = ''", "created = ''"})
            QCOMPARE(m_fixture->sql(QStringLiteral("UPDATE voucher SET ") + QLatin1String{change}),
                     notAllowed);
        QCOMPARE(m_fixture->sql(QStringLiteral("DELETE FROM voucher")), notAllowed);
        QCOMPARE(m_fixture->sql(QStringLiteral("REPLACE INTO voucher SELECT * FROM voucher")),
                 notAllowed);
        QVERIFY(get(m_store->voucher(m_draft.id)).content == m_draft);
        QCOMPARE(get(m_store->pdf(m_draft.id)), m_pdf);
    }

    void theSameSqlIsPossibleOnADraft()
    {
        for (const QString &table : kContentTables)
            QVERIFY(!m_fixture->sql(QStringLiteral("DELETE FROM ") + table));
        QVERIFY(!m_fixture->sql(QStringLiteral("DELETE FROM voucher")));
    }

    void rebuildingDraftsLeavesTheFrozenAlone()
    {
        freeze();
        get(m_store->replaceDrafts({cleanDraft("KB-00000002", "T2")}));
        QVERIFY(get(m_store->voucher(m_draft.id)).content == m_draft);
        QCOMPARE(get(m_store->vouchers({})).size(), size_t{2});
    }

    void reopeningThrowsTheApprovalAway()
    {
        freeze();
        QCOMPARE(get(m_store->apply(m_draft.id, VoucherEvent::Reopened, {})), VoucherState::Draft);
        const StoredVoucher stored = get(m_store->voucher(m_draft.id));
        QVERIFY(!stored.approved);
        QVERIFY(stored.approvedBy.isEmpty() && stored.pdfSha256.isEmpty());
        QCOMPARE(failure(m_store->pdf(m_draft.id)), std::optional{ErrorKind::UnknownItem});
        get(m_store->replaceDrafts({}));
        QVERIFY(get(m_store->vouchers({})).empty());
    }

    void rawSqlCannotTakeAVoucherBackFromTheBooks()
    {
        freeze();
        const auto state = [this](const char *name) {
            return m_fixture->sql(
                QStringLiteral("UPDATE voucher SET state = '%1'").arg(QLatin1String{name}));
        };
        const auto notAllowed = std::optional{ErrorKind::NotAllowed};
        get(m_store->apply(m_draft.id, VoucherEvent::Claimed, {}));
        QCOMPARE(state("draft"), notAllowed);
        get(m_store->apply(m_draft.id, VoucherEvent::Accepted, {}));
        QCOMPARE(state("approved"), notAllowed);
        get(m_store->apply(m_draft.id, VoucherEvent::Attached, {}));
        QCOMPARE(state("draft"), notAllowed);
        QCOMPARE(state("void"), notAllowed);
        QCOMPARE(state("posted_without_pdf"), notAllowed);
    }
};

QTEST_GUILESS_MAIN(FrozenTest)
#include "tst_frozen.moc"
