#include "ledger/builders.h"
#include "ledger/open_debt.h"

#include <QTest>

using namespace klarbok;
using namespace klarbok::ledger;
using namespace klarbok::test;

namespace {

/// Sold for 500.00 and refunded 800.00: 300.00 is carried on.
Payout owing(const char *reference, const char *date)
{
    PayoutBuilder p{reference, date};
    p.sale("1001", "2026-03-02T09:00:00Z", {line(500'00, 2500)});
    p.refund("900", "2026-02-01T09:00:00Z", "2026-03-03T09:00:00Z", 800'00, {line(800'00, 2500)});
    return p.settled().payout;
}

Payout paying(const char *reference, const char *date)
{
    PayoutBuilder p{reference, date};
    p.sale("1002", "2026-03-10T09:00:00Z", {line(1'000'00, 2500)});
    return p.openingDebt(300'00).settled().payout;
}

} // namespace

/// A debt is open until a payout takes it up, and a matter for the owner after 30 days.
class OpenDebts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theNewestPayoutTells();
    void afterThirtyDaysItIsOverdue();
    void eachSourceAndCurrencyHasItsOwn();
    void eachMerchantHasItsOwn();
};

void OpenDebts::theNewestPayoutTells()
{
    const Payout a = owing("P1", "2026-03-09T08:00:00Z");
    const Payout b = paying("P2", "2026-03-16T08:00:00Z");
    const QDate today = day("2026-03-17");
    const std::vector<OpenDebt> open{{a.reference, kr(300'00), day("2026-03-09"), false}};
    QCOMPARE(openDebts({a}, today), open);
    QVERIFY(openDebts({a, b}, today).empty());
    QVERIFY(openDebts({b, a}, today).empty());
    QVERIFY(openDebts({}, today).empty());
}

void OpenDebts::afterThirtyDaysItIsOverdue()
{
    const Payout a = owing("P1", "2026-03-08T23:30:00Z"); // the 9th in Stockholm
    QVERIFY(!openDebts({a}, day("2026-04-07")).front().isOverdue);
    QVERIFY(openDebts({a}, day("2026-04-08")).front().isOverdue);
}

void OpenDebts::eachSourceAndCurrencyHasItsOwn()
{
    const Payout a = owing("P1", "2026-03-09T08:00:00Z");
    Payout kustom = paying("U1", "2026-03-16T08:00:00Z");
    kustom.source = QStringLiteral("kustom");
    Payout euro = paying("P3", "2026-03-17T08:00:00Z");
    euro.currency = *Currency::parse(u"EUR");
    euro.totals = PayoutTotals::zero(euro.currency);
    const auto open = openDebts({a, kustom, euro}, day("2026-03-18"));
    QCOMPARE(open.size(), 1U);
    QCOMPARE(open.front().payout, a.reference);
}

void OpenDebts::eachMerchantHasItsOwn()
{
    Payout a = owing("P1", "2026-03-09T08:00:00Z");
    Payout b = paying("P2", "2026-03-16T08:00:00Z");
    a.merchantId = QStringLiteral("K1");
    b.merchantId = QStringLiteral("K2");
    const QDate today = day("2026-03-17");
    const std::vector<OpenDebt> open{{a.reference, kr(300'00), day("2026-03-09"), false}};
    QCOMPARE(openDebts({a, b}, today), open); // the other shop's payout took up nothing
    b.merchantId = QString{};                 // a file that does not say whose it is
    QVERIFY(openDebts({a, b}, today).empty());
}

QTEST_GUILESS_MAIN(OpenDebts)
#include "tst_open_debt.moc"
