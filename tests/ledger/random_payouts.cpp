#include "ledger/random_payouts.h"

#include <QTimeZone>

#include <algorithm>
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

/// VAT in an amount with VAT, half an öre up.
qint64 vatIn(qint64 amount, int rate)
{
    return (2 * amount * rate + 10'000 + rate) / (2 * (10'000 + rate));
}

bool isCard(const OrderLine &line)
{
    return line.type == LineType::GiftCard || line.type == LineType::StoreCredit ||
           line.name == u"Presentkort";
}

/// The rate of all of them; what costs nothing has none.
std::optional<int> onlyRate(const std::vector<OrderLine> &lines)
{
    std::optional<int> rate;
    for (const OrderLine &line : lines) {
        if (line.total.isZero())
            continue;
        if (rate && rate != line.vatRate)
            return std::nullopt;
        rate = line.vatRate;
    }
    return rate;
}

/// Goods with the VAT that a Swedish rate makes of them.
bool isOrdinary(const OrderLine &line)
{
    const int rate = line.vatRate.value_or(0);
    return line.type == LineType::Physical && line.total.units() >= 100 &&
           (rate == 2500 || rate == 1200 || rate == 600) &&
           line.vatAmount->units() == vatIn(line.total.units(), rate);
}

/// Makes up a shop, event by event, and remembers what it made up.
class Shopkeeper
{
public:
    explicit Shopkeeper(const Events &events)
    {
        // Some Klarna pays in full, and invoices their fees.
        const auto gross =
            static_cast<std::size_t>(events.empty() ? 7 : std::get<3>(events.front()) % 8);
        if (gross < m_payouts.size())
            m_payouts[gross].gross();
        for (std::size_t i = 0; i < events.size(); ++i)
            happen(events[i], i);
        qint64 debt = 0;
        for (PayoutBuilder &p : m_payouts) {
            p.openingDebt(debt).settled();
            if (!p.payout.totals.settlement.isZero())
                p.settled(static_cast<qint64>(p.transactions.size() % 3) - 1);
            debt = p.payout.totals.closingDebt.units();
        }
    }

    RandomShop open(PostingRules with)
    {
        BookingInput all = input(m_payouts, std::move(with));
        for (const auto &[order, country] : m_countries)
            all.orders.at(order).shippingCountry = country;
        for (const OrderId &order : m_unreadable)
            all.orders.erase(order);
        return {std::move(m_payouts), std::move(all), std::move(m_told)};
    }

private:
    void happen(const Event &event, std::size_t index)
    {
        const auto &[kind, onDay, ore, variant] = event;
        PayoutBuilder &p = m_payouts[index % m_payouts.size()];
        PayoutBuilder &other = m_payouts[(index + 1) % m_payouts.size()];
        const std::size_t before = p.transactions.size();
        const std::size_t beforeOther = other.transactions.size();
        m_country =
            QString::fromLatin1(kCountries[static_cast<std::size_t>(variant) % kCountries.size()]);
        m_isUnreadable = variant % 13 == 0;
        add(p, other, event, static_cast<int>(index));
        for (std::size_t i = before; i < p.transactions.size(); ++i)
            settle(p, p.transactions[i], variant);
        for (std::size_t i = beforeOther; i < other.transactions.size(); ++i)
            settle(other, other.transactions[i], variant);
    }

    /// Where its order goes and whether it can be read.
    void settle(PayoutBuilder &p, Transaction &row, int variant)
    {
        if (!row.order)
            return;
        m_countries.insert_or_assign(*row.order, m_country);
        const auto told = m_told.find(row.key);
        if (m_isUnreadable)
            m_unreadable.push_back(*row.order);
        if (told == m_told.end())
            return;
        told->second.country = m_country;
        told->second.paid = dayInSweden(p.payout.date);
        const bool isFromFile = m_isUnreadable && variant % 2 == 0;
        if (isFromFile)
            stateVat(row, told->second);
        told->second.isClear =
            told->second.isClear && m_country == u"SE" && (isFromFile || !m_isUnreadable);
    }

    /// As a settlement file does, which knows of no cards.
    void stateVat(Transaction &row, Dealt &told) const
    {
        row.shippingCountry = m_country;
        told.cards.clear();
        for (const auto &[rate, vat] : told.vat)
            row.goodsVat.push_back({rate, kr(vat)});
    }

    /// The row, and the lines that state its VAT.
    void note(const Transaction &row, const std::vector<OrderLine> &lines)
    {
        const bool isRefund = row.typeText == u"RETURN";
        Dealt told{.effect = isRefund ? -row.amount.units() : row.amount.units(),
                   .ordered = dayInSweden(row.saleTime),
                   .registered = dayInSweden(row.captureTime),
                   .paid = {},
                   .isRefund = isRefund,
                   .country = {},
                   .vat = {}};
        for (const OrderLine &line : lines) {
            if (!line.total.isZero())
                told.vat[line.vatRate.value_or(0)] += line.vatAmount->units();
            if (isCard(line))
                told.cards.push_back(line.total.units());
        }
        told.isClear = !lines.empty() && std::ranges::all_of(lines, isOrdinary);
        m_told.insert_or_assign(row.key, std::move(told));
    }

    /// The row has no lines: the order has one rate, or nobody knows.
    void noteWithout(const Transaction &row, const std::vector<OrderLine> &ofTheOrder)
    {
        const auto rate = onlyRate(ofTheOrder);
        note(row, {});
        Dealt &told = m_told.at(row.key);
        told.isUnclear = !rate;
        if (!rate)
            return;
        told.vat[*rate] = vatIn(row.amount.units(), *rate);
        told.isClear = told.vat[*rate] > 0 && std::ranges::all_of(ofTheOrder, isOrdinary);
    }

    void add(PayoutBuilder &p, PayoutBuilder &other, const Event &event, int index);

    std::vector<PayoutBuilder> m_payouts{{"P1", "2026-02-28T08:00:00Z"},
                                         {"P2", "2026-03-05T08:00:00Z"},
                                         {"P3", "2026-03-09T08:00:00Z"},
                                         {"P4", "2026-04-02T08:00:00Z"}};
    std::map<OrderId, QString> m_countries;
    std::vector<OrderId> m_unreadable;
    std::map<TransactionKey, Dealt> m_told;
    QString m_country;
    bool m_isUnreadable = false;
};

/// Days 0 to 5 begin on 28 February, 6 and 7 are the last of March and the first of April. Half an
/// hour before midnight in Sweden, half an hour after it by UTC, or the other way round.
QDateTime momentOf(int onDay, int variant)
{
    const QDate from = onDay < 6 ? QDate{2026, 2, 28} : QDate{2026, 3, 25};
    return {from.addDays(onDay), QTime{variant % 3 == 0 ? 23 : 22, 30}, QTimeZone::utc()};
}

void Shopkeeper::add(PayoutBuilder &p, PayoutBuilder &other, const Event &event, int index)
{
    const auto &[kind, onDay, ore, variant] = event;
    const QDateTime moment = momentOf(onDay, variant);
    const QByteArray time = moment.toString(Qt::ISODate).toLatin1();
    const QByteArray later = moment.addDays(3).toString(Qt::ISODate).toLatin1();
    const QByteArray name = QByteArray::number(1000 + index);
    const char *number = name.constData();
    const char *at = time.constData();
    const int rate = kRates[static_cast<std::size_t>(variant) % kRates.size()];
    const qint64 vat = vatOnNet(kr(ore), 2500).units() + variant % 3 - 1;
    const bool isNewer = index % 2 == 0; // of a payout: all of its rows are alike in it
    switch (kind) {
    case 0:
        p.refund(number, "2026-02-20T09:00:00Z", at, ore);
        noteWithout(p.last(), {});
        break;
    case 1: {
        const std::vector<OrderLine> lines{line(ore, rate)};
        p.refund(number, "2026-03-01T09:00:00Z", at, ore, lines);
        note(p.last(), lines);
        break;
    }
    case 2: {
        auto first = linesOf(ore, variant);
        const auto second = linesOf(ore + 1, variant % 3 == 0 ? variant + 5 : variant + 1);
        p.part(number, at, at, first);
        note(p.last(), first);
        p.part(number, at, "2026-03-05T09:00:00Z", second);
        note(p.last(), second);
        if (variant % 2 == 0) {
            p.order(number).captures.front().lines.clear();
            first.insert(first.end(), second.begin(), second.end());
            noteWithout(*(p.transactions.end() - 2), first);
        }
        break;
    }
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
    case 16: { // part of the price is kept for the return
        const std::vector<OrderLine> lines{line(ore + 60'00, 1200)};
        p.sale(number, at, lines);
        note(p.last(), lines);
        const std::vector<OrderLine> back{line(ore + 60'00, 1200),
                                          line(LineType::ReturnFee, -49'00, 2500, "Returfrakt")};
        p.refund(number, at, "2026-03-04T09:00:00Z", ore + 11'00, back);
        note(p.last(), back);
        break;
    }
    case 17: // older payouts have no total for it
        p.row("REVERSAL", "COMMISSION_RETURN", ore,
              isNewer ? &PayoutTotals::commissionReversal : &PayoutTotals::reversal);
        break;
    case 18: // whether an invoice of fees has it nobody says
        p.row("CORRECTION", "PERCENTAGE_FEE_CORRECTION_SE", ore,
              p.payout.settlementType == SettlementType::Net ? &PayoutTotals::feeCorrection
                                                             : &PayoutTotals::credit);
        break;
    case 19: p.row("BONUS", "SPRING_CAMPAIGN", ore, &PayoutTotals::credit); break;
    case 20: // taken; the service never said how it would tell of such a thing
        p.row("LEVY", "", -ore, &PayoutTotals::charge);
        p.payout.totals.charge += kr(2 * ore);
        break;
    case 21: {
        const qint64 credit = variant % 2 == 0 ? -ore / 2 : ore;
        const std::vector<OrderLine> lines{
            line(ore + 100'00, rate), line(LineType::StoreCredit, credit, 0, "Tillgodohavande")};
        p.sale(number, at, lines);
        note(p.last(), lines);
        break;
    }
    case 22:   // food has 12 % until March is over, then 6 %; what is paid back keeps its rate
    case 23: { // and so it does when nobody says what came back
        const int food = moment < utc("2026-03-31T22:00:00Z") ? 1200 : 600;
        const qint64 back = ore / 2 + 1'00;
        std::vector<OrderLine> lines{line(ore + 20'00, food, "Bröd")};
        if (variant % 4 != 0)
            lines.push_back(line(ore + 10'00, kind == 22 ? 2500 : food, "Korg"));
        p.sale(number, at, lines);
        note(p.last(), lines);
        if (kind == 22) {
            const std::vector<OrderLine> returned{line(back, food, "Bröd"),
                                                  line(2'00, variant % 4 == 0 ? food : 2500)};
            other.refund(number, at, later.constData(), back + 2'00, returned);
            note(other.last(), returned);
        } else {
            other.refund(number, at, later.constData(), back);
            noteWithout(other.last(), lines);
        }
        break;
    }
    case 24: { // nobody says what came back, of two rates
        const std::vector<OrderLine> lines{line(ore + 20'00, 1200), line(ore, 2500)};
        p.sale(number, at, lines);
        note(p.last(), lines);
        other.refund(number, at, later.constData(), ore);
        noteWithout(other.last(), lines);
        break;
    }
    case 25: { // a dispute about an order, won by some
        const std::vector<OrderLine> lines{line(ore + 20'00, 2500)};
        p.sale(number, at, lines);
        note(p.last(), lines);
        const auto order = p.last().order;
        p.row("REVERSAL", "REVERSAL", ore, &PayoutTotals::reversal).last().order = order;
        if (variant % 2 == 0)
            other.row("CREDIT", "CORRECTION_DISPUTE", ore, &PayoutTotals::credit).last().order =
                order;
        break;
    }
    default: {
        const auto lines = linesOf(ore, variant);
        p.sale(number, at, lines);
        note(p.last(), lines);
    }
    }
}

} // namespace

QDate dayInSweden(const QDateTime &utc)
{
    static const QDateTime summer = test::utc("2026-03-29T01:00:00Z");
    return utc.addSecs(utc < summer ? 3600 : 7200).date();
}

QDate dayOf(const Dealt &told, const PostingRules &rules)
{
    if (rules.method == Method::Cash || rules.dateRule == DateRule::Payout)
        return told.paid;
    return rules.dateRule == DateRule::Order && !told.isRefund ? told.ordered : told.registered;
}

rc::Gen<Events> anyEvents()
{
    // RapidCheck begins with small numbers; here a small shop too has all that there is.
    const auto event = rc::gen::resize(
        rc::kNominalSize, rc::gen::tuple(rc::gen::inRange(0, 37), rc::gen::inRange(0, 8),
                                         rc::gen::inRange(1, 200'000), rc::gen::inRange(0, 200)));
    return rc::gen::scale(0.4, rc::gen::container<Events>(event));
}

RandomShop shopOf(const Events &events, PostingRules with)
{
    return Shopkeeper{events}.open(std::move(with));
}

} // namespace klarbok::test
