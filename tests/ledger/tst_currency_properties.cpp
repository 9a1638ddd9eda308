#include "ledger/balance_proof.h"
#include "ledger/builders.h"

#include <rapidcheck.h>

#include <QTest>

#include <array>
#include <tuple>

using namespace klarbok;
using namespace klarbok::ledger;
using namespace klarbok::test;

namespace {

const Currency kEur = *Currency::parse(u"EUR");
constexpr int kDays = 28; // of March

/// What happens, in which of the payouts, on which day before it, and for how much.
using Event = std::tuple<int, int, int, int>;

struct Shop
{
    std::vector<PayoutBuilder> payouts;
    BookingInput input;
};

QByteArray at(int dayOfMonth)
{
    return QDate{2026, 3, dayOfMonth}.toString(Qt::ISODate).toLatin1() + "T10:00:00Z";
}

void happen(PayoutBuilder &payout, const Event &event, int payoutDay, int index, qint64 &held)
{
    const auto &[kind, which, before, amount] = event;
    const QByteArray number = QByteArray::number(1000 + index);
    const QByteArray time = at(std::max(1, payoutDay - before));
    switch (kind) {
    case 0:
        payout.refund(number.constData(), "2026-03-01T09:00:00Z", time.constData(), amount,
                      {line(amount, 1200)});
        break;
    case 1:
        payout.fee(amount / 10 + 1, vatOnNet(kr(amount / 10 + 1), 2500).units());
        payout.last().captureTime = utc(time.constData());
        break;
    case 2: // Klarna's own rate is a little off ours
        payout.fee(amount / 10 + 1, vatOnNet(kr(amount / 10 + 1), 2500).units());
        payout.last().captureTime = utc(time.constData());
        payout.last().vatInHomeCurrency = Money::sek(payout.last().vatAmount->units() * 111 / 10);
        break;
    case 3:
        payout.row("HOLDBACK", "ROLLING_RESERVE", amount, &PayoutTotals::holdback);
        payout.last().captureTime = utc(time.constData());
        held += amount;
        break;
    case 4:
        if (const qint64 part = std::min<qint64>(held, amount); part > 0) {
            payout.row("RELEASE", "ROLLING_RESERVE", part, &PayoutTotals::release);
            payout.last().captureTime = utc(time.constData());
            held -= part;
        }
        break;
    case 5:
        payout.row("REVERSAL", "REVERSAL", amount, &PayoutTotals::reversal);
        payout.last().captureTime = utc(time.constData());
        break;
    case 6:
        payout.sale(number.constData(), time.constData(),
                    {line(amount + 7, 2500), line(LineType::GiftCard, -amount, 0, "Gift card")});
        break;
    case 7:
        payout.sale(number.constData(), time.constData(),
                    {line(amount, 1200), line(amount / 2 + 1, 0, "Presentkort")});
        break;
    case 8:
        payout.sale(number.constData(), time.constData(), {line(amount, 2550)});
        payout.order(number.constData()).shippingCountry = QStringLiteral("FI");
        break;
    default:
        payout.sale(number.constData(), time.constData(),
                    {line(amount + 7, 2500, "a"), line(amount, 600, "b"),
                     line(LineType::Surcharge, 111, 0, "Dricks")});
    }
}

/// Five payouts in euro. The last one pays out all that is left: no debt, no reserve.
Shop shopOf(const std::vector<Event> &events, const std::vector<int> &rates, PostingRules with)
{
    constexpr std::array kPayoutDays = {6, 11, 16, 21, 26};
    std::vector<PayoutBuilder> payouts;
    qint64 held = 0, debt = 0;
    for (std::size_t i = 0; i < kPayoutDays.size(); ++i) {
        PayoutBuilder payout{QByteArray{"P" + QByteArray::number(static_cast<int>(i))}.constData(),
                             at(kPayoutDays[i]).constData(), kEur};
        payout.openingDebt(debt);
        int index = static_cast<int>(i) * 100;
        for (const Event &event : events) {
            if (std::get<1>(event) == static_cast<int>(i))
                happen(payout, event, kPayoutDays[i], index++, held);
        }
        if (i + 1 == kPayoutDays.size()) {
            payout.sale("last", at(25).constData(), {line(100'000'00, 2500)});
            if (held > 0)
                payout.row("RELEASE", "ROLLING_RESERVE", held, &PayoutTotals::release);
        }
        payout.settled();
        debt = payout.payout.totals.closingDebt.units();
        payouts.push_back(std::move(payout));
    }
    Shop shop{payouts, input(payouts, std::move(with))};
    for (int i = 0; i < kDays; ++i) {
        const QDate date{2026, 3, i + 1};
        shop.input.rates.push_back(
            {kEur, date, date,
             *Quote::parse(QStringLiteral("11.%1").arg(rates[static_cast<std::size_t>(i)])),
             QStringLiteral("Riksbanken")});
    }
    return shop;
}

rc::Gen<std::vector<Event>> anyEvents()
{
    const auto event = rc::gen::resize(
        rc::kNominalSize, rc::gen::tuple(rc::gen::inRange(0, 13), rc::gen::inRange(0, 5),
                                         rc::gen::inRange(0, 5), rc::gen::inRange(1, 90'000)));
    return rc::gen::scale(0.8, rc::gen::container<std::vector<Event>>(event));
}

rc::Gen<std::vector<int>> anyQuotes()
{
    return rc::gen::container<std::vector<int>>(kDays, rc::gen::inRange(1000, 10'000));
}

rc::Gen<PostingRules> anyRules()
{
    const auto anyOne = rc::gen::resize(rc::kNominalSize, rc::gen::inRange(0, 5));
    return rc::gen::map(anyOne, [](int which) {
        PostingRules result = rules();
        result.ossEnabled = true;
        result.oss = {{{QStringLiteral("FI"), 2550}, {account("3106"), account("2670")}}};
        switch (which) {
        case 1: result.dateRule = DateRule::Payout; break;
        case 2: result.method = Method::Cash; break;
        case 3: result.holdback = account("1689"); break;
        case 4: result.startDate = day("2026-03-04"); break;
        default: break;
        }
        return result;
    });
}

qint64 ownOnClaim(const std::vector<DraftVoucher> &vouchers)
{
    qint64 sum = 0;
    for (const DraftVoucher &voucher : vouchers) {
        for (const Movement &movement : voucher.movements)
            sum += movement.own->units();
    }
    return sum;
}

} // namespace

class CurrencyPropertiesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theClaimEndsAtNothingWhateverTheRates()
    {
        const bool holds = rc::check("claim", [] {
            PostingRules with = *anyRules();
            const bool hasOlder = with.startDate == day("2026-03-04");
            const Shop shop = shopOf(*anyEvents(), *anyQuotes(), std::move(with));
            const auto vouchers = book(shop.input);
            qint64 paid = 0;
            for (const PayoutBuilder &payout : shop.payouts) {
                const RateBook rates{shop.input.rates};
                const QDate date = payout.payout.date.date();
                paid +=
                    rates.find(kEur, date)->quote.toSek(payout.payout.totals.settlement).units();
            }
            for (const DraftVoucher &voucher : vouchers) {
                RC_ASSERT(voucher.questions.empty());
                RC_ASSERT(balanceOf(voucher.rows, Currency::sek()).isZero());
                for (const Row &row : voucher.rows)
                    RC_ASSERT(row.text.size() <= 40);
            }
            RC_ASSERT(balance(vouchers, "1930") == paid);
            if (!hasOlder) { // else someone else booked the first days
                RC_ASSERT(balance(vouchers, "1686") == 0);
                RC_ASSERT(balance(vouchers, "1689") == 0);
                RC_ASSERT(ownOnClaim(vouchers) == 0);
            }
        });
        QVERIFY(holds);
    }

    void anotherCountrysVatIsKeptInTheOrdersOwnCurrency()
    {
        const bool holds = rc::check("OSS", [] {
            PostingRules with = *anyRules();
            with.startDate = day("2026-03-01");
            const Shop shop = shopOf(*anyEvents(), *anyQuotes(), std::move(with));
            std::map<OrderId, qint64> sold;
            for (const auto &[id, order] : shop.input.orders) {
                if (order.shippingCountry == u"FI")
                    sold[id] = order.amount.units();
            }
            for (const DraftVoucher &voucher : book(shop.input)) {
                qint64 vatInSek = 0;
                for (const Entry &entry : voucher.entries) {
                    for (const VatShare &share : entry.vat) {
                        if (!share.oss)
                            continue;
                        const qint64 own = sold.at(*entry.order);
                        RC_ASSERT(share.oss->gross.currency() == kEur);
                        RC_ASSERT(share.oss->gross.units() == own);
                        RC_ASSERT(share.oss->vat.units() == (2 * own * 2550 + 12'550) / 25'100);
                        vatInSek += share.vat.units();
                        sold.erase(*entry.order);
                    }
                }
                RC_ASSERT(posts(voucher).value(QStringLiteral("2670")) == -vatInSek);
            }
            RC_ASSERT(sold.empty());
        });
        QVERIFY(holds);
    }

    void whatIsFrozenChangesNothingOfTheRest()
    {
        const bool holds = rc::check("frozen", [] {
            Shop shop = shopOf(*anyEvents(), *anyQuotes(), *anyRules());
            const auto before = book(shop.input);
            std::vector<DraftVoucher> rest;
            const auto isFrozen =
                *rc::gen::container<std::vector<bool>>(before.size(), rc::gen::arbitrary<bool>());
            for (std::size_t i = 0; i < before.size(); ++i) {
                if (isFrozen[i])
                    shop.input.frozen.push_back(frozen(before[i]));
                else
                    rest.push_back(before[i]);
            }
            auto after = book(shop.input);
            std::erase_if(after, [](const DraftVoucher &one) { // asks about what is posted
                return one.kind == VoucherKind::Correction;
            });
            RC_ASSERT(after.size() == rest.size());
            for (std::size_t i = 0; i < rest.size(); ++i) {
                RC_ASSERT(after[i].id == rest[i].id);
                RC_ASSERT(after[i].rows == rest[i].rows);
                RC_ASSERT(after[i].movements == rest[i].movements);
            }
        });
        QVERIFY(holds);
    }

    void eachPayoutIsReconciledInEuro()
    {
        const bool holds = rc::check("reconciled", [] {
            PostingRules with = *anyRules();
            with.startDate = day("2026-03-01");
            const Shop shop = shopOf(*anyEvents(), *anyQuotes(), with);
            const auto vouchers = book(shop.input);
            for (const PayoutBuilder &payout : shop.payouts) {
                const auto result =
                    reconcile(reconciliationInput(payout, vouchers, VoucherState::Posted, with));
                RC_ASSERT(result.isReconciled);
                for (const ReconciliationLine &line : result.lines)
                    RC_ASSERT(line.klarna.currency() == kEur);
            }
        });
        QVERIFY(holds);
    }

    void theBalanceIsExplainedOnEveryDay()
    {
        const bool holds = rc::check("balance", [] {
            PostingRules with = *anyRules();
            with.startDate = day("2026-03-01");
            const Shop shop = shopOf(*anyEvents(), *anyQuotes(), std::move(with));
            const QDate date{2026, 3, *rc::gen::inRange(1, kDays + 1)};
            BalanceInput proof{
                date, shop.input.rules, shop.input.payouts, shop.input.transactions, {}, {}};
            proof.rates = RateBook{shop.input.rates};
            for (const DraftVoucher &voucher : book(shop.input)) {
                for (const Movement &movement : voucher.movements)
                    proof.movements.push_back(
                        {voucher.date, voucher.id, VoucherState::Posted, movement});
            }
            const BalanceProof result = balanceProof(proof);
            for (const Difference &difference : result.differences)
                RC_ASSERT(difference.explained);
            RC_ASSERT(result.klarna.units() == result.rows.units());
        });
        QVERIFY(holds);
    }
};

QTEST_GUILESS_MAIN(CurrencyPropertiesTest)
#include "tst_currency_properties.moc"
