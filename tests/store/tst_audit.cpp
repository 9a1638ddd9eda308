#include "fixture.h"
#include "samples.h"

#include "base/hash.h"

using namespace klarbok;
using namespace klarbok::test;
using ledger::VoucherEvent;

class AuditTest : public QObject
{
    Q_OBJECT

    Fixture *m_fixture = nullptr;
    std::shared_ptr<Store> m_store;

    void write(const char *event)
    {
        get(m_store->audit(QLatin1String{event}, QStringLiteral("P1"),
                           QStringLiteral("2 rader: å")));
    }
    std::optional<ErrorKind> sql(const char *statement)
    {
        return m_fixture->sql(QLatin1String{statement});
    }
    /// A forger who takes the guards away first.
    void forge(const char *statement)
    {
        for (const char *step : {"DROP TRIGGER audit_not_updated", "DROP TRIGGER audit_not_deleted",
                                 "DROP TRIGGER audit_not_replaced", statement})
            QVERIFY(!sql(step));
    }

private Q_SLOTS:
    void init()
    {
        m_fixture = new Fixture; // making the workspace is entry 1
        m_store = m_fixture->open();
        write("fetched");
        write("shown");
        write("exported");
    }

    void cleanup()
    {
        m_store.reset();
        delete std::exchange(m_fixture, nullptr);
    }

    void anEntrySaysWhoWhenAndWhat()
    {
        const auto trail = get(m_store->auditTrail(QStringLiteral("P1")));
        QCOMPARE(trail.size(), size_t{3});
        const AuditEntry &entry = trail.front();
        QCOMPARE(entry.sequence, 2);
        QCOMPARE(entry.time, m_fixture->clock.time);
        const QDateTime local = QDateTime::fromString(entry.localTime, Qt::ISODate);
        QCOMPARE(local.toSecsSinceEpoch(), m_fixture->clock.time.toSecsSinceEpoch());
        QCOMPARE(local.time().hour(), m_fixture->clock.time.toLocalTime().time().hour());
        QCOMPARE(entry.user, QStringLiteral("anna"));
        QCOMPARE(entry.version, QStringLiteral("1.2.3"));
        QCOMPARE(entry.event, QStringLiteral("fetched"));
        QCOMPARE(entry.details, QStringLiteral("2 rader: å"));
        QCOMPARE(get(m_store->auditTrail(std::nullopt)).size(), size_t{4});
        QVERIFY(get(m_store->auditTrail(QStringLiteral("P2"))).empty());
    }

    void aVouchersLifeIsInTheTrail()
    {
        const auto draft = cleanDraft();
        get(m_store->replaceDrafts({draft}));
        get(m_store->approve(draft.id, contentHash(draft), "%PDF", utc("2026-03-06T08:00:00Z"),
                             QStringLiteral("anna")));
        VoucherChange accepted;
        accepted.series = QStringLiteral("K");
        accepted.number = 17;
        get(m_store->apply(draft.id, VoucherEvent::Claimed, {}));
        QVERIFY(failure(m_store->apply(draft.id, VoucherEvent::Claimed, {})));
        get(m_store->apply(draft.id, VoucherEvent::Accepted, accepted));

        const auto trail = get(m_store->auditTrail(draft.id.text()));
        QStringList events;
        for (const AuditEntry &entry : trail)
            events.append(entry.event);
        QCOMPARE(events, (QStringList{QStringLiteral("created"), QStringLiteral("approved"),
                                      QStringLiteral("sent"), QStringLiteral("response")}));
        QCOMPARE(trail[1].details,
                 QStringLiteral("content=%1 pdf=%2").arg(contentHash(draft), sha256Hex("%PDF")));
        QCOMPARE(trail[3].details,
                 QStringLiteral("accepted: sending → posted_without_pdf series=K number=17"));
        QVERIFY(get(m_store->verifyAudit()).isIntact);
    }

    void anUntouchedTrailIsIntact()
    {
        const AuditCheck check = get(m_store->verifyAudit());
        QVERIFY(check.isIntact);
        QCOMPARE(check.entries, 4);
        QVERIFY(!check.firstBroken);
    }

    void entriesCannotBeChangedRemovedOrPutBetween()
    {
        const auto notAllowed = std::optional{ErrorKind::NotAllowed};
        QCOMPARE(sql("UPDATE audit SET user = 'x'"), notAllowed);
        QCOMPARE(sql("DELETE FROM audit WHERE sequence = 4"), notAllowed);
        QCOMPARE(sql("REPLACE INTO audit SELECT * FROM audit WHERE sequence = 3"), notAllowed);
        QVERIFY(get(m_store->verifyAudit()).isIntact);
    }

    void forgingIsSeenWhereItStarts_data()
    {
        QTest::addColumn<QByteArray>("statement");
        QTest::addColumn<qint64>("broken");
        QTest::newRow("another user")
            << QByteArray{"UPDATE audit SET user = 'bo' WHERE sequence = 2"} << qint64{2};
        QTest::newRow("another time")
            << QByteArray{"UPDATE audit SET time = '2026-03-01T00:00:00.000Z' WHERE sequence = 3"}
            << qint64{3};
        QTest::newRow("text moved to the next field")
            << QByteArray{"UPDATE audit SET subject = subject || '2', details = substr(details, 2) "
                          "WHERE sequence = 2"}
            << qint64{2};
        QTest::newRow("first one gone")
            << QByteArray{"DELETE FROM audit WHERE sequence = 1"} << qint64{2};
        QTest::newRow("one in the middle gone")
            << QByteArray{"DELETE FROM audit WHERE sequence = 3"} << qint64{4};
        QTest::newRow("last one gone")
            << QByteArray{"DELETE FROM audit WHERE sequence = 4"} << qint64{4};
    }

    void forgingIsSeenWhereItStarts()
    {
        QFETCH(const QByteArray, statement);
        forge(statement.constData());
        AuditCheck check = get(m_store->verifyAudit());
        QVERIFY(!check.isIntact);
        QTEST(check.firstBroken.value_or(0), "broken");
        write("later"); // going on does not heal it
        check = get(m_store->verifyAudit());
        QVERIFY(!check.isIntact);
    }
};

QTEST_GUILESS_MAIN(AuditTest)
#include "tst_audit.moc"
