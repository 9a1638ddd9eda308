#include "base/money.h"

#include <QTest>

#include <limits>

#include <rapidcheck.h>

using namespace klarbok;

namespace {

constexpr qint64 kHalf = std::numeric_limits<qint64>::max() / 2;

/// Up to four thousand billion kronor: what VAT is reckoned on.
Money someAmount()
{
    return Money::sek(*rc::gen::inRange<qint64>(-400'000'000'000'000, 400'000'000'000'000));
}

int someRate()
{
    return *rc::gen::inRange(0, 10'001);
}

} // namespace

class TestMoneyProperties : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatIsWrittenIsReadBack()
    {
        QVERIFY(rc::check("parse(write(x)) = x", [] {
            const auto units = *rc::gen::suchThat(rc::gen::arbitrary<qint64>(), [](qint64 number) {
                return number != std::numeric_limits<qint64>::min();
            });
            const Money money = Money::sek(units);
            RC_ASSERT(Money::parseDecimal(money.toDecimal(), Currency::sek()) == money);
        }));
    }

    void whatIsAddedCanBeTakenAway()
    {
        QVERIFY(rc::check("a + b − b = a, a + b = b + a, a − a = 0", [] {
            const auto a = Money::sek(*rc::gen::inRange<qint64>(-kHalf, kHalf));
            const auto b = Money::sek(*rc::gen::inRange<qint64>(-kHalf, kHalf));
            RC_ASSERT(a + b - b == a);
            RC_ASSERT(a + b == b + a);
            RC_ASSERT((a - a).isZero());
            RC_ASSERT((a < b) == (a.units() < b.units()));
        }));
    }

    void vatIsWithinHalfAnOreOfItsRate()
    {
        QVERIFY(rc::check("2 · |vat · (10000 + rate) − gross · rate| ≤ 10000 + rate", [] {
            const Money gross = someAmount();
            const int rate = someRate();
            const qint64 off =
                vatInGross(gross, rate).units() * (10'000 + rate) - gross.units() * rate;
            RC_ASSERT(2 * (off < 0 ? -off : off) <= 10'000 + rate);
        }));
        QVERIFY(rc::check("2 · |vat · 10000 − net · rate| ≤ 10000", [] {
            const Money net = someAmount();
            const int rate = someRate();
            const qint64 off = vatOnNet(net, rate).units() * 10'000 - net.units() * rate;
            RC_ASSERT(2 * (off < 0 ? -off : off) <= 10'000);
        }));
    }

    void aRefundsVatIsItsSalesVat()
    {
        QVERIFY(rc::check("vat(−x) = −vat(x)", [] {
            const Money gross = someAmount();
            const int rate = someRate();
            RC_ASSERT(vatInGross(-gross, rate) == -vatInGross(gross, rate));
            RC_ASSERT(vatOnNet(-gross, rate) == -vatOnNet(gross, rate));
        }));
    }

    void netAndVatMakeTheGrossAgain()
    {
        QVERIFY(rc::check("net = gross − vat; vat on that net is within one öre", [] {
            const Money gross = someAmount();
            const int rate = someRate();
            const Money vat = vatInGross(gross, rate);
            const Money again = vatOnNet(gross - vat, rate);
            RC_ASSERT((again - vat).abs().units() <= 1);
        }));
    }
};

QTEST_GUILESS_MAIN(TestMoneyProperties)
#include "tst_money_properties.moc"
