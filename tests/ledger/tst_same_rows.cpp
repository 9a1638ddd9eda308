#include "ledger/builders.h"
#include "ledger/same_rows.h"

#include <QTest>

using namespace klarbok;
using namespace klarbok::ledger;
using namespace klarbok::test;

namespace {

Transaction refundRow()
{
    PayoutBuilder built{"P1", "2026-03-05T04:30:00Z"};
    built.refund("1001", "2026-03-01T08:00:00Z", "2026-03-02T08:00:00Z", 100'00);
    return built.last();
}

Transaction named(Transaction row, const char *key)
{
    row.key = *TransactionKey::parse(QString::fromLatin1(key));
    return row;
}

} // namespace

/// One row told by the service and by a file is one row.
class TestSameRows : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatIsNotToldDoesNotDiffer()
    {
        const Transaction whole = refundRow();
        Transaction poor = whole;
        poor.refund.reset();
        poor.detail.clear();
        poor.merchantReference1.clear();
        poor.purchaseCountry.clear();
        QVERIFY(canBeSameRow(whole, poor));
        QVERIFY(canBeSameRow(poor, whole));
        Transaction exact = whole;
        exact.captureTime = exact.captureTime.addMSecs(250);
        QVERIFY(canBeSameRow(whole, exact));
        Transaction negative = whole;
        negative.amount = -negative.amount;
        QVERIFY(canBeSameRow(whole, negative)); // how takings are written is configured
    }

    void whatIsToldDiffers_data()
    {
        QTest::addColumn<int>("what");
        int what = 0;
        for (const char *name : {"amount", "type", "order", "capture time", "sale time", "refund",
                                 "reference", "VAT", "payout"})
            QTest::newRow(name) << what++;
    }
    void whatIsToldDiffers()
    {
        QFETCH(int, what);
        Transaction row = refundRow();
        row.vatAmount = kr(25);
        Transaction other = row;
        switch (what) {
        case 0: other.amount = kr(100'01); break;
        case 1: other.typeText = QStringLiteral("REVERSAL"); break;
        case 2: other.order.reset(); break;
        case 3: other.captureTime = other.captureTime.addSecs(1); break;
        case 4: other.saleTime = other.saleTime.addSecs(1); break;
        case 5: other.refund = RefundId::parse(QStringLiteral("another")); break;
        case 6: other.merchantReference1 = QStringLiteral("1002"); break;
        case 7: other.vatAmount = kr(26); break;
        default: other.payout = *PayoutId::parse(QStringLiteral("P2"));
        }
        QVERIFY(!canBeSameRow(row, other));
    }

    void theSignOfACorrectionIsPartOfIt()
    {
        PayoutBuilder built{"P1", "2026-03-05T04:30:00Z"};
        built.row("CORRECTION", "CREDITED_CORRECTION", 10'00, &PayoutTotals::credit);
        Transaction negative = built.last();
        negative.amount = -negative.amount;
        QVERIFY(!canBeSameRow(built.last(), negative));
    }

    void aKnownRowLendsItsKeyOnce()
    {
        Transaction first = named(refundRow(), "known:1");
        Transaction second = named(refundRow(), "known:2");
        first.refund = RefundId::parse(QStringLiteral("r1"));
        second.refund = RefundId::parse(QStringLiteral("r2"));
        Transaction poor = refundRow();
        poor.refund.reset();
        const auto rows = withKnownKeys(
            {named(poor, "new:1"), named(poor, "new:2"), named(poor, "new:3")}, {first, second});
        QStringList keys;
        for (const Transaction &row : rows)
            keys.append(row.key.text());
        keys.sort();
        QCOMPARE(keys, (QStringList{QStringLiteral("known:1"), QStringLiteral("known:2"),
                                    QStringLiteral("new:3")}));
    }

    void theLikestRowLends()
    {
        Transaction first = named(refundRow(), "known:1");
        Transaction second = named(refundRow(), "known:2");
        first.merchantRefundReference.clear();
        second.merchantRefundReference = QStringLiteral("RMA 7");
        const auto rows = withKnownKeys({named(second, "new:1")}, {first, second});
        QCOMPARE(rows.front().key.text(), QStringLiteral("known:2"));
    }

    /// A file may write local times without saying so. A payout cannot hold two refunds of this
    /// order and amount where the other source tells of one.
    void whatIsLeftPairsByOrderTypeAndAmount()
    {
        Transaction moved = named(refundRow(), "new:1");
        moved.captureTime = moved.captureTime.addSecs(3600);
        QVERIFY(!canBeSameRow(moved, refundRow()));
        const auto lent = withKnownKeys({moved}, {named(refundRow(), "known:1")});
        QCOMPARE(lent.front().key.text(), QStringLiteral("known:1"));
        QCOMPARE(lent.front().captureTime, moved.captureTime);
        moved.amount = kr(100'01);
        const auto own = withKnownKeys({moved}, {named(refundRow(), "known:1")});
        QCOMPARE(own.front().key.text(), QStringLiteral("new:1"));
    }

    void aRowWhoseAmountHasChangedKeepsItsKey()
    {
        Transaction changed = named(refundRow(), "new:1");
        changed.amount = kr(100'01);
        const std::vector<Transaction> known{named(refundRow(), "known:1")};
        QCOMPARE(withKeysOfChanged({changed}, known).front().key.text(), QStringLiteral("known:1"));
        // With two that it could be, or two that it is, nobody knows.
        Transaction other = changed;
        other.key = named(refundRow(), "new:2").key;
        for (const Transaction &row : withKeysOfChanged({changed, other}, known))
            QVERIFY(row.key.text().startsWith(QStringLiteral("new:")));
        changed.refund = RefundId::parse(QStringLiteral("another"));
        QCOMPARE(withKeysOfChanged({changed}, known).front().key.text(), QStringLiteral("new:1"));
    }

    /// Two refunds of one amount on different days: each keeps its day, whatever comes first.
    void rowsThatAgreeGoFirst()
    {
        Transaction early = named(refundRow(), "known:1");
        Transaction late = named(refundRow(), "known:2");
        late.captureTime = late.captureTime.addDays(1);
        Transaction other = late;
        other.captureTime = other.captureTime.addSecs(7);
        const auto rows =
            withKnownKeys({named(other, "new:2"), named(early, "new:1")}, {early, late});
        QCOMPARE(rows[0].key.text(), QStringLiteral("known:2"));
        QCOMPARE(rows[1].key.text(), QStringLiteral("known:1"));
    }

    void aRowWithItsOwnKeyKeepsItAndTheVatThatOnlyAFileTold()
    {
        Transaction known = named(refundRow(), "known:1");
        known.goodsVat = {{2500, kr(20'00)}};
        const auto rows = withKnownKeys({named(refundRow(), "known:1")}, {known});
        QCOMPARE(rows.front().key.text(), QStringLiteral("known:1"));
        QVERIFY(rows.front().goodsVat == known.goodsVat);
    }

    void aRowIsCompletedWithWhatItDoesNotTell()
    {
        Transaction known = refundRow();
        known.comment = QStringLiteral("kept");
        known.refund.reset();
        Transaction told = refundRow();
        told.comment = QStringLiteral("other");
        const Transaction now = completed(known, told);
        QCOMPARE(now.comment, QStringLiteral("kept"));
        QCOMPARE(now.refund, told.refund);
        QCOMPARE(now.key, known.key);
    }
};

QTEST_GUILESS_MAIN(TestSameRows)
#include "tst_same_rows.moc"
