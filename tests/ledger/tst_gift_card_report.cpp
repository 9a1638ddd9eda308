#include "ledger/builders.h"
#include "ledger/gift_card_report.h"

#include <QTest>

using namespace klarbok;
using namespace klarbok::ledger;
using namespace klarbok::test;

namespace {

/// A card sold on 3 March for 500 and used on 10 March.
std::vector<DatedEntry> soldThenUsed()
{
    PayoutBuilder p{"P1", "2026-03-16T08:00:00Z"};
    p.sale("1002", "2026-03-10T09:00:00Z",
           {line(800'00, 2500), line(LineType::GiftCard, -500'00, 0, "Gift card")});
    p.sale("1001", "2026-03-03T09:00:00Z", {line(500'00, 0, "Presentkort")});
    p.sale("1003", "2026-03-03T09:00:00Z", {line(10'00, 2500)}).settled();
    std::vector<DatedEntry> entries;
    for (const DraftVoucher &voucher : book(input({p}))) {
        for (const Entry &entry : voucher.entries)
            entries.push_back({voucher.date, voucher.id, entry});
    }
    return entries;
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
    const GiftCardReport result = report(from.constData(), to.constData());
    const QList<qint64> figures{result.opening.units(), result.sold.units(), result.used.units(),
                                result.closing.units()};
    QTEST(figures, "figures");
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

QTEST_GUILESS_MAIN(GiftCardReports)
#include "tst_gift_card_report.moc"
