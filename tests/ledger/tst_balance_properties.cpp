#include "ledger/balance_input.h"
#include "ledger/outstanding.h"
#include "ledger/random_payouts.h"

#include <QTest>

using namespace klarbok;
using namespace klarbok::ledger;
using namespace klarbok::test;

namespace {

/// By its rows, not by its own word.
Money sumOf(const Outstanding &made)
{
    Money sum = kr(0);
    for (const OutstandingRow &row : made.rows)
        sum += row.amount;
    for (const ApartSum &apart : made.apart)
        sum += apart.amount;
    return sum;
}

} // namespace

/// Silence is not allowed, whatever the shop met.
class BalanceProperties : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void differencesAlwaysAddUpToTheGap()
    {
        QVERIFY(rc::check("Σ differences = klarna − books, or klarna − rows without books", [] {
            const RandomShop shop = shopOf(*anyEvents(), *anyRules());
            const QDate date = day("2026-03-01").addDays(*rc::gen::inRange(-3, 40));
            const auto state = *rc::gen::element(VoucherState::Draft, VoucherState::Approved,
                                                 VoucherState::Uncertain, VoucherState::Posted);
            const auto vouchers = book(shop.input);
            const auto ours = balanceProof(balanceInput(shop.input, vouchers, date, state, {}));
            RC_ASSERT(sumOf(ours) == (ours.klarna - ours.rows).units());
            RC_ASSERT(sumOf(outstanding(balanceInput(shop.input, vouchers, date, state, {}))) ==
                      ours.rows);
            const auto all = balanceProof(balanceInput(shop.input, vouchers, date, state,
                                                       *rc::gen::inRange<qint64>(-100, 100)));
            RC_ASSERT(sumOf(all) == (all.klarna - *all.books).units());
        }));
    }
};

QTEST_GUILESS_MAIN(BalanceProperties)
#include "tst_balance_properties.moc"
