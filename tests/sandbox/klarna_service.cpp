#include "klarna_service.h"

#include "klarna_reports.h"
#include "klarna_views.h"

#include <QUuid>

#include <algorithm>

namespace klarbok::sandbox {

using namespace Qt::StringLiterals;

namespace {

const QString kSettlements = u"/settlements/v1/"_s;
const QString kOrders = u"/ordermanagement/v1/"_s;

Answer refusal(int status, const QString &code, const QString &message)
{
    return Answer::json(
        Json::object({{u"error_code"_s, code},
                      {u"error_messages"_s, Json{Json::Array{Json{message}}}},
                      {u"correlation_id"_s, u"6a3e1f0c-2b4d-4e5f-8a9b-0c1d2e3f4a5b"_s},
                      {u"service_version"_s, u"sandbox"_s}}),
        status);
}

Answer notFound(const QString &what)
{
    return refusal(404, u"NOT_FOUND"_s, u"Not found: "_s + what);
}

/// An ISO 8601 date-time; a bare date is its first instant in UTC, as the API defines.
std::optional<QDateTime> parseInstant(const QString &text)
{
    if (text.size() == 10) {
        const QDate day = QDate::fromString(text, Qt::ISODate);
        if (!day.isValid())
            return std::nullopt;
        return day.startOfDay(Qt::UTC);
    }
    const QDateTime time = QDateTime::fromString(text, Qt::ISODateWithMs);
    if (!time.isValid() || time.timeSpec() == Qt::LocalTime)
        return std::nullopt;
    return time.toUTC();
}

struct Window
{
    std::optional<QDateTime> from;
    std::optional<QDateTime> to;
    bool isReadable = true;

    bool holds(const QDateTime &time) const
    {
        return (!from || *from <= time) && (!to || time <= *to);
    }
};

Window windowOf(const Request &request)
{
    Window window;
    if (const auto text = request.parameter(u"start_date"_s)) {
        window.from = parseInstant(*text);
        window.isReadable = window.from.has_value();
    }
    if (const auto text = request.parameter(u"end_date"_s)) {
        window.to = parseInstant(*text);
        window.isReadable = window.isReadable && window.to.has_value();
    }
    return window;
}

/// The same goods at 12 % of VAT.
Order atTwelve(Order order)
{
    const auto change = [](std::vector<Line> &lines) {
        for (Line &line : lines) {
            line.taxRate = 1200;
            line.tax = (line.total() * 12 + 56) / 112;
        }
    };
    change(order.lines);
    for (Capture &capture : order.captures)
        change(capture.lines);
    return order;
}

} // namespace

bool KlarnaService::owns(const QString &path)
{
    return path.startsWith(kSettlements) || path.startsWith(kOrders) ||
           path.startsWith(u"/checkout/") || path.startsWith(u"/payments/");
}

Merchant *KlarnaService::merchantOf(const Request &request)
{
    const QString header = request.header(u"authorization"_s);
    if (!header.startsWith(u"Basic "))
        return nullptr;
    const QString given = header.mid(6).trimmed();
    for (Merchant &merchant : m_world.merchants) {
        const QByteArray pair = (merchant.username + u':' + merchant.secret).toUtf8();
        const QByteArray keyOnly = (u':' + merchant.secret).toUtf8();
        const bool isRawKey = merchant.secret.startsWith(u"klarna_") && given == merchant.secret;
        if (isRawKey || given.toLatin1() == pair.toBase64() ||
            (merchant.secret.startsWith(u"klarna_") && given.toLatin1() == keyOnly.toBase64()))
            return &merchant;
    }
    return nullptr;
}

Answer KlarnaService::answer(const Request &request, qint64 nowMs)
{
    if (request.method != u"GET") {
        ++m_writes;
        return refusal(405, u"METHOD_NOT_ALLOWED"_s, u"the sandbox only lets itself be read"_s);
    }
    if (m_faults.take(u"klarna-drop"_s) || m_faults.take(u"klarna-timeout"_s))
        return Answer::dropped();
    Merchant *merchant = merchantOf(request);
    if (m_faults.take(u"klarna-401"_s) || !merchant)
        return Answer::text({}, 401);
    const qint64 limit = m_faults.value(u"klarna-rate"_s).value_or(u"200"_s).toLongLong();
    if (m_faults.take(u"klarna-429"_s) || !m_rate.admit(nowMs, limit)) {
        Answer tooMany = refusal(429, u"TOO_MANY_REQUESTS"_s, u"slow down"_s);
        if (++m_refusals % 2 == 1)
            tooMany.headers.emplace_back("Retry-After", "1");
        return tooMany;
    }
    if (m_faults.take(u"klarna-500"_s))
        return refusal(500, u"INTERNAL_SERVER_ERROR"_s, u"something broke"_s);
    Answer answer = route(request, *merchant);
    if (answer.status == 200 && m_faults.take(u"klarna-truncated"_s))
        return std::move(answer).cut();
    return answer;
}

Answer KlarnaService::route(const Request &request, Merchant &merchant)
{
    if (request.path.startsWith(kSettlements))
        return settlements(request, merchant, request.pieces(kSettlements));
    if (request.path.startsWith(kOrders))
        return orders(merchant, request.pieces(kOrders));
    return refusal(403, u"NOT_ALLOWED"_s, u"no such service"_s);
}

Answer KlarnaService::settlements(const Request &request, Merchant &merchant,
                                  const QStringList &pieces)
{
    const QString first = pieces.value(0);
    if (first == u"payouts" && pieces.size() == 1)
        return payouts(request, merchant);
    if (first == u"payouts" && pieces.value(1) == u"summary")
        return payoutsSummary(request, merchant);
    if (first == u"payouts" && pieces.size() == 2) {
        for (const Payout &payout : merchant.payouts) {
            if (payout.reference == pieces[1])
                return Answer::json(payoutJson(reported(payout), merchant, m_base,
                                               m_faults.isOn(u"klarna-signed"_s)));
        }
        return notFound(pieces[1]);
    }
    if (first == u"transactions" && pieces.size() == 1)
        return transactions(request, merchant);
    if (first == u"reports" && pieces.size() == 2)
        return report(request, merchant, pieces[1]);
    return notFound(request.path);
}

Payout KlarnaService::reported(const Payout &payout)
{
    Payout copy = payout;
    if (const auto off = m_faults.value(u"klarna-totals"_s))
        copy.totals.settlement += off->toLongLong();
    return copy;
}

Answer KlarnaService::payouts(const Request &request, const Merchant &merchant)
{
    const Window window = windowOf(request);
    if (!window.isReadable)
        return refusal(400, u"BAD_VALUE"_s, u"start_date and end_date must be ISO 8601"_s);
    const QString currency = request.parameter(u"currency_code"_s).value_or(QString{});
    std::vector<Json> items;
    for (const Payout &payout : merchant.payouts) {
        if (window.holds(payout.date) &&
            (currency.isEmpty() || currency.compare(payout.currency, Qt::CaseInsensitive) == 0))
            items.push_back(
                payoutJson(reported(payout), merchant, m_base, m_faults.isOn(u"klarna-signed"_s)));
    }
    return page(request, u"payouts"_s, std::move(items));
}

Answer KlarnaService::transactions(const Request &request, const Merchant &merchant)
{
    const auto reference = request.parameter(u"payment_reference"_s);
    const auto orderId = request.parameter(u"order_id"_s);
    std::vector<Json> items;
    const auto take = [&](const Transaction &row, const Payout *payout) {
        if (!orderId || *orderId == row.orderId)
            items.push_back(transactionJson(row, payout, merchant, m_base, m_faults));
    };
    for (const Payout &payout : merchant.payouts) {
        if (reference && *reference != payout.reference)
            continue;
        for (const Transaction &row : payout.rows)
            take(row, &payout);
    }
    if (!reference) {
        for (const Transaction &row : merchant.pending)
            take(row, nullptr);
    }
    if (reference && !items.empty() && m_faults.take(u"klarna-rows-short"_s))
        items.pop_back();
    for (const QString &fault :
         {u"klarna-wrong-type"_s, u"klarna-no-amount"_s, u"klarna-fraction"_s,
          u"klarna-unknown-type"_s, u"klarna-unknown-detail"_s, u"klarna-signed"_s})
        m_faults.take(fault);
    return page(request, u"transactions"_s, std::move(items));
}

Answer KlarnaService::payoutsSummary(const Request &request, const Merchant &merchant)
{
    const Window window = windowOf(request);
    if (!window.isReadable || !window.from || !window.to)
        return refusal(400, u"BAD_VALUE"_s, u"start_date and end_date are required"_s);
    std::map<QString, Totals> sums;
    for (const Payout &payout : merchant.payouts) {
        if (!window.holds(payout.date))
            continue;
        Totals &sum = sums[payout.currency];
        const Totals &t = payout.totals;
        sum.sale += t.sale;
        sum.returned += t.returned;
        sum.reversal += t.reversal;
        sum.fee += t.fee;
        sum.tax += t.tax;
        sum.commission += t.commission;
        sum.holdback += t.holdback;
        sum.release += t.release;
        sum.repay += t.repay;
        sum.settlement += t.settlement;
    }
    Json list = Json::array();
    for (const auto &[currency, sum] : sums) {
        const auto name = [](QStringView what) {
            return QString{u"summary_total_"_s + what + u"_amount"_s};
        };
        list.append(
            Json::object({{u"summary_settlement_currency"_s, currency},
                          {u"summary_payout_date_start"_s, window.from->toString(Qt::ISODate)},
                          {u"summary_payout_date_end"_s, window.to->toString(Qt::ISODate)},
                          {name(u"sale"), sum.sale},
                          {name(u"return"), sum.returned},
                          {name(u"reversal"), sum.reversal},
                          {name(u"fee"), sum.fee},
                          {name(u"fee_correction"), 0},
                          {name(u"tax"), sum.tax},
                          {name(u"commission"), sum.commission},
                          {name(u"holdback"), sum.holdback},
                          {name(u"release"), sum.release},
                          {name(u"repay"), sum.repay},
                          {name(u"settlement"), sum.settlement}}));
    }
    return Answer::json(list);
}

Answer KlarnaService::report(const Request &request, const Merchant &merchant, const QString &kind)
{
    const auto reference = request.parameter(u"payment_reference"_s);
    if (kind != u"payout" && kind != u"payout-with-transactions")
        return notFound(kind);
    if (!reference)
        return refusal(400, u"BAD_VALUE"_s, u"payment_reference is required"_s);
    const auto found =
        std::ranges::find(merchant.payouts, reference.value_or(QString{}), &Payout::reference);
    if (m_faults.take(u"report-404"_s) || found == merchant.payouts.end()) {
        Answer answer = notFound(*reference);
        answer.contentType = kind == u"payout" ? "application/pdf" : "text/csv";
        return answer;
    }
    if (kind == u"payout")
        return Answer::text(payoutPdf(*found, merchant), 200, "application/pdf");
    return Answer::text(payoutCsv(*found, merchant), 200, "text/csv");
}

Answer KlarnaService::orders(const Merchant &merchant, const QStringList &pieces)
{
    if (pieces.size() < 2 || pieces[0] != u"orders")
        return notFound(pieces.join(u'/'));
    if (QUuid{pieces[1]}.isNull())
        return refusal(400, u"INVALID_ORDER_ID"_s, u"order_id must be a UUID"_s);
    const auto order = std::ranges::find(merchant.orders, pieces[1], &Order::id);
    const auto hidden = m_faults.value(u"klarna-order-404"_s);
    const bool isHidden = hidden && order != merchant.orders.end() &&
                          (hidden->isEmpty() || *hidden == order->number || *hidden == order->id);
    if (order == merchant.orders.end() || !order->readable || isHidden) {
        if (isHidden)
            m_faults.take(u"klarna-order-404"_s);
        return refusal(404, u"NO_SUCH_ORDER"_s, u"Order not found"_s);
    }
    if (pieces.size() == 2)
        return Answer::json(orderJson(m_faults.value(u"klarna-order-changed"_s) == order->number
                                          ? atTwelve(*order)
                                          : *order));
    if (pieces[2] == u"captures") {
        Json captures = Json::array();
        int ordinal = 0;
        for (const Capture &capture : order->captures) {
            captures.append(captureJson(capture, *order, ++ordinal));
            if (pieces.value(3) == capture.id)
                return Answer::json(captureJson(capture, *order, ordinal));
        }
        if (pieces.size() == 3)
            return Answer::json(captures);
        return refusal(404, u"NO_SUCH_CAPTURE"_s, u"Capture not found"_s);
    }
    for (const Refund &refund : order->refunds) {
        if (pieces[2] == u"refunds" && pieces.value(3) == refund.id)
            return Answer::json(refundJson(refund));
    }
    return notFound(pieces.join(u'/'));
}

Answer KlarnaService::page(const Request &request, const QString &name, std::vector<Json> items)
{
    bool sizeOk = true;
    bool offsetOk = true;
    const qint64 size = request.parameter(u"size"_s).value_or(u"20"_s).toLongLong(&sizeOk);
    const qint64 offset = request.parameter(u"offset"_s).value_or(u"0"_s).toLongLong(&offsetOk);
    if (!sizeOk || !offsetOk || size < 1 || size > 500 || offset < 0)
        return refusal(400, u"BAD_VALUE"_s, u"size must be 1 to 500, offset at least 0"_s);

    const qint64 total = static_cast<qint64>(items.size());
    const qint64 first = std::min(offset, total);
    const qint64 last = std::min(first + size, total);
    Json list = Json::array();
    for (qint64 i = first; i < last; ++i)
        list.append(items[static_cast<size_t>(i)]);

    const auto address = [&](qint64 from) {
        QUrlQuery query = request.query;
        query.removeAllQueryItems(u"offset"_s);
        query.removeAllQueryItems(u"size"_s);
        query.addQueryItem(u"offset"_s, QString::number(from));
        query.addQueryItem(u"size"_s, QString::number(size));
        const bool isForeign = m_faults.take(u"klarna-foreign-next"_s).has_value();
        return QString{(isForeign ? u"https://api.klarna.example"_s : m_base) + request.path +
                       u'?' + query.toString(QUrl::FullyEncoded)};
    };
    Json pagination =
        Json::object({{u"count"_s, last - first}, {u"total"_s, total}, {u"offset"_s, offset}});
    if (last < total)
        pagination.set(u"next"_s, address(last));
    if (first > 0)
        pagination.set(u"prev"_s, address(std::max<qint64>(0, first - size)));
    return Answer::json(Json::object({{name, list}, {u"pagination"_s, pagination}}));
}

} // namespace klarbok::sandbox
