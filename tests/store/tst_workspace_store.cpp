#include "fixture.h"

#include "base/hash.h"

using namespace klarbok;
using namespace klarbok::test;

namespace {

QString detailsOfLast(Store &store)
{
    return get(store.auditTrail(std::nullopt)).back().details;
}

} // namespace

class WorkspaceStoreTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theCompanyIsTheWorkspaceUntilItIsKnown()
    {
        Fixture fixture;
        const auto store = fixture.open();
        QCOMPARE(get(store->info()).company, QStringLiteral("Testbutiken"));
        get(store->setCompany(QStringLiteral("Testbutiken i Lund AB")));
        QCOMPARE(get(fixture.open()->info()).company, QStringLiteral("Testbutiken i Lund AB"));
        QCOMPARE(get(store->info()).name, QStringLiteral("Testbutiken"));
    }

    void settingsAreWrittenAllAtOnceWithTheirHistory()
    {
        Fixture fixture;
        const auto store = fixture.open();
        const auto bank = QStringLiteral("account.bank");
        const auto dispute = QStringLiteral("account.dispute");
        get(store->saveSettings({{bank, QStringLiteral("1930")}, {dispute, QStringLiteral("")}}));
        get(store->saveSettings({{bank, QStringLiteral("1940")}}));
        QCOMPARE(detailsOfLast(*store), QStringLiteral("1930 → 1940"));

        const auto settings = get(fixture.open()->settings());
        QCOMPARE(settings.size(), 2);
        QCOMPARE(settings.value(bank), QStringLiteral("1940"));
        QVERIFY(settings.contains(dispute)); // empty is a choice, not the default

        get(store->saveSettings({{bank, QString{}}}));
        QCOMPARE(get(store->settings()).keys(), QStringList{dispute});
        QCOMPARE(detailsOfLast(*store), QStringLiteral("1940 → (default)"));
    }

    void aSettingThatStaysIsNoChange()
    {
        Fixture fixture;
        const auto store = fixture.open();
        const QMap<QString, QString> same{{QStringLiteral("account.bank"), QStringLiteral("1930")},
                                          {QStringLiteral("account.tip"), QString{}}};
        get(store->saveSettings(same));
        const size_t entries = get(store->auditTrail(std::nullopt)).size();
        get(store->saveSettings(same));
        QCOMPARE(get(store->auditTrail(std::nullopt)).size(), entries);
    }

    void rawAnswersAreKeptAsTheyCameAndNeverChanged()
    {
        Fixture fixture;
        const auto store = fixture.open();
        const QByteArray body = QByteArrayLiteral("{\"a\":\x00\xff}");
        const RawAnswer answer{QStringLiteral("klarna"), QStringLiteral("order"),
                               QStringLiteral("/ordermanagement/v1/orders/1"), body,
                               sha256Hex(QByteArrayLiteral("with the buyer"))};
        get(store->keep(answer));
        get(store->keep(answer));

        // Twice received, once stored.
        QVERIFY(
            !fixture.sql(QStringLiteral("CREATE TABLE proof (ok INTEGER NOT NULL CHECK (ok))")));
        QVERIFY(!fixture.sql(
            QStringLiteral("INSERT INTO proof SELECT (SELECT count(*) FROM raw_answer) = 2 AND "
                           "(SELECT count(*) "
                           "FROM raw_body) = 1 AND (SELECT hex(body) FROM raw_body) = '") +
            QString::fromLatin1(body.toHex()).toUpper() + u'\''));
        for (const QString &statement :
             {QStringLiteral("UPDATE raw_answer SET address = ''"),
              QStringLiteral("DELETE FROM raw_answer"),
              QStringLiteral("UPDATE raw_body SET body = ''"),
              QStringLiteral("DELETE FROM raw_body"),
              QStringLiteral("REPLACE INTO raw_body SELECT hash, x'00' FROM raw_body"),
              QStringLiteral("REPLACE INTO raw_answer SELECT id, 'x', source, kind, address, "
                             "sha256, body_hash FROM raw_answer")})
            QCOMPARE(fixture.sql(statement), std::optional{ErrorKind::NotAllowed});
    }
};

QTEST_GUILESS_MAIN(WorkspaceStoreTest)
#include "tst_workspace_store.moc"
