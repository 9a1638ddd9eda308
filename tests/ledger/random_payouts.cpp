#include "ledger/random_payouts.h"

#include <QTimeZone>

#include <array>

namespace klarbok::test {

using namespace ledger;

namespace {

constexpr std::array kRates = {2500, 1200, 600, 0, 2550};
constexpr std::array kCountries = {"SE", "SE", "SE", "FI", "DK", "SE", "NO", "DE", ""};

OrderLine roundingLine(qint64 ore)
{
    OrderLine result = line(LineType::Surcharge, ore, 0, "Surcharge");
    result.reference = QStringLiteral("added-surcharge");
    return result;
}

/// An order of several lines; the amount is what its first line costs.
std::vector<OrderLine> linesOf(qint64 amount, int variant)
{
    const int rate = kRates[static_cast<std::size_t>(variant) % kRates.size()];
    std::vector<OrderLine> lines{line(amount + 100'00, rate)};
    switch (variant % 11) {
    case 0: lines.push_back(line(LineType::ShippingFee, 49'00, 2500, "Frakt")); break;
    case 1: lines.push_back(line(LineType::GiftCard, -amount, 0, "Gift card")); break;
    case 2: lines.push_back(line(LineType::Digital, amount, 0, "Presentkort")); break;
    case 3: lines.push_back(line(LineType::Surcharge, 20'00, 0, "Dricks")); break;
    case 4: lines.push_back(roundingLine(variant % 7 - 3)); break;
    case 5: lines.push_back(line(LineType::Discount, -50'00, rate, "Rabatt")); break;
    case 6: lines.push_back(line(LineType::Discount, -50'00, 0, "Kupong")); break;
    case 7: lines.push_back(line(amount, 1700, "Utländsk sats")); break;
    case 8: lines.front().vatAmount = kr(amount / 3); break;
    default: break;
    }
    return lines;
}

void add(PayoutBuilder &p, const Event &event, int index)
{
    const auto &[kind, onDay, ore, variant] = event;
    const QByteArray time =
        QDateTime{QDate{2026, 2, 28}.addDays(onDay), QTime{22, 30}, QTimeZone::utc()}
            .toString(Qt::ISODate)
            .toLatin1();
    const QByteArray number = QByteArray::number(1000 + index);
    const char *at = time.constData();
    const qint64 vat = vatOnNet(kr(ore), 2500).units() + variant % 3 - 1;
    switch (kind) {
    case 0: p.refund(number.constData(), "2026-02-20T09:00:00Z", at, ore); break;
    case 1:
        p.refund(number.constData(), "2026-03-01T09:00:00Z", at, ore,
                 {line(ore, kRates[static_cast<std::size_t>(variant) % kRates.size()])});
        break;
    case 2:
        p.part(number.constData(), at, at, linesOf(ore, variant));
        p.part(number.constData(), at, "2026-03-05T09:00:00Z", linesOf(ore + 1, variant + 1));
        if (variant % 2 == 0)
            p.order(number.constData()).captures.front().lines.clear();
        break;
    case 3: p.fee(ore, vat); break;
    case 4: p.fee(ore, 0, "LATE_RETURN_FEE", 0); break;
    case 5: p.feeRefund(ore, vat); break;
    case 6: p.row("HOLDBACK", "ROLLING_RESERVE", ore, &PayoutTotals::holdback); break;
    case 7: p.row("RELEASE", "ROLLING_RESERVE", ore, &PayoutTotals::release); break;
    case 8: p.row("REVERSAL", "REVERSAL", ore, &PayoutTotals::reversal); break;
    case 9: p.row("CHARGE", "PAYMENT_REMINDER", ore, &PayoutTotals::charge); break;
    case 10: p.row("CREDIT", "LOAN_PAYOUT", ore, &PayoutTotals::credit); break;
    case 11: p.row("CORRECTION", "MANUAL_ENTRY", ore, &PayoutTotals::credit); break;
    case 12: p.fee(ore, ore / 5, "PURCHASE_FEE_FIXED", 2000); break;
    case 13: p.row("COMMISSION", "COMMISSION", ore, &PayoutTotals::commission); break;
    case 14: // Klarna's total of reversals is what protection leaves of them
        p.row("REVERSAL", "FRAUD_POLICY_CHARGE", ore, &PayoutTotals::reversal);
        p.row("REVERSAL_MERCHANT_PROTECTION", "FRAUD_POLICY_CREDIT_NET", ore - ore / 5,
              &PayoutTotals::reversal);
        p.payout.totals.reversal -= kr(2 * (ore - ore / 5));
        break;
    case 15: // no total of its own; here it is a charge
        p.row("CORRECTION", "MANUAL_ENTRY", -ore, &PayoutTotals::charge);
        p.payout.totals.charge += kr(2 * ore);
        break;
    case 16: // part of the price is kept for the return
        p.sale(number.constData(), at, {line(ore + 60'00, 1200)});
        p.refund(number.constData(), at, "2026-03-04T09:00:00Z", ore + 11'00,
                 {line(ore + 60'00, 1200), line(LineType::ReturnFee, -49'00, 2500, "Returfrakt")});
        break;
    default: p.sale(number.constData(), at, linesOf(ore, variant)); break;
    }
}

} // namespace

rc::Gen<Events> anyEvents()
{
    return rc::gen::container<Events>(
        rc::gen::tuple(rc::gen::inRange(0, 28), rc::gen::inRange(0, 6),
                       rc::gen::inRange(1, 200'000), rc::gen::inRange(0, 200)));
}

PostingRules rulesFromMarch()
{
    PostingRules result = rules();
    result.startDate = day("2026-03-01");
    result.oss = {{{QStringLiteral("FI"), 2550}, {account("3106"), account("2670")}},
                  {{QStringLiteral("DK"), 2500}, {account("3107"), account("2671")}}};
    return result;
}

rc::Gen<PostingRules> anyRules()
{
    return rc::gen::map(rc::gen::inRange(0, 11), [](int which) {
        PostingRules result = rulesFromMarch();
        switch (which) {
        case 1: result.dateRule = DateRule::Capture; break;
        case 2: result.dateRule = DateRule::Payout; break;
        case 3: result.method = Method::Cash; break;
        case 4: result.splitDayVoucher = true; break;
        case 5: result.holdback = account("1689"); break;
        case 6: result.giftCardKind = GiftCardKind::Single; break;
        case 7: result.bookPayouts = false; break;
        case 8: result.shipping = account("3520"); break;
        case 9: result.ossEnabled = true; break;
        case 10:
            result.ossEnabled = true;
            result.giftCardKind = GiftCardKind::Single;
            break;
        default: break;
        }
        return result;
    });
}

RandomShop shopOf(const Events &events, PostingRules with)
{
    std::vector<PayoutBuilder> payouts{{"P1", "2026-02-28T08:00:00Z"},
                                       {"P2", "2026-03-05T08:00:00Z"},
                                       {"P3", "2026-03-09T08:00:00Z"}};
    std::vector<OrderId> unreadable;
    for (std::size_t i = 0; i < events.size(); ++i) {
        PayoutBuilder &p = payouts[i % payouts.size()];
        const std::size_t before = p.transactions.size();
        add(p, events[i], static_cast<int>(i));
        const auto &order = p.transactions[before].order;
        const auto variant = static_cast<std::size_t>(std::get<3>(events[i]));
        if (!order)
            continue;
        p.orders.at(*order).shippingCountry =
            QString::fromLatin1(kCountries[variant % kCountries.size()]);
        if (variant % 13 == 0)
            unreadable.push_back(*order);
    }
    for (PayoutBuilder &p : payouts)
        p.settled(static_cast<qint64>(p.transactions.size() % 3) - 1);
    BookingInput all = input(payouts, std::move(with));
    for (const OrderId &order : unreadable)
        all.orders.erase(order);
    return {std::move(payouts), std::move(all)};
}

} // namespace klarbok::test
