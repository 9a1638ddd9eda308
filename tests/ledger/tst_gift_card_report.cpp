#include "ledger/builders.h"
#include "ledger/gift_card_report.h"

#include <QTest>

using namespace klarbok;
using namespace klarbok::ledger;
using namespace klarbok::test;

namespace {

std::vector<DatedEntry> entriesOf(const PayoutBuilder &p, const PostingRules &with = rules())
{
    std::vector<DatedEntry> entries;
    for (const DraftVoucher &voucher : book(input({p}, with))) {
        for (const DatedEntry &entry : giftCardEntries(voucher, with))
            entries.push_back(entry);
    }
    return entries;
}

/// A card sold on 3 March for 500 and used on 10 March.
std::vector<DatedEntry> soldThenUsed()
{
    PayoutBuilder p{"P1", "2026-03-16T08:00:00Z"};
    p.sale("1002", "2026-03-10T09:00:00Z",
           {line(800'00, 2500), line(LineType::GiftCard, -500'00, 0, "Gift card")});
    p.sale("1001", "2026-03-03T09:00:00Z", {line(500'00, 0, "Presentkort")});
    p.sale("1003", "2026-03-03T09:00:00Z", {line(10'00, 2500)}).settled();
    return entriesOf(p);
}

QList<qint64> figures(const std::vector<DatedEntry> &entries, const char *from, const char *to)
{
    const auto report = giftCardReport(entries, day(from), day(to), Currency::sek());
    return {report.opening.units(), report.sold.units(), report.used.units(),
            report.closing.units()};
}

GiftCardReport report(const char *from, const char *to)
{
    return giftCardReport(soldThenUsed(), day(from), day(to), Currency::sek());
}

} // namespace

class GiftCardReports : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void rollsForward_data();
    void rollsForward();
    void linesAreInOrder();
    void aRefundedCardWasNotSold();
    void aRestoredCardWasNotUsed();
    void storeCreditOfItsOwnIsNoGiftCard();
};

void GiftCardReports::rollsForward_data()
{
    QTest::addColumn<QByteArray>("from");
    QTest::addColumn<QByteArray>("to");
    QTest::addColumn<QList<qint64>>("figures"); // opening, sold, used, closing
    QTest::newRow("the whole month") << QByteArray{"2026-03-01"} << QByteArray{"2026-03-31"}
                                     << QList<qint64>{0, 500'00, 500'00, 0};
    QTest::newRow("sold only") << QByteArray{"2026-03-03"} << QByteArray{"2026-03-09"}
                               << QList<qint64>{0, 500'00, 0, 500'00};
    QTest::newRow("used only") << QByteArray{"2026-03-04"} << QByteArray{"2026-03-10"}
                               << QList<qint64>{500'00, 0, 500'00, 0};
    QTest::newRow("before") << QByteArray{"2026-01-01"} << QByteArray{"2026-03-02"}
                            << QList<qint64>{0, 0, 0, 0};
}

void GiftCardReports::rollsForward()
{
    QFETCH(QByteArray, from);
    QFETCH(QByteArray, to);
    QTEST(figures(soldThenUsed(), from.constData(), to.constData()), "figures");
}

void GiftCardReports::linesAreInOrder()
{
    const GiftCardReport result = report("2026-03-01", "2026-03-31");
    QCOMPARE(result.lines.size(), 2U); // orders without gift cards are not listed
    QCOMPARE(result.lines[0].orderNumber, QStringLiteral("1001"));
    QCOMPARE(result.lines[0].sold, kr(500'00));
    QCOMPARE(result.lines[1].orderNumber, QStringLiteral("1002"));
    QCOMPARE(result.lines[1].used, kr(500'00));
    QCOMPARE(result.lines[1].date, day("2026-03-10"));
}

void GiftCardReports::aRefundedCardWasNotSold()
{
    PayoutBuilder p{"P1", "2026-04-16T08:00:00Z"};
    const OrderLine card = line(500'00, 0, "Presentkort");
    p.sale("1001", "2026-03-03T09:00:00Z", {card, line(125'00, 2500)});
    p.sale("1002", "2026-03-04T09:00:00Z", {line(300'00, 0, "Presentkort")});
    p.refund("1001", "2026-03-03T09:00:00Z", "2026-04-02T09:00:00Z", 500'00, {card}).settled();
    std::vector<DatedEntry> entries = entriesOf(p);
    QCOMPARE(figures(entries, "2026-03-01", "2026-03-31"), (QList<qint64>{0, 800'00, 0, 800'00}));
    QCOMPARE(figures(entries, "2026-04-01", "2026-04-30"),
             (QList<qint64>{800'00, -500'00, 0, 300'00}));
    for (DatedEntry &dated : entries) { // a lost dispute undoes the sale as a refund does
        if (dated.entry.what == What::Return)
            dated.entry.what = What::Reversal;
    }
    QCOMPARE(figures(entries, "2026-03-01", "2026-04-30"), (QList<qint64>{0, 300'00, 0, 300'00}));
}

void GiftCardReports::aRestoredCardWasNotUsed()
{
    PayoutBuilder p{"P1", "2026-03-16T08:00:00Z"};
    const std::vector lines{line(800'00, 2500), line(LineType::GiftCard, -500'00, 0, "Gift card")};
    p.sale("1001", "2026-03-03T09:00:00Z", {line(500'00, 0, "Presentkort")});
    p.sale("1002", "2026-03-10T09:00:00Z", lines);
    p.refund("1002", "2026-03-10T09:00:00Z", "2026-03-12T09:00:00Z", 300'00, lines).settled();
    const std::vector<DatedEntry> entries = entriesOf(p);
    QCOMPARE(figures(entries, "2026-03-01", "2026-03-31"), (QList<qint64>{0, 500'00, 0, 500'00}));
    QCOMPARE(figures(entries, "2026-03-11", "2026-03-31"), (QList<qint64>{0, 0, -500'00, 500'00}));
}

void GiftCardReports::storeCreditOfItsOwnIsNoGiftCard()
{
    PayoutBuilder p{"P1", "2026-03-16T08:00:00Z"};
    p.sale("1001", "2026-03-03T09:00:00Z", {line(500'00, 0, "Presentkort")});
    p.sale("1002", "2026-03-10T09:00:00Z",
           {line(800'00, 2500), line(LineType::GiftCard, -200'00, 0, "Gift card"),
            line(LineType::StoreCredit, -125'00, 0, "Tillgodo")});
    p.sale("1003", "2026-03-10T09:00:00Z",
           {line(800'00, 2500), line(LineType::StoreCredit, -75'00, 0, "Tillgodo")});
    p.settled();
    const auto together = entriesOf(p);
    QCOMPARE(figures(together, "2026-03-01", "2026-03-31"),
             (QList<qint64>{0, 500'00, 400'00, 100'00}));
    PostingRules apart = rules();
    apart.storeCredit = account("2429");
    const auto cards = entriesOf(p, apart);
    QCOMPARE(cards.size(), 2U);
    QCOMPARE(figures(cards, "2026-03-01", "2026-03-31"),
             (QList<qint64>{0, 500'00, 200'00, 300'00}));
}

QTEST_GUILESS_MAIN(GiftCardReports)
#include "tst_gift_card_report.moc"
