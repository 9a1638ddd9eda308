#include "scenarios.h"

#include "settlement.h"

#include <algorithm>

namespace klarbok::sandbox {

using namespace Qt::StringLiterals;

namespace {

struct Ware
{
    const char *name;
    qint64 price;
    qint64 rate;
};

constexpr Ware kWares[] = {
    {"Vindjacka Ripan, dam", 1299'00, 2500},
    {"Vindjacka Ripan, herr", 1299'00, 2500},
    {"Skalbyxor Abisko", 1799'00, 2500},
    {"Fleecetröja Kebne", 699'00, 2500},
    {"Underställ merino", 899'00, 2500},
    {"Ullstrumpor, 2-pack", 249'00, 2500},
    {"Ryggsäck 45 liter", 1495'00, 2500},
    {"Tält Sarek 2", 3995'00, 2500},
    {"Sovsäck 3-säsong", 2195'00, 2500},
    {"Liggunderlag, uppblåsbart", 849'00, 2500},
    {"Stormkök i aluminium", 745'00, 2500},
    {"Termos 1 liter", 329'50, 2500},
    {"Pannlampa 400 lumen", 459'00, 2500},
    {"Kåsa i björk", 285'00, 2500},
    {"Fältkniv", 379'90, 2500},
    {"Gasolpatron 230 g", 79'00, 2500},
    {"Frystorkad viltgryta", 129'00, 1200},
    {"Frystorkad pasta", 119'00, 1200},
    {"Energibar havtorn", 29'90, 1200},
    {"Kokkaffe 450 g", 84'50, 1200},
    {"Torkat renkött 60 g", 99'00, 1200},
    {"Bok: Vandra i Jämtlandsfjällen", 269'00, 600},
    {"Bok: Paddla i skärgården", 249'00, 600},
    {"Fjällkarta Z6", 169'00, 600},
    {"Ledkarta Kungsleden", 149'00, 600},
    {"Medlemskap Fjällvännerna, ett år", 350'00, 0},
};

const QStringList kMethods{u"INVOICE"_s, u"PAY_LATER_IN_PARTS"_s, u"CARD"_s, u"DIRECT_DEBIT"_s,
                           u"SWISH"_s};

const QDate kLastDay{2026, 3, 12};

/// Writes one month of the shop, day by day.
class Month
{
public:
    Month(World &world, Shop &shop)
        : m_shop{shop}, m_merchant{world.klarna()}, m_random{world.random}
    {
    }

    void run();
    void addQuestions();

private:
    QString moment(QDate day, int earliestHour, int latestHour);
    Line ware();
    std::vector<Line> basket();
    void sellOn(QDate day);
    void sendOff(Order &order, QDate day);
    void maybeRefund(Order &order, QDate day);

    Shop &m_shop;
    Merchant &m_merchant;
    Random &m_random;
    int m_number = 20400;
    std::vector<std::pair<QDate, size_t>> m_returns; ///< day and order
};

QString Month::moment(QDate day, int earliestHour, int latestHour)
{
    return u"%1T%2:%3:%4Z"_s.arg(day.toString(Qt::ISODate))
        .arg(m_random.between(earliestHour, latestHour), 2, 10, QChar{u'0'})
        .arg(m_random.below(60), 2, 10, QChar{u'0'})
        .arg(m_random.below(60), 2, 10, QChar{u'0'});
}

Line Month::ware()
{
    const Ware &ware = kWares[m_random.below(static_cast<int>(std::size(kWares)))];
    const qint64 quantity = ware.price < 200'00 ? m_random.between(1, 4) : 1;
    const qint64 full = quantity * ware.price;
    const qint64 discount = m_random.oneIn(8) ? full * m_random.between(1, 6) / 20 : 0;
    return goods(QString::fromUtf8(ware.name), ware.price, ware.rate, quantity, discount);
}

std::vector<Line> Month::basket()
{
    std::vector<Line> lines;
    for (int i = m_random.between(1, 4); i > 0; --i)
        lines.push_back(ware());
    const auto dearest =
        std::ranges::max_element(lines, {}, [](const Line &line) { return line.total(); });
    const qint64 rate = dearest->taxRate;
    const qint64 topTotal = dearest->total();
    if (sumOf(lines) < 800'00 && rate != 0)
        lines.push_back(line(u"shipping_fee"_s, u"Frakt, ombud"_s, u"frakt-49"_s, 49'00, rate));
    if (m_random.oneIn(12) && topTotal >= 300'00 && rate != 0)
        lines.push_back(
            line(u"discount"_s, u"Kampanj vårvinter"_s, u"VARVINTER"_s, -(topTotal / 10), rate));
    return lines;
}

void Month::sellOn(QDate day)
{
    const bool isWeekend = day.dayOfWeek() >= 6;
    for (int i = m_random.between(isWeekend ? 11 : 8, isWeekend ? 16 : 13); i > 0; --i) {
        std::vector<Line> lines = basket();
        if (m_random.oneIn(25)) {
            const qint64 value = m_random.oneIn(2) ? 500'00 : 1000'00;
            lines = {line(u"digital"_s, u"Presentkort %1 kr"_s.arg(value / 100),
                          u"PRESENTKORT-%1"_s.arg(value / 100), value, 0)};
        } else if (sumOf(lines) > 700'00 && m_random.oneIn(18)) {
            lines.push_back(line(u"gift_card"_s, u"Gift card "_s + m_random.letters(6),
                                 u"gift_card"_s, -(m_random.oneIn(2) ? 500'00 : 250'00), 0));
        } else if (m_random.oneIn(30)) {
            lines.push_back(line(u"surcharge"_s, u"Dricks till packlaget"_s, u"dricks"_s,
                                 m_random.between(1, 5) * 10'00, 0));
        }
        Order &order = m_shop.order(QString::number(++m_number), moment(day, 0, 23), lines);
        order.method = kMethods[m_random.below(static_cast<int>(kMethods.size()))];
        sendOff(order, day);
    }
}

bool isPlain(const Line &line)
{
    return line.type == u"physical" && line.taxRate != 0;
}

void Month::sendOff(Order &order, QDate day)
{
    const bool isPlainOrder = std::ranges::all_of(order.lines, isPlain);
    const QDate sent = day.addDays(m_random.between(1, 3));
    const QDate sentLater = sent.addDays(m_random.between(1, 5));
    if (sent > kLastDay)
        return; // authorised, not captured yet
    if (isPlainOrder && order.lines.size() >= 2 && m_random.oneIn(6)) {
        const std::vector<Line> first{order.lines.begin(), order.lines.begin() + 1};
        const std::vector<Line> rest{order.lines.begin() + 1, order.lines.end()};
        m_shop.capture(order, moment(sent, 8, 15), first);
        m_shop.fees(order, {});
        if (sentLater <= kLastDay) {
            m_shop.capture(order, moment(sentLater, 8, 15), rest);
            m_shop.fees(order, {0, 299, 2500});
        }
        return;
    }
    m_shop.capture(order, moment(sent, 8, 15));
    // Klarna's own samples answer a full capture without its lines; the order has them.
    order.captures.back().showsLines = !m_random.oneIn(7);
    m_shop.fees(order, {});
    if (isPlainOrder && m_random.oneIn(11))
        m_returns.emplace_back(sent.addDays(m_random.between(4, 12)), m_merchant.orders.size() - 1);
}

void Month::maybeRefund(Order &order, QDate day)
{
    const qint64 rate = order.lines.front().taxRate;
    const bool isOneRate =
        std::ranges::all_of(order.lines, [rate](const Line &line) { return line.taxRate == rate; });
    if (isOneRate && m_random.oneIn(3)) {
        // A price reduction: an amount without lines.
        m_shop.refund(order, moment(day, 9, 15), order.lines.front().total() / 4, {});
        return;
    }
    const Line &returned = order.lines.front();
    m_shop.refund(order, moment(day, 9, 15), returned.total(), {returned});
}

void Month::run()
{
    const QDate first{2026, 2, 1};
    const QDate lastSale{2026, 3, 8};
    int payouts = 0;
    for (QDate day = first; day <= kLastDay; day = day.addDays(1)) {
        if (day <= lastSale)
            sellOn(day);
        for (const auto &[returnDay, order] : m_returns) {
            if (returnDay == day)
                maybeRefund(m_merchant.orders[order], day);
        }
        // Thursdays pay for what was registered up to Monday's close.
        if (day.dayOfWeek() == 4 && day > QDate{2026, 2, 8})
            m_shop.payout(u"KP26%1"_s.arg(40700 + 13 * ++payouts),
                          day.toString(Qt::ISODate) + u"T06:30:00Z",
                          day.addDays(-3).toString(Qt::ISODate) + u"T23:59:59Z");
    }
}

void Month::addQuestions()
{
    const auto sold = [this](const QString &at, std::vector<Line> lines) -> Order & {
        Order &order = m_shop.sale(QString::number(++m_number), at, std::move(lines));
        m_shop.fees(order, {});
        return order;
    };
    const Line coat = goods(u"Vindjacka Ripan, dam"_s, 1299'00, 2500);
    const Line book = goods(u"Fjällkarta Z6"_s, 169'00, 600);

    sold(u"2026-03-12T10:00:00Z"_s, {coat}).readable = false;
    Order &mixed = sold(u"2026-03-12T10:10:00Z"_s, {coat, book});
    m_shop.refund(mixed, u"2026-03-13T10:00:00Z"_s, 200'00, {});
    Line taxedCard = line(u"gift_card"_s, u"Gift card 4KQ2ZT"_s, u"gift_card"_s, -300'00, 2500);
    sold(u"2026-03-12T10:20:00Z"_s, {coat, taxedCard});
    sold(u"2026-03-12T10:30:00Z"_s, {goods(u"Vindsäck Kaitum"_s, 1255'00, 2550)});
    sold(u"2026-03-12T10:40:00Z"_s,
         {coat, line(u"discount"_s, u"Poäng"_s, u"poang"_s, -100'00, 0)});
    sold(u"2026-03-12T10:50:00Z"_s,
         {coat, line(u"surcharge"_s, u"Surcharge"_s, u"added-surcharge"_s, 37, 0)});
    Order &kept = sold(u"2026-03-12T11:00:00Z"_s, {coat});
    m_shop.refund(kept, u"2026-03-14T10:00:00Z"_s, 1200'00,
                  {coat, line(u"return_fee"_s, u"Returavgift"_s, u"retur"_s, -99'00, 2500)});
    m_shop.row(u"CHARGE"_s, u"PAYMENT_REMINDER"_s, 125'00, u"2026-03-15T10:00:00Z"_s);
    m_shop.row(u"SHIPPING_LABEL"_s, u"LABEL_PURCHASE"_s, 49'00, u"2026-03-15T11:00:00Z"_s);
    m_shop.payout(u"KP2649001"_s, u"2026-03-19T06:45:00Z"_s);
}

} // namespace

void buildMonth(World &world, Shop &shop, bool questions)
{
    world.startDate = QDate{2026, 2, 1};
    world.today = questions ? QDate{2026, 3, 20} : QDate{2026, 3, 13};
    Month month{world, shop};
    month.run();
    if (questions)
        month.addQuestions();
}

} // namespace klarbok::sandbox
