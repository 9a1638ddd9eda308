#include "fixture.h"
#include "samples.h"

using namespace klarbok;
using namespace klarbok::test;
using ledger::Payout;
using ledger::Transaction;

namespace {

std::vector<Transaction> twoRows()
{
    Transaction bare = sampleRow("T2", "P1", 1);
    bare.order.reset();
    bare.capture.reset();
    bare.refund.reset();
    bare.vatRate.reset();
    bare.vatAmount.reset();
    bare.vatInHomeCurrency.reset();
    bare.typeText = QStringLiteral("NEW_THING");
    bare.type = ledger::TransactionType::Unknown;
    bare.saleTime = {};
    bare.comment.clear();
    bare.goodsVat = {{2500, Money::sek(7000)}, {1200, Money::sek(150)}};
    return {sampleRow(), bare};
}

void expectCount(SaveCount count, int added, int changed)
{
    QCOMPARE(count.added, added);
    QCOMPARE(count.changed, changed);
}

/// Freezes a voucher that holds the row T1.
void freezeT1(Store &store)
{
    const auto draft = cleanDraft();
    get(store.replaceDrafts({draft}));
    get(store.approve(draft.id, contentHash(draft), "%PDF", utc("2026-03-06T08:00:00Z"),
                      QStringLiteral("anna")));
}

} // namespace

class PayoutsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aPayoutComesBackAsItWasSaved()
    {
        Fixture fixture;
        const auto rows = twoRows();
        expectCount(get(fixture.open()->savePayout(samplePayout(), rows)), 2, 0);
        const auto store = fixture.open();
        QVERIFY(get(store->payouts()) == std::vector{samplePayout()});
        QVERIFY(get(store->transactions({payoutId()})) == rows);
        QVERIFY(get(store->transactions({payoutId("P2")})).empty());
    }

    void whereItCameFromIsKept()
    {
        Fixture fixture;
        const auto store = fixture.open();
        Payout payout = samplePayout();
        payout.isFromFile = true;
        get(store->savePayout(payout, twoRows()));
        QVERIFY(get(store->payouts()) == std::vector{payout});
        expectCount(get(store->savePayout(samplePayout(), twoRows())), 0, 1);
        QVERIFY(get(store->payouts()) == std::vector{samplePayout()});
    }

    /// The second payout cannot be written; then neither is the first.
    void severalPayoutsAreSavedAllOrNone()
    {
        Fixture fixture;
        const auto store = fixture.open();
        fixture.sql(QStringLiteral("CREATE TRIGGER broken BEFORE INSERT ON payout WHEN "
                                   "NEW.reference = 'P2' BEGIN SELECT RAISE(ABORT, 'no'); END"));
        const std::vector<PayoutWithRows> both{{samplePayout(), {sampleRow()}},
                                               {samplePayout("P2"), {sampleRow("T2", "P2")}}};
        QVERIFY(failure(store->savePayouts(both)).has_value());
        QVERIFY(get(store->payouts()).empty());
        fixture.sql(QStringLiteral("DROP TRIGGER broken"));
        expectCount(get(store->savePayouts(both)), 2, 0);
        QCOMPARE(get(store->payouts()).size(), std::size_t{2});
    }

    void theSameDataTwiceIsNoChange()
    {
        Fixture fixture;
        const auto store = fixture.open();
        get(store->savePayout(samplePayout(), twoRows()));
        expectCount(get(store->savePayout(samplePayout(), twoRows())), 0, 0);
    }

    void whatKlarnaChangesIsCounted()
    {
        Fixture fixture;
        const auto store = fixture.open();
        get(store->savePayout(samplePayout(), twoRows()));
        Payout payout = samplePayout();
        payout.totals.settlement = Money::sek(-20);
        auto rows = twoRows();
        rows[1].comment = QStringLiteral("ny");
        rows.push_back(sampleRow("T3", "P1", 2));
        expectCount(get(store->savePayout(payout, rows)), 1, 2);
        QVERIFY(get(store->payouts()) == std::vector{payout});
        QVERIFY(get(store->transactions({payoutId()})) == rows);
    }

    void aRowThatVanishesIsRemovedOrGoneWhenAFrozenVoucherHoldsIt()
    {
        Fixture fixture;
        const auto store = fixture.open();
        get(store->savePayout(samplePayout(), twoRows()));
        freezeT1(*store);
        expectCount(get(store->savePayout(samplePayout(), {})), 0, 2);
        QVERIFY(get(store->transactions({payoutId()})).empty());
        QVERIFY(get(store->goneRows()) == std::vector{sampleRow().key});
        expectCount(get(store->savePayout(samplePayout(), {})), 0, 0);
    }

    void payoutsStandByDateAndReference()
    {
        Fixture fixture;
        const auto store = fixture.open();
        Payout late = samplePayout("A");
        late.date = utc("2026-03-06T00:00:00Z");
        for (const Payout &payout : {late, samplePayout("C"), samplePayout("B")})
            get(store->savePayout(payout, {}));
        QVERIFY(get(store->payouts()) == (std::vector{samplePayout("B"), samplePayout("C"), late}));
    }

    void foreignCurrenciesAndRowsOfOthersAreRefused()
    {
        Fixture fixture;
        const auto store = fixture.open();
        Payout mixed = samplePayout();
        mixed.totals.fee = Money{4, *Currency::parse(u"EUR")};
        QCOMPARE(failure(store->savePayout(mixed, {})), std::optional{ErrorKind::InvalidInput});
        QCOMPARE(failure(store->savePayout(samplePayout("P2"), {sampleRow("T1", "P1")})),
                 std::optional{ErrorKind::InvalidInput});
        QVERIFY(get(store->payouts()).empty());
    }

    void oneBadRowLeavesNothingBehind()
    {
        Fixture fixture;
        const auto store = fixture.open();
        QVERIFY(failure(store->savePayout(samplePayout(), {sampleRow(), sampleRow()})));
        QVERIFY(get(store->payouts()).empty());
        QVERIFY(get(store->transactions({payoutId()})).empty());
    }

    void aKlarnaReportIsKeptByteForByteAndTheNewestIsShown()
    {
        Fixture fixture;
        const auto store = fixture.open();
        QVERIFY(!get(store->report(payoutId())));
        const QByteArray first = QByteArrayLiteral("%PDF-1\0\xfe");
        get(store->saveReport(payoutId(), first));
        QCOMPARE(get(store->report(payoutId())), std::optional{first});
        get(store->saveReport(payoutId(), "%PDF-2"));
        QCOMPARE(get(store->report(payoutId())), std::optional{QByteArray{"%PDF-2"}});
    }

    void aHundredThousandRowsFitInOneCall()
    {
        constexpr int kRows = 100'000;
        Fixture fixture;
        const auto store = fixture.open();
        std::vector<Transaction> rows;
        rows.reserve(kRows);
        for (int i = 0; i < kRows; ++i)
            rows.push_back(sampleRow(QByteArray::number(i).constData(), "P1", i));
        expectCount(get(store->savePayout(samplePayout(), rows)), kRows, 0);
        expectCount(get(store->savePayout(samplePayout(), rows)), 0, 0);
        QVERIFY(get(store->transactions({payoutId()})) == rows);
    }
};

QTEST_GUILESS_MAIN(PayoutsTest)
#include "tst_payouts.moc"
