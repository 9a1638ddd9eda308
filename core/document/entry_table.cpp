#include "document/entry_table.h"

#include "document/swedish.h"

#include <algorithm>

namespace klarbok::document {

namespace {

using ledger::DraftVoucher;
using ledger::Entry;
using Field = AmountField::What;

constexpr int kLine = 12 * kPoint;
constexpr int kSmallLine = 9 * kPoint;

constexpr std::array kGroups{EntryGroup::Sales, EntryGroup::Refunds, EntryGroup::Fees,
                             EntryGroup::Others};

QString groupTitle(EntryGroup group)
{
    switch (group) {
    case EntryGroup::Sales: return QStringLiteral("Försäljning");
    case EntryGroup::Refunds: return QStringLiteral("Återbetalningar");
    case EntryGroup::Fees: return QStringLiteral("Avgifter");
    case EntryGroup::Others: return QStringLiteral("Övriga rader");
    }
    return {};
}

QString fieldTitle(const AmountField &field)
{
    switch (field.what) {
    case Field::Net: return QStringLiteral("Netto");
    case Field::Vat:
        return field.rate == kAllRates
                   ? QStringLiteral("Moms")
                   : QString{u"Moms " + swedish::rate(field.rate, field.country)};
    case Field::GiftCard: return QStringLiteral("Presentkort");
    case Field::Tip: return QStringLiteral("Dricks");
    case Field::Rounding: return QStringLiteral("Avrundning");
    case Field::Gross: return QStringLiteral("Brutto");
    }
    return {};
}

/// nullopt when no entry has any of it.
std::optional<Money> sumOf(const std::vector<const Entry *> &entries, const AmountField &field)
{
    std::optional<Money> sum;
    for (const Entry *entry : entries) {
        if (const auto amount = amountOf(*entry, field))
            sum = sum.value_or(Money::zero(amount->currency())) + *amount;
    }
    return sum;
}

/// Wide enough for the title and for every amount and sum, so that no figure is ever shortened.
int amountWidth(const DraftVoucher &voucher, const AmountField &field, const Fonts &fonts)
{
    int width = fonts.width(fieldTitle(field), kLabel);
    const auto make = [&](std::optional<Money> amount) {
        if (amount)
            width = std::max(width, fonts.width(swedish::amount(*amount), kBodyBold));
    };
    for (const EntryGroup group : kGroups)
        make(sumOf(entriesIn(voucher, group), field));
    // Figures have one width: the largest and the smallest amount are the widest.
    Money most = Money::zero(voucher.currency);
    Money least = most;
    for (const Entry &entry : voucher.entries) {
        const Money amount = amountOf(entry, field).value_or(most);
        most = std::max(most, amount);
        least = std::min(least, amount);
    }
    make(most);
    make(least);
    return width;
}

template<typename Text>
int textWidth(const DraftVoucher &voucher, const Fonts &fonts, int least, int most, Text text)
{
    int width = least;
    for (const Entry &entry : voucher.entries)
        width = std::max(width, fonts.width(printable(text(entry), fonts), kBody));
    return std::min(width, most);
}

} // namespace

EntryTable::EntryTable(const DraftVoucher &voucher, const Fonts &fonts, size_t mostRates,
                       QString heading)
    : m_voucher{voucher},
      m_fonts{fonts},
      m_title{std::move(heading)},
      m_fields{amountFields(voucher, mostRates)}
{
    for (const ledger::Notice &notice : voucher.notices) {
        if (notice.code == QLatin1String("refund_before_start") && notice.transaction)
            m_beforeStart.insert(*notice.transaction);
    }
    const auto add = [this](const QString &title, int width, Align align = Align::Left) {
        m_columns.all.push_back({title, width, align});
        return m_columns.all.size() - 1;
    };
    m_columns.time = add(QStringLiteral("Tid"), fonts.width(u"2000-00-00 00:00", kBody));
    m_columns.order = add(QStringLiteral("Ordernummer"),
                          textWidth(voucher, fonts, 60 * kPoint, 100 * kPoint,
                                    [](const Entry &entry) { return entry.orderNumber; }));
    m_columns.hasKind = std::ranges::any_of(voucher.entries, [](const Entry &entry) {
        const EntryGroup group = groupOf(entry);
        return group == EntryGroup::Fees || group == EntryGroup::Others;
    });
    if (m_columns.hasKind)
        m_columns.kind = add(QStringLiteral("Slag"),
                             textWidth(voucher, fonts, 60 * kPoint, 120 * kPoint, swedish::kind));
    m_columns.hasCountry = std::ranges::any_of(
        voucher.entries, [](const Entry &entry) { return !entry.country.isEmpty(); });
    if (m_columns.hasCountry)
        m_columns.country = add(QStringLiteral("Land"), fonts.width(u"Land", kLabel));
    m_columns.firstAmount = m_columns.all.size();
    for (const AmountField &field : m_fields)
        add(fieldTitle(field), amountWidth(voucher, field, fonts), Align::Right);
}

int EntryTable::neededWidth() const
{
    return document::neededWidth(m_columns.all);
}

void EntryTable::draw(PageFlow &flow) const
{
    Columns columns = m_columns;
    // Room to spare goes between the amounts first: that is where figures are compared.
    const int spare = std::max(0, flow.width() - neededWidth());
    const int each = std::min(spare / static_cast<int>(m_fields.size() + 1), 14 * kPoint);
    for (size_t i = columns.firstAmount; i < columns.all.size(); ++i)
        columns.all[i].width += each;
    arrange(columns.all, flow.left(), flow.width(), columns.order);
    for (const EntryGroup group : kGroups)
        drawGroup(flow, columns, group);
}

void EntryTable::drawGroup(PageFlow &flow, const Columns &columns, EntryGroup group) const
{
    const auto entries = entriesIn(m_voucher, group);
    if (entries.empty())
        return;
    // The heading never stands alone at the foot of a page.
    flow.reserve(80 * kPoint);
    flow.skip(12 * kPoint);
    const QString title =
        m_title.isEmpty() ? groupTitle(group) : QString{m_title + u": " + groupTitle(group)};
    const Lettering heading{10 * kPoint, true};
    flow.put(flow.across(), title, 16 * kPoint, heading);
    Column count = flow.across();
    count.left += m_fonts.width(title, heading) + 6 * kPoint;
    count.width = flow.right() - count.left;
    flow.put(count,
             QString::number(entries.size()) +
                 (entries.size() == 1 ? QStringLiteral(" rad") : QStringLiteral(" rader")),
             16 * kPoint, kBody, Ink::Quiet);
    flow.skip(16 * kPoint);
    flow.putHead(columns.all);
    flow.setTableHead([&columns](PageFlow &page) { page.putHead(columns.all); });
    for (const Entry *entry : entries)
        drawEntry(flow, columns, *entry);
    drawSums(flow, columns, entries);
    flow.setTableHead({});
}

QString EntryTable::saleOf(const Entry &entry) const
{
    if (!entry.original)
        return QStringLiteral("uppgift om verifikat saknas");
    if (entry.original->voucher)
        return swedish::booked(*entry.original);
    const QString day = swedish::day(entry.original->date);
    return m_beforeStart.contains(entry.transaction)
               ? QString{day + QStringLiteral(", före startdatum")}
               : QString{day + QStringLiteral(", inget verifikat i Klarbok")};
}

QStringList EntryTable::smallLines(const Entry &entry, int orderWidth, int width) const
{
    QStringList parts;
    if (entry.parts > 1)
        parts += QStringLiteral("del %1 av %2").arg(entry.part).arg(entry.parts);
    if (const QString number = printable(entry.orderNumber, m_fonts);
        m_fonts.width(number, kBodyBold) > orderWidth)
        parts += u"ordernummer " + number;
    if (entry.order)
        parts += swedish::provider(m_voucher.source) + u"-order " + entry.order->text();
    parts += u"utbetalning " + entry.payout.text();
    if (entry.own)
        parts += u"brutto " + swedish::amountWithCurrency(*entry.own);
    QStringList lines = joined(parts, m_fonts, kSmall, width);
    if (m_fields.size() > 2 && m_fields[1] == AmountField{Field::Vat, kAllRates}) {
        QStringList shares;
        for (const ledger::VatShare &share : entry.vat) {
            if (!share.vat.isZero())
                shares += u"moms " + swedish::rate(share.rate, share.country()) + u": " +
                          swedish::amount(share.vat);
        }
        lines += joined(shares, m_fonts, kSmall, width);
    }
    if (groupOf(entry) == EntryGroup::Refunds)
        lines += u"köpet: " + saleOf(entry);
    else if (entry.original)
        lines += u"tidigare del: " + saleOf(entry);
    if (!entry.note.isEmpty())
        lines += wrapped(printable(u"anteckning: " + entry.note, m_fonts), m_fonts, kSmall, width);
    return lines;
}

void EntryTable::drawEntry(PageFlow &flow, const Columns &columns, const Entry &entry) const
{
    Column below = columns.all[columns.order];
    below.width = flow.right() - below.left;
    const QStringList small = smallLines(entry, columns.all[columns.order].width, below.width);
    const bool hasTip = !entry.tip.isZero();
    const int smallLinesCount = static_cast<int>(small.size());
    flow.reserve(kLine * (hasTip ? 2 : 1) + kSmallLine * smallLinesCount + 4 * kPoint);

    flow.put(columns.all[columns.time], swedish::moment(entry.time), kLine);
    flow.put(columns.all[columns.order], entry.orderNumber, kLine, kBodyBold);
    if (columns.hasKind)
        flow.put(columns.all[columns.kind], swedish::kind(entry), kLine);
    if (columns.hasCountry)
        flow.put(columns.all[columns.country], entry.country, kLine);
    for (size_t i = 0; i < m_fields.size(); ++i) {
        const auto amount = amountOf(entry, m_fields[i]);
        if (amount && m_fields[i].what != Field::Tip)
            flow.put(columns.all[columns.firstAmount + i], swedish::amount(*amount), kLine);
    }
    flow.skip(kLine);
    if (hasTip) { // on a line of its own, in its own column: the columns still add up
        const auto tip = std::ranges::find(m_fields, AmountField{Field::Tip});
        const auto index = static_cast<size_t>(tip - m_fields.begin());
        flow.put(columns.all[columns.order], QStringLiteral("Dricks, utan moms"), kLine);
        flow.put(columns.all[columns.firstAmount + index], swedish::amount(entry.tip), kLine);
        flow.skip(kLine);
    }
    for (const QString &line : small) {
        flow.reserve(kSmallLine); // only a note longer than a page breaks here
        flow.put(below, line, kSmallLine, kSmall, Ink::Quiet);
        flow.skip(kSmallLine);
    }
    flow.skip(2 * kPoint);
    flow.putRule(Ink::Line, 4);
    flow.skip(kPoint);
}

void EntryTable::drawSums(PageFlow &flow, const Columns &columns,
                          const std::vector<const Entry *> &entries) const
{
    constexpr int height = 15 * kPoint;
    flow.reserve(height);
    flow.putShade(height);
    flow.put(columns.all[columns.time], QStringLiteral("Summa"), height, kBodyBold);
    for (size_t i = 0; i < m_fields.size(); ++i) {
        if (const auto sum = sumOf(entries, m_fields[i]))
            flow.put(columns.all[columns.firstAmount + i], swedish::amount(*sum), height,
                     kBodyBold);
    }
    flow.skip(height);
}

} // namespace klarbok::document
