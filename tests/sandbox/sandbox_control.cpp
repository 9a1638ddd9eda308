#include "klarna_views.h"
#include "sandbox.h"
#include "settlement.h"

#include "base/hash.h"

namespace klarbok::sandbox {

using namespace Qt::StringLiterals;

namespace {

Answer badRequest(const QString &why)
{
    return Answer::json(Json::object({{u"error"_s, why}}), 400);
}

Json counts(const std::map<QString, qint64> &numbers)
{
    Json json{Json::Object{}};
    for (const auto &[name, number] : numbers)
        json.set(name, number);
    return json;
}

} // namespace

Answer Sandbox::control(const Request &request)
{
    const bool reads = request.method == u"GET";
    if (request.path == u"/sandbox/state" && reads)
        return Answer::json(state());
    if (request.path == u"/sandbox/ready" && reads)
        return Answer::json(readyLine());
    if (request.path == u"/sandbox/personal-data" && reads) {
        Json list = Json::array();
        for (const Merchant &merchant : m_world.merchants) {
            for (const Order &order : merchant.orders) {
                for (const QString &text : buyerSecrets(order))
                    list.append(text);
            }
        }
        return Answer::json(list);
    }
    if (request.path == u"/sandbox/fault" && request.method == u"POST")
        return setFault(request);
    if (request.path == u"/sandbox/books" && request.method == u"POST")
        return editBooks(request);
    Answer answer = badRequest(u"no such address: "_s + request.path);
    answer.status = 404;
    return answer;
}

Answer Sandbox::setFault(const Request &request)
{
    const auto body = Json::parse(request.body);
    if (!body)
        return badRequest(body.error().detail);
    const Json &value = (*body)[u"value"];
    QString text = value.isString() ? value.toString() : QString::fromLatin1(value.numberText());
    const bool isOff =
        body->has(u"value") && (value.isNull() || (value.isBool() && !value.toBool()));
    if (isOff)
        text = u"off"_s;
    const auto done = m_faults.set((*body)[u"name"].toString(), text);
    if (!done)
        return badRequest(done.error().detail);
    Json active = Json::array();
    for (const QString &fault : m_faults.active())
        active.append(fault);
    return Answer::json(Json::object({{u"faults"_s, active}}));
}

/// What a person could do in the program meanwhile: post a voucher, lock periods, close an account.
Answer Sandbox::editBooks(const Request &request)
{
    const auto body = Json::parse(request.body);
    if (!body)
        return badRequest(body.error().detail);
    Books &books = m_world.company();
    const Json &json = *body;
    if (json.has(u"first_open_period")) {
        for (FinancialYear &year : books.years)
            year.firstOpenPeriod = json[u"first_open_period"].toString();
    }
    for (Account &account : books.accounts) {
        if (account.id == json[u"close_account"].toString())
            account.closed = true;
        if (account.id == json[u"open_account"].toString())
            account.closed = false;
    }
    for (Dimension &costCenter : books.costCenters) {
        if (costCenter.id == json[u"close_cost_center"].toString())
            costCenter.closed = true;
    }
    const Json &voucher = json[u"voucher"];
    if (voucher.isObject()) {
        std::vector<VoucherRow> rows;
        for (const Json &row : voucher[u"rows"].items())
            rows.push_back(voucherRow(row[u"account"].toString(),
                                      row[u"amount"].toWhole().value_or(0),
                                      row[u"text"].toString()));
        const QDate date = QDate::fromString(voucher[u"date"].toString(), Qt::ISODate);
        if (!date.isValid() || rows.empty())
            return badRequest(u"a voucher needs date and rows"_s);
        books.postByHand(voucher[u"series"].toString(), date, voucher[u"text"].toString(),
                         std::move(rows));
    }
    return Answer::json(state());
}

Json Sandbox::voucherState(const Voucher &voucher) const
{
    Json rows = Json::array();
    for (const VoucherRow &row : voucher.rows)
        rows.append(Json::object({{u"account"_s, row.account},
                                  {u"amount"_s, row.amount},
                                  {u"text"_s, row.text},
                                  {u"costCenterId"_s, row.costCenter},
                                  {u"projectId"_s, row.project}}));
    Json documents = Json::array();
    for (const qint64 id : voucher.documents)
        documents.append(id);
    return Json::object({{u"entityId"_s, voucher.entityId},
                         {u"series"_s, voucher.series},
                         {u"number"_s, voucher.number},
                         {u"date"_s, voucher.date.toString(Qt::ISODate)},
                         {u"text"_s, voucher.text},
                         {u"year"_s, voucher.yearId},
                         {u"byHand"_s, voucher.byHand},
                         {u"rows"_s, rows},
                         {u"documents"_s, documents}});
}

Json Sandbox::merchantState(const Merchant &merchant) const
{
    Json payouts = Json::array();
    for (const Payout &payout : merchant.payouts)
        payouts.append(Json::object({{u"reference"_s, payout.reference},
                                     {u"date"_s, payout.date.toString(Qt::ISODate)},
                                     {u"currency"_s, payout.currency},
                                     {u"settlement"_s, payout.totals.settlement},
                                     {u"rows"_s, payout.rows.size()}}));
    return Json::object({{u"owed"_s, owed(merchant)},
                         {u"not_settled"_s, notSettled(merchant)},
                         {u"orders"_s, merchant.orders.size()},
                         {u"payouts"_s, payouts}});
}

Json Sandbox::booksState(const Books &books) const
{
    Json vouchers = Json::array();
    for (const Voucher &voucher : books.vouchers)
        vouchers.append(voucherState(voucher));
    Json documents = Json::array();
    for (const Document &document : books.documents) {
        Json entry = Json::object({{u"id"_s, document.id},
                                   {u"size"_s, document.bytes.size()},
                                   {u"sha256"_s, sha256Hex(document.bytes)},
                                   {u"fileName"_s, document.fileName},
                                   {u"attachedTo"_s, nullptr}});
        if (!document.attachedTo.empty())
            entry.set(u"attachedTo"_s, document.attachedTo.front());
        documents.append(entry);
    }
    Json balances{Json::Object{}};
    for (const Account &account : books.accounts) {
        if (const qint64 balance = books.balance(account.id))
            balances.set(account.id, balance);
    }
    return Json::object(
        {{u"vouchers"_s, vouchers}, {u"documents"_s, documents}, {u"balances"_s, balances}});
}

Json Sandbox::state() const
{
    Json faults = Json::array();
    for (const QString &fault : m_faults.active())
        faults.append(fault);
    Json state = Json::object({{u"scenario"_s, m_world.scenario},
                               {u"bjornlunden"_s, booksState(m_world.books.front())},
                               {u"requests"_s, counts(m_requests)},
                               {u"under_way"_s, counts(m_underWay)},
                               {u"statuses"_s, counts(m_statuses)},
                               {u"writes_to_klarna"_s, m_klarna.writes()},
                               {u"faults"_s, faults}});
    for (const Merchant &merchant : m_world.merchants)
        state.set(merchant.source, merchantState(merchant));
    return state;
}

} // namespace klarbok::sandbox
