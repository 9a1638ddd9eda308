#include "scenarios.h"

#include "settlement.h"

#include "base/json.h"

#include <algorithm>
#include <map>

namespace klarbok::sandbox {

using namespace Qt::StringLiterals;

namespace {

/// Reads a described world; remembers the first thing that is wrong.
class WorldReader
{
public:
    WorldReader(World &world, const Json &json)
        : m_world{world}, m_shop{world.klarna(), world.random}, m_json{json}
    {
    }

    QString read();

private:
    void readOrder(const Json &json);
    void readCapture(Order &order, const Json &json);
    void readRow(const Json &json);
    void readPayout(const Json &json);
    void readBooks(const Json &json);
    std::vector<Line> lines(const Json &json);
    QString instant(const Json &json, const QString &what);
    qint64 whole(const Json &json, const QString &what);
    /// Says in which payout the rows made since `first` belong.
    void assign(size_t first, const Json &payout);
    void complain(const QString &what)
    {
        if (m_trouble.isEmpty())
            m_trouble = what;
    }

    World &m_world;
    Shop m_shop;
    const Json &m_json;
    std::vector<QString> m_payoutOf; ///< per pending row; empty: not settled
    std::map<QString, size_t> m_orders;
    QString m_trouble;
};

QString WorldReader::instant(const Json &json, const QString &what)
{
    const QDateTime time = QDateTime::fromString(json.toString(), Qt::ISODateWithMs);
    if (time.isValid() && time.timeSpec() != Qt::LocalTime)
        return json.toString();
    complain(what + u" must be a date-time with zone"_s);
    return u"2026-01-01T00:00:00Z"_s;
}

qint64 WorldReader::whole(const Json &json, const QString &what)
{
    if (const auto number = json.toWhole())
        return *number;
    complain(what + u" must be a whole number of öre"_s);
    return 0;
}

std::vector<Line> WorldReader::lines(const Json &json)
{
    std::vector<Line> result;
    for (const Json &item : json.items()) {
        Line line;
        if (item.has(u"type"))
            line.type = item[u"type"].toString();
        line.name = item[u"name"].toString();
        line.reference = item[u"reference"].toString();
        line.quantity = item[u"quantity"].toWhole().value_or(1);
        line.unitPrice = whole(item[u"unit_price"], u"unit_price"_s);
        line.discount = item[u"discount"].toWhole().value_or(0);
        line.taxRate = item[u"tax_rate"].toWhole().value_or(2500);
        line.tax = item[u"tax"].toWhole().value_or(vatInside(line.total(), line.taxRate));
        line.statesTax = item[u"states_tax"].toBool(true);
        result.push_back(std::move(line));
    }
    return result;
}

void WorldReader::assign(size_t first, const Json &payout)
{
    m_payoutOf.resize(first);
    m_payoutOf.resize(m_world.klarna().pending.size(), payout.toString());
}

void WorldReader::readCapture(Order &order, const Json &json)
{
    const size_t first = m_world.klarna().pending.size();
    m_shop.capture(order, instant(json[u"at"], u"capture.at"_s), lines(json[u"lines"]));
    Capture &capture = order.captures.back();
    capture.showsLines = json[u"shows_lines"].toBool(true);
    if (json.has(u"amount")) {
        capture.amount = whole(json[u"amount"], u"capture.amount"_s);
        m_world.klarna().pending.back().amount = capture.amount;
    }
    for (const Json &item : json[u"fees"].items()) {
        const qint64 amount = whole(item[u"amount"], u"fee.amount"_s);
        const qint64 rate = item[u"vat_rate"].toWhole().value_or(2500);
        const QString detail =
            item.has(u"detail") ? item[u"detail"].toString() : u"PURCHASE_FEE_PERCENTAGE"_s;
        m_shop.fee(order, detail, amount, item[u"vat"].toWhole().value_or(vatOnTop(amount, rate)))
            .vatRate = rate;
    }
    assign(first, json[u"payout"]);
}

void WorldReader::readOrder(const Json &json)
{
    const QString number = json[u"number"].toString();
    const QString created = instant(json[u"created"], u"order.created"_s);
    Order &order = m_shop.order(number, created, lines(json[u"lines"]));
    m_orders[number] = m_world.klarna().orders.size() - 1;
    if (json.has(u"country"))
        order.country = order.shippingCountry = json[u"country"].toString();
    if (json.has(u"shipping_country"))
        order.shippingCountry = json[u"shipping_country"].toString();
    if (json.has(u"currency"))
        order.currency = json[u"currency"].toString();
    order.readable = json[u"readable"].toBool(true);
    for (const Json &capture : json[u"captures"].items())
        readCapture(order, capture);
    for (const Json &refund : json[u"refunds"].items()) {
        const size_t first = m_world.klarna().pending.size();
        std::vector<Line> refunded = lines(refund[u"lines"]);
        const qint64 amount =
            refund.has(u"amount") ? whole(refund[u"amount"], u"refund.amount"_s) : sumOf(refunded);
        m_shop.refund(order, instant(refund[u"at"], u"refund.at"_s), amount, std::move(refunded));
        assign(first, refund[u"payout"]);
    }
}

void WorldReader::readRow(const Json &json)
{
    const size_t first = m_world.klarna().pending.size();
    const auto order = m_orders.find(json[u"order"].toString());
    Transaction &row =
        m_shop.row(json[u"type"].toString(), json[u"detail"].toString(),
                   whole(json[u"amount"], u"row.amount"_s), instant(json[u"at"], u"row.at"_s),
                   order == m_orders.end() ? nullptr : &m_world.klarna().orders[order->second]);
    if (json.has(u"vat"))
        row.vat = whole(json[u"vat"], u"row.vat"_s);
    if (json.has(u"vat_rate"))
        row.vatRate = whole(json[u"vat_rate"], u"row.vat_rate"_s);
    row.comment = json[u"comment"].toString();
    assign(first, json[u"payout"]);
}

void WorldReader::readPayout(const Json &json)
{
    Merchant &merchant = m_world.klarna();
    Payout payout;
    payout.reference = json[u"reference"].toString();
    payout.date = moment(instant(json[u"date"], u"payout.date"_s));
    if (json.has(u"settlement_type"))
        payout.settlementType = json[u"settlement_type"].toString();
    std::vector<Transaction> rest;
    std::vector<QString> restOf;
    for (size_t i = 0; i < merchant.pending.size(); ++i) {
        if (m_payoutOf[i] == payout.reference) {
            payout.rows.push_back(merchant.pending[i]);
        } else {
            rest.push_back(merchant.pending[i]);
            restOf.push_back(m_payoutOf[i]);
        }
    }
    merchant.pending = std::move(rest);
    m_payoutOf = std::move(restOf);
    if (!payout.rows.empty())
        payout.currency = payout.rows.front().currency;
    payout.totals = settle(payout.rows, payout.settlementType, merchant.debt);
    merchant.debt = payout.totals.closingDebt;
    const qint64 off = json[u"off_by"].toWhole().value_or(0);
    payout.totals.settlement += off;
    payout.totals.sale += off;
    merchant.payouts.push_back(std::move(payout));
}

void WorldReader::readBooks(const Json &json)
{
    Books &books = m_world.company();
    books.cashMethod = json[u"cash_method"].toBool();
    if (json.has(u"years")) {
        books.years.clear();
        for (const Json &year : json[u"years"].items())
            books.years.push_back(calendarYear(static_cast<int>(year.toWhole().value_or(2026))));
    }
    if (json.has(u"first_open_period"))
        books.closeBefore(json[u"first_open_period"].toString());
    for (const auto &[account, amount] : json[u"opening"].members())
        books.opening[account] = whole(amount, u"opening"_s);
    for (const Json &closed : json[u"closed_accounts"].items()) {
        for (Account &account : books.accounts)
            account.closed = account.closed || account.id == closed.toString();
    }
    for (const Json &missing : json[u"missing_accounts"].items())
        std::erase_if(books.accounts,
                      [&](const Account &account) { return account.id == missing.toString(); });
    for (const Json &voucher : json[u"vouchers"].items()) {
        std::vector<VoucherRow> rows;
        for (const Json &row : voucher[u"rows"].items())
            rows.push_back(voucherRow(row[u"account"].toString(),
                                      whole(row[u"amount"], u"voucher row amount"_s),
                                      row[u"text"].toString()));
        books.postByHand(voucher[u"series"].toString(),
                         QDate::fromString(voucher[u"date"].toString(), Qt::ISODate),
                         voucher[u"text"].toString(), std::move(rows));
    }
}

QString WorldReader::read()
{
    m_world.today = QDate::fromString(m_json[u"today"].toString(), Qt::ISODate);
    m_world.startDate = QDate::fromString(m_json[u"start_date"].toString(), Qt::ISODate);
    if (!m_world.today.isValid() || !m_world.startDate.isValid())
        return u"today and start_date must be YYYY-MM-DD"_s;
    for (const Json &order : m_json[u"orders"].items())
        readOrder(order);
    for (const Json &row : m_json[u"rows"].items())
        readRow(row);
    for (const Json &payout : m_json[u"payouts"].items())
        readPayout(payout);
    for (const QString &reference : m_payoutOf) {
        if (!reference.isEmpty())
            complain(u"payout not listed: "_s + reference);
    }
    readBooks(m_json[u"books"]);
    for (const Json &fault : m_json[u"faults"].items())
        m_world.faults += fault.toString();
    return m_trouble;
}

} // namespace

Result<World> worldFromJson(const QByteArray &bytes, quint64 seed)
{
    const auto json = Json::parse(bytes);
    if (!json)
        return Error{ErrorKind::InvalidInput, json.error().detail};
    World world{seed};
    world.scenario = u"file"_s;
    const QString trouble = WorldReader{world, *json}.read();
    if (!trouble.isEmpty())
        return Error{ErrorKind::InvalidInput, trouble};
    return world;
}

} // namespace klarbok::sandbox
