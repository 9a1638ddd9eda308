#include "fixture.h"
#include "samples.h"

using namespace klarbok;
using namespace klarbok::test;

class RatesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void ratesComeBackAsTheyWere()
    {
        Fixture fixture;
        const auto store = fixture.open();
        QVERIFY(get(store->rates()).empty());
        ledger::ExchangeRate later = sampleRate();
        later.day = QDate{2026, 3, 9};
        later.quoted = later.day;
        get(store->saveRates({later, sampleRate()}));
        const std::vector<ledger::ExchangeRate> both{sampleRate(), later};
        QVERIFY(get(store->rates()) == both);
        QVERIFY(get(fixture.open()->rates()) == both);
    }

    void aKnownRateStaysAsItIs()
    {
        Fixture fixture;
        const auto store = fixture.open();
        get(store->saveRates({sampleRate()}));
        ledger::ExchangeRate other = sampleRate();
        other.quote = *Quote::parse(u"12");
        get(store->saveRates({other}));
        QVERIFY(get(store->rates()) == std::vector{sampleRate()});
        QVERIFY(fixture.sql(QStringLiteral("UPDATE exchange_rate SET rate = '12'")));
        QVERIFY(fixture.sql(QStringLiteral("DELETE FROM exchange_rate")));
    }

    void aRateThatCannotBeReadIsNotGuessed()
    {
        Fixture fixture;
        QVERIFY(!fixture.sql(QStringLiteral("INSERT INTO exchange_rate VALUES ('EUR', "
                                            "'2026-03-02', '2026-03-02', '11,2', 'Riksbanken', "
                                            "'2026-03-02T09:00:00.000Z')")));
        QCOMPARE(failure(fixture.open()->rates()), std::optional{ErrorKind::StoreUnreadable});
    }
};

QTEST_GUILESS_MAIN(RatesTest)
#include "tst_rates.moc"
